package evaluate

import (
	"strings"
	"testing"

	"github.com/dianming-nlp/dianming/pkg/annotation"
	"github.com/stretchr/testify/assert"
)

func TestScore(t *testing.T) {
	text := "县委书记李望秋到县\n二中,雷锋精神"
	gold := annotation.Document{ID: "a", Text: text, Entities: []annotation.Entity{
		{Start: 0, End: 2, Type: annotation.Org, Text: "县委"},
		{Start: 2, End: 4, Type: annotation.Title, Text: "书记"},
		{Start: 4, End: 7, Type: annotation.Person, Text: "李望秋"},
		{Start: 8, End: 12, Type: annotation.School, Text: "县二中"},
		{Start: 13, End: 15, Type: annotation.Person, Text: "雷锋", Optional: true},
	}}
	tests := []struct {
		name   string
		pred   []annotation.Entity
		micro  Counts
		errors []string
	}{
		{"all", gold.Entities[:4], Counts{4, 0, 0}, nil},
		{"optional is free", gold.Entities, Counts{4, 0, 0}, nil},
		{"touching an optional of its type is free", []annotation.Entity{{Start: 12, End: 17, Type: annotation.Person}}, Counts{0, 0, 4}, nil},
		{"inside an optional of another type is free", []annotation.Entity{{Start: 13, End: 14, Type: annotation.Org}}, Counts{0, 0, 4}, nil},
		{"touching one of another type counts", []annotation.Entity{{Start: 13, End: 17, Type: annotation.Org}}, Counts{0, 1, 4},
			[]string{"a\tFP\tORG\t雷锋精神\t记李望秋到县/二中,雷锋精神"}},
		{"doubles count once", []annotation.Entity{gold.Entities[0], gold.Entities[0]}, Counts{1, 0, 3}, nil},
		{"type differs", []annotation.Entity{{Start: 0, End: 2, Type: annotation.School}}, Counts{0, 1, 4}, nil},
		{"white space is a slash", []annotation.Entity{{Start: 8, End: 11, Type: annotation.School}}, Counts{0, 1, 4},
			[]string{"a\tFP\tSCHOOL\t县/二\t县委书记李望秋到县/二中,雷锋精神"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := Score([]annotation.Document{gold}, []annotation.Document{{ID: "a", Entities: tt.pred}})
			assert.Equal(t, tt.micro, r.Micro)
			var wrong []string
			for _, e := range r.Errors {
				if e.Kind != "FN" {
					wrong = append(wrong, e.String())
				}
			}
			if tt.errors != nil {
				assert.Equal(t, tt.errors, wrong)
			}
		})
	}
}

func TestScoreOverlap(t *testing.T) {
	gold := annotation.Document{ID: "a", Text: "县二中校长到县委", Entities: []annotation.Entity{{Start: 0, End: 3, Type: annotation.School}, {Start: 6, End: 8, Type: annotation.School}}}
	r := Score([]annotation.Document{gold}, []annotation.Document{{ID: "a", Entities: []annotation.Entity{{Start: 1, End: 3, Type: annotation.School}, {Start: 3, End: 5, Type: annotation.School}}}})
	assert.Equal(t, Counts{0, 2, 2}, r.Types[2].Strict)
	assert.Equal(t, Counts{1, 1, 1}, r.Types[2].Overlap)
}

func TestScoreValues(t *testing.T) {
	gold := annotation.Document{ID: "a", Text: "70人7人9人", Entities: []annotation.Entity{
		{Start: 0, End: 3, Type: annotation.Count, Text: "70人", Value: "70 人"},
		{Start: 3, End: 5, Type: annotation.Count, Text: "7人", Value: "7 人"},
		{Start: 5, End: 7, Type: annotation.Count, Text: "9人"}}}
	pred := annotation.Document{ID: "a", Entities: []annotation.Entity{
		{Start: 0, End: 3, Type: annotation.Count, Value: " 70\t 人"}, {Start: 3, End: 5, Type: annotation.Count}, {Start: 5, End: 7, Type: annotation.Count, Value: "10 人"}}}
	r := Score([]annotation.Document{gold}, []annotation.Document{pred})
	share, ok := r.Types[5].Values.Share()
	assert.True(t, ok)
	assert.Equal(t, 0.5, share)
	assert.Equal(t, []Disagreement{{"a", "VALUE", "COUNT", "7人", "gold 7 人 got none"}}, r.Errors)
	_, ok = r.Types[0].Values.Share()
	assert.False(t, ok)
}

func TestScoreRelations(t *testing.T) {
	gold := annotation.Document{ID: "a",
		Posts:   []annotation.Post{{Person: "李", Org: "县二中", Title: "校长"}, {Person: "王", Title: "书记"}, {Person: "张", Org: "县委", Title: "常委", Optional: true}},
		Aliases: []annotation.Alias{{Names: []string{"县二中", "二中"}}, {Names: []string{"二中", "石楼二中", "县二中"}}}}
	pred := annotation.Document{ID: "a",
		Posts:   []annotation.Post{{Person: "李", Org: "石楼二中", Title: "校长"}, {Person: "王", Org: "县委", Title: "书记"}, {Person: "张", Org: "市委", Title: "常委"}},
		Aliases: []annotation.Alias{{Names: []string{"石楼二中", "二中", "二中"}}, {Names: []string{"二中", "三中"}}}}
	r := Score([]annotation.Document{gold}, []annotation.Document{pred})
	assert.Equal(t, Counts{1, 1, 1}, r.Posts)
	assert.Equal(t, Counts{1, 1, 2}, r.Aliases)
	var lines []string
	for _, e := range r.Errors {
		lines = append(lines, strings.TrimSpace(e.String()))
	}
	assert.Equal(t, []string{"a\tFN\tALIAS\t二中=县二中", "a\tFN\tALIAS\t县二中=石楼二中", "a\tFP\tALIAS\t三中=二中",
		"a\tFN\tPOST\t王||书记", "a\tFP\tPOST\t王|县委|书记"}, lines)
}

func TestScoreConvertsUnits(t *testing.T) {
	gold := annotation.Document{ID: "a", Text: "😀县委", Entities: []annotation.Entity{{Start: 1, End: 3, Type: annotation.Org}}}
	for unit, e := range map[annotation.Unit]annotation.Entity{annotation.CodePoint: {Start: 1, End: 3}, annotation.Byte: {Start: 4, End: 10}, annotation.UTF16: {Start: 2, End: 4}} {
		e.Type = annotation.Org
		r := Score([]annotation.Document{gold}, []annotation.Document{{ID: "a", Unit: unit, Entities: []annotation.Entity{e, {Start: 1, End: 2, Type: annotation.Person}}}})
		assert.Equal(t, 1, r.Micro.TP, unit)
		g, err := gold.Convert(unit)
		assert.NoError(t, err)
		assert.Equal(t, Counts{1, 0, 0}, Score([]annotation.Document{g}, []annotation.Document{gold}).Micro)
	}
}

func TestScoreMatchesDocumentsByID(t *testing.T) {
	e := []annotation.Entity{{Start: 0, End: 2, Type: annotation.Org}}
	r := Score([]annotation.Document{{ID: "a", Text: "县委", Entities: e}, {ID: "b", Text: "县委", Entities: e}},
		[]annotation.Document{{ID: "c", Entities: e}, {ID: "b"}, {ID: "b", Entities: e}})
	assert.Equal(t, Counts{1, 0, 1}, r.Micro)
	assert.Equal(t, [3]int{2, 1, 1}, [3]int{r.Documents, r.Missing, r.Unknown})
	assert.Equal(t, Counts{}, Score(nil, nil).Micro)
}

// An offset inside a character, or of a unit that does not exist, matches nothing, and
// the others count.
func TestScoreOffsetsThatCannotBe(t *testing.T) {
	gold := annotation.Document{ID: "a", Text: "县委书记", Entities: []annotation.Entity{
		{Start: 0, End: 2, Type: annotation.Org}, {Start: 2, End: 4, Type: annotation.Title}}}
	pred := annotation.Document{ID: "a", Unit: annotation.Byte, Entities: []annotation.Entity{
		{Start: 1, End: 6, Type: annotation.Org}, {Start: 6, End: 12, Type: annotation.Title}}}
	assert.Equal(t, Counts{1, 1, 1}, Score([]annotation.Document{gold}, []annotation.Document{pred}).Micro)
	pred.Unit = annotation.Unit(9)
	assert.Equal(t, Counts{0, 2, 2}, Score([]annotation.Document{gold}, []annotation.Document{pred}).Micro)
}
