package nameform

import (
	"slices"
	"sync"

	"github.com/dianming-nlp/dianming/internal/division"
)

// placeTable holds the forms of the divisions and the countries as runes.
type placeTable struct {
	names     *trie
	lists     []candidates
	divisions []division.Division
	places    []place // by division
	parents   []int32 // by division, -1 for none
}

// candidates are the places that one form can stand for, large ones first.
type candidates struct {
	divisions []int32
	country   bool
}

// place is a place written in a name.
type place struct {
	text  []rune // as written
	short []rune // without level word
	level rune   // the level word that the full name ends in, 0 for a country
}

var places = sync.OnceValue(func() *placeTable {
	t := &placeTable{divisions: division.All()}
	t.places = make([]place, len(t.divisions))
	t.parents = make([]int32, len(t.divisions))
	byCode := make(map[string]int32, len(t.divisions))
	forms, runes := make([]placeForm, 0, 3*len(t.divisions)), 0
	for i := range t.divisions {
		d := &t.divisions[i]
		byCode[d.Code] = int32(i)
		t.places[i] = place{short: []rune(d.ShortOrName()), level: lastRune(d.Name)}
		t.parents[i] = -1
		if p, ok := division.Parent(*d); ok {
			t.parents[i] = byCode[p.Code] // a parent stands before what is in it
		}
		for _, form := range d.Forms() {
			forms = append(forms, placeForm{text: form, division: int32(i)})
			runes += len(form) / len("县")
		}
	}
	for _, c := range division.Countries() {
		forms = append(forms, placeForm{text: c, division: -1})
		runes += len(c) / len("国")
	}
	t.names = newTrie(runes)
	t.addForms(forms)
	return t
})

// placeForm is a way to write a division, or a country where the division is -1.
type placeForm struct {
	text     string
	division int32
	list     int32
}

// addForms fills the trie and the lists of divisions by form, large ones first.
func (t *placeTable) addForms(forms []placeForm) {
	t.lists = make([]candidates, 0, len(forms))
	counts := make([]int32, 0, len(forms))
	for i := range forms {
		f := &forms[i]
		at := t.names.forward(f.text)
		if *at == 0 {
			t.lists, counts = append(t.lists, candidates{}), append(counts, 0)
			*at = int32(len(t.lists))
		}
		f.list = *at - 1
		if f.division < 0 {
			t.lists[f.list].country = true
		} else {
			counts[f.list]++
		}
	}
	all, from := make([]int32, len(forms)), int32(0)
	for i, n := range counts {
		t.lists[i].divisions = all[from : from : from+n]
		from += n
	}
	for _, f := range forms {
		if f.division >= 0 {
			t.lists[f.list].divisions = append(t.lists[f.list].divisions, f.division)
		}
	}
	for _, c := range t.lists {
		if len(c.divisions) > 1 {
			slices.SortStableFunc(c.divisions, func(a, b int32) int {
				return int(t.divisions[a].Level) - int(t.divisions[b].Level)
			})
		}
	}
}

// find returns the row of a name.
func (t *placeTable) find(name []rune) *candidates {
	state := int32(root)
	for _, r := range name {
		if state = t.names.step(state, r); state == 0 {
			return nil
		}
	}
	if v := t.names.values[state]; v != 0 {
		return &t.lists[v-1]
	}
	return nil
}

// isPlaceName reports whether s is the name of a place or country.
func isPlaceName(s []rune) bool { return places().find(s) != nil }

// maxDepth is how many places a chain has at most: province, city, county, zone.
const maxDepth = 4

// chain is a row of places, each in the one before it, at the start of a name.
type chain struct {
	divisions [maxDepth]int32
	ends      [maxDepth]int
	n         int
}

// end returns the end of the chain in runes.
func (c *chain) end() int {
	if c.n == 0 {
		return 0
	}
	return c.ends[c.n-1]
}

// chain reads the longest chain of places that s starts with; it chooses as
// division.ParseChain does.
func (t *placeTable) chain(s []rune) chain {
	var best chain
	state := int32(root)
	for i, r := range s {
		if state = t.names.step(state, r); state == 0 {
			break
		}
		v := t.names.values[state]
		if v == 0 {
			continue
		}
		for _, d := range t.lists[v-1].divisions {
			c := chain{n: 1}
			c.divisions[0], c.ends[0] = d, i+1
			if t.extend(&c, s); c.end() > best.end() {
				best = c
			}
		}
	}
	return best
}

// extend goes on to places inside the last one, each time by the longest name.
func (t *placeTable) extend(c *chain, s []rune) {
	for c.n < maxDepth {
		last, from, next, end := c.divisions[c.n-1], c.end(), int32(-1), 0
		state := int32(root)
		for i := from; i < len(s); i++ {
			if state = t.names.step(state, s[i]); state == 0 {
				break
			}
			v := t.names.values[state]
			if v == 0 {
				continue
			}
			for _, d := range t.lists[v-1].divisions {
				if t.contains(last, d) {
					next, end = d, i+1
					break
				}
			}
		}
		if end == 0 {
			return
		}
		c.divisions[c.n], c.ends[c.n] = next, end
		c.n++
	}
}

// contains reports whether division b lies in division a.
func (t *placeTable) contains(a, b int32) bool {
	for b = t.parents[b]; b >= 0; b = t.parents[b] {
		if a == b {
			return true
		}
	}
	return false
}

// country returns the end of the longest name of a country that s starts with
// and that something follows, 0 if there is none.
func (t *placeTable) country(s []rune) int {
	state, end := int32(root), 0
	for i, r := range s[:max(0, len(s)-1)] {
		if state = t.names.step(state, r); state == 0 {
			break
		}
		if v := t.names.values[state]; v != 0 && t.lists[v-1].country {
			end = i + 1
		}
	}
	return end
}

// abbreviates reports whether r is what a place is called in short forms: 川 for
// 四川, 晋 for 山西.
func abbreviates(r rune, p *place) bool {
	if i := slices.Index(p.short, r); i > 0 && p.short[0] != r && r != '国' {
		return true
	}
	d, ok := division.ByAbbreviation(r)
	return ok && (is(p.short, d.Short) || is(p.text, d.Name))
}
