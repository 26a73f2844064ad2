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
	bareUnit, billInWord, billNumeral, clock, codeJoint, codeMark, counting, dayTime, grade, join runes.Set
	nounLead, paying, placeEnd, placeTown, quote, between, scoring, speaking, week                runes.Set

	money, nounStop, per, point [][]rune
}

// runeCues and wordCues are the cues by their names in the file.
func (c *cues) runeCues() map[string]*runes.Set {
	return map[string]*runes.Set{
		"bare-unit": &c.bareUnit, "bill-in-word": &c.billInWord, "bill-numeral": &c.billNumeral, "clock": &c.clock, "code-joint": &c.codeJoint,
		"code-mark": &c.codeMark, "counting": &c.counting, "day-time": &c.dayTime, "grade": &c.grade, "join": &c.join, "noun-lead": &c.nounLead,
		"paying": &c.paying, "place-end": &c.placeEnd, "place-town": &c.placeTown, "quote": &c.quote, "range": &c.between, "scoring": &c.scoring, "speaking": &c.speaking,
		"week": &c.week,
	}
}

func (c *cues) wordCues() map[string]*[][]rune {
	return map[string]*[][]rune{"money": &c.money, "noun-stop": &c.nounStop, "per": &c.per, "point": &c.point}
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
			for _, w := range words {
				*list = append(*list, []rune(w))
			}
			slices.SortStableFunc(*list, func(a, b []rune) int { return cmp.Compare(len(b), len(a)) })
		}
	}
}

// anyAt reports whether one of the words stands at i.
func (c *candidate) anyAt(words [][]rune, i int) bool {
	return slices.ContainsFunc(words, func(w []rune) bool { return runes.HasRunesAt(c.text, i, w) })
}
