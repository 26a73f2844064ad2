package post

import (
	"cmp"
	"slices"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// gap is what stands between two members of a chain.
type gap struct {
	joins   rune   // what joins them: ， 、 和 or 暨; 0 for nothing
	status  Status // 原, 曾任
	pronoun string // 我校, 学院, 该局: how the body that it stands for is looked for
	place   bool   // 平安镇|镇长
	takes   string // rule that gives the titles behind to the name before: 担任, a bracket
	other   bool   // something that ends the chain
}

// lists: it joins the items of a list. onlyLists: it does nothing else.
func (g gap) lists() bool     { return g.joins == '、' || g.joins == '和' }
func (g gap) onlyLists() bool { return g.lists() && g == gap{joins: g.joins} }

// bare: nothing in it says that what follows is of another body than the one before.
func (g gap) bare() bool { return g.joins == 0 && !g.place && g.takes == "" }

// readGaps reads what stands between the entities. A chain ends at both ends of the text, and behind a date or count.
func (l *Linker) readGaps() {
	l.gaps = append(l.gaps[:0], gap{other: true})
	for i := 1; i < len(l.entities); i++ {
		l.gaps = append(l.gaps, gap{other: l.entities[i-1].Type > entity.Org})
		l.gaps[i].readAll(l.between(i-1, i))
	}
	l.gaps = append(l.gaps, gap{other: true})
}

func (g *gap) readAll(text []rune) {
	for len(text) > 0 && !g.other {
		text = text[g.read(text):]
	}
}

// read reads one piece of text, a word or a short rest that ends with the word of a division (平安镇), and returns its length.
func (g *gap) read(text []rune) int {
	rest := len(text) <= longestRest && !slices.ContainsFunc(text, func(r rune) bool { return !runes.IsHan(r) })
	for _, w := range words().gaps[uint8(text[0])] {
		if !runes.HasRunesAt(text, 0, w.text) || w.rest && !rest {
			continue
		}
		if w.says.joins != 0 { // behind ， or 、 only
			g.other = g.joins != 0 && g.joins != '，' && g.joins != '、'
			g.joins = w.says.joins
		}
		g.pronoun = cmp.Or(w.says.pronoun, g.pronoun)
		g.status = cmp.Or(w.says.status, g.status)
		g.takes = cmp.Or(w.says.takes, g.takes)
		if w.rest {
			return len(text)
		}
		return len(w.text)
	}
	g.place = rest && (lexicon.MarkLevel | lexicon.MarkTown).Has(text[len(text)-1])
	g.other = !g.place
	return len(text)
}

// lead returns what the word before entity i says of it: 我校|校长, 原|局长.
func (l *Linker) lead(i int) gap {
	for _, w := range words().leads[uint8(l.runeBefore(i))] {
		if runes.HasRunesAt(l.text, int(l.entities[i].Start)-len(w.text), w.text) {
			return w.says
		}
	}
	return gap{}
}
