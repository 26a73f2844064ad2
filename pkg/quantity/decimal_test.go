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
	assert.Error(t, d.UnmarshalText([]byte("1/0")))
	assert.Error(t, d.UnmarshalText([]byte("1/x")))
}

func TestDecimalComparesByValue(t *testing.T) {
	a, _ := ParseDecimal("1.50")
	b, _ := ParseDecimal("1.5")
	assert.True(t, a == b)
	ordered := []string{"-20", "-3.5", "0", "0.1", "1", "1.5", "2", "10", "100000000000000000000"}
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
