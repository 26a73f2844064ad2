package typo

import (
	"slices"
	"strings"

	"github.com/dianming-nlp/dianming/internal/division"
)

// levels are the words that say how old the pupils of a school are.
var levels = []string{"幼儿园", "幼稚园", "小学", "中学", "大学", "学院", "初级", "高级", "初中", "高中", "中专", "大专"}

// regions are words with a direction that name a region, as a place does.
var regions = []string{"东北", "西北", "东南", "西南", "华东", "华南", "华北", "华西", "中南", "江南"}

// numerals by value; 〇 and 零 are 0. Financial forms are in the second row.
var (
	plainNumerals = []rune("〇一二三四五六七八九十百千万亿")
	otherNumerals = []rune("零壹贰叁肆伍陆柒捌玖拾佰仟萬億")
)

// numeral returns a number for the value of a numeral rune, -1 for others.
func numeral(r rune) int {
	switch {
	case r >= '0' && r <= '9':
		return int(r - '0')
	case r >= '０' && r <= '９':
		return int(r - '０')
	case r == '两':
		return 2
	}
	if i := slices.Index(plainNumerals, r); i >= 0 {
		return i
	}
	return slices.Index(otherNumerals, r)
}

// vetoed reports whether the difference between a query and a name tells two
// bodies apart.
func vetoed(query, name []rune, e edit) bool {
	if e.op == replaced && numeral(e.want) >= 0 && numeral(e.want) == numeral(e.got) {
		return false // 第5中学, 第五中学
	}
	q, n := string(query), string(name)
	return e.op != swapped && levelsDiffer(q, n) || placesDiffer(q, n) || telling(query, name, e)
}

// telling reports whether the edit touches a rune that tells bodies apart. In
// the name of a place or region a numeral or direction is a letter like any
// other, unless another takes its place.
func telling(query, name []rune, e edit) bool {
	if e.op == swapped {
		return numeral(e.want) >= 0 && numeral(e.got) >= 0 || isDirection(e.want) && isDirection(e.got)
	}
	for _, r := range [...]rune{e.want, e.got} {
		if strings.ContainsRune("男女附", r) && r != 0 {
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
	case r == 0:
		return 0
	case numeral(r) >= 0:
		return 1
	case isDirection(r):
		return 2
	}
	return 0
}

func isDirection(r rune) bool {
	switch r {
	case '东', '西', '南', '北':
		return true
	}
	return false
}

// insidePlace reports whether rune i of a name is part of a place in front of
// it or of the name of a region.
func insidePlace(name []rune, i int) bool {
	s := string(name)
	at := len(string(name[:i]))
	if at < division.ParseChain(s).End {
		return true
	}
	for _, w := range regions {
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
		for _, w := range levels {
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
func placesDiffer(a, b string) bool {
	x, y := division.ParseChain(a).Places, division.ParseChain(b).Places
	for i := range min(len(x), len(y)) {
		if x[i].Code != y[i].Code && !slices.ContainsFunc(division.Lookup(x[i].Name), func(d division.Division) bool { return d.Code == y[i].Code }) {
			return !division.Related(x[i], y[i])
		}
	}
	return false
}
