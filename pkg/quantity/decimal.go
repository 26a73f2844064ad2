package quantity

import (
	"cmp"
	"errors"
	"math/big"
)

// MaxDigits is the longest coefficient a [Decimal] holds, counted from the first
// digit that is not 0 to the last that is not 0. No count in a text needs more; a
// longer run of digits is an identifier or noise.
const MaxDigits = 38

// maxExp bounds the exponent of 万 and 亿 in a row, so that String stays short.
const maxExp = 64

// ErrTooLong is returned for a numeral of more than [MaxDigits] digits.
var ErrTooLong = errors.New("quantity: numeral has too many digits")

// Decimal is an exact number: a decimal coefficient of up to [MaxDigits] digits
// with an exponent, or such a number over a whole denominator (三分之一 is 1/3,
// which no decimal can hold). No floating point is involved anywhere.
//
// The zero value is 0. Decimals are kept in lowest form, so == compares values
// and a Decimal can be the key of a map. It is immutable and safe for concurrent
// use, and it lies in place: making and passing one allocates nothing.
type Decimal struct {
	// The value is hi·2⁶⁴+lo, the coefficient, times ten to the power of exp, over
	// den. In lowest form the coefficient does not end in 0, and den, which is 0
	// where there is none, has no factor in common with it nor with ten: 1/6 is
	// 5·10⁻¹ over 3.
	hi, lo uint64
	den    uint64
	exp    int32
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

// Cmp compares two numbers: -1, 0 or +1.
func (d Decimal) Cmp(e Decimal) int {
	switch {
	case d == e:
		return 0
	case d.den|e.den != 0:
		return d.Rat().Cmp(e.Rat())
	case d.Sign() != e.Sign():
		return cmp.Compare(d.Sign(), e.Sign())
	case d.neg:
		return e.cmpSize(d)
	}
	return d.cmpSize(e)
}

// cmpSize compares two numbers that are not 0 and have no denominators, without
// their signs.
func (d Decimal) cmpSize(e Decimal) int {
	if d.exp < e.exp {
		return -e.cmpSize(d)
	}
	for ok := true; d.exp > e.exp; d.exp-- {
		if d, ok = d.push(0); !ok {
			return 1 // of more digits than e can have
		}
	}
	return cmp.Or(cmp.Compare(d.hi, e.hi), cmp.Compare(d.lo, e.lo))
}

// Sign is -1, 0 or +1.
func (d Decimal) Sign() int {
	switch {
	case d.isZero():
		return 0
	case d.neg:
		return -1
	}
	return 1
}

// Neg returns -d.
func (d Decimal) Neg() Decimal {
	d.neg = !d.neg && !d.isZero()
	return d
}

// Int64 returns d as an int64; false when it is no whole number or too large.
func (d Decimal) Int64() (int64, bool) {
	if !d.isWhole() || d.exp > 18 { // 10^19 is above every int64
		return 0, false
	}
	n := d.Rat().Num()
	if !n.IsInt64() {
		return 0, false
	}
	return n.Int64(), true
}

// Rat returns d as a new exact fraction.
func (d Decimal) Rat() *big.Rat {
	n := new(big.Int).SetUint64(d.hi)
	n.Lsh(n, 64).Or(n, new(big.Int).SetUint64(d.lo))
	if d.neg {
		n.Neg(n)
	}
	den := big.NewInt(1)
	if d.den != 0 {
		den.SetUint64(d.den)
	}
	if e := int64(d.exp); e >= 0 {
		n.Mul(n, power(10, e))
	} else {
		den.Mul(den, power(10, -e))
	}
	return new(big.Rat).SetFrac(n, den)
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

func (d Decimal) isZero() bool { return d.hi|d.lo == 0 }
