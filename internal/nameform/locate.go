package nameform

import "github.com/dianming-nlp/dianming/internal/division"

// allows reports whether a place that one of two names leaves to the context
// (市教育局) and the other writes out (太原市教育局) lies in the region of the
// article, or around it.
func (r *Region) allows(u, v *unit) bool {
	if r.n == 0 || (u.bare == "") == (v.bare == "") {
		return true
	}
	if u.bare == "" {
		u, v = v, u
	}
	if len(u.places) > 0 || len(v.places) == 0 || isInstitutionPronoun(u.bare) {
		return true
	}
	t := places()
	c := t.find(v.places[len(v.places)-1].text)
	if c == nil || len(c.divisions) == 0 {
		return true
	}
	for _, d := range c.divisions {
		if r.related(t, d) {
			return true
		}
	}
	return false
}

// locate gives every group of schools and bodies the smallest division that a
// name of it says that it is in.
func (g *Grouper) locate() {
	t := places()
	for i := range g.nodes {
		n := &g.nodes[i]
		if n.class == person {
			continue
		}
		d := g.region.locate(t, n.form.text)
		if d < 0 {
			continue
		}
		r := &g.nodes[g.find(int32(i))]
		if r.code == 0 || t.divisions[d].Level > t.divisions[r.code-1].Level {
			r.code = d + 1
		}
	}
}

// Code returns the six-digit code of the division that a mention of the last
// call of [Grouper.Group] is in, as far as its name or another name of its group
// says so; "" if that is not known.
func (g *Grouper) Code(mention int) string {
	n := &g.nodes[g.find(g.nodeOf[mention])]
	if n.code == 0 {
		return ""
	}
	return places().divisions[n.code-1].Code
}

// locate returns the division that a name begins with, or that its level word
// stands for in the region; -1 if there is none.
func (r *Region) locate(t *placeTable, s []rune) int32 {
	for _, party := range [...]string{"中共", "中国共产党", "共青团"} {
		s, _ = cutPrefix(s, party)
	}
	c := t.chain(s)
	if c.n == 0 || c.end() == len(s) {
		return r.at(t, bareLevel(s))
	}
	d := c.divisions[c.n-1]
	full := s[c.end()-1] == t.places[d].level
	if c.n == 1 {
		if d = r.settle(t, t.find(s[:c.end()]).divisions); d < 0 {
			return -1
		}
	}
	if !full && !r.related(t, d) && namedLikePlace(t.divisions[d].Level, s) {
		return -1
	}
	return d
}

// settle returns the division of several of one name that the region speaks for.
// A province, and the only one of its name, needs no such help.
func (r *Region) settle(t *placeTable, ds []int32) int32 {
	if len(ds) == 0 {
		return -1
	}
	if len(ds) == 1 || t.divisions[ds[0]].Level == division.Province {
		return ds[0]
	}
	found := int32(-1)
	for _, d := range ds {
		if !r.related(t, d) {
			continue
		}
		if found >= 0 && !t.contains(found, d) {
			return -1
		}
		found = d
	}
	return found
}

// bareLevel returns the level that a name leaves to the context: 县 in 县教体局,
// 0 if there is none.
func bareLevel(s []rune) rune {
	b := bareAtStart(s)
	switch b {
	case "", "校", "院", "学校", "学院", "全国", "国家", "中央":
		return 0
	}
	return lastRune(b)
}

// namedLikePlace holds where the short name of a place may be a word like any
// other: counties far from where the article is (朝阳小学, 南开大学), and a university
// named after a person.
func namedLikePlace(level division.Level, s []rune) bool {
	return level >= division.County || hasPrefix(s, "中山大学")
}
