package numeral

import "github.com/dianming-nlp/dianming/internal/runes"

// Numeral is one numeral of a text: its extent, and what it says.
type Numeral struct {
	// Start and End delimit it in runes.
	Start, End int
	// Low is its value, in lowest form; High the other one of a Pair.
	Low, High Number
	// Pair: two digits that mean one or the other, 七八, 三四百.
	Pair bool
	// Unknown: only the size is known, 数十, 几百; Low is that of one, ten, a hundred.
	Unknown bool
	// More: at least Low, 十几, 10余万.
	More bool
	// Arabic: it has Arabic digits.
	Arabic bool
	// Chinese: it has Chinese numerals; 1.2万 has both.
	Chinese bool
	// Row: digits in a row without units, 二〇二六, 三八.
	Row bool
	// Bad: it is too long, or two points are in it (2026.2.5): no number.
	Bad bool
	// Tail is the power of ten that ends it: 4 for 5万, 0 for 5.
	Tail int
}

// Dialect is what the numerals of a kind of text may hold. It is not changed by
// reading.
type Dialect struct {
	// Kinds are the kinds of runes that it reads.
	Kinds Set
	// Blanks lets blanks stand between the parts: 7 万 5 千.
	Blanks bool
	// Groups lets a blank part thousands, and 万 from its digits: 1 032万, 1.2 万.
	Groups bool
	// Words are the measure words that begin with a unit, which then is no part of the
	// number: 千克, 兆字节.
	Words [][]rune
}

// noSection is the exponent before the first unit of a section: 千 is below it.
const noSection = 4

// scan is the state of reading one numeral. It lies on the stack.
type scan struct {
	d    *Dialect
	text []rune
	high bool // take the second digit of a pair

	i        int
	total    Number // the sections that 万 and 亿 have closed
	section  Number // what is read of the section
	pending  Number // digits that no unit has claimed yet
	digits   int    // how many
	arabic   bool   // they are Arabic
	have     bool   // there are some
	unit     int    // power of the unit right before the pending digits, 0 if none
	smallest int    // smallest unit of the section; noSection if none
	big      int    // power of the last 万, 亿 or 兆, 0 if none
	zero     bool   // a 零 has held an empty place since
	frac     bool   // a fraction was read: only 万 and 亿 may follow

	n Numeral
}

// Read reads the numeral that begins at rune i of text. It is not ok where there
// is none; then End says how far was looked.
func (d *Dialect) Read(text []rune, i int) (n Numeral, ok bool) {
	if n, ok = d.plain(text, i); ok {
		return n, true
	}
	s := scan{d: d, text: text, i: i, smallest: noSection}
	s.n.Start, s.n.End = i, i
	s.run()
	if s.n.End == i {
		return s.n, false
	}
	if s.n.Pair {
		h := scan{d: d, text: text, i: i, smallest: noSection, high: true}
		h.n.Start, h.n.End = i, i
		h.run()
		s.n.High = h.n.Low
	}
	return s.n, true
}

// plain reads Arabic digits with which no numeral goes on, as most are.
func (d *Dialect) plain(text []rune, i int) (n Numeral, ok bool) {
	const most = 8 // digits of which ReadDigits tells the value
	value, end := ReadDigits(text, i)
	if end == i || end-i > most || d.Blanks || !d.Kinds.Has(text[i]) {
		return n, false
	}
	r := runes.At(text, end)
	if d.Kinds.Has(r) || isComma(r) || IsDot(r) || d.Groups && thousandsBlank(r) {
		return n, false
	}
	return Numeral{Start: i, End: end, Low: whole(value).lowest(), Arabic: true}, true
}

// kind returns the kind of rune i in the dialect.
func (s *scan) kind(i int) Kind {
	if i >= len(s.text) {
		return NoKind
	}
	if k := KindOf(s.text[i]); s.d.Kinds.Includes(k) {
		return k
	}
	return NoKind
}

func (s *scan) run() {
	for s.i < len(s.text) && s.step() {
		s.n.End = s.i
		switch {
		case s.d.Blanks:
			s.skipBlanks()
		case s.d.Groups && s.arabic && thousandsBlank(runes.At(s.text, s.i)) && BigUnits.Has(runes.At(s.text, s.i+1)):
			s.i++ // 1.2 万名
		}
	}
	s.finish()
}

// step reads one part of the numeral; false ends it.
func (s *scan) step() bool {
	r := s.text[s.i]
	switch s.kind(s.i) {
	case Digit, WideDigit:
		return s.arabicDigits()
	case Plain, Two, Capital, Variant, Rare:
		return s.digit(Value(r))
	case Zero, Circle:
		return s.nought()
	case Ten, Hundred, Thousand, CapitalPower:
		return s.smallUnit(r, Value(r))
	case Score:
		return s.score(Value(r))
	case Myriad, HundredMillion, Trillion:
		return s.bigUnit(r, Value(r))
	case Vague:
		return s.vague(r)
	case Point:
		return s.point()
	case More:
		return s.more()
	}
	return false
}

// blanks returns the end of the blanks at i, of at most so many of them.
func (s *scan) blanks(i, most int) int {
	for k := 0; s.d.Blanks && k < most && i < len(s.text) && runes.Blank.Has(s.text[i]); k++ {
		i++
	}
	return i
}

// skipBlanks goes over a few blanks where the numeral plainly goes on behind them:
// a digit, then a unit, or a unit, then a digit; never two digits.
func (s *scan) skipBlanks() {
	j := s.blanks(s.i, 4)
	if j == s.i {
		return
	}
	next := s.kind(j)
	unit := (SmallUnits | BigUnits | 1<<Point).Includes(next)
	digit := (Digits | DigitWords | 1<<Zero).Includes(next) && !s.have && !s.frac
	andMore := (Set(1)<<More | 1<<Vague).Includes(next) && BigUnits.Includes(s.kind(j+1))
	if unit || digit || andMore {
		s.i = j
	}
}

// tooLong notes that a number got too long to be one.
func (s *scan) tooLong(to *Number) {
	s.n.Bad = true
	*to = Number{}
}

// plus adds to a number of the state.
func (s *scan) plus(to *Number, n Number) {
	sum, ok := to.add(n)
	*to = sum
	if !ok {
		s.tooLong(to)
	}
}

// pushDigit appends a digit to the pending ones.
func (s *scan) pushDigit(v int) {
	var ok bool
	s.have, s.n.Chinese = true, true
	s.digits++
	s.i++
	if s.pending, ok = s.pending.push(v); !ok {
		s.tooLong(&s.pending)
	}
}

// close gives the pending digits away, after a unit has taken them.
func (s *scan) close(unit int) {
	s.pending, s.have, s.digits, s.arabic, s.zero = Number{}, false, 0, false, false
	s.unit = unit
	s.n.Chinese = true
	s.i++
}

// fold adds the pending digit to the section; right behind a unit it stands for the
// place below it: 两千三 is 2300, 一万三 and 1万3 are 13000.
func (s *scan) fold() {
	if s.have {
		if s.unit > 1 && s.digits == 1 && (!s.arabic || s.begunArabic()) {
			s.pending = s.pending.shift(s.unit - 1)
		}
		s.plus(&s.section, s.pending)
	}
	s.pending, s.have, s.arabic = Number{}, false, false
}

// begunArabic reports a numeral that begins with an Arabic digit: 13万2, not 一万2.
func (s *scan) begunArabic() bool { return Digits.Has(s.text[s.n.Start]) }

func (s *scan) finish() {
	if !s.have {
		s.n.Tail = s.unit
	}
	s.fold()
	s.plus(&s.total, s.section)
	s.n.Low = s.total.lowest()
}
