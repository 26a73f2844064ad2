//go:build slow

package timex

import "testing"

// The worst units, to 1 MB.
func TestLinearWorkOnMegabytes(t *testing.T) {
	for _, unit := range []string{"1", "一二三四五六七二二三", "明年的明年的", "3、", "2月5日至"} {
		linearWork(t, unit, 1<<20)
	}
}
