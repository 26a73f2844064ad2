package numeral

import "math/bits"

// MaxDigits is the longest coefficient of a [Number]. No count in a text needs
// more; a longer run of digits is an identifier or noise.
const MaxDigits = 38

// maxExp bounds the exponent that 万 and 亿 in a row add up to.
const maxExp = 64

// Number is an exact number that is not negative: (Hi·2⁶⁴ + Lo) · 10^Exp. The zero
// Number is 0.
type Number struct {
	Hi, Lo uint64
	Exp    int
}

func whole(n int) Number { return Number{Lo: uint64(n)} }

// IsZero reports whether n is 0.
func (n Number) IsZero() bool { return n.Hi|n.Lo == 0 }

// Small returns a whole number that fits an int on any machine; false for another
// one.
func (n Number) Small() (int, bool) {
	const most = 1<<31 - 1
	if n.Hi != 0 || n.Exp < 0 || n.Lo > most {
		return 0, false
	}
	v := n.Lo
	for range n.Exp {
		if v *= 10; v > most {
			return 0, false
		}
	}
	return int(v), true
}

// push appends a decimal digit to the coefficient; false when it gets too long.
func (n Number) push(digit int) (Number, bool) {
	c1, lo := bits.Mul64(n.Lo, 10)
	c2, hi := bits.Mul64(n.Hi, 10)
	lo, carry := bits.Add64(lo, uint64(digit), 0)
	hi, carry = bits.Add64(hi, c1, carry)
	n.Hi, n.Lo = hi, lo
	return n, c2|carry == 0 && n.fits()
}

// fits reports that the coefficient has at most MaxDigits digits: it is below 10³⁸.
func (n Number) fits() bool {
	const h, l = 0x4b3b4ca85a86c47a, 0x098a224000000000
	return n.Hi < h || n.Hi == h && n.Lo < l
}

// shift multiplies by 10^by.
func (n Number) shift(by int) Number {
	if !n.IsZero() {
		n.Exp += by
	}
	return n
}

// add adds two numbers; false when the sum gets too long.
func (n Number) add(m Number) (Number, bool) {
	switch {
	case m.IsZero():
		return n, true
	case n.IsZero():
		return m, true
	case n.Exp < m.Exp:
		n, m = m, n
	}
	ok := true
	for n.Exp > m.Exp && ok {
		n, ok = n.push(0)
		n.Exp--
	}
	var c uint64
	n.Lo, c = bits.Add64(n.Lo, m.Lo, 0)
	n.Hi, c = bits.Add64(n.Hi, m.Hi, c)
	return n, ok && c == 0 && n.fits()
}

// lowest takes the zeros off the end of the coefficient.
func (n Number) lowest() Number {
	if n.IsZero() {
		return Number{}
	}
	for {
		q, r := n.divmod10()
		if r != 0 {
			return n
		}
		n = q
		n.Exp++
	}
}

func (n Number) divmod10() (Number, uint64) {
	if n.Hi == 0 {
		r := n.Lo % 10
		n.Lo /= 10
		return n, r
	}
	q, r := n.Hi/10, n.Hi%10
	n.Hi = q
	n.Lo, r = bits.Div64(r, n.Lo, 10)
	return n, r
}
