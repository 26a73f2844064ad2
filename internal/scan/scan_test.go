package scan

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// naive looks every word up at every rune.
func naive(words []Word, text []rune) []Hit {
	class := make(map[string]Class)
	for _, w := range words {
		if len(w.Text) > 0 && !slices.ContainsFunc(w.Text, func(r rune) bool { return r >= planeSize || r <= 0 }) {
			class[string(w.Text)] |= w.Class
		}
	}
	var hits []Hit
	for i := range text {
		for word, c := range class {
			n := len([]rune(word))
			if c != 0 && i+n <= len(text) && string(text[i:i+n]) == word {
				hits = append(hits, Hit{Start: int32(i), End: int32(i + n), Class: c})
			}
		}
	}
	slices.SortFunc(hits, func(a, b Hit) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	return hits
}

// dictionary gives the words, separated by blanks, the classes 1, 2, 4, 8 in
// turn.
func dictionary(list string) []Word {
	var words []Word
	for i, w := range strings.Fields(list) {
		words = append(words, Word{Text: []rune(w), Class: 1 << (i % 4)})
	}
	return words
}

// hitsIn returns all hits in text, those of one rune too.
func hitsIn(d *Dictionary, text []rune) []Hit {
	var x Index
	d.Fill(&x, text)
	var hits []Hit
	for i, r := range text {
		if c := d.Single(r); c != 0 {
			hits = append(hits, Hit{Start: int32(i), End: int32(i + 1), Class: c, Row: d.SingleRow(r)})
		}
		hits = append(hits, x.StartingAt(i)...)
	}
	return hits
}

func TestScan(t *testing.T) {
	cases := []struct{ name, words, text, want string }{
		{"nothing", "", "石楼中学", ""},
		{"no text", "中学", "", ""},
		{"one word", "中学", "石楼中学", "中学"},
		{"a word of one rune", "局", "局长和局", "局 局"},
		{"a word inside another", "局 教育局 育", "市教育局", "教育局 育 局"},
		{"words that overlap", "市教育 教育局 育局长", "市教育局长", "市教育 教育局 育局长"},
		{"prefixes", "教 教育 教育局 教育局长", "教育局长", "教 教育 教育局 教育局长"},
		{"a prefix that is no word", "教育局长", "教育局", ""},
		{"at the end", "教育局长", "见教育局长", "教育局长"},
		{"repeats", "哈哈", "哈哈哈", "哈哈 哈哈"},
		{"many branches", "中一 中二 中三 中四 中五 中六 中七 中八 中九 中十 中一甲 中一乙 中一丙 中一丁 中一戊 中一己 中一庚 中一辛 中一壬", "中九中一庚中一丑", "中九 中一 中一庚 中一"},
		{"across a line break", "中学", "中\n学", ""},
		{"beyond the basic plane", "田 𠮷田 田𠮷", "𠮷田𠮷", "田"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			text := []rune(c.text)
			var got []string
			for _, h := range hitsIn(New(dictionary(c.words)), text) {
				got = append(got, string(text[h.Start:h.End]))
			}
			assert.Equal(t, c.want, strings.Join(got, " "))
		})
	}
}

func TestClassesUnite(t *testing.T) {
	d := New([]Word{
		{[]rune("主任"), 1, 0}, {[]rune("书记"), 2, 7}, {[]rune("主任"), 4, 9}, {[]rune("长"), 8, 5}, {[]rune("长"), 16, 0},
		{[]rune("办公室主任"), 32, 3},
	})
	assert.Equal(t, []Hit{{0, 2, 5, 9}, {2, 3, 24, 5}, {3, 5, 2, 7}, {5, 10, 32, 3}, {8, 10, 5, 9}}, hitsIn(d, []rune("主任长书记办公室主任")))
	assert.Zero(t, d.SingleRow('局'))
}

// The rows of a word that is given more than once are joined in the order in which
// they are given.
func TestRowsAreJoined(t *testing.T) {
	var b Builder
	for _, w := range []struct {
		word  string
		class Class
		row   uint32
	}{
		{"主任", 1, 1}, {"办公室主任", 1, 7}, {"主任", 2, 0}, {"办公室主持", 1, 6}, {"长", 1, 0}, {"主任", 4, 2},
		{"长", 2, 5}, {"办公室主任", 2, 8}, {"主任", 8, 3},
	} {
		b.Add(w.word, w.class, w.row)
	}
	d := b.Dictionary(func(a, b uint32) uint32 { return 10*a + b })
	assert.Equal(t, []Hit{{0, 2, 15, 123}, {2, 3, 3, 5}, {3, 8, 3, 78}, {6, 8, 15, 123}}, hitsIn(d, []rune("主任长办公室主任")))
}

// An index answers every question as the list of hits does.
func checkIndex(t *testing.T, words []Word, text []rune) {
	t.Helper()
	const classes = 15
	var x Index
	d := New(words)
	d.Fill(&x, text)
	hits := naive(words, text)
	longer := func(keep func(Hit) bool) (out []Hit) {
		for _, h := range hits {
			if h.End-h.Start > 1 && keep(h) {
				out = append(out, h)
			}
		}
		return out
	}
	require.Equal(t, longer(func(Hit) bool { return true }), append([]Hit(nil), x.All()...))
	for i := 0; i <= len(text); i++ {
		at, to := Class(0), Class(0)
		for _, h := range hits {
			if int(h.Start) == i {
				at |= h.Class
			}
			if int(h.End) == i {
				to |= h.Class
			}
		}
		require.Equal(t, at, x.ClassesAt(i), "start at %d", i)
		require.Equal(t, to, x.ClassesTo(i), "end at %d", i)
		starting := longer(func(h Hit) bool { return int(h.Start) == i })
		require.Equal(t, starting, append([]Hit(nil), x.StartingAt(i)...), "at %d", i)
		require.Equal(t, starting, d.StartingAt(nil, text, i), "without index, at %d", i)
		ending := longer(func(h Hit) bool { return int(h.End) == i })
		for class := Class(1); class <= classes; class <<= 1 {
			for limit := 0; limit <= i; limit++ {
				want, found := Hit{}, false
				for _, h := range ending {
					if h.Class&class != 0 && int(h.Start) >= limit {
						want, found = h, true
						break
					}
				}
				got, ok := x.LongestTo(i, class, limit)
				require.Equal(t, found, ok)
				require.Equal(t, want, got, "of class %d to %d from %d", class, i, limit)
			}
		}
	}
}

func TestIndex(t *testing.T) {
	checkIndex(t, dictionary("市教育 教育局 育局长 教 教育 教育局长 局长 局 长"), []rune("市教育局长和市教育局局长"))
	checkIndex(t, nil, nil)
	var x Index
	assert.Nil(t, x.StartingAt(0), "of no text")
	d := New(dictionary("局长 教育局"))
	d.Fill(&x, []rune("教育局局长"))
	d.Fill(&x, []rune("长"))
	assert.Empty(t, x.All(), "nothing stays of the text before")
	assert.Zero(t, x.ClassesTo(1))
}

func TestNewDoesNotChangeItsWords(t *testing.T) {
	words := dictionary("书记 主任 书记")
	want := dictionary("书记 主任 书记")
	New(words)
	assert.Equal(t, want, words)
}

// Runes that are no characters find nothing and break nothing.
func TestScanTakesAnyRune(t *testing.T) {
	d := New([]Word{{Text: []rune("中学"), Class: 1}, {Text: []rune{0}, Class: 2}, {Text: []rune{-1}, Class: 2}, {Class: 2}, {Text: []rune{0x10FFFF}, Class: 2}})
	assert.Empty(t, hitsIn(d, []rune{0, -1, 0x10FFFF, 0x110000, '中', 0x10FFFF, '中', -5}))
}

// What a rune of the text costs is bounded by the dictionary alone: a look at
// the hash table and one walk no deeper than the longest word. So the work
// grows with the text and no faster, whatever stands in it.
func TestWorkForARuneIsBounded(t *testing.T) {
	words := dictionary(strings.Repeat("哈", 40) + " 哈哈 哈 教育局长 中学 大学 小学 学院")
	d := New(words)
	depth := make([]int, len(d.nodes))
	deepest := 0
	for i, n := range d.nodes { // a child stands behind its parent
		for _, e := range d.edges[n.edge : n.edge+uint32(n.edges)] {
			require.Greater(t, int(e.node), i)
			depth[e.node] = depth[i] + 1
			deepest = max(deepest, depth[e.node])
		}
	}
	assert.Equal(t, 38, deepest, "two runes are in the hash table")
	free := 0
	for _, p := range d.pairs {
		if p.node == 0 {
			free++
		}
	}
	assert.GreaterOrEqual(t, free*2, len(d.pairs)-2, "at most half of the hash table is used")

	text := []rune(strings.Repeat("哈", 1<<16))
	last := 0
	for n := 1 << 10; n <= len(text); n *= 2 {
		hits := len(hitsIn(d, text[:n]))
		if last > 0 {
			assert.Less(t, hits, 2*last+200, "%d runes", n)
		}
		last = hits
	}
}

func FuzzScan(f *testing.F) {
	f.Add("中学 大学 学", "上大学的中学")
	f.Add("哈 哈哈 哈哈哈哈", "哈哈哈哈哈")
	f.Add("市教育局 教育 局长", "市教育局局长")
	f.Add("\x00 \xff 𠮷 a ab abc b", "abcab\x00\xff𠮷")
	f.Add("一甲 一乙 一丙 一丁 一戊 一己 一庚 一辛 一壬 一癸 一甲子", "一甲子一癸一壬一")
	f.Fuzz(func(t *testing.T, list, s string) {
		if len(list) > 400 || len(s) > 400 {
			return
		}
		words, text := dictionary(list), []rune(s)
		require.Equal(t, naive(words, text), hitsIn(New(words), text))
		if len(text) < 100 {
			checkIndex(t, words, text)
		}
	})
}
