package alias

import (
	"slices"
	"strings"
	"unicode"

	"github.com/dianming-nlp/dianming/internal/division"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/name"
	"github.com/dianming-nlp/dianming/internal/numeral"
	"github.com/dianming-nlp/dianming/internal/personname"
	"github.com/dianming-nlp/dianming/internal/runes"
	"github.com/dianming-nlp/dianming/internal/typo"
)

// whole compares two names of which the parts say nothing; nil if they say nothing as wholes. Where the departments
// are the same, letters can stand for the institution.
func (p *pair) whole() *verdict {
	p.u, p.v = &p.a.Units[len(p.a.Units)-len(p.b.Units)], &p.b.Units[0]
	p.r, p.s = &p.u.Readings[0], &p.v.Readings[0]
	if p.departments {
		if v := p.ask(acronymRules); v != nil && v.says > unrelated {
			return v
		}
	}
	switch {
	case len(ahead(p.a.Text, p.b.Text)) > 0:
		return p.ask(tailRules)
	case typo.Misheard(p.a.Text, p.b.Text):
		return p.ask(soundRules)
	}
	return p.misspelt()
}

// acronymRules are asked of an institution u, in reading r, and a short form v.
var acronymRules = []verdict{
	{"A-ACRONYM-LENGTH", unrelated, func(p *pair) bool { n := len(p.v.Text); return n < 2 || n > len(p.u.Stem) || p.r.Kind.Group == 0 }},
	{"A-CALLED-FIRM", abbreviation, func(p *pair) bool { // 海州银行|股份有限公司, 海州科技园|管理有限公司
		firm := p.s.Kind.Group != 0 && p.r.Kind.Is(lexicon.Company)
		stem, _ := runes.CutSuffix(p.u.Stem, "管理")
		return firm && (p.is(stem) || len(p.v.Text) > 3 && len(ahead(stem, p.v.Text)) > 1)
	}},
	{"A-ACRONYM-NUMBER", unrelated, func(p *pair) bool { return p.r.Ordinal != 0 }},
	{"A-ACRONYM-ATTACHED", unrelated, func(p *pair) bool { return p.u.Attached }},
	{"A-ACRONYM-KIND", unrelated, func(p *pair) bool {
		return p.s.Kind.Group != 0 && len(ahead(p.v.Text, []rune(p.r.Kind.Word))) > 0
	}},
	{"A-ACRONYM-KINDS", unrelated, func(p *pair) bool { // 海州县老城中心学校, 海州中学
		return p.s.Kind.Is(lexicon.Grade) && p.s.Kind.Group != p.r.Kind.Group
	}},
	{"A-ACRONYM-LEVEL", abbreviation, func(p *pair) bool { // 省标准化研究院, 省标院
		bare, n := len([]rune(p.v.Bare)), len(p.v.Text)-1
		if !p.sharesLevel() || bare >= n {
			return false
		}
		end, kind := p.v.Text[n], p.r.Kind.Word
		return (end == runes.Last(kind) || end == runes.First(kind)) && standIn(p.v.Text[bare:n], p.r.Core)
	}},
	{"A-ACRONYM-CONTEXT", unrelated, func(p *pair) bool { return own(p.v.Bare) != "" }},
	{"A-CALLED", abbreviation, func(p *pair) bool { return p.named(lexicon.Called) && (p.begins(p.u.Stem) || p.begins(p.r.Core)) }},
	{"A-CALLED-TRADE", abbreviation, func(p *pair) bool {
		return p.named(lexicon.Company) && (joinsParts(p.v.Text, p.u.Stem) || joinsParts(p.v.Text, p.r.Core))
	}},
	{"A-CALLED-BRAND", abbreviation, func(p *pair) bool {
		core := p.r.Core
		behind := len(p.v.Text) > 1 && len(core) > len(p.v.Text)+3 && runes.HasRunesAt(core, 2, p.v.Text)
		return behind && len(p.u.Places) == 0 && p.named(lexicon.Company) // 明岚|衡巍|传感技术
	}},
	{"A-CALLED-LETTERS", abbreviation, func(p *pair) bool { // 中国能源建设股份有限公司, 中国能建
		return p.named(lexicon.Company) && slices.ContainsFunc(p.u.Places, func(at name.Place) bool {
			return len(p.v.Text) == len(at.Text)+2 && hasPrefix(p.v.Text, at.Text) && standIn(p.v.Text[len(at.Text):], p.r.Core)
		})
	}},
	{"A-CALLED-COLLEGE", abbreviation, func(p *pair) bool {
		long := len(p.v.Text) >= 4 && p.r.Kind.Word == "学院" || p.r.Kind.Word == "大学" // all are for a university
		return long && p.named(lexicon.Grade) && (p.is(p.u.Stem) || p.is(p.r.Core))
	}},
	{"A-CALLED-SCHOOL", abbreviation, func(p *pair) bool { return p.named(lexicon.Grade) && p.is(p.r.Core) && !division.IsName(p.v.Text) }},
	{"A-ACRONYM-SIGN", unrelated, func(p *pair) bool { return slices.ContainsFunc(p.letters(), isSign) }},
	{"A-ACRONYM", abbreviation, func(p *pair) bool { return standIn(p.letters(), p.u.Stem) }},
	{"A-ACRONYM-CHINA", abbreviation, func(p *pair) bool {
		l := p.letters()
		return len(l) > 1 && l[0] == '国' && p.u.Stem[0] == '中' && standIn(l, p.u.Stem[1:])
	}},
	{"A-ACRONYM-PLACE", abbreviation, func(p *pair) bool {
		l, rest := p.letters(), p.u.Stem
		return len(l) > 0 && slices.ContainsFunc(p.u.Places, func(at name.Place) bool {
			rest = rest[min(len(at.Text), len(rest)):]
			return standIn(l, rest) || at.Division.IsLetter(l[0]) && runes.IsSubsequence(l[1:], rest)
		})
	}},
}

// sharesLevel: the short form begins with the level of the name, or with 校 where the name has its school before it.
func (p *pair) sharesLevel() bool {
	if own(p.v.Bare) == "" {
		return p.v.Bare == "校" && p.shorter()
	}
	return p.u.Bare == p.v.Bare || hasLevel(p.u.Places, p.v.Bare)
}

// named: the short form has no kind, and the name's has a flag. is: the short form is s. begins: s begins with it.
func (p *pair) named(f lexicon.Flag) bool { return p.s.Kind.Group == 0 && p.r.Kind.Is(f) }
func (p *pair) is(s []rune) bool          { return slices.Equal(p.v.Text, s) }
func (p *pair) begins(s []rune) bool      { return hasPrefix(s, p.v.Text) }

// joinsParts reports whether a short form is what a name begins with and a later part of it, both of two runes and more:
// 岭江|测评 for 岭江网络安全测评.
func joinsParts(short, name []rune) bool {
	for n := len(short) - 2; n > 1; n-- {
		if hasPrefix(name, short[:n]) && runes.IndexRunes(name[n:], short[n:]) >= 0 {
			return true
		}
	}
	return false
}

func isSign(r rune) bool { return numeral.InNames.Has(r) || typo.IsSign(r) }

// standIn reports whether letters stand in s, the first one in front.
func standIn(letters, s []rune) bool {
	return len(letters) > 0 && len(s) > 0 && letters[0] == s[0] && runes.IsSubsequence(letters, s)
}

// letters returns the runes of the short form that may be letters of the stem: those in front of one that is short for
// the kind (大 of 矿大), or all for a university (川农); none if it can be no short form, as 四川 of 四川农业大学.
func (p *pair) letters() []rune {
	n, kind := len(p.v.Text)-1, p.r.Kind.Word
	last, university := p.v.Text[n], kind == "大学"
	switch {
	case last == runes.First(kind), !university && last == runes.Last(kind):
		return p.v.Text[:n]
	case university && p.s.Kind.Group == 0 && !division.IsName(p.v.Text):
		return p.v.Text
	}
	return nil
}

// tailRules are asked where one name ends in the other.
var tailRules = []verdict{
	{"A-TAIL-SHORT", unrelated, func(p *pair) bool { return len(p.b.Text) < 4 && (len(p.b.Text) < 3 || last(p.b.Text) != '社') }},
	{"A-TAIL-LEAGUE", unrelated, func(p *pair) bool { return runes.IndexRunes(p.a.Text, p.a.Units[0].Text) < 0 }},
	{"A-TAIL-KIND", unrelated, func(p *pair) bool { return lastKind(p.a).Group == 0 }},
	{"A-TAIL-SPONSOR", tail, func(p *pair) bool { // 循道会|晨光小学
		head := ahead(p.a.Text, p.b.Text)
		return last(head) == '会' && len(head) > 2 && lastKind(p.a).Is(lexicon.Grade) && len(p.s.Core) > 1
	}},
	{"A-TAIL-PLACE", ellipsis, func(p *pair) bool { // 科右|前旗教育局
		places := p.a.Units[0].Places
		return len(places) > 0 && len(places[0].Text)-len(ahead(p.a.Text, p.b.Text)) > 1
	}},
	{"A-TAIL-CONTEXT", unrelated, func(p *pair) bool { return own(p.v.Bare) != "" }},
	{"A-TAIL-BARE", unrelated, func(p *pair) bool { return len(p.v.Places)+len(p.s.Core) == 0 }},
	{"A-TAIL-LETTER", unrelated, func(p *pair) bool { return len(p.s.Core) == 1 }},
	{"A-TAIL-NUMBER", unrelated, func(p *pair) bool {
		return numeral.InOrdinal(p.b.Text[0]) || numeral.InOrdinal(last(ahead(p.a.Text, p.b.Text)))
	}},
	{"A-TAIL-RUNE", unrelated, func(p *pair) bool { return len(ahead(p.a.Text, p.b.Text)) == 1 && lastKind(p.a).Is(lexicon.Grade) }},
	{"A-TAIL-WORD", word, func(p *pair) bool {
		return !p.shorter() && len(p.v.Places) == 0 && !distinct(p.s.Core, lastKind(p.a))
	}},
	{"A-TAIL", tail, nil},
}

// soundRules are asked where one character differs and sounds the same.
var soundRules = []verdict{
	{"A-SOUND-SHORT", unrelated, func(p *pair) bool { return len(p.a.Text) < 4 && !p.persons() || len(p.a.Text) < 3 }},
	{"A-SOUND-SURNAME", unrelated, func(p *pair) bool { return p.persons() && p.a.Text[0] != p.b.Text[0] }},
	{"A-SOUND-TELLING", unrelated, func(p *pair) bool { return telling(p.a.Text) != telling(p.b.Text) }},
	{"A-SOUND-PLACES", unrelated, func(p *pair) bool {
		if p.persons() {
			return false
		}
		x, y := p.a.Units[0].Places, p.b.Units[0].Places
		return min(len(x), len(y)) > 0 && (lacks(x, y) || lacks(y, x))
	}},
	{"A-SOUND", equal, nil},
}

// misspelt compares two names of which one begins with the place of the other misheard (吕粱市第一中学); nil for others.
func (p *pair) misspelt() *verdict {
	if !listed(p.a) {
		p.a, p.b = p.b, p.a
	}
	if !listed(p.a) {
		return nil
	}
	places := p.a.Units[0].Places
	p.stem = places[0].Stem
	n := min(len(p.stem), len(p.b.Text))
	if !typo.Misheard(p.b.Text[:n], p.stem) || p.ask(slipRules).says != equal {
		return nil
	}
	right := p.reader.Clean(string(p.stem) + string(p.b.Text[n:]))
	right.Bracket = p.b.Bracket
	p.reader.Read(&right)
	if p.b = &right; fullness(p.b, p.a) > 0 {
		p.a, p.b = p.b, p.a
	}
	return p.units()
}

// listed reports whether a name begins with a place of a list.
func listed(n *name.Parts) bool {
	return len(n.Units[0].Places) > 0 && !n.Units[0].Places[0].IsUnlisted()
}

// slipRules are asked of a name b that begins with the place of a but for a character.
var slipRules = []verdict{
	{"A-SLIP-PLACE", unrelated, func(p *pair) bool { return listed(p.b) }},
	{"A-SLIP-SHORT", unrelated, func(p *pair) bool { return len(p.b.Text) < 4 }},
	{"A-SLIP-TELLING", unrelated, func(p *pair) bool { t := telling(p.b.Text[:len(p.stem)]); return t != 0 && t != telling(p.stem) }},
	{"A-SLIP", equal, nil},
}

// personRules are asked of the names of two persons; 马克·吐温 is a foreign one.
var personRules = []verdict{
	{"A-PERSON-PART", ellipsis, func(p *pair) bool {
		return slices.Contains(p.a.Text, '·') && strings.Contains("·"+string(p.a.Text)+"·", "·"+string(p.b.Text)+"·")
	}},
	{"A-PERSON-LATIN", ellipsis, func(p *pair) bool { // Daniel Roth, Roth
		before := last(ahead(p.a.Text, p.b.Text))
		return len(p.b.Text) > 2 && unicode.IsUpper(p.b.Text[0]) && unicode.IsLower(before)
	}},
	{"A-PERSON-FOREIGN", unrelated, func(p *pair) bool { return slices.Contains(p.a.Text, '·') }},
	{"A-PERSON-SURNAME", ellipsis, func(p *pair) bool { return len(p.b.Text) == 1 && len(p.a.Text) <= 4 && hasPrefix(p.a.Text, p.b.Text) }},
	{"A-PERSON-COMPOUND", ellipsis, func(p *pair) bool { return compound(p.b.Text) && hasPrefix(p.a.Text, p.b.Text) }},
	{"A-PERSON-GIVEN", ellipsis, func(p *pair) bool {
		return len(p.a.Text) == 3 && slices.Equal(p.a.Text[1:], p.b.Text) && !compound(p.b.Text)
	}},
	{"A-PERSON", unrelated, nil},
}

func compound(name []rune) bool { return len(name) == 2 && personname.SurnameLen(name) == 2 }
