package recognise

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/scan"
)

// draft is the name of a body in the making: a kind word, and what stands before
// it as far as it belongs to the name. Its methods are what the guards and forms
// of schools and organisations ask.
type draft struct {
	*bodies
	kind      *lexicon.Kind
	class     lexicon.Class // of the kind word
	head, end int           // the kind word
	left      leftPart
	parent    mention.Candidate // that the name hangs on
	c         mention.Candidate
	headed    bool // a head word or modifier of a title follows
}

// form is one way in which a kind word and what stands before it make a name.
type form struct {
	rule   *mention.Rule
	fits   func(*draft) bool
	guards []rule[*draft]
	fill   func(*draft) // gives the candidate its extent, evidence and score
}

// begin makes the draft of a kind word, before anything else is read.
func (b *bodies) begin(h *scan.Hit, typ entity.Type) *draft {
	d := &b.draft // its parent stays: only a left part that names one is read with it
	d.bodies, d.kind, d.class = b, b.in.words.Row(h.Row).Kind, h.Class
	d.head, d.end, d.left, d.headed = int(h.Start), int(h.End), leftPart{}, false
	d.c = mention.Candidate{Start: h.Start, End: h.End, Head: h.Start, PlaceEnd: h.Start, Type: typ}
	return d
}

// readLeft reads what stands before the kind word.
func (d *draft) readLeft() { d.setLeft(d.leftEdge(d.head, d.c.Type == entity.School)) }

// setLeft makes the draft begin with what was read before its kind word.
func (d *draft) setLeft(left leftPart) {
	d.left = left
	d.c.Start, d.c.PlaceEnd = int32(d.left.start), int32(d.left.place)
	if d.left.parent > 0 {
		d.parent = d.out[d.left.parent-1]
	}
}

// rejected asks guards; the first that holds is noted.
func (d *draft) rejected(guards []rule[*draft]) bool {
	return rejects(d.in, guards, d, int(d.c.Start), int(d.c.End), d.c.Type)
}

// take makes the candidate of the first form that fits; false if its guards
// reject it or no form fits.
func (d *draft) take(forms []form) bool {
	for i := range forms {
		f := &forms[i]
		if !f.fits(d) {
			continue
		}
		if d.rejected(f.guards) {
			return false
		}
		d.c.Rule = f.rule
		f.fill(d)
		d.add(d.c)
		return true
	}
	return false
}

// core is the length of what stands between place and kind word.
func (d *draft) core() int { return d.head - d.left.place }

// own is where the name's own part begins behind its parent's.
func (d *draft) own() int { return int(d.parent.End) }

func (d *draft) is(f lexicon.Flag) bool { return d.kind.Flags&f != 0 }

func (d *draft) hangs() bool       { return d.left.parent > 0 }
func (d *draft) hasPlace() bool    { return d.left.place > d.left.start }
func (d *draft) nameless() bool    { return d.core() == 0 }
func (d *draft) always() bool      { return true }
func (d *draft) underSchool() bool { return d.hangs() && d.parent.Type == entity.School }

// adjacent: nothing stands between the parent's name and the kind word.
func (d *draft) adjacent() bool { return d.own() == d.head }

// weak: the kind word is one rune that ends a name in some places only.
func (d *draft) weak() bool { return d.class&(lexicon.OrgKind|lexicon.OrgBare|lexicon.SchoolKind) == 0 }

// evidence adds to what speaks for the candidate and gives it its score.
func (d *draft) evidence(e mention.Evidence, score float32) {
	d.c.Evidence |= e
	d.c.Score = score
}

// asUnit makes the candidate a unit of its parent.
func (d *draft) asUnit() {
	d.evidence(mention.HasParent, d.parent.Score+3)
	d.c.UnitStart = d.parent.End
}

// asCore gives the candidate of a name of its own its score, which known spheres
// raise.
func (d *draft) asCore() {
	d.evidence(mention.HasCore, 3)
	if d.left.fields {
		d.evidence(mention.KnownSphere, 4)
	}
}
