//go:build cgo

package segment_test

import (
	"testing"

	"github.com/yanyiwu/gojieba"
)

// BenchmarkGojiebaTokenize is the yardstick beside BenchmarkNative.
func BenchmarkGojiebaTokenize(b *testing.B) {
	text := bulletin(b)
	j := oracle()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		j.Tokenize(text, gojieba.DefaultMode, true)
	}
}

// BenchmarkGojiebaTokenizeVaried is the yardstick beside BenchmarkNativeVaried.
func BenchmarkGojiebaTokenizeVaried(b *testing.B) {
	text := varied(b, 2<<20, 1)
	j := oracle()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		j.Tokenize(text, gojieba.DefaultMode, true)
	}
}
