package timex_test

import (
	"slices"
	"testing"
	"unicode/utf8"

	"github.com/dianming-nlp/dianming/pkg/timex"
)

func FuzzFind(f *testing.F) {
	for _, path := range []string{"testdata/found.txt", "testdata/found_noref.txt", "testdata/nothing.txt"} {
		for _, c := range readCases(f, path) {
			f.Add(c.text)
		}
	}
	for _, r := range slices.Concat(timex.Rules(), timex.Guards()) {
		for _, m := range r.Match {
			f.Add(m.Text)
		}
		for _, text := range r.NoMatch {
			f.Add(text)
		}
	}
	f.Add("2月\xff5日\x00至7日")
	f.Add("")
	f.Fuzz(func(t *testing.T, text string) {
		for _, ref := range []timex.Reference{{}, ref2026, {Time: ref2026.Time, Prefer: timex.PreferFuture}} {
			end := 0
			for _, e := range timex.Find(text, ref) {
				if e.Start < end || e.End <= e.Start || e.End > len(text) {
					t.Fatalf("offsets %d, %d after %d in %q", e.Start, e.End, end, text)
				}
				if text[e.Start:e.End] != e.Text {
					t.Fatalf("text %q at %d, %d of %q", e.Text, e.Start, e.End, text)
				}
				if !utf8.RuneStart(text[e.Start]) || e.End < len(text) && !utf8.RuneStart(text[e.End]) && utf8.ValidString(text) {
					t.Fatalf("%d, %d are no rune boundaries of %q", e.Start, e.End, text)
				}
				if e.Kind == 0 || e.Rule == "" {
					t.Fatalf("%q has no kind or rule", e.Text)
				}
				if !e.From.IsZero() && !e.To.After(e.From) && e.Kind == timex.Date {
					t.Fatalf("%q ends at %v before it begins at %v", e.Text, e.To, e.From)
				}
				if e.Err != nil && e.Value != "" {
					t.Fatalf("%q has value %q and error %v", e.Text, e.Value, e.Err)
				}
				e.Alternative()
				end = e.End
			}
			timex.Parse(text, ref)
		}
	})
}
