package quantity

import (
	"cmp"
	_ "embed"
	"slices"
	"strings"

	"github.com/dianming-nlp/dianming/internal/runes"
)

//go:embed data/bounds.txt
var boundsFile string

// boundWord is a word that says how exact a number is.
type boundWord struct {
	word   []rune
	bound  Bound
	joined runes.Set // before it, what makes another word of it: 附近, 节约
}

// boundWords are the words of data/bounds.txt by where they stand.
type boundWords struct {
	before, after []boundWord // of the number, of its unit
	unit          []boundWord // before a unit without a digit: 上百名
	lasts, firsts runes.Set   // what the words end in that stand before, and begin with behind: most numbers have none
}

func (b *boundWords) load() {
	bounds := map[string]Bound{"above": Above, "below": Below, "about": About}
	lists := map[string]*[]boundWord{"before": &b.before, "after": &b.after, "unit": &b.unit}
	for _, line := range dataLines(boundsFile) {
		f := strings.Split(line+"\t", "\t")
		list := lists[f[1]]
		*list = append(*list, boundWord{[]rune(f[0]), bounds[f[2]], runes.NewSet(strings.ReplaceAll(f[3], " ", ""))})
	}
	b.lasts = setOf(slices.Concat(b.before, b.unit), func(w []rune) rune { return w[len(w)-1] })
	b.firsts = setOf(b.after, func(w []rune) rune { return w[0] })
	for _, list := range lists {
		slices.SortStableFunc(*list, func(a, b boundWord) int {
			return cmp.Or(cmp.Compare(len(b.word), len(a.word)), cmp.Compare(a.bound, b.bound))
		})
	}
}

// setOf returns one rune of each word.
func setOf(words []boundWord, pick func([]rune) rune) runes.Set {
	var picked []rune
	for i := range words {
		picked = append(picked, pick(words[i].word))
	}
	return runes.NewSet(string(picked))
}

// before takes in the bound word to the left of the number.
func (c *candidate) before() {
	if c.num.unknown && c.at(c.start-1) == '好' { // 好几十名
		c.start--
		return
	}
	p := c.start
	if c.blankAt(p - 1) {
		p--
	}
	if !c.t.bounds.lasts.Has(c.at(p - 1)) {
		return // most
	}
	words := c.t.bounds.before
	if c.share == "" && c.bareUnit() {
		for i := range c.t.bounds.unit {
			if w := &c.t.bounds.unit[i]; c.ends(w, p) && !w.joined.Has(c.at(p-len(w.word)-1)) {
				c.start, c.bound = p-len(w.word), w.bound
				return
			}
		}
	}
	for i := range words {
		w := &words[i]
		if !c.ends(w, p) {
			continue
		}
		s := p - len(w.word)
		if w.joined.Has(c.at(s-1)) || c.byPoints(w) {
			return
		}
		c.start = s
		if c.bound == Exact || w.bound != About {
			c.bound = w.bound
		}
		return
	}
}

// byPoints knows 超12分, so many points above a line, from 超600分: marks that are a
// threshold are a pass at least.
func (c *candidate) byPoints(w *boundWord) bool {
	const pass = 60
	return len(w.word) == 1 && w.bound == Above && c.is("分") && c.number.Cmp(whole(pass)) < 0
}

// ends reports whether the word ends before p.
func (c *candidate) ends(w *boundWord, p int) bool {
	return runes.HasRunesAt(c.text, p-len(w.word), w.word)
}

// after takes in the bound word to the right of the unit.
func (c *candidate) after() {
	if c.t.bounds.firsts.Has(c.at(c.end)) && c.boundAfter() {
		return
	}
	if c.unit == nil || !c.unit.kind.divisible() || c.isRange || c.bound != Exact {
		return
	}
	if r := c.at(c.end); r == '多' || r == '余' {
		if _, n := c.t.unitAt(c.text, c.end+1); n == 0 {
			c.end++
			c.bound = Above
		}
	}
}

// boundAfter takes in one of the words after a unit.
func (c *candidate) boundAfter() bool {
	for i := range c.t.bounds.after {
		if w := &c.t.bounds.after[i]; runes.HasRunesAt(c.text, c.end, w.word) {
			c.end += len(w.word)
			c.bound = w.bound
			return true
		}
	}
	return false
}

// bareUnit reports a number that begins with 百, 千 or 万, as in 上百名.
func (c *candidate) bareUnit() bool {
	return c.num.chinese && !c.num.arabic && c.t.cues.bareUnit.Has(c.text[c.num.start])
}
