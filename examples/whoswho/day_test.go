package main

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/pkg/dianming"
)

func TestDayOfName(t *testing.T) {
	for name, want := range map[string]string{
		"2026-02-10.txt":               "2026-02-10",
		"20260210.txt":                 "2026-02-10",
		"bulletin_20260210_2.txt":      "2026-02-10",
		"简报2026-02-10号.txt":            "2026-02-10",
		"no12345678-20260210.txt":      "2026-02-10",
		"20261340_20260210.txt":        "2026-02-10", // the first is no date
		"2026-02-30.txt":               "",
		"120260210.txt":                "",
		"202602101.txt":                "",
		"2026-2-10.txt":                "",
		"2026-0210.txt":                "",
		"bulletin.txt":                 "",
		"":                             "",
		"20260210-to-2026-02-12.jsonl": "2026-02-10",
	} {
		assert.Equal(t, want, dateText(dayOfName(name)), name)
	}
}

func TestDayOfPost(t *testing.T) {
	ex, err := dianming.New()
	require.NoError(t, err)
	defer ex.Close()
	for _, c := range []struct{ name, ref, text, want string }{
		{"before it in the sentence", "2026-02-10", "2月5日，县教育局局长周文海讲话。", "2026-02-05"},
		{"behind it in the sentence", "2026-02-10", "县教育局局长周文海2月5日讲话。", "2026-02-05"},
		{"the nearer one", "2026-02-10", "2月3日开会，2月5日县教育局局长周文海讲话，2月6日休会。", "2026-02-05"},
		{"in an earlier sentence", "2026-02-10", "2月5日，会议召开。县教育局局长周文海讲话。", "2026-02-05"},
		{"never a later sentence", "2026-02-10", "县教育局局长周文海讲话。会议2月5日结束。", "2026-02-10"},
		{"history says nothing of later sentences", "2026-02-10", "学校1949年9月1日成立。县教育局局长周文海讲话。", "2026-02-10"},
		{"but the history of its own", "2026-02-10", "1998年9月1日，县教育局局长周文海讲话。", "1998-09-01"},
		{"nor does history hide what is behind it", "2026-02-10", "2月5日，学校庆祝。学校1949年9月1日成立。县教育局局长周文海讲话。", "2026-02-05"},
		{"a plan is not seen yet", "2026-02-10", "2026年6月1日前，县教育局局长周文海将到校。", "2026-02-10"},
		{"a year is no day", "2026-02-10", "2026年，县教育局局长周文海讲话。", "2026-02-10"},
		{"no date", "", "县教育局局长周文海讲话。", ""},
		{"no year", "", "2月5日，县教育局局长周文海讲话。", ""},
		{"a full date needs no reference", "", "2026年2月5日，县教育局局长周文海讲话。", "2026-02-05"},
		{"a birthday", "2026-02-10", "县教育局局长周文海，1980年2月5日出生。", "2026-02-10"},
		{"days of a meeting", "2026-02-10", "2月5日至7日，县教育局局长周文海讲话。", "2026-02-05"},
	} {
		t.Run(c.name, func(t *testing.T) {
			ref, _ := time.Parse(time.DateOnly, c.ref)
			doc, err := ex.ExtractAt(context.Background(), c.text, ref)
			require.NoError(t, err)
			require.NotEmpty(t, doc.Posts)
			p := doc.Posts[0]
			all := sentences(doc)
			at := doc.Entities[p.Person].Start
			assert.Equal(t, c.want, newCalendar(doc, all, ref).at(at, sentenceAt(all, at), p.Article))
		})
	}
}

// seen makes evidence from days; a day with ! has the post as given up.
func seen(days ...string) held {
	h := held{person: "周文海", title: "局长"}
	for _, day := range days {
		e := evidence{day: day}
		if day != "" && day[0] == '!' {
			e.day, e.former = day[1:], true
		}
		h.evidence = append(h.evidence, e)
	}
	return h
}

func TestSpan(t *testing.T) {
	for _, c := range []struct {
		days []string
		want string
		over bool
	}{
		{[]string{"2026-02-05"}, "since 2026-02-05", false},
		{[]string{"2026-02-05", "2026-03-01", ""}, "since 2026-02-05, last seen 2026-03-01", false},
		{[]string{""}, "day unknown", false},
		{[]string{"!"}, "former", true},
		{[]string{"!2026-02-05"}, "former by 2026-02-05", true},
		{[]string{"2025-01-01", "!2026-02-05", "!2026-03-05"}, "since 2025-01-01; former by 2026-02-05", true},
		{[]string{"!2025-01-01", "2026-02-05"}, "since 2026-02-05; former by 2025-01-01", false},
		{[]string{"2025-01-01", "!"}, "since 2025-01-01; former", false},
	} {
		h := seen(c.days...)
		assert.Equal(t, c.want, h.span(), c.days)
		assert.Equal(t, c.over, h.over(), c.days)
	}
}

func TestCurrentFirst(t *testing.T) {
	order := currentFirst([]held{seen("!2020-01-01"), seen(""), seen("2026-02-05"), seen("2025-01-01")})
	var got []string
	for _, h := range order {
		got = append(got, h.span())
	}
	assert.Equal(t, []string{"since 2025-01-01", "since 2026-02-05", "day unknown", "former by 2020-01-01"}, got)
}
