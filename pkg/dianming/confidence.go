package dianming

import (
	"github.com/dianming-nlp/dianming/internal/confidence"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/recognise"
)

// ListedConfidence is the confidence of a name that the user's gazetteer has: the list
// is taken at its word, but the text may mean another thing by it.
const ListedConfidence = 0.99

// MisspeltShare is what is left of the confidence of a name that is found with a slip of the pen ([WithMisspellings]): the
// list may lack the name that was meant, or both the rule and the slip must be right. It is set, and not fitted: slips are
// too seldom in annotated texts.
const MisspeltShare = 0.8

// readSignals returns the signals of the chosen candidates of a chunk.
func (w *worker) readSignals(d *Document, chosen []mention.Candidate) []confidence.Signals {
	in := w.recogniser.Input()
	w.rivals = w.chooser.Rivals(w.rivals[:0], w.weighed, chosen)
	signals := w.signals.Read(in.Runes, in.Bounds(), chosen, w.rivals)
	if d.explained {
		d.signals = append(d.signals, signals...)
	}
	return signals
}

// confidence is that of a chosen candidate.
func (w *worker) confidence(c *mention.Candidate, s confidence.Signals) float64 {
	if c.Rule == recognise.RuleGazetteer {
		return ListedConfidence
	}
	return confidence.Shared().Mention(c, w.ruleOf(c), s)
}

// ruleOf returns the ID of the rule that made a candidate, that of package timex or
// quantity for a date or count.
func (w *worker) ruleOf(c *mention.Candidate) string {
	switch c.Rule {
	case recognise.RuleDate:
		return w.foundDates[c.Ref].Rule
	case recognise.RuleCount:
		return w.foundCount[c.Ref].Rule
	}
	return c.Rule.ID
}

// weighPost gives a post its confidence. guessed says that no body stands beside its title.
func (w *worker) weighPost(d *Document, p *Post, guessed bool) {
	s := distance(p, guessed)
	least := min(d.Entities[p.Person].Confidence, d.Entities[p.Title].Confidence)
	if p.Org >= 0 {
		least = min(least, d.Entities[p.Org].Confidence)
	}
	s |= confidence.Parts(least)
	if p.StatusBy != "" {
		s |= confidence.StatusTold
	}
	if p.TimeBy != "" {
		s |= confidence.Dated
	}
	if d.explained {
		d.postSignals = append(d.postSignals, s)
	}
	p.Confidence = confidence.Shared().Post(p.Rule, p.By, s)
}

// distance says how far from each other the three parts of a post stand.
func distance(p *Post, guessed bool) (s confidence.Signals) {
	switch apart := max(p.Person, p.Title) - min(p.Person, p.Title); {
	case apart == 1:
		s = confidence.Beside
	case apart <= 3:
		s = confidence.Near
	default:
		s = confidence.Apart
	}
	switch {
	case p.Org < 0:
		s |= confidence.Bodiless
	case p.Org != p.Title-1:
		s |= confidence.BodyApart
	}
	if guessed {
		s |= confidence.Guessed
	}
	return s
}

// AtLeast returns the document without what is less likely to be right: the entities
// below a confidence, and the posts that are below it or have lost their person, title
// or body. A date that has gone is gone from its post, too. Aliases and articles are
// those of d, which is not changed.
func (d *Document) AtLeast(least float64) *Document {
	out := *d
	out.places = &codePointIndex{}
	out.Entities, out.Posts, out.record, out.signals, out.postSignals = nil, nil, nil, nil, nil
	kept := make([]int, len(d.Entities)) // where they are now, -1 for nowhere
	for i, e := range d.Entities {
		if kept[i] = -1; e.Confidence < least {
			continue
		}
		kept[i] = len(out.Entities)
		out.Entities = append(out.Entities, e)
		if i < len(d.record) { // unless the caller made the document
			out.record = append(out.record, d.record[i])
		}
		if d.signals != nil {
			out.signals = append(out.signals, d.signals[i])
		}
	}
	for i, p := range d.Posts {
		p.Person, p.Title = kept[p.Person], kept[p.Title]
		lost := p.Confidence < least || p.Person < 0 || p.Title < 0
		if p.Org >= 0 {
			p.Org = kept[p.Org]
			lost = lost || p.Org < 0
		}
		if lost {
			continue
		}
		p.From, p.To = p.From.kept(kept), p.To.kept(kept)
		out.Posts = append(out.Posts, p)
		if d.postSignals != nil {
			out.postSignals = append(out.postSignals, d.postSignals[i])
		}
	}
	return &out
}

// kept is the date where the entities are now, none if its entity has gone.
func (p PostDate) kept(now []int) PostDate {
	if p.Value == "" || now[p.Entity] < 0 {
		return PostDate{}
	}
	return PostDate{p.Value, now[p.Entity]}
}
