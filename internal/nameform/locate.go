package nameform

import (
	"github.com/dianming-nlp/dianming/internal/division"
	"github.com/dianming-nlp/dianming/internal/gazette"
)

// allows reports whether a place that one of two names leaves to the context
// (市教育局) and the other writes out (太原市教育局) lies in the region of the
// article, or around it.
func allows(region *division.Division, u, v *unit) bool {
	if region == nil || (u.bare == "") == (v.bare == "") {
		return true
	}
	if u.bare == "" {
		u, v = v, u
	}
	if len(u.places) > 0 || len(v.places) == 0 || isInstitutionPronoun(u.bare) {
		return true
	}
	places := division.Lookup(v.places[len(v.places)-1].text)
	for _, d := range places {
		if d.Related(region) {
			return true
		}
	}
	return len(places) == 0
}

// locate gives every group of schools and bodies the smallest division that a
// name of it says that it is in.
func (g *Grouper) locate() {
	for i := range g.nodes {
		n := &g.nodes[i]
		if n.class == person {
			continue
		}
		d := locate(g.region, n.form.text)
		if d == nil {
			continue
		}
		if r := &g.nodes[g.find(int32(i))]; r.place == nil || d.Level > r.place.Level {
			r.place = d
		}
	}
}

// Code returns the six-digit code of the division that a mention of the last
// call of [Grouper.Group] is in, as far as its name or another name of its group
// says so; "" if that is not known.
func (g *Grouper) Code(mention int) string {
	n := &g.nodes[g.find(g.nodeOf[mention])]
	if n.place == nil {
		return ""
	}
	return n.place.Code
}

// locate returns the division that a name begins with, or that its level word
// stands for in the region; nil if there is none.
func locate(region *division.Division, s []rune) *division.Division {
	for _, party := range [...]string{"中共", "中国共产党", "共青团"} {
		s, _ = cutPrefix(s, party)
	}
	c := chainBefore(s)
	if c.Len() == 0 {
		return gazette.At(bareLevel(s), region)
	}
	d := c.Last()
	full := s[c.End()-1] == d.Word
	if c.Len() == 1 {
		if d = gazette.Settle(division.Lookup(s[:c.End()]), region); d == nil {
			return nil
		}
	}
	if !full && !d.Related(region) && namedLikePlace(d.Level, s) {
		return nil
	}
	return d
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
