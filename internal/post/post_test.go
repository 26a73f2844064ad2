package post

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/mention"
)

var markTypes = map[string]entity.Type{"P": entity.Person, "T": entity.Title, "S": entity.School, "O": entity.Org, "D": entity.Date, "C": entity.Count}

var statusNames = [...]string{Current: "", Former: "former", Appointed: "appointed", Removed: "removed"}

// marked reads a text with its entities in ⟦P|…⟧.
func marked(t *testing.T, s string) ([]rune, []mention.Candidate) {
	t.Helper()
	var text []rune
	var entities []mention.Candidate
	for s != "" {
		plain, rest, found := strings.Cut(s, "⟦")
		text = append(text, []rune(plain)...)
		if !found {
			break
		}
		inside, after, ok := strings.Cut(rest, "⟧")
		require.True(t, ok, "no ⟧ in %q", s)
		tag, name, ok := strings.Cut(inside, "|")
		require.True(t, ok, "no tag in %q", inside)
		start := int32(len(text))
		text = append(text, []rune(name)...)
		entities = append(entities, mention.Candidate{
			Start: start, End: int32(len(text)), Type: markTypes[tag], Head: start, PlaceEnd: start,
		})
		s = after
	}
	return text, entities
}

// postsOf returns the posts in s as PERSON TITLE ORG STATUS.
func postsOf(t *testing.T, l *Linker, s string) []string {
	t.Helper()
	text, entities := marked(t, s)
	var out []string
	for _, p := range l.Posts(nil, text, entities) {
		parts := []string{string(text[entities[p.Person].Start:entities[p.Person].End]), string(text[entities[p.Title].Start:entities[p.Title].End])}
		if p.Org >= 0 {
			parts = append(parts, string(text[entities[p.Org].Start:entities[p.Org].End]))
		}
		if p.Status != Current {
			parts = append(parts, statusNames[p.Status])
		}
		out = append(out, strings.Join(parts, " "))
	}
	return out
}

func TestPosts(t *testing.T) {
	cases := []struct {
		name, text string
		want       []string
	}{
		{"none", "会议召开。", nil},
		{"a person alone", "⟦P|郭志远⟧出席会议。", nil},
		{"a title alone", "⟦O|市教育局⟧⟦T|局长⟧出席会议。", nil},
		{"title before the name", "⟦O|市教育局⟧⟦T|局长⟧⟦P|郭志远⟧出席。", []string{"郭志远 局长 市教育局"}},
		{"stacked titles hand their body on", "⟦O|市教育局⟧⟦T|党组书记⟧、⟦T|局长⟧⟦P|郭志远⟧出席。",
			[]string{"郭志远 党组书记 市教育局", "郭志远 局长 市教育局"}},
		{"stacked bodies", "⟦O|市委教育工委⟧⟦T|书记⟧、⟦O|市教育局⟧⟦T|党组书记⟧、⟦T|局长⟧⟦P|郭志远⟧出席。",
			[]string{"郭志远 书记 市委教育工委", "郭志远 党组书记 市教育局", "郭志远 局长 市教育局"}},
		{"the mayor belongs to no body", "⟦O|东平市委⟧⟦T|副书记⟧、⟦T|市长⟧⟦P|贺春梅⟧强调。",
			[]string{"贺春梅 副书记 东平市委", "贺春梅 市长"}},
		{"one title for two names", "⟦S|石湾中学⟧⟦T|副校长⟧⟦P|吴越⟧、⟦P|刘子墨⟧发言。",
			[]string{"吴越 副校长 石湾中学", "刘子墨 副校长 石湾中学"}},
		{"each his own", "⟦S|石湾中学⟧⟦T|校长⟧⟦P|吴越⟧、⟦S|长河中学⟧⟦T|校长⟧⟦P|刘子墨⟧发言。",
			[]string{"吴越 校长 石湾中学", "刘子墨 校长 长河中学"}},
		{"title behind the name", "⟦P|郭志远⟧⟦T|局长⟧强调。", []string{"郭志远 局长"}},
		{"apposition", "⟦P|郭志远⟧，⟦O|市教育局⟧⟦T|局长⟧。", []string{"郭志远 局长 市教育局"}},
		{"a verb", "⟦P|郭志远⟧任⟦O|市教育局⟧⟦T|局长⟧。", []string{"郭志远 局长 市教育局"}},
		{"a former post", "原⟦O|市教育局⟧⟦T|局长⟧⟦P|郭志远⟧；", []string{"郭志远 局长 市教育局 former"}},
		{"a former one behind the body", "⟦O|市教育局⟧原⟦T|局长⟧⟦P|郭志远⟧。", []string{"郭志远 局长 市教育局 former"}},
		{"a pronoun", "⟦S|石湾中学⟧举行典礼。我校⟦T|校长⟧⟦P|吴越⟧致辞。", []string{"吴越 校长 石湾中学"}},
		{"a full stop between", "⟦O|市教育局⟧⟦T|局长⟧。⟦P|郭志远⟧出席。", nil},
		{"a long way between", "⟦O|市教育局⟧⟦T|局长⟧在会上对全市的学校安全工作提出要求⟦P|郭志远⟧。", nil},
		{"the same post twice", "⟦O|市教育局⟧⟦T|局长⟧⟦P|郭志远⟧出席。⟦O|市教育局⟧⟦T|局长⟧⟦P|郭志远⟧强调。", []string{"郭志远 局长 市教育局"}},
		{"a shorter repeat", "⟦S|石湾中学⟧⟦T|副校长⟧⟦P|吴越⟧出席。⟦P|吴越⟧⟦T|校长⟧指出。", []string{"吴越 副校长 石湾中学"}},
		{"the school is named behind its posts", "⟦P|吴越⟧任⟦T|校长⟧，⟦P|刘子墨⟧任⟦T|副校长⟧。⟦S|石湾中学⟧开学。",
			[]string{"吴越 校长 石湾中学", "刘子墨 副校长 石湾中学"}},
		{"a date ends a chain", "⟦T|局长⟧⟦D|2月5日⟧⟦P|郭志远⟧出席。", nil},
	}
	var l Linker // one for all: nothing may stay from text to text
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := postsOf(t, &l, c.text)
			assert.Equal(t, c.want, got)
		})
	}
}

func TestPostsAppendAndForget(t *testing.T) {
	var l Linker
	text, entities := marked(t, "⟦O|市教育局⟧⟦T|局长⟧⟦P|郭志远⟧出席。")
	before := []Post{{Person: 7}}
	got := l.Posts(before, text, entities)
	require.Len(t, got, 2)
	assert.Equal(t, before[0], got[0])
	assert.Len(t, l.Posts(nil, text, entities), 1)
	assert.Empty(t, l.Posts(nil, nil, nil))
}
