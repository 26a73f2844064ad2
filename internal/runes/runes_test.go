package runes

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

//go:embed classes.txt
var classesFile string

func TestClassesFileIsSorted(t *testing.T) {
	var names []string
	for line := range strings.Lines(classesFile) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		name, quoted, _ := strings.Cut(strings.TrimSpace(line), "\t")
		names = append(names, name)
		list, err := strconv.Unquote(quoted)
		require.NoError(t, err, line)
		r := []rune(list)
		assert.True(t, slices.IsSorted(r), "%s is not sorted", name)
		assert.Len(t, slices.Compact(slices.Clone(r)), len(r), "%s names a rune twice", name)
		for _, x := range r {
			assert.False(t, IsHan(x), "%s: %c is a word and no mark", name, x)
		}
	}
	assert.True(t, slices.IsSorted(names))
	assert.Contains(t, classesFile, "Source:")
	assert.Contains(t, classesFile, "Licence:")
}

func TestClasses(t *testing.T) {
	for _, c := range []struct {
		name    string
		class   Class
		yes, no string
	}{
		{"Blank", Blank, " \u00a0\u3000", "\t\n\u200b"},
		{"SentenceEnd", SentenceEnd, "。！？；;", "，：\n、"},
		{"PhraseEnd", PhraseEnd, "，、（）\t\r", "…｜《“ "},
		{"Enclosing", Enclosing, "（“《\"）”》", "'。、"},
		{"Dash", Dash, "-—–～", "至·一"},
		{"NameDot", NameDot, "·•・‧", "∙⋅.。"},
		{"MiddleDot", MiddleDot, "·•・‧∙⋅", ".。"},
	} {
		for _, r := range c.yes {
			assert.True(t, c.class.Has(r), "%s %c", c.name, r)
		}
		for _, r := range c.no {
			assert.False(t, c.class.Has(r), "%s %c", c.name, r)
		}
		for _, r := range []rune{-1, utf8.MaxRune, 1 << 16, 1<<31 - 1, 1<<16 + '、'} {
			assert.False(t, c.class.Has(r), "%s %U", c.name, r)
		}
	}
	assert.True(t, (PhraseEnd | Dash).Has('—'), "a mask asks for any")
}

func TestScripts(t *testing.T) {
	for _, c := range []struct {
		name    string
		is      func(rune) bool
		yes, no string
	}{
		{"MainHan", IsMainHan, "一中龥", "〇㐀𬭎，。Aー䷀"},
		{"Ideograph", IsIdeograph, "一㐀𬭎𠀀\U0003FFFF", "〇䷀，Aの\U00040000"},
		{"Han", IsHan, "一㐀𬭎〇零", "䷀○0,"},
		{"Digit", IsDigit, "09", "０〇a"},
		{"Letter", IsLetter, "azAZ", "@[`{0éＡ中"},
		{"Latin", IsLatin, "aZÀéİɏ", "0¿ɐ中·Ａ"},
	} {
		for _, r := range c.yes {
			assert.True(t, c.is(r), "%s %c", c.name, r)
		}
		for _, r := range c.no {
			assert.False(t, c.is(r), "%s %c", c.name, r)
		}
	}
	// Every ideograph that Unicode knows is one here.
	for r := range rune(unicode.MaxRune) {
		if unicode.Is(unicode.Unified_Ideograph, r) && !slices.Contains([]rune("﨎﨏﨑﨓﨔﨟﨡﨣﨤﨧﨨﨩"), r) {
			require.True(t, IsIdeograph(r), "%U", r)
		}
	}
}

func TestSimplified(t *testing.T) {
	for from, to := range map[rune]rune{
		'國': '国', '學': '学', '長': '长', '⻓': '长', '⼆': '二', '⾧': '长', '\uF9DC': '隆', '裏': '里', '裡': '里', '敎': '教',
		'国': '国', '乾': '乾', '著': '著', '王': '王', 'A': 'A', '，': '，', '𠮷': '𠮷', -1: -1, 1<<31 - 1: 1<<31 - 1,
	} {
		assert.Equal(t, string(to), string(Simplified(from)), "%U", from)
	}
	for r := range rune(BasicPlane) {
		s := Simplified(r)
		assert.Equal(t, s, Simplified(s), "%c is %c and not simplified at once", r, s)
	}
}

func TestPlaces(t *testing.T) {
	s := []rune("海州市第一中学")
	assert.Equal(t, '市', At(s, 2))
	for _, i := range []int{-1, len(s), 1 << 30} {
		assert.Zero(t, At(s, i))
		assert.False(t, HasRunesAt(s, i, []rune("海")))
	}
	assert.True(t, HasRunesAt(s, 3, []rune("第一")))
	assert.True(t, HasRunesAt(s, len(s), nil))
	assert.False(t, HasRunesAt(s, 5, []rune("中学生")), "it ends before the word does")
	rest, ok := CutSuffix(s, "中学")
	assert.True(t, ok)
	assert.Equal(t, "海州市第一", string(rest))
	rest, ok = CutSuffix(s, string(s))
	assert.True(t, ok)
	assert.Empty(t, rest)
	rest, ok = CutSuffix(s, "一中")
	assert.False(t, ok)
	assert.Equal(t, s, rest)
	assert.Equal(t, '海', First("海州市"))
	assert.Equal(t, '市', Last("海州市"))
}

func TestRunesInRunes(t *testing.T) {
	for _, tt := range []struct {
		s, word     string
		at          int
		subsequence bool
	}{
		{"石楼县石楼中学", "石楼", 0, true},
		{"石楼县石楼中学", "中学", 5, true},
		{"石楼县石楼中学", "县中学", -1, true},
		{"石楼县石楼中学", "学中", -1, false},
		{"石楼", "石楼县", -1, false},
		{"石楼", "石楼", 0, true},
		{"石楼", "", 0, true},
		{"", "石", -1, false},
		{"", "", -1, true},
	} {
		s, word := []rune(tt.s), []rune(tt.word)
		assert.Equal(t, tt.at, IndexRunes(s, word), "%s in %s", tt.word, tt.s)
		assert.Equal(t, tt.subsequence, IsSubsequence(word, s), "%s in %s", tt.word, tt.s)
	}
}

func TestSet(t *testing.T) {
	s := NewSet("附最临")
	for _, r := range "附最临" {
		assert.True(t, s.Has(r))
		assert.False(t, s.Has(r+64), "the same bit, another rune")
	}
	assert.False(t, s.Has(0))
	var none Set
	assert.False(t, none.Has('附'))
}

func TestNothingIsAllocated(t *testing.T) {
	s, word, set := []rune("海州市第一中学"), []rune("中学"), NewSet("附最临")
	assert.Zero(t, testing.AllocsPerRun(10, func() {
		HasSuffix(s, "中学")
		HasRunesAt(s, 5, word)
		set.Has('临')
	}))
}

// FuzzSlices holds the functions for runes to those of package strings.
func FuzzSlices(f *testing.F) {
	f.Add("海州市第一中学", "中学", 3)
	f.Add("海州", "海州市", -1)
	f.Add("", "", 0)
	f.Add("\U000323AFé", "é", 1)
	f.Fuzz(func(t *testing.T, text, word string, i int) {
		if !utf8.ValidString(text) || !utf8.ValidString(word) {
			return
		}
		s, w := []rune(text), []rune(word)
		assert.Equal(t, strings.HasSuffix(text, word), HasSuffix(s, word))
		rest, ok := CutSuffix(s, word)
		assert.Equal(t, strings.TrimSuffix(text, word), string(rest))
		assert.Equal(t, ok, HasRunesAt(s, len(s)-len(w), w))
		want := i >= 0 && i <= len(s) && strings.HasPrefix(string(s[min(max(i, 0), len(s)):]), word)
		assert.Equal(t, want, HasRunesAt(s, i, w))
		if at := strings.Index(text, word); word != "" {
			if at >= 0 {
				at = utf8.RuneCountInString(text[:at])
			}
			assert.Equal(t, at, IndexRunes(s, w))
		}
		set := NewSet(word)
		for _, r := range s {
			assert.Equal(t, strings.ContainsRune(word, r), set.Has(r))
		}
	})
}

func TestClip(t *testing.T) {
	s := []rune("教育局")
	for _, tt := range []struct {
		from, to int
		want     string
	}{{0, 3, "教育局"}, {-5, 2, "教育"}, {1, 9, "育局"}, {2, 1, ""}, {7, 9, ""}, {-3, -1, ""}} {
		assert.Equal(t, tt.want, string(Clip(s, tt.from, tt.to)), "%d:%d", tt.from, tt.to)
	}
}

func TestIsSpace(t *testing.T) {
	for _, r := range " \t\n\u3000\u00a0\x1c\x1f" {
		assert.True(t, IsSpace(r), "%U", r)
	}
	for _, r := range "a教\x1b\u200b" {
		assert.False(t, IsSpace(r), "%U", r)
	}
}
