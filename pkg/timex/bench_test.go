package timex_test

import (
	"os"
	"regexp"
	"testing"

	"github.com/dianming-nlp/dianming/pkg/timex"
)

// bulletin returns the project's news bulletin.
func bulletin(tb testing.TB) string {
	tb.Helper()
	b, err := os.ReadFile("../../testdata/bulletin.txt")
	if err != nil {
		tb.Skip("testdata/bulletin.txt is not there:", err)
	}
	return string(b)
}

func BenchmarkFind(b *testing.B) {
	text := bulletin(b)
	var f timex.Finder
	var dst []timex.Expression
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		dst = f.Find(dst[:0], text, ref2026)
	}
}

func BenchmarkFindRunes(b *testing.B) {
	text := bulletin(b)
	runes := []rune(text)
	var f timex.Finder
	var dst []timex.Expression
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		dst = f.FindRunes(dst[:0], runes, ref2026)
	}
}

// BenchmarkRegexp is the yardstick: an ordinary date pattern, which finds only
// the plain dates.
func BenchmarkRegexp(b *testing.B) {
	text := bulletin(b)
	re := regexp.MustCompile(`(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{4}年(?:\d{1,2}月)?|[今去明]年|近日`)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		re.FindAllStringIndex(text, -1)
	}
}
