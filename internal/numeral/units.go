package numeral

import "github.com/dianming-nlp/dianming/internal/runes"

// digit reads 一 … 九: a first digit, the second one of a pair (七八), or one more
// of a row (二〇二六).
func (s *scan) digit(v int) bool {
	switch {
	case s.frac || s.have && s.arabic:
		return false
	case !s.have:
		s.digits = 0
		s.pending = Number{}
		s.pushDigit(v)
		return true
	case s.pairs(v):
		s.n.Pair = true
		if s.high {
			s.pending = whole(v)
		}
		s.i++
		return true
	case s.unit != 0 || s.n.Pair:
		return false
	}
	s.n.Row = true
	s.pushDigit(v)
	return true
}

// pairs reports whether the digit and the pending one mean one or the other: two
// that follow each other, or 三五, where no third digit makes a row of them.
func (s *scan) pairs(v int) bool {
	first, small := s.pending.Small()
	if !small || s.digits != 1 || s.n.Pair {
		return false
	}
	if first+1 != v && (first != 3 || v != 5) {
		return false
	}
	return !(DigitWords | 1<<Zero | 1<<Circle).Includes(s.kind(s.i + 1))
}

// nought reads 零 and 〇: a digit of a row, or the sign of an empty place.
func (s *scan) nought() bool {
	if s.frac || s.n.Pair || s.have && s.arabic {
		return false
	}
	if s.have || s.unit == 0 && !s.zero {
		s.n.Row = s.n.Row || s.digits > 0
		s.pushDigit(0)
		return true
	}
	// 一百零五: something must follow.
	next := s.kind(s.i + 1)
	place := (DigitWords | Digits | SmallUnits | 1<<Zero | 1<<Circle).Includes(next)
	place = place || s.blanks(s.i+1, 1) > s.i+1
	place = place || next == Vague && BigUnits.Includes(s.kind(s.i+2))
	if !place {
		return false
	}
	s.zero, s.unit = true, 0
	s.i++
	return true
}

// smallUnit reads 十, 百 and 千, of the power exp.
func (s *scan) smallUnit(r rune, exp int) bool {
	if s.frac || s.word(r) {
		return false
	}
	switch {
	case s.have && s.digits > 1 && !s.arabic:
		return false
	case s.have && s.pending.IsZero():
		s.pending = whole(1)
	case s.have:
	case !s.bare(exp):
		return false
	default:
		s.pending = whole(1)
	}
	if exp >= s.smallest {
		return false
	}
	s.plus(&s.section, s.pending.shift(exp))
	s.close(exp)
	s.smallest = exp
	return true
}

// bare reports whether a unit without a digit may stand here: 十二, 百八十, but 十
// alone in the middle: 一百一十 may be 一百十, 一千一百 not 一千百.
func (s *scan) bare(exp int) bool {
	if exp == 1 {
		return exp < s.smallest
	}
	return s.smallest == noSection && (s.big == 0 || s.zero)
}

// score reads 廿 and 卅.
func (s *scan) score(v int) bool {
	if s.frac || s.have || s.smallest <= 1 {
		return false
	}
	s.plus(&s.section, whole(v))
	s.close(1)
	s.smallest = 1
	return true
}

// word reports that the unit r begins a measure word and does not carry on the
// number: 2千克, 50兆字节, 六千字节. 三千米 stays three thousand.
func (s *scan) word(r rune) bool {
	if !s.have || !s.arabic && runes.At(s.text, s.i+1) == '米' {
		return false
	}
	for _, w := range s.d.Words {
		if w[0] == r && runes.HasRunesAt(s.text, s.i, w) {
			return true
		}
	}
	return false
}

// bigUnit reads 万, 亿 and 兆, of the power exp, which multiply all of the section.
func (s *scan) bigUnit(r rune, exp int) bool {
	if s.word(r) {
		return false
	}
	if s.have {
		s.plus(&s.section, s.pending)
	}
	empty := s.section.IsZero()
	switch {
	case empty && s.total.IsZero():
		if s.have || exp == 12 {
			return false
		}
		s.total = whole(1).shift(exp)
	case s.big == 0, exp > s.big: // 六千万亿: the greater unit takes what was before it
		s.plus(&s.total, s.section)
		s.total = s.total.shift(exp)
	case empty:
		s.total = s.total.shift(exp)
	default:
		s.plus(&s.total, s.section.shift(exp))
	}
	if s.total.Exp > maxExp {
		s.tooLong(&s.total)
	}
	s.section = Number{}
	s.close(exp)
	s.smallest, s.big, s.frac = noSection, exp, false
	return true
}

// more reads 余, 多 and 来 inside a number: 10余万, 四百六十万多亿.
func (s *scan) more() bool {
	started := s.have || s.unit != 0
	if !started || !BigUnits.Includes(s.kind(s.blanks(s.i+1, 3))) {
		return false
	}
	s.n.More = true
	s.i++
	return true
}

// vague reads 几 and 数 in the place of a digit: 十几, 几百, 数十万.
func (s *scan) vague(r rune) bool {
	next := s.kind(s.i + 1)
	if s.i == s.n.Start && (SmallUnits | BigUnits).Includes(next) {
		s.n.Unknown = true
		s.digits = 0
		s.pushDigit(1)
		return true
	}
	if r != '几' && r != '幾' || s.have || s.frac {
		return false
	}
	if s.unit != 1 && !s.zero {
		return false
	}
	s.n.More = true
	s.zero = false
	s.i++
	return true
}

// point reads 点 and the digits behind it: 九十五点六. 三点二十 is a clock time.
func (s *scan) point() bool {
	if s.frac || !s.have && s.unit == 0 {
		return false
	}
	from := s.blanks(s.i+1, len(s.text))
	end, _ := Run(s.text, from, s.d.Kinds&(DigitWords|1<<Zero))
	if end == from || SmallUnits.Includes(s.kind(end)) {
		return false
	}
	s.fold()
	f, ok := Number{}, true
	for _, r := range s.text[from:end] {
		if f, ok = f.push(Value(r)); !ok {
			s.tooLong(&f)
			break
		}
		f.Exp--
	}
	if ok {
		s.plus(&s.section, f)
	}
	s.frac, s.n.Chinese = true, true
	s.unit = 0
	s.i = end
	return true
}

// Ordinal returns the number of an ordinal in a name: 十四 is 14, 一百零一 is 101.
// Digits in a row are one number, never a pair: 二七 is 27, 三四 is 34. The runes
// must be of [InNames], and 第 may stand in front. Numbers beyond a million are of no use in a name: the value
// stops growing.
func Ordinal(name []rune) int {
	total, last := 0, 0
	for _, r := range name {
		switch KindOf(r) {
		case Ten, Hundred:
			unit := 10
			if r == '百' {
				unit = 100
			}
			total += max(last, 1) * unit
			last = 0
		default:
			if last < 100_000 {
				last = last*10 + Value(r)
			}
		}
	}
	return min(total, 1_000_000) + last
}

// InOrdinal reports whether r is a rune of [InNames], or 第.
func InOrdinal(r rune) bool { return r == '第' || InNames.Has(r) }

// OrdinalEnd returns where the ordinal ends that a name begins with (第十四, 十四), 0 if
// there is none.
func OrdinalEnd(name []rune) int {
	from := 0
	if runes.At(name, 0) == '第' {
		from = 1
	}
	if end, _ := Run(name, from, InNames); end > from {
		return end
	}
	return 0
}

// OrdinalStart returns where the ordinal begins that a name ends with, the length of the
// name if there is none.
func OrdinalStart(name []rune) int {
	start := len(name)
	for start > 0 && InNames.Has(name[start-1]) {
		start--
	}
	if start < len(name) && runes.At(name, start-1) == '第' {
		start--
	}
	return start
}
