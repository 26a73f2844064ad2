package numeral

import "github.com/dianming-nlp/dianming/internal/runes"

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
	begins := !s.n.Chinese || (s.unit != 0 || s.zero) && !(SmallUnits|BigUnits).Has(s.text[s.n.Start]) // 秋千8架
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
	for s.i-group <= 3 && (s.groupFollows() || s.blankGroup(group)) {
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

// blankGroup reports a blank and three digits that end a number behind the digits
// from i on: 1 032万. They are one number only where it begins behind a word, or apart
// in its column, and where no second group follows that may be a number by itself.
func (s *scan) blankGroup(i int) bool {
	if !s.d.Groups || i != s.n.Start || !thousandsBlank(runes.At(s.text, s.i)) || Value(s.text[i]) == 0 {
		return false
	}
	end := s.digitsEnd(s.i + 1)
	if end != s.i+4 || thousandsBlank(runes.At(s.text, end)) && Digits.Has(runes.At(s.text, end+1)) {
		return false
	}
	p := runes.At(s.text, i-1)
	if runes.Blank.Has(p) {
		p = runes.At(s.text, i-2)
		return runes.Blank.Has(p) || isWordEnd(p) && !InCounts.Has(p)
	}
	return isWordEnd(p) || runes.PhraseEnd.Has(p)
}

// isWordEnd reports a character that a number may follow and be apart from it: not 表,
// whose number is its own (表1).
func isWordEnd(r rune) bool { return runes.IsMainHan(r) && KindOf(r) != Label }

// thousandsBlank reports a blank that parts thousands.
func thousandsBlank(r rune) bool { return r == ' ' || r == '\u00a0' || r == '\u2009' || r == '\u202f' }

// pointFollows reports a decimal point with a digit behind it.
func (s *scan) pointFollows() bool {
	return s.i+1 < len(s.text) && IsDot(s.text[s.i]) && Digits.Has(s.text[s.i+1])
}

func isComma(r rune) bool { return r == ',' || r == '，' }

// IsDot reports whether r is a decimal point, of either width.
func IsDot(r rune) bool { return r == '.' || r == '．' }
