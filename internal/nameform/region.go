package nameform

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/division"
)

// Region is the place that an article is about. The zero Region is none.
type Region struct {
	chain [maxDepth]int32 // divisions from large to small
	n     int
}

// Code returns the six-digit code of the division, "" for the zero Region.
func (r Region) Code() string {
	if r.n == 0 {
		return ""
	}
	return places().divisions[r.chain[r.n-1]].Code
}

// Division returns the division, the zero Division for the zero Region.
func (r Region) Division() division.Division {
	if r.n == 0 {
		return division.Division{}
	}
	return places().divisions[r.chain[r.n-1]]
}

// RegionAt returns the region that is the division with a code; the zero Region
// if there is none.
func RegionAt(code string) Region {
	t := places()
	i, ok := slices.BinarySearchFunc(t.divisions, code, func(d division.Division, code string) int {
		switch {
		case d.Code < code:
			return -1
		case d.Code > code:
			return 1
		}
		return 0
	})
	if !ok {
		return Region{}
	}
	return t.regionOf(int32(i))
}

func (t *placeTable) regionOf(d int32) Region {
	var r Region
	for ; d >= 0 && r.n < maxDepth; d = t.parents[d] {
		r.chain[r.n] = d
		r.n++
	}
	slices.Reverse(r.chain[:r.n])
	return r
}

// related tells whether a division is the region, in it or around it.
func (r *Region) related(t *placeTable, d int32) bool {
	if r.n == 0 {
		return false
	}
	return slices.Contains(r.chain[:r.n], d) || t.contains(r.chain[r.n-1], d)
}

// at returns the division of the region that a level word stands for in it: the
// smallest whose name ends in the word (市 in 汾阳 is 汾阳市, in 石楼 it is 吕梁市);
// -1 if there is none.
func (r *Region) at(t *placeTable, level rune) int32 {
	for i := r.n - 1; i >= 0; i-- {
		d := r.chain[i]
		if t.places[d].level == level {
			return d
		}
	}
	return -1
}

// Locator works out the region of an article from the places that it writes.
// The zero value is ready; it keeps its memory and is for one goroutine at a
// time.
type Locator struct {
	votes []vote
	open  []openVote
}

type vote struct {
	division int32
	weight   int
}

// maxVotes is how many different places of an article are counted: the first
// ones. Lists of all counties of the country are about none of them.
const maxVotes = 64

// openVote is for one of several divisions of one name.
type openVote struct {
	list   int32
	weight int
}

// Reset forgets the places added.
func (l *Locator) Reset() { l.votes, l.open = l.votes[:0], l.open[:0] }

// Add notes a place as it is written (石楼县, 石楼); what is none is passed over.
// A name that several divisions share counts for the one that the others speak
// for.
func (l *Locator) Add(name []rune, weight int) {
	t := places()
	state := int32(root)
	for _, r := range name {
		if state = t.names.step(state, r); state == 0 {
			return
		}
	}
	v := t.names.values[state]
	if v == 0 {
		return
	}
	switch ds := t.lists[v-1].divisions; {
	case len(ds) == 1, len(ds) > 1 && t.divisions[ds[0]].Level == division.Province:
		l.vote(ds[0], weight)
	case len(ds) > 1 && len(l.open) < maxVotes:
		l.open = append(l.open, openVote{v - 1, weight})
	}
}

func (l *Locator) vote(d int32, weight int) {
	for i := range l.votes {
		if l.votes[i].division == d {
			l.votes[i].weight += weight
			return
		}
	}
	if len(l.votes) < maxVotes {
		l.votes = append(l.votes, vote{d, weight})
	}
}

// weightIn returns the votes for a division and all in it.
func (l *Locator) weightIn(t *placeTable, d int32) int {
	n := 0
	for _, v := range l.votes {
		if v.division == d || t.contains(d, v.division) {
			n += v.weight
		}
	}
	return n
}

// Region returns the smallest division that most of the places added are of,
// where larger ones around them speak for what is in them.
func (l *Locator) Region() Region {
	t := places()
	for _, o := range l.open {
		if d := l.settle(t, t.lists[o.list].divisions); d >= 0 {
			l.vote(d, o.weight)
		}
	}
	l.open = l.open[:0]
	var r Region
	for r.n < maxDepth {
		best, most, sum := int32(-1), 0, 0
		for _, v := range l.votes {
			d := v.division
			if r.n > 0 && !t.contains(r.chain[r.n-1], d) {
				continue
			}
			sum += v.weight
			for t.parents[d] >= 0 && (r.n == 0 || t.parents[d] != r.chain[r.n-1]) {
				d = t.parents[d]
			}
			if n := l.weightIn(t, d); n > most || n == most && d < best {
				best, most = d, n
			}
		}
		if best < 0 || 2*most <= sum {
			break
		}
		r.chain[r.n] = best
		r.n++
	}
	return r
}

// settle returns the one of several divisions of one name that the votes speak
// for, by what is in it and what is around it; -1 where they do not tell.
func (l *Locator) settle(t *placeTable, ds []int32) int32 {
	best, most, tie := int32(-1), 0, false
	for _, d := range ds {
		n := l.weightIn(t, d)
		for _, v := range l.votes {
			if t.contains(v.division, d) {
				n += v.weight
			}
		}
		switch {
		case n > most:
			best, most, tie = d, n, false
		case n == most:
			tie = true
		}
	}
	if tie || most == 0 {
		return -1
	}
	return best
}
