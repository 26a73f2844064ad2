package nameform

import (
	"slices"
	"strings"

	"github.com/dianming-nlp/dianming/internal/division"
)

// Relation says how two names stand to each other.
type Relation uint8

const (
	// Different: the names cannot be of one body, or nothing says that they are.
	Different Relation = iota
	// Elliptic: one name leaves out what tells bodies of its kind apart (its
	// place, its institution, part of its words), so that it is the same body
	// only if the context has no other that it could stand for.
	Elliptic
	// Equal: both names say the same.
	Equal
)

// Verdict is a relation with the reason for it.
type Verdict struct {
	Relation Relation
	Reason   string // ID of the rule that decided: see the constants
}

// Reasons of a Verdict. Those that begin with "veto" cannot be overruled.
const (
	ReasonSame         = "same"          // the same after cleaning: “吕梁 一中” = 吕梁一中
	ReasonParts        = "parts"         // the same place, ordinal, core and kind: 第五高级中学 = 五中
	ReasonEllipsis     = "ellipsis"      // a part is left out: 一中 = 吕梁一中
	ReasonParent       = "parent"        // the institution is left out: 国际学院 = 中国矿业大学国际学院
	ReasonAbbreviation = "abbreviation"  // words are cut short: 公管学院 = 公共管理学院, 矿大 = 中国矿业大学
	ReasonTail         = "tail"          // a head that is no known place is left out
	ReasonHomophone    = "homophone"     // one character is wrong and sounds the same
	ReasonInserted     = "inserted"      // a long name with words left out inside
	ReasonBracket      = "bracket"       // one name has the other in brackets
	VetoNumeral        = "veto numeral"  // 第一中学, 第三中学
	VetoPlace          = "veto place"    // 吕梁一中, 临汾一中
	VetoLevel          = "veto level"    // 石楼小学, 石楼中学; 市委, 省委
	VetoAttached       = "veto attached" // 附属中学, 中学
	VetoBracket        = "veto bracket"  // 中国石油大学（北京）, 中国石油大学（华东）
	VetoUnit           = "veto unit"     // 山西大学, 山西大学教育学院
	ReasonNone         = "none"          // nothing says that they are the same
)

func different(reason string) Verdict { return Verdict{Different, reason} }

// compare aligns two names part by part. It is symmetric.
func compare(a, b *form) Verdict {
	if a.equalText(b) {
		return Verdict{Equal, ReasonSame}
	}
	if len(a.text) == 0 || len(b.text) == 0 || len(a.text) > MaxRunes || len(b.text) > MaxRunes {
		return different(ReasonNone)
	}
	if bracketed(a, b) {
		return Verdict{Equal, ReasonBracket}
	}
	if bracketsDiffer(a.bracket, b.bracket) {
		return different(VetoBracket)
	}
	if fuller(b, a) || !fuller(a, b) && slices.Compare(a.text, b.text) < 0 {
		a, b = b, a // a is the fuller one; the order of two that are as full is fixed too
	}
	v := compareUnits(a.units, b.units)
	if v.Relation != Different || strings.HasPrefix(v.Reason, "veto") {
		return v
	}
	for _, rule := range wholeNameRules {
		if rule.holds(a, b) {
			return rule.verdict
		}
	}
	return v
}

// bracketsDiffer holds for 中国石油大学（北京） and 中国石油大学（华东）; 学生工作部（处） is
// 学生工作部.
func bracketsDiffer(a, b []rune) bool {
	if len(a) > 0 && len(b) > 0 {
		return !slices.Equal(a, b)
	}
	if len(a) == 0 {
		a = b
	}
	return len(a) > 0 && (division.IsName(a) || protected(a) != 0)
}

// fuller reports whether a says more than b: more units, or else more runes.
func fuller(a, b *form) bool {
	if len(a.units) != len(b.units) {
		return len(a.units) > len(b.units)
	}
	return len(a.text) > len(b.text)
}

// compareUnits aligns units from the end: what a short name leaves out is the
// institution in front, never the department behind.
func compareUnits(a, b []unit) Verdict {
	out := Verdict{Equal, ReasonParts}
	extra := len(a) - len(b)
	if extra > 0 {
		out = Verdict{Elliptic, ReasonParent}
	}
	for i := len(b) - 1; i >= 0; i-- {
		var v Verdict
		if i == 0 && extra > 0 {
			v = compareHead(&a[extra-1], a[extra], b[0])
		} else {
			v = compareUnit(&a[extra+i], &b[i])
		}
		switch {
		case v.Relation == Different && extra > 0 && i == len(b)-1 && sharesInstitution(a, b):
			return different(VetoUnit)
		case v.Relation == Different:
			return v
		case v.Relation < out.Relation:
			out = v
		}
	}
	return out
}

// compareHead compares the first unit of a short name, behind which the fuller
// name has further institutions in front.
func compareHead(parent *unit, u, short unit) Verdict {
	if short.isBareKind() && (len(u.places) > 0 || len(u.readings[0].core) > 0) {
		return different(ReasonNone) // 校友会 for 石楼中学北京校友会 leaves too much out
	}
	if short.bare == "校" && parent.readings[0].kind == "学院" && len(parent.places) == 0 {
		return different(ReasonNone) // 校团委 is not the one of 外国语学院, a part of the school
	}
	if isInstitutionPronoun(short.bare) {
		short.bare = "" // 校团委: the institution is the context's
	}
	if isInstitutionPronoun(u.bare) {
		u.bare = ""
	}
	if (short.bare != "" || len(short.places) > 0) && u.bare == "" && len(u.places) == 0 {
		if !government(parent.readings[0].kind) || comparePlaces(parent, &short) == Different {
			return different(ReasonNone) // 团市委 is no department of 长治一中
		}
		short.places, short.bare = nil, "" // 市教研室 is one of 吕梁市教育局
	}
	return compareUnit(&u, &short)
}

// isBareKind holds for a unit that is a kind and nothing else.
func (u *unit) isBareKind() bool {
	r := &u.readings[0]
	return len(r.core) == 0 && r.ordinal == 0 && r.term == 0 && len(u.places) == 0 && u.bare == "" && !u.attached
}

// government reports whether a department of a body is named after the place.
func government(kind string) bool {
	switch kind {
	case "局", "厅", "委", "委员会", "政府":
		return true
	}
	return false
}

func isInstitutionPronoun(bare string) bool { return bare == "校" || bare == "院" }

// sharesInstitution reports whether b is the institution that a is a
// department of.
func sharesInstitution(a, b []unit) bool {
	return len(b) == 1 && compareUnit(&a[0], &b[0]).Relation != Different
}

// compareUnit compares two units of one rank.
func compareUnit(u, v *unit) Verdict {
	best := different(ReasonNone)
	for i := range u.readings {
		for j := range v.readings {
			d := compareReading(u, &u.readings[i], v, &v.readings[j])
			if d.Relation > best.Relation || best.Reason == ReasonNone {
				best = d
			}
		}
	}
	return best
}

// compareReading compares one reading of each.
func compareReading(u *unit, r *reading, v *unit, s *reading) Verdict {
	if r.group == 0 || s.group == 0 {
		switch {
		case slices.Equal(u.text, v.text):
			return Verdict{Equal, ReasonParts}
		case r.group == s.group && len(r.core) > 2 && slices.Equal(r.core, s.core) && r.ordinal == s.ordinal:
			return comparePlaced(side{u.places, u.bare, *r}, side{v.places, v.bare, *s}) // 区爱心屋, 城东区爱心屋
		}
		return different(ReasonNone)
	}
	if r.group != s.group {
		if r.level && s.level {
			return different(VetoLevel)
		}
		return different(ReasonNone)
	}
	if u.attached != v.attached {
		return different(VetoAttached)
	}
	if u.attached && (len(r.core) == 0) != (len(s.core) == 0) && division.IsName(slices.Concat(r.core, s.core)) {
		return different(VetoPlace) // 附属汾阳医院, 附属医院
	}
	if r.ordinal != s.ordinal || r.term != 0 && s.term != 0 && r.term != s.term {
		return different(VetoNumeral)
	}
	return comparePlaced(side{u.places, u.bare, *r}, side{v.places, v.bare, *s})
}

// side is a unit in one reading. Comparing moves what is read as place or core,
// so that a side is a copy.
type side struct {
	places []place
	bare   string
	reading
}

// comparePlaced compares two units of one kind and number.
func comparePlaced(a, b side) Verdict {
	a.placeLetter(&b)
	b.placeLetter(&a)
	a.placeAsCore(&b)
	b.placeAsCore(&a)
	a.townAsPlace(&b)
	b.townAsPlace(&a)
	places := relatePlaces(a.places, a.bare, b.places, b.bare)
	if places == Different {
		if a.bare != "" && b.bare != "" && a.bare != b.bare {
			return different(VetoLevel)
		}
		return different(VetoPlace)
	}
	core := compareCore(&a, &b)
	switch {
	case core.Relation != Equal:
		return core
	case places == Elliptic || a.term != b.term:
		return Verdict{Elliptic, ReasonEllipsis}
	}
	return Verdict{Equal, ReasonParts}
}

// placeLetter reads the first character of a core as the place that the other
// name writes out: 北 of 北师大 for 北京, 长 of 长一中 for 长治.
func (a *side) placeLetter(b *side) {
	if len(a.places) > 0 || len(a.core) == 0 {
		return
	}
	for i := range b.places {
		p, first := &b.places[i], a.core[0]
		if !startsWith(a.core, p.short) && (p.short[0] == first || abbreviates(first, p)) {
			a.places, a.core = b.places, a.core[1:]
			return
		}
	}
}

// townAsPlace takes a town or village at the start of a core for the place that
// the other name leaves to the context: 柳林镇 in 柳林镇政府 for 镇政府. Towns are
// not among the divisions.
func (a *side) townAsPlace(b *side) {
	switch b.bare {
	case "镇", "乡", "村":
		if i := slices.Index(a.core, firstRune(b.bare)); i > 0 && a.bare == "" {
			a.core = a.core[i+1:]
			b.bare = ""
		}
	}
}

// placeAsCore takes a place for the name itself, where the other name has it as
// its core: 城关 of 城关小学, where the other is 石楼县城关小学.
func (a *side) placeAsCore(b *side) {
	if len(a.places) == 0 || len(b.core) == 0 {
		return
	}
	last := &a.places[len(a.places)-1]
	if len(last.text) != len(last.short) || a.bare != "" || !startsWith(b.core, last.text) {
		return
	}
	named := len(a.core) == 0 && a.ordinal == 0 && len(b.core) == len(last.text) // 石楼中学, 石楼县石楼中学
	if !named && hasPlace(b.places, last) {
		return
	}
	a.places = a.places[:len(a.places)-1]
	if len(a.core) == 0 {
		a.core = last.text
	} else {
		a.core = slices.Concat(last.text, a.core)
	}
}

// schoolLevel reports whether a kind says how old the pupils are.
func schoolLevel(kind string) bool {
	switch kind {
	case "小学", "中学", "初级中学", "高级中学", "职业高级中学", "职业中学", "大学", "学院", "幼儿园":
		return true
	}
	return false
}

// comparePlaces says Equal where both names have the same place, Elliptic where
// one leaves places out, Different where they are in two places.
func comparePlaces(u, v *unit) Relation { return relatePlaces(u.places, u.bare, v.places, v.bare) }

func relatePlaces(u []place, ub string, v []place, vb string) Relation {
	onlyU, onlyV := uncovered(u, v), uncovered(v, u)
	left := onlyU + onlyV
	switch {
	case onlyU > 0 && onlyV > 0:
		return Different // 吕梁市 and 临汾市, but also 吕梁市 and 石楼县
	case ub == vb, ub == "" && levelWritten(u, vb), vb == "" && levelWritten(v, ub):
	case ub == "" || vb == "":
		left++
		if ub == "" && len(u) > 0 || vb == "" && len(v) > 0 {
			return Different // 省教育厅 is not 吕梁市…
		}
	default:
		return Different
	}
	if left > 0 {
		return Elliptic
	}
	return Equal
}

// levelWritten reports whether there is a place of the level that a bare word
// names: 石楼 in 石楼教育局 for 县.
func levelWritten(places []place, bare string) bool {
	level, any := firstRune(bare), bare == "国家" || bare == "全国"
	for i := range places {
		if any || places[i].level == level && len(bare) == len("县") {
			return true
		}
	}
	return false
}

// uncovered counts the places of u that v does not have.
func uncovered(u, v []place) int {
	n := 0
	for i := range u {
		if !hasPlace(v, &u[i]) {
			n++
		}
	}
	return n
}

func hasPlace(places []place, p *place) bool {
	for i := range places {
		if samePlace(p, &places[i]) {
			return true
		}
	}
	return false
}

// samePlace holds for 石楼县 and 石楼, not for 大同市 and 大同县.
func samePlace(p, q *place) bool {
	if slices.Equal(p.text, q.text) {
		return true
	}
	return slices.Equal(p.short, q.short) && (slices.Equal(p.text, p.short) || slices.Equal(q.text, q.short) || p.level == q.level)
}
