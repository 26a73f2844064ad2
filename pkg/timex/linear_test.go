package timex

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

// TestLinearWork doubles texts that invite repeated reading and counts the runes
// looked at: twice the text may take no more than twice the work. Texts of 1 MB are
// slow.
func TestLinearWork(t *testing.T) {
	limit := 1 << 16
	if testing.Short() {
		limit = 1 << 14
	}
	for _, unit := range []string{
		"1", "2026", "12:", "1-", "3、", "2026-", "2026.", "一二三四五六七二二三", "十", "百", "几", "半", "的",
		"明年的明年的", "去年", "今年年底", "每", "每年", "每周", "近", "第", "第三", "最后一个", "农历", "正月",
		"1月", "1月2、", "2月5日至", "5日、6日、", "上午", "上午9时", "周一至", "三年", "1小时2分", "年", "月", "，", " ",
		"教师节", "“五四”", "“", "十五五", "三年提升", "将于", "1年—", "二〇二六年—", "2026年1月1日1时1分1秒",
		"(周", "公元前", "上世纪八十", "2019秋季", "0", "\n", "週", "５", "1.5", "3个", "两天又",
	} {
		linearWork(t, unit, limit)
	}
}

// linearWork doubles a text of repeats of unit until it has limit bytes.
func linearWork(t *testing.T, unit string, limit int) {
	t.Helper()
	ref := Reference{Time: time.Date(2026, 2, 10, 0, 0, 0, 0, time.UTC)}
	work := func(size int) int {
		text := []rune(strings.Repeat(unit, size/len(unit)+1))[:size/3]
		var f Finder
		f.FindRunes(nil, text, ref)
		return f.s.steps
	}
	last := work(1 << 10)
	for size := 1 << 11; size <= limit; size <<= 1 {
		steps := work(size)
		assert.LessOrEqual(t, float64(steps), 2.2*float64(last)+500, "%q, %d bytes", unit, size)
		last = steps
	}
	// The constant is bounded too: a look at a rune leads to few others.
	assert.Less(t, last, 200*limit/3, "%q", unit)
}
