package quantity

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// benchText is ordinary news: the bulletin, repeated to about 1 MB.
func benchText(b *testing.B) string {
	raw, err := os.ReadFile("../../testdata/bulletin.txt")
	if err != nil {
		b.Skip("no bulletin: ", err)
	}
	return strings.Repeat(string(raw), 1<<20/len(raw)+1)
}

func BenchmarkFind(b *testing.B) {
	text := benchText(b)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Find(text)
	}
}

func BenchmarkFindRunes(b *testing.B) {
	text := benchText(b)
	runes := []rune(text)
	var f Finder
	var dst []Quantity
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		dst = f.FindRunes(dst[:0], runes)
	}
}

func BenchmarkFindNumbers(b *testing.B) {
	text := benchText(b)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		FindNumbers(text)
	}
}

// BenchmarkRegexpFind runs an ordinary pattern for numbers with a measure word
// over the same text: far less than Find does.
func BenchmarkRegexpFind(b *testing.B) {
	text := benchText(b)
	re := regexp.MustCompile(`(?:近|约|超过?)?(?:\d+(?:\.\d+)?|[一二两三四五六七八九十百千万亿]+)[余多]?(?:万|亿)?(?:个|名|位|人次|人|所|家|项|场|次|元|%)`)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		re.FindAllStringIndex(text, -1)
	}
}

func BenchmarkParseNumber(b *testing.B) {
	for b.Loop() {
		if _, err := ParseNumber("一百二十三万四千五百六十七"); err != nil {
			b.Fatal(err)
		}
	}
}
