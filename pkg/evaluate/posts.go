package evaluate

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/pkg/annotation"
)

// triple is a post without its time. Its organisation is one name for all of the
// body's aliases.
type triple struct{ person, org, title string }

func compareTriples(a, b triple) int {
	return cmp.Or(cmp.Compare(a.person, b.person), cmp.Compare(a.org, b.org), cmp.Compare(a.title, b.title))
}

// terms are the posts of a document by their triple: two terms of one post are two.
type terms map[triple][]annotation.Post

func termsOf(posts []annotation.Post, same forest) terms {
	out := terms{}
	for _, p := range posts {
		t := tripleOf(p, same)
		out[t] = append(out[t], p)
	}
	return out
}

func tripleOf(p annotation.Post, same forest) triple {
	return triple{name(p.Person), same.root(name(p.Org)), name(p.Title)}
}

// toldOnce keeps the first of the terms that agree in time.
func toldOnce(posts []annotation.Post) []annotation.Post {
	var out []annotation.Post
	for _, p := range posts {
		told := func(q annotation.Post) bool { return q.Status == p.Status && q.From == p.From && q.To == p.To }
		if !slices.ContainsFunc(out, told) {
			out = append(out, p)
		}
	}
	return out
}

// postScorer compares the posts of one document.
type postScorer struct {
	want, got terms
	loose     map[string]bool
}

func (s *scorer) posts(gold, pred annotation.Document, loose map[string]bool) {
	same := aliasRoots(gold.Aliases)
	p := postScorer{termsOf(gold.Posts, same), termsOf(pred.Posts, same), loose}
	for t, posts := range p.want {
		p.want[t] = toldOnce(posts)
	}
	if !s.inTime {
		p.dropRemoved()
	}
	want := p.firm()
	got := p.counted(want)
	missed, wrong := compareSets(&s.report.Posts, want, got)
	p.linked(&s.report.Linked, want, got, foundNames(pred))
	for _, t := range missed {
		s.disagree(gold.ID, "FN", "POST", strings.Join([]string{t.person, t.org, t.title}, "|"), "")
	}
	for _, t := range wrong {
		s.disagree(gold.ID, "FP", "POST", strings.Join([]string{t.person, t.org, t.title}, "|"), "")
	}
	if !s.inTime {
		return
	}
	for t := range want {
		if got[t] {
			s.terms(p.want[t], p.got[t])
		}
	}
}

func isRemoved(p annotation.Post) bool { return p.Status == annotation.Removed }

// dropRemoved leaves removed posts out where the gold does not know of any: the
// gold's own, and those predicted with what the gold says of them.
func (p *postScorer) dropRemoved() {
	for t, posts := range p.want {
		if p.want[t] = slices.DeleteFunc(posts, isRemoved); len(p.want[t]) == 0 {
			delete(p.want, t)
		}
	}
	for t, posts := range p.got {
		if !slices.ContainsFunc(posts, func(q annotation.Post) bool { return !isRemoved(q) }) {
			delete(p.got, t)
			delete(p.want, t)
		}
	}
}

// firm returns the gold's posts that have to be found: those of no loose name that
// are not optional in all their terms.
func (p *postScorer) firm() map[triple]bool {
	out := map[triple]bool{}
	for t, posts := range p.want {
		must := func(q annotation.Post) bool { return !q.Optional && !p.loose[name(q.Org)] }
		if !p.isLoose(t) && slices.ContainsFunc(posts, must) {
			out[t] = true
		}
	}
	return out
}

func (p *postScorer) isLoose(t triple) bool { return p.loose[t.person] || p.loose[t.title] }

// counted returns the predicted posts that are right or wrong. Where the gold has
// an optional post of a person and title, a prediction may have it at any body.
func (p *postScorer) counted(firm map[triple]bool) map[triple]bool {
	type personTitle struct{ person, title string }
	free := map[personTitle]bool{}
	for t := range p.want {
		if !firm[t] {
			free[personTitle{t.person, t.title}] = true
		}
	}
	out := map[triple]bool{}
	for t := range p.got {
		if firm[t] || !free[personTitle{t.person, t.title}] && !p.isLoose(t) {
			out[t] = true
		}
	}
	return out
}

// compareSets adds to the counts and returns what only one side has, sorted.
func compareSets(c *Counts, want, got map[triple]bool) (missed, wrong []triple) {
	for t := range want {
		if got[t] {
			c.TP++
		} else {
			c.FN++
			missed = append(missed, t)
		}
	}
	for t := range got {
		if !want[t] {
			c.FP++
			wrong = append(wrong, t)
		}
	}
	slices.SortFunc(missed, compareTriples)
	slices.SortFunc(wrong, compareTriples)
	return missed, wrong
}

// foundNames returns the names of persons, titles and bodies that were found.
func foundNames(d annotation.Document) map[string]bool {
	out := map[string]bool{"": true} // a post may have no body
	for _, e := range d.Entities {
		if e.Type != entity.Date && e.Type != entity.Count {
			out[name(e.Text)] = true
		}
	}
	return out
}

// linked counts the gold's posts all of whose names were found in one of their terms.
func (p *postScorer) linked(a *Accuracy, want, got map[triple]bool, found map[string]bool) {
	for t := range want {
		if !found[t.person] || !found[t.title] || !slices.ContainsFunc(p.want[t], func(q annotation.Post) bool { return found[name(q.Org)] }) {
			continue
		}
		a.Gold++
		if got[t] {
			a.Right++
		}
	}
}

// terms scores status and dates of one post that was found. Each of the gold's
// terms, the earliest first, takes the predicted one that is most like it.
func (s *scorer) terms(gold, pred []annotation.Post) {
	left := slices.Clone(pred)
	slices.SortStableFunc(gold, func(a, b annotation.Post) int { return cmp.Compare(a.From, b.From) })
	for _, want := range gold {
		s.report.Status.Gold++
		var got annotation.Post
		if i := nearest(want, left); i >= 0 {
			got = left[i]
			left = slices.Delete(left, i, i+1)
			if got.Status == want.Status {
				s.report.Status.Right++
			}
		}
		s.date(want.From, got.From)
		s.date(want.To, got.To)
	}
}

// nearest returns the index of the first of the terms that agree best with one: in
// status, then in the beginning; -1 if there are none.
func nearest(want annotation.Post, terms []annotation.Post) int {
	best, most := -1, -1
	for i, q := range terms {
		agreement := 0
		if q.Status == want.Status {
			agreement += 2
		}
		if q.From == want.From {
			agreement++
		}
		if agreement > most {
			best, most = i, agreement
		}
	}
	return best
}

// date counts a date that the gold or the prediction has.
func (s *scorer) date(want, got string) {
	if want == "" && got == "" {
		return
	}
	s.report.Time.Gold++
	if sameValue(want, got) {
		s.report.Time.Right++
	}
}
