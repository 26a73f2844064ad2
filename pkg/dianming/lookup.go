package dianming

import (
	"cmp"
	"slices"

	"github.com/dianming-nlp/dianming/internal/source"
	"github.com/dianming-nlp/dianming/pkg/gazetteer"
)

// LookupResult says what became of a gazetteer's entry at one place of a text.
type LookupResult struct {
	// Start and End delimit the form of the entry that stands there, in bytes.
	Start, End int
	// Entry is the entry.
	Entry *gazetteer.Entry
	// Slip is set where the entry is a proposal only, and says how two names
	// differ: the one asked for, which is not listed, and a form of the entry; or,
	// where Outcome is Misspelt, the one in the text and a form of the entry.
	Slip gazetteer.Slip
	// Outcome says whether the entry won, or what beat it.
	Outcome Outcome
	// Winner is the index in [Document.Entities] of the entity found in its
	// place (the entry's own where it won); -1 where nothing was found.
	Winner int
}

// Outcome is what became of an entry at a place. Its String is a phrase for the
// reader.
type Outcome uint8

// The outcomes.
const (
	// Won: the entity there is the entry's.
	Won Outcome = iota + 1
	// LostToLonger: another entry that overlaps it and is longer, or as long and
	// further left, was found.
	LostToLonger
	// LostToSame: another entry with the same form was listed before it.
	LostToSame
	// LostToRule: the entry is a hint, and a rule reads the place otherwise.
	LostToRule
	// HintAlone: the entry is a hint, and nothing else speaks for the name there.
	HintAlone
	// Forbidden: the name is listed as one that must never be found.
	Forbidden
	// Misspelt: the name that a rule found there differs from a form of the entry
	// by a slip of the pen, and from no other form of the list by less. It may be
	// the entry's, and is not taken for it.
	Misspelt
)

var outcomes = [...]string{Won: "won", LostToLonger: "lost to a longer entry", LostToSame: "lost to an entry listed before it",
	LostToRule: "a hint, and a rule reads the place otherwise", HintAlone: "a hint alone", Forbidden: "must never be found", Misspelt: "misspelt, by the look of it"}

// String returns the outcome in words.
func (o Outcome) String() string {
	if o == 0 || int(o) >= len(outcomes) {
		return "unknown"
	}
	return outcomes[o]
}

// Lookup says what became of the entries of the extractor's gazetteer that have
// name as their name, an alias or their canonical form, at every place of the
// text where a form of theirs stands, in text order. Where a name stands that may
// be a misspelt form of theirs, it says so. Where no entry has the name, it
// proposes those that the name may be misspelt for, as [gazetteer.Gazetteer.Suggest]
// does, and tells them by their Slip.
//
// It is empty where the text has none of them, the gazetteer does not know the
// name or one like it, or there is no gazetteer. It reads the text again, so that
// extraction need not remember what lost.
func (d *Document) Lookup(name string) []LookupResult {
	if d.gazetteer == nil {
		return nil
	}
	asked := d.askedFor(name)
	if len(asked) == 0 {
		return nil
	}
	var text source.Text
	text.Reset(d.Text)
	var l listings
	l.reset(d.gazetteer, text.Runes)
	var out []LookupResult
	d.gazetteer.Scan(text.Runes, func(start, length int, e *gazetteer.Entry) bool {
		if slip, ok := asked[e]; ok {
			r := LookupResult{Entry: e, Slip: slip}
			r.Start, r.End = text.Span(start, start+length)
			r.Winner, r.Outcome = d.outcome(&r, e.Never || l.forbids(int32(start), int32(start+length), e.Type))
			out = append(out, r)
		}
		return true
	})
	out = d.misspelt(out, asked)
	slices.SortStableFunc(out, func(a, b LookupResult) int { return cmp.Compare(a.Start, b.Start) })
	return out
}

// askedFor returns the entries that a name means, or else those that it may be
// misspelt for, with the slip.
func (d *Document) askedFor(name string) map[*gazetteer.Entry]gazetteer.Slip {
	asked := map[*gazetteer.Entry]gazetteer.Slip{}
	for _, e := range d.gazetteer.Lookup(name) {
		asked[e] = ""
	}
	if len(asked) > 0 {
		return asked
	}
	for _, s := range d.gazetteer.Suggest(name) {
		if _, likelier := asked[s.Entry]; !likelier {
			asked[s.Entry] = s.Slip
		}
	}
	return asked
}

// misspelt appends the names of the text that are misspelt forms of the entries.
func (d *Document) misspelt(out []LookupResult, asked map[*gazetteer.Entry]gazetteer.Slip) []LookupResult {
	for i := range d.Entities {
		e := &d.Entities[i]
		if e.entry != nil || e.Type != Person && e.Type != School && e.Type != Org {
			continue
		}
		for _, s := range d.gazetteer.Suggest(e.Text) {
			if _, ok := asked[s.Entry]; ok && s.Sure && s.Entry.Type == e.Type {
				out = append(out, LookupResult{Start: e.Start, End: e.End, Entry: s.Entry, Slip: s.Slip, Outcome: Misspelt, Winner: i})
			}
		}
	}
	return out
}

// outcome returns the entity in a place and what became of the entry there.
func (d *Document) outcome(r *LookupResult, forbidden bool) (int, Outcome) {
	at, _ := slices.BinarySearchFunc(d.Entities, r.Start, func(e Entity, start int) int {
		if e.End <= start {
			return -1
		}
		return 1
	})
	if at == len(d.Entities) || d.Entities[at].Start >= r.End {
		if forbidden {
			return -1, Forbidden
		}
		return -1, HintAlone
	}
	switch e := &d.Entities[at]; {
	case forbidden:
		return at, Forbidden
	case e.entry == r.Entry && e.Start == r.Start && e.End == r.End:
		return at, Won
	case e.entry == nil:
		return at, LostToRule
	case e.Start == r.Start && e.End == r.End:
		return at, LostToSame
	}
	return at, LostToLonger
}
