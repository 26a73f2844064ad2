package main

import (
	"regexp"
	"strings"

	"github.com/dianming-nlp/dianming/pkg/timex"
)

// dateScope is a named reason why a result is not compared.
type dateScope struct {
	reason string
	out    func(c dateCase, e expectedDate) bool
}

// reasonOf returns the first reason that fits, "" for a result in scope.
func reasonOf(scopes []dateScope, c dateCase, e expectedDate) string {
	for _, s := range scopes {
		if s.out(c, e) {
			return s.reason
		}
	}
	return ""
}

func textIs(words ...string) func(dateCase, expectedDate) bool {
	return func(_ dateCase, e expectedDate) bool {
		for _, w := range words {
			if e.Text == w {
				return true
			}
		}
		return false
	}
}

func textMatches(pattern string) func(dateCase, expectedDate) bool {
	re := regexp.MustCompile(pattern)
	return func(_ dateCase, e expectedDate) bool { return re.MatchString(e.Text) }
}

// spanScopes are the results that the guideline does not call a DATE, or not one.
var spanScopes = []dateScope{
	{"adverbs without a calendar value (马上)", textIs("马上")},
	{"a part of the day alone (晚上) is no date", textIs("晚上")},
	{"a bare number as a year (1500)", textIs("1500")},
	{"two open bounds (2010年之后2018年之前) are two dates", textMatches(`之后.*之前$|之后\d+年$`)},
	{"years of two digits between hyphens or slashes (27-7-3, 05/05/71): scores and numbers look the same", textMatches(`^\d\d[-/]\d\d?[-/]\d\d?$`)},
	{"a.m. and p.m.: not in Chinese news", textMatches(`[ap]\.m\.`)},
}

// valueScopes are the results whose value the guideline writes on other grounds.
var valueScopes = []dateScope{
	{"a lunar date: ours is converted to the solar calendar, the specification copies the numbers", func(c dateCase, e expectedDate) bool {
		for _, m := range e.Resolution.Values {
			if m["isLunar"] != "" {
				return true
			}
		}
		return textMatches(`农历|正月|腊月|初[一二三四五六七八九十]|大年`)(c, e)
	}},
	{"a length counted from now (前1周, 过去十年, 2分钟前): the guideline gives the length", func(c dateCase, e expectedDate) bool {
		after := string([]rune(c.Input)[e.End:])
		length := regexp.MustCompile(`^(过去|未来|前|后|上|下|之前|之后)?[0-9一二三四五六七八九十两]+ ?个?(年|月|周|天|小时|分钟)$`).MatchString(e.Text)
		return length && (!regexp.MustCompile(`^[0-9一二三四五六七八九十两]`).MatchString(e.Text) || strings.HasPrefix(after, "前") || strings.HasPrefix(after, "之前"))
	}},
	{"an impossible day (2月30日): ours has an error and no value", textIs("2月30日", "2019年2月29日")},
}

var (
	hourOnly = regexp.MustCompile(`T(\d\d)($|[,)/])`)
	interval = regexp.MustCompile(`^\(([^,]*),([^,]*),[^)]*\)$`)
	dayTail  = regexp.MustCompile(` 00:00:00`)
)

// agrees reports whether our value says what the specification says. These are
// the differences of notation that it allows for:
//   - an hour is T18 there, T18:00 here; a half is P3.5Y there, P3Y6M here;
//   - a repetition is P1D there, SET:P1D here;
//   - an interval is (A,B,length) there, its end being the first day of the last
//     unit or the first after it; here it is A/B, 2017-H1, 2017-Q1, or 1980/1989;
//   - a year that the text does not name is XXXX there; our reading must be one of
//     its two resolutions, past and future, instead.
func agrees(e *expectedDate, g *timex.Expression) bool {
	want := hourOnly.ReplaceAllString(e.timex(), "T$1:00$2")
	got := strings.TrimPrefix(g.Value, "SET:")
	if strings.Contains(e.Text, "半") && g.Kind == timex.Duration {
		got = halves(got)
	}
	if want == got {
		return true
	}
	if m := interval.FindStringSubmatch(want); m != nil && !strings.Contains(want, "XX") {
		return slicesOverlap(intervals(g), []string{m[1] + "/" + m[2]})
	}
	if !strings.Contains(want, "XX") {
		return false
	}
	readings := append(intervals(g), got)
	for _, r := range e.resolutions() {
		if slicesOverlap(readings, []string{dayTail.ReplaceAllString(r, "")}) || partOf(want, got, r) {
			return true
		}
	}
	return false
}

// partOf compares parts of days: 2019-07-25TMO with XXXX-07-25TMO and a reading.
func partOf(want, got, reading string) bool {
	return len(want) > 10 && len(got) > 10 && len(reading) >= 10 && want[10:] == got[10:] && got[:10] == reading[:10]
}

func slicesOverlap(a, b []string) bool {
	for _, x := range a {
		for _, y := range b {
			if x != "" && x == y {
				return true
			}
		}
	}
	return false
}

// intervals returns our expression as start/end in the two ways of the
// specification: to the first day after it, and to the first day of its last unit.
func intervals(g *timex.Expression) []string {
	var out []string
	if !g.From.IsZero() {
		const day = "2006-01-02"
		out = append(out, g.From.Format(day)+"/"+g.To.Format(day))
		if a, b, ok := strings.Cut(g.Value, "/"); ok {
			out = append(out, firstDay(a)+"/"+firstDay(b))
		}
	}
	if strings.Contains(g.Value, "T") {
		out = append(out, g.Value)
	}
	return out
}

// firstDay completes 2016 and 2016-03 to a day.
func firstDay(v string) string {
	switch len(v) {
	case 4:
		return v + "-01-01"
	case 7:
		return v + "-01"
	}
	return v
}

// halves writes six months as half a year and thirty minutes as half an hour.
func halves(v string) string {
	for _, u := range [][3]string{{"Y6M", "Y", ".5Y"}, {"H30M", "H", ".5H"}} {
		if s, ok := strings.CutSuffix(v, u[0]); ok {
			return s + u[2]
		}
	}
	switch v {
	case "P6M":
		return "P0.5Y"
	case "PT30M":
		return "PT0.5H"
	}
	return v
}
