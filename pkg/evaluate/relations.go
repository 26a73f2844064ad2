package evaluate

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dianming-nlp/dianming/pkg/annotation"
)

// triple is a post whose organisation is replaced by one name for all of its
// aliases.
type triple struct{ person, org, title string }

func compareTriples(a, b triple) int {
	return cmp.Or(cmp.Compare(a.person, b.person), cmp.Compare(a.org, b.org), cmp.Compare(a.title, b.title))
}

func (s *scorer) posts(gold, pred annotation.Document) {
	same := aliasRoots(gold.Aliases)
	want, optional := map[triple]bool{}, map[triple]bool{}
	optionalNames := map[[2]string]bool{}
	for _, p := range gold.Posts {
		t := triple{p.Person, same.root(p.Org), p.Title}
		if p.Optional {
			optional[t] = true
			optionalNames[[2]string{p.Person, p.Title}] = true
		} else {
			want[t] = true
		}
	}
	got := map[triple]bool{}
	for _, p := range pred.Posts {
		t := triple{p.Person, same.root(p.Org), p.Title}
		if !optional[t] && (want[t] || !optionalNames[[2]string{t.person, t.title}]) {
			got[t] = true
		}
	}
	missed, wrong := s.compareSets(&s.report.Posts, want, got)
	slices.SortFunc(missed, compareTriples)
	slices.SortFunc(wrong, compareTriples)
	for _, t := range missed {
		s.disagree(gold.ID, "FN", "POST", strings.Join([]string{t.person, t.org, t.title}, "|"), "")
	}
	for _, t := range wrong {
		s.disagree(gold.ID, "FP", "POST", strings.Join([]string{t.person, t.org, t.title}, "|"), "")
	}
}

// compareSets adds to the counts and returns what only one side has, unsorted.
func (s *scorer) compareSets(c *Counts, want, got map[triple]bool) (missed, wrong []triple) {
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
	return missed, wrong
}

// aliases compares pairs of names, kept as triples without a title. A pair with
// a name that gold mentions only optionally is neither right nor wrong, as the
// mention itself is.
func (s *scorer) aliases(gold, pred annotation.Document) {
	want, got := pairs(gold.Aliases), pairs(pred.Aliases)
	optional := optionalTexts(gold)
	for t := range got {
		if !want[t] && (optional[t.person] || optional[t.org]) {
			delete(got, t)
		}
	}
	missed, wrong := s.compareSets(&s.report.Aliases, want, got)
	slices.SortFunc(missed, compareTriples)
	slices.SortFunc(wrong, compareTriples)
	for _, t := range missed {
		s.disagree(gold.ID, "FN", "ALIAS", t.person+"|"+t.org, "")
	}
	for _, t := range wrong {
		s.disagree(gold.ID, "FP", "ALIAS", t.person+"|"+t.org, "")
	}
}

// optionalTexts returns the texts all of whose mentions in gold are optional.
func optionalTexts(gold annotation.Document) map[string]bool {
	out := map[string]bool{}
	for _, e := range gold.Entities {
		if before, seen := out[e.Text]; !seen || before {
			out[e.Text] = e.Optional
		}
	}
	return out
}

// pairs returns the unordered pairs of different names within each group.
func pairs(groups []annotation.Alias) map[triple]bool {
	out := map[triple]bool{}
	for _, g := range groups {
		for i, a := range g.Names {
			for _, b := range g.Names[i+1:] {
				if a != b {
					out[triple{person: min(a, b), org: max(a, b)}] = true
				}
			}
		}
	}
	return out
}

// forest maps a name to a lesser name of the same body; a root is not in it.
type forest map[string]string

// aliasRoots joins groups that share a name; the root of a body is the least
// of its names.
func aliasRoots(groups []annotation.Alias) forest {
	f := forest{}
	for _, g := range groups {
		for _, n := range g.Names {
			a, b := f.root(g.Names[0]), f.root(n)
			if a != b {
				f[max(a, b)] = min(a, b)
			}
		}
	}
	return f
}

func (f forest) root(name string) string {
	for {
		up, ok := f[name]
		if !ok {
			return name
		}
		if upper, ok := f[up]; ok {
			f[name] = upper // halve the way for the next look
		}
		name = up
	}
}
