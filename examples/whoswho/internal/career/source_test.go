package career

import (
	"encoding/binary"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// sketch makes a sketch of ten places, so many of which are the same in all.
func sketch(same int, own uint32) (out []byte) {
	for i := range 10 {
		value := uint32(i + 1)
		if i >= same {
			value = own*100 + uint32(i)
		}
		out = binary.LittleEndian.AppendUint32(out, value)
	}
	return out
}

func TestAlike(t *testing.T) {
	assert.Equal(t, 1.0, Alike(sketch(10, 1), sketch(10, 2)))
	assert.Equal(t, 0.4, Alike(sketch(4, 1), sketch(4, 2)))
	assert.Zero(t, Alike(nil, nil))
	assert.Zero(t, Alike(sketch(10, 1), nil))
}

func TestPublishedAgain(t *testing.T) {
	const says = "says=海州市教育局党组书记、局长李明哲主持召开全市教育工作会议"
	for _, c := range []struct {
		name             string
		first, second    string
		sketch1, sketch2 []byte
		want             bool
	}{
		{"nearly the same article", "2025-03-01 current 李明哲 局长 海州市教育局 says=甲", "2025-03-04 current 李明哲 局长 海州市教育局 says=甲", sketch(8, 1), sketch(8, 2), true},
		{"punctuation does not count", "2025-03-01 current 李明哲 局长 海州市教育局 says=甲，乙。", "2025-03-04 current 李明哲 局长 海州市教育局 says=甲,乙", sketch(8, 1), sketch(8, 2), true},
		{"another article", "2025-03-01 current 李明哲 局长 海州市教育局 says=甲", "2025-03-04 current 李明哲 局长 海州市教育局 says=甲", sketch(5, 1), sketch(5, 2), false},
		{"another sentence", "2025-03-01 current 李明哲 局长 海州市教育局 says=甲", "2025-03-04 current 李明哲 局长 海州市教育局 says=乙", sketch(8, 1), sketch(8, 2), false},
		{"another day in the text", "2025-03-01 current 李明哲 局长 海州市教育局 says=甲 told", "2025-04-01 current 李明哲 局长 海州市教育局 says=甲 told", sketch(8, 1), sketch(8, 2), false},
		{"short, with a long sentence", "2025-03-01 current 李明哲 局长 海州市教育局 " + says, "2025-03-04 current 李明哲 局长 海州市教育局 " + says, nil, nil, true},
		{"… a year later", "2025-03-01 current 李明哲 局长 海州市教育局 " + says, "2026-03-01 current 李明哲 局长 海州市教育局 " + says, nil, nil, false},
		{"short, with a short sentence", "2025-03-01 current 李明哲 局长 海州市教育局 says=局长李明哲讲话", "2025-03-04 current 李明哲 局长 海州市教育局 says=局长李明哲讲话", nil, nil, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			facts := factsOf(t, c.second, c.first)
			facts[0].Source.Sketch, facts[1].Source.Sketch = c.sketch2, c.sketch1
			spells := Spells(facts, People(facts, Notes{}))
			require.Len(t, spells, 1)
			s := spells[0]
			assert.Equal(t, "2025-03-01", s.FirstSeen)
			if !c.want {
				assert.Len(t, s.Facts, 2)
				assert.Greater(t, s.LastSeen, s.FirstSeen)
				return
			}
			require.Len(t, s.Facts, 1)
			assert.Equal(t, 1, s.Facts[0].Copies)
			assert.Equal(t, "2025-03-01", s.LastSeen, "a copy is not seen later")
		})
	}
}
