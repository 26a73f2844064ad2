//go:build cgo

package segment_test

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/yanyiwu/gojieba"

	"github.com/dianming-nlp/dianming/internal/segment"
)

// oracle is gojieba itself. It takes half a second and 130 MB, once.
var oracle = sync.OnceValue(func() *gojieba.Jieba { return gojieba.NewJieba() })

// needOracle skips a test where it would take too long to load gojieba; pkg/jieba
// compares the engines too, on less.
func needOracle(tb testing.TB) {
	tb.Helper()
	if testing.Short() {
		tb.Skip("gojieba takes a while to load")
	}
}

// checkSame compares the tokens of both engines and returns their number.
func checkSame(t testing.TB, text string, scratch *segment.Scratch) int {
	t.Helper()
	want := oracle().Tokenize(text, gojieba.DefaultMode, true)
	got := segment.Tokenize(segment.Native(), text, scratch)
	for i := range want {
		if i >= len(got) || got[i].Start != want[i].Start || got[i].End != want[i].End {
			near := text[max(0, want[i].Start-60):min(len(text), want[i].End+60)]
			require.FailNowf(t, "different token", "token %d is %q at %d, in %q", i, want[i].Str, want[i].Start, near)
		}
	}
	require.Equal(t, len(want), len(got))
	return len(want)
}

func TestSameAsGojiebaOnTestdata(t *testing.T) {
	needOracle(t)
	var scratch segment.Scratch
	tokens := 0
	err := filepath.WalkDir("../../testdata", func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		text := strings.ReplaceAll(strings.ToValidUTF8(string(data), "?"), "\x00", " ")
		tokens += checkSame(t, text, &scratch)
		return nil
	})
	require.NoError(t, err)
	t.Logf("%d tokens compared", tokens)
	assert.Greater(t, tokens, 10_000)
}

func TestSameAsGojiebaOnVariedText(t *testing.T) {
	sameOnVariedText(t, 1<<18) // 4 MB are slow
}

func sameOnVariedText(t *testing.T, size int) {
	needOracle(t)
	var scratch segment.Scratch
	tokens := checkSame(t, varied(t, size, 2), &scratch)
	t.Logf("%d tokens compared", tokens)
	assert.Greater(t, tokens, size/20)
}

// Random runes reach the corners of the dictionary that news never does.
func TestSameAsGojiebaOnRandomRunes(t *testing.T) {
	needOracle(t)
	rng := rand.New(rand.NewPCG(5, 6))
	ranges := [][2]int{{0x4E00, 0x5200}, {0x4E00, 0x200}, {1, 0x7F}, {0x80, 0x500}, {0x2E80, 0x1000}, {0xFF00, 0xEF}, {0x1F600, 0x50}, {0x20000, 0x100}}
	var scratch segment.Scratch
	tokens := 0
	for range 400 {
		var b strings.Builder
		for range 100 {
			span := ranges[rng.IntN(len(ranges))]
			for range 1 + rng.IntN(20) {
				b.WriteRune(rune(span[0] + rng.IntN(span[1])))
			}
		}
		tokens += checkSame(t, b.String(), &scratch)
	}
	t.Logf("%d tokens compared", tokens)
	assert.Greater(t, tokens, 100_000)
}

// Words of the dictionary, alone and glued to the next one, with those of the user
// dictionary: every twentieth. All of them are slow.
func TestSameAsGojiebaOnItsDictionary(t *testing.T) {
	tokens := sameOnDictionary(t, 20)
	assert.Greater(t, tokens, 50_000)
}

// sameOnDictionary compares the engines on every nth word and returns the number of
// tokens.
func sameOnDictionary(t *testing.T, nth int) int {
	needOracle(t)
	dict, err := os.ReadFile(gojieba.DICT_PATH)
	if err != nil {
		t.Skip("the sources of gojieba are not where they were built from")
	}
	user, err := os.ReadFile(gojieba.USER_DICT_PATH)
	require.NoError(t, err)
	var glued, apart strings.Builder
	n := 0
	for line := range strings.Lines(string(user) + string(dict)) {
		if n++; n%nth != 0 {
			continue
		}
		word, _, _ := strings.Cut(strings.TrimSpace(line), " ")
		glued.WriteString(word)
		if glued.Len()%7 == 0 {
			glued.WriteString("，")
		}
		apart.WriteString(word + "\n")
	}
	var scratch segment.Scratch
	tokens := checkSame(t, glued.String(), &scratch) + checkSame(t, apart.String(), &scratch)
	t.Logf("%d tokens compared", tokens)
	return tokens
}

func FuzzSameAsGojieba(f *testing.F) {
	needOracle(f)
	f.Add("吕梁市教育局党组书记、局长赵雪宏出席会议。")
	f.Add("2026年2月5日，A4 abc1.2万册\r\n局长\u00a0赵雪宏\u3000😀𠮷")
	var scratch segment.Scratch
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ReplaceAll(strings.ToValidUTF8(text, "?"), "\x00", "?")
		if len([]rune(text)) > segment.MaxPiece {
			t.Skip("longer texts are cut at another place when they have no separator")
		}
		checkSame(t, text, &scratch)
	})
}
