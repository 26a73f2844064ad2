package lexicon

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/scan"
)

// Row is what is known of a word beyond its classes. Its number comes with the
// hits of the scan.
type Row struct {
	Kind  *Kind  // of kinds.tsv; one without flags for a word that is none
	Title *Title // of titles.tsv; one without scope for a word that is none
	Rare  Rare
}

// Rare is a set of word classes that are asked for in few places, as bits. A word
// that has any is of class [IsRare].
type Rare uint64

// What a word without row has.
var (
	noKind  Kind
	noTitle Title
	noRow   = Row{Kind: &noKind, Title: &noTitle}
)

// Lexicon is the dictionary over all classes with the rows of its words. It is
// immutable and safe for concurrent use.
type Lexicon struct {
	*scan.Dictionary
	rows []Row
}

// Row returns the row with the number of a hit; an empty one for 0.
func (l *Lexicon) Row(n uint32) *Row { return &l.rows[n] }

// builder unites what the files say of a word.
type builder struct {
	entries map[string]*entry
}

type entry struct {
	class Class
	row   Row
}

func (b *builder) word(word string) *entry {
	e := b.entries[word]
	if e == nil {
		e = &entry{row: noRow}
		b.entries[word] = e
	}
	return e
}

// lexicon makes the dictionary and its table of rows.
func (b *builder) lexicon() *Lexicon {
	l := &Lexicon{rows: []Row{noRow}}
	numbers := map[Row]uint32{noRow: 0}
	names := make([]string, 0, len(b.entries))
	for w := range b.entries {
		names = append(names, w)
	}
	slices.Sort(names) // the numbers of rows do not depend on the order of a map
	words := make([]scan.Word, 0, len(names))
	for _, w := range names {
		e := b.entries[w]
		n, ok := numbers[e.row]
		if !ok {
			n = uint32(len(l.rows))
			numbers[e.row] = n
			l.rows = append(l.rows, e.row)
		}
		words = append(words, scan.Word{Text: []rune(w), Class: e.class, Row: n})
	}
	l.Dictionary = scan.New(words)
	return l
}
