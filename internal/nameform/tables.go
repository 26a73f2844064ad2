package nameform

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed kinds.txt
var kindsText string

//go:embed short.txt
var shortText string

//go:embed fillers.txt
var fillersText string

//go:embed synonyms.txt
var synonymsText string

// kind is a row of kinds.txt.
type kind struct {
	name        string // words of one kind are equal
	institution bool   // a department may follow
	group       uint16 // equal for kinds that can be one; never 0
}

// agreeing are kinds that can be one: a 高级中学 is called 中学 too.
var agreeing = map[string]string{"高级中学": "中学", "委": "委员会", "人大": "人大常委会", "集团": "公司"}

type tableSet struct {
	kinds    map[string]kind
	short    map[string][]string
	synonyms map[string]string
	fillers  []string      // longest first
	longest  int           // of kinds and short, in runes
	ends     map[rune]bool // last runes of kinds and short: most runes end no kind
}

var tables = sync.OnceValue(func() *tableSet {
	t := &tableSet{kinds: map[string]kind{}, short: map[string][]string{}, synonyms: map[string]string{}, ends: map[rune]bool{}}
	groups := map[string]uint16{}
	for f := range rows(kindsText) {
		name := f[1]
		if other, ok := agreeing[name]; ok {
			name = other
		}
		if groups[name] == 0 {
			groups[name] = uint16(len(groups) + 1)
		}
		t.kinds[f[0]] = kind{f[1], f[2] == "i", groups[name]}
		t.longest = max(t.longest, len([]rune(f[0])))
		t.ends[lastRune(f[0])] = true
	}
	for f := range rows(shortText) {
		t.short[f[0]] = f[1:]
		t.longest = max(t.longest, len([]rune(f[0])))
		t.ends[lastRune(f[0])] = true
	}
	for f := range rows(synonymsText) {
		t.synonyms[f[0]] = f[1]
	}
	for f := range rows(fillersText) {
		t.fillers = append(t.fillers, f[0])
	}
	longestFirst(t.fillers)
	return t
})

// rows yields the fields of the rows of a table.
func rows(text string) func(yield func([]string) bool) {
	return func(yield func([]string) bool) {
		for line := range strings.Lines(text) {
			f := strings.Fields(line)
			if len(f) > 0 && f[0][0] != '#' && !yield(f) {
				return
			}
		}
	}
}

// kindAtEnd returns the longest kind word that s ends in, and where it begins.
func (t *tableSet) kindAtEnd(s []rune) (k kind, start int, ok bool) {
	if len(s) == 0 || !t.ends[s[len(s)-1]] {
		return kind{}, len(s), false
	}
	for n := min(len(s), t.longest); n > 0; n-- {
		if k, ok := t.kinds[string(s[len(s)-n:])]; ok {
			return k, len(s) - n, true
		}
	}
	return kind{}, len(s), false
}

// shortAtEnd returns the longest short word that s ends in.
func (t *tableSet) shortAtEnd(s []rune) (full []string, start int, ok bool) {
	if len(s) == 0 || !t.ends[s[len(s)-1]] {
		return nil, len(s), false
	}
	for n := min(len(s), t.longest); n > 0; n-- {
		if full, ok := t.short[string(s[len(s)-n:])]; ok {
			return full, len(s) - n, true
		}
	}
	return nil, len(s), false
}

// unfill removes the fillers from a core.
func (t *tableSet) unfill(core string) string {
	for _, f := range t.fillers {
		core = strings.ReplaceAll(core, f, "")
	}
	return core
}
