package nameform

import (
	"github.com/dianming-nlp/dianming/internal/division"
	"github.com/dianming-nlp/dianming/internal/typo"
)

// joinSlips joins names that begin with a place misspelt by a character that
// sounds the same (吕粱市第一中学) to the name that the same place, spelt rightly,
// makes of them. Only names that are joined to no other are looked at.
func (g *Grouper) joinSlips() {
	for i := range g.nodes {
		n := &g.nodes[i]
		if n.class == person || n.next >= 0 || n.parent != int32(i) || len(n.form.text) < 4 || beginsWithPlace(n.form.text) {
			continue
		}
		if full, ok := g.spelled(int32(i)); ok {
			g.join(int32(i), full)
		}
	}
}

// spelled returns the only group that has the name of node i with another
// place in front, which sounds the same.
func (g *Grouper) spelled(i int32) (int32, bool) {
	n, found := &g.nodes[i], int32(-1)
	for j := max(0, i-window); j < min(int32(len(g.nodes)), i+window); j++ {
		m := &g.nodes[j]
		if j == i || m.class != n.class || !sharesHead(n.form.text, m.form.text) {
			continue
		}
		short := shortPlace(m.form.text)
		if !misspelt(n.form.text, short) {
			continue
		}
		f := g.parser.parse(g.parser.join("", short, n.form.text[len(short):]), n.form.bracket)
		if compare(&f, g.form(j)).Relation == Different {
			continue
		}
		if r := g.find(j); found < 0 {
			found = r
		} else if r != found {
			return 0, false
		}
	}
	return found, found >= 0
}

// shortPlace returns the short form of the first place that a name begins with.
func shortPlace(s []rune) []rune {
	c := division.ReadChain(s)
	if c.Len() == 0 {
		return nil
	}
	d, _ := c.Place(0)
	return d.Stem
}

func beginsWithPlace(s []rune) bool { return shortPlace(s) != nil }

// misspelt reports whether s begins with a place in which one character is
// another that sounds the same.
func misspelt(s, place []rune) bool {
	if len(place) < 2 || len(s) <= len(place) {
		return false
	}
	at := -1
	for i, r := range place {
		if s[i] == r {
			continue
		}
		if at >= 0 {
			return false
		}
		at = i
	}
	return at >= 0 && !isProtected(s[at]) && !isNumeral(s[at]) && typo.SoundsAlike(s[at], place[at])
}

// sharesHead reports whether one of the first two characters is the same.
func sharesHead(a, b []rune) bool {
	return len(a) > 1 && len(b) > 1 && (a[0] == b[0]) != (a[1] == b[1])
}
