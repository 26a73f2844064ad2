package benchmarks_test

import (
	"testing"

	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/scan"
	"github.com/dianming-nlp/dianming/internal/segment"
	"github.com/dianming-nlp/dianming/internal/source"
	"github.com/dianming-nlp/dianming/pkg/quantity"
	"github.com/dianming-nlp/dianming/pkg/timex"
)

// BenchmarkDecode is the limit of all the others: the runes of the text, one by
// one, and nothing else.
func BenchmarkDecode(b *testing.B) {
	bySize(b, func(b *testing.B, text string) {
		var sum rune
		for b.Loop() {
			for _, r := range text {
				sum ^= r
			}
		}
		sink = int(sum)
	})
}

var sink int

// BenchmarkSource makes the clean view of the text.
func BenchmarkSource(b *testing.B) {
	bySize(b, func(b *testing.B, text string) {
		var view source.Text
		for b.Loop() {
			view.Reset(text)
		}
	})
}

// overRunes runs a stage that takes the clean view.
func overRunes(b *testing.B, work func(runes []rune)) {
	bySize(b, func(b *testing.B, text string) {
		var view source.Text
		view.Reset(text)
		for b.Loop() {
			work(view.Runes)
		}
	})
}

// BenchmarkScan finds every word of the lexicon.
func BenchmarkScan(b *testing.B) {
	words := lexicon.Shared()
	var hits scan.Index
	overRunes(b, func(runes []rune) { words.Fill(&hits, runes) })
}

// BenchmarkSegment cuts all words with the native engine.
func BenchmarkSegment(b *testing.B) {
	var scratch segment.Scratch
	overRunes(b, func(runes []rune) { segment.Native().Segment(runes, &scratch) })
}

// BenchmarkDates finds and normalises temporal expressions.
func BenchmarkDates(b *testing.B) {
	var finder timex.Finder
	var found []timex.Expression
	overRunes(b, func(runes []rune) { found = finder.FindRunes(found[:0], runes, timex.Reference{}) })
}

// BenchmarkCounts finds and normalises counts.
func BenchmarkCounts(b *testing.B) {
	var finder quantity.Finder
	var found []quantity.Quantity
	overRunes(b, func(runes []rune) { found = finder.FindRunes(found[:0], runes) })
}
