package evaluate

import "github.com/dianming-nlp/dianming/pkg/annotation"

// aliases compares pairs of names, kept as triples without a title. A pair with a
// loose name counts neither way.
func (s *scorer) aliases(gold, pred annotation.Document, loose map[string]bool) {
	missed, wrong := compareSets(&s.report.Aliases, pairs(gold.Aliases, loose), pairs(pred.Aliases, loose))
	for _, t := range missed {
		s.disagree(gold.ID, "FN", "ALIAS", t.person+"="+t.org, "")
	}
	for _, t := range wrong {
		s.disagree(gold.ID, "FP", "ALIAS", t.person+"="+t.org, "")
	}
}

// pairs returns the unordered pairs of different names within each group, but for
// those of a loose name.
func pairs(groups []annotation.Alias, loose map[string]bool) map[triple]bool {
	out := map[triple]bool{}
	for _, g := range groups {
		var names []string
		for _, n := range g.Names {
			if n = name(n); n != "" && !loose[n] {
				names = append(names, n)
			}
		}
		for i, a := range names {
			for _, b := range names[i+1:] {
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
			a, b := f.root(name(g.Names[0])), f.root(name(n))
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
