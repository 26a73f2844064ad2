package dianming

import (
	"cmp"
	"errors"
	"slices"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/misspelt"
	"github.com/dianming-nlp/dianming/internal/personname"
	"github.com/dianming-nlp/dianming/internal/recognise"
	"github.com/dianming-nlp/dianming/pkg/gazetteer"
)

// WithGazetteer makes the extractor know a user's own names. An entry of g beats
// every rule that it overlaps, and of two entries that overlap the longer one
// wins. An entry marked Hint only speaks for its name: it raises what the rules
// found, and is found alone where no rule reads the place otherwise. A name
// marked Never is not found, and no piece of it either. [Document.Entry] gives the
// entry of an entity, and [Document.Lookup] says what became of a name, misspelt
// ones included; a misspelt name is taken for an entry [WithMisspellings] only.
func WithGazetteer(g *gazetteer.Gazetteer) Option {
	return func(c *config) error {
		if g == nil {
			return errors.New("dianming: WithGazetteer: the gazetteer is nil; leave the option out to go without one")
		}
		c.gazetteer = g
		return nil
	}
}

// Entry returns the entry of the extractor's gazetteer that e is a form of; ok is
// false where there is none. Entries are shared: do not change them.
func (d *Document) Entry(e Entity) (entry *gazetteer.Entry, ok bool) {
	return e.entry, e.entry != nil
}

// Scores of the candidates of a gazetteer. An entry needs no more than to be
// worth its place, since what overlaps it is out of the race.
const (
	entryScore = 5
	hintBonus  = 3   // for what the rules found too
	hintScore  = 1.5 // of a hint alone: less than any rule's reading
)

// listed is a form of an entry in a text, in runes.
type listed struct {
	start, end int32
	entry      *gazetteer.Entry
	agreed     bool   // a rule found the same: for hints
	form       string // of the entry, where it is misspelt
}

// listings finds a gazetteer's names in a text and settles them with the rules'
// candidates. The zero value is ready; it keeps its memory from text to text.
type listings struct {
	entries []listed // obeyed ones, in text order, none overlapping another
	hints   []listed
	never   []listed
	slips   []listed // misspelt ones
	covered []bool   // runes of entries
	byName  map[listedName]int32
}

// listedName is what two forms of one entry share.
type listedName struct {
	full string
	kind Type
}

// reset finds the names in runes.
func (l *listings) reset(g *gazetteer.Gazetteer, runes []rune) {
	l.entries, l.hints, l.never = l.entries[:0], l.hints[:0], l.never[:0]
	g.Scan(runes, func(start, length int, e *gazetteer.Entry) bool {
		found := listed{start: int32(start), end: int32(start + length), entry: e}
		switch {
		case e.Never:
			l.never = append(l.never, found)
		case e.Hint:
			l.hints = append(l.hints, found)
		default:
			l.entries = append(l.entries, found)
		}
		return true
	})
	l.entries = l.allowed(l.entries)
	l.hints = l.allowed(l.hints)
	if cap(l.covered) < len(runes) {
		l.covered = make([]bool, len(runes)+len(runes)/4)
	}
	l.covered = l.covered[:len(runes)]
	clear(l.covered)
	l.takeLongest()
}

// allowed drops what must never be found.
func (l *listings) allowed(found []listed) []listed {
	if len(l.never) == 0 {
		return found
	}
	return slices.DeleteFunc(found, func(f listed) bool { return l.forbids(f.start, f.end, f.entry.Type) })
}

// forbids reports whether a span of a type must not be found: it is a forbidden
// name or a piece of one.
func (l *listings) forbids(start, end int32, t Type) bool {
	const longest = gazetteer.MaxFormRunes
	k, _ := slices.BinarySearchFunc(l.never, start-longest, startsBefore)
	for ; k < len(l.never) && l.never[k].start <= start; k++ {
		if n := &l.never[k]; n.end >= end && (n.entry.Type == 0 || n.entry.Type == t) {
			return true
		}
	}
	return false
}

func startsBefore(f listed, start int32) int { return cmp.Compare(f.start, start) }

// takeLongest keeps of the entries that overlap the longest one, of equally long
// ones the first in the text, and of those in one place the first in the list.
func (l *listings) takeLongest() {
	slices.SortStableFunc(l.entries, longestFirst)
	found := l.entries
	l.entries = l.entries[:0]
	l.take(found)
	slices.SortFunc(l.entries, func(a, b listed) int { return cmp.Compare(a.start, b.start) })
}

func longestFirst(a, b listed) int {
	return cmp.Or(cmp.Compare(b.end-b.start, a.end-a.start), cmp.Compare(a.start, b.start))
}

// take adds those of found to the entries that overlap none before them.
func (l *listings) take(found []listed) {
	for _, e := range found {
		if l.free(e.start, e.end) {
			l.entries = append(l.entries, e)
			for i := e.start; i < e.end; i++ {
				l.covered[i] = true
			}
		}
	}
}

// free reports whether no entry covers a rune of the span.
func (l *listings) free(start, end int32) bool {
	return !slices.Contains(l.covered[start:end], true)
}

// settle takes the rules' candidates that entries beat or that must never be
// found out of the race.
func (l *listings) settle(candidates []mention.Candidate) {
	for i := range candidates {
		c := &candidates[i]
		switch {
		case c.Rule == recognise.RuleGazetteer, c.Rule == misspelt.RuleEntry:
		case !l.free(c.Start, c.End):
			c.Veto = recognise.VetoEntry
		case l.forbids(c.Start, c.End, c.Type):
			c.Veto = recognise.VetoNever
		}
	}
}

// add settles the rules' candidates and appends those of the gazetteer.
func (l *listings) add(candidates []mention.Candidate, in *recognise.Input) []mention.Candidate {
	l.settle(candidates)
	rules := len(candidates)
	for _, e := range l.entries {
		candidates = append(candidates, candidateOf(e, in.Runes, entryScore))
	}
	l.raise(candidates[:rules])
	for i := range l.hints {
		if h := &l.hints[i]; !h.agreed && l.free(h.start, h.end) && in.MayBeName(int(h.start), int(h.end)) {
			candidates = append(candidates, candidateOf(*h, in.Runes, hintScore))
		}
	}
	return candidates
}

// raise adds the weight of the hints to the candidates of their span and type.
func (l *listings) raise(candidates []mention.Candidate) {
	for i := range candidates {
		c := &candidates[i]
		k, _ := slices.BinarySearchFunc(l.hints, c.Start, startsBefore)
		for ; k < len(l.hints) && l.hints[k].start == c.Start; k++ {
			if h := &l.hints[k]; h.end == c.End && h.entry.Type == c.Type && c.Veto == nil {
				c.Score += hintBonus
				h.agreed = true
				break
			}
		}
	}
}

func candidateOf(f listed, runes []rune, score float32) mention.Candidate {
	c := mention.Candidate{
		Start: f.start, End: f.end, Head: f.start, PlaceEnd: f.start,
		Type: f.entry.Type, Rule: recognise.RuleGazetteer, Score: score,
	}
	if f.form != "" {
		c.Rule = misspelt.RuleEntry
	}
	if c.Type == entity.Person {
		c.Head += int32(personname.SurnameLen(runes[f.start:f.end]))
	}
	return c
}

// at returns the entry that a chosen candidate is a form of, nil if none is.
func (l *listings) at(c *mention.Candidate) *gazetteer.Entry {
	for _, list := range [...][]listed{l.entries, l.hints} {
		k, _ := slices.BinarySearchFunc(list, c.Start, startsBefore)
		for ; k < len(list) && list[k].start == c.Start; k++ {
			if f := &list[k]; f.end == c.End && f.entry.Type == c.Type {
				return f.entry
			}
		}
	}
	return nil
}

// key returns a number that forms of one name share.
func (l *listings) key(e *gazetteer.Entry) int32 {
	if l.byName == nil {
		l.byName = map[listedName]int32{}
	}
	name := listedName{e.FullForm(), e.Type}
	k, ok := l.byName[name]
	if !ok {
		k = int32(len(l.byName) + 1)
		l.byName[name] = k
	}
	return k
}
