package nameform

import (
	"strings"
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
	VetoNumeral        = "veto numeral"  // 第一中学, 第三中学
	VetoPlace          = "veto place"    // 吕梁一中, 临汾一中
	VetoLevel          = "veto level"    // 石楼小学, 石楼中学; 市委, 省委
	VetoAttached       = "veto attached" // 附属中学, 中学
	VetoBracket        = "veto bracket"  // 中国石油大学（北京）, 中国石油大学（华东）
	VetoUnit           = "veto unit"     // 山西大学, 山西大学教育学院
	ReasonNone         = "none"          // nothing says that they are the same
)

func different(reason string) Verdict { return Verdict{Different, reason} }

// Same reports whether two names can be of one body, and why (or why not).
func Same(a, b Form) (bool, string) {
	v := Compare(a, b)
	return v.Relation != Different, v.Reason
}

// Compare aligns two names part by part. It is symmetric.
func Compare(a, b Form) Verdict {
	if a.plain == b.plain && a.Bracket == b.Bracket {
		return Verdict{Equal, ReasonSame}
	}
	if a.plain == "" || b.plain == "" || a.runes > MaxRunes || b.runes > MaxRunes {
		return different(ReasonNone)
	}
	if a.Bracket != b.Bracket && (a.Bracket != "" && b.Bracket != "" || isPlaceName(a.Bracket+b.Bracket) || protected(a.Bracket+b.Bracket) != "") {
		return different(VetoBracket) // 中国石油大学（北京）, but 学生工作部（处） is 学生工作部
	}
	if Fuller(b, a) || !Fuller(a, b) && a.plain < b.plain {
		a, b = b, a // a is the fuller one; the order of two that are as full is fixed too
	}
	v := compareUnits(a.Units, b.Units)
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

// compareUnits aligns units from the end: what a short name leaves out is the
// institution in front, never the department behind.
func compareUnits(a, b []Unit) Verdict {
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
func compareHead(parent *Unit, u, short Unit) Verdict {
	if isBare(short) && (len(u.Places) > 0 || u.Core != "") {
		return different(ReasonNone) // 校友会 for 石楼中学北京校友会 leaves too much out
	}
	if isInstitutionPronoun(short.Bare) {
		short.Bare = "" // 校团委: the institution is the context's
	}
	if isInstitutionPronoun(u.Bare) {
		u.Bare = ""
	}
	if (short.Bare != "" || len(short.Places) > 0) && u.Bare == "" && len(u.Places) == 0 {
		if !government(parent.Kind) || comparePlaces(*parent, short) == Different {
			return different(ReasonNone) // 团市委 is no department of 长治一中
		}
		short.Places, short.Bare = nil, "" // 市教研室 is one of 吕梁市教育局
	}
	return compareUnit(&u, &short)
}

// isBare holds for a unit that is a kind and nothing else.
func isBare(u Unit) bool {
	return u.Core == "" && u.Ordinal == 0 && u.Term == 0 && len(u.Places) == 0 && u.Bare == "" && !u.Attached
}

// government reports whether a department of a body is named after the place.
func government(kind string) bool {
	switch kind {
	case "局", "厅", "委", "委员会", "政府":
		return true
	}
	return false
}

func isInstitutionPronoun(bare string) bool {
	switch bare {
	case "校", "院":
		return true
	}
	return false
}

// sharesInstitution reports whether b is the institution that a is a
// department of.
func sharesInstitution(a, b []Unit) bool {
	return len(b) == 1 && compareUnit(&a[0], &b[0]).Relation != Different
}

// compareUnit compares two units of one rank.
func compareUnit(u, v *Unit) Verdict {
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
func compareReading(u *Unit, r *reading, v *Unit, s *reading) Verdict {
	if r.group == 0 || s.group == 0 {
		if u.Text == v.Text {
			return Verdict{Equal, ReasonParts}
		}
		return different(ReasonNone)
	}
	if r.group != s.group {
		if r.level && s.level {
			return different(VetoLevel)
		}
		return different(ReasonNone)
	}
	if u.Attached != v.Attached {
		return different(VetoAttached)
	}
	if r.ordinal != s.ordinal || r.term != 0 && s.term != 0 && r.term != s.term {
		return different(VetoNumeral)
	}
	return comparePlaced(*u, *r, *v, *s)
}

// comparePlaced compares two units of one kind and number. It has them by value,
// since it moves what is read as place or core.
func comparePlaced(u Unit, r reading, v Unit, s reading) Verdict {
	u, r = placeLetter(u, r, v)
	v, s = placeLetter(v, s, u)
	u, r = placeAsCore(u, r, v, s)
	v, s = placeAsCore(v, s, u, r)
	u, r, v, s = townAsPlace(u, r, v, s)
	v, s, u, r = townAsPlace(v, s, u, r)
	places := comparePlaces(u, v)
	if places == Different {
		if u.Bare != "" && v.Bare != "" && u.Bare != v.Bare {
			return different(VetoLevel)
		}
		return different(VetoPlace)
	}
	core := compareCore(u, r, v, s)
	switch {
	case core.Relation == Different:
		return core
	case core.Relation == Elliptic:
		return core
	case places == Elliptic || r.term != s.term:
		return Verdict{Elliptic, ReasonEllipsis}
	}
	return Verdict{Equal, ReasonParts}
}

// placeLetter reads the first character of a core as the place that the other
// name writes out: 北 of 北师大 for 北京, 长 of 长一中 for 长治.
func placeLetter(u Unit, r reading, other Unit) (Unit, reading) {
	if len(u.Places) > 0 || r.core == "" {
		return u, r
	}
	for _, p := range other.Places {
		first := firstRune(r.core)
		if (strings.HasPrefix(p.Short, string(first)) || abbreviates(first, p)) && !strings.HasPrefix(r.core, p.Short) {
			u.Places, r.core = other.Places, r.core[len(string(first)):]
			return u, r
		}
	}
	return u, r
}

// townAsPlace takes a town or village at the start of a core for the place that
// the other name leaves to the context: 柳林镇 in 柳林镇政府 for 镇政府. Towns are
// not among the divisions.
func townAsPlace(u Unit, r reading, other Unit, o reading) (Unit, reading, Unit, reading) {
	switch other.Bare {
	case "镇", "乡", "村":
		if i := strings.Index(r.core, other.Bare); i > 0 && u.Bare == "" {
			r.core = r.core[i+len(other.Bare):]
			other.Bare = ""
		}
	}
	return u, r, other, o
}

// placeAsCore takes a place for the name itself, where the other name has it as
// its core: 城关 of 城关小学, where the other is 石楼县城关小学.
func placeAsCore(u Unit, r reading, other Unit, o reading) (Unit, reading) {
	if len(u.Places) == 0 || o.core == "" {
		return u, r
	}
	last := u.Places[len(u.Places)-1]
	named := r.core == "" && r.ordinal == 0 && o.core == last.Text // 石楼中学, 石楼县石楼中学
	if last.Text == last.Short && u.Bare == "" && strings.HasPrefix(o.core, last.Text) && (named || !hasPlace(other, last)) {
		u.Places, r.core = u.Places[:len(u.Places)-1], last.Text+r.core
	}
	return u, r
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
func comparePlaces(u, v Unit) Relation {
	left := uncovered(u, v) + uncovered(v, u)
	ub, vb := u.Bare, v.Bare
	switch {
	case conflict(u, v):
		return Different
	case ub == vb, ub == "" && levelWritten(u, vb), vb == "" && levelWritten(v, ub):
	case ub == "" || vb == "":
		left++
		if ub == "" && len(u.Places) > 0 || vb == "" && len(v.Places) > 0 {
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

// levelWritten reports whether u has a place of the level that a bare word
// names: 石楼 in 石楼教育局 for 县.
func levelWritten(u Unit, bare string) bool {
	for _, p := range u.Places {
		if p.Level == bare || bare == "国家" || bare == "全国" {
			return true
		}
	}
	return false
}

// uncovered counts the places of u that v does not have.
func uncovered(u, v Unit) int {
	n := 0
	for _, p := range u.Places {
		if !hasPlace(v, p) {
			n++
		}
	}
	return n
}

func hasPlace(u Unit, p Place) bool {
	for _, q := range u.Places {
		if samePlace(p, q) {
			return true
		}
	}
	return false
}

// samePlace holds for 石楼县 and 石楼, not for 大同市 and 大同县.
func samePlace(p, q Place) bool {
	if p.Text == q.Text {
		return true
	}
	return p.Short == q.Short && (p.Text == p.Short || q.Text == q.Short || p.Level == q.Level)
}

// conflict reports whether each of two units has a place that the other has
// not: 吕梁市 and 临汾市, but also 吕梁市 and 石楼县.
func conflict(u, v Unit) bool {
	return uncovered(u, v) > 0 && uncovered(v, u) > 0
}
