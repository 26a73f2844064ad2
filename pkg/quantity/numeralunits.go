package quantity

// ten reads 十 百 千 (and 廿 卅).
func (s *numScanner) ten(r rune) bool {
	if s.frac || s.unitWord(r) {
		return false
	}
	exp := int(s.t.value[r])
	if exp >= 20 { // 廿, 卅
		if s.have || s.secExp <= 1 {
			return false
		}
		s.plus(&s.sec, whole(uint64(exp)))
		exp = 1
	} else {
		switch {
		case s.have && s.pendDigits > 1 && !s.pendArabic:
			return false
		case s.have && s.pend.Sign() == 0:
			s.pend = whole(1)
		case s.have:
		case s.secExp < 4 && exp != 1, exp >= s.secExp, s.bigExp > 0 && exp != 1 && !s.zero:
			return false
		default:
			s.pend = whole(1)
		}
		if exp >= s.secExp {
			return false
		}
		s.plus(&s.sec, s.pend.shift(exp))
	}
	s.took(exp)
	s.secExp = exp
	return true
}

// unitWord reports that r begins a measure word at the cursor rather than
// carrying on the number: 2千克, 50兆字节, 六千字节. 三千米 stays three thousand.
func (s *numScanner) unitWord(r rune) bool {
	if !s.have || r != '千' && r != '兆' && r != '百' && r != '仟' {
		return false
	}
	u, n := s.t.unitAt(s.text, s.i)
	return n > 1 && u != nil && (s.pendArabic || s.text[s.i+1] != '米')
}

// big reads 万 亿 兆.
func (s *numScanner) big(r rune) bool {
	exp := int(s.t.value[r])
	if s.unitWord(r) {
		return false
	}
	if s.have {
		s.plus(&s.sec, s.pend)
	}
	empty := s.sec.Sign() == 0
	switch {
	case empty && s.total.Sign() == 0:
		if s.have || exp == 12 {
			return false
		}
		s.total = whole(1).shift(exp)
	case s.bigExp == 0, exp > s.bigExp:
		s.plus(&s.total, s.sec)
		s.total = s.total.shift(exp)
	case empty:
		s.total = s.total.shift(exp)
	default:
		s.plus(&s.total, s.sec.shift(exp))
	}
	if s.total.exp > maxExp {
		s.ok, s.n.bad = false, true
		s.total = Decimal{}
	}
	s.sec = Decimal{}
	s.took(exp)
	s.secExp, s.bigExp, s.frac = 4, exp, false
	return true
}

func (s *numScanner) took(exp int) {
	s.pend, s.have, s.pendDigits, s.pendArabic, s.zero = Decimal{}, false, 0, false, false
	s.unitExp = exp
	s.n.chinese = true
	s.i++
}

func (s *numScanner) plus(to *Decimal, d Decimal) {
	sum, ok := to.add(d)
	if !ok {
		s.ok, s.n.bad = false, true
		sum = Decimal{}
	}
	*to = sum
}

// infix reads 余 多 来 inside a number: 10余万, 四百六十万多亿.
func (s *numScanner) infix(rune) bool {
	started := s.have || s.unitExp != 0
	j := s.i + 1
	for s.spaces && j < len(s.text) && s.t.class(s.text[j]) == clBlank && j < s.i+4 {
		j++
	}
	if !started || s.class(j) != clBig {
		return false
	}
	s.n.more = true
	s.i++
	return true
}

// fuzzy reads 几 and 数 where they stand for a digit: 十几, 几百, 数十万.
func (s *numScanner) fuzzy(r rune) bool {
	next := s.class(s.i + 1)
	switch {
	case s.i == s.n.start && (next == clTen || next == clBig):
		s.n.unknown = true
		s.pend, s.have, s.pendDigits = whole(1), true, 1
		s.n.chinese = true
		s.i++
		return true
	case (r == '几' || r == '幾') && !s.have && !s.frac && (s.unitExp == 1 || s.zero):
		s.n.more = true
		s.zero = false
		s.i++
		return true
	}
	return false
}

// point reads 点 and the digits after it: 九十五点六. 三点二十 is a clock time.
func (s *numScanner) point() bool {
	if s.frac || !s.have && s.unitExp == 0 {
		return false
	}
	j := s.i + 1
	for s.spaces && j < len(s.text) && s.t.class(s.text[j]) == clBlank {
		j++
	}
	if c := s.class(j); c != clCN && c != clZero {
		return false
	}
	end := j
	for c := s.class(end); c == clCN || c == clZero; c = s.class(end) {
		end++
	}
	if s.class(end) == clTen {
		return false
	}
	s.fold()
	f, ok := Decimal{}, true
	for _, r := range s.text[j:end] {
		if f, ok = f.push(uint64(s.t.value[r])); !ok {
			s.ok, s.n.bad = false, true
			break
		}
		f.exp--
	}
	if ok {
		s.plus(&s.sec, f)
	}
	s.frac, s.n.chinese = true, true
	s.unitExp = 0
	s.i = end
	return true
}

// fold adds the pending digit; after a unit it stands for the next place
// (两千三 is 2300, 一万三 is 13000).
func (s *numScanner) fold() {
	if s.have {
		if s.unitExp > 1 && !s.pendArabic && s.pendDigits == 1 {
			s.pend = s.pend.shift(s.unitExp - 1)
		}
		s.plus(&s.sec, s.pend)
	}
	s.pend, s.have, s.pendArabic = Decimal{}, false, false
}

func (s *numScanner) finish() {
	if !s.have {
		s.n.tail = s.unitExp
	}
	s.fold()
	s.plus(&s.total, s.sec)
	s.n.val = s.total.reduce()
}
