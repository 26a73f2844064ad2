package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/dianming-nlp/dianming/pkg/timex"
)

// dateCase is one line of datetime_zh.jsonl.
type dateCase struct {
	ID       string         `json:"id"`
	Kind     string         `json:"kind"`
	Model    string         `json:"model"`
	Input    string         `json:"input"`
	Ref      string         `json:"ref"`
	Expected []expectedDate `json:"expected"`
}

// expectedDate is one result of the specification; offsets are code points.
type expectedDate struct {
	Text  string `json:"text"`
	Type  string `json:"type"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	// Parser cases.
	Value *struct {
		Timex            string
		FutureResolution map[string]string
		PastResolution   map[string]string
	} `json:"value"`
	// Model cases.
	Resolution struct {
		Values []map[string]string `json:"values"`
	} `json:"resolution"`
}

// timex returns the TIMEX value, "" where the case gives none.
func (e *expectedDate) timex() string {
	if e.Value != nil {
		return e.Value.Timex
	}
	if len(e.Resolution.Values) > 0 {
		return e.Resolution.Values[0]["timex"]
	}
	return ""
}

// resolutions returns the concrete readings, each as start or start/end.
func (e *expectedDate) resolutions() []string {
	var maps []map[string]string
	if e.Value != nil {
		maps = []map[string]string{e.Value.PastResolution, e.Value.FutureResolution}
	} else {
		maps = e.Resolution.Values
	}
	var out []string
	for _, m := range maps {
		for _, keys := range [][2]string{{"value"}, {"date"}, {"start", "end"}, {"startDate", "endDate"}} {
			if v := m[keys[0]]; v != "" {
				if keys[1] != "" && m[keys[1]] != "" {
					v += "/" + m[keys[1]]
				}
				out = append(out, v)
			}
		}
	}
	return out
}

// around are the words that the specification counts to an expression and our
// guideline leaves outside.
var around = struct{ before, after []string }{
	before: []string{"从", "在", "大约"},
	after: []string{"或之后", "或之前", "及之前", "及之后", "及以前", "及以后", "之前", "之后", "以前", "以后", "之间",
		"开始", "起", "前"},
}

// trim moves the span of an expected result to what the guideline calls the mention.
func (e *expectedDate) trim() {
	for _, w := range around.before {
		if strings.HasPrefix(e.Text, w) {
			e.Text, e.Start = strings.TrimPrefix(e.Text, w), e.Start+len([]rune(w))
		}
	}
	for _, w := range around.after {
		if strings.HasSuffix(e.Text, w) && len([]rune(e.Text)) > len([]rune(w))+1 {
			e.Text, e.End = strings.TrimSuffix(e.Text, w), e.End-len([]rune(w))
			return
		}
	}
}

// dateTally is the agreement over the results of one model.
type dateTally struct{ expected, spans, valued, values, extra int }

func (t *dateTally) add(o dateTally) {
	t.expected += o.expected
	t.spans += o.spans
	t.valued += o.valued
	t.values += o.values
	t.extra += o.extra
}

// runDates compares package timex with datetime_zh.jsonl in the directory specs
// and writes the agreement for each model to w. Without the file it writes that
// and returns nil.
func runDates(specs string, w io.Writer) error { return compareDates(specs, w, nil) }

// compareDates is runDates; miss, if given, gets a line for each difference.
func compareDates(specs string, w io.Writer, miss func(string)) error {
	cases, err := readCases[dateCase](filepath.Join(specs, "datetime_zh.jsonl"))
	if errors.Is(err, fs.ErrNotExist) {
		_, err = fmt.Fprintln(w, "dates: no datetime_zh.jsonl in", specs)
		return err
	}
	if err != nil {
		return err
	}
	if miss == nil {
		miss = func(string) {}
	}
	tallies, noSpan, noValue := map[string]*dateTally{}, map[string]int{}, map[string]int{}
	for _, c := range cases {
		t := tallies[c.Model]
		if t == nil {
			t = &dateTally{}
			tallies[c.Model] = t
		}
		t.add(compareDate(c, noSpan, noValue, miss))
	}
	return writeDates(w, tallies, noSpan, noValue)
}

// compareDate counts the expected results of a case that we agree with, those
// that are out of scope by reason, and our extra ones.
func compareDate(c dateCase, noSpan, noValue map[string]int, miss func(string)) (t dateTally) {
	ref := timex.Reference{}
	if c.Ref != "" {
		at, err := time.Parse("2006-01-02T15:04:05", c.Ref)
		if err != nil {
			miss(c.ID + "\treference: " + err.Error())
		}
		ref.Time = at
	}
	var f timex.Finder
	got := f.FindRunes(nil, []rune(c.Input), ref)
	used := make([]bool, len(got))
	for _, e := range c.Expected {
		e.trim()
		k := slices.IndexFunc(got, func(g timex.Expression) bool { return g.Start < e.End && e.Start < g.End })
		if k >= 0 {
			used[k] = true
		}
		if r := reasonOf(spanScopes, c, e); r != "" {
			noSpan[r]++
			continue
		}
		t.expected++
		if k < 0 || got[k].Start != e.Start || got[k].End != e.End {
			found := "nothing"
			if k >= 0 {
				found = string([]rune(c.Input)[got[k].Start:got[k].End])
			}
			miss(fmt.Sprintf("%s\tspan\t%s\twant %s\tgot %s", c.ID, c.Input, e.Text, found))
			continue
		}
		t.spans++
		if e.timex() == "" {
			continue
		}
		if r := reasonOf(valueScopes, c, e); r != "" {
			noValue[r]++
			continue
		}
		t.valued++
		if agrees(&e, &got[k]) {
			t.values++
		} else {
			miss(fmt.Sprintf("%s\tvalue\t%s\twant %s %v\tgot %s", c.ID, e.Text, e.timex(), e.resolutions(), got[k].Value))
		}
	}
	for k, u := range used {
		if !u && !got[k].Optional {
			t.extra++
			miss(fmt.Sprintf("%s\textra\t%s\tgot %s", c.ID, c.Input, string([]rune(c.Input)[got[k].Start:got[k].End])))
		}
	}
	return t
}

func writeDates(w io.Writer, tallies map[string]*dateTally, noSpan, noValue map[string]int) error {
	var b strings.Builder
	var total dateTally
	fmt.Fprintf(&b, "%-20s %8s %7s %8s %8s %6s\n", "dates", "in scope", "span %", "valued", "value %", "extra")
	line := func(name string, t dateTally) {
		fmt.Fprintf(&b, "%-20s %8d %7.1f %8d %8.1f %6d\n", name, t.expected, percent(t.spans, t.expected), t.valued,
			percent(t.values, t.valued), t.extra)
	}
	for _, m := range slices.Sorted(maps.Keys(tallies)) {
		line(m, *tallies[m])
		total.add(*tallies[m])
	}
	line("all", total)
	list := func(head string, reasons map[string]int) {
		fmt.Fprintln(&b, head)
		for _, r := range slices.Sorted(maps.Keys(reasons)) {
			fmt.Fprintf(&b, "%8d  %s\n", reasons[r], r)
		}
	}
	list("out of scope (results):", noSpan)
	list("span compared, value out of scope (results):", noValue)
	_, err := io.WriteString(w, b.String())
	return err
}

func percent(n, of int) float64 { return 100 * float64(n) / float64(max(of, 1)) }
