package lexicon

import "github.com/dianming-nlp/dianming/internal/scan"

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
	words scan.Builder
	rows  []Row
}

func newBuilder() *builder { return &builder{rows: []Row{{}}} } // row 0 says nothing

// word adds a word that has a class.
func (b *builder) word(word string, class Class) { b.words.Add(word, class, 0) }

// wordOf adds a word that has a class and a row; what the row says nothing of, nil or
// 0, other rows may say of the word.
func (b *builder) wordOf(word string, class Class, row Row) {
	b.rows = append(b.rows, row)
	b.words.Add(word, class, uint32(len(b.rows)-1))
}

// join adds the row of a word that has the rows i and k.
func (b *builder) join(i, k uint32) uint32 {
	row, more := b.rows[i], b.rows[k]
	if more.Kind != nil {
		row.Kind = more.Kind
	}
	if more.Title != nil {
		row.Title = more.Title
	}
	row.Rare |= more.Rare
	b.rows = append(b.rows, row)
	return uint32(len(b.rows) - 1)
}

// lexicon makes the dictionary and its table of rows.
func (b *builder) lexicon() *Lexicon {
	l := &Lexicon{Dictionary: b.words.Dictionary(b.join)}
	l.rows = b.rows
	for i := range l.rows {
		row := &l.rows[i]
		if row.Kind == nil {
			row.Kind = noRow.Kind
		}
		if row.Title == nil {
			row.Title = noRow.Title
		}
	}
	return l
}
