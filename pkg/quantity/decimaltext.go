package quantity

import (
	"errors"
	"fmt"
	"math/big"
	"strconv"
	"strings"
)

// ParseDecimal reads a plain number in ASCII digits: an optional sign, digits,
// and an optional fraction ("-12.50"). Zeros before the first and behind the last
// other digit do not count toward [MaxDigits]; with more digits the error wraps
// [ErrTooLong]. For Chinese numerals, grouping and 万 see [ParseNumber].
func ParseDecimal(s string) (Decimal, error) {
	if !isPlain(s) {
		return Decimal{}, errors.New("quantity: not a plain decimal: " + strconv.Quote(clip(s)))
	}
	digits := unsigned(s)
	_, after, _ := strings.Cut(digits, ".")
	var d Decimal
	zeros, ok := 0, true // zeros read and not in the coefficient: they may be the last digits
	for i := 0; i < len(digits) && ok; i++ {
		switch c := digits[i]; {
		case c == '.':
		case c == '0':
			zeros++
		case d.isZero():
			d, zeros = whole(uint64(c-'0')), 0
		default:
			for ; zeros > 0 && ok; zeros-- {
				d, ok = d.push(0)
			}
			if ok {
				d, ok = d.push(uint64(c - '0'))
			}
		}
	}
	switch {
	case !ok:
		return Decimal{}, fmt.Errorf("%w, %d are the most: %q", ErrTooLong, MaxDigits, clip(s))
	case d.isZero():
		return d, nil
	}
	d.neg, d.exp = s[0] == '-', int32(zeros-len(after))
	return d, nil
}

// unsigned is s without its sign.
func unsigned(s string) string {
	if s != "" && (s[0] == '-' || s[0] == '+') {
		return s[1:]
	}
	return s
}

// isPlain reports what ParseDecimal reads if it is not too long.
func isPlain(s string) bool {
	before, after, dot := strings.Cut(unsigned(s), ".")
	return areDigits(before) && (!dot || areDigits(after))
}

// areDigits reports that s is one ASCII digit or more and nothing else.
func areDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// clip shortens a string quoted in an error.
func clip(s string) string {
	const most = 60
	if len(s) <= most {
		return s
	}
	return s[:most] + "…"
}

// String writes d in plain digits, 万 and 亿 applied, without grouping and
// without exponent: "12000", "95.6", "-3"; a fraction that no decimal holds as
// "1/3", a whole number over another.
func (d Decimal) String() string { return string(d.appendTo(make([]byte, 0, 24))) }

func (d Decimal) appendTo(b []byte) []byte {
	if d.den != 0 {
		return append(b, d.Rat().String()...)
	}
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
		if c.isZero() {
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
	return b
}

// MarshalText writes d as String does.
func (d Decimal) MarshalText() ([]byte, error) { return d.appendTo(nil), nil }

// UnmarshalText reads what MarshalText writes, of any size, and gets the same
// number; d is left as it was on an error. Errors wrap ErrTooLong where the
// number has more digits than a Decimal holds.
func (d *Decimal) UnmarshalText(b []byte) error {
	num, den, isFraction := strings.Cut(string(b), "/")
	v, err := ParseDecimal(num)
	if isFraction {
		v, err = parseFraction(num, den)
	}
	if err == nil {
		*d = v
	}
	return err
}

// parseFraction reads a decimal over another, each of any length: what counts is
// whether the quotient fits.
func parseFraction(num, den string) (Decimal, error) {
	text := num + "/" + den
	n, okNum := readRat(num)
	m, okDen := readRat(den)
	switch {
	case !okNum || !okDen:
		return Decimal{}, errors.New("quantity: not a fraction of plain decimals: " + strconv.Quote(clip(text)))
	case m.Sign() == 0:
		return Decimal{}, errors.New("quantity: no number, the denominator is 0: " + strconv.Quote(clip(text)))
	}
	d, ok := fromRat(n.Quo(n, m))
	if !ok {
		return Decimal{}, fmt.Errorf("%w: %q", ErrTooLong, clip(text))
	}
	return d, nil
}

// readRat reads what ParseDecimal reads, with any number of digits.
func readRat(s string) (*big.Rat, bool) {
	if !isPlain(s) {
		return nil, false
	}
	return new(big.Rat).SetString(s)
}
