package dianming

import (
	"context"
	"os"
	"testing"
)

func BenchmarkExtract(b *testing.B) {
	text, err := os.ReadFile("../../testdata/bulletin.txt")
	if err != nil {
		b.Fatal(err)
	}
	ex, err := New()
	if err != nil {
		b.Fatal(err)
	}
	defer ex.Close()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := ex.Extract(context.Background(), string(text)); err != nil {
			b.Fatal(err)
		}
	}
}
