package post

import (
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// What the words before the head word say, beside the flags of titles.tsv.
const (
	saysPart lexicon.TitleFlag = 1 << (30 + iota) // of which part: 宣传|部长, 教务处|处长
	ofBranch                                      // 党支部|书记
)

// kindOf returns the head word of a title, with what the words before it change: a 党组书记 is one of a 局 or 厅, as a 科长 is.
func kindOf(title []rune) lexicon.Title {
	k := *lexicon.TitleOf(title)
	rest, _ := runes.CutSuffix(title, k.Word)
	if len(rest) > 1 {
		k.Flags |= saysPart
	}
	rest, _ = runes.CutSuffix(rest, "副")
	if runes.HasSuffix(rest, "党组") {
		k.Scope = lexicon.ScopeSection
	}
	if runes.HasSuffix(rest, "党支部") {
		k.Flags |= ofBranch
	}
	return k
}

// canHave reports whether a body can have the title that is read.
func (l *Linker) canHave(body int) bool {
	limit, k := "", &l.chain.kind
	for _, r := range bodyRules()[k.Scope.String()] {
		if r.where != "limit" || k.Flags&r.title != r.title {
			continue
		}
		if limit = r.id; r.fits(l, body) || k.Flags&lexicon.TitleFree != 0 {
			return true
		}
	}
	if limit != "" {
		l.Trace.note(limit, -1, l.chain.at, body)
	}
	return limit == ""
}

// meant finds the body that the title that is read means, where none stands beside it.
func (l *Linker) meant() Seat { return l.search(l.chain.kind.Scope.String(), l.chain.kind.Flags) }

// search finds the body that what the rules are of means. A title of a scope that no rule has (市长, 教授, 委员) means none.
// Known to be wrong: R-MEANT.only gives the 驻村第一书记 of 县教育局选派的驻村第一书记 to the school that the article is about.
func (l *Linker) search(of string, title lexicon.TitleFlag) Seat {
	for _, r := range bodyRules()[of] {
		if r.where == "limit" || title&r.title != r.title {
			continue
		}
		if body := l.find(r); body >= 0 {
			return Seat{body, true, r.id}
		}
	}
	return nowhere
}

// farthest is how many entities back a body can still be meant; it keeps the work linear in the length of an article.
const farthest = 200

// find returns the body that the rule finds, -1 for none.
func (l *Linker) find(r *bodyRule) int {
	from, to := max(0, l.chain.at-farthest), l.chain.at-1
	switch r.where {
	case "school":
		from, to = max(0, l.host.school.first), l.host.school.first
	case "faculty":
		from, to = max(0, l.host.faculty.first), l.host.faculty.first
	}
	for k := to; k >= from; k-- {
		if l.isBody(k) && r.fits(l, k) {
			return k
		}
	}
	return -1
}
