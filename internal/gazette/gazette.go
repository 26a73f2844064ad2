// Package gazette says where things are: which division an article is about ([Locator]), and which one a body is in
// ([Locate]). The region of an article is a division of package division, nil where the article is about none.
package gazette

import (
	_ "embed"
	"slices"

	"github.com/dianming-nlp/dianming/internal/article"
	"github.com/dianming-nlp/dianming/internal/division"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/name"
	"github.com/dianming-nlp/dianming/internal/recognise"
	"github.com/dianming-nlp/dianming/internal/runes"
)

//go:embed data/rules.txt
var rulebook string

// Rulebook returns what the rulebook says of the guards by which [Locate] rejects a place.
func Rulebook() []mention.Entry { return mention.Entries(rulebook) }

// Locator works out the region of an article from its places. The zero value is ready; one goroutine at a time.
type Locator struct {
	votes  []vote
	found  []recognise.WrittenPlace
	looked int // how many places of the article were looked at
}

// vote is for a place, one of those that are called so.
type vote struct {
	called []*division.Division
	place  *division.Division // nil while the other votes have not told
	weight int
}

// Weights of a place by where it is written. The headline and the dateline (汾阳讯) say what an article is about; a place
// further down may be one that is only visited. Long lists of places are about none.
const (
	openingWeight = 3
	textWeight    = 1
	openingRunes  = 40
	maxPlaces     = 256 // that are looked at in an article
	maxVotes      = 64  // that are counted, the first ones
)

// Reset begins an article.
func (l *Locator) Reset() { l.votes, l.looked = l.votes[:0], 0 }

// Survey looks at a piece of the article: what in, which begins at rune start of the text as the article's runes count,
// holds of it. Places with their level word (石楼县) count anywhere, short ones (石楼) in the article's first line.
func (l *Locator) Survey(in *recognise.Input, a article.Span, start int) {
	if l.looked == maxPlaces {
		return
	}
	l.found = in.Places(l.found[:0], max(a.Start-start, 0), min(a.End-start, len(in.Runes)))
	for _, p := range l.found[:min(len(l.found), maxPlaces-l.looked)] {
		l.looked++
		if start+p.Start < a.Start+openingRunes {
			l.Add(in.Runes[p.Start:p.End], openingWeight)
		} else if p.Full {
			l.Add(in.Runes[p.Start:p.End], textWeight)
		}
	}
}

// Add notes a place as it is written (石楼县, 石楼), with a weight above 0; what is none is passed over. A name that
// several divisions share counts for the one that the others speak for.
func (l *Locator) Add(name []rune, weight int) {
	called := division.Lookup(name)
	v := vote{called, settle(called, nil), weight}
	k := slices.IndexFunc(l.votes, func(o vote) bool { return v.place != nil && o.place == v.place })
	switch {
	case k >= 0:
		l.votes[k].weight += weight
	case len(called) > 0 && len(l.votes) < maxVotes:
		l.votes = append(l.votes, v)
	}
}

// Region returns the smallest division that most of the places added are of, or lie around; nil if there is none.
func (l *Locator) Region() *division.Division {
	for i := range l.votes {
		if v := &l.votes[i]; v.place == nil {
			v.place = l.settle(v.called)
		}
	}
	var region *division.Division
	for {
		all := l.weight(func(d *division.Division) bool { return partOf(region, d) != nil })
		k := slices.IndexFunc(l.votes, func(v vote) bool {
			part := partOf(region, v.place)
			return part != nil && 2*l.weight(func(d *division.Division) bool { return partOf(region, d) == part }) > all
		})
		if k < 0 {
			return region
		}
		region = partOf(region, l.votes[k].place)
	}
}

// partOf returns the part of the region, of the country for nil, that d is or is in; nil if there is none.
func partOf(region, d *division.Division) *division.Division {
	for d != nil && d.Parent != region {
		d = d.Parent
	}
	return d
}

// weight returns the votes for those places that count.
func (l *Locator) weight(counts func(place *division.Division) bool) int {
	n := 0
	for _, v := range l.votes {
		if counts(v.place) {
			n += v.weight
		}
	}
	return n
}

// settle returns the one of several divisions of one name that the votes in and around it speak for; nil for none.
func (l *Locator) settle(called []*division.Division) *division.Division {
	var best *division.Division
	most := 0
	for _, d := range called {
		if n := l.weight(d.Related); n > most {
			best, most = d, n
		} else if n == most {
			best = nil
		}
	}
	return best
}

// settle returns the one of several divisions of one name that the region speaks for, or the province; nil for none.
func settle(called []*division.Division, region *division.Division) *division.Division {
	if len(called) == 1 || len(called) > 0 && called[0].Level == division.Province {
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

// at returns the division that a level word stands for in the region, nil for none: 市 in 汾阳 is 汾阳市, in 石楼 吕梁市.
func at(level rune, region *division.Division) *division.Division {
	for region != nil && region.Word != level {
		region = region.Parent
	}
	return region
}

// finding is a division that a name seems to say that it is in.
type finding struct {
	name    *name.Parts
	written []rune             // where the name says it
	place   *division.Division // nil for none
	region  *division.Division // of the article
}

// guards keep what is found from being where the body is. Their reasons and examples are in data/rules.txt.
var guards = []struct {
	id    string
	holds func(finding) bool
}{
	{"G-READ", func(f finding) bool { return runes.IndexRunes(f.name.Text, f.written) < 0 }},
	{"G-FAR", func(f finding) bool {
		p := f.place
		return p.Level >= division.County && !p.Related(f.region) && f.written[len(f.written)-1] != p.Word
	}},
}

// Locate returns the division that a body is in as far as its name says it: the one that it begins with, or the one
// that its level word stands for in the region; nil for none.
func Locate(n *name.Parts, region *division.Division) *division.Division {
	f := find(n, region)
	for _, g := range guards {
		if f.place == nil || g.holds(f) {
			return nil
		}
	}
	return f.place
}

func find(n *name.Parts, region *division.Division) finding {
	u := &n.Units[0]
	last := len(u.Places) - 1
	if last < 0 || u.Places[0].Division == nil {
		return finding{n, u.Text, at(runes.First(u.Bare), region), region}
	}
	p := &u.Places[last]
	if last == 0 {
		return finding{n, p.Text, settle(division.Lookup(p.Text), region), region}
	}
	return finding{n, p.Text, p.Division, region}
}
