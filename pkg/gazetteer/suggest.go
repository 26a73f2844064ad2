package gazetteer

import (
	"sync"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/typo"
)

// Slip says how a misspelt name differs from the right one.
type Slip = typo.Reason

// The slips, the more certain ones first. A character that is another, missing
// or too many is weak evidence where the list is not complete: 育英小学 is a
// school of its own and no slip for 育才小学.
const (
	Numeral   = typo.Numeral   // a numeral in another writing: 第5中学
	Homophone = typo.Homophone // one or two characters that sound the same: 吕粱一中
	Swapped   = typo.Swapped   // two neighbours in the wrong order: 第五高级学中
	Replaced  = typo.Replaced  // a character is another
	Missing   = typo.Missing   // a character is missing
	Added     = typo.Added     // a character too many
)

// Suggestion is an entry that a misspelt name may have meant. It is a proposal:
// nothing takes the two for the same.
type Suggestion struct {
	Entry *Entry
	// Form is the form of the entry that the name is misspelt for, folded.
	Form string
	// Slip says what is wrong with the name.
	Slip Slip
	// Distance is the number of characters that differ, two neighbours in the
	// wrong order being one.
	Distance int
	// Sure is set where no other form of the list is as near.
	Sure bool
}

// Suggest returns the people, schools and organisations that a name which is not
// listed may be misspelt for, likelier ones first; nil for a name that
// [Gazetteer.Lookup] finds. Names of less than four characters are not asked
// for, as they could be too many others. What tells one body from another is
// never a slip: numerals (第一中学, 第三中学), places (山西, 陕西), levels (小学, 中学),
// directions, 附, 男 and 女. Entries marked Never are not suggested.
//
// The first call builds an index over the forms of the list, which takes about
// 1 KB of memory for each; who never calls it pays nothing.
func (g *Gazetteer) Suggest(name string) []Suggestion {
	name = fold(name)
	if _, known := g.index.find(name); known {
		return nil
	}
	names := g.slips.over(g)
	nearest, sure := names.Correct(name)
	var out []Suggestion
	for _, m := range names.Suggest(name) {
		f, _ := g.index.find(m.Name)
		for _, r := range g.index.entriesOf(f) {
			if e := &g.entries[r]; misspellable(e) {
				out = append(out, Suggestion{e, m.Name, m.Reason, m.Distance, sure && m.Name == nearest.Name})
			}
		}
	}
	return out
}

// ScanMisspelt gives the pieces of text that are a form of an entry but for one slip, with start and length in runes; those of
// [Gazetteer.Scan], which are right, are not among them. It is stricter than [Gazetteer.Suggest], as a text is full of words:
// a wrong character must sound or look like the right one, one too many must be its neighbour doubled, and no other form
// of the list may be as near. Only pieces of which free is true are looked at, those where no right name stands, as each
// takes some microseconds. Pieces may overlap; an end of theirs may be in the middle of a word. It builds the index of Suggest
// at the first call, and stops when yield returns false.
func (g *Gazetteer) ScanMisspelt(text []rune, free func(start, end int) bool, yield func(start, length int, s Suggestion) bool) {
	folded := make([]rune, len(text))
	for i, r := range text {
		folded[i] = foldRune(r)
	}
	g.slips.over(g).Find(folded, free, func(start, end int, m typo.Match) bool {
		f, _ := g.index.find(m.Name)
		for _, r := range g.index.entriesOf(f) {
			if e := &g.entries[r]; misspellable(e) && bounded(text, start, end) {
				if !yield(start, end-start, Suggestion{e, m.Name, m.Reason, m.Distance, true}) {
					return false
				}
			}
		}
		return true
	})
}

// misspellable reports whether an entry may be meant by a misspelt name. Of the
// words for posts (局长, 副局长), dates and counts every letter tells.
func misspellable(e *Entry) bool {
	switch e.Type {
	case entity.Person, entity.School, entity.Org:
		return !e.Never
	}
	return false
}

// slipIndex finds the forms that a misspelt name is near. It is built when it is
// first asked for.
type slipIndex struct {
	once  sync.Once
	names *typo.Index
}

// over returns the index over the forms of a gazetteer.
func (s *slipIndex) over(g *Gazetteer) *typo.Index {
	s.once.Do(func() {
		var forms []string
		for f := range g.index.formCount() {
			for _, r := range g.index.entriesOf(uint32(f)) {
				if misspellable(&g.entries[r]) {
					forms = append(forms, g.index.form(uint32(f)))
					break
				}
			}
		}
		s.names, _ = typo.New(forms) // it refuses none of them: they were checked when they were read
	})
	return s.names
}
