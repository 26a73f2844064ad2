package gazette

import "github.com/dianming-nlp/dianming/internal/division"

// Locator works out the region of an article from the places that it writes.
// The zero value is ready; it keeps its memory and is for one goroutine at a
// time.
type Locator struct {
	votes []vote
	open  []openVote
}

type vote struct {
	place  *division.Division
	weight int
}

// openVote is for one of several divisions of one name.
type openVote struct {
	places []*division.Division
	weight int
}

// maxVotes is how many different places of an article are counted: the first
// ones. Lists of all counties of the country are about none of them.
const maxVotes = 64

// Reset forgets the places added.
func (l *Locator) Reset() { l.votes, l.open = l.votes[:0], l.open[:0] }

// Add notes a place as it is written (石楼县, 石楼), with a weight above 0; what is
// none is passed over. A name that several divisions share counts for the one that
// the others speak for.
func (l *Locator) Add(name []rune, weight int) {
	switch places := division.Lookup(name); {
	case plain(places):
		l.vote(places[0], weight)
	case len(places) > 1 && len(l.open) < maxVotes:
		l.open = append(l.open, openVote{places, weight})
	}
}

// plain reports whether the divisions of one name leave no doubt which is meant:
// there is only one, or a province.
func plain(places []*division.Division) bool {
	return len(places) == 1 || len(places) > 1 && places[0].Level == division.Province
}

func (l *Locator) vote(d *division.Division, weight int) {
	for i := range l.votes {
		if l.votes[i].place == d {
			l.votes[i].weight += weight
			return
		}
	}
	if len(l.votes) < maxVotes {
		l.votes = append(l.votes, vote{d, weight})
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

func within(place, d *division.Division) bool { return place == d || d.Contains(place) }

// Region returns the smallest division that most of the places added are of,
// where larger ones around them speak for what is in them; nil if there is none.
func (l *Locator) Region() *division.Division {
	for _, o := range l.open {
		if d := l.settle(o.places); d != nil {
			l.vote(d, o.weight)
		}
	}
	l.open = l.open[:0]
	var region *division.Division
	for {
		var best *division.Division
		most, sum := 0, 0
		for _, v := range l.votes {
			d := v.place
			if region != nil && !region.Contains(d) {
				continue
			}
			sum += v.weight
			for d.Parent != region {
				d = d.Parent
			}
			if n := l.weight(d, within); n > most || n == most && d.Code < best.Code {
				best, most = d, n
			}
		}
		if 2*most <= sum {
			return region
		}
		region = best
	}
}

// settle returns the one of several divisions of one name that the votes speak
// for, by what is in it and what is around it; nil where they do not tell.
func (l *Locator) settle(places []*division.Division) *division.Division {
	var best *division.Division
	most := 0
	for _, d := range places {
		switch n := l.weight(d, (*division.Division).Related); {
		case n > most:
			best, most = d, n
		case n == most:
			best = nil
		}
	}
	return best
}

// Settle returns the one of several divisions of one name that the region speaks
// for; nil where it does not tell. A province, and the only one of its name, need
// no such help.
func Settle(places []*division.Division, region *division.Division) *division.Division {
	if plain(places) {
		return places[0]
	}
	var found *division.Division
	for _, d := range places {
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

// At returns the division of the region that a level word stands for in it: the
// smallest whose name ends in the word (市 in 汾阳 is 汾阳市, in 石楼 it is 吕梁市);
// nil if there is none.
func At(level rune, region *division.Division) *division.Division {
	for region != nil && region.Word != level {
		region = region.Parent
	}
	return region
}
