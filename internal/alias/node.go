package alias

import (
	"math/bits"
	"slices"

	"github.com/dianming-nlp/dianming/internal/division"
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/gazette"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/name"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// node is a different form. What is said of a group stands at its root, the first of its nodes.
type node struct {
	name.Parts        // of a person without units
	runes      uint64 // a bit for each rune, by its hash
	kinds      uint64 // a bit for each kind that the name can be of, and for those that it can share with others
	core       uint64 // as runes, of the core of a name that is read in one way; 0 for others
	typ        entity.Type
	first      int                // mention
	last       int                // position
	key        int32              // of a mention, 0 if none has one
	root       int32              // of its group
	next       int32              // node of the group, -1 for none
	after      int32              // 1 + the one before in its slot, 0 for none
	later      int32              // 1 + the one behind in its row, 0 for none
	alias      int32              // number of the group among the aliases + 1
	most       int                // fullness of the fullest of the group that is known
	place      *division.Division // the smallest that a name of the group says, nil if none does
}

// fullness says how well a form stands for its group: one that says where the body is better than any that leaves
// that to the context (海州县教育局, 县教育和体育局), a longer one better than a shorter one.
func (a *node) fullness() int {
	n := 1 + len(a.Text) + len(a.Bracket)
	if len(a.Units) > 0 && len(a.Units[0].Places) > 0 && runes.IndexRunes(a.Text, a.Units[0].Places[0].Text) >= 0 {
		n += name.MaxRunes
	}
	return n
}

// read reads a name, and takes a sketch of it, which tells nearly all names of an article apart.
func (a *node) read(r *name.Reader, region *division.Division) {
	a.runes = sketch(a.Text)
	if a.typ == entity.Person {
		return
	}
	r.Read(&a.Parts)
	a.place = gazette.Locate(&a.Parts, region)
	for _, r := range a.Units[len(a.Units)-1].Readings {
		if group := int(r.Kind.Group); group != 0 {
			a.kinds |= 1 << ((group + r.Ordinal) & 63)
		}
		if r.Kind.Is(lexicon.Company) { // 海州科技园管理有限公司 is called 海州科技园, whose kind is another
			a.kinds = ^uint64(0)
		} else if middle(&r) {
			a.kinds |= 1
		}
	}
	if u := &a.Units[0]; a.plain() {
		a.core = sketch(u.Readings[0].Core)
	}
}

// sketch has a bit for each of the runes, by its hash.
func sketch(text []rune) (bits uint64) {
	for _, r := range text {
		bits |= 1 << (uint64(r) * golden >> 58)
	}
	return bits
}

// plain: the name is one unit as it is written, with one reading, and leaves nothing to the context.
func (a *node) plain() bool {
	u := &a.Units[0]
	if len(a.Units) > 1 || len(u.Readings) > 1 || len(a.Bracket) > 0 {
		return false
	}
	return kindOf(u).Group != 0 && u.Bare == "" && slices.Equal(u.Text, a.Text)
}

// strange counts the bits of a sketch that another one lacks.
func strange(a, b uint64) int { return bits.OnesCount64(a &^ b) }

// near reports whether two names can be forms of one: of one kind and number, where one has all of the other's core but for
// a letter or what sounds like it; or, without a kind, of nearly all runes. Two persons' names are of all, but for a rune
// that sounds like that of a name as long.
func (a *node) near(b *node) bool {
	if a.kinds != 0 && b.kinds != 0 {
		return a.kinds&b.kinds != 0 && min(strange(a.core, b.runes|b.core), strange(b.core, a.runes|a.core)) < 2
	}
	strange := min(strange(a.runes, b.runes), strange(b.runes, a.runes))
	if a.typ != entity.Person {
		return strange <= 2
	}
	sounds := len(a.Text) == len(b.Text) || len(a.Bracket)+len(b.Bracket) > 0
	return strange == 0 || strange == 1 && sounds
}
