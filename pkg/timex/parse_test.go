package timex_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/pkg/timex"
)

func TestParse(t *testing.T) {
	for _, c := range []struct {
		expr, value string
		kind        timex.Kind
		grain       timex.Grain
	}{
		{"2026年2月5日", "2026-02-05", timex.Date, timex.Day},
		{" 2月5日至7日 ", "2026-02-05/2026-02-07", timex.Range, timex.Day},
		{"三年", "P3Y", timex.Duration, timex.Year},
		{"每周三", "SET:XXXX-WXX-3", timex.Set, timex.Day},
		{"近日", "PAST_REF", timex.Fuzzy, timex.NoGrain},
		{"12号", "2026-01-12", timex.Date, timex.Day},
		{"晚上", "TEV", timex.Date, timex.PartOfDay},
		{"十五五", "2026/2030", timex.Range, timex.Year},
	} {
		e, err := timex.Parse(c.expr, ref2026)
		require.NoError(t, err, c.expr)
		assert.Equal(t, c.value, e.Value, c.expr)
		assert.Equal(t, c.kind, e.Kind, c.expr)
		assert.Equal(t, c.grain, e.Grain, c.expr)
		assert.Equal(t, c.expr[e.Start:e.End], e.Text)
	}
}

func TestParseErrors(t *testing.T) {
	for expr, want := range map[string]error{
		"":            timex.ErrNotTemporal,
		"学校":          timex.ErrNotTemporal,
		"2月\xff":      timex.ErrNotTemporal,
		"2月5日召开":      timex.ErrTrailing,
		"于2月5日":       timex.ErrTrailing,
		"2月30日":       timex.ErrImpossible,
		"2025年2月29日":  timex.ErrImpossible,
		"25时":         timex.ErrImpossible,
		"农历2150年正月初一": timex.ErrOutOfRange,
	} {
		_, err := timex.Parse(expr, ref2026)
		assert.ErrorIs(t, err, want, expr)
	}
	e, _ := timex.Parse("2月30日", ref2026)
	assert.Equal(t, "2月30日", e.Text, "found as text")
	assert.ErrorIs(t, e.Err, timex.ErrImpossible)
	assert.Empty(t, e.Value)
}

func TestInstants(t *testing.T) {
	at := func(s string) time.Time {
		x, err := time.Parse("2006-01-02 15:04", s)
		require.NoError(t, err)
		return x
	}
	for _, c := range []struct{ expr, from, to string }{
		{"2026年", "2026-01-01 00:00", "2027-01-01 00:00"},
		{"2026年2月", "2026-02-01 00:00", "2026-03-01 00:00"},
		{"今年上半年", "2026-01-01 00:00", "2026-07-01 00:00"},
		{"2025年第四季度", "2025-10-01 00:00", "2026-01-01 00:00"},
		{"2025年冬", "2025-12-01 00:00", "2026-03-01 00:00"},
		{"2月下旬", "2026-02-21 00:00", "2026-03-01 00:00"},
		{"下周", "2026-02-16 00:00", "2026-02-23 00:00"},
		{"本周末", "2026-02-14 00:00", "2026-02-16 00:00"},
		{"2月5日", "2026-02-05 00:00", "2026-02-06 00:00"},
		{"2月5日下午", "2026-02-05 12:00", "2026-02-05 18:00"},
		{"2月5日14:30", "2026-02-05 14:30", "2026-02-05 14:31"},
		{"2月5日至7日", "2026-02-05 00:00", "2026-02-08 00:00"},
		{"十五五", "2026-01-01 00:00", "2031-01-01 00:00"},
		{"2025—2026学年", "2025-09-01 00:00", "2026-09-01 00:00"},
		{"2月5日晚上10时至凌晨2时", "2026-02-05 22:00", "2026-02-06 03:00"},
	} {
		e, err := timex.Parse(c.expr, ref2026)
		require.NoError(t, err, c.expr)
		assert.Equal(t, at(c.from), e.From, c.expr)
		assert.Equal(t, at(c.to), e.To, c.expr)
	}
	e, err := timex.Parse("2月5日", timex.Reference{})
	require.NoError(t, err)
	assert.True(t, e.From.IsZero() && e.To.IsZero(), "no year, no instant")

	shanghai := time.FixedZone("CST", 8*3600)
	e, err = timex.Parse("昨天", timex.Reference{Time: time.Date(2026, 2, 10, 1, 0, 0, 0, shanghai)})
	require.NoError(t, err)
	assert.Equal(t, time.Date(2026, 2, 9, 0, 0, 0, 0, shanghai), e.From, "in the reference's location")
}

func TestPreferenceAndAlternative(t *testing.T) {
	past := timex.Reference{Time: time.Date(2017, 3, 22, 0, 0, 0, 0, time.UTC)}
	future := timex.Reference{Time: past.Time, Prefer: timex.PreferFuture}
	for _, c := range []struct{ expr, past, future string }{
		{"1月19日", "2017-01-19", "2018-01-19"},
		{"星期一", "2017-03-20", "2017-03-27"},
		{"2月29日", "2016-02-29", "2020-02-29"},
		{"12号", "2017-03-12", "2017-04-12"},
		{"10月", "2016-10", "2017-10"},
		{"1月10日至12日", "2017-01-10/2017-01-12", "2018-01-10/2018-01-12"},
		{"1月19日下午", "2017-01-19TAF", "2018-01-19TAF"},
	} {
		p, err := timex.Parse(c.expr, past)
		require.NoError(t, err, c.expr)
		f, err := timex.Parse(c.expr, future)
		require.NoError(t, err, c.expr)
		assert.Equal(t, c.past, p.Value, c.expr)
		assert.Equal(t, c.future, f.Value, c.expr)
		other, ok := p.Alternative()
		require.True(t, ok, c.expr)
		assert.Equal(t, c.future, other.Value, c.expr)
		assert.Equal(t, f.From, other.From, c.expr)
		back, ok := other.Alternative()
		require.True(t, ok, c.expr)
		assert.Equal(t, c.past, back.Value, c.expr)
	}
	e, err := timex.Parse("2017年1月", past)
	require.NoError(t, err)
	_, ok := e.Alternative()
	assert.False(t, ok, "a written year has one reading")
}

func TestFinderIsReusable(t *testing.T) {
	var f timex.Finder
	first := f.Find(nil, "2025年3月1日开幕，5日闭幕", ref2026)
	second := f.Find(nil, "5日闭幕", ref2026)
	require.Len(t, first, 2)
	require.Len(t, second, 1)
	assert.Equal(t, "2025-03-05", first[1].Value)
	assert.Equal(t, "2026-02-05", second[0].Value, "nothing is left of the first text")
	runes := f.FindRunes(nil, []rune("会议于2月5日召开"), ref2026)
	require.Len(t, runes, 1)
	assert.Equal(t, [2]int{3, 7}, [2]int{runes[0].Start, runes[0].End}, "rune indexes")
}
