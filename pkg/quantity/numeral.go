package quantity

// numeral is one scanned numeral: its extent and what it says.
type numeral struct {
	start, end int
	val, upper Decimal
	approx     bool // 七八, 三四百: val to upper
	unknown    bool // 数十, 几百: only an order of magnitude
	more       bool // 十几, 10余万: at least val
	arabic     bool // has ASCII digits
	chinese    bool // has Chinese numerals
	positional bool // 二〇二六, 三八: digits in a row without 十 or 百
	bad        bool // too long, or 1.2.3: no number
	tail       int  // exponent of the unit that ends it: 4 for 5万, 0 for 5
}

// lone reports that the numeral is the single character r.
func (n *numeral) lone(text []rune, r rune) bool {
	return n.end-n.start == 1 && text[n.start] == r
}

// numScanner reads one numeral. It is a value on the stack; eval may run it a
// second time to get the upper reading of 三四百.
type numScanner struct {
	t      *tables
	text   []rune
	spaces bool // allow blanks between the parts (7 万 5 千)
	high   bool // take the second digit of an approximate pair

	i                int
	total, sec, pend Decimal
	have             bool // pend is set
	pendArabic       bool
	pendDigits       int
	unitExp          int // exponent of the unit directly before pend, 0 if none
	secExp           int // smallest 十百千 seen in this section; 4 when none
	bigExp           int // last 万亿兆; 0 when none
	zero             bool
	frac             bool // a fraction was read: only 万 and 亿 may follow
	ok               bool
	n                numeral
}

// scanNumeral reads the numeral that begins at i. ok is false when there is none.
func scanNumeral(t *tables, text []rune, i int, spaces bool) (numeral, bool) {
	s := numScanner{t: t, text: text, i: i, spaces: spaces, ok: true, secExp: 4}
	s.n.start, s.n.end = i, i
	s.run()
	if s.n.end == i {
		return s.n, false
	}
	if s.n.approx {
		h := numScanner{t: t, text: text, i: i, spaces: spaces, ok: true, secExp: 4, high: true}
		h.n.start, h.n.end = i, i
		h.run()
		s.n.upper = h.n.val
	}
	return s.n, true
}

func (s *numScanner) class(i int) class {
	if i >= len(s.text) {
		return 0
	}
	return s.t.class(s.text[i])
}

func (s *numScanner) run() {
	for s.i < len(s.text) && s.step() {
		s.n.end = s.i
		if s.spaces {
			s.skipBlanks()
		}
	}
	s.finish()
}

// skipBlanks moves over a few blanks when the numeral plainly goes on after
// them: a digit then a unit, or a unit then a digit, never two digits.
func (s *numScanner) skipBlanks() {
	j := s.i
	for j < len(s.text) && j < s.i+4 && s.t.class(s.text[j]) == clBlank {
		j++
	}
	if j == s.i {
		return
	}
	prevDigit := s.have
	switch c := s.class(j); {
	case c == clTen || c == clBig || s.text[min(j, len(s.text)-1)] == '点' || s.text[min(j, len(s.text)-1)] == '點':
		s.i = j
	case (c == clDigit || c == clCN || c == clZero) && !prevDigit && !s.frac:
		s.i = j
	case (c == clMore || c == clFuzzy) && s.class(j+1) == clBig:
		s.i = j
	}
}

// step consumes one part of the numeral; false ends it.
func (s *numScanner) step() bool {
	r := s.text[s.i]
	switch s.t.class(r) {
	case clDigit:
		return s.arabic()
	case clCN:
		return s.digit(uint64(s.t.value[r]))
	case clZero:
		return s.nought()
	case clTen:
		return s.ten(r)
	case clBig:
		return s.big(r)
	case clMore:
		return s.infix(r)
	case clFuzzy:
		return s.fuzzy(r)
	case clPoint:
		return s.point()
	}
	return false
}

// arabic reads a group of ASCII (or full-width) digits with grouping commas and
// a decimal point.
func (s *numScanner) arabic() bool {
	if s.have || s.frac || (s.n.chinese && s.unitExp == 0 && !s.zero) {
		return false
	}
	var d Decimal
	ok, digits := true, 0
	push := func(r rune) {
		if ok {
			d, ok = d.push(digitOf(r))
		}
		digits++
	}
	i, lead := s.i, s.i
	for i < len(s.text) && isDigit(s.text[i]) {
		push(s.text[i])
		i++
	}
	for i-lead <= 3 && isComma(s.text, i) && s.group(i+1) {
		for _, r := range s.text[i+1 : i+4] {
			push(r)
		}
		i, lead = i+4, i+1
	}
	if i+1 < len(s.text) && isDot(s.text[i]) && isDigit(s.text[i+1]) {
		i++
		for i < len(s.text) && isDigit(s.text[i]) {
			push(s.text[i])
			d.exp--
			i++
		}
		if i+1 < len(s.text) && isDot(s.text[i]) && isDigit(s.text[i+1]) {
			s.n.bad = true // 2026.2.5, 10.0.0.1
		}
	}
	if !ok {
		s.ok, s.n.bad = false, true
		d = Decimal{}
	}
	s.pend, s.have, s.pendArabic, s.pendDigits = d, true, true, digits
	s.n.arabic = true
	s.i = i
	return true
}

// group reports three digits at i that are not followed by a fourth.
func (s *numScanner) group(i int) bool {
	if i+3 > len(s.text) {
		return false
	}
	for _, r := range s.text[i : i+3] {
		if !isDigit(r) {
			return false
		}
	}
	return i+3 == len(s.text) || !isDigit(s.text[i+3])
}

// digit reads 一…九: a first digit, a second one of an approximate pair (七八)
// or one more of a row (二〇二六).
func (s *numScanner) digit(v uint64) bool {
	if s.frac || s.have && s.pendArabic {
		return false
	}
	s.n.chinese = true
	if !s.have {
		s.pend, s.have, s.pendDigits = whole(v), true, 1
		s.i++
		return true
	}
	first, plain := s.pend.small()
	pair := plain && s.pendDigits == 1 && (uint64(first)+1 == v || first == 3 && v == 5) && !s.n.approx
	if c := s.class(s.i + 1); pair && c != clCN && c != clZero {
		s.n.approx = true
		if s.high {
			s.pend = whole(v)
		}
		s.i++
		return true
	}
	if s.unitExp != 0 || s.n.approx {
		return false
	}
	s.n.positional = true
	var ok bool
	if s.pend, ok = s.pend.push(v); !ok {
		s.ok, s.n.bad = false, true
		s.pend = Decimal{}
	}
	s.pendDigits++
	s.i++
	return true
}

func (s *numScanner) nought() bool {
	if s.frac || s.have && s.pendArabic || s.n.approx {
		return false
	}
	if s.have || s.unitExp == 0 && !s.zero {
		s.have = true
		s.pendDigits++
		s.n.chinese = true
		if s.pendDigits > 1 {
			s.n.positional = true
		}
		var ok bool
		if s.pend, ok = s.pend.push(0); !ok {
			s.ok, s.n.bad = false, true
			s.pend = Decimal{}
		}
		s.i++
		return true
	}
	// 一百零五: says that a place is empty; something must follow.
	switch c := s.class(s.i + 1); {
	case c == clCN, c == clDigit, c == clTen, c == clZero, s.spaces && c == clBlank:
	case c == clFuzzy && s.class(s.i+2) == clBig:
	default:
		return false
	}
	s.zero = true
	s.unitExp = 0
	s.i++
	return true
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' || r >= '０' && r <= '９' }

func digitOf(r rune) uint64 {
	if r >= '０' {
		return uint64(r - '０')
	}
	return uint64(r - '0')
}

func isDot(r rune) bool { return r == '.' || r == '．' }

func isComma(text []rune, i int) bool {
	return i < len(text) && (text[i] == ',' || text[i] == '，')
}
