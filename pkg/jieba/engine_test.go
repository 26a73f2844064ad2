//go:build cgo

package jieba_test

import (
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/segment"
	"github.com/dianming-nlp/dianming/pkg/jieba"
)

// TestMain gives the process a temporary directory of its own, so that a test
// can see what loading leaves there.
func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "jieba-test-")
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	os.Setenv("TMPDIR", dir)
	code := m.Run()
	os.RemoveAll(dir)
	os.Exit(code)
}

func open(tb testing.TB) *jieba.Engine {
	e, err := jieba.New()
	require.NoError(tb, err)
	tb.Cleanup(func() { assert.NoError(tb, e.Close()) })
	return e
}

func bulletin(tb testing.TB) string {
	data, err := os.ReadFile("../../testdata/bulletin.txt")
	require.NoError(tb, err)
	return string(data)
}

// sameTokens checks that both engines cut runes alike and returns the number.
func sameTokens(t testing.TB, e *jieba.Engine, text []rune) int {
	t.Helper()
	var a, b segment.Scratch
	want := segment.Native().Segment(text, &a)
	got := e.Segment(text, &b)
	require.NoError(t, e.Err())
	for i := range min(len(got), len(want)) {
		if got[i] != want[i] {
			around := text[max(0, int(got[i].Start)-10):min(len(text), int(got[i].End)+10)]
			require.FailNowf(t, "different token", "token %d: %v and natively %v in %q", i, got[i], want[i], string(around))
		}
	}
	require.Len(t, got, len(want))
	return len(got)
}

func TestSameAsNative(t *testing.T) {
	e := open(t)
	long := strings.Repeat("教育局长赵雪宏", segment.MaxPiece/2)
	cases := map[string][]rune{
		"empty":              {},
		"bulletin":           []rune(bulletin(t)),
		"ten bulletins":      []rune(strings.Repeat(bulletin(t), 10)),
		"no separator":       []rune(long),
		"NUL":                []rune("教育\x00局长赵雪宏\x00\x00abc\x001.2"),
		"only NUL":           {0},
		"odd spaces":         []rune("局长\u00a0赵雪宏\u3000李冰峰\ufeff王\r\n"),
		"astral":             []rune("😀𠮷局长赵雪宏"),
		"no characters":      {0xD800, '教', '育', -1, 0x110000, '局', 0x7FFFFFFF, 0xDFFF},
		"replacement":        []rune("局\uFFFD长赵\uFFFD\uFFFD雪宏"),
		"separators only":    []rune(" \t\n，。"),
		"words with letters": []rune("AT&T的C++和B超c#、T恤"),
	}
	for name, text := range cases {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, len(text) == 0, sameTokens(t, e, text) == 0)
		})
	}
}

func FuzzSameAsNative(f *testing.F) {
	f.Add("吕梁\x00二中\xff校长，赵雪宏。")
	e := open(f)
	f.Fuzz(func(t *testing.T, text string) { sameTokens(t, e, []rune(text)) })
}

func TestTokenizeLosesNothing(t *testing.T) {
	e := open(t)
	cases := map[string]string{
		"bulletin":               bulletin(t),
		"NUL":                    "教育\x00局长",
		"invalid byte":           "教育\xff局长赵雪宏",
		"cut-off rune":           "教育局\xe6\x95",
		"lone continuation byte": "\x80教育局",
		"no punctuation":         withoutPunctuation(1 << 19), // several pieces; 10 MB are slow
	}
	for name, text := range cases {
		t.Run(name, func(t *testing.T) { losesNothing(t, e, text) })
	}
}

// withoutPunctuation is a text of about size bytes that only the length of pieces cuts.
func withoutPunctuation(size int) string {
	return strings.Repeat("教育局局长赵雪宏在吕梁二中", size/39)
}

// losesNothing checks that the tokens of text are the text, and begin and end on runes.
func losesNothing(t *testing.T, e *jieba.Engine, text string) {
	t.Helper()
	tokens, err := e.Tokenize(text)
	require.NoError(t, err)
	at := 0
	for _, w := range tokens {
		require.Equal(t, at, w.Start)
		require.Greater(t, w.End, w.Start)
		at = w.End
	}
	assert.Equal(t, len(text), at)
	if utf8.ValidString(text) {
		for _, w := range tokens[:min(len(tokens), 1000)] {
			assert.True(t, utf8.ValidString(text[w.Start:w.End]))
		}
	}
}

func TestUseAfterClose(t *testing.T) {
	e, err := jieba.New()
	require.NoError(t, err)
	other := open(t)
	require.NoError(t, e.Close())
	require.NoError(t, e.Close())

	tokens, err := e.Tokenize("教育局长")
	assert.ErrorIs(t, err, jieba.ErrClosed)
	assert.Empty(t, tokens)
	assert.NoError(t, e.Err(), "Tokenize reports its own error")

	var scratch segment.Scratch
	got := e.Segment([]rune("教育局长"), &scratch)
	assert.Equal(t, []segment.Token{{Start: 0, End: 1}, {Start: 1, End: 2}, {Start: 2, End: 3}, {Start: 3, End: 4}}, got)
	assert.ErrorIs(t, e.Err(), jieba.ErrClosed)

	sameTokens(t, other, []rune("教育局长"))
}

func TestZeroEngineIsClosed(t *testing.T) {
	var e jieba.Engine
	_, err := e.Tokenize("教育")
	assert.ErrorIs(t, err, jieba.ErrClosed)
	assert.NoError(t, e.Close())
}

func TestConcurrentUseAndClose(t *testing.T) {
	text := []rune(bulletin(t))[:1000]
	var want segment.Scratch
	segment.Native().Segment(text, &want)
	var all sync.WaitGroup
	for range 4 {
		e, err := jieba.New()
		require.NoError(t, err)
		for range 2 {
			all.Go(func() {
				var scratch segment.Scratch
				for range 20 {
					got := e.Segment(text, &scratch)
					if e.Err() == nil {
						assert.Equal(t, want.Tokens(), got)
					} else {
						assert.ErrorIs(t, e.Err(), jieba.ErrClosed)
					}
				}
			})
		}
		all.Go(func() { assert.NoError(t, e.Close()) })
	}
	all.Wait()
}

func TestNothingIsLeftBehind(t *testing.T) {
	open(t)
	left, err := os.ReadDir(os.TempDir())
	require.NoError(t, err)
	assert.Empty(t, left)
}

func ExampleEngine_Tokenize() {
	engine, err := jieba.New()
	if err != nil {
		fmt.Println(err)
		return
	}
	defer engine.Close()
	text := "市教育局局长赵雪宏出席会议"
	tokens, err := engine.Tokenize(text)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, t := range tokens {
		fmt.Print(text[t.Start:t.End], " ")
	}
	// Output: 市 教育局 局长 赵雪宏 出席会议
}
