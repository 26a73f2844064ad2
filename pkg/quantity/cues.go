package quantity

import (
	"cmp"
	_ "embed"
	"slices"
	"strings"

	"github.com/dianming-nlp/dianming/internal/runes"
)

//go:embed data/cues.txt
var cuesFile string

// cues are the words of data/cues.txt, which says what each is for.
type cues struct {
	bareUnit, billInWord, billNumeral, clock, codeJoint, codeMark, counting, dayTime, done, grade, join runes.Set
	nounLead, passing, paying, placeEnd, placeTown, quote, between, scoring, speaking, week             runes.Set

	money, nounStop, per, point wordList
}

// runeCues and wordCues are the cues by their names in the file.
func (c *cues) runeCues() map[string]*runes.Set {
	return map[string]*runes.Set{
		"bare-unit": &c.bareUnit, "bill-in-word": &c.billInWord, "bill-numeral": &c.billNumeral, "clock": &c.clock, "code-joint": &c.codeJoint,
		"code-mark": &c.codeMark, "counting": &c.counting, "day-time": &c.dayTime, "done": &c.done, "grade": &c.grade, "join": &c.join, "noun-lead": &c.nounLead,
		"passing": &c.passing, "paying": &c.paying, "place-end": &c.placeEnd, "place-town": &c.placeTown, "quote": &c.quote, "range": &c.between, "scoring": &c.scoring, "speaking": &c.speaking,
		"week": &c.week,
	}
}

func (c *cues) wordCues() map[string]*wordList {
	return map[string]*wordList{"money": &c.money, "noun-stop": &c.nounStop, "per": &c.per, "point": &c.point}
}

func (c *cues) load() {
	sets, lists := c.runeCues(), c.wordCues()
	for _, line := range dataLines(cuesFile) {
		name, rest, _ := strings.Cut(line, "\t")
		words := strings.Fields(rest)
		if set := sets[name]; set != nil {
			*set = runes.NewSet(strings.Join(words, ""))
		}
		if list := lists[name]; list != nil {
			list.load(words)
		}
	}
}

// wordList is a list of words, longer ones first.
type wordList struct {
	words [][]rune
	heads runes.Set // what they begin with
}

func (l *wordList) load(words []string) {
	var heads []rune
	for _, w := range words {
		l.words = append(l.words, []rune(w))
		heads = append(heads, runes.First(w))
	}
	slices.SortStableFunc(l.words, func(a, b []rune) int { return cmp.Compare(len(b), len(a)) })
	l.heads = runes.NewSet(string(heads))
}

// anyAt reports whether one of the words stands at i.
func (c *candidate) anyAt(list *wordList, i int) bool { return c.wordAt(list, i) > 0 }

// wordAt returns the length of the longest of the words that stand at i; 0 where none does.
func (c *candidate) wordAt(list *wordList, i int) int {
	if !list.heads.Has(c.at(i)) {
		return 0 // most
	}
	for _, w := range list.words {
		if runes.HasRunesAt(c.text, i, w) {
			return len(w)
		}
	}
	return 0
}
