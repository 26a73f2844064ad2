package annotation

import (
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestConvertOffsets(t *testing.T) {
	text := "a校😀\xff长"
	in := map[Unit][]int{ // every boundary of the text
		CodePoint: {0, 1, 2, 3, 4, 5},
		Byte:      {0, 1, 4, 8, 9, 12},
		UTF16:     {0, 1, 2, 4, 5, 6},
	}
	for from, offsets := range in {
		for to, want := range in {
			got, err := ConvertOffsets(text, from, to, offsets)
			require.NoError(t, err)
			assert.Equal(t, want, got, "%s to %s", from, to)
		}
	}
}

func TestConvertOffsetsInAnyOrder(t *testing.T) {
	got, err := ConvertOffsets("校长", CodePoint, Byte, []int{2, 0, 1, 2})
	require.NoError(t, err)
	assert.Equal(t, []int{6, 0, 3, 6}, got)
}

func TestConvertOffsetsRefuses(t *testing.T) {
	tests := []struct {
		unit   Unit
		offset int
		want   string
	}{
		{Byte, 2, "offset 2 (byte) is inside a character: use 1 or 4"},
		{UTF16, 3, "offset 3 (utf16) is inside a character: use 2 or 4"},
		{CodePoint, 4, "offset 4 is past the end of the text, which has 3 (codepoint)"},
		{CodePoint, -1, "offset -1 is negative"},
		{Unit(9), 0, "unknown unit"},
	}
	for _, tt := range tests {
		got, err := ConvertOffsets("a校😀", tt.unit, CodePoint, []int{0, tt.offset})
		assert.ErrorContains(t, err, tt.want)
		if tt.unit <= UTF16 {
			assert.Equal(t, []int{0, -1}, got, tt.want)
		} else {
			assert.Nil(t, got)
		}
	}
}

func TestConvertNamesTheEntity(t *testing.T) {
	d := Document{ID: "x", Text: "校长", Unit: Byte, Entities: []Entity{{End: 6}, {Start: 3, End: 5}}}
	_, err := d.Convert(CodePoint)
	assert.EqualError(t, err, `annotation: document "x": entities[1]: offset 5 (byte) is inside a character: `+
		`use 3 or 6, or state the unit that the offsets really count`)
	_, err = Document{ID: "x", Entities: []Entity{{End: 1}}}.Convert(Byte)
	assert.ErrorContains(t, err, "without the text")
}

func TestConvertLeavesTheOriginal(t *testing.T) {
	d := sample()
	_, err := d.Convert(Byte)
	require.NoError(t, err)
	assert.Equal(t, sample(), d)
}

func TestUnitNames(t *testing.T) {
	for _, u := range []Unit{CodePoint, Byte, UTF16} {
		got, err := ParseUnit(u.String())
		require.NoError(t, err)
		assert.Equal(t, u, got)
	}
	_, err := ParseUnit("runes")
	assert.ErrorContains(t, err, `unknown unit "runes": write codepoint, byte or utf16`)
	_, err = Unit(7).MarshalText()
	assert.Error(t, err)
}

// Offsets go to any unit and come back; a byte offset converts exactly if it is
// on a boundary.
func FuzzConvertOffsets(f *testing.F) {
	f.Add("a校😀\xff长", 4)
	f.Add("", 0)
	f.Add("\xf0\x9f\x98", 1)
	f.Fuzz(func(t *testing.T, text string, offset int) {
		boundary := offset == len(text)
		for i := range text {
			boundary = boundary || i == offset
		}
		points, err := ConvertOffsets(text, Byte, CodePoint, []int{offset})
		require.Equal(t, boundary, err == nil)
		if err != nil {
			return
		}
		require.Equal(t, utf8.RuneCountInString(text[:offset]), points[0])
		units, err := ConvertOffsets(text, CodePoint, UTF16, points)
		require.NoError(t, err)
		back, err := ConvertOffsets(text, UTF16, Byte, units)
		require.NoError(t, err)
		require.Equal(t, offset, back[0])
	})
}
