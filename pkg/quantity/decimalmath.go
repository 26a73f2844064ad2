package quantity

import (
	"math/big"
	"math/bits"
)

// The numeral reader builds a number digit by digit with push, mul64, shift and
// add, and brings it into lowest form at the end with reduce. None of them
// allocates. What is rare, division above all, goes through math/big.

// mul64 multiplies the coefficient by m; false when it no longer fits.
func (d Decimal) mul64(m uint64) (Decimal, bool) {
	c1, lo := bits.Mul64(d.lo, m)
	c2, hi := bits.Mul64(d.hi, m)
	hi, carry := bits.Add64(hi, c1, 0)
	d.hi, d.lo = hi, lo
	return d, c2|carry == 0 && d.fits()
}

// push appends one decimal digit to the coefficient; false when it no longer fits.
func (d Decimal) push(digit uint64) (Decimal, bool) {
	if d.hi == 0 && d.lo < 1<<60 { // nearly always
		d.lo = 10*d.lo + digit
		return d, true
	}
	d, ok := d.mul64(10)
	var c uint64
	d.lo, c = bits.Add64(d.lo, digit, 0)
	d.hi += c // what fits and ends in 0 has room for a digit
	return d, ok
}

// fits reports that the coefficient has at most MaxDigits digits: it is below 10^38.
func (d Decimal) fits() bool {
	const h, l = 0x4b3b4ca85a86c47a, 0x098a224000000000
	return d.hi < h || d.hi == h && d.lo < l
}

// shift multiplies by 10^n.
func (d Decimal) shift(n int) Decimal {
	if !d.isZero() {
		d.exp += int32(n)
	}
	return d
}

// add adds two numbers; false when the sum does not fit.
func (d Decimal) add(e Decimal) (Decimal, bool) {
	switch {
	case e.isZero():
		return d, true
	case d.isZero():
		return e, true
	case d.den|e.den != 0 || d.neg != e.neg:
		sum := d.Rat()
		return fromRat(sum.Add(sum, e.Rat()))
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
	return d, ok && c == 0 && d.fits()
}

// quo divides two decimals; false when the divisor is zero, when one of them is
// a fraction already, or when the result does not fit.
func (d Decimal) quo(e Decimal) (Decimal, bool) {
	if e.isZero() || e.den != 0 || d.den != 0 {
		return Decimal{}, false
	}
	r := d.Rat()
	return fromRat(r.Quo(r, e.Rat()))
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

// reduce brings d into lowest form, and its zero is never negative.
func (d Decimal) reduce() Decimal {
	if d.isZero() {
		return Decimal{}
	}
	if d.den != 0 {
		d, _ = fromRat(d.Rat()) // d fits, and in lowest form it is not longer
		return d
	}
	for {
		q, r := d.divmod10()
		if r != 0 {
			return d
		}
		d = q
		d.exp++
	}
}

// fromRat brings an exact fraction into lowest form; false when it does not fit.
func fromRat(r *big.Rat) (Decimal, bool) {
	d := Decimal{neg: r.Sign() < 0}
	if r.Sign() == 0 {
		return d, true
	}
	num, den := new(big.Int).Abs(r.Num()), new(big.Int).Set(r.Denom())
	twos, fives := divideOut(den, 2), divideOut(den, 5)
	places := max(twos, fives)
	num.Mul(num, power(2, places-twos))
	num.Mul(num, power(5, places-fives))
	d.exp = int32(divideOut(num, 10) - places)
	if num.Cmp(power(10, MaxDigits)) >= 0 || !den.IsUint64() {
		return Decimal{}, false
	}
	if d.den = den.Uint64(); d.den == 1 {
		d.den = 0
	}
	d.lo = new(big.Int).And(num, new(big.Int).SetUint64(^uint64(0))).Uint64()
	d.hi = num.Rsh(num, 64).Uint64()
	return d, true
}

func power(base, exp int64) *big.Int {
	return new(big.Int).Exp(big.NewInt(base), big.NewInt(exp), nil)
}

// divideOut divides n, which is not 0, by p as often as it goes and returns how
// often. It tries p, p², p⁴ and so on, so that a long n does not take a division
// for each of its digits.
func divideOut(n *big.Int, p int64) (times int64) {
	divisor, step := big.NewInt(p), int64(1)
	quotient, rest := new(big.Int), new(big.Int)
	for {
		if quotient.QuoRem(n, divisor, rest); rest.Sign() == 0 {
			n.Set(quotient)
			times += step
			divisor.Mul(divisor, divisor)
			step *= 2
			continue
		}
		if step == 1 {
			return times
		}
		divisor.SetInt64(p)
		step = 1
	}
}
