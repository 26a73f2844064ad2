package timex_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/pkg/timex"
)

var ref2026 = timex.Reference{Time: time.Date(2026, 2, 10, 0, 0, 0, 0, time.UTC)}

func ExampleFind() {
	ref := timex.Reference{Time: time.Date(2026, 2, 10, 0, 0, 0, 0, time.UTC)}
	for _, e := range timex.Find("2月5日至7日，全市用三天时间开展评估；近日，结果公布。", ref) {
		fmt.Println(e.Text, e.Kind, e.Value)
	}
	// Output:
	// 2月5日至7日 Range 2026-02-05/2026-02-07
	// 三天 Duration P3D
	// 近日 Fuzzy PAST_REF
}

func ExampleParse() {
	e, err := timex.Parse("二〇二六年二月五日下午两点半", timex.Reference{})
	fmt.Println(e.Value, e.Grain, err)
	_, err = timex.Parse("2026年2月30日", timex.Reference{})
	fmt.Println(err)
	// Output:
	// 2026-02-05T14:30 Minute <nil>
	// timex: no such date or time: "2026年2月30日"
}

func TestFindOffsets(t *testing.T) {
	text := "会议\xff于２月５日（周四）召开"
	got := timex.Find(text, ref2026)
	require.Len(t, got, 1)
	assert.Equal(t, "２月５日（周四）", text[got[0].Start:got[0].End])
	assert.Equal(t, "2026-02-05", got[0].Value)
}
