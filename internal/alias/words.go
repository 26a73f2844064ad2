package alias

import (
	_ "embed"
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/dianming-nlp/dianming/internal/runes"
)

// announcement is a word of announcements.tsv.
type announcement struct{ word, use string }

//go:embed data/announcements.tsv
var announcementsTSV string

// announcements holds the words of announcements.tsv, and by their last runes those that stand directly before a name.
type announcements struct {
	all    []announcement
	before map[rune][]announcement
	lasts  runes.Set // the last runes: most names have none of them before
	marks  runes.Set // that stand between the names of one body
	opens  runes.Set // that stand between a word and a name
	froms  []string  // that stand behind a name which is no more
	behind runes.Set // the first runes of what may stand there: most names have none of them behind
}

// says: the word announces a name wherever it stands, not only in a bracket.
func (w announcement) says() bool { return w.use == "called" || w.use == "named" || w.use == "based" }

// founds: the name behind the word is the first one of its body, or one that it had.
func (w announcement) founds() bool { return w.use == "founded" || w.use == "named" }

var announced = sync.OnceValue(func() *announcements {
	a := &announcements{before: map[rune][]announcement{}}
	for line := range strings.Lines(announcementsTSV) {
		word, use, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok || line[0] == '#' {
			continue
		}
		w := announcement{word, use}
		a.all = append(a.all, w)
		switch use {
		case "called", "named", "based", "bracket", "renamed", "founded":
			last, _ := utf8.DecodeLastRuneInString(word)
			a.before[last] = append(a.before[last], w)
		}
	}
	a.lasts = runes.NewSet(string(slices.Collect(maps.Keys(a.before))))
	a.opens = runes.NewSet(openers)
	a.marks = runes.NewSet(closers + brackets + clauseEnds)
	behind := closers
	for _, w := range a.all {
		if w.use == "from" {
			a.froms = append(a.froms, w.word)
			behind += string(runes.First(w.word))
		}
	}
	a.behind = runes.NewSet(behind)
	return a
})

// unopened returns a text without the openers at its end, and the last rune then.
func (a *announcements) unopened(text string) (string, rune) {
	last, n := utf8.DecodeLastRuneInString(text)
	for a.opens.Has(last) {
		text = text[:len(text)-n]
		last, n = utf8.DecodeLastRuneInString(text)
	}
	return text, last
}

// from reports whether a text begins with a word that says what has become of the name before it: 更名而来.
func (a *announcements) from(text string) bool {
	if r, _ := utf8.DecodeRuneInString(text); !a.behind.Has(r) {
		return false
	}
	text = strings.TrimLeft(text, closers)
	return slices.ContainsFunc(a.froms, func(word string) bool { return strings.HasPrefix(text, word) })
}

// ending returns the longest word that a text ends with; none for zero.
func (a *announcements) ending(text string) (best announcement) {
	last, _ := utf8.DecodeLastRuneInString(text)
	for _, w := range a.before[last] {
		if len(w.word) > len(best.word) && strings.HasSuffix(text, w.word) {
			best = w
		}
	}
	return best
}

// bracketed reports whether nothing but marks stands in a text, and a bracket opens there.
func (a *announcements) bracketed(text string) (opens bool) {
	for _, r := range text {
		if !a.marks.Has(r) {
			return false
		}
		opens = opens || strings.ContainsRune(brackets, r)
	}
	return opens
}

// has reports whether a text has a word of a use.
func (a *announcements) has(text, use string) bool {
	return slices.ContainsFunc(a.all, func(w announcement) bool { return w.use == use && strings.Contains(text, w.word) })
}
