package confidence

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/runes"
	"github.com/dianming-nlp/dianming/internal/segment"
)

// mentionOf returns the n-th place of a name as a mention.
func mentionOf(text []rune, name string, n int, typ entity.Type, score float32) mention.Candidate {
	want := []rune(name)
	for i := range text {
		if runes.HasRunesAt(text, i, want) {
			if n--; n == 0 {
				return mention.Candidate{Start: int32(i), End: int32(i + len(want)), Type: typ, Score: score}
			}
		}
	}
	panic("no " + name)
}

func TestRead(t *testing.T) {
	text := []rune("海州市教育局局长李明哲（左）、王思涵、陈远到清河县第一高级中学实验学校。李明哲说")
	person, title, org, school := entity.Person, entity.Title, entity.Org, entity.School
	chosen := []mention.Candidate{
		mentionOf(text, "海州市教育局", 1, org, 7), mentionOf(text, "局长", 1, title, 3), mentionOf(text, "李明哲", 1, person, 10),
		mentionOf(text, "王思涵", 1, person, 4), mentionOf(text, "陈远", 1, person, 2),
		mentionOf(text, "清河县第一高级中学实验学校", 1, school, 7), mentionOf(text, "李明哲", 2, person, 6),
	}
	var bounds segment.Bounds
	bounds.Cut(text, segment.Native(), new(segment.Scratch))
	rivals := []float32{7, 0, 8.5, 1, 0, 0, 0}
	var r Reader
	for range 2 { // its memory does not show
		got := r.Read(text, &bounds, chosen, rivals)
		for i, want := range []Signals{
			LeftClause | RightTitle | RivalAhead | ScoreGood,
			LeftBody | RightPerson | Short | ScoreFair,
			LeftTitle | RightOpens | Repeated | RivalNear | Short | ScoreHigh,
			LeftList | RightList | InRow | RivalFar | Short | ScoreFair,
			LeftList | RightHan | InRow | Short | ScoreLow,
			LeftHan | RightClause | Long | ScoreGood,
			LeftClause | RightHan | Repeated | Short | ScoreGood,
		} {
			words := OneWord | CutsBefore | CutsAfter
			assert.Equal(t, want, got[i]&^words, "%s", string(text[chosen[i].Start:chosen[i].End]))
		}
	}
	assert.Empty(t, r.Read(nil, &bounds, nil, nil))
}

func TestWordSignals(t *testing.T) {
	var bounds segment.Bounds
	bounds.Reset(6, []segment.Token{{Start: 0, End: 2}, {Start: 2, End: 3}, {Start: 3, End: 6}})
	for _, tt := range []struct {
		start, end int
		want       Signals
	}{
		{0, 2, OneWord}, {3, 6, OneWord}, {0, 3, 0}, {1, 3, CutsBefore}, {2, 5, CutsAfter}, {1, 4, CutsBefore | CutsAfter},
	} {
		assert.Equal(t, tt.want, wordSignals(&bounds, tt.start, tt.end), "%d–%d", tt.start, tt.end)
	}
}
