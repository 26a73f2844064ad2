package typo

import (
	"slices"
	"strings"

	"github.com/dianming-nlp/dianming/internal/division"
	"github.com/dianming-nlp/dianming/internal/numeral"
)

// vetoed reports whether the difference between a query and a name tells two
// bodies apart.
func vetoed(query, name []rune, e edit) bool {
	if e.op == replaced && numeral.Same(e.want, e.got) {
		return false // 第5中学, 第五中学
	}
	q, n := string(query), string(name)
	return e.op != swapped && levelsDiffer(q, n) || placesDiffer(query, name) || telling(query, name, e)
}

// telling reports whether the edit touches a rune that tells bodies apart. In
// the name of a place or region a numeral or direction is a letter like any
// other, unless another takes its place.
func telling(query, name []rune, e edit) bool {
	if e.op == swapped {
		return compass(e.want) != 0 && compass(e.want) == compass(e.got)
	}
	for _, r := range [...]rune{e.want, e.got} {
		if tellingWords().marks.Has(r) {
			return true
		}
	}
	w, g := compass(e.want), compass(e.got)
	if w == 0 && g == 0 {
		return false
	}
	if w != 0 && g != 0 {
		return true
	}
	return e.op == added || !insidePlace(name, e.at)
}

// compass classes the runes that number or place a body: 1 for numerals, 2 for
// directions, 0 for others.
func compass(r rune) int {
	switch {
	case numeral.InSlips.Has(r):
		return 1
	case tellingWords().directions.Has(r):
		return 2
	}
	return 0
}

// insidePlace reports whether rune i of a name is part of a place in front of
// it or of the name of a region.
func insidePlace(name []rune, i int) bool {
	if c := division.ReadChain(name); i < c.End() {
		return true
	}
	s, at := string(name), len(string(name[:i]))
	for _, w := range tellingWords().regions {
		if k := strings.Index(s, w); k >= 0 && at >= k && at < k+len(w) {
			return true
		}
	}
	return false
}

// levelsDiffer reports whether both names have level words and neither has all
// those of the other: 小学 and 中学. A level word that the slip itself destroyed
// is no difference.
func levelsDiffer(a, b string) bool {
	x, y := levelWords(a), levelWords(b)
	return !contained(x, y) && !contained(y, x)
}

func levelWords(s string) []string {
	var out []string
next:
	for len(s) > 0 {
		for _, w := range tellingWords().levels {
			rest, ok := strings.CutPrefix(s, w)
			if ok && !((w == "初中" || w == "高中") && strings.HasPrefix(rest, "学")) { // 高中学: 高级中学 without 级
				out = append(out, w)
				s = s[len(w):]
				continue next
			}
		}
		_, s = cutRune(s)
	}
	return out
}

func cutRune(s string) (rune, string) {
	for i, r := range s {
		if i > 0 {
			return r, s[i:]
		}
	}
	return 0, ""
}

// contained reports whether the words of x stand in y in order.
func contained(x, y []string) bool {
	for _, w := range y {
		if len(x) > 0 && x[0] == w {
			x = x[1:]
		}
	}
	return len(x) == 0
}

// placesDiffer reports whether both names begin with places of which one rank
// differs: 山东, 山西. 吕梁 and 吕梁市 are the same place; a place that the slip
// destroyed is no difference.
func placesDiffer(a, b []rune) bool {
	x, y := division.ReadChain(a), division.ReadChain(b)
	for i := range min(x.Len(), y.Len()) {
		d, _ := x.Place(i)
		e, _ := y.Place(i)
		if d != e && !slices.Contains(division.Lookup([]rune(d.Name)), e) {
			return !d.Related(e)
		}
	}
	return false
}
