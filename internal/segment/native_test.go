package segment_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/segment"
)

func words(text string) []string {
	var out []string
	var scratch segment.Scratch
	for _, t := range segment.Tokenize(segment.Native(), text, &scratch) {
		out = append(out, text[t.Start:t.End])
	}
	return out
}

func TestTokenize(t *testing.T) {
	cases := []struct{ name, text, want string }{
		{"empty", "", ""},
		{"dictionary and names", "市教育局局长赵雪宏出席会议", "市|教育局|局长|赵雪宏|出席会议"},
		{"the model joins a name", "基金会副理事长曾巧珍介绍", "基金会|副理事长|曾巧珍|介绍"},
		{"numbers", "2月5日，70余人", "2|月|5|日|，|70|余人"},
		{"a decimal", "1.2万册", "1.2|万册"},
		{"letters", "A4纸、abc1号", "A4|纸|、|abc1|号"},
		{"one rune", "局", "局"},
		{"one separator", "。", "。"},
		{"separators are tokens", "\t\n ，", "\t|\n| |，"},
		{"NUL is a token", "教育\x00局长", "教育|\x00|局长"},
		{"invalid bytes are tokens", "教育\xff\xfe局长", "教育|\xff|\xfe|局长"},
		{"a rune cut off", "教育局\xe6\x95", "教育局|\xe6|\x95"},
		{"beyond the basic plane", "😀教育𠮷", "😀|教育|𠮷"},
		{"U+FFFF and U+10000 are unknown alike", "\uffff教育\U00010000", "\uffff|教育|\U00010000"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, strings.Join(words(c.text), "|"))
		})
	}
}

func TestSegmentTakesAnyRune(t *testing.T) {
	var scratch segment.Scratch
	got := segment.Native().Segment([]rune{-1, math.MinInt32, 0xD800, 0x110000, math.MaxInt32, 0}, &scratch)
	at := int32(0)
	for _, tok := range got {
		assert.Equal(t, at, tok.Start)
		assert.Greater(t, tok.End, tok.Start)
		at = tok.End
	}
	assert.EqualValues(t, 6, at)
}

func TestPieceLen(t *testing.T) {
	long := []rune(strings.Repeat("教", 3*segment.MaxPiece))
	assert.Equal(t, 0, segment.PieceLen(nil))
	assert.Equal(t, segment.MaxPiece, segment.PieceLen(long))
	assert.Equal(t, segment.MaxPiece, segment.PieceLen(long[:segment.MaxPiece]))
	long[segment.MaxPiece] = '。'
	assert.Equal(t, segment.MaxPiece, segment.PieceLen(long), "the separator is one rune too late")
	for _, sep := range " \t\n，。" {
		long[100] = sep
		assert.Equal(t, 101, segment.PieceLen(long), "%q", sep)
		assert.Equal(t, 200, segment.PieceLen(long[:200]), "a short text is one piece")
	}
}

// Cutting at a separator must not show: the pieces of a long text have the
// tokens of the short texts that it is made of.
func TestPiecesDoNotShow(t *testing.T) {
	part := "市教育局局长赵雪宏出席会议，基金会副理事长曾巧珍介绍2月5日的A4纸。"
	one := words(part)
	const times = 5000
	all := words(strings.Repeat(part, times))
	require.Len(t, all, times*len(one))
	for i, w := range all {
		require.Equal(t, one[i%len(one)], w)
	}
}

func TestNoSeparatorLosesNothing(t *testing.T) {
	text := strings.Repeat("教育局局长赵雪宏", 1<<17)
	assert.Equal(t, text, strings.Join(words(text), ""))
}

func TestSegmentDoesNotAllocate(t *testing.T) {
	text := []rune(bulletin(t))
	var scratch segment.Scratch
	n := segment.Native()
	n.Segment(text, &scratch)
	assert.Zero(t, testing.AllocsPerRun(10, func() { n.Segment(text, &scratch) }))
	s := string(text)
	segment.Tokenize(n, s, &scratch)
	assert.Zero(t, testing.AllocsPerRun(10, func() { segment.Tokenize(n, s, &scratch) }))
}

func TestLookup(t *testing.T) {
	n := segment.Native()
	cases := []struct {
		word string
		tag  segment.Tag
		ok   bool
	}{
		{"教育", segment.TagVN, true},
		{"吕梁", segment.TagNR, true},
		{"北京", segment.TagNS, true},
		{"的", segment.TagUJ, true},
		{"韩玉鉴赏", segment.TagNone, true}, // of the user dictionary, without a tag
		{"区块链", segment.TagNZ, true},
		{"AT&T", segment.TagNZ, true},
		{"", segment.TagNone, false},
		{"教育局长赵", segment.TagNone, false},
		{"。", segment.TagNone, false},
		{"\x00", segment.TagNone, false},
		{"😀", segment.TagNone, false},
		{"教\U00010000", segment.TagNone, false},
	}
	for _, c := range cases {
		w, ok := n.Lookup([]rune(c.word))
		assert.Equal(t, c.ok, ok, c.word)
		assert.Equal(t, c.tag.String(), w.Tag.String(), c.word)
		assert.Equal(t, ok, w.LogProb < 0, c.word)
	}
	common, _ := n.Lookup([]rune("的"))
	rare, _ := n.Lookup([]rune("吕梁"))
	assert.Greater(t, common.LogProb, rare.LogProb)
	assert.InDelta(t, math.Log(318825/60101983.0), common.LogProb, 0.01)
}

func TestPrefixes(t *testing.T) {
	n := segment.Native()
	text := []rune("教育局长会议")
	var got []string
	n.Prefixes(text, func(length int, w segment.Word) bool {
		want, ok := n.Lookup(text[:length])
		assert.True(t, ok)
		assert.Equal(t, want, w)
		got = append(got, string(text[:length]))
		return true
	})
	assert.Equal(t, []string{"教", "教育", "教育局", "教育局长"}, got)

	calls := 0
	n.Prefixes(text, func(int, segment.Word) bool { calls++; return false })
	assert.Equal(t, 1, calls, "yield can stop")
	n.Prefixes(nil, func(int, segment.Word) bool { calls++; return true })
	n.Prefixes([]rune("😀教"), func(int, segment.Word) bool { calls++; return true })
	assert.Equal(t, 1, calls)
	n.Prefixes([]rune("教"), func(int, segment.Word) bool { calls++; return true })
	assert.Equal(t, 2, calls, "the text may end inside a word")
}

func TestTagString(t *testing.T) {
	assert.Equal(t, "", segment.TagNone.String())
	assert.Equal(t, "nr", segment.TagNR.String())
	assert.Equal(t, "zg", segment.TagZG.String())
	assert.Equal(t, "", segment.Tag(255).String())
}

func FuzzTokenize(f *testing.F) {
	f.Add("市教育局\xff局长\x00赵雪宏，2026年A4")
	f.Fuzz(func(t *testing.T, text string) {
		var scratch segment.Scratch
		at := 0
		for _, tok := range segment.Tokenize(segment.Native(), text, &scratch) {
			require.Equal(t, at, tok.Start)
			require.Greater(t, tok.End, tok.Start)
			at = tok.End
		}
		require.Equal(t, len(text), at)
	})
}

func ExampleNativeEngine_Segment() {
	text := []rune("市教育局局长赵雪宏出席会议")
	var scratch segment.Scratch
	for _, t := range segment.Native().Segment(text, &scratch) {
		fmt.Print(string(text[t.Start:t.End]), " ")
	}
	// Output: 市 教育局 局长 赵雪宏 出席会议
}

func ExampleNativeEngine_Lookup() {
	w, ok := segment.Native().Lookup([]rune("北京"))
	fmt.Println(ok, w.Tag)
	// Output: true ns
}
