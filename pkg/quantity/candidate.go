package quantity

import (
	"github.com/dianming-nlp/dianming/internal/numeral"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// candidate is a count being read around one numeral.
type candidate struct {
	t    *tables
	text []rune

	num, num2  number
	start, end int // the mention
	left       int // where the words before the number begin (== start)
	unit       *unit
	unitStart  int
	unitEnd    int
	per        string // "/人"
	bound      Bound
	isRange    bool
	number     Decimal
	upper      Decimal
	rule       string
	share      string // unit of a 分之 fraction: "%", "‰"
	resume     int    // where the search goes on if this is no count
	steps      int
}

func (c *candidate) at(i int) rune { return runes.At(c.text, i) }

func (c *candidate) blankAt(i int) bool { return runes.Blank.Has(c.at(i)) }

func (c *candidate) scan(i int) (number, bool) {
	n, ok := numberAt(&c.t.counts, c.text, i)
	c.steps += n.end - i + 1
	return n, ok && !n.bad
}

// read reads the number at i and everything that belongs to it; false when
// there is no number. A candidate without unit is no count yet.
func (c *candidate) read(i int) bool {
	c.resume = i + 1
	sign := c.t.attr(c.at(i))&atSign != 0
	from := i
	if sign {
		if from++; c.blankAt(from) {
			from++
		}
	}
	n, ok := c.numeral(from)
	c.resume = max(n.end, c.resume)
	if !ok || sign && !n.arabic {
		return false
	}
	if c.at(n.start-1) == '有' {
		c.joinTens(&n)
	}
	if c.at(n.end) == '0' && !n.arabic {
		c.typedZeros(&n)
	}
	c.num, c.number = n, n.val
	c.start, c.end = min(i, n.start), n.end
	c.rule = ruleUnit
	if n.pair {
		c.isRange, c.upper = true, n.upper
	}
	if n.more {
		c.bound = Above
	}
	if runes.HasRunesAt(c.text, c.end, fenZhi) {
		c.fraction()
	} else {
		c.rangeBefore()
		c.measure(sign, i)
	}
	if !c.counts() {
		return true
	}
	c.after()
	c.before()
	c.negative()
	c.left = c.start
	return true
}

// numeral reads the number at i, 半 included.
func (c *candidate) numeral(i int) (number, bool) {
	if c.at(i) == '半' {
		return c.half(i)
	}
	return c.scan(i)
}

// joinTens takes in the tens of an age of the old style: 九十有一岁.
func (c *candidate) joinTens(n *number) {
	const most = 3
	from := n.start - 1
	for n.start-1-from < most && numeral.InCounts.Has(c.at(from-1)) {
		from--
	}
	if r := c.at(n.end); r != '岁' && r != '歲' || c.at(n.start-2) != '十' {
		return
	}
	tens, ok := c.scan(from)
	if sum, fits := tens.val.add(n.val); ok && fits && tens.end == n.start-1 {
		n.start, n.val = from, sum.reduce()
	}
}

// typedZeros reads on where the zeros of a row of Chinese digits are Arabic ones: 四00人.
func (c *candidate) typedZeros(n *number) {
	const (
		digits = numeral.DigitWords | 1<<numeral.Zero
		most   = 5
	)
	e, val := n.start, 0
	for r := c.at(e); e-n.start <= most && (r == '0' || digits.Has(r)); r = c.at(e) {
		val = val*10 + numeral.Value(r)
		e++
	}
	if e > n.end && e-n.start <= most && n.single() && !numeral.Digits.Has(c.at(e)) {
		n.end, n.row, n.val = e, true, whole(uint64(val)).reduce()
	}
}

// half reads 半 before a unit of length or weight: 半尺, 半斤.
func (c *candidate) half(i int) (number, bool) {
	if numeral.InCounts.Has(c.at(i - 1)) {
		return number{}, false
	}
	u, _ := c.t.unitAt(c.text, i+1)
	if u == nil || u.kind != KindLength && u.kind != KindWeight {
		return number{end: i + 1}, false
	}
	return number{start: i, end: i + 1, val: whole(5).shift(-1), chinese: true, half: true}, true
}

// counts reports a number that has a unit or needs none.
func (c *candidate) counts() bool { return c.unit != nil || c.rule == ruleFraction }

var fenZhi = []rune("分之")

// fraction reads 百分之八十 and 三分之一.
func (c *candidate) fraction() {
	m, ok := c.scan(c.end + 2)
	if !ok {
		return
	}
	c.num2 = m
	c.resume = m.end
	den, whole := c.number.small()
	if !whole || den == 0 {
		return
	}
	if conn := c.connector(m.end); conn > 0 { // 百分之三十至五十
		if up, ok := c.scan(m.end + conn); ok && up.chinese == m.chinese && up.val.Cmp(m.val) > 0 && !c.isDenominator(up) {
			c.isRange, c.upper, m.end = true, up.val, up.end
			c.resume = m.end
		}
	} else if m.pair {
		c.isRange, c.upper = true, m.upper
	} else {
		c.isRange = false
	}
	c.end = m.end
	c.bound = Exact
	if m.more {
		c.bound = Above
	}
	scale := func(n int) {
		c.number, c.upper = m.val.shift(n), c.upper.shift(n)
		c.rule = ruleShare
		c.unit = &shareUnit
	}
	switch power := c.number.powerOfTen(); {
	case den == 1000:
		c.share = "‰"
		scale(0)
	case power >= 2:
		c.share = "%"
		scale(2 - power)
	default:
		if q, ok := m.val.quo(c.number); ok && !c.isRange {
			c.number, c.rule = q, ruleFraction
		}
	}
	c.unitStart, c.unitEnd = c.end, c.end
	if c.unit != nil && (c.at(c.end) == '多' || c.at(c.end) == '余') {
		c.bound = Above
		c.end++
	}
}

var shareUnit = unit{canonical: "%", kind: KindShare}

func (c *candidate) isDenominator(n number) bool { return runes.HasRunesAt(c.text, n.end, fenZhi) }

// connector is the length of a range sign at i: 至 到 — – - ~ ——, with a blank on
// either side at most.
func (c *candidate) connector(i int) int {
	j := i
	if c.blankAt(j) {
		j++
	}
	switch c.at(j) {
	case '—', '-':
		j++
		if c.at(j) == c.at(j-1) {
			j++
		}
	case '至', '到', '–', '~', '～', '－':
		j++
	default:
		return 0
	}
	if c.blankAt(j) {
		j++
	}
	return j - i
}

// rangeBefore reads the second number of 30—50人.
func (c *candidate) rangeBefore() {
	if c.either() {
		return
	}
	conn := c.connector(c.end)
	if conn == 0 || c.isRange || c.num.unknown || c.num.row {
		return
	}
	m, ok := c.scan(c.end + conn)
	if !ok || !m.single() || m.row || c.isDenominator(m) {
		return
	}
	low := c.number
	if m.tail > 0 && c.num.tail == 0 && m.val.shift(-m.tail).Cmp(low) > 0 {
		low = low.shift(m.tail).reduce() // 3—5万 is 30000 to 50000
	}
	if low.Cmp(m.val) >= 0 {
		return
	}
	c.number, c.upper, c.isRange, c.num2 = low, m.val, true, m
	c.end = m.end
	if m.more {
		c.bound = Above
	}
}

// either reads 五、六人 and 三、四十人, which are five or six, thirty or forty of them;
// what such digits number is numbered by both: 三、四层.
func (c *candidate) either() bool {
	low := c.number
	if c.at(c.end) != '、' || c.num.arabic || !runes.IsMainHan(c.prev(1)) {
		return false
	}
	m, ok := c.scan(c.end + 1)
	if !ok || !m.single() || m.row || c.prev(1) == '第' {
		return false
	}
	if m.tail > 0 {
		low = low.shift(m.tail).reduce()
	}
	if next, ok := m.val.add(low.Neg()); !ok || next.reduce() != whole(1).shift(m.tail).reduce() {
		return false
	}
	u, _ := c.t.unitAt(c.text, m.end)
	if u == nil || u.flags&(flagTally|flagTerm) != 0 {
		return false
	}
	c.number, c.upper, c.isRange, c.num2, c.end = low, m.val, true, m, m.end
	return true
}

// measure reads 余/多 and the measure word.
func (c *candidate) measure(sign bool, from int) {
	p := c.end
	blank := func() {
		if c.num.arabic && c.blankAt(p) {
			p++
		}
	}
	blank()
	more := false
	if r := c.at(p); numeral.KindOf(r) == numeral.More || r == '几' || r == '+' {
		more = true
		p++
		blank()
	}
	u, n := c.t.unitAt(c.text, p)
	if u == nil {
		if sign {
			c.unit, c.unitStart, c.unitEnd = c.t.signs[c.at(from)], from, from
			c.rule = ruleSymbol
		}
		return
	}
	if more {
		c.bound = Above
	}
	c.unit, c.unitStart, c.unitEnd = u, p, p+n
	c.end = p + n
	if c.isRange {
		c.rule = ruleRange
	}
	if c.num.unknown {
		c.rule = ruleVague
	}
	c.perUnit()
	c.compound()
	c.rangeAfter()
	c.orElse()
}

// orElse takes in a bracket with another unit, in which some are counted: 168所（次）,
// 260台（件）.
func (c *candidate) orElse() {
	if r := c.at(c.end); r != '（' && r != '(' {
		return
	}
	n := 1
	if c.at(c.end+1) != '次' {
		u, runes := c.t.unitAt(c.text, c.end+1)
		if n = runes; u == nil || u.flags&flagTerm != 0 {
			return
		}
	}
	if r := c.at(c.end + 1 + n); r == '）' || r == ')' {
		c.end += n + 2
	}
}

// perUnit reads /人 after a unit, and what is joined to it: 14.1万元/人, 5元/人·天.
func (c *candidate) perUnit() {
	if c.at(c.end) != '/' {
		return
	}
	for r := c.at(c.end); r == '/' || c.per != "" && r == '·'; r = c.at(c.end) {
		n := c.wordAt(&c.t.cues.per, c.end+1)
		if n == 0 {
			return
		}
		c.per += string(c.text[c.end : c.end+1+n])
		c.end += 1 + n
	}
}

// compound reads what follows 元 in 五元三角, 成 in 七成六, 斤 in 三斤半.
func (c *candidate) compound() {
	if c.isRange || c.bound != Exact || c.per != "" {
		return
	}
	add := func(d Decimal) {
		if sum, ok := c.number.add(d); ok {
			c.number = sum.reduce()
		}
	}
	next := c.at(c.end)
	switch k := c.unit.kind; {
	case next == '半' && (c.num.chinese || k == KindAge) && k.halves():
		if _, w := c.t.unitAt(c.text, c.end+1); w == 0 {
			add(whole(5).shift(-1))
			c.end++
		}
	case k == KindMoney:
		c.change(add)
	case k == KindLength && numeral.InCounts.Has(next) && c.is("米"):
		c.centimetres(add)
	case numeral.DigitWords.Has(next) && c.num.chinese && string(c.unit.word) == "成":
		if _, w := c.t.unitAt(c.text, c.end+1); w == 0 && !c.t.inNumber(c.at(c.end+1)) {
			add(whole(uint64(numeral.Value(next))).shift(-1))
			c.end++
		}
	}
}

// centimetres reads the digits behind 米: 1米83, 一米八. Of what goes on with a unit
// they are the number: 1米2人.
func (c *candidate) centimetres(add func(Decimal)) {
	const most = 2
	digits := numeral.Digits
	if c.num.chinese {
		digits = numeral.DigitWords | 1<<numeral.Zero
	}
	end, _ := numeral.Run(c.text, c.end, digits)
	if n := end - c.end; n == 0 || n > most || c.t.inNumber(c.at(end)) && !c.blankAt(end) {
		return
	}
	if u, _ := c.t.unitAt(c.text, end); u != nil {
		return
	}
	for i := 1; c.end < end; i++ {
		add(whole(uint64(numeral.Value(c.text[c.end]))).shift(-i))
		c.end++
	}
}

// change reads the smaller money after 元: 五元三角二分, 两美元又三美分.
func (c *candidate) change(add func(Decimal)) {
	for exp := 0; exp > -2; {
		from := c.end
		if c.at(from) == '又' {
			from++
		}
		m, ok := c.scan(from)
		if !ok {
			return
		}
		p := m.end
		if r := c.at(p); r == '美' || r == '欧' {
			p++
		}
		switch r := c.at(p); {
		case (r == '角' || r == '毛') && exp == 0:
			exp = -1
		case r == '分' && c.at(p+1) != '之':
			exp = -2
		default:
			return
		}
		add(m.val.shift(exp))
		c.end = p + 1
	}
}

// rangeAfter reads the second half of 10%—20% and 30人至50人.
func (c *candidate) rangeAfter() {
	conn := c.connector(c.end)
	if conn == 0 || c.isRange || c.num.unknown || c.per != "" {
		return
	}
	if p := c.at(c.start - 1); p == '从' || p == '由' { // 从10%到20% says what changed
		return
	}
	m, ok := c.scan(c.end + conn)
	if !ok || !m.single() || m.val.Cmp(c.number) <= 0 {
		return
	}
	if u, n := c.t.unitAt(c.text, m.end); u == c.unit {
		c.upper, c.isRange, c.num2 = m.val, true, m
		c.end = m.end + n
		c.rule = ruleRange
	}
}

// negative takes in 负 or a minus before a share, a temperature or money.
func (c *candidate) negative() {
	if c.start != c.num.start || c.isRange {
		return
	}
	switch c.at(c.start - 1) {
	case '负', '負':
	case '-', '－':
		if p := c.at(c.start - 2); p != 0 && p != ' ' && !runes.PhraseEnd.Has(p) {
			return
		}
	default:
		return
	}
	if c.unit != nil && c.unit.kind.signed() {
		c.start--
		c.number = c.number.Neg()
	}
}
