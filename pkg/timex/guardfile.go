package timex

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/dianming-nlp/dianming/internal/runes"
)

//go:embed data/guards.txt
var guardsFile string

// guardEntry is one guard as data/guards.txt gives it.
type guardEntry struct {
	guard
	rule   Rule
	misses []string // TEXT|MENTION of the examples that it turns away
	words  []string // the words and units that it watches, by reader
}

// The readers that ask the guards of a word or unit.
const (
	atWord   = "word"   // reading a word of the lexicon
	atLength = "length" // a number with a unit: 三年
	atHalf   = "half"   // 半 with a unit: 半年
	atEach   = "each"   // 每 with a unit: 每年
)

// readGuards reads a file of guards: blocks of lines of a key and what belongs to
// it. The error names the line.
func readGuards(file string) ([]guardEntry, error) {
	var out []guardEntry
	n := 0
	for line := range strings.Lines(file) {
		n++
		key, rest, _ := strings.Cut(strings.TrimRight(line, "\n"), " ")
		switch key {
		case "", "#":
			continue
		case "veto", "cue":
			out = append(out, guardEntry{guard: guard{id: rest, cue: key == "cue"}, rule: Rule{ID: rest}})
			continue
		}
		if len(out) == 0 {
			return nil, fmt.Errorf("guards.txt:%d: %q before the first guard", n, key)
		}
		if err := out[len(out)-1].set(key, rest); err != nil {
			return nil, fmt.Errorf("guards.txt:%d: %w", n, err)
		}
	}
	for i := range out {
		out[i].close()
	}
	return out, nil
}

// set reads one line of a guard.
func (g *guardEntry) set(key, rest string) (err error) {
	rest = strings.ReplaceAll(rest, `\n`, "\n") // of the texts with several lines
	switch key {
	case "before":
		err = g.before.texts.add(rest, true)
	case "before-kind":
		g.before.kinds, err = parseKinds(rest)
	case "before-except":
		err = g.before.except.add(rest, true)
	case "after":
		err = g.after.texts.add(rest, false)
	case "after-kind":
		g.after.kinds, err = parseKinds(rest)
	case "after-except":
		err = g.after.except.add(rest, false)
	case "both":
		g.both = true
	case "at":
		for pattern := range strings.FieldsSeq(rest) {
			if head, ok := strings.CutSuffix(pattern, "*"); ok && utf8.RuneCountInString(head) > 1 {
				err = fmt.Errorf("%q: only one rune may stand before *", pattern)
			}
		}
		g.words = append(g.words, rest)
	default:
		if key == "no" {
			g.misses = append(g.misses, rest)
		}
		if !g.rule.set(key, rest) {
			err = fmt.Errorf("unknown key %q", key)
		}
	}
	return err
}

// add appends the texts of a line, which are parted by blanks.
func (t *texts) add(line string, single bool) error {
	for text := range strings.FieldsSeq(line) {
		if n := utf8.RuneCountInString(text); n == 1 {
			t.runes += text
		} else if single {
			return fmt.Errorf("%q has more than one rune", text)
		} else {
			t.longer = append(t.longer, []rune(text))
		}
		t.any = true
	}
	return nil
}

// close makes the sets of what was read.
func (g *guardEntry) close() {
	for _, t := range []*texts{&g.before.texts, &g.before.except, &g.after.texts, &g.after.except} {
		t.single = runes.NewSet(t.runes)
	}
}

func parseKinds(line string) (runeKinds, error) {
	var kinds runeKinds
	for name := range strings.FieldsSeq(line) {
		k := slices.Index(runeKindNames[:], name)
		if k < 0 {
			return 0, fmt.Errorf("unknown kind %q", name)
		}
		kinds |= 1 << k
	}
	return kinds, nil
}

// Guards returns what keeps look-alikes apart: vetoes, whose IDs begin with not.,
// and cues, whose IDs begin with cue. A veto forbids a reading that the rules would
// make, as 文 before 明年 does, and a cue is what one needs, as 毕业 after 26年. Match
// are texts with what is found in them, NoMatch texts that the guard turns away. The
// caller may keep and change the result.
func Guards() []Rule {
	guards, _ := readGuards(guardsFile) // a test reads the file
	out := make([]Rule, len(guards))
	for i := range guards {
		out[i] = guards[i].rule
	}
	return out
}
