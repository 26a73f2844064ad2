package dianming_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/pkg/dianming"
)

// An announcement speaks of what is to come: a date without a year is the next
// one after its day.
func ExampleWithFutureDates() {
	day := time.Date(2026, time.February, 10, 0, 0, 0, 0, time.UTC)
	const text = "1月20日，海州市教育局召开会议。"
	for _, options := range [][]dianming.Option{
		{dianming.WithReferenceDate(day)},
		{dianming.WithReferenceDate(day), dianming.WithFutureDates()},
	} {
		ex, err := dianming.New(options...)
		if err != nil {
			fmt.Println(err)
			return
		}
		doc, err := ex.Extract(context.Background(), text)
		ex.Close()
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(doc.Entities[0].Text, doc.Entities[0].Value)
	}
	// Output:
	// 1月20日 2026-01-20
	// 1月20日 2027-01-20
}

// dates returns the values of the dates of a text.
func dates(t *testing.T, text string, options ...dianming.Option) []string {
	t.Helper()
	ex, err := dianming.New(options...)
	require.NoError(t, err)
	defer ex.Close()
	doc, err := ex.Extract(t.Context(), text)
	require.NoError(t, err)
	var out []string
	for _, e := range doc.Entities {
		if e.Type == dianming.Date {
			out = append(out, e.Value)
		}
	}
	return out
}

func TestFutureDates(t *testing.T) {
	day := dianming.WithReferenceDate(time.Date(2026, time.February, 10, 0, 0, 0, 0, time.UTC)) // a Tuesday
	tests := []struct {
		date         string
		past, future []string // without and with the option
	}{
		// What lacks its year, month or week is the next one to come …
		{"2月5日", []string{"2026-02-05"}, []string{"2027-02-05"}},
		{"2月9日", []string{"2026-02-09"}, []string{"2027-02-09"}},
		{"9月1日", []string{"2025-09-01"}, []string{"2026-09-01"}},
		{"9月1日晚", []string{"2025-09-01TEV"}, []string{"2026-09-01TEV"}},
		{"12月", []string{"2025-12"}, []string{"2026-12"}},
		{"5日", []string{"2026-02-05"}, []string{"2026-03-05"}},
		{"15日至18日", []string{"2026-01-15/2026-01-18"}, []string{"2026-02-15/2026-02-18"}},
		{"周三", []string{"2026-02-04"}, []string{"2026-02-11"}},
		{"星期一", []string{"2026-02-09"}, []string{"2026-02-16"}},
		{"9月1日开学，9月5日", []string{"2025-09-01", "2025-09-05"}, []string{"2026-09-01", "2026-09-05"}},
		// … the day itself and the next weeks are so anyhow …
		{"2月10日", []string{"2026-02-10"}, []string{"2026-02-10"}},
		{"2月12日", []string{"2026-02-12"}, []string{"2026-02-12"}},
		{"3月5日", []string{"2026-03-05"}, []string{"2026-03-05"}},
		// … and what says which one it is stays.
		{"2025年9月1日", []string{"2025-09-01"}, []string{"2025-09-01"}},
		{"今年2月5日", []string{"2026-02-05"}, []string{"2026-02-05"}},
		{"去年12月", []string{"2025-12"}, []string{"2025-12"}},
		{"上月5日", []string{"2026-01-05"}, []string{"2026-01-05"}},
		{"上周三", []string{"2026-02-04"}, []string{"2026-02-04"}},
		{"昨天", []string{"2026-02-09"}, []string{"2026-02-09"}},
		{"近日", []string{"PAST_REF"}, []string{"PAST_REF"}},
		{"2025年3月1日开学，3月5日", []string{"2025-03-01", "2025-03-05"}, []string{"2025-03-01", "2025-03-05"}},
	}
	for _, tt := range tests {
		text := tt.date + "，海州市教育局召开会议。"
		assert.Equal(t, tt.past, dates(t, text, day), tt.date)
		assert.Equal(t, tt.future, dates(t, text, day, dianming.WithFutureDates()), tt.date)
		assert.Equal(t, tt.future, dates(t, text, dianming.WithFutureDates(), day), "%s: the order of the options", tt.date)
		assert.Equal(t, dates(t, text), dates(t, text, dianming.WithFutureDates()), "%s: without a reference date there is no next one", tt.date)
	}
}

// A document's own day is read the same way.
func TestFutureDatesOfExtractAt(t *testing.T) {
	ex, err := dianming.New(dianming.WithFutureDates())
	require.NoError(t, err)
	defer ex.Close()
	doc, err := ex.ExtractAt(t.Context(), "2月5日，海州市教育局召开会议。", time.Date(2030, time.March, 1, 0, 0, 0, 0, time.UTC))
	require.NoError(t, err)
	assert.Equal(t, "2031-02-05", doc.Entities[0].Value)
}
