package alias

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/division"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/name"
	"github.com/dianming-nlp/dianming/internal/numeral"
	"github.com/dianming-nlp/dianming/internal/personname"
	"github.com/dianming-nlp/dianming/internal/runes"
	"github.com/dianming-nlp/dianming/internal/typo"
)

// coreRules are asked of places and cores where kinds and numbers agree.
var coreRules = []verdict{
	{"A-PLACE-SLIP", unrelated, func(p *pair) bool { return p.where == unrelated && (slip(&p.x, &p.y) || slip(&p.y, &p.x)) }},
	{"A-RANK", vetoed, func(p *pair) bool {
		return p.where == unrelated && min(len(p.x.Bare), len(p.y.Bare)) > 0 && p.x.Bare != p.y.Bare
	}},
	{"A-PLACE", vetoed, func(p *pair) bool { return p.where == unrelated }},
	{"A-PLACE-NAME", vetoed, func(p *pair) bool {
		x, y := p.x.Places, p.y.Places
		nameless := (len(p.long.Core) == 0 || p.long.Kind.Is(lexicon.Local)) && min(len(x), len(y)) > 0
		return nameless && !samePlace(&x[len(x)-1], &y[len(y)-1])
	}},
	{"A-HIGH", vetoed, func(p *pair) bool {
		differ := p.x.Kind != p.y.Kind && p.x.Kind.Is(lexicon.Grade) && !p.ofTown()
		return differ && len(p.long.Core)+p.long.Ordinal == 0
	}},
	{"A-GROUP", vetoed, func(p *pair) bool {
		companies := p.x.Kind != p.y.Kind && p.x.Kind.Is(lexicon.Company)
		return companies && !slices.Contains(p.x.Core, '团') && !slices.Contains(p.y.Core, '团') // 新东方教育集团|公司
	}},
	{"A-JOINT", vetoed, func(p *pair) bool {
		abroad := p.where == ellipsis && p.long.Kind.Word == "大学" && personname.IsForeign(p.long.Core)
		return abroad && slices.ContainsFunc(p.x.Places, inChina) != slices.ContainsFunc(p.y.Places, inChina)
	}},
	{"A-CORE", equal, func(p *pair) bool { return slices.Equal(p.long.Core, p.short.Core) }},
	{"A-HOSPITAL", vetoed, func(p *pair) bool { // 附属医院, 附属人民医院
		of := division.IsName(p.long.Core) || p.head == nil && p.long.Ordinal == 0 && p.long.Kind.Word == "医院"
		return p.u.Attached && p.coreless() && of
	}},
	{"A-FILLER", equal, func(p *pair) bool { return p.coreless() && name.OnlyFillers(p.long.Core) }},
	{"A-DROPPED-OWN", vetoed, func(p *pair) bool { return p.coreless() && p.long.Kind.Is(lexicon.Own) && placed(&p.short.Where) }},
	{"A-DROPPED-PLACE", unrelated, func(p *pair) bool { return p.coreless() && len(p.short.Places)+len(p.short.Bare) > 0 }},
	{"A-DROPPED-NUMBER", unrelated, func(p *pair) bool { return p.coreless() && p.short.Ordinal+p.short.Term > 0 }},
	{"A-DROPPED-LETTER", unrelated, func(p *pair) bool { return p.coreless() && len(p.short.Kind.Word) <= len("局") }},
	{"A-DROPPED-UNIT", unrelated, func(p *pair) bool {
		behind := p.coreless() && p.head != nil && p.short == &p.x
		return behind && !runes.IsSubsequence(p.long.Core, p.head.Text) // 海大校友会 of 海州大学
	}},
	{"A-DROPPED", ellipsis, (*pair).coreless},
	{"A-ATTRIBUTE", tail, func(p *pair) bool {
		left := p.before()
		attribute := len(left) >= 3 && len(p.short.Core) >= 2 && !numeral.InOrdinal(last(left))
		return attribute && !p.long.Kind.Is(lexicon.Grade) && p.toldApart()
	}},
	{"A-TELLING", vetoed, (*pair).toldApart},
	{"A-UNPLACED", unrelated, func(p *pair) bool { // 西安美术学院, 美术与设计学院
		return p.long.Kind.Is(lexicon.Grade) && placed(&p.short.Where) && !placed(&p.long.Where)
	}},
	{"A-STRANGE", unrelated, func(p *pair) bool { return !runes.IsSubsequence(p.short.Core, p.long.Core) }},
	{"A-FILLED", equal, func(p *pair) bool {
		var x, y [name.MaxRunes]rune
		long := name.Unfill(x[:0], p.long.Core)
		spheres := p.long.Kind.Is(lexicon.Local) && len(p.long.Core) > len(p.short.Core)+1 // 教育|科学技术|局
		return len(long) > 0 && !spheres && slices.Equal(long, name.Unfill(y[:0], p.short.Core))
	}},
	{"A-STUDIES", abbreviation, func(p *pair) bool { return len(p.short.Core) == 1 && p.short.Core[0] == p.long.Core[0] && p.studies() }},
	{"A-LETTER", unrelated, func(p *pair) bool { return len(p.short.Core) < 2 }},
	{"A-LAST-PLACE", vetoed, func(p *pair) bool { // 区少工委, 荔竹社区|少工委
		own := p.long.Kind.Is(lexicon.Own) && placed(&p.short.Where)
		return own && len(p.before()) > 1 && lexicon.MarkTownKind.Has(last(p.before()))
	}},
	{"A-LAST-SOCIETY", vetoed, func(p *pair) bool { return p.places() && p.societies() && len(p.before()) > 1 }}, // 海州市青年|摄影家协会
	{"A-LAST", abbreviation, func(p *pair) bool { return len(p.before()) > 1 && distinct(p.short.Core, p.long.Kind) }},
	{"A-LAST-JOINED", abbreviation, func(p *pair) bool { // but 市体育局 is not 市教育和体育局
		bureau := p.long.Kind.Is(lexicon.Local) && placed(&p.short.Where)
		return lexicon.MarkTown.Has(last(p.before())) || lexicon.MarkJoins.Has(last(p.before())) && !bureau
	}},
	{"A-LAST-WORD", unrelated, func(p *pair) bool { return len(p.before()) > 0 }},
	{"A-TRADE", tail, func(p *pair) bool { // 海州岭江|资产|经营公司
		placeless := p.long.Kind.Is(lexicon.Company) && !placed(&p.short.Where)
		return placeless && runes.IndexRunes(p.long.Core, p.short.Core) > 1 && !name.OnlyFillers(p.short.Core)
	}},
	{"A-BEGINNING", unrelated, func(p *pair) bool { return p.long.Core[0] != p.short.Core[0] }},
	{"A-FIRST", abbreviation, func(p *pair) bool { return len(p.behind()) > 1 && distinct(p.short.Core, p.long.Kind) }},
	{"A-FIRST-JOINED", abbreviation, func(p *pair) bool { return lexicon.MarkJoins.Has(runes.At(p.behind(), 0)) && !p.bureaus() }},
	{"A-FIRST-WORD", unrelated, func(p *pair) bool { return len(p.behind()) > 0 }},
	{"A-SOCIETY", vetoed, func(p *pair) bool { // 中国生物医学工程学会, 中国生物工程学会
		society := p.long.Kind.Is(lexicon.Anaphor) && p.societies()
		return society && p.places() && len(p.short.Core) > 1
	}},
	{"A-SHORT", abbreviation, nil},
}

// places: both say that they are of the same place.
func (p *pair) places() bool { return p.where == equal && len(p.x.Places) > 0 }

// societies: both are societies or committees, of which a place has many, and no companies: 海州城市建设投资集团 is 海州城投集团.
func (p *pair) societies() bool {
	return p.long.Kind.Is(lexicon.Anaphor|lexicon.Own) && !p.long.Kind.Is(lexicon.Company)
}

// slip reports whether the one place of s is in no list and but for a character that sounds the same one of the other.
func slip(s, other *side) bool {
	return len(s.Places) == 1 && s.Places[0].IsUnlisted() && slices.ContainsFunc(other.Places, func(at name.Place) bool {
		return at.Division != nil && typo.Misheard(s.Places[0].Stem, at.Stem)
	})
}

// studies: the shorter one is that of a society for the study of something, called so: 陶研会.
func (p *pair) studies() bool {
	return len(ahead(p.u.Text, []rune("研会")))+len(ahead(p.v.Text, []rune("研会"))) > 0
}

func inChina(at name.Place) bool { return at.Word != 0 }

func hasPrefix(s, head []rune) bool { return runes.HasRunesAt(s, 0, head) }
func last(s []rune) rune            { return runes.At(s, len(s)-1) }

// bureaus: both are of one place: 县教育局 became 县教育和体育局.
func (p *pair) bureaus() bool  { return p.where == equal && p.long.Kind.Is(lexicon.Local) }
func (p *pair) coreless() bool { return len(p.short.Core) == 0 }
func (p *pair) before() []rune { return ahead(p.long.Core, p.short.Core) }

// ahead returns what stands before the shorter one where the longer one ends in it.
func ahead(long, short []rune) []rune {
	if n := len(long) - len(short); runes.HasRunesAt(long, n, short) {
		return long[:n]
	}
	return nil
}

// behind returns what follows the shorter core where the longer one begins with it.
func (p *pair) behind() []rune {
	if hasPrefix(p.long.Core, p.short.Core) {
		return p.long.Core[len(p.short.Core):]
	}
	return nil
}

// distinct reports whether a part of a core is likely to tell bodies of a kind apart.
func distinct(part []rune, k *lexicon.Kind) bool {
	return !k.Is(lexicon.Many|lexicon.Grade) && (k.Is(lexicon.Called) || len(part) >= 3)
}

// toldApart holds where what may never differ does. Universities leave directions out: 西工大.
func (p *pair) toldApart() bool {
	return p.long.Kind.Word != "大学" && telling(p.long.Core) != telling(p.short.Core)
}

// telling returns a hash of the numerals, directions and the like in s; 0 if there are none.
func telling(s []rune) uint64 {
	h := uint64(0)
	for i := 0; i < len(s); i++ {
		switch r := s[i]; {
		case numeral.InNames.Has(r):
			end, _ := numeral.Run(s, i, numeral.InNames)
			h = (h+1)*golden + uint64(numeral.Ordinal(s[i:end]))<<1
			i = end - 1
		case typo.TellsApart(r):
			h = (h+1)*golden + uint64(r)<<1 + 1
		}
	}
	return h
}

// golden spreads numbers over all bits.
const golden = 0x9E3779B97F4A7C15
