package dianming

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"github.com/dianming-nlp/dianming/internal/decide"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/misspelt"
	"github.com/dianming-nlp/dianming/internal/recognise"
	"github.com/dianming-nlp/dianming/internal/runes"
	"github.com/dianming-nlp/dianming/pkg/gazetteer"
)

// misspelling is one of an entity of a document.
type misspelling struct {
	Misspelling
	entity int
	right  string // its whole name as it should be
}

// slips finds the bodies of whose names a kind word is misspelt. The zero value finds none; it keeps its memory from text
// to text.
type slips struct {
	on      bool
	found   []misspelt.Slip
	read    []reading
	reader  recognise.Recogniser // of sentences with the right character
	chooser decide.Chooser
	runes   []rune
	values  []mention.Candidate
	all     []mention.Candidate
}

// reading is a body that was read with the right character for one of it.
type reading struct {
	slip misspelt.Slip
	body mention.Candidate
}

// sentenceRunes is how much of a sentence is read on either side of a slip.
const sentenceRunes = 48

// add appends to the candidates of a text the bodies that stand there when it is read with the right characters.
func (s *slips) add(candidates []mention.Candidate, in *recognise.Input, engine Segmenter, values []mention.Candidate) []mention.Candidate {
	s.read = s.read[:0]
	s.found = misspelt.Find(s.found[:0], in.Runes, in.InWord, in.Trace)
	for i := range s.found {
		slip := &s.found[i]
		body, ok := s.reread(in.Runes, slip, engine, values)
		if !ok {
			in.Trace.Reject(slip.Start, slip.End, Org, misspelt.VetoBody)
			continue
		}
		s.read = append(s.read, reading{*slip, body})
	}
	if len(s.read) == 0 {
		return candidates
	}
	s.all = append(s.all[:0], candidates...)
	for i := range s.read {
		s.all = append(s.all, s.read[i].body)
	}
	return s.all
}

// reread reads the sentence of a slip with the right character and returns the body in it; false if there is none that is
// believed.
func (s *slips) reread(runes []rune, slip *misspelt.Slip, engine Segmenter, values []mention.Candidate) (mention.Candidate, bool) {
	start, end := sentenceOf(runes, slip.Start, slip.End)
	s.runes = append(s.runes[:0], runes[start:end]...)
	s.runes[slip.At-start] = slip.Want
	s.values = s.values[:0]
	for i := range values {
		if v := values[i]; int(v.Start) >= start && int(v.End) <= end {
			v.Shift(-int32(start))
			s.values = append(s.values, v)
		}
	}
	candidates := s.reader.Candidates(s.runes, engine, s.values)
	s.chooser.Settle(candidates)
	chosen := s.chooser.Best(s.reader.Persons(candidates))
	for i := range chosen {
		c := chosen[i]
		c.Shift(int32(start))
		if slip.Confirm(&c) {
			return c, true
		}
	}
	return mention.Candidate{}, false
}

// sentenceOf returns the sentence around runes [start, end), or as much of it as is read.
func sentenceOf(runes []rune, start, end int) (int, int) {
	const marks = "。！？；\n"
	for n := 0; n < sentenceRunes && start > 0 && !strings.ContainsRune(marks, runes[start-1]); n++ {
		start--
	}
	for n := 0; n < sentenceRunes && end < len(runes) && !strings.ContainsRune(marks, runes[end]); n++ {
		end++
	}
	return start, end
}

// correct gives the entity of candidate c of the chunk, both of which are about to be added to d, its right form, and
// remembers what was taken for what.
func (w *worker) correct(d *Document, e *Entity, c *mention.Candidate) {
	if c.Rule == misspelt.RuleEntry {
		e.Confidence = ListedConfidence * MisspeltShare
		w.keepMisspelling(d, misspelling{Misspelling: Misspelling{Rule: c.Rule.ID, Written: e.Text, Meant: w.listings.formAt(c)}, right: e.Canonical})
		return
	}
	if e.entry != nil || !c.IsBody() {
		return
	}
	in := w.recogniser.Input()
	slip, ok := w.slips.of(c)
	if !ok && !in.PlaceAt(int(c.Start)) {
		slip, ok = placeSlip(in.Runes, int(c.Start), int(c.End))
	}
	if ok {
		e.Confidence *= MisspeltShare
		e.Canonical = slip.Meant(in.Runes, int(c.Start), int(c.End))
		w.keepMisspelling(d, misspelling{right: e.Canonical, Misspelling: Misspelling{
			Rule: slip.Rule.ID, Written: string(in.Runes[slip.Start:slip.End]), Meant: slip.Meant(in.Runes, slip.Start, slip.End),
		}})
	}
}

// placeSlip returns the slip in the place with which the name [start, end) of a text begins.
func placeSlip(text []rune, start, end int) (misspelt.Slip, bool) {
	slip, ok := misspelt.Place(text[start:end], func(place string) bool { return isNear(text, start, end, place) })
	slip.At, slip.Start, slip.End = slip.At+start, start, slip.End+start
	return slip, ok
}

// of returns the slip in a candidate that is a body read with the right character.
func (s *slips) of(c *mention.Candidate) (misspelt.Slip, bool) {
	for i := range s.read {
		if r := &s.read[i]; r.body.Start == c.Start && r.body.End == c.End && r.body.Type == c.Type {
			return r.slip, true
		}
	}
	return misspelt.Slip{}, false
}

// nearRunes is how far from a name a place may be named that its misspelt place is taken for.
const nearRunes = 1500

// isNear reports whether a place is named near runes [start, end) of a text, but not in them.
func isNear(text []rune, start, end int, place string) bool {
	name := []rune(place)
	before, behind := runes.Clip(text, start-nearRunes, start), runes.Clip(text, end, end+nearRunes)
	return runes.IndexRunes(before, name) >= 0 || runes.IndexRunes(behind, name) >= 0
}

// keepMisspelling remembers a slip of the entity that is about to be added to d.
func (w *worker) keepMisspelling(d *Document, m misspelling) {
	m.entity = len(d.Entities)
	d.slips = append(d.slips, m)
}

// keepRight lets no misspelt form be the canonical one of a name in the article of entities [from, to).
func (w *worker) keepRight(d *Document, from, to int) {
	first := sort.Search(len(d.slips), func(k int) bool { return d.slips[k].entity >= from })
	if first == len(d.slips) {
		return
	}
	right := map[string]string{}
	for _, m := range d.slips[first:] {
		right[d.Entities[m.entity].Text] = m.right
	}
	for i := from; i < to; i++ {
		e := &d.Entities[i]
		if r, ok := right[e.Canonical]; ok && (e.Type == School || e.Type == Org) {
			e.Canonical = r
		}
	}
}

// addMisspelt adds the entries of g with one slip, the longest ones where no other entry stands. Those in a longer body
// are a piece of its name.
func (l *listings) addMisspelt(g *gazetteer.Gazetteer, candidates []mention.Candidate, in *recognise.Input) {
	l.slips = l.slips[:0]
	free := func(start, end int) bool { return l.free(int32(start), int32(end)) }
	g.ScanMisspelt(in.Runes, free, func(start, length int, s gazetteer.Suggestion) bool {
		f := listed{start: int32(start), end: int32(start + length), entry: s.Entry, form: s.Form}
		if !s.Entry.Hint && !l.forbids(f.start, f.end, s.Entry.Type) &&
			misspelt.Listed(in.Runes, start, start+length, s.Form, s.Entry.Type, in.Trace) {
			l.slips = append(l.slips, f)
		}
		return len(l.slips) < misspelt.MaxSlips
	})
	if len(l.slips) == 0 {
		return
	}
	l.slips = slices.DeleteFunc(l.slips, func(f listed) bool { return isPiece(f, candidates) })
	slices.SortStableFunc(l.slips, longestFirst)
	l.take(l.slips)
	slices.SortFunc(l.entries, func(a, b listed) int { return cmp.Compare(a.start, b.start) })
}

// isPiece reports whether a rule reads a longer body where f stands.
func isPiece(f listed, candidates []mention.Candidate) bool {
	return slices.ContainsFunc(candidates, func(c mention.Candidate) bool {
		holds := c.Start <= f.start && c.End >= f.end && c.End-c.Start > f.end-f.start
		return holds && c.Veto == nil && c.IsBody()
	})
}

// formAt returns the form that a misspelt entry's candidate stands for.
func (l *listings) formAt(c *mention.Candidate) string {
	k, _ := slices.BinarySearchFunc(l.entries, c.Start, startsBefore)
	for ; k < len(l.entries) && l.entries[k].start == c.Start; k++ {
		if f := &l.entries[k]; f.end == c.End {
			return f.form
		}
	}
	return ""
}
