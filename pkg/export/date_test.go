package export

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestReducedDate(t *testing.T) {
	tests := []struct{ timex, first, last string }{
		{"2026-02-05", "2026-02-05", "2026-02-05"},
		{"2026-02", "2026-02", "2026-02"},
		{"2026", "2026", "2026"},
		{"2026-02-05T09:00", "2026-02-05", "2026-02-05"},
		{"2026-02-05TMO", "2026-02-05", "2026-02-05"},
		{"2026-02-05/2026-02-07", "2026-02-05", "2026-02-07"},
		{"2026/2030", "2026", "2030"},
		{"1949-SP", "1949", "1949"},
		{"2026-W05", "2026", "2026"},
		{"2026-02-30", "2026-02", "2026-02"}, // there is no such day
		{"2026-13", "2026", "2026"},
		{"XXXX-02-05", "", ""},
		{"199", "", ""},
		{"199X", "", ""},
		{"20260205", "", ""},
		{"P1Y", "", ""},
		{"SET:P1Y", "", ""},
		{"PAST_REF", "", ""},
		{"", "", ""},
	}
	for _, tt := range tests {
		assert.Equal(t, tt.first, ReducedDate(tt.timex), tt.timex)
		assert.Equal(t, tt.last, lastDate(tt.timex), tt.timex)
	}
}
