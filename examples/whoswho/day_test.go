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
		{"the signature's before the reference date", "2026-02-10", "任命张建国为海州市教育局局长。\n\n海州市人民政府\n2026年2月5日", "2026-02-05"},
		{"the signature's alone", "", "任命张建国为海州市教育局局长。\n\n海州市人民政府\n2026年2月5日", "2026-02-05"},
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
			day, told := newCalendar(doc, all, ref).at(at, sentenceAt(all, at), p.Article)
			assert.Equal(t, c.want, day)
			assert.Equal(t, day != "" && day != c.ref, told)
		})
	}
}
