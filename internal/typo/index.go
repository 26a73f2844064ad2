package typo

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sajari/fuzzy"

	"github.com/dianming-nlp/dianming/internal/numeral"
)

// MinRunes is the length from which on a name is corrected: a shorter one with
// a wrong character could be too many others.
const MinRunes = 4

// MaxRunes is the length up to which a name is indexed and corrected.
const MaxRunes = 64

// Index holds known names. It does not change after [New] and is safe for
// concurrent use.
type Index struct {
	model   *fuzzy.Model
	names   [][]rune
	exact   map[string]bool
	byCode  map[string][]int32 // names by code
	bySound map[string][]int32 // names by sound
	finder  finder             // for names in texts
}

// Reason says what is wrong with a query.
type Reason string

// The reasons, the more certain ones first.
const (
	Exact     Reason = "exact"     // nothing: the name is known
	Numeral   Reason = "numeral"   // a numeral in another writing: 第5中学
	Homophone Reason = "homophone" // one or two characters that sound the same: 吕粱
	Swapped   Reason = "swapped"   // two neighbours in the wrong order: 学中
	Replaced  Reason = "replaced"  // a wrong character
	Missing   Reason = "missing"   // a character is missing
	Added     Reason = "added"     // a character too many
)

// Match is the known name that a query was meant to be.
type Match struct {
	Name     string
	Distance int // number of edits in runes, two swapped neighbours being one; 0 for a known name
	Reason   Reason
}

// New builds an index. Names that are there twice are taken once; names longer
// than [MaxRunes] are known but correct nothing. An empty or invalid name is an
// error.
func New(names []string) (*Index, error) {
	ix := &Index{
		model:   fuzzy.NewModel(),
		exact:   make(map[string]bool, len(names)),
		byCode:  make(map[string][]int32, len(names)),
		bySound: make(map[string][]int32, len(names)),
	}
	ix.model.SetUseAutocomplete(false) // it puts what it is asked for into a regular expression
	ix.model.SetDepth(1)
	ix.model.SetThreshold(1) // 0 would make no keys at all
	for i, name := range names {
		if name == "" || !utf8.ValidString(name) {
			return nil, fmt.Errorf("typo: name %d, %q, is empty or not valid UTF-8", i, name)
		}
		if !ix.exact[name] {
			ix.exact[name] = true
			ix.add([]rune(name))
		}
	}
	return ix, nil
}

func (ix *Index) add(name []rune) {
	if len(name) < MinRunes-1 || len(name) > MaxRunes {
		return // a name of three runes may still be meant by one of four
	}
	id := int32(len(ix.names))
	ix.names = append(ix.names, name)
	code := encode(name)
	if len(ix.byCode[code]) == 0 {
		ix.model.TrainWord(code) // once: keys are made when the count meets the threshold
	}
	ix.byCode[code] = append(ix.byCode[code], id)
	sound := soundKey(name)
	ix.bySound[sound] = append(ix.bySound[sound], id)
}

// Len returns the number of different names.
func (ix *Index) Len() int { return len(ix.exact) }

// Correct returns the name that a query was meant to be: itself where it is
// known, else the nearest name; false if there is none or if two are equally
// near.
func (ix *Index) Correct(query string) (Match, bool) {
	if ix.exact[query] {
		return Match{query, 0, Exact}, true
	}
	all := ix.Suggest(query)
	if len(all) == 0 || len(all) > 1 && compareRank(all[0], all[1]) == 0 {
		return Match{}, false
	}
	return all[0], true
}

// Suggest returns every name that a query can be a slip for, likelier ones
// first: by distance, then by reason, then by the bytes of the name. A known
// name is not among its own suggestions.
func (ix *Index) Suggest(query string) []Match {
	if !utf8.ValidString(query) {
		return nil // the model would make U+FFFD of the bad bytes
	}
	q := []rune(query)
	if len(q) < MinRunes || len(q) > MaxRunes {
		return nil
	}
	var out []Match
	for _, id := range ix.propose(q) {
		if m, ok := verify(q, ix.names[id]); ok {
			out = append(out, m)
		}
	}
	slices.SortFunc(out, func(a, b Match) int {
		if c := compareRank(a, b); c != 0 {
			return c
		}
		return strings.Compare(a.Name, b.Name)
	})
	return out
}

// propose returns the names that may be near a query, in the order in which
// they were added.
func (ix *Index) propose(q []rune) []int32 {
	var ids []int32
	for code := range ix.model.Potentials(encode(q), true) {
		ids = append(ids, ix.byCode[code]...)
	}
	ids = append(ids, ix.bySound[soundKey(q)]...)
	slices.Sort(ids)
	return slices.Compact(ids)
}

// verify decides on the runes.
func verify(q, name []rune) (Match, bool) {
	m := Match{Name: string(name), Distance: 1}
	e, ok := oneEdit(q, name)
	if !ok {
		n, alike := homophones(q, name)
		if !alike || n > 2 || n*3 > len(name) {
			return m, false
		}
		m.Distance, m.Reason = n, Homophone
		return m, !homophonesVetoed(q, name)
	}
	if e.op == none || e.op != missing && !isWordRune(e.got) || vetoed(q, name, e) {
		return m, false
	}
	m.Reason = reasonOf(e)
	return m, true
}

// isWordRune holds for what names are written with: a sign is no slip for a
// character.
func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// homophonesVetoed looks at each rune that differs as if it were the only one.
func homophonesVetoed(q, name []rune) bool {
	for i := range q {
		if q[i] != name[i] && vetoed(q, name, edit{replaced, i, name[i], q[i]}) {
			return true
		}
	}
	return false
}

func reasonOf(e edit) Reason {
	switch e.op {
	case replaced:
		switch {
		case numeral.Same(e.want, e.got):
			return Numeral
		case SoundsAlike(e.want, e.got):
			return Homophone
		}
		return Replaced
	case missing:
		return Missing
	case added:
		return Added
	}
	return Swapped
}

// compareRank orders matches by how likely they are; 0 is a tie.
func compareRank(a, b Match) int {
	if c := cmp.Compare(a.Distance, b.Distance); c != 0 {
		return c
	}
	return cmp.Compare(rank(a.Reason), rank(b.Reason))
}

// rank puts the slips that have a cause before those that any two names can be
// apart by.
func rank(r Reason) int {
	switch r {
	case Exact, Numeral:
		return 0
	case Homophone, Swapped:
		return 1
	}
	return 2
}
