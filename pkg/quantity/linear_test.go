package quantity

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// The work done on a text twice as long may at most double (and a bit): counted
// in runes looked at, never in time.
func TestWorkGrowsLinearly(t *testing.T) {
	longest := 1 << 16 // 1 MB is slow
	if testing.Short() {
		longest = 1 << 14
	}
	for _, piece := range []string{
		"1", "1,234", "1.2", "1-2", "1 2 ", "一", "一二三四五六七二二三", "十", "百千万亿", "一万", "零", "三至",
		"1人-", "三分之", "百分之", "数十", "第一、", "10%—", "近近", "30名", "三、", "１", "五元三", "“三个", "7万5千", "三四百", "1/2", "-", "负", "又",
	} {
		t.Run(piece, func(t *testing.T) { growsLinearly(t, piece, longest) })
	}
}

// growsLinearly doubles a text of repeats of piece until it has longest bytes.
func growsLinearly(t *testing.T, piece string, longest int) {
	for _, run := range []struct {
		name string
		work func(string) int
	}{
		{"Find", func(s string) int {
			var f Finder
			f.FindRunes(nil, []rune(s))
			return f.steps
		}},
		{"FindNumbers", func(s string) int {
			_, steps := findNumbers(s)
			return steps
		}},
	} {
		last := 0
		for size := 1 << 10; size <= longest; size *= 2 {
			text := strings.Repeat(piece, size/len(piece))
			steps := run.work(text)
			assert.LessOrEqual(t, steps, 16*len([]rune(text))+64, "%s on %d bytes", run.name, size)
			if last > 1000 {
				assert.LessOrEqual(t, steps, 2*last+last/4, "%s on %d bytes", run.name, size)
			}
			last = steps
		}
	}
}
