package recognise

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/segment"
)

func read(text string) *Input {
	in := &Input{}
	in.Reset([]rune(text), segment.Native())
	return in
}

// Rules ask for what stands behind a name without knowing where the text ends.
func TestBehindTheText(t *testing.T) {
	for _, text := range []string{"", "校区"} {
		in := read(text)
		for i := len(in.Runes); i < len(in.Runes)+3; i++ {
			assert.Zero(t, in.longestAt(i, ^lexicon.Class(0)), "%d in %q", i, text)
			assert.Zero(t, in.rareAt(i, ^lexicon.Rare(0)), "%d in %q", i, text)
			assert.True(t, in.boundary(i), "%d in %q", i, text)
			assert.Equal(t, '\n', in.at(i), "%d in %q", i, text)
			assert.True(t, in.is(i, lexicon.MarkClause), "%d in %q", i, text)
			assert.False(t, in.endsWith(i+1, "校区"), "%d in %q", i, text)
		}
	}
}

// Words of one rune are not among the hits of the scan and are asked for apart.
func TestWordsOfOneRune(t *testing.T) {
	in := read("（筹）和局")
	assert.True(t, in.isWord(4, 5, lexicon.OrgKindWeak))
	assert.False(t, in.isWord(4, 5, lexicon.Place))
	assert.Equal(t, 3, in.longestTo(4, lexicon.LeftStop, 3))
	assert.Equal(t, -1, in.longestTo(4, lexicon.LeftStop, 4), "it starts before the limit")
	assert.Equal(t, -1, in.longestTo(4, lexicon.Place, 3))
	assert.Equal(t, 4, in.longestAt(3, lexicon.LeftStop))
	assert.Equal(t, 1, in.rareTo(2, lexicon.BracketWord, 1))
	assert.Equal(t, -1, in.rareTo(2, lexicon.BracketWord, 2), "it starts before the limit")
	assert.Equal(t, -1, in.rareTo(2, lexicon.Campus, 1))
	assert.Equal(t, 2, in.rareAt(1, lexicon.BracketWord))
}

// A part of speech is that of the runes asked for, and not of the word that they
// are the end or the beginning of.
func TestTagOfPart(t *testing.T) {
	in := read("长期合作")
	assert.Equal(t, []int{0, 2}, []int{in.tokenStart(1), in.tokenEnd(1)}, "one word")
	assert.Equal(t, "d", in.tag(0, 2))
	assert.Equal(t, "a", in.tag(0, 1))
	assert.Equal(t, "n", in.tag(1, 2))
	assert.Empty(t, in.tag(1, 3))
}

func TestMarksOfAllPlanes(t *testing.T) {
	in := read("校\uffff\U00010000\U00020BB7\U0010ffff")
	for i, han := range []bool{true, false, false, true, false} {
		assert.Equal(t, han, in.is(i, lexicon.MarkHan), "%U", in.Runes[i])
	}
}

func TestResizeKeepsMemory(t *testing.T) {
	s := make([]int, 3)
	assert.Same(t, &s[0], &resize(s[:1], 3)[0])
	assert.Len(t, resize(s, 4), 4)
}

func TestEndsWith(t *testing.T) {
	cases := []struct {
		word, suffix string
		want         bool
	}{
		{"海州大学", "大学", true},
		{"海州大学", "海州大学", true},
		{"大学", "海州大学", false},
		{"海州中学", "大学", false},
		{"海州大", "大学", false},
		{"大学", "", true},
		{"", "", true},
		{"", "学", false},
		{"IEEE", "EEE", true},
		{"IEEE", "abc", false},
		{"café", "é", true},
		{"café", "e", false},
		{"𠮷", "𠮷", true},
		{"𠮷", "𡃁", false},
	}
	for _, c := range cases {
		assert.Equal(t, c.want, (&Input{Runes: []rune(c.word)}).endsWith(len([]rune(c.word)), c.suffix), "%q at the end of %q", c.suffix, c.word)
	}
}

// The number of a rune tells its marks and traits: all sets of them have one.
func TestRuneNumbers(t *testing.T) {
	table := runeNumbers()
	for r := range rune(0x10000) {
		n := table.Number(r)
		require.NotEqual(t, uint8(outside), n, "%c", r)
		require.Equal(t, lexicon.MarksOf(r), table.Sets[n], "%c", r)
		require.Equal(t, traitsOf(r), table.traits[n], "%c", r)
	}
}
