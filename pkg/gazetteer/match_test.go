package gazetteer

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func names(t *testing.T, list ...string) *Gazetteer {
	t.Helper()
	entries := make([]Entry, len(list))
	for i, n := range list {
		entries[i] = Entry{Name: n, Type: School}
	}
	g, err := New(entries...)
	require.NoError(t, err)
	return g
}

func found(g *Gazetteer, text string) []string {
	var out []string
	for _, f := range g.Find(text) {
		out = append(out, fmt.Sprintf("%d:%s", f.Start, text[f.Start:f.End]))
	}
	return out
}

func TestFind(t *testing.T) {
	g := names(t, "一中", "二中", "石楼中学", "石楼", "石楼县石楼中学", "AB学校", "MIT", "K12", "郁", "买买提·艾力", "“十四五”办", "A B社", "𠮷田中学", "𠮷田")
	tests := []struct {
		text string
		want []string
	}{
		{"", nil},
		{"石楼县石楼中学", []string{"0:石楼", "0:石楼县石楼中学", "9:石楼", "9:石楼中学"}},
		{"去石楼中", []string{"3:石楼"}},
		{"吕梁一中、二中", []string{"6:一中", "15:二中"}},
		{"第一中学和二十一中", nil},
		{"ＡＢ学校与AB学校", []string{"0:ＡＢ学校", "15:AB学校"}},
		{"CAB学校", nil},
		{"在MIT读", []string{"3:MIT"}},
		{"SUMMIT, MITs, MIT", []string{"14:MIT"}},
		{"K123与K12", []string{"7:K12"}},
		{"郁", []string{"0:郁"}},
		{"忧郁的人", []string{"3:郁"}},
		{"买买提•艾力", []string{"0:买买提•艾力"}},
		{"\"十四五”办", []string{"0:\"十四五”办"}},
		{"A\u3000B社", []string{"0:A\u3000B社"}},
		{"𠮷田中学", []string{"0:𠮷田", "0:𠮷田中学"}},
		{"石\xff楼\x00石楼", []string{"8:石楼"}},
	}
	for _, tt := range tests {
		assert.Equal(t, tt.want, found(g, tt.text), tt.text)
	}
}

func TestFindHonoursNever(t *testing.T) {
	g, err := New(
		Entry{Name: "曙光", Type: Person}, Entry{Name: "曙光", Type: School}, Entry{Name: "曙光", Type: Person, Never: true},
		Entry{Name: "育才学校", Type: School}, Entry{Name: "育才学校", Never: true},
	)
	require.NoError(t, err)
	got := g.Find("曙光在育才学校")
	require.Len(t, got, 1)
	assert.Equal(t, School, got[0].Entry.Type)
	assert.Len(t, g.Lookup("曙光"), 3, "Lookup shows what is listed")
}

func TestMatchStopsAndStaysInside(t *testing.T) {
	g := names(t, "石楼", "石楼中学")
	text := []rune("石楼中学")
	n := 0
	assert.False(t, g.Match(text, 0, func(int, *Entry) bool { n++; return false }))
	assert.Equal(t, 1, n)
	for _, i := range []int{-1, 4, 99} {
		assert.True(t, g.Match(text, i, func(int, *Entry) bool { t.Fatal("outside"); return true }))
	}
	n = 0
	g.Scan([]rune("石楼石楼"), func(int, int, *Entry) bool { n++; return false })
	assert.Equal(t, 1, n)
}

func TestEmpty(t *testing.T) {
	g, err := New()
	require.NoError(t, err)
	assert.Empty(t, g.Find("石楼中学"))
	assert.Empty(t, g.Lookup("石楼中学"))
	assert.Zero(t, g.Forms())
}

func TestLookup(t *testing.T) {
	g, err := New(
		Entry{Name: "石楼中学", Type: School, Canonical: "石楼县石楼中学", Aliases: []string{"石中"}, Attributes: []Attribute{{"code", "14"}}},
		Entry{Name: "石中", Type: School, Canonical: "石家庄中学"},
	)
	require.NoError(t, err)
	for name, rows := range map[string][]int{"石楼中学": {1}, "石楼县石楼中学": {1}, "石中": {1, 2}, "石楼": nil, "": nil} {
		var got []int
		for _, e := range g.Lookup(name) {
			got = append(got, e.Row)
		}
		assert.Equal(t, rows, got, name)
	}
	e := g.Lookup("石楼中学")[0]
	v, ok := e.Attribute("code")
	assert.True(t, ok)
	assert.Equal(t, "14", v)
	_, ok = e.Attribute("city")
	assert.False(t, ok)
	assert.Equal(t, "石楼县石楼中学", e.FullForm())
	assert.Equal(t, "甲", (&Entry{Name: "甲"}).FullForm())
}

// naive finds the forms by comparing every one at every place.
func naive(g *Gazetteer, text []rune) []string {
	var out []string
	for i := range text {
		for f := range g.index.formCount() {
			form := []rune(g.index.form(uint32(f)))
			if len(text)-i < len(form) || fold(string(text[i:i+len(form)])) != string(form) || !bounded(text, i, i+len(form)) {
				continue
			}
			for _, e := range g.index.entriesOf(uint32(f)) {
				out = append(out, fmt.Sprint(i, len(form), g.entries[e].Row))
			}
		}
	}
	slices.Sort(out)
	return out
}

func scanned(g *Gazetteer, text []rune) (scan, match []string) {
	g.Scan(text, func(start, length int, e *Entry) bool {
		scan = append(scan, fmt.Sprint(start, length, e.Row))
		return true
	})
	for i := range text {
		g.Match(text, i, func(length int, e *Entry) bool {
			match = append(match, fmt.Sprint(i, length, e.Row))
			return true
		})
	}
	slices.Sort(scan)
	slices.Sort(match)
	return scan, match
}

func TestScanEqualsNaiveSearch(t *testing.T) {
	alphabet := []rune("一中甲乙丙ab1· Ａ𠮷")
	for seed := range uint64(60) {
		rng := rand.New(rand.NewPCG(seed, 7))
		word := func(n int) string {
			var b strings.Builder
			for range 1 + rng.IntN(n) {
				b.WriteRune(alphabet[rng.IntN(len(alphabet))])
			}
			return b.String()
		}
		var entries []Entry
		for range 40 {
			entries = append(entries, Entry{Name: word(5), Type: Org, Aliases: []string{"x" + word(3)}})
		}
		g, _ := New(entries...) // names such as "·" are refused: fine
		text := []rune(word(400))
		scan, match := scanned(g, text)
		want := naive(g, text)
		require.Equal(t, want, scan, "seed %d", seed)
		require.Equal(t, want, match, "seed %d", seed)
	}
}

func FuzzFind(f *testing.F) {
	f.Add("石楼|石楼中学|一中", "石楼中学和二十一中")
	f.Add("a|ab|b", "xab ab\xff")
	f.Fuzz(func(t *testing.T, list, text string) {
		var entries []Entry
		for n := range strings.SplitSeq(list, "|") {
			entries = append(entries, Entry{Name: n, Type: Org})
		}
		if len(entries) > 50 || len(text) > 500 {
			return
		}
		g, _ := New(entries...)
		runes := []rune(text)
		scan, match := scanned(g, runes)
		require.Equal(t, naive(g, runes), scan)
		require.Equal(t, scan, match)
		for _, r := range g.Find(text) {
			require.True(t, utf8.ValidString(text[r.Start:r.End]))
		}
	})
}

func FuzzRead(f *testing.F) {
	f.Add("name,type\n石楼中学,SCHOOL\n", uint8(1))
	f.Add("name\ttype\n\"a\"\tORG", uint8(2))
	f.Add(`{"name":"a","type":"ORG","aliases":["b"]}`, uint8(3))
	f.Fuzz(func(t *testing.T, text string, format uint8) {
		g, err := Read(strings.NewReader(text), Format(format%4))
		if g == nil {
			require.Error(t, err)
			return
		}
		r := g.Report()
		dup := 0
		for _, i := range r.Issues {
			if i.Kind == DuplicateRow {
				dup++
			}
		}
		require.Equal(t, r.Rows, r.Bad+r.Entries+dup, "no row is lost")
	})
}

func TestConcurrentUse(t *testing.T) {
	g := names(t, "石楼中学", "石楼")
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 200 {
				assert.Len(t, g.Find("到石楼中学"), 2)
				assert.Len(t, g.Lookup("石楼"), 1)
			}
		})
	}
	wg.Wait()
}

func TestMatchDoesNotAllocate(t *testing.T) {
	g := names(t, "石楼中学", "石楼", "郁")
	text := []rune(strings.Repeat("到石楼中学去，忧郁", 100))
	n := 0
	yield := func(int, int, *Entry) bool { n++; return true }
	assert.Zero(t, testing.AllocsPerRun(10, func() { g.Scan(text, yield) }))
	one := func(int, *Entry) bool { n++; return true }
	assert.Zero(t, testing.AllocsPerRun(10, func() { g.Match(text, 1, one) }))
	assert.NotZero(t, n)
}
