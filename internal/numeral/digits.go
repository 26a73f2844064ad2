package numeral

// ReadDigits returns the value of the run of Arabic digits at rune i of text, and its
// end. Beyond nine digits the value stops growing.
func ReadDigits(text []rune, i int) (value, end int) {
	const most = 1e8 // fits an int of any machine with a digit more
	end = i
	for end < len(text) && Digits.Has(text[end]) {
		if value < most {
			value = value*10 + Value(text[end])
		}
		end++
	}
	return value, end
}

// Run returns the end of the run of numerals of a set at rune i of text, and the
// kinds that occur in it.
func Run(text []rune, i int, set Set) (end int, kinds Set) {
	for end = i; end < len(text); end++ {
		k := KindOf(text[end])
		if !set.Includes(k) {
			break
		}
		kinds |= 1 << k
	}
	return end, kinds
}

// arabicDigits reads digits with grouping commas and a decimal point: 1,234.5. They
// begin a numeral or follow a unit.
func (s *scan) arabicDigits() bool {
	begins := !s.n.Chinese || s.unit != 0 || s.zero
	if s.have || s.frac || !begins {
		return false
	}
	var n Number
	ok := true
	s.digits = 0
	take := func(to int) {
		for ; s.i < to; s.i++ {
			if ok {
				n, ok = n.push(Value(s.text[s.i]))
			}
			s.digits++
		}
	}
	group := s.i
	take(s.digitsEnd(s.i))
	for s.i-group <= 3 && s.groupFollows() {
		s.i++
		group = s.i
		take(group + 3)
	}
	if s.pointFollows() {
		s.i++
		from := s.i
		take(s.digitsEnd(s.i))
		n.Exp -= s.i - from
		s.n.Bad = s.n.Bad || s.pointFollows() // 2026.2.5, 10.0.0.1
	}
	if !ok {
		s.tooLong(&n)
	}
	s.pending, s.have, s.arabic, s.n.Arabic = n, true, true, true
	return true
}

// digitsEnd returns the end of the Arabic digits at i.
func (s *scan) digitsEnd(i int) int {
	for i < len(s.text) && Digits.Has(s.text[i]) {
		i++
	}
	return i
}

// groupFollows reports a comma and three digits, and no fourth.
func (s *scan) groupFollows() bool {
	return s.i < len(s.text) && isComma(s.text[s.i]) && s.digitsEnd(s.i+1) == s.i+4
}

// pointFollows reports a decimal point with a digit behind it.
func (s *scan) pointFollows() bool {
	return s.i+1 < len(s.text) && IsDot(s.text[s.i]) && Digits.Has(s.text[s.i+1])
}

func isComma(r rune) bool { return r == ',' || r == '，' }

// IsDot reports whether r is a decimal point, of either width.
func IsDot(r rune) bool { return r == '.' || r == '．' }
