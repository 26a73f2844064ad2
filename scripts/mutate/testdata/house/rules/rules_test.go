package rules

import "testing"

// These tests notice every fault of And, some of Switch and none of Order; the
// rest they do not reach.
func TestAnd(t *testing.T) {
	for _, c := range [][3]int{{1, 1, 1}, {1, 0, 0}, {0, 1, 0}, {0, 0, 0}} {
		if got := And(&Trace{}, c[0], c[1]); got != c[2] {
			t.Errorf("And(%d, %d) is %d", c[0], c[1], got)
		}
	}
}

func TestSwitch(t *testing.T) {
	Switch(&Trace{}, 2, 3)
	for _, b := range []int{2, 3} {
		t.Run("", func(t *testing.T) {
			if got := Switch(&Trace{}, 1, b); got != 10 {
				t.Errorf("Switch(1, %d) is %d", b, got)
			}
		})
	}
}

func TestOrder(t *testing.T) { Order(&Trace{}, 1, 1) }

func TestLoop(t *testing.T) { Loop(&Trace{}, 0, 0) }
