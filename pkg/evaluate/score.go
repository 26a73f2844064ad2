package evaluate

import (
	"fmt"
	"slices"
	"strings"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/runes"
	"github.com/dianming-nlp/dianming/pkg/annotation"
)

// Counts are the hits and misses behind precision, recall and F1.
type Counts struct {
	TP, FP, FN int
}

// Precision is TP/(TP+FP), 0 where nothing was predicted.
func (c Counts) Precision() float64 { return ratio(c.TP, c.TP+c.FP) }

// Recall is TP/(TP+FN), 0 where nothing was to be found.
func (c Counts) Recall() float64 { return ratio(c.TP, c.TP+c.FN) }

// F1 is the harmonic mean of precision and recall.
func (c Counts) F1() float64 {
	p, r := c.Precision(), c.Recall()
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// Gold is the number of things to be found.
func (c Counts) Gold() int { return c.TP + c.FN }

func (c *Counts) add(d Counts) { c.TP += d.TP; c.FP += d.FP; c.FN += d.FN }

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// Accuracy is how many of the things that the gold has an answer to have the right
// one.
type Accuracy struct {
	Right, Gold int
}

// Share is Right/Gold; ok is false where the gold has no answers.
func (a Accuracy) Share() (share float64, ok bool) { return ratio(a.Right, a.Gold), a.Gold > 0 }

// TypeScore is the score of one type.
type TypeScore struct {
	Type annotation.Type
	// Strict counts a prediction as right only where span and type are exact.
	Strict Counts
	// Overlap counts it as right where it touches a gold mention of its type.
	Overlap Counts
	// Values is, of the exact matches whose gold has a value, how many have the
	// same. White space does not count, and a half or quarter of a year may be
	// written as such or by its months: 2025-Q4 is 2025-10/2025-12.
	Values Accuracy
}

// Report is the outcome of [Score].
type Report struct {
	// Documents is the number of gold documents; Missing of them had no
	// prediction at all, and Unknown predicted documents have no gold.
	Documents, Missing, Unknown int
	// Types holds the six types in their fixed order.
	Types []TypeScore
	// Micro is the sum over the types.
	Micro Counts
	// Posts counts (person, organisation, title) triples, where organisations
	// that the gold calls aliases are the same.
	Posts Counts
	// Linked is how many of the gold's posts whose names are all found were found, too:
	// the recall of whoever only has to say which names belong together.
	Linked Accuracy
	// Status is how many terms of the posts that were found have the right status,
	// and Time how many of their dates of beginning and end are right, where the
	// gold or the prediction has one; both are zero where the gold has no statuses.
	Status, Time Accuracy
	// Aliases counts pairs of names in the same group.
	Aliases Counts
	// Errors lists every disagreement, document by document.
	Errors []Disagreement
}

// MacroF1 is the mean of the six types' strict F1.
func (r Report) MacroF1() float64 {
	sum := 0.0
	for _, t := range r.Types {
		sum += t.Strict.F1()
	}
	return sum / float64(len(entity.Types))
}

// Disagreement is one difference between prediction and gold.
type Disagreement struct {
	// Doc is the ID of the document.
	Doc string
	// Kind is FP (predicted, not in the gold), FN (in the gold, not predicted)
	// or VALUE (found, with another value).
	Kind string
	// On is the type of the entity, POST or ALIAS.
	On string
	// Text is the mention, with its white space written as /, the parts of the
	// post joined by | or the two names joined by =.
	Text string
	// Context is the mention with ten characters either side, or the two
	// values.
	Context string
}

// String writes the disagreement as one line of fields separated by tabs.
func (d Disagreement) String() string {
	return strings.Join([]string{d.Doc, d.Kind, d.On, d.Text, d.Context}, "\t")
}

// Score compares predicted documents with gold ones, matched by ID (of several
// with one ID the last counts). Gold documents without a prediction count as
// predicted empty; predicted documents without gold are left aside.
//
// A prediction counts as right where span and type are exact. One that touches
// an optional gold mention of its type, or lies inside any optional mention,
// is neither right nor wrong. Predictions whose offsets count another unit
// than the gold's are converted by the gold's text; an offset inside a
// character matches nothing.
//
// Names in posts and aliases are compared without their white space. A post is
// neither right nor wrong if it is optional, or if the gold mentions its person,
// title or body only optionally; nor is a pair of such a name. Pairs of alias names
// are taken group by group: two groups that share a name remain two groups.
//
// The gold has statuses if any of its posts in any document is other than current.
// Then status and dates are scored over the posts that were found, where two terms
// of one post are two facts, and a removed post is a post. Else a predicted removed
// post is neither right nor wrong.
func Score(gold, pred []annotation.Document) Report {
	s := scorer{counts: map[annotation.Type]*TypeScore{}}
	for _, t := range entity.Types {
		s.counts[t] = &TypeScore{Type: t}
	}
	goldIDs, goldDocs := byID(gold)
	predIDs, predDocs := byID(pred)
	s.report.Documents = len(goldIDs)
	s.inTime = hasStatuses(goldDocs)
	for _, id := range goldIDs {
		p, ok := predDocs[id]
		if !ok {
			s.report.Missing++
		}
		s.document(goldDocs[id], p)
	}
	for _, id := range predIDs {
		if _, ok := goldDocs[id]; !ok {
			s.report.Unknown++
		}
	}
	for _, t := range entity.Types {
		s.report.Types = append(s.report.Types, *s.counts[t])
		s.report.Micro.add(s.counts[t].Strict)
	}
	return s.report
}

// byID returns the IDs in order of first appearance and the last document of
// each.
func byID(docs []annotation.Document) (ids []string, last map[string]annotation.Document) {
	last = make(map[string]annotation.Document, len(docs))
	for _, d := range docs {
		if _, ok := last[d.ID]; !ok {
			ids = append(ids, d.ID)
		}
		last[d.ID] = d
	}
	return ids, last
}

func hasStatuses(docs map[string]annotation.Document) bool {
	for _, d := range docs {
		if slices.ContainsFunc(d.Posts, func(p annotation.Post) bool { return p.Status != annotation.Current }) {
			return true
		}
	}
	return false
}

type scorer struct {
	report Report
	counts map[annotation.Type]*TypeScore
	inTime bool // the gold has statuses
}

// key is what makes two mentions the same.
type key struct {
	start, end int // code points
	typ        annotation.Type
}

// mention is an entity with its key.
type mention struct {
	key
	annotation.Entity
}

func (s *scorer) document(gold, pred annotation.Document) {
	id := gold.ID
	text := []rune(gold.Text)
	must, optional := splitOptional(mentions(gold, gold.Text))
	got := distinct(mentions(pred, gold.Text))
	mustBy := make(map[key]annotation.Entity, len(must))
	for _, m := range must {
		mustBy[m.key] = m.Entity
	}
	must = distinct(must)
	optAny, optOf := newSpanSet(optional, 0), map[annotation.Type]spanSet{}
	for _, t := range entity.Types {
		optOf[t] = newSpanSet(optional, t)
	}
	found := make(map[key]bool, len(got))
	for _, m := range got {
		found[m.key] = true
		c := s.counts[m.typ]
		g, right := mustBy[m.key]
		switch {
		case right:
			c.Strict.TP++
			s.value(id, c, g, m.Entity)
		case optOf[m.typ].touches(m.start, m.end) || optAny.covers(m.start, m.end):
		default:
			c.Strict.FP++
			s.disagree(id, "FP", m.typ.String(), slashed(runes.Clip(text, m.start, m.end)), slashed(runes.Clip(text, m.start-10, m.end+10)))
		}
	}
	for _, m := range must {
		if !found[m.key] {
			s.counts[m.typ].Strict.FN++
			s.disagree(id, "FN", m.typ.String(), mustBy[m.key].Text, slashed(runes.Clip(text, m.start-10, m.end+10)))
		}
	}
	for _, t := range entity.Types {
		s.counts[t].Overlap.add(overlap(ofType(must, t), ofType(got, t), optOf[t]))
	}
	loose := looseNames(mustBy, optional)
	s.aliases(gold, pred, loose)
	s.posts(gold, pred, loose)
}

// value compares the values of two mentions that match.
func (s *scorer) value(id string, c *TypeScore, gold, got annotation.Entity) {
	if gold.Value == "" {
		return
	}
	c.Values.Gold++
	if sameValue(gold.Value, got.Value) {
		c.Values.Right++
		return
	}
	value := got.Value
	if value == "" {
		value = "none"
	}
	s.disagree(id, "VALUE", gold.Type.String(), gold.Text, fmt.Sprintf("gold %s got %s", gold.Value, value))
}

func (s *scorer) disagree(doc, kind, on, text, context string) {
	s.report.Errors = append(s.report.Errors, Disagreement{doc, kind, on, text, context})
}

// mentions returns the entities of d of the six types, keyed by code points of
// text. Offsets that cannot be converted get keys that match nothing.
func mentions(d annotation.Document, text string) []mention {
	out := make([]mention, 0, len(d.Entities))
	for _, e := range d.Entities {
		if e.Type.String() == "" || int(e.Type) > len(entity.Types) {
			continue
		}
		out = append(out, mention{key{e.Start, e.End, e.Type}, e})
	}
	if d.Unit == annotation.CodePoint {
		return out
	}
	offsets := make([]int, 0, 2*len(out))
	for _, m := range out {
		offsets = append(offsets, m.Start, m.End)
	}
	all, _ := annotation.ConvertOffsets(text, d.Unit, annotation.CodePoint, offsets)
	for i := range out {
		out[i].start, out[i].end = -i-1, -i-1
		if all != nil && min(all[2*i], all[2*i+1]) >= 0 {
			out[i].start, out[i].end = all[2*i], all[2*i+1]
		}
	}
	return out
}

func splitOptional(all []mention) (must, optional []mention) {
	for _, m := range all {
		if m.Optional {
			optional = append(optional, m)
		} else {
			must = append(must, m)
		}
	}
	return must, optional
}

// distinct keeps the first mention of each key.
func distinct(all []mention) []mention {
	seen := make(map[key]bool, len(all))
	out := make([]mention, 0, len(all))
	for _, m := range all {
		if !seen[m.key] {
			seen[m.key] = true
			out = append(out, m)
		}
	}
	return out
}

func ofType(all []mention, t annotation.Type) []mention {
	var out []mention
	for _, m := range all {
		if m.typ == t {
			out = append(out, m)
		}
	}
	return out
}

// overlap counts gold mentions that a prediction touches and predictions that
// touch no gold mention, for mentions of one type.
func overlap(must, got []mention, optional spanSet) Counts {
	var kept []mention
	for _, m := range got {
		if !optional.touches(m.start, m.end) {
			kept = append(kept, m)
		}
	}
	goldSet, predSet := newSpanSet(must, 0), newSpanSet(kept, 0)
	var c Counts
	for _, m := range must {
		if predSet.touches(m.start, m.end) {
			c.TP++
		} else {
			c.FN++
		}
	}
	for _, m := range kept {
		if !goldSet.touches(m.start, m.end) {
			c.FP++
		}
	}
	return c
}

// slashed writes each run of white space as one slash.
func slashed(s []rune) string {
	var b strings.Builder
	space := false
	for _, r := range s {
		if runes.IsSpace(r) {
			if !space {
				b.WriteByte('/')
			}
			space = true
			continue
		}
		space = false
		b.WriteRune(r)
	}
	return b.String()
}
