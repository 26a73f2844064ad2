package quantity

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/numeral"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// veto is a reason why a number with a unit is no count.
type veto struct {
	id  string
	hit func(*candidate) bool
}

// vetoes are asked in order; the first hit drops the candidate. Their reasons
// and examples are in data/rules.txt, the words that they look for in
// data/cues.txt, and what they ask of the unit in data/units.txt.
var vetoes = []veto{
	{"N-TIME", isTime},
	{"N-ONE", isArticle},
	{"N-WORD", isLongerWord},
	{"N-TERM", isFixedTerm},
	{"N-ORDINAL", isOrdinal},
	{"N-GRADE", isGrade},
	{"N-CODE", isCode},
	{"N-ROW", isDigitRow},
	{"N-TWO", isOrdinalTwo},
	{"N-BARE", isBareUnit},
	{"N-TALLY", lacksTally},
	{"N-OFTEN", isOften},
	{"N-ZERO", isZero},
	{"N-SCORE", isNoScore},
	{"N-POINT", isNoPoint},
	{"N-BIG", isNoBig},
	{"N-PLACE", isPlace},
	{"N-SLOGAN", isSlogan},
	{"N-NAMED", isNamed},
	{"N-SECTION", isSection},
	{"N-YUAN", isNoMoney},
}

func vetoed(c *candidate) bool {
	for i := range vetoes {
		if vetoes[i].hit(c) {
			return true
		}
	}
	return false
}

// is reports whether the unit is word.
func (c *candidate) is(word string) bool {
	return c.unit != nil && c.unit.canonical == word && c.share == ""
}

// flagged reports whether the unit has the flag.
func (c *candidate) flagged(f unitFlags) bool { return c.unit != nil && c.unit.flags&f != 0 }

// exact reports a bare number: no 余, no 近, no range.
func (c *candidate) exact() bool {
	return c.bound == Exact && !c.isRange && !c.num.unknown
}

// chinese reports a bare number that is written in Chinese numerals only.
func (c *candidate) chinese() bool { return c.exact() && !c.num.arabic }

// prev is the k-th character before the number proper, blanks skipped.
func (c *candidate) prev(k int) rune {
	i := c.num.start
	if c.blankAt(i - 1) {
		i--
	}
	return c.at(i - k)
}

func isTime(c *candidate) bool { return c.flagged(flagTerm) }

func isArticle(c *candidate) bool {
	one := c.num.lone(c.text, '一') || c.num.lone(c.text, '壹')
	if !one || c.unit == nil || c.isRange {
		return false
	}
	if c.at(c.num.start-1) == '》' { // 《春晓》一课
		return true
	}
	return !c.unit.kind.countsOne() || c.flagged(flagTally) || c.flagged(flagIdiom) && c.bound == Exact
}

func isLongerWord(c *candidate) bool {
	if c.unit == nil || c.unitEnd == c.unitStart || !c.anyAt(&c.unit.follow, c.unitEnd) {
		return false
	}
	return !c.is("届") || !c.done() // 带过三届毕业班
}

func isFixedTerm(c *candidate) bool {
	if _, end := c.t.termAt(c.text, c.num.start); end > 0 {
		c.resume = max(c.resume, end)
		return true
	}
	return false
}

// isOrdinal looks for 第 before the number, also before the first of 第三、四届,
// and for 前 in 前三名.
func isOrdinal(c *candidate) bool {
	p := c.prev(1)
	switch {
	case p == '第':
		return true
	case p == '前':
		return c.flagged(flagFront)
	case p == '届', p == '屆': // 十八届三次会议
		return c.is("次") && numeral.InCounts.Has(c.prev(2))
	case !c.t.cues.join.Has(p):
		return false
	}
	const reach = 6 // runes of the numbers before
	for i := c.num.start - 2; i > c.num.start-2-reach; i-- {
		if c.at(i) == '第' {
			return true
		}
		if !numeral.InCounts.Has(c.at(i)) {
			return false
		}
	}
	return false
}

// isGrade knows 高三, 初二, 大四 and 周三, whose numeral belongs to the left.
func isGrade(c *candidate) bool {
	if c.num.arabic || c.num.length() != 1 || c.isRange {
		return false
	}
	if c.unit != nil && c.unit.kind == KindLength { // 身高一米八
		return false
	}
	v, _ := c.num.val.small()
	switch p, pp := c.prev(1), c.prev(2); {
	case c.t.cues.grade.Has(p): // 最高 and 最新 end in one too
		return v <= 4 && pp != '最' && pp != '新'
	case p == '大':
		return v <= 5 && !numeral.InCounts.Has(pp)
	case p == '周':
		return v <= 6 && pp != '每'
	case c.t.cues.week.Has(p): // 星期, 礼拜
		return v <= 6 && (pp == '星' || pp == '礼')
	}
	return false
}

// isCode knows digits that go on from letters, addresses, times and versions.
func isCode(c *candidate) bool {
	p := c.at(c.num.start - 1)
	digits := numeral.InCounts
	if c.num.arabic {
		digits = numeral.Digits
	}
	if runes.IsLetter(p) || c.t.cues.codeMark.Has(p) || digits.Has(p) {
		return true
	}
	q := c.at(c.num.start - 2)
	return c.t.cues.codeJoint.Has(p) && (runes.IsLetter(q) || numeral.Digits.Has(q))
}

// isDigitRow knows dates and names (三八, 五四) and financial characters that stand
// alone in a word (队伍, 大陆). Four digits before a measure word are a number, and three
// with a zero: 一九三四个, 四〇〇人.
func isDigitRow(c *candidate) bool {
	if c.num.row && c.unit != nil && c.placed() {
		return c.flagged(flagTally | flagOrdinal)
	}
	return c.num.row || c.num.length() == 1 && c.t.cues.billNumeral.Has(c.text[c.num.start])
}

// placed reports a row of digits that stand for thousands or hundreds.
func (c *candidate) placed() bool {
	n := c.num.length()
	return n == 4 || n == 3 && c.hasZero()
}

// hasZero reports a zero among the digits of the number.
func (c *candidate) hasZero() bool {
	return slices.ContainsFunc(c.text[c.num.start:c.num.end], func(r rune) bool {
		return r == '0' || numeral.KindOf(r) == numeral.Zero
	})
}

// isOrdinalTwo knows 二 before measure words that also number (二期, 二次); a count
// would say 两.
func isOrdinalTwo(c *candidate) bool {
	return c.num.lone(c.text, '二') && c.exact() && c.flagged(flagTally|flagOrdinal)
}

// isBareUnit knows 万元 and 千米, which name a unit; 百元 and 百名 are amounts.
func isBareUnit(c *candidate) bool {
	if c.num.length() != 1 || !c.bareUnit() || !c.exact() || c.unit == nil {
		return false
	}
	switch n := c.text[c.num.start]; c.unit.kind {
	case KindScore, KindPhysical:
		return true
	case KindMoney:
		return n == '万' || n == '亿'
	case KindLength, KindWeight:
		return n == '千'
	}
	return false
}

// lacksTally knows words that also number (班, 组, 期, 届), which count only beside
// verbs and adverbs of counting, and years (2026届).
func lacksTally(c *candidate) bool {
	if !c.flagged(flagTally) || c.num.half {
		return false
	}
	if v, ok := c.num.val.small(); !ok || c.num.arabic && v >= 1900 && v < 2100 {
		return true
	}
	if !c.exact() || c.text[c.num.start] == '两' || c.tallies() {
		return false
	}
	if c.is("期") && c.num.arabic && c.clauseEnds(c.end) && c.namesBefore() { // 简报21期，
		return false
	}
	for k := 1; k <= 6; k++ {
		r := c.prev(k)
		if r == 0 || runes.PhraseEnd.Has(r) || c.t.cues.quote.Has(r) {
			return true
		}
		if c.t.cues.counting.Has(r) {
			return false
		}
	}
	return true
}

// tallies knows what is counted by a word that also numbers (三层小楼), and what was
// done so often (带过三届).
func (c *candidate) tallies() bool {
	return c.anyAt(&c.unit.tallied, c.unitEnd) || c.unit.behind.Has(c.prev(1)) || c.done()
}

// done reports 了 or 过 before the number, but not 通过 and 经过.
func (c *candidate) done() bool {
	return c.t.cues.done.Has(c.prev(1)) && !c.t.cues.passing.Has(c.prev(2))
}

// isOften knows 两度 and 三度, which say how often: of degrees something hot or high is said.
func isOften(c *candidate) bool {
	if !c.flagged(flagTally) || !c.is("度") {
		return false // most
	}
	return c.chinese() && c.num.length() == 1 && !c.tallies()
}

// namesBefore reports a word right before the number that is no year.
func (c *candidate) namesBefore() bool {
	p := c.prev(1)
	return runes.IsMainHan(p) && p != '年'
}

func isZero(c *candidate) bool {
	if c.num.val.Sign() != 0 || c.isRange {
		return false
	}
	return !c.num.arabic || c.unit == nil || !c.unit.kind.countsZero() && !c.flagged(flagZero)
}

// isNoScore knows 分 as minutes (9时30分) and as an adverb (十分).
func isNoScore(c *candidate) bool {
	if !c.is("分") {
		return false
	}
	p := c.prev(1)
	if c.t.cues.clock.Has(p) || p == '：' && numeral.Digits.Has(c.prev(2)) {
		return true
	}
	if c.num.arabic || c.bound != Exact {
		return false
	}
	switch v, ok := c.num.val.small(); {
	case !ok:
		return true
	case v <= 10:
		return !c.t.cues.scoring.Has(p)
	}
	return c.num.length() == 1 // 百分, 千分
}

// isNoPoint keeps 三点希望 and drops clock times (下午三点) and whatever else 点 is.
func isNoPoint(c *candidate) bool {
	if !c.is("点") || c.anyAt(&c.t.cues.point, c.unitEnd) {
		return false
	}
	for k := 1; k <= 6; k++ {
		r := c.prev(k)
		if runes.PhraseEnd.Has(r) || c.t.cues.dayTime.Has(r) {
			return true
		}
		if c.t.cues.speaking.Has(r) {
			return false
		}
	}
	return true
}

// isNoBig knows 十九大 and other party congresses, and 大 at the end of a clause:
// 大 counts only before what is big, 两大学科.
func isNoBig(c *candidate) bool {
	if !c.is("大") {
		return false
	}
	v, ok := c.num.val.small()
	if !ok || v > 50 || c.num.arabic && v > 20 {
		return true
	}
	switch next := c.at(c.unitEnd); {
	case next == '是', next == '的', next == '和', runes.PhraseEnd.Has(next):
		return true
	case c.t.cues.quote.Has(next):
		return false
	default:
		return next < firstHan || next >= runes.BasicPlane
	}
}

// firstHan is the first rune of the blocks of Chinese characters.
const firstHan = 0x3400

// isPlace knows villages and districts: 七里庄, 三家店, 五台县.
func isPlace(c *candidate) bool {
	if !c.chinese() || !c.flagged(flagPlace) || c.num.lone(c.text, '两') {
		return false
	}
	end := c.unitEnd
	if c.anyAt(&c.unit.tallied, end) { // 六十里山路
		return false
	}
	if c.is("里") && c.at(end) == '小' { // 三里小学
		return true
	}
	if c.at(end) == '子' { // 五十家子镇
		return c.t.cues.placeTown.Has(c.at(end + 1))
	}
	return c.t.cues.placeEnd.Has(c.at(end))
}

// isNamed knows 百, 千 and 万 without a digit in a short quotation: “全国千篇好教案”.
func isNamed(c *candidate) bool {
	if c.num.length() != 1 || !c.bareUnit() || !c.exact() {
		return false
	}
	const reach = 8
	for k := 1; k <= reach; k++ {
		switch r := c.prev(k); {
		case c.t.cues.quote.Has(r):
			return c.closes(reach)
		case runes.PhraseEnd.Has(r), r == '”', r == 0:
			return false
		}
	}
	return false
}

// closes reports a closing quotation mark within reach of the unit, in its clause.
func (c *candidate) closes(reach int) bool {
	for k := range reach {
		switch r := c.at(c.unitEnd + k); {
		case r == '”', r == '》', r == '」', r == '’', r == '"':
			return true
		case runes.PhraseEnd.Has(r), r == 0:
			return false
		}
	}
	return false
}

// isSection knows the number of a section where a clause begins, before a noun that
// begins with a measure word: 2.2项目计划. Persons and things are counted whole, or in 万.
func isSection(c *candidate) bool {
	if !c.num.arabic || !c.exact() || c.num.tail > 0 || c.num.val.isWhole() {
		return false
	}
	if c.unit == nil || !c.unit.kind.whole() || c.is("个") {
		return false
	}
	p := c.at(c.num.start - 1)
	return !runes.IsMainHan(p) && p != ',' && p != '，'
}

// isNoMoney knows 三元 in names and slogans (黄三元, 一核三元): a lone numeral is an
// amount only beside a word of paying, or with what follows an amount.
func isNoMoney(c *candidate) bool {
	if !c.is("元") && !c.is("角") || c.end > c.unitEnd {
		return false
	}
	if !c.chinese() || c.num.length() != 1 || c.bareUnit() {
		return false
	}
	if c.text[c.num.start] == '两' || c.text[c.num.start] == '半' || c.anyAt(&c.t.cues.money, c.unitEnd) {
		return false
	}
	const reach = 6
	for k := 1; k <= reach; k++ {
		r := c.prev(k)
		if c.t.cues.paying.Has(r) {
			return false
		}
		if runes.PhraseEnd.Has(r) || c.t.cues.quote.Has(r) {
			return true
		}
	}
	return true
}

// isSlogan knows a numeral that opens a short quotation: “三个转变”.
func isSlogan(c *candidate) bool {
	if !c.chinese() || !c.flagged(flagSlogan) {
		return false
	}
	var closing rune
	switch c.prev(1) {
	case '“':
		closing = '”'
	case '「':
		closing = '」'
	case '‘':
		closing = '’'
	case '"':
		closing = '"'
	default:
		return false
	}
	for k := 0; k < 7; k++ {
		if c.at(c.unitEnd+k) == closing {
			return true
		}
	}
	return false
}
