// Package decimals measures quantity.Decimal beside two libraries for decimal
// numbers:
//
//	go -C benchmarks/decimals test -bench .
//	GODEBUG=inittrace=1 go -C benchmarks/decimals test -v -run Same 2>&1 | grep -E '^init .*/(apd|decimal|quantity)'
//
// The first shows time and allocations, the second what each costs a program
// before it begins. docs/dependencies.md says what follows from the figures.
package decimals

import (
	"os"
	"strings"
	"testing"

	"github.com/cockroachdb/apd/v3"
	"github.com/dianming-nlp/dianming/pkg/quantity"
	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
)

// bulletin are the numbers of the bulletin in plain digits.
func bulletin(t testing.TB) []string {
	t.Helper()
	text, err := os.ReadFile("../../testdata/bulletin.txt")
	require.NoError(t, err)
	var out []string
	for _, n := range quantity.FindNumbers(string(text)) {
		if _, err := quantity.ParseDecimal(n.Number.String()); err == nil { // no fraction
			out = append(out, n.Number.String())
		}
	}
	require.NotEmpty(t, out)
	return out
}

// long are numbers of 20 to 38 digits, as identifiers in a text are.
func long(testing.TB) []string {
	const digits = "31415926535897932384626433832795028841"
	var out []string
	for n := 20; n <= quantity.MaxDigits; n++ {
		out = append(out, strings.TrimRight(digits[:n], "0"))
	}
	return out
}

// isPlain reports digits with at most one point between them. The libraries read
// more (1e5, NaN) from a text; quantity looks by itself.
func isPlain(text string) bool {
	before, after, point := strings.Cut(text, ".")
	return areDigits(before) && (!point || areDigits(after))
}

func areDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// contender reads numbers digit by digit, as numerals of hanzi must be read, puts
// each into lowest form if it can and counts those greater than the one before.
type contender struct {
	name string
	run  func(texts []string) (greater int)
}

var contenders = []contender{
	{"own", func(texts []string) (greater int) {
		var last quantity.Decimal
		for _, text := range texts {
			d, err := quantity.ParseDecimal(text)
			if err != nil {
				return -1
			}
			greater += max(0, d.Cmp(last))
			last = d
		}
		return greater
	}},
	{"apd", func(texts []string) (greater int) {
		var last apd.Decimal
		for _, text := range texts {
			if !isPlain(text) {
				return -1
			}
			d := readApd(text)
			greater += max(0, d.Cmp(&last))
			last.Set(&d)
		}
		return greater
	}},
	{"shopspring", func(texts []string) (greater int) {
		var last decimal.Decimal // has no lowest form
		ten := decimal.NewFromInt(10)
		for _, text := range texts {
			var d decimal.Decimal
			places := 0
			if !isPlain(text) {
				return -1
			}
			for i := range len(text) {
				if text[i] == '.' {
					places = len(text) - i - 1
					continue
				}
				d = d.Mul(ten).Add(decimal.NewFromInt(int64(text[i] - '0')))
			}
			d = d.Shift(int32(-places))
			greater += max(0, d.Cmp(last))
			last = d
		}
		return greater
	}},
}

// readApd reads digits one by one, into lowest form.
func readApd(text string) (d apd.Decimal) {
	for i := range len(text) {
		var n apd.BigInt
		if text[i] == '.' {
			d.Exponent = int32(i + 1 - len(text))
			continue
		}
		d.Coeff.Mul(&d.Coeff, n.SetUint64(10))
		d.Coeff.Add(&d.Coeff, n.SetUint64(uint64(text[i]-'0')))
	}
	d.Reduce(&d)
	return d
}

var inputs = []struct {
	name  string
	texts func(testing.TB) []string
}{{"bulletin", bulletin}, {"long", long}}

func TestSameNumbers(t *testing.T) {
	for _, in := range inputs {
		texts := in.texts(t)
		want := contenders[0].run(texts)
		require.Positive(t, want)
		for _, c := range contenders {
			require.Equal(t, want, c.run(texts), "%s by %s", in.name, c.name)
		}
	}
}

// What the numeral reader does must not allocate, however many digits there are.
func TestOwnAllocatesNothing(t *testing.T) {
	for _, in := range inputs {
		texts := in.texts(t)
		require.Zero(t, testing.AllocsPerRun(5, func() { contenders[0].run(texts) }), in.name)
	}
}

// Equal numbers must be ==. Where this fails for apd, it has learnt it, and may be
// weighed again.
func TestEquality(t *testing.T) {
	for _, in := range inputs {
		for _, text := range in.texts(t) {
			d, err := quantity.ParseDecimal(text)
			require.NoError(t, err)
			again, err := quantity.ParseDecimal(text)
			require.NoError(t, err)
			require.True(t, d == again, text)
		}
	}
	require.True(t, readApd("120.5") == readApd("120.50"), "apd, few digits")
	most := long(t)[quantity.MaxDigits-20]
	one, other := readApd(most), readApd(most)
	require.False(t, one == other, "apd, many digits")
}

func BenchmarkNumbers(b *testing.B) {
	for _, in := range inputs {
		texts := in.texts(b)
		for _, c := range contenders {
			b.Run(in.name+"/"+c.name, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					c.run(texts)
				}
			})
		}
	}
}
