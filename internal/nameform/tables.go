package nameform

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed kinds.txt
var kindsText string

//go:embed short.txt
var shortText string

//go:embed fillers.txt
var fillersText string

//go:embed synonyms.txt
var synonymsText string

// kind is a row of kinds.txt.
type kind struct {
	name        string // words of one kind are equal
	institution bool   // a department may follow
	group       uint16 // equal for kinds that can be one; never 0
}

// agreeing are kinds that can be one: a 高级中学 is called 中学 too.
var agreeing = map[string]string{"高级中学": "中学", "委": "委员会", "人大": "人大常委会", "集团": "公司"}

// word is what the tables say of one word.
type word struct {
	kind    kind     // of kinds.txt; group 0 if it is not there
	short   []string // of short.txt: what it stands for
	synonym string   // of synonyms.txt: what the whole name is read as

	shortKinds uint64 // bits of the kinds of short
}

type tableSet struct {
	ends    *trie // the words, from their ends
	words   []word
	fillers *trie
	notBare *trie
}

var tables = sync.OnceValue(func() *tableSet {
	t := &tableSet{
		ends:    newTrie(len(kindsText+shortText+synonymsText) / len("中")),
		fillers: newTrie(len(fillersText) / len("中")),
		notBare: newTrie(len(notBare) * 3),
	}
	for _, w := range notBare {
		*t.notBare.forward(w) = 1
	}
	groups := map[string]uint16{}
	for f := range rows(kindsText) {
		name := f[1]
		if other, ok := agreeing[name]; ok {
			name = other
		}
		if groups[name] == 0 {
			groups[name] = uint16(len(groups) + 1)
		}
		t.word(f[0]).kind = kind{f[1], f[2] == "i", groups[name]}
	}
	for f := range rows(shortText) {
		t.word(f[0]).short = slices.Clone(f[1:])
	}
	for f := range rows(synonymsText) {
		t.word(f[0]).synonym = f[1]
	}
	for i := range t.words {
		for _, full := range t.words[i].short {
			if k := t.ending([]rune(full)).kind; k != nil {
				t.words[i].shortKinds |= kindBit(k.group)
			}
		}
	}
	for f := range rows(fillersText) {
		*t.fillers.forward(f[0]) = 1
	}
	return t
})

// word returns the row of a word, a new one if there is none.
func (t *tableSet) word(s string) *word {
	at := t.ends.backward(s)
	if *at == 0 {
		t.words = append(t.words, word{})
		*at = int32(len(t.words))
	}
	return &t.words[*at-1]
}

// rows yields the fields of the rows of a table.
func rows(text string) func(yield func([]string) bool) {
	return func(yield func([]string) bool) {
		for line := range strings.Lines(text) {
			f := strings.Fields(line)
			if len(f) > 0 && f[0][0] != '#' && !yield(f) {
				return
			}
		}
	}
}

// ending is what a name ends in.
type ending struct {
	kind       *kind    // the longest kind word, nil if there is none
	kindStart  int      // where it begins; the length of the name if there is none
	short      []string // what the longest short word stands for
	shortStart int
	shortKinds uint64 // bits of the kinds of short
	synonym    string // what the whole name is read as, "" for itself
	synonyms   bool   // some end of the name has a synonym
}

// ending looks for the words that s ends in.
func (t *tableSet) ending(s []rune) ending {
	e := ending{kindStart: len(s), shortStart: len(s)}
	state := int32(root)
	for i := len(s) - 1; i >= 0; i-- {
		if state = t.ends.step(state, s[i]); state == 0 {
			break
		}
		v := t.ends.values[state]
		if v == 0 {
			continue
		}
		w := &t.words[v-1]
		if w.kind.group != 0 {
			e.kind, e.kindStart = &w.kind, i
		}
		if w.short != nil {
			e.short, e.shortStart, e.shortKinds = w.short, i, w.shortKinds
		}
		if w.synonym != "" {
			e.synonyms = true
			if i == 0 {
				e.synonym = w.synonym
			}
		}
	}
	return e
}

// kindAcross reports whether a kind word that ends at to begins in front of
// before, and not at 0 unless that is start.
func (t *tableSet) kindAcross(s []rune, to, before, start int) bool {
	state := int32(root)
	for i := to - 1; i >= 0; i-- {
		if state = t.ends.step(state, s[i]); state == 0 {
			return false
		}
		if v := t.ends.values[state]; v != 0 && i < before && t.words[v-1].kind.group != 0 && (i == start || i > 0) {
			return true
		}
	}
	return false
}

// unfill appends a core to dst without its fillers.
func (t *tableSet) unfill(dst, core []rune) []rune {
	for i := 0; i < len(core); {
		if n := t.fillers.prefix(core[i:]); n > 0 {
			i += n
			continue
		}
		dst = append(dst, core[i])
		i++
	}
	return dst
}
