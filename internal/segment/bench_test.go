package segment_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/segment"
)

func bulletin(tb testing.TB) string {
	data, err := os.ReadFile("../../testdata/bulletin.txt")
	require.NoError(tb, err)
	return string(data)
}

// BenchmarkNative is the whole road from a string to byte offsets.
func BenchmarkNative(b *testing.B) {
	text := bulletin(b)
	var scratch segment.Scratch
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		segment.Tokenize(segment.Native(), text, &scratch)
	}
}

// BenchmarkNativeVaried cuts 2 MB in which few stretches are alike, so that
// neither caches nor branch prediction learn the text by heart.
func BenchmarkNativeVaried(b *testing.B) {
	text := varied(b, 2<<20, 1)
	var scratch segment.Scratch
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		segment.Tokenize(segment.Native(), text, &scratch)
	}
}

// BenchmarkNativeRunes is what the pipeline pays: runes in, rune indexes out.
func BenchmarkNativeRunes(b *testing.B) {
	text := bulletin(b)
	runes := []rune(text)
	var scratch segment.Scratch
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		segment.Native().Segment(runes, &scratch)
	}
}
