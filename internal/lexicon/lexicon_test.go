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
				if strings.HasSuffix(name, ".tsv") {
					assert.NotContains(t, strings.Split(line, "\t"), "", "line %d: an empty column", head+i+1)
				} else {
					assert.Equal(t, strings.Join(strings.Fields(line), ""), line, "line %d: blanks", head+i+1)
				}
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
	read := map[string]bool{"kinds.tsv": true, "titles.tsv": true, "marks.tsv": true, "names.tsv": true}
	read["places_ordinary.txt"] = true // takes words out of the places
	for _, f := range files {
		read[f.name] = true
	}
	for _, f := range rareFiles {
		read[f.name] = true
	}
	for name := range dataFiles(t) {
		assert.True(t, read[name], "%s is read by no class", name)
	}
}

// Each class reads a file that exists and is not empty.
func TestClassesHaveWords(t *testing.T) {
	seen := Class(0)
	for _, class := range slices.Concat(kindRows().classes, titleRows().classes) {
		seen |= class
	}
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
		{"titles.tsv", "title_cancel.txt", ""},
		{"kinds.tsv", "org_cancel.txt", ""},
		{"org_short.txt", "org_cancel.txt", ""},
		{"org_short.txt", "org_generic.txt", ""},
		{"org_short.txt", "university_short.txt", ""},
		{"left_nouns.txt", "left_stops.txt", "援助 资助"},
		{"fields.txt", "left_stops.txt", "主持 出版 投资 资助"},
		{"university_short.txt", "school_generic.txt", ""},
	} {
		var both []string
		second, known := Words(pair[1]), strings.Fields(pair[2])
		first := Words(pair[0])
		switch pair[0] {
		case "kinds.tsv":
			for i, k := range Kinds() {
				if kindRows().classes[i]&OrgBare != 0 {
					first = append(first, k.Word)
				}
			}
		case "titles.tsv":
			for _, title := range Titles() {
				first = append(first, title.Word)
			}
		}
		for _, w := range first {
			if slices.Contains(second, w) && !slices.Contains(known, w) {
				both = append(both, w)
			}
		}
		assert.Empty(t, both, "in %s and %s", pair[0], pair[1])
	}
}

// Every row of the table of kinds has its columns, known classes, roles and
// flags.
func TestKinds(t *testing.T) {
	for f := range rows("kinds.tsv") {
		require.Len(t, f, 6, f[0])
		assert.Contains(t, []string{"school", "org", "-"}, f[1], f[0])
		assert.Contains(t, []string{"kind", "bare", "weak", "kind,bare", "kind,weak", "-"}, f[2], f[0])
		assert.Equal(t, f[1] == "-", f[2] == "-", "%s: a type without class, or a class without type", f[0])
		assert.Contains(t, []string{"institution", "unit", "-"}, f[4], f[0])
		assert.Equal(t, f[3] == "-", f[4] == "-", "%s: a role without canonical form, or the other way round", f[0])
		for flag := range strings.SplitSeq(f[5], ",") {
			assert.True(t, flag == "-" || slices.Contains(flagNames[:], flag), "%s: flag %s", f[0], flag)
		}
		if f[2] == "weak" {
			assert.Equal(t, 1, utf8.RuneCountInString(f[0]), f[0])
		}
	}
	assert.Equal(t, Again, Flag(1<<(len(flagNames)-1)), "as many flags as names")
	assert.Zero(t, *Shared().Row(0).Kind)
	assert.Zero(t, *Shared().Row(0).Title)
	kinds := map[string]*Kind{}
	for i := range Kinds() {
		kinds[Kinds()[i].Word] = &Kinds()[i]
	}
	for f := range rows("kinds.tsv") {
		k := kinds[f[0]]
		wider, own := strings.CutPrefix(f[3], "=")
		switch {
		case f[3] == "-":
			assert.Nil(t, k.Canonical, f[0])
			assert.Zero(t, k.Group, f[0])
		case own:
			assert.Same(t, k, k.Canonical, f[0])
			if wider != "" {
				require.Contains(t, kinds, wider, "%s: no kind %s", f[0], wider)
				assert.Equal(t, kinds[wider].Group, k.Group, f[0])
				assert.Same(t, kinds[wider], kinds[wider].Canonical, "%s: %s has a wider one itself", f[0], wider)
			}
		default:
			require.Contains(t, kinds, f[3], "%s: no kind %s", f[0], f[3])
			assert.Same(t, kinds[f[3]], k.Canonical, f[0])
			assert.Equal(t, kinds[f[3]].Group, k.Group, f[0])
			assert.Same(t, kinds[f[3]], kinds[f[3]].Canonical, f[0])
		}
	}
	assert.Equal(t, kinds["中学"].Group, kinds["高中"].Group)
	assert.NotEqual(t, kinds["中学"].Group, kinds["小学"].Group)
	k := Shared().Row(Shared().SingleRow('处')).Kind
	assert.Same(t, kinds["处"], k)
	assert.Equal(t, Department|Common|Many, k.Flags)
	assert.False(t, k.Institution)
	assert.True(t, kinds["局"].Institution)
	assert.True(t, k.Is(Common))
	assert.False(t, k.Is(Faculty))
}

// The marks stand in the order of their constants.
func TestMarks(t *testing.T) {
	for name, m := range map[string]struct {
		mark Mark
		rune rune
	}{
		"afterShort": {MarkAfterShort, '小'},
		"any":        {MarkAny, '某'},
		"batch":      {MarkBatch, '批'},
		"beforeTown": {MarkBeforeTown, '本'},
		"big":        {MarkBig, '夫'},
		"border":     {MarkBorder, '赴'},
		"bracket":    {MarkBracket, '('},
		"bracketEnd": {MarkBracketEnd, ')'},
		"branch":     {MarkBranch, '银'},
		"class":      {MarkClass, '名'},
		"clause":     {MarkClause, '　'},
		"closing":    {MarkClosing, '>'},
		"committee":  {MarkCommittee, '团'},
		"counter":    {MarkCounter, '季'},
		"discipline": {MarkDiscipline, '哲'},
		"each":       {MarkEach, '该'},
		"every":      {MarkEvery, '两'},
		"function":   {MarkFunction, '来'},
		"given":      {MarkGiven, '志'},
		"going":      {MarkGoing, '赴'},
		"house":      {MarkHouse, '院'},
		"joins":      {MarkJoins, '、'},
		"label":      {MarkLabel, '【'},
		"last":       {MarkLast, '给'},
		"leads":      {MarkLeads, '有'},
		"level":      {MarkLevel, '盟'},
		"list":       {MarkList, '／'},
		"listEnd":    {MarkListEnd, '和'},
		"manages":    {MarkManages, '协'},
		"marker":     {MarkMarker, '内'},
		"middle":     {MarkMiddle, '点'},
		"numeral":    {MarkNumeral, '9'},
		"opening":    {MarkOpening, '<'},
		"ours":       {MarkOurs, '本'},
		"owner":      {MarkOwner, '关'},
		"place":      {MarkPlace, '局'},
		"plain":      {MarkPlain, '了'},
		"prefix":     {MarkPrefix, '院'},
		"quarter":    {MarkQuarter, '中'},
		"rareLevel":  {MarkRareLevel, '盟'},
		"report":     {MarkReport, '消'},
		"sentence":   {MarkSentence, '；'},
		"street":     {MarkStreet, '湾'},
		"town":       {MarkTown, '村'},
		"townKind":   {MarkTownKind, '旗'},
		"upper":      {MarkUpper, '区'},
		"vague":      {MarkVague, '直'},
		"visit":      {MarkVisit, '访'},
	} {
		assert.True(t, m.mark.Has(m.rune), "%s: %c", name, m.rune)
		assert.False(t, m.mark.Has('𠮷'), name)
	}
	n := 0
	for range rows("marks.tsv") {
		n++
	}
	assert.Equal(t, MarkVisit, Mark(1)<<(n-1), "as many rows as constants")
	for i, set := range Marks().Sets {
		if i > 0 && set == 0 {
			assert.Less(t, i, 200, "sets of marks are told by one byte")
			break
		}
	}
	assert.Equal(t, MarkHan, MarksOf('𠮷'))
	assert.Equal(t, MarkHan|MarkNumeral, MarksOf('〇'))
	assert.Equal(t, MarkDigit|MarkNumeral, MarksOf('7'))
	assert.Equal(t, MarkClause, MarksOf('\n'))
	assert.Zero(t, MarksOf(-1)|MarksOf(0x10FFFF))
	text := []rune{'县', '𠮷', -1, '7', 0x10FFFF, '\n'}
	numbers := make([]uint8, len(text))
	Marks().Fill(numbers, text)
	for i, r := range text {
		assert.Equal(t, Marks().Number(r), numbers[i], "%c", r)
	}
}

// The one dictionary knows every word under its class.
func TestSharedHoldsEveryWord(t *testing.T) {
	hitsIn := func(word string) (class Class, row uint32) {
		text := []rune(word)
		if len(text) == 1 {
			return Shared().Single(text[0]), Shared().SingleRow(text[0])
		}
		var x scan.Index
		Shared().Fill(&x, text)
		for _, h := range x.StartingAt(0) {
			if int(h.End) == len(text) {
				return h.Class, h.Row
			}
		}
		return 0, 0
	}
	for i, k := range Kinds() {
		if class, row := hitsIn(k.Word); kindRows().classes[i] != 0 {
			assert.Equal(t, kindRows().classes[i], class&kindRows().classes[i], k.Word)
			assert.Equal(t, k.Word, Shared().Row(row).Kind.Word)
		}
	}
	for i, title := range Titles() {
		class, row := hitsIn(title.Word)
		assert.Equal(t, titleRows().classes[i], class&titleRows().classes[i], title.Word)
		assert.Equal(t, title.Word, Shared().Row(row).Title.Word)
	}
	for _, f := range rareFiles {
		for _, w := range Words(f.name) {
			class, row := hitsIn(w)
			assert.NotZero(t, class&IsRare, w)
			assert.NotZero(t, Shared().Row(row).Rare&f.rare, "%s of %s", w, f.name)
		}
	}
	for _, f := range files {
		for _, w := range Words(f.name) {
			class, _ := hitsIn(w)
			assert.NotZero(t, class&f.class, "%s of %s", w, f.name)
		}
	}
	for word, want := range map[string]Class{"石楼县": Place, "石楼": PlaceShort, "山西": PlaceShort | Province, "英国": Country} {
		class, _ := hitsIn(word)
		assert.Equal(t, want, class&want, word)
	}
}
