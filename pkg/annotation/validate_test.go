package annotation

import (
	"errors"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestValidate(t *testing.T) {
	one := func(e Entity) Document {
		return Document{ID: "d", Text: "😀县二中,县\n二中", Entities: []Entity{e}}
	}
	tests := []struct {
		name string
		doc  Document
		want string // "" for valid
	}{
		{"good", one(Entity{Start: 1, End: 4, Type: School, Text: "县二中"}), ""},
		{"line break", one(Entity{Start: 5, End: 9, Type: School, Text: "县二中"}), ""},
		{"no text given", one(Entity{Start: 1, End: 4, Type: School}), ""},
		{"negative", one(Entity{Start: -1, End: 4, Type: School}), "entities[0]: offset -1 is negative"},
		{"empty", one(Entity{Start: 2, End: 2, Type: School}), "entities[0]: span 2–2 is empty or reversed"},
		{"past the end", one(Entity{Start: 2, End: 20, Type: School}), "entities[0]: offset 20 is past the end of the text, which has 9 (codepoint)"},
		{"other place", one(Entity{Start: 0, End: 3, Type: School, Text: "县二中"}), `entities[0]: "😀县二" stands at 0–3, not "县二中": it stands at 1–4`},
		{"other unit", one(Entity{Start: 4, End: 13, Type: School, Text: "县二中"}), `past the end`},
		{"utf16", one(Entity{Start: 2, End: 5, Type: School, Text: "县二中"}), `the offsets fit if they count utf16: state "unit":"utf16"`},
		{"other text", one(Entity{Start: 1, End: 4, Type: School, Text: "三中"}), "the text does not occur in this document"},
		{"no type", one(Entity{Start: 1, End: 4}), "entities[0]: no type: give one of PERSON"},
		{"wild type", one(Entity{Start: 1, End: 4, Type: 77}), "entities[0]: no type"},
		{"inside a character", Document{Text: "县", Unit: Byte, Entities: []Entity{{End: 2, Type: Org}}}, "offset 2 (byte) is inside a character: use 0 or 3"},
		{"no text at all", Document{Entities: []Entity{{Start: 700, End: 702, Type: Org, Text: "县委"}}}, ""},
		{"unit", Document{Unit: 9}, "unknown unit"},
		{"post", Document{Posts: []Post{{Person: "李望秋"}}}, "posts[0]: a post needs a person and a title"},
		{"status", Document{Posts: []Post{{Person: "李", Title: "长", Status: 6}}},
			`posts[0]: unknown status "PostStatus(6)": use current, appointed, removed, proposed, acting or former`},
		{"confidence", one(Entity{Start: 1, End: 4, Type: School, Confidence: 1}), ""},
		{"confidence in percent", one(Entity{Start: 1, End: 4, Type: School, Confidence: 97}), "entities[0]: the confidence 97 is no probability: give a number from 0 to 1"},
		{"no number", Document{Posts: []Post{{Person: "李", Title: "长", Confidence: math.NaN()}}}, "posts[0]: the confidence NaN is no probability"},
		{"alias", Document{Aliases: []Alias{{Names: []string{"二中"}}}}, "aliases[0]: a group of 1 names says nothing"},
		{"article", Document{Text: "一", Articles: []Article{{End: 1}}, Posts: []Post{{Person: "李", Title: "长", Article: 1}}}, "posts[0]: there is no article 1"},
		{"article span", Document{Text: "一", Articles: []Article{{End: 2}}}, "articles[0]: offset 2 is past the end"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			err := tt.doc.Validate()
			if tt.want == "" {
				require.NoError(t, err)
				return
			}
			assert.ErrorContains(t, err, tt.want)
		})
	}
}

func TestValidateReportsEveryProblem(t *testing.T) {
	d := Document{ID: "d", Text: "县委", Entities: []Entity{{Start: 0, End: 9, Type: Org}, {Start: 0, End: 2, Type: Org}, {Start: 1, End: 1, Type: Org}}}
	err := d.Validate()
	joined, ok := err.(interface{ Unwrap() []error })
	require.True(t, ok)
	require.Len(t, joined.Unwrap(), 2)
	var e *Error
	require.True(t, errors.As(joined.Unwrap()[1], &e))
	assert.Equal(t, "d", e.Doc)
	assert.Equal(t, "entities[2]", e.Field)
}

func TestValidateStopsAtTwentyProblems(t *testing.T) {
	d := Document{ID: "d", Text: "县委", Entities: make([]Entity, 100)}
	for i := range d.Entities {
		d.Entities[i] = Entity{Start: 0, End: 2, Type: Org, Text: "市委"}
	}
	joined, ok := d.Validate().(interface{ Unwrap() []error })
	require.True(t, ok)
	require.Len(t, joined.Unwrap(), 21)
	assert.ErrorContains(t, joined.Unwrap()[20], "80 more problems")
}
