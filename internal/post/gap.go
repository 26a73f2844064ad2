package post

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
)

// gap is what stands between two members of a chain.
type gap struct {
	joins   joint         // how it joins them
	status  Status        // 原, 曾任
	pronoun rune          // 校, 院: 我校, 学院 stand for a body named elsewhere
	that    bool          // 该校: for the one named last
	place   bool          // 平安镇|镇长
	takes   *mention.Rule // that gives what follows to the name before: 担任, a bracket
	other   bool          // something that ends the chain
}

// joint is how a gap joins what stands around it.
type joint uint8

const (
	beside    joint = iota // nothing joins them
	byComma                // ，
	byList                 // 、
	byAnd                  // 和, 与, 及
	otherwise              // 暨
)

// joins and statuses are the words of the columns of gap_words.tsv.
var (
	joins    = map[string]joint{"-": beside, "comma": byComma, "list": byList, "and": byAnd, "other": otherwise}
	statuses = map[string]Status{"-": Current, "former": Former, "appointed": Appointed}
)

// lists: it joins the items of a list.
func (j joint) lists() bool { return j == byList || j == byAnd }

// bare: nothing in the gap says that what follows is of another body than the one
// before.
func (g gap) bare() bool { return g.joins == beside && !g.place && g.takes == nil }

// Limits in runes.
const (
	longestGap     = 16 // between two members of a chain
	longestPlace   = 9
	longestManaged = 8
)

// gapBefore reads what stands between entities i-1 and i.
func (l *Linker) gapBefore(i int) gap {
	text := l.text[l.entities[i-1].End:l.entities[i].Start]
	if len(text) > longestGap {
		return gap{other: true}
	}
	if len(text) == 1 && l.entities[i-1].Type == entity.Person {
		if g := l.takesBehind(i-1, text[0]); g.takes != nil {
			return g
		}
	}
	return readGap(text)
}

// readGap reads what words say by themselves.
func readGap(text []rune) gap {
	var g gap
	for len(text) > 0 && !g.other {
		text = text[g.read(text):]
	}
	return g
}

// read reads one piece of text and returns its length.
func (g *gap) read(text []rune) int {
	w := wordAt(text)
	switch {
	case w != nil && (w.says.joins == beside || g.joins <= byList):
		g.add(&w.says)
		return len(w.text)
	case w != nil:
		g.other = true // 和、: two that join
	case isPlace(text):
		g.place = true
	default:
		g.other = !isManaged(text)
	}
	return len(text)
}

// add adds what a gap word says.
func (g *gap) add(w *gap) {
	if w.joins != beside {
		g.joins = w.joins
	}
	if w.status != Current {
		g.status = w.status
	}
	if w.pronoun != 0 {
		g.pronoun, g.that = w.pronoun, w.that
	}
	if w.takes != nil {
		g.takes = w.takes
	}
}

// isPlace: a short rest that ends with the word of a division: 平安镇.
func isPlace(text []rune) bool {
	return len(text) <= longestPlace && allHan(text) && is(text[len(text)-1], lexicon.MarkLevel|lexicon.MarkTown)
}

// isManaged: 分管教育 before a title says what the post is about.
func isManaged(text []rune) bool {
	return len(text) > 2 && len(text) <= longestManaged && is(text[0], lexicon.MarkManages) && text[1] == '管' && allHan(text)
}

func allHan(text []rune) bool {
	for _, r := range text {
		if !is(r, lexicon.MarkHan) {
			return false
		}
	}
	return true
}

func is(r rune, m lexicon.Mark) bool { return lexicon.MarksOf(r)&m != 0 }
