package numeral

import (
	_ "embed"
	"fmt"
	"math"
	"math/big"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

//go:embed numerals.txt
var numeralsFile string

// counts and dates are dialects as the packages of counts and dates use them.
var (
	counts = Dialect{Kinds: InCounts | 1<<Vague | 1<<Point | 1<<More, Words: measureWords}
	spaced = Dialect{Kinds: counts.Kinds, Words: measureWords, Blanks: true}
	dates  = Dialect{Kinds: InDates}
)

// measureWords are two that begin with a unit.
var measureWords = [][]rune{[]rune("千克"), []rune("千米")}

// text writes a number in plain digits.
func (n Number) text() string {
	c := new(big.Int).SetUint64(n.Hi)
	c.Lsh(c, 64).Or(c, new(big.Int).SetUint64(n.Lo))
	s := c.String()
	if n.Exp >= 0 {
		return s + strings.Repeat("0", n.Exp)
	}
	s = strings.Repeat("0", max(0, 1-n.Exp-len(s))) + s
	return s[:len(s)+n.Exp] + "." + s[len(s)+n.Exp:]
}

func TestNumeralsFileIsSorted(t *testing.T) {
	var lines []string
	for line := range strings.Lines(numeralsFile) {
		if !strings.HasPrefix(line, "#") {
			lines = append(lines, line)
		}
	}
	assert.True(t, slices.IsSorted(lines))
	assert.Contains(t, numeralsFile, "Source:")
	assert.Contains(t, numeralsFile, "Licence:")
}

func TestKinds(t *testing.T) {
	for _, c := range []struct {
		r     rune
		kind  Kind
		value int
	}{
		{'5', Digit, 5}, {'５', WideDigit, 5}, {'五', Plain, 5}, {'伍', Capital, 5}, {'两', Two, 2}, {'兩', Variant, 2},
		{'倆', Rare, 2}, {'〇', Zero, 0}, {'零', Zero, 0}, {'○', Circle, 0}, {'十', Ten, 1}, {'千', Thousand, 3}, {'仟', CapitalPower, 3},
		{'卅', Score, 30}, {'萬', Myriad, 4}, {'亿', HundredMillion, 8}, {'兆', Trillion, 12}, {'几', Vague, 0}, {'点', Point, 0}, {'余', More, 0},
		{'中', NoKind, 0}, {-1, NoKind, 0}, {'五' + 1<<16, NoKind, 0}, {math.MaxInt32, NoKind, 0},
	} {
		assert.Equal(t, c.kind, KindOf(c.r), "%c", c.r)
		assert.Equal(t, c.value, Value(c.r), "%c", c.r)
	}
	assert.Equal(t, Digits, Set(1<<Digit|1<<WideDigit))
	assert.False(t, Set(math.MaxUint32&^1).Has('中'))
}

func TestSets(t *testing.T) {
	for _, c := range []struct {
		name    string
		set     Set
		yes, no string
	}{
		{"Digits", Digits, "09９", "五〇"},
		{"InCounts", InCounts, "0９〇两千廿亿兆倆", "○几点余"},
		{"InDates", InDates, "〇○两千廿万几数壹兩", "0９亿兆倆点余半"},
		{"InNames", InNames, "0〇零一十百", "９两千万"},
		{"InOrdinals", InOrdinals, "〇两千", "0万廿壹"},
		{"InItems", InItems, "一十", "〇百0"},
		{"InSlips", InSlips, "0９零伍仟億", "廿兆几兩"},
	} {
		for _, r := range c.yes {
			assert.True(t, c.set.Has(r), "%s %c", c.name, r)
		}
		for _, r := range c.no {
			assert.False(t, c.set.Has(r), "%s %c", c.name, r)
		}
	}
	for _, p := range []string{"5五", "５伍", "两二", "十拾", "万萬", "〇零", "五五"} {
		r := []rune(p)
		assert.True(t, Same(r[0], r[1]), p)
	}
	for _, p := range []string{"三千", "五六", "中中", "一十", "廿廿"} {
		r := []rune(p)
		assert.False(t, Same(r[0], r[1]), p)
	}
}

func TestRead(t *testing.T) {
	for in, want := range map[string]string{
		"0": "0", "42": "42", "1,234.5": "1234.5", "１２３": "123", "1.2万": "12000", "3.5亿": "350000000", "3万5千": "35000", "0.05": "0.05",
		"2千零5": "2005", "6万8000": "68000", "1.50": "1.5",
		"零": "0", "十": "10", "十二": "12", "二十": "20", "二百零五": "205", "两千三": "2300", "一万零一十二": "10012", "一百一": "110", "百八十": "180",
		"五万四千三百二十一": "54321", "两亿三千万": "230000000", "六万亿": "6000000000000", "十万零五": "100005", "廿八": "28", "卅一": "31",
		"二〇二六": "2026", "一二三": "123", "伍仟陆佰柒拾捌": "5678", "九十五点六": "95.6", "零点五": "0.5", "三点一四万": "31400", "一百十五": "115",
	} {
		n, ok := counts.Read([]rune(in), 0)
		if assert.True(t, ok, in) {
			assert.Equal(t, want, n.Low.text(), in)
			assert.Equal(t, utf8.RuneCountInString(in), n.End, in)
		}
	}
}

func TestReadTellsHowExactANumberIs(t *testing.T) {
	for in, want := range map[string]string{
		"七八": "pair 7 8", "三四百": "pair 300 400", "三五": "pair 3 5", "一百五六": "pair 150 160", "二十三四": "pair 23 24", "三五八": "row 358",
		"三八": "row 38", "十几": "more 10", "10余万": "more 100000", "一百零几万": "more 1000000", "数十": "unknown 10", "几百万": "unknown 1000000",
		"5万": "tail 4 50000", "五": "5", "1.2.3": "bad 1.2",
		strings.Repeat("9", 39): "bad 0", strings.Repeat("九", 39): "row bad 0", "一" + strings.Repeat("亿", 9): "bad 0",
	} {
		n, ok := counts.Read([]rune(in), 0)
		require.True(t, ok, in)
		var b strings.Builder
		for _, f := range []struct {
			name string
			is   bool
		}{{"pair", n.Pair}, {"unknown", n.Unknown}, {"more", n.More}, {"row", n.Row}, {"bad", n.Bad}} {
			if f.is {
				b.WriteString(f.name + " ")
			}
		}
		if n.Tail > 0 && !n.Unknown && !n.More && !n.Pair && !n.Bad {
			fmt.Fprintf(&b, "tail %d ", n.Tail)
		}
		b.WriteString(n.Low.text())
		if n.Pair {
			b.WriteString(" " + n.High.text())
		}
		assert.Equal(t, want, b.String(), in)
	}
}

func TestReadEndsWhereTheNumberDoes(t *testing.T) {
	for in, want := range map[string]string{
		"五个": "五", "三十三十": "三十三", "十九五": "十九", "2千克": "2", "六千米": "六千", "2千米": "2", "三点二十": "三", "三点": "三", "1,2345": "1",
		"一百零": "一百", "十十": "十", "千百": "千", "1 000": "1", "中": "", "点五": "", "余万": "", "数学": "", "兆": "", "三2": "三", "五万多": "五万",
	} {
		n, ok := counts.Read([]rune(in), 0)
		assert.Equal(t, want != "", ok, in)
		assert.Equal(t, want, string([]rune(in)[n.Start:n.End]), in)
	}
	n, ok := counts.Read([]rune("第三千五"), 1)
	assert.True(t, ok)
	assert.Equal(t, [2]int{1, 4}, [2]int{n.Start, n.End})
	assert.True(t, n.Chinese && !n.Arabic)
	_, ok = counts.Read(nil, 0)
	assert.False(t, ok)
}

func TestDialects(t *testing.T) {
	for _, c := range []struct {
		d        *Dialect
		in, want string
	}{
		{&spaced, "7 万 5 千", "75000"}, {&counts, "7 万 5 千", "7"}, {&spaced, "1 000", "1"}, {&spaced, "10 余万", "100000"}, {&spaced, "三 点 一四", "3.14"},
		{&dates, "二○二六", "2026"}, {&counts, "二○二六", "2"}, {&dates, "2千", ""}, {&dates, "三2", "3"}, {&dates, "三亿", "3"},
		{&dates, "九十五点六", "95"}, {&dates, "两千克", "2000"}, {&dates, "倆", ""}, {&dates, "一百余万", "100"},
	} {
		n, ok := c.d.Read([]rune(c.in), 0)
		assert.Equal(t, c.want != "", ok, c.in)
		if ok {
			assert.Equal(t, c.want, n.Low.text(), c.in)
		}
	}
}

func TestRuns(t *testing.T) {
	end, kinds := Run([]rune("前三十几年"), 1, InDates)
	assert.Equal(t, 4, end)
	assert.Equal(t, Set(1<<Plain|1<<Ten|1<<Vague), kinds)
	end, kinds = Run([]rune("年"), 0, InDates)
	assert.Zero(t, end)
	assert.Zero(t, kinds)
	for in, want := range map[string][2]int{"2026年": {2026, 4}, "０７": {7, 2}, "x": {0, 0}, "": {0, 0}, "123456789": {123456789, 9}, strings.Repeat("9", 40): {999999999, 40}} {
		v, end := ReadDigits([]rune(in), 0)
		assert.Equal(t, want, [2]int{v, end}, in)
	}
}

func TestOrdinal(t *testing.T) {
	for in, want := range map[string]int{"十四": 14, "一百零一": 101, "二七": 27, "三四": 34, "14": 14, "二十": 20, "〇": 0, "": 0, "百": 100, "一百二十": 120} {
		assert.Equal(t, want, Ordinal([]rune(in)), in)
	}
	assert.Positive(t, Ordinal([]rune(strings.Repeat("9", 60))))
	assert.Positive(t, Ordinal([]rune(strings.Repeat("九百", 60))))
}

// An ordinal in a name is found at its beginning and at its end.
func TestOrdinalEnds(t *testing.T) {
	for _, tt := range []struct {
		name       string
		end, start int
	}{
		{"第十四", 3, 0},
		{"十四", 2, 0},
		{"第十四中学", 3, 5},
		{"育才第十四", 0, 2},
		{"育才14", 0, 2},
		{"第", 0, 1},
		{"育才第", 0, 3},
		{"第第一", 0, 1},
		{"两百", 0, 1},
		{"", 0, 0},
	} {
		name := []rune(tt.name)
		assert.Equal(t, tt.end, OrdinalEnd(name), tt.name)
		assert.Equal(t, tt.start, OrdinalStart(name), tt.name)
	}
	assert.Equal(t, 14, Ordinal([]rune("第十四")))
	assert.True(t, InOrdinal('第') && InOrdinal('七') && InOrdinal('0'))
	assert.False(t, InOrdinal('两') || InOrdinal('届'))
}

func TestSmall(t *testing.T) {
	for want, n := range map[int]Number{0: {}, 12: {Lo: 12}, 1200: {Lo: 12, Exp: 2}, math.MaxInt32: {Lo: math.MaxInt32}} {
		v, ok := n.Small()
		assert.True(t, ok)
		assert.Equal(t, want, v)
	}
	for _, n := range []Number{{Hi: 1}, {Lo: 1 << 31}, {Lo: 5, Exp: -1}, {Lo: 5, Exp: 60}, {Lo: 1 << 30, Exp: 1}} {
		_, ok := n.Small()
		assert.False(t, ok, n)
	}
}

func TestReadingAllocatesNothing(t *testing.T) {
	text := []rune("1,234.5万、三四百、二〇二六、九十五点六")
	assert.Zero(t, testing.AllocsPerRun(10, func() {
		for i := range text {
			counts.Read(text, i)
			Run(text, i, InDates)
			ReadDigits(text, i)
		}
	}))
}

// written writes a whole number in plain Chinese numerals: 10205 as 一万零二百零五.
func written(n uint64) string {
	if n == 0 {
		return "零"
	}
	digits := []rune("零一二三四五六七八九")
	units := []string{"", "十", "百", "千"}
	var b strings.Builder
	zero := false
	for section := 3; section >= 0; section-- {
		size := uint64(math.Pow10(4 * section))
		part := n / size % 10000
		if part == 0 {
			zero = b.Len() > 0
			continue
		}
		for place := 3; place >= 0; place-- {
			switch d := part / uint64(math.Pow10(place)) % 10; {
			case d == 0:
				zero = b.Len() > 0
			default:
				if zero {
					b.WriteRune('零')
				}
				zero = false
				b.WriteString(string(digits[d]) + units[place])
			}
		}
		zero = false
		b.WriteString([]string{"", "万", "亿", "万亿"}[section])
		if section == 3 && n/100_000_000%10000 != 0 {
			return "" // 六万亿三千亿 is not how one writes
		}
	}
	return b.String()
}

// FuzzRead reads arbitrary text, and every whole number as it is written.
func FuzzRead(f *testing.F) {
	for _, s := range []string{"1,234.5万", "三四百", "数十万", "一百零几万", "7 万 5 千", "九十五点六", "2026.2.5", "廿卅", "零零零", "十几亿", "万亿兆", "三 点 一"} {
		f.Add(s, uint64(10205))
	}
	f.Fuzz(func(t *testing.T, s string, number uint64) {
		text := []rune(s)
		for _, d := range []*Dialect{&counts, &spaced, &dates} {
			for i := range text {
				n, ok := d.Read(text, i)
				if n.Start != i || n.End < i || n.End > len(text) || ok != (n.End > i) {
					t.Fatalf("read %d to %d (%v) at %d of %q", n.Start, n.End, ok, i, s)
				}
				if ok && !n.Arabic && !n.Chinese {
					t.Fatalf("no numerals in %q", string(text[n.Start:n.End]))
				}
				if !n.Low.fits() || !n.High.fits() {
					t.Fatalf("%q is too long and not bad", string(text[n.Start:n.End]))
				}
				if n.Low != n.Low.lowest() {
					t.Fatalf("%q is not in lowest form", string(text[n.Start:n.End]))
				}
				if v, end := ReadDigits(text, i); v < 0 || end < i {
					t.Fatalf("%d digits with value %d", end-i, v)
				}
			}
		}
		number %= 1e16
		if w := written(number); w != "" {
			n, ok := counts.Read([]rune(w), 0)
			if !ok || n.Low.text() != fmt.Sprint(number) || n.End != utf8.RuneCountInString(w) {
				t.Fatalf("%d is written %s and read as %s", number, w, n.Low.text())
			}
		}
	})
}
