package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"math/big"
	"path/filepath"
	"slices"
	"strings"

	"github.com/dianming-nlp/dianming/pkg/quantity"
)

// numberCase is one line of number_zh.jsonl.
type numberCase struct {
	ID       string           `json:"id"`
	Model    string           `json:"model"`
	Input    string           `json:"input"`
	Expected []expectedNumber `json:"expected"`
}

// expectedNumber is one result of the specification; offsets are code points.
type expectedNumber struct {
	Text       string `json:"text"`
	Start      int    `json:"start"`
	End        int    `json:"end"`
	Resolution struct {
		Value *string `json:"value"`
	} `json:"resolution"`
}

// foundNumber is one of our results in the notation of the specification.
type foundNumber struct {
	start, end int
	value      *big.Rat
}

// numberScope is a named reason why a case is not compared.
type numberScope struct {
	reason string
	out    func(numberCase) bool
}

// numberScopes are asked in order; a case without a reason is in scope.
var numberScopes = []numberScope{
	{"intervals over bare numbers (大于二十): ranges are read with their unit", ofModel("NumberRangeModel")},
	{"units other than share and money: the specification names them in English", ofModel("DimensionModel", "TemperatureModel", "AgeModel")},
	{"powers (2^-1): no notation of news text", func(c numberCase) bool { return strings.Contains(c.Input, "^") }},
	{"blanks inside a unit or a percentage (六 个 百 分点)", func(c numberCase) bool {
		return c.Model == "PercentModel" && expects(c, " ")
	}},
	{"k for thousand in a percentage", func(c numberCase) bool {
		return c.Model == "PercentModel" && (expects(c, "k") || expects(c, "K") || expects(c, "Ｋ"))
	}},
	{"对折 and 半成: words without a numeral", func(c numberCase) bool {
		return expects(c, "对折") || expects(c, "對折") || expects(c, "半成")
	}},
	{"a range of shares is one share for us (5-20%)", func(c numberCase) bool {
		return c.Model == "PercentModel" && slices.ContainsFunc(quantity.Find(c.Input), func(q quantity.Quantity) bool { return q.IsRange })
	}},
	{"the number of an amount of money is a number for us, not for the specification (一美元)", func(c numberCase) bool {
		return c.Model == "NumberModel" && len(c.Expected) == 0 && strings.Contains(c.Input, "美")
	}},
	{"a currency without a number", func(c numberCase) bool {
		return slices.ContainsFunc(c.Expected, func(e expectedNumber) bool { return e.Resolution.Value == nil })
	}},
}

func ofModel(models ...string) func(numberCase) bool {
	return func(c numberCase) bool { return slices.Contains(models, c.Model) }
}

func expects(c numberCase, part string) bool {
	return slices.ContainsFunc(c.Expected, func(e expectedNumber) bool { return strings.Contains(e.Text, part) })
}

// numberTally is the agreement over the cases of one model.
type numberTally struct{ expected, values, spans, extra int }

// runNumbers compares package quantity with number_zh.jsonl in the directory
// specs and writes the agreement for each model to w. Without the file it
// writes that and returns nil.
func runNumbers(specs string, w io.Writer) error {
	return compareNumbers(specs, w, nil)
}

// compareNumbers is runNumbers; miss, if given, gets a line for each difference.
func compareNumbers(specs string, w io.Writer, miss func(string)) error {
	cases, err := readCases[numberCase](filepath.Join(specs, "number_zh.jsonl"))
	if errors.Is(err, fs.ErrNotExist) {
		_, err = fmt.Fprintln(w, "numbers: no number_zh.jsonl in", specs)
		return err
	}
	if err != nil {
		return err
	}
	tallies, skipped := map[string]*numberTally{}, map[string]int{}
	for _, c := range cases {
		if k := slices.IndexFunc(numberScopes, func(s numberScope) bool { return s.out(c) }); k >= 0 {
			skipped[numberScopes[k].reason]++
			continue
		}
		t := tallies[c.Model]
		if t == nil {
			t = &numberTally{}
			tallies[c.Model] = t
		}
		t.compare(c, findNumbers(c), miss)
	}
	return writeNumbers(w, tallies, skipped)
}

// compare counts the expected results we agree with, and our extra ones.
func (t *numberTally) compare(c numberCase, got []foundNumber, miss func(string)) {
	used := make([]bool, len(got))
	for _, e := range c.Expected {
		t.expected++
		want, ok := new(big.Rat).SetString(strings.TrimSuffix(*e.Resolution.Value, "%"))
		k := slices.IndexFunc(got, func(f foundNumber) bool { return f.start < e.End && e.Start < f.end })
		switch {
		case k < 0 || !ok:
			report(miss, c, "missing "+e.Text)
			continue
		case got[k].start == e.Start && got[k].end == e.End:
			t.spans++
		}
		used[k] = true
		if closeTo(got[k].value, want) {
			t.values++
		} else {
			report(miss, c, "value "+got[k].value.FloatString(6)+" for "+*e.Resolution.Value)
		}
	}
	for k, u := range used {
		if !u {
			t.extra++
			report(miss, c, "extra "+string([]rune(c.Input)[got[k].start:got[k].end]))
		}
	}
}

func report(miss func(string), c numberCase, what string) {
	if miss != nil {
		miss(c.ID + "\t" + c.Input + "\t" + what)
	}
}

// closeTo allows for the 15 digits that the specification rounds to.
func closeTo(a, b *big.Rat) bool {
	diff := new(big.Rat).Sub(a, b)
	bound := new(big.Rat).Mul(new(big.Rat).Abs(b), big.NewRat(1, 1e13))
	return diff.Abs(diff).Cmp(bound) <= 0
}

// findNumbers runs the library and converts its results for the case's model.
func findNumbers(c numberCase) []foundNumber {
	points := func(b int) int { return len([]rune(c.Input[:b])) }
	var out []foundNumber
	if c.Model == "NumberModel" {
		for _, n := range quantity.FindNumbers(c.Input) {
			out = append(out, foundNumber{points(n.Start), points(n.End), n.Number.Rat()})
		}
		return out
	}
	kind := quantity.KindShare
	if c.Model == "CurrencyModel" {
		kind = quantity.KindMoney
	}
	for _, q := range quantity.Find(c.Input) {
		if q.UnitKind != kind || q.IsRange && kind == quantity.KindShare && strings.Contains(q.Unit, "个百分点") {
			continue
		}
		v := q.Number.Rat()
		switch q.Unit {
		case "成", "折":
			v = inTenths(v)
		case "‰":
			v.Quo(v, big.NewRat(10, 1))
		}
		out = append(out, foundNumber{points(q.Start), points(q.End), v})
	}
	return out
}

// inTenths converts 七成 and 七折 to percent; 75折 already says hundredths.
func inTenths(v *big.Rat) *big.Rat {
	if v.Cmp(big.NewRat(10, 1)) > 0 {
		return v
	}
	return v.Mul(v, big.NewRat(10, 1))
}

func writeNumbers(w io.Writer, tallies map[string]*numberTally, skipped map[string]int) error {
	var b strings.Builder
	total := numberTally{}
	fmt.Fprintf(&b, "%-16s %8s %8s %8s %8s\n", "numbers", "expected", "value %", "span %", "extra")
	line := func(name string, t numberTally) {
		n := float64(max(t.expected, 1))
		fmt.Fprintf(&b, "%-16s %8d %8.1f %8.1f %8d\n", name, t.expected, 100*float64(t.values)/n, 100*float64(t.spans)/n, t.extra)
	}
	for _, m := range slices.Sorted(maps.Keys(tallies)) {
		t := *tallies[m]
		line(m, t)
		total = numberTally{total.expected + t.expected, total.values + t.values, total.spans + t.spans, total.extra + t.extra}
	}
	line("all", total)
	fmt.Fprintln(&b, "out of scope (cases):")
	for _, r := range slices.Sorted(maps.Keys(skipped)) {
		fmt.Fprintf(&b, "%8d  %s\n", skipped[r], r)
	}
	_, err := io.WriteString(w, b.String())
	return err
}
