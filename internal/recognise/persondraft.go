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
	prev, next  int           // where what stands before the name ends and what stands behind it begins: blanks are left out
	before      *evidenceRule // that told what stands before all names that start there
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
func (d *personDraft) rejected(guards []guard[*personDraft]) bool {
	for i := range guards {
		if g := &guards[i]; g.holds(d) {
			d.in.Trace.Reject(int32(d.start), int32(d.end), entity.Person, g.id, g.reason)
			return true
		}
	}
	return false
}

// readLeft asks what stands before a name that starts at i.
func (d *personDraft) readLeft(i int) {
	d.start, d.end, d.prev = i, i, i
	for d.in.at(d.prev-1) == ' ' {
		d.prev--
	}
	words := d.in.hits.ClassesTo(d.prev)
	b := d.side(i, d.prev, d.prev-1)
	b.at |= roleEnds.flag(uint64(words&lexicon.PersonRole)) | rareEnds.flag(uint64(words&lexicon.IsRare))
	d.before = d.tells(leftRules, b)
	d.left = d.before.evidence
}

// readRight asks what stands behind a name that ends at e.
func (d *personDraft) readRight(e int) {
	d.end, d.next = e, e
	for d.in.at(d.next) == ' ' {
		d.next++
	}
	words := d.in.hits.ClassesAt(d.next)
	b := d.side(e, d.next, d.next)
	b.at |= honorific.flag(uint64(words&lexicon.Honorific)) | personVerb.flag(uint64(words&lexicon.PersonVerb))
	behind := d.tells(rightRules, b)
	d.right = behind.evidence
	d.note(d.before.id, d.before.reason)
	d.note(behind.id, behind.reason)
}

// side returns what lies beside an edge of the name; there is where it lies behind
// blanks, and i its rune.
func (d *personDraft) side(edge, there, i int) beside {
	b := beside{d.in.marksAt(i), always | d.near[there]}
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
