package benchmarks_test

import (
	"testing"

	"github.com/dianming-nlp/dianming/benchmarks/yardstick"
)

func gojiebaBySize(b *testing.B, work func(j yardstick.Jieba) func(string) int) {
	j, ok := yardstick.Load()
	if !ok {
		b.Skip("built without cgo")
	}
	do := work(j)
	bySize(b, func(b *testing.B, text string) {
		for b.Loop() {
			sink = do(text)
		}
	})
}

// BenchmarkGojiebaCut cuts words.
func BenchmarkGojiebaCut(b *testing.B) {
	gojiebaBySize(b, func(j yardstick.Jieba) func(string) int { return j.Cut })
}

// BenchmarkGojiebaTokenize cuts words and says where they are.
func BenchmarkGojiebaTokenize(b *testing.B) {
	gojiebaBySize(b, func(j yardstick.Jieba) func(string) int { return j.Tokenize })
}

// BenchmarkGojiebaTag cuts words and looks up their tags.
func BenchmarkGojiebaTag(b *testing.B) {
	gojiebaBySize(b, func(j yardstick.Jieba) func(string) int { return j.Tag })
}
