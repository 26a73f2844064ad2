// Package gazette says where things are: which division an article is about
// ([Locator]), and which one a body is in ([Locate]). The region of an article is a
// division of package division, nil where the article is about none.
package gazette

import (
	"github.com/dianming-nlp/dianming/internal/division"
	"github.com/dianming-nlp/dianming/internal/name"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// Locator works out the region of an article from the places that it writes.
// The zero value is ready; it keeps its memory and is for one goroutine at a
// time.
type Locator struct {
	votes []vote
}

// vote is for a place, one of those that are called so.
type vote struct {
	called []*division.Division
	place  *division.Division // nil while the other votes have not told
	weight int
}

// maxVotes is how many places are counted, the first ones: long lists are about none.
const maxVotes = 64

// Reset forgets the places added.
func (l *Locator) Reset() { l.votes = l.votes[:0] }

// Add notes a place as it is written (石楼县, 石楼), with a weight above 0; what is
// none is passed over. A name that several divisions share counts for the one that
// the others speak for.
func (l *Locator) Add(name []rune, weight int) {
	v := vote{division.Lookup(name), nil, weight}
	if plain(v.called) {
		v.place = v.called[0]
	}
	for i := range l.votes {
		if v.place != nil && l.votes[i].place == v.place {
			l.votes[i].weight += weight
			return
		}
	}
	if len(v.called) > 0 && len(l.votes) < maxVotes {
		l.votes = append(l.votes, v)
	}
}

// plain reports whether a name leaves no doubt: it has one division, or is a province's.
func plain(called []*division.Division) bool {
	return len(called) > 0 && (len(called) == 1 || called[0].Level == division.Province)
}

// Region returns the smallest division that most of the places added are of,
// where larger ones around them speak for what is in them; nil if there is none.
func (l *Locator) Region() *division.Division {
	for i := range l.votes {
		if v := &l.votes[i]; v.place == nil {
			v.place = l.settle(v.called)
		}
	}
	var region *division.Division
	for {
		var best *division.Division
		most, sum := 0, 0
		for _, v := range l.votes {
			d := v.place
			if d == nil || region != nil && !region.Contains(d) {
				continue
			}
			sum += v.weight
			for d.Parent != region {
				d = d.Parent
			}
			if n := l.weight(d, func(place, d *division.Division) bool { return place == d || d.Contains(place) }); n > most {
				best, most = d, n
			}
		}
		if 2*most <= sum {
			return region
		}
		region = best
	}
}

// weight returns the votes for those places that count for d.
func (l *Locator) weight(d *division.Division, counts func(place, d *division.Division) bool) int {
	n := 0
	for _, v := range l.votes {
		if counts(v.place, d) {
			n += v.weight
		}
	}
	return n
}

// settle returns the one of several divisions of one name that the votes in it and around it
// speak for; nil where they do not tell.
func (l *Locator) settle(called []*division.Division) *division.Division {
	var best *division.Division
	most := 0
	for _, d := range called {
		switch n := l.weight(d, (*division.Division).Related); {
		case n > most:
			best, most = d, n
		case n == most:
			best = nil
		}
	}
	return best
}

// settle returns the one of several divisions of one name that the region speaks for; nil for none.
func settle(called []*division.Division, region *division.Division) *division.Division {
	if plain(called) {
		return called[0]
	}
	var found *division.Division
	for _, d := range called {
		switch {
		case !d.Related(region):
		case found != nil && !found.Contains(d):
			return nil
		default:
			found = d
		}
	}
	return found
}

// at returns the division that a level word stands for in the region: 市 in 汾阳 is 汾阳市,
// in 石楼 it is 吕梁市; nil if there is none.
func at(level rune, region *division.Division) *division.Division {
	for region != nil && region.Word != level {
		region = region.Parent
	}
	return region
}

// Locate returns the division that a body is in as far as its name says it: the one that it
// begins with, or the one that its level word stands for in the region; nil for none.
func Locate(n *name.Parts, region *division.Division) *division.Division {
	f := find(n, region)
	for i := range guards {
		if f.place == nil || guards[i].holds(f) {
			return nil
		}
	}
	return f.place
}

// finding is a division that a name seems to say that it is in.
type finding struct {
	name    *name.Parts
	place   *division.Division // nil for none
	written []rune             // where the name says it
	loose   bool               // without level word, and neither in the region nor around it
}

func find(n *name.Parts, region *division.Division) finding {
	u := &n.Units[0]
	last := len(u.Places) - 1
	if last < 0 || u.Places[0].Division == nil {
		return finding{n, at(runes.First(u.Bare), region), u.Text, false}
	}
	p := &u.Places[last]
	f := finding{n, p.Division, p.Text, false}
	if last == 0 {
		f.place = settle(division.Lookup(p.Text), region)
	}
	f.loose = p.Text[len(p.Text)-1] != p.Word && !f.place.Related(region)
	return f
}

// guards keep what is found from being where the body is. Their reasons and examples are in
// data/rules.txt.
var guards = []struct {
	id    string
	holds func(finding) bool
}{
	{"G-READ", func(f finding) bool { return runes.IndexRunes(f.name.Text, f.written) < 0 }},
	{"G-FAR", func(f finding) bool { return f.loose && f.place.Level >= division.County }},
}
