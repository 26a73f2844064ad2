package recognise

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/personname"
)

// personDraft is a name of a person in the making. Its methods are what the rules of
// persons ask.
type personDraft struct {
	*persons
	traits      trait // of the rune that was looked at
	start, end  int
	prev, next  int       // where what stands before the name ends and what stands behind it begins: blanks are left out
	before      *sideRule // that told what stands before all names that start there
	left, right mention.Evidence
	shape, all  mention.Evidence
	name        personname.Name // of hanzi
	compound    bool            // it begins with a compound surname
	need        float32         // the score that makes a candidate
	own, score  float32         // what the characters say; what all says
	dot, last   int             // of a dotted name: a dot, and where the last part begins
	parts       int             // of a foreign name: runes that transliterate, or words of Latin letters
}

// rejected asks guards; the first that holds is noted.
func (d *personDraft) rejected(guards []rule[*personDraft]) bool {
	return rejects(d.in, guards, d, d.start, d.end, entity.Person)
}

// readLeft asks what stands before a name that starts at i.
func (d *personDraft) readLeft(i int) {
	d.start, d.end, d.prev = i, i, i
	for d.in.at(d.prev-1) == ' ' {
		d.prev--
	}
	d.before = d.tells(leftRules, d.side(i, d.prev, d.prev-1, d.in.hits.ClassesTo(d.prev)))
	d.left = d.before.evidence
}

// readRight asks what stands behind a name that ends at e.
func (d *personDraft) readRight(e int) {
	d.end, d.next = e, e
	for d.in.at(d.next) == ' ' {
		d.next++
	}
	behind := d.tells(rightRules, d.side(e, d.next, d.next, d.in.hits.ClassesAt(d.next)))
	d.right = behind.evidence
	d.note(d.before.id)
	d.note(behind.id)
}

// side returns what lies beside an edge of the name: there, behind blanks, with rune i
// and words of such classes.
func (d *personDraft) side(edge, there, i int, words lexicon.Class) beside {
	b := beside{d.in.marksAt(i), always | d.near[there]}
	if words&(lexicon.PersonRole|lexicon.IsRare|lexicon.Honorific|lexicon.PersonVerb) != 0 {
		b.at |= word
	}
	if there != edge {
		b.at |= blank
	}
	if !d.in.boundary(edge) {
		b.at |= inWord
	}
	return b
}

// readSides asks what stands before and behind a name that was read whole.
func (d *personDraft) readSides() {
	end := d.end
	d.readLeft(d.start)
	d.readRight(end)
	d.all = d.left | d.right
}

// add adds what was read as a candidate whose head starts at head.
func (d *personDraft) add(dst *[]mention.Candidate, rule *mention.Rule, head int) {
	*dst = append(*dst, mention.Candidate{
		Start: int32(d.start), End: int32(d.end), Head: int32(head), PlaceEnd: int32(d.start),
		Type: entity.Person, Rule: rule, Score: d.score, Evidence: d.all,
	})
}

// evidenceRule is a named way to tell a kind of evidence of a name of a person. Its
// ID is P- and that of the evidence, with a word behind a dot where there are several
// ways.
type evidenceRule struct {
	id       string
	evidence mention.Evidence
	holds    func(*personDraft) bool
}

// sideRule tells a kind of evidence that lies beside the name.
type sideRule struct {
	id       string
	evidence mention.Evidence
	when     beside                  // one of these is there
	holds    func(*personDraft) bool // and this holds; nil asks for nothing
}

// scoreRule is a named rule that changes one part of a name's score.
type scoreRule struct {
	id    string
	holds func(*personDraft) bool
	apply func(*personDraft)
}

// beside is what lies before a name, behind it or where it may begin.
type beside struct {
	marks lexicon.Mark // of the rune there
	at    place
}

func (b beside) shares(c beside) bool { return b.marks&c.marks != 0 || b.at&c.at != 0 }

// place is a set of other things that hold of a place in a text, as bits.
type place uint8

const (
	titleBegins place = 1 << iota
	titleEnds
	titleNear // a title begins at most longestRun runes behind
	bodyEnds
	word   // a role, an honorific, a verb of persons or a rare word
	inWord // the segmenter does not cut
	blank  // a blank is between the name and what stands there
	always
)

// tells returns the first rule that tells something where b lies.
func (d *personDraft) tells(rules []sideRule, b beside) *sideRule {
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
			d.note(r.id)
			all |= r.evidence
		}
	}
	return all
}

// apply applies the rules that hold, in their order.
func (d *personDraft) apply(rules []scoreRule) {
	for i := range rules {
		if r := &rules[i]; r.holds(d) {
			d.note(r.id)
			r.apply(d)
		}
	}
}

// reads reports whether one of rules holds, which reject nothing.
func (d *personDraft) reads(rules []rule[*personDraft]) bool {
	return reads(d.in, rules, d, d.start, d.end)
}

func (d *personDraft) note(id string) { d.in.Trace.Read(d.start, d.end, id) }
