package lexicon

import (
	"io/fs"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/scan"
)

func dataFiles(t *testing.T) map[string]string {
	t.Helper()
	entries, err := fs.ReadDir(data, "data")
	require.NoError(t, err)
	out := make(map[string]string)
	for _, e := range entries {
		b, err := fs.ReadFile(data, "data/"+e.Name())
		require.NoError(t, err)
		out[e.Name()] = string(b)
	}
	require.NotEmpty(t, out)
	return out
}

// Every file says where it comes from and under which licence, and holds one
// entry a line, sorted, none twice.
func TestFilesAreWellFormed(t *testing.T) {
	for name, content := range dataFiles(t) {
		t.Run(name, func(t *testing.T) {
			require.True(t, utf8.ValidString(content))
			assert.True(t, strings.HasSuffix(content, "\n"), "no line break at the end")
			assert.NotContains(t, content, "\r")
			lines := strings.Split(strings.TrimSuffix(content, "\n"), "\n")
			head := 0
			for head < len(lines) && strings.HasPrefix(lines[head], "# ") {
				head++
			}
			about := strings.ToLower(strings.Join(lines[:head], "\n"))
			assert.GreaterOrEqual(t, head, 2, "head lines")
			assert.Contains(t, about, "source:")
			assert.Regexp(t, `licen[cs]e|apache-2\.0|\bmit\b`, about)
			for i, line := range lines[head:] {
				assert.NotEmpty(t, line, "line %d", head+i+1)
				assert.Equal(t, strings.Join(strings.Fields(line), ""), line, "line %d: blanks", head+i+1)
				assert.False(t, strings.HasPrefix(line, "#"), "line %d: a comment among entries", head+i+1)
				if i > 0 {
					assert.Less(t, lines[head+i-1], line, "line %d: order", head+i+1)
				}
			}
		})
	}
}

// Every file is read: one that is not is only a weight in each program.
func TestFilesAreRead(t *testing.T) {
	read := map[string]bool{"places_ordinary.txt": true} // takes words out of the places
	for _, f := range files {
		read[f.name] = true
	}
	for name := range dataFiles(t) {
		assert.True(t, read[name], "%s is read by no class", name)
	}
}

// Each class reads a file that exists and is not empty.
func TestClassesHaveWords(t *testing.T) {
	seen := Class(0)
	for _, f := range files {
		assert.NotEmpty(t, Words(f.name), f.name)
		seen |= f.class
	}
	for class := TitleHead; class <= Field; class <<= 1 {
		assert.NotZero(t, seen&class, "class %b has no file", class)
	}
	assert.Nil(t, Words("none.txt"))
}

// Classes that say the opposite of a word share none, except words that are
// known to be looked up in the first class before the second.
func TestClassesDoNotContradict(t *testing.T) {
	for _, pair := range [][3]string{
		{"title_heads.txt", "title_heads_weak.txt", "经理"},
		{"title_heads.txt", "title_cancel.txt", ""},
		{"title_heads_weak.txt", "title_cancel.txt", ""},
		{"org_kinds.txt", "org_kinds_weak.txt", "司"},
		{"org_kinds.txt", "school_kinds.txt", ""},
		{"org_short.txt", "org_cancel.txt", ""},
		{"org_bare.txt", "org_cancel.txt", ""},
		{"org_short.txt", "org_generic.txt", ""},
		{"org_short.txt", "university_short.txt", ""},
		{"left_nouns.txt", "left_stops.txt", "援助 资助"},
		{"fields.txt", "left_stops.txt", "主持 出版 投资 资助"},
		{"university_short.txt", "school_generic.txt", ""},
	} {
		var both []string
		second, known := Words(pair[1]), strings.Fields(pair[2])
		for _, w := range Words(pair[0]) {
			if slices.Contains(second, w) && !slices.Contains(known, w) {
				both = append(both, w)
			}
		}
		assert.Empty(t, both, "in %s and %s", pair[0], pair[1])
	}
}

// The one dictionary knows every word under its class.
func TestSharedHoldsEveryWord(t *testing.T) {
	d := Shared()
	for _, f := range files {
		for _, w := range Words(f.name) {
			text := []rune(w)
			class := Class(0)
			for _, h := range d.Scan(nil, text) {
				if h.Start == 0 && int(h.End) == len(text) {
					class = h.Class
				}
			}
			assert.NotZero(t, class&f.class, "%s of %s", w, f.name)
		}
	}
	for word, want := range map[string]Class{"石楼县": Place, "石楼": PlaceShort, "山西": PlaceShort | Province, "英国": Country} {
		hits := d.Scan(nil, []rune(word))
		i := slices.IndexFunc(hits, func(h scan.Hit) bool { return h.Start == 0 && int(h.End) == len([]rune(word)) })
		require.GreaterOrEqual(t, i, 0, word)
		assert.Equal(t, want, hits[i].Class&want, word)
	}
}
