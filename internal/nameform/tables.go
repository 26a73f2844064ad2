package nameform

import (
	"strings"
	"sync"

	"github.com/dianming-nlp/dianming/internal/lexicon"
)

// kind is a kind word of package lexicon.
type kind struct {
	name        string // words of one kind are equal
	institution bool   // a department may follow
	group       uint16 // equal for kinds that can be one; never 0
}

// word is what the tables say of one word.
type word struct {
	kind    kind     // of kinds.tsv; group 0 if it is not there
	short   []string // what it stands for
	synonym string   // what the whole name is read as

	shortKinds uint64 // bits of the kinds of short
}

type tableSet struct {
	ends    *trie // the words, from their ends
	words   []word
	fillers *trie
	notBare *trie
}

var tables = sync.OnceValue(func() *tableSet {
	const runes = 2000 // of all words
	t := &tableSet{ends: newTrie(runes), fillers: newTrie(runes / 10), notBare: newTrie(runes / 10)}
	t.kinds()
	for f := range lexicon.Rows("names.tsv") {
		switch word, meaning := f[0], f[2]; f[1] {
		case "filler":
			*t.fillers.forward(word) = 1
		case "bare":
			if meaning == "-" {
				*t.notBare.forward(word) = 1
			}
		case "short":
			t.word(word).short = strings.Split(meaning, ",")
		case "synonym":
			if meaning != "-" {
				t.word(word).synonym = meaning
			}
		}
	}
	for i := range t.words {
		for _, full := range t.words[i].short {
			if k := t.ending([]rune(full)).kind; k != nil {
				t.words[i].shortKinds |= kindBit(k.group)
			}
		}
	}
	return t
})

// kinds adds the kind words.
func (t *tableSet) kinds() {
	wider, groups := map[string]string{}, map[string]uint16{}
	for _, k := range lexicon.Kinds() {
		if k.Wider != "" {
			wider[k.Word] = k.Wider
		}
	}
	for _, k := range lexicon.Kinds() {
		if k.Canonical == "" {
			continue
		}
		group := k.Canonical
		if w := wider[group]; w != "" {
			group = w
		}
		if groups[group] == 0 {
			groups[group] = uint16(len(groups) + 1)
		}
		t.word(k.Word).kind = kind{k.Canonical, k.Institution, groups[group]}
	}
}

// word returns the row of a word, a new one if there is none.
func (t *tableSet) word(s string) *word {
	at := t.ends.backward(s)
	if *at == 0 {
		t.words = append(t.words, word{})
		*at = int32(len(t.words))
	}
	return &t.words[*at-1]
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
