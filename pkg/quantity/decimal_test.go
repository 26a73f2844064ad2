package quantity

import (
	"math"
	"math/big"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestDecimalRoundTrip(t *testing.T) {
	for in, want := range map[string]string{
		"0": "0", "-0": "0", "7": "7", "007": "7", "1200": "1200", "-3.50": "-3.5", "0.0020": "0.002", "+12.5": "12.5",
		"12345678901234567890123456789012345678": "12345678901234567890123456789012345678",
		"99999999999999999999":                   "99999999999999999999",
		"0.00000000000000000000000000000000001":  "0.00000000000000000000000000000000001",
	} {
		d, err := ParseDecimal(in)
		require.NoError(t, err, in)
		assert.Equal(t, want, d.String())
		text, err := d.MarshalText()
		require.NoError(t, err)
		var back Decimal
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, d, back)
	}
	third, err := ParseNumber("三分之一")
	require.NoError(t, err)
	var back Decimal
	require.NoError(t, back.UnmarshalText([]byte(third.String())))
	assert.Equal(t, third, back)
}

func TestDecimalErrors(t *testing.T) {
	for _, in := range []string{"", "-", ".5", "1.", "1.2.3", "1e5", "一", "1 2", "１"} {
		_, err := ParseDecimal(in)
		assert.Error(t, err, in)
	}
	_, err := ParseDecimal(strings.Repeat("9", MaxDigits+1))
	assert.ErrorIs(t, err, ErrTooLong)
	var d Decimal
	for in, want := range map[string]string{
		"1/0": "the denominator is 0", "1/x": "not a fraction", "1/": "not a fraction", "/3": "not a fraction",
		"1/3/5": "not a fraction", "1e2/3": "not a fraction", "0x1/3": "not a fraction", "1_0/3": "not a fraction", ".5/3": "not a fraction",
		"1/" + strings.Repeat("7", 30): "too many digits",
	} {
		assert.ErrorContains(t, d.UnmarshalText([]byte(in)), want)
	}
	assert.Equal(t, Decimal{}, d, "left alone on an error")
}

// Zeros that only say where the digits stand do not count toward MaxDigits.
func TestDecimalDigitsThatCount(t *testing.T) {
	zeros := strings.Repeat("0", 300)
	long := strings.Repeat("9", MaxDigits)
	for in, want := range map[string]string{
		"1" + zeros: "1" + zeros, "-1" + zeros + ".0": "-1" + zeros, zeros + "1": "1",
		"0." + zeros + "1": "0." + zeros + "1", "0." + zeros: "0",
		long + zeros: long + zeros, zeros + "." + zeros + long + zeros: "0." + zeros + long,
	} {
		d, err := ParseDecimal(in)
		require.NoError(t, err, in)
		assert.Equal(t, want, d.String())
	}
	for _, in := range []string{long + "9", "1" + zeros + "1", "1." + zeros + "1", "-" + long + ".1"} {
		_, err := ParseDecimal(in)
		assert.ErrorIs(t, err, ErrTooLong, in)
	}
}

// Whatever way a number was made, it is in lowest form, so that == compares it,
// and its text reads back as it.
func TestDecimalLowestForm(t *testing.T) {
	nines := strings.Repeat("9", MaxDigits)
	for in, want := range map[string]string{
		"三分之十": "10/3", "三十分之十": "1/3", "六分之一": "1/6", "七百分之六十": "3/35", "三分之一打": "4", "九分之二打": "8/3",
		"负三分之二": "-2/3", "三分之一千": "1000/3", "负三又三分之一": "-10/3",
		"1/3k": "1000/3", "1/6e3": "500/3", "1/6e-3": "1/6000", "1/3e-32": "1/3" + strings.Repeat("0", 32), "4/6e1": "20/3",
		"一亿亿亿亿亿": "1" + strings.Repeat("0", 40), "三分之一亿亿亿亿亿": "1" + strings.Repeat("0", 40) + "/3", "2e32": "2" + strings.Repeat("0", 32),
		nines: nines, nines + "万": nines + "0000", "1/" + nines[:18]: "1/" + nines[:18], "0." + nines[:30] + "/17": nines[:30] + "/17" + strings.Repeat("0", 30),
	} {
		d, err := ParseNumber(in)
		require.NoError(t, err, in)
		assert.Equal(t, want, d.String(), in)
		var back Decimal
		require.NoError(t, back.UnmarshalText([]byte(want)), in)
		assert.True(t, back == d, "%s is not == to %s", in, want)
	}
	_, err := ParseNumber(nines + "打")
	assert.Error(t, err, "does not fit when multiplied")
}

func TestDecimalArithmeticKeepsTheBound(t *testing.T) {
	most, err := ParseDecimal(strings.Repeat("9", MaxDigits))
	require.NoError(t, err)
	_, ok := most.add(NewDecimal(1))
	assert.False(t, ok)
	_, ok = most.mul64(2)
	assert.False(t, ok)
	_, ok = most.push(0)
	assert.False(t, ok)
	third, err := ParseNumber("三分之一")
	require.NoError(t, err)
	sum, ok := third.add(third.Neg())
	assert.True(t, ok)
	assert.Equal(t, Decimal{}, sum)
	sum, ok = third.add(NewDecimal(1))
	assert.True(t, ok)
	assert.Equal(t, "4/3", sum.String())
}

// What the numeral reader does for each digit and unit must not allocate.
func TestDecimalLiesInPlace(t *testing.T) {
	most, err := ParseDecimal(strings.Repeat("9", MaxDigits-2))
	require.NoError(t, err)
	assert.Zero(t, testing.AllocsPerRun(10, func() {
		d, ok := most.push(7)
		d, ok2 := d.shift(-1).add(whole(12).shift(3))
		if !ok || !ok2 || d.reduce().Cmp(most) <= 0 || d == most {
			t.Error("wrong sum")
		}
	}))
	keys := map[Decimal]bool{most: true}
	again, err := ParseDecimal(strings.Repeat("9", MaxDigits-2) + ".0")
	require.NoError(t, err)
	assert.True(t, keys[again])
}

// FuzzNumberText holds every number that a text can make to its promises.
func FuzzNumberText(f *testing.F) {
	for _, s := range []string{"三分之十", "一亿亿亿亿亿", "1/6e-3", "三分之一打", "0.00001/3e-30", "负三又二分之一", "1 4/3", "2e32", "三分之一亿亿亿亿亿"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := ParseNumber(s)
		if err != nil {
			return
		}
		text, err := d.MarshalText()
		require.NoError(t, err)
		var back Decimal
		require.NoError(t, back.UnmarshalText(text))
		require.True(t, back == d, "%q is %s, and that reads as %s", s, text, back)
		exact, ok := fromRat(d.Rat())
		require.True(t, ok)
		require.True(t, exact == d, "%q is not in lowest form", s)
		require.Zero(t, d.Cmp(back))
	})
}

func TestDecimalComparesByValue(t *testing.T) {
	a, _ := ParseDecimal("1.50")
	b, _ := ParseDecimal("1.5")
	assert.True(t, a == b)
	zeros, nines := strings.Repeat("0", 50), strings.Repeat("9", MaxDigits)
	ordered := []string{
		"-1" + zeros, "-" + nines, "-20", "-3.5", "-3", "-0." + zeros + "1", "0", "0." + zeros + "1", "0.1", "1", "1.5", "2", "10", "11", "20",
		"18446744073709551615", "18446744073709551616", "100000000000000000000", nines, "1" + zeros, nines + zeros,
	}
	for i, x := range ordered {
		for j, y := range ordered {
			dx, _ := ParseDecimal(x)
			dy, _ := ParseDecimal(y)
			want := 0
			if i < j {
				want = -1
			} else if i > j {
				want = 1
			}
			assert.Equal(t, want, dx.Cmp(dy), "%s and %s", x, y)
		}
	}
	third, _ := ParseNumber("三分之一")
	half, _ := ParseNumber("二分之一")
	assert.Equal(t, -1, third.Cmp(half))
	assert.Equal(t, "0.5", half.String())
	assert.Equal(t, "1/3", third.String())
	assert.Equal(t, big.NewRat(1, 3), third.Rat())
}

func TestDecimalConversions(t *testing.T) {
	for _, n := range []int64{0, 1, -1, 10, 1200, math.MaxInt64, math.MinInt64} {
		got, ok := NewDecimal(n).Int64()
		assert.True(t, ok, n)
		assert.Equal(t, n, got)
		assert.Equal(t, new(big.Rat).SetInt64(n), NewDecimal(n).Rat())
	}
	half, _ := ParseDecimal("0.5")
	_, ok := half.Int64()
	assert.False(t, ok)
	assert.Equal(t, []int{-1, 0, 1}, []int{NewDecimal(-4).Sign(), Decimal{}.Sign(), half.Sign()})
	assert.Equal(t, "-0.5", half.Neg().String())
	assert.Equal(t, Decimal{}, Decimal{}.Neg())
}
