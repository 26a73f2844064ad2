package career

import (
	"encoding/binary"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// alike is the share of agreeing places from which two articles are one text
// published twice, a header or footer apart.
const alike = 0.7

// sketchWord is the length of a place of a sketch in bytes.
const sketchWord = 4

// once returns the facts without those that repeat one in a text that was
// published again: the same sentence, in articles that are nearly the same. Of
// the copies the earliest stays, and counts the others.
func once(facts []Fact) []Fact {
	var out []Fact
	bySentence := make(map[string][]int) // to places in out
	for _, f := range facts {
		text := Bare(f.Source.Sentence) + "\x00" + f.Title + "\x00" + f.Status.String()
		i := slices.IndexFunc(bySentence[text], func(i int) bool { return f.Source.Repeats(out[i].Source) })
		if i < 0 {
			bySentence[text] = append(bySentence[text], len(out))
			out = append(out, f)
			continue
		}
		at := bySentence[text][i]
		copies := out[at].Copies + 1
		if earlier(f.Source, out[at].Source) {
			out[at] = f
		}
		out[at].Copies = copies
	}
	return out
}

// earlier reports whether a is the earlier one of two copies.
func earlier(a, b Source) bool { return a.Day != "" && (b.Day == "" || a.Day < b.Day) }

// A sentence of so many characters, in two short articles so many days apart at
// the most, is not written twice by accident.
const (
	longSentence = 20
	closeDays    = 31 * 24 * time.Hour
)

// Repeats reports whether two places with one sentence are of one text that was
// published twice. Where both texts tell the day, it must be the same.
func (a Source) Repeats(b Source) bool {
	switch {
	case a.Document == b.Document, a.Told && b.Told && a.Day != b.Day:
		return false
	case a.Sketch != nil || b.Sketch != nil:
		return Alike(a.Sketch, b.Sketch) >= alike
	}
	return utf8.RuneCountInString(Bare(a.Sentence)) >= longSentence && !apart(a.Day, b.Day, closeDays)
}

// Alike is the share of the places of two sketches that agree; 0 if one is
// missing.
func Alike(a, b []byte) float64 {
	if len(a) == 0 || len(a) != len(b) {
		return 0
	}
	same, full := 0, 0
	for i := 0; i+sketchWord <= len(a); i += sketchWord {
		x, y := binary.LittleEndian.Uint32(a[i:]), binary.LittleEndian.Uint32(b[i:])
		if x == 0 && y == 0 {
			continue
		}
		full++
		if x == y {
			same++
		}
	}
	return float64(same) / float64(max(full, 1))
}

// Bare is a text without white space and punctuation.
func Bare(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, text)
}
