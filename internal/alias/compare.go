// Package alias says which names of an article are of one school, body or person.
//
// Two names are aligned part by part, as package name reads them: the place by its short form (石楼县, 石楼) or the
// level that the context names (县教体局), the ordinal in any numerals, the kind by equivalence (中学校 is 中学), the
// core by the characters that an abbreviation keeps (公管学院 for 公共管理学院). Numerals, directions, places, school
// levels and 附属 never differ, and an institution is never one of its departments: these are vetoes.
//
// Each condition is a rule of a table that is asked in its order, with an ID, and a reason and examples in
// data/rules.txt. A [Namer] sorts the names of an article; each is read once, and most pairs are told apart by sketches.
package alias

import (
	"cmp"
	_ "embed"
	"slices"
	"unicode/utf8"

	"github.com/dianming-nlp/dianming/internal/division"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/name"
	"github.com/dianming-nlp/dianming/internal/runes"
	"github.com/dianming-nlp/dianming/internal/typo"
)

//go:embed data/rules.txt
var book string

// Rulebook returns what the rulebook says of the rules about names of one body. Its head tells the form of examples.
func Rulebook() []mention.Entry { return mention.Entries(book) }

// relation says how two names stand to each other. Those between vetoed and equal make them one body, the greater the
// better, if the context has no other for the shorter name.
type relation uint8

const (
	unrelated    relation = iota // nothing says that they are of one body
	vetoed                       // they are not, whatever else may say so
	word                         // one is the last word of the other, which was named before
	tail                         // one leaves out a head that is no known place
	abbreviation                 // one cuts words short
	parent                       // one leaves the institution to the context
	ellipsis                     // one leaves its place or another part to the context
	equal                        // both say the same
)

// rule is a named condition, and what it says where it holds. Rules stand in tables and are asked in their order; the
// first that holds decides. Their reasons and examples are in data/rules.txt.
type rule[T any] struct {
	id    string
	says  relation
	holds func(T) bool // nil for always
}

type verdict = rule[*pair]

// first returns the first rule that holds, nil if none does.
func first[T any](rules []rule[T], x T) *rule[T] {
	for i := range rules {
		if r := &rules[i]; r.holds == nil || r.holds(x) {
			return r
		}
	}
	return nil
}

// pair is two names, with what of them is compared.
type pair struct {
	region *division.Division // that the article is about, nil for none
	reader name.Reader

	a, b        *name.Parts // a is the fuller one
	head        *name.Unit  // the institution in a of which u is a department
	u, v        *name.Unit  // of a and b
	r, s        *name.Reading
	x, y        side     // u and v as they are compared
	where       relation // of the places of x and y
	departments bool     // are the same, as far as b has some
	long, short *side    // x and y, the one with the longer core first
	runes       []rune   // of cores that are put together
	stem        []rune   // of the place that b may begin with
}

func (p *pair) ask(rules []verdict) *verdict { return first(rules, p) }

// compare says how two names stand to each other. Their order does not matter.
func (p *pair) compare(a, b *name.Parts) *verdict {
	if more := fullness(a, b); more < 0 || more == 0 && slices.Compare(a.Text, b.Text) < 0 {
		a, b = b, a
	}
	p.a, p.b, p.runes = a, b, p.runes[:0]
	v := p.ask(textRules)
	switch {
	case v != nil:
		return v
	case p.persons() && typo.Misheard(a.Text, b.Text):
		return p.ask(soundRules)
	case p.persons():
		return p.ask(personRules)
	}
	v = p.units()
	if v.says == unrelated {
		v = cmp.Or(p.whole(), v)
	}
	if v.says > vetoed {
		v = cmp.Or(p.ask(regionRules), v)
	}
	return v
}

// fullness orders names by how much they say: by their units, then by their runes.
func fullness(a, b *name.Parts) int {
	if more := len(a.Units) - len(b.Units); more != 0 {
		return more
	}
	return len(a.Text) - len(b.Text)
}

// textRules are asked of names before they are taken apart.
var textRules = []verdict{
	{"A-SAME", equal, func(p *pair) bool { return slices.Equal(p.a.Text, p.b.Text) && slices.Equal(p.a.Bracket, p.b.Bracket) }},
	{"A-LENGTH", unrelated, func(p *pair) bool { return len(p.b.Text) == 0 || max(len(p.a.Text), len(p.b.Text)) > name.MaxRunes }},
	{"A-BRACKET", equal, func(p *pair) bool { return inBrackets(p.a, p.b) || inBrackets(p.b, p.a) }},
	{"A-BRACKETS", vetoed, func(p *pair) bool {
		a, b := p.a.Bracket, p.b.Bracket
		if (len(a) == 0) == (len(b) == 0) {
			return !slices.Equal(a, b)
		}
		if kindOf(&p.b.Units[0]).Group == 0 && lastKind(p.a).Is(lexicon.Company|lexicon.Grade) && len(p.a.Bracket) > 0 {
			return false // 华越半导体（苏州）有限公司, 华越半导体; 中国石油大学（北京）, 石大
		}
		return division.IsName(a) || division.IsName(b) || telling(a)|telling(b) != 0
	}},
	{"A-BRANCH", abbreviation, (*pair).branches},
}

// branches reports whether the names end in the same branch, and what b has before it stands for what a has:
// 海州银行|山阳支行, 海行山阳支行.
func (p *pair) branches() bool {
	if p.persons() || !lastKind(p.a).Is(lexicon.Branch) || lastKind(p.b) != lastKind(p.a) {
		return false
	}
	a, b := p.a.Text, p.b.Text
	for n := utf8.RuneCountInString(lastKind(p.a).Word) + 2; n < min(len(a), len(b))-1 && slices.Equal(a[len(a)-n:], b[len(b)-n:]); n++ {
		head, letters := a[:len(a)-n], b[:len(b)-n]
		national := hasPrefix(head, []rune("中国")) && standIn(letters, head[2:]) // 中国农业银行, 农行
		if national || len(letters) < len(head) && standIn(letters, head) {
			return true
		}
	}
	return false
}

func inBrackets(a, b *name.Parts) bool {
	return len(b.Bracket) == 0 && len(b.Text) > 3 && runes.HasRunesAt(a.Bracket, len(a.Bracket)-len(b.Text), b.Text)
}

// regionRules are asked of names that could be of one body: 市教育局, 太原市教育局.
var regionRules = []verdict{
	{"A-REGION", vetoed, func(p *pair) bool {
		u, v := &p.a.Units[0], &p.b.Units[0]
		if u.Bare == "" {
			u, v = v, u
		}
		told := v.Bare == "" && len(u.Places) == 0 && len(v.Places) > 0
		if own(u.Bare) == "" || !told || p.hasSeveral(u.Bare) {
			return false
		}
		places := division.Lookup(v.Places[len(v.Places)-1].Text)
		return p.region != nil && len(places) > 0 && !slices.ContainsFunc(places, p.region.Related)
	}},
}

// hasSeveral reports whether the place that the article is about is so large that several of a level are in it.
func (p *pair) hasSeveral(bare string) bool {
	least := division.City
	if r := runes.First(bare); r == '县' || r == '区' || r == '旗' {
		least = division.County
	}
	return p.region != nil && p.region.Level < least && bare != "省"
}
