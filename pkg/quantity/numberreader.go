package quantity

import (
	"github.com/dianming-nlp/dianming/internal/numeral"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// numberReader reads whole numerals for ParseNumber and FindNumbers: numerals
// of numberAt with signs and fractions around them.
type numberReader struct {
	t       *tables
	text    []rune
	tooLong bool
	steps   int
	resume  int
}

func (r *numberReader) scan(i int) (number, bool) {
	n, ok := numberAt(&r.t.numbers, r.text, i)
	r.steps += n.end - i + 1
	if n.bad {
		r.tooLong = true
	}
	return n, ok && !n.bad
}

// read reads the number at i with its sign, fraction and whole part:
// 负三又二分之一, -12e3, 1/3.
func (r *numberReader) read(i int) (number, bool) {
	if i >= len(r.text) {
		return number{}, false
	}
	start, neg := i, false
	if isSign(r.text[i]) {
		if i > 0 && (r.text[i] == '-' || r.text[i] == '－') && !r.signFits(i-1) {
			r.resume = i + 1
			return number{}, false
		}
		neg = true
		i++
	}
	n, ok := r.half(i)
	if !ok {
		n, ok = r.pointed(i)
	}
	if !ok {
		n, ok = r.scan(i)
	}
	r.resume = max(n.end, i+1)
	if !ok {
		return n, false
	}
	n = r.suffix(r.slash(r.fraction(n)))
	n.start = start
	if neg {
		n.val, n.upper = n.val.Neg(), n.upper.Neg()
	}
	n.val = n.val.reduce()
	return n, true
}

func isSign(r rune) bool { return r == '-' || r == '－' || r == '负' || r == '負' }

// signFits reports that a minus after text[i] is a sign, not a hyphen or a range.
func (r *numberReader) signFits(i int) bool {
	p := r.text[i]
	return !numeral.InCounts.Has(p) && !runes.IsLetter(p) && !isSign(p)
}

// half reads 半百.
func (r *numberReader) half(i int) (number, bool) {
	if !runes.HasRunesAt(r.text, i, []rune("半百")) {
		return number{}, false
	}
	return number{start: i, end: i + 2, val: whole(50).reduce(), chinese: true}, true
}

// pointed reads .5, a decimal that begins with its point.
func (r *numberReader) pointed(i int) (number, bool) {
	if !numeral.IsDot(r.at(i)) || !numeral.Digits.Has(r.at(i+1)) {
		return number{}, false
	}
	if i > 0 && !isSign(r.text[i-1]) && !r.signFits(i-1) {
		return number{}, false
	}
	n, ok := r.scan(i + 1)
	if !ok || !n.val.isWhole() || n.chinese {
		return n, false
	}
	n.start, n.val = i, n.val.shift(i+1-n.end)
	return n, true
}

func (r *numberReader) at(i int) rune { return runes.At(r.text, i) }

// blanks is the place after up to three blanks.
func (r *numberReader) blanks(i int) int {
	for k := 0; k < 3 && i < len(r.text) && runes.Blank.Has(r.text[i]); k++ {
		i++
	}
	return i
}

// over finds 分之 at i, blanks allowed inside, and the place after it.
func (r *numberReader) over(i int) (int, bool) {
	i = r.blanks(i)
	if r.at(i) != '分' {
		return i, false
	}
	i = r.blanks(i + 1)
	if r.at(i) != '之' {
		return i, false
	}
	return r.blanks(i + 1), true
}

// fraction reads 分之 after a denominator, and 又 between a whole and a fraction.
func (r *numberReader) fraction(n number) number {
	if p, ok := r.over(n.end); ok {
		return r.ratio(n, n, p)
	}
	p := r.blanks(n.end)
	if r.at(p) != '又' {
		return n
	}
	den, ok := r.scan(r.blanks(p + 1))
	if !ok {
		return n
	}
	if p, ok = r.over(den.end); !ok {
		return n
	}
	f := r.ratio(n, den, p)
	if f.end == n.end {
		return n
	}
	return r.mixed(n, f)
}

// ratio divides the number at p by den; n is the answer if there is none.
func (r *numberReader) ratio(n, den number, p int) number {
	neg := isSign(r.at(p))
	if neg {
		p++
	}
	num, ok := r.scan(p)
	if !ok {
		return n
	}
	v, ok := num.val.quo(den.val)
	if !ok {
		return n
	}
	if neg {
		v = v.Neg()
	}
	n.val, n.end, n.pair, n.upper = v, num.end, false, Decimal{}
	return n
}

// mixed adds a whole number and a fraction.
func (r *numberReader) mixed(n, f number) number {
	sum, ok := fromRat(n.val.Rat().Add(n.val.Rat(), f.val.Rat()))
	if ok {
		n.val, n.end = sum, f.end
	}
	return n
}

// slash reads 3/5, and 1 4/3 as one and four thirds; never a date (2026/2/5).
func (r *numberReader) slash(n number) number {
	if !n.arabic || n.chinese {
		return n
	}
	if p := n.end; r.isSlash(p) && !(n.start > 0 && r.isSlash(n.start-1)) {
		den, ok := r.scan(p + 1)
		if !ok || !den.arabic || den.chinese || r.isSlash(den.end) {
			return n
		}
		if v, ok := n.val.quo(den.val); ok {
			n.val, n.end = v, den.end
		}
		return n
	}
	if p := r.blanks(n.end); p == n.end+1 {
		if m, ok := r.scan(p); ok && m.arabic && r.isSlash(m.end) {
			if f := r.slash(m); f.end > m.end {
				return r.mixed(n, f)
			}
		}
	}
	return n
}

func (r *numberReader) isSlash(i int) bool {
	return r.at(i) == '/' || r.at(i) == '／'
}

// suffix reads k (thousand), 打 (dozen) and an exponent (2e5).
func (r *numberReader) suffix(n number) number {
	next := r.at(n.end + 1)
	switch r.at(n.end) {
	case 'k', 'K', 'ｋ', 'Ｋ':
		if n.arabic && !runes.IsLetter(next) {
			n.val = n.val.shift(3)
			n.end++
		}
	case '打':
		if !n.chinese || numeral.InCounts.Has(next) {
			return n
		}
		if v, ok := n.val.mul64(12); ok {
			n.val = v
			n.end++
		}
	case 'e', 'E', 'ｅ', 'Ｅ':
		if n.arabic && !n.chinese {
			return r.exponent(n)
		}
	}
	return n
}

// exponent reads the e5 of 2e5.
func (r *numberReader) exponent(n number) number {
	p := n.end + 1
	neg := isSign(r.at(p))
	if neg || r.at(p) == '+' {
		p++
	}
	e, ok := r.scan(p)
	v, small := e.val.small()
	if !ok || !small || e.chinese || v > maxExp/2 {
		return n
	}
	if neg {
		v = -v
	}
	n.val = n.val.shift(int(v))
	n.end = e.end
	return n
}

// inWord reports a single character that only looks like a numeral.
func (r *numberReader) inWord(n number) bool {
	c := r.text[n.start]
	if numeral.BigUnits.Has(c) {
		return true // 万象, 萬萬
	}
	return n.length() == 1 && (r.t.cues.billInWord.Has(c) || c == '百' || c == '千')
}
