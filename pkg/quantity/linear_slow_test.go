//go:build slow

package quantity

import "testing"

func TestWorkOnMegabytesGrowsLinearly(t *testing.T) {
	for _, piece := range []string{"1", "一二三四五六七二二三", "1-2"} {
		t.Run(piece, func(t *testing.T) { growsLinearly(t, piece, 1<<20) })
	}
}
