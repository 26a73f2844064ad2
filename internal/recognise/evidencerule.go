package recognise

import (
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
)

// evidenceRule is a named way to tell a kind of evidence of a name of a person. Its
// ID is P- and that of the evidence, with a word behind a dot where there are several
// ways.
type evidenceRule struct {
	id, reason string
	evidence   mention.Evidence
	when       beside                  // one of these is there
	holds      func(*personDraft) bool // and this holds; nil asks for nothing
	yes        yes                     // texts with names in ⟦ ⟧ of which it tells
	no         no                      // texts with what looks like one
}

// scoreRule is a named rule that changes one part of a name's score.
type scoreRule struct {
	id, reason string
	holds      func(*personDraft) bool
	apply      func(*personDraft)
	yes        yes
	no         no
}

// beside is what lies before a name, behind it or where it may begin.
type beside struct {
	marks lexicon.Mark // of the rune there
	at    place
}

func (b beside) shares(c beside) bool { return b.marks&c.marks != 0 || b.at&c.at != 0 }

// place is a set of other things that hold of a place in a text, as bits.
type place uint16

const (
	titleBegins place = 1 << iota
	titleEnds
	titleNear // a title begins at most longestRun runes behind
	bodyEnds
	roleEnds
	rareEnds   // a word of a rare class
	honorific  // begins
	personVerb // begins
	inWord     // the segmenter does not cut
	blank      // a blank is between the name and what stands there
	always
)

// flag is f if what is not 0.
func (f place) flag(what uint64) place { return f * place((what|-what)>>63) }

// tells returns the first rule that tells something where b lies.
func (d *personDraft) tells(rules []evidenceRule, b beside) *evidenceRule {
	for i := range rules {
		if r := &rules[i]; r.when.shares(b) && (r.holds == nil || r.holds(d)) {
			return r
		}
	}
	return nil
}

// together returns what all rules tell.
func (d *personDraft) together(rules []evidenceRule) (all mention.Evidence) {
	for i := range rules {
		if r := &rules[i]; r.holds(d) {
			d.note(r.id, r.reason)
			all |= r.evidence
		}
	}
	return all
}

// apply applies the rules that hold, in their order.
func (d *personDraft) apply(rules []scoreRule) {
	for i := range rules {
		if r := &rules[i]; r.holds(d) {
			d.note(r.id, r.reason)
			r.apply(d)
		}
	}
}

// reads reports whether one of rules holds, which reject nothing.
func (d *personDraft) reads(rules []guard[*personDraft]) bool {
	r := first(rules, d)
	if r != nil {
		d.note(r.id, r.reason)
	}
	return r != nil
}

func (d *personDraft) note(id, reason string) {
	if d.in.Trace != nil {
		d.in.Trace.Read(mention.Note{Start: int32(d.start), End: int32(d.end), ID: id, Reason: reason})
	}
}
