package quantity

import (
	"errors"
	"math/big"
	"math/bits"
	"strconv"
	"strings"
)

// MaxDigits is the longest coefficient a [Decimal] holds. No count in a text
// needs more; a longer run of digits is an identifier or noise.
const MaxDigits = 38

// maxExp bounds the decimal exponent, so that String stays short.
const maxExp = 64

// ErrTooLong is returned for a numeral of more than [MaxDigits] digits.
var ErrTooLong = errors.New("quantity: numeral has too many digits")

// Decimal is an exact number: a decimal coefficient of up to [MaxDigits] digits
// with an exponent, or such a number over a whole denominator (三分之一 is 1/3,
// which no decimal can hold). No floating point is involved anywhere.
//
// The zero value is 0. Decimals are kept in lowest form, so == compares values.
// A Decimal is immutable and safe for concurrent use.
type Decimal struct {
	hi, lo uint64 // coefficient
	den    uint64 // denominator; 0 means 1
	exp    int16
	neg    bool
}

// NewDecimal returns the whole number n.
func NewDecimal(n int64) Decimal {
	d := Decimal{neg: n < 0, lo: uint64(n)}
	if d.neg {
		d.lo = -d.lo
	}
	return d.reduce()
}

func whole(n uint64) Decimal { return Decimal{lo: n} }

// ParseDecimal reads a plain number in ASCII digits: an optional sign, digits,
// and an optional fraction ("-12.50"). For Chinese numerals, grouping and 万 see
// [ParseNumber].
func ParseDecimal(s string) (Decimal, error) {
	bad := func() (Decimal, error) {
		return Decimal{}, errors.New("quantity: not a plain decimal: " + strconv.Quote(clip(s)))
	}
	var d Decimal
	i, digits, dot := 0, 0, false
	if i < len(s) && (s[i] == '-' || s[i] == '+') {
		d.neg = s[i] == '-'
		i++
	}
	for ; i < len(s); i++ {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			var ok bool
			if d, ok = d.push(uint64(c - '0')); !ok {
				return Decimal{}, ErrTooLong
			}
			digits++
			if dot {
				d.exp--
			}
		case c == '.' && !dot && digits > 0:
			dot = true
		default:
			return bad()
		}
	}
	if digits == 0 || s[len(s)-1] == '.' {
		return bad()
	}
	return d.reduce(), nil
}

// clip shortens a string quoted in an error.
func clip(s string) string {
	const most = 60
	if len(s) <= most {
		return s
	}
	return s[:most] + "…"
}

// mul64 multiplies the coefficient by m; false when it no longer fits.
func (d Decimal) mul64(m uint64) (Decimal, bool) {
	c1, lo := bits.Mul64(d.lo, m)
	c2, hi := bits.Mul64(d.hi, m)
	hi, carry := bits.Add64(hi, c1, 0)
	d.hi, d.lo = hi, lo
	return d, c2 == 0 && carry == 0
}

// push appends one decimal digit to the coefficient.
func (d Decimal) push(digit uint64) (Decimal, bool) {
	d, ok := d.mul64(10)
	var c uint64
	d.lo, c = bits.Add64(d.lo, digit, 0)
	d.hi, c = bits.Add64(d.hi, 0, c)
	// 10^38 is the bound that MaxDigits states.
	const h, l = 0x4b3b4ca85a86c47a, 0x098a224000000000
	return d, ok && c == 0 && (d.hi < h || d.hi == h && d.lo < l)
}

// divmod10 divides the coefficient by ten.
func (d Decimal) divmod10() (Decimal, uint64) {
	if d.hi == 0 {
		r := d.lo % 10
		d.lo /= 10
		return d, r
	}
	q, r := d.hi/10, d.hi%10
	d.hi = q
	d.lo, r = bits.Div64(r, d.lo, 10)
	return d, r
}

// reduce brings d into its only form: no trailing zeros in the coefficient, no
// negative zero, a denominator without common factor.
func (d Decimal) reduce() Decimal {
	if d.hi == 0 && d.lo == 0 {
		return Decimal{}
	}
	for {
		q, r := d.divmod10()
		if r != 0 {
			break
		}
		d.hi, d.lo = q.hi, q.lo
		d.exp++
	}
	if d.den == 1 {
		d.den = 0
	}
	return d
}

// shift multiplies by 10^n.
func (d Decimal) shift(n int) Decimal {
	if d.hi|d.lo != 0 {
		d.exp += int16(n)
	}
	return d
}

// add adds two decimals without denominators and of the same sign; false when
// the sum does not fit.
func (d Decimal) add(e Decimal) (Decimal, bool) {
	if e.hi|e.lo == 0 {
		return d, true
	}
	if d.hi|d.lo == 0 {
		return e, true
	}
	if d.exp < e.exp {
		d, e = e, d
	}
	ok := true
	for d.exp > e.exp && ok {
		d, ok = d.push(0)
		d.exp--
	}
	var c uint64
	d.lo, c = bits.Add64(d.lo, e.lo, 0)
	d.hi, c = bits.Add64(d.hi, e.hi, c)
	return d, ok && c == 0
}

// quo divides two decimals; false when the divisor is zero or the result does
// not fit.
func (d Decimal) quo(e Decimal) (Decimal, bool) {
	if e.hi|e.lo == 0 || e.den != 0 || d.den != 0 {
		return Decimal{}, false
	}
	r := new(big.Rat).Quo(d.Rat(), e.Rat())
	return fromRat(r)
}

// fromRat converts an exact fraction: to a plain decimal when it terminates,
// else to a whole numerator over a whole denominator.
func fromRat(r *big.Rat) (Decimal, bool) {
	num, den := new(big.Int).Abs(r.Num()), new(big.Int).Set(r.Denom())
	d := Decimal{neg: r.Sign() < 0}
	if n, ok := terminates(den); ok {
		num.Mul(num, new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil))
		num.Quo(num, den)
		d.exp = int16(-n)
	} else if den.IsUint64() {
		d.den = den.Uint64()
	} else {
		return Decimal{}, false
	}
	if num.BitLen() > 126 {
		return Decimal{}, false
	}
	d.lo = new(big.Int).And(num, new(big.Int).SetUint64(^uint64(0))).Uint64()
	d.hi = new(big.Int).Rsh(num, 64).Uint64()
	if d.den != 0 {
		return d, true // stays whole over whole
	}
	return d.reduce(), true
}

// terminates tells how many decimal places 1/den needs, if finitely many.
func terminates(den *big.Int) (int, bool) {
	d := new(big.Int).Set(den)
	strip := func(p int64) int {
		n, q, m := 0, new(big.Int), new(big.Int)
		for n < maxExp {
			if q.QuoRem(d, big.NewInt(p), m); m.Sign() != 0 {
				break
			}
			d.Set(q)
			n++
		}
		return n
	}
	n := max(strip(2), strip(5))
	return n, d.IsInt64() && d.Int64() == 1
}

// Rat returns d as a new exact fraction.
func (d Decimal) Rat() *big.Rat {
	n := new(big.Int).SetUint64(d.hi)
	n.Lsh(n, 64).Or(n, new(big.Int).SetUint64(d.lo))
	if d.neg {
		n.Neg(n)
	}
	r := new(big.Rat).SetInt(n)
	if d.exp != 0 {
		e := int64(d.exp)
		p := new(big.Int).Exp(big.NewInt(10), big.NewInt(max(e, -e)), nil)
		if e > 0 {
			r.Mul(r, new(big.Rat).SetInt(p))
		} else {
			r.Quo(r, new(big.Rat).SetInt(p))
		}
	}
	if d.den > 1 {
		r.Quo(r, new(big.Rat).SetInt(new(big.Int).SetUint64(d.den)))
	}
	return r
}

// Cmp compares two numbers: -1, 0 or +1.
func (d Decimal) Cmp(e Decimal) int {
	if d == e {
		return 0
	}
	if !d.neg && !e.neg && d.exp == e.exp && d.den == e.den && d.hi == 0 && e.hi == 0 {
		if d.lo < e.lo {
			return -1
		}
		return 1
	}
	return d.Rat().Cmp(e.Rat())
}

// Sign is -1, 0 or +1.
func (d Decimal) Sign() int {
	switch {
	case d.hi|d.lo == 0:
		return 0
	case d.neg:
		return -1
	}
	return 1
}

// Neg returns -d.
func (d Decimal) Neg() Decimal {
	d.neg = !d.neg && d.hi|d.lo != 0
	return d
}

// Int64 returns d as an int64; false when it is no whole number or too large.
func (d Decimal) Int64() (int64, bool) {
	r := d.Rat()
	if !r.IsInt() || !r.Num().IsInt64() {
		return 0, false
	}
	return r.Num().Int64(), true
}

// small returns a whole number below 10^15; false for anything else. Unlike
// Int64 it does not allocate.
func (d Decimal) small() (int64, bool) {
	if d.hi != 0 || d.den != 0 || d.exp < 0 || d.exp > 14 {
		return 0, false
	}
	v := d.lo
	for range d.exp {
		if v > 1e14 {
			return 0, false
		}
		v *= 10
	}
	if v > 1e15 {
		return 0, false
	}
	if d.neg {
		return -int64(v), true
	}
	return int64(v), true
}

// powerOfTen returns n for 10^n, else -1.
func (d Decimal) powerOfTen() int {
	if d.hi != 0 || d.lo != 1 || d.neg || d.den != 0 {
		return -1
	}
	return int(d.exp)
}

// isWhole reports a whole number.
func (d Decimal) isWhole() bool { return d.exp >= 0 && d.den == 0 }

// String writes d in plain digits, 万 and 亿 applied, without grouping and
// without exponent: "12000", "95.6", "-3"; a fraction that no decimal holds as
// "1/3".
func (d Decimal) String() string { return string(d.appendTo(make([]byte, 0, 24))) }

func (d Decimal) appendTo(b []byte) []byte {
	if d.neg {
		b = append(b, '-')
	}
	var buf [40]byte
	n := len(buf)
	for c := d; ; {
		var r uint64
		c, r = c.divmod10()
		n--
		buf[n] = byte('0' + r)
		if c.hi|c.lo == 0 {
			break
		}
	}
	digits := buf[n:]
	switch point := len(digits) + int(d.exp); {
	case d.exp >= 0:
		b = append(b, digits...)
		for range d.exp {
			b = append(b, '0')
		}
	case point > 0:
		b = append(b, digits[:point]...)
		b = append(b, '.')
		b = append(b, digits[point:]...)
	default:
		b = append(b, "0."...)
		for range -point {
			b = append(b, '0')
		}
		b = append(b, digits...)
	}
	if d.den > 1 {
		b = append(b, '/')
		b = strconv.AppendUint(b, d.den, 10)
	}
	return b
}

// MarshalText writes d as String does.
func (d Decimal) MarshalText() ([]byte, error) { return d.appendTo(nil), nil }

// UnmarshalText reads what MarshalText writes.
func (d *Decimal) UnmarshalText(b []byte) error {
	num, den, fraction := strings.Cut(string(b), "/")
	v, err := ParseDecimal(num)
	if err == nil && fraction {
		var w Decimal
		if w, err = ParseDecimal(den); err == nil {
			var ok bool
			if v, ok = v.quo(w); !ok {
				err = errors.New("quantity: no number: " + strconv.Quote(clip(string(b))))
			}
		}
	}
	if err == nil {
		*d = v
	}
	return err
}
