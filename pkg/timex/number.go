package timex

import "github.com/dianming-nlp/dianming/internal/numeral"

// A number as read from the text.
type number struct {
	val    int  // integer part
	end    int  // index after it
	runes  int  // length in runes
	form   form // how it is written
	frac   int  // first digits after the decimal point, and
	fracN  int  // how many of them (0: whole number)
	approx bool // 几, 数十, 三四, 二三十: no exact value
	vague  bool // 几, 数: no value at all
}

type form uint8

const (
	noNumber   form = iota
	arabic          // 2026
	digitwise       // 二〇二六
	positional      // 二十六, 廿, 两千
	bareUnit        // 百, 千, 万: figurative
)

// Longest runs that can be a number in a temporal expression. Longer ones are
// skipped whole, so that a page of digits costs one visit a rune.
const (
	maxArabic   = 8
	maxChinese  = 10
	maxDecimals = 4
	enough      = 1e8 // no number of time is as great: the value need not be exact
)

// exact reports a number without decimals that is not approximate.
func (n *number) exact() bool { return n.form != noNumber && !n.approx && n.fracN == 0 }

// whole reports a number that may be followed by a unit: no decimals, neither 百 nor
// 几. It may be approximate.
func (n *number) whole() bool { return n.counts() && n.fracN == 0 }

// counts reports a number that may be followed by a unit; it may have decimals.
func (n *number) counts() bool { return n.plain() && !n.vague }

// plain reports a number that has digits: not 百.
func (n *number) plain() bool { return n.form != noNumber && n.form != bareUnit }

// within reports whether the number is from lo to hi.
func (n *number) within(lo, hi int) bool { return between(n.val, lo, hi) }

func between(v, lo, hi int) bool { return v >= lo && v <= hi }

// row reports digits in a row, Arabic or Chinese: 2026, 二〇二六.
func (n *number) row() bool { return n.form == arabic || n.form == digitwise }

// pair reports 三四, which may mean three or four.
func (n *number) pair() bool { return n.approx && n.form == digitwise }

// written reports a number that is written to be read as one, not 三 alone.
func (n *number) written() bool { return n.form == arabic || n.runes > 1 }

// start returns the index of the first rune of a number without decimals.
func (n *number) start() int { return n.end - n.runes }

// chineseNumerals is how the Chinese numerals of dates and lengths are read. They
// hold no Arabic digits: 2千年 is none of time.
var chineseNumerals = numeral.Dialect{Kinds: numeral.InDates}

func isNumeral(r rune) bool { return numeral.InDates.Has(r) }

// number reads the number at i. A run that is too long has form noNumber and
// the end of the run, as has one that is no number (三十三十). The readers of an
// expression ask for the same one after another.
func (s *scanner) number(i int) number {
	if s.numAt != i {
		s.num, s.numAt = s.readNumber(i), i
	}
	return s.num
}

func (s *scanner) readNumber(i int) number {
	if i < 0 || i >= len(s.t) {
		return number{end: i}
	}
	switch r := s.t[i]; {
	case numeral.Digits.Has(r):
		return s.arabic(i)
	case isNumeral(r):
		return s.chinese(i)
	}
	s.steps++
	return number{end: i}
}

// arabic reads 2026 and 1.5. What looks like 2026.2.5 is read before this.
func (s *scanner) arabic(i int) number {
	n := number{form: arabic}
	n.val, n.end = numeral.ReadDigits(s.t, i)
	n.runes = n.end - i
	s.steps += n.runes + 1
	if n.runes > maxArabic {
		n.form = noNumber
		return n
	}
	if s.at(n.end) == '.' {
		to := min(len(s.t), n.end+1+maxDecimals)
		frac, end := numeral.ReadDigits(s.t[:to], n.end+1)
		if n.fracN = end - n.end - 1; n.fracN > 0 {
			n.frac, n.end = frac, end
		}
	}
	return n
}

// chinese reads 二〇二六, 二十六, 几.
func (s *scanner) chinese(i int) number {
	const (
		units  = numeral.SmallUnits | numeral.BigUnits
		vague  = 1 << numeral.Vague
		digits = numeral.DigitWords | 1<<numeral.Zero | 1<<numeral.Circle | vague
	)
	end, kinds := numeral.Run(s.t, i, numeral.InDates)
	if kinds&units == 0 && typedZero(s.at(end)) {
		end = s.typedYear(i, end)
	}
	n := number{end: end, runes: end - i}
	s.steps += n.runes + 1
	switch {
	case n.runes > maxChinese:
		return n
	case n.runes == 1:
		s.single(i, &n)
	case kinds&units == 0:
		s.digitwise(i, &n)
	default:
		s.positional(i, &n)
	}
	if kinds&vague != 0 {
		n.approx, n.vague, n.form = true, true, positional
	}
	if tens := s.t[i] == '十' || numeral.KindOf(s.t[i]) == numeral.Score; kinds&digits == 0 && !tens && n.form != noNumber {
		n.form = bareUnit
	}
	return n
}

// typedZero reports what is typed for 〇 in a year: 二00八年, 二OO八年.
func typedZero(r rune) bool { return r == '0' || r == 'O' || r == 'o' }

// typedYear returns the end of a year at i whose 〇 is typed as another sign, and end
// where there is none.
func (s *scanner) typedYear(i, end int) int {
	const digits = 4
	e := end
	for e-i < digits && (typedZero(s.at(e)) || digitOf(s.at(e)) >= 0) {
		e++
	}
	if r := s.at(e); e-i == digits && (r == '年' || r == '级' || r == '届') {
		return e
	}
	return end
}

// single reads one rune: 三, 十.
func (s *scanner) single(i int, n *number) {
	n.form = positional
	n.val = numeral.Value(s.t[i])
	if k := numeral.KindOf(s.t[i]); k != numeral.Score && (numeral.SmallUnits | numeral.BigUnits).Includes(k) {
		n.val = pow10(n.val)
	}
}

// digitwise reads digits in a row as one number: 二〇二六, also the 三四 of 三四年,
// which is marked as approximate.
func (s *scanner) digitwise(i int, n *number) {
	n.form = digitwise
	for _, r := range s.t[i:n.end] {
		if n.val < enough {
			n.val = n.val*10 + numeral.Value(r)
		}
	}
	first, second := n.val/10, n.val%10
	n.approx = n.runes == 2 && first > 0 && second == first+1
}

// positional reads 二十六, 两千零八, 廿三. A run that is not one number throughout
// (三十三十, 十九零零) is none.
func (s *scanner) positional(i int, n *number) {
	m, ok := chineseNumerals.Read(s.t, i)
	if !ok || m.End != n.end || m.Row {
		return
	}
	n.form, n.approx = positional, m.Pair
	low := m.Low
	if m.Pair {
		low = m.High
	}
	if n.val, ok = low.Small(); !ok {
		n.val = enough
	}
}

const (
	digitKinds = numeral.InDates &^ (numeral.SmallUnits | numeral.BigUnits | 1<<numeral.Vague)
	powerKinds = numeral.SmallUnits&^(1<<numeral.Score) | 1<<numeral.Myriad
)

// digitOf returns the value of a Chinese digit, -1 for any other rune.
func digitOf(r rune) int {
	if !digitKinds.Has(r) {
		return -1
	}
	return numeral.Value(r)
}
