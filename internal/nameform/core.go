package nameform

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// compareCore compares what is between place and kind.
func compareCore(u Unit, r reading, v Unit, s reading) Verdict {
	full, short := r.core, s.core
	if runeLen(full) < runeLen(short) {
		u, r, v, s = v, s, u, r
		full, short = short, full
	}
	if full == short {
		return sameCore(u, v, r)
	}
	if short == "" {
		return droppedCore(full, v, s)
	}
	if protected(full) != protected(short) && r.kind != "大学" {
		if longTail(full, short, r.kind) {
			return Verdict{Elliptic, ReasonTail}
		}
		return different(VetoNumeral)
	}
	t := tables()
	if a, b := t.unfill(full), t.unfill(short); a == b && a != "" && subsequence(short, full) {
		return Verdict{Equal, ReasonParts}
	}
	if cutShort(full, short, r.kind) {
		return Verdict{Elliptic, ReasonAbbreviation}
	}
	return different(ReasonNone)
}

// longTail holds where a body's name leaves a long attribute out that happens to
// hold a numeral: 专家委员会 for “十三五”教材专家委员会. Schools are not named so.
func longTail(full, short, kind string) bool {
	head, ok := strings.CutSuffix(full, short)
	return ok && runeLen(head) >= 3 && runeLen(short) >= 2 && !isNumeral(lastRune(head)) && !schoolLevel(kind)
}

// sameCore decides where the cores are equal. Without core and ordinal the last
// place is the name: 石楼中学 and 石楼县石楼中学, not 吕梁市中学 and 吕梁市石楼中学.
func sameCore(u, v Unit, r reading) Verdict {
	if r.core != "" || r.ordinal != 0 {
		return Verdict{Equal, ReasonParts}
	}
	if len(u.Places) > 0 && len(v.Places) > 0 &&
		!samePlace(u.Places[len(u.Places)-1], v.Places[len(v.Places)-1]) {
		return different(VetoPlace)
	}
	return Verdict{Equal, ReasonParts}
}

// droppedCore decides where the short name has no core: 基金会 can stand for any
// one, 石楼县基金会 and 第一基金会 cannot. Fillers may go: 柳林小学, 柳林中心小学.
func droppedCore(full string, v Unit, s reading) Verdict {
	if tables().unfill(full) == "" {
		return Verdict{Equal, ReasonParts}
	}
	if len(v.Places) > 0 || v.Bare != "" || s.ordinal != 0 || s.term != 0 || runeLen(s.kind) < 2 {
		return different(ReasonNone)
	}
	return Verdict{Elliptic, ReasonEllipsis}
}

// cutShort reports whether short is an abbreviation of full: it begins with the
// same character (or behind 与, 和 or a town) and takes its characters in order,
// but where there may be several of a kind side by side it is not merely the
// first or last word of it: 公管学院 for 公共管理学院, 设计学院 for 建筑与设计学院,
// not 经济学院 or 管理学院 for 经济管理学院.
func cutShort(full, short, kind string) bool {
	if runeLen(short) < 2 || !subsequence(short, full) {
		return false
	}
	t := tables()
	if head, ok := strings.CutSuffix(full, short); ok {
		return distinct(short, kind) && runeLen(head) > 1 || t.unfill(head) == "" || strings.ContainsRune("与和及镇乡村", lastRune(head))
	}
	if firstRune(full) != firstRune(short) {
		return false
	}
	if rest, ok := strings.CutPrefix(full, short); ok {
		return distinct(short, kind) && runeLen(rest) > 1 || t.unfill(rest) == "" || strings.ContainsRune("与和及", firstRune(rest))
	}
	return true
}

// distinct reports whether a part of a core is likely to tell a body of its kind
// from others.
func distinct(short, kind string) bool {
	return !manySideBySide(kind) && (namedByCore(kind) || runeLen(short) >= 3)
}

// manySideBySide holds for kinds of which one institution or place has many.
func manySideBySide(kind string) bool {
	switch kind {
	case "系", "局", "厅", "处", "科", "部", "司", "学校", "法院", "医院":
		return true
	}
	return schoolLevel(kind)
}

// wholeNameRules are tried where the parts say nothing.
var wholeNameRules = []struct {
	verdict Verdict
	holds   func(full, short Form) bool
}{
	{Verdict{Elliptic, ReasonAbbreviation}, acronym},
	{Verdict{Elliptic, ReasonTail}, tail},
	{Verdict{Equal, ReasonHomophone}, homophone},
	{Verdict{Elliptic, ReasonInserted}, inserted},
}

// acronym holds for a short form made of single characters of an institution's
// name: 矿大 for 中国矿业大学, 南开 for 南开大学, 川农 for 四川农业大学, 长中 for
// 长治中学.
func acronym(full, short Form) bool {
	extra := len(full.Units) - len(short.Units)
	if extra < 0 {
		return false
	}
	for i := 1; i < len(short.Units); i++ {
		if compareUnit(&full.Units[extra+i], &short.Units[i]).Relation == Different {
			return false
		}
	}
	f, s := full.Units[extra], short.Units[0]
	if f.Kind == "" || f.Ordinal != 0 || f.Attached || len(f.stem) == 0 || runeLen(s.Text) > len(f.stem) || runeLen(s.Text) < 2 {
		return false
	}
	stem := string(f.stem)
	if s.Kind == "" && namedByCore(f.Kind) && strings.Contains(stem, s.Text) {
		return strings.HasPrefix(stem, s.Text) || strings.HasPrefix(f.Core, s.Text)
	}
	if s.Kind == "" && (f.Kind == "大学" || f.Kind == "学院" && runeLen(s.Text) >= 4) && (s.Text == stem || s.Text == f.Core) {
		return true // 南开; 斯坦福 for 美国斯坦福大学
	}
	letters, ok := strings.CutSuffix(s.Text, string(firstRune(f.Kind)))
	if !ok && f.Kind != "大学" {
		letters, ok = strings.CutSuffix(s.Text, string(lastRune(f.Kind)))
	}
	if !ok && (f.Kind != "大学" || s.Kind != "") {
		return false
	}
	if !ok && isPlaceName(letters) {
		return false // 四川 is no short form of 四川农业大学
	}
	return acronymOf(letters, stem, f)
}

// namedByCore holds for bodies that are called by their name alone: 腾飞科技 for
// 上海腾飞科技有限公司.
func namedByCore(kind string) bool {
	switch kind {
	case "公司", "集团", "基金会", "俱乐部", "工作室":
		return true
	}
	return false
}

// acronymOf reports whether the letters stand in the stem in order, beginning
// with the first character or the one behind the country or places, or with
// the character that a province is abbreviated to.
func acronymOf(letters, stem string, f Unit) bool {
	if letters == "" || strings.ContainsAny(letters, numerals+"附男女") {
		return false
	}
	first := firstRune(letters)
	if first == firstRune(stem) && subsequence(letters, stem) {
		return true
	}
	at := 0
	for _, p := range f.Places {
		at += len(p.Text)
		if at < len(stem) && strings.HasPrefix(stem[at:], string(first)) && subsequence(letters, stem[at:]) {
			return runeLen(letters) >= 1
		}
		if abbreviates(first, p) && subsequence(letters[utf8.RuneLen(first):], stem[at:]) {
			return true
		}
	}
	return false
}

// tail holds where short ends full and what is in front is not part of a
// number or an attached school: 黄河集团 for 香港黄河集团.
func tail(full, short Form) bool {
	head, ok := strings.CutSuffix(full.plain, short.plain)
	if !ok || head == "" || short.runes < 4 {
		return false
	}
	kind := full.Units[len(full.Units)-1].Kind
	if kind == "" || len(full.Units) == len(short.Units) && len(short.Units[0].Places) == 0 && !distinct(short.Units[0].Core, kind) {
		return false // 管理学院 is no short form of 经济管理学院
	}
	u := short.Units[0]
	if u.Bare != "" && !isInstitutionPronoun(u.Bare) || u.Core == "" && len(u.Places) == 0 {
		return false
	}
	last := lastRune(head)
	return !isNumeral(last) && last != '第' && !isNumeral(firstRune(short.plain)) && runeLen(u.Core) != 1
}

// inserted holds for two long names with the same beginning and end, of which
// one leaves out what the other has inside.
func inserted(full, short Form) bool {
	const minRunes, edge = 7, 2
	f, s := full.text, short.text
	if len(s) < minRunes || len(f) < len(s) || len(f) > 2*len(s) || full.Units[len(full.Units)-1].Kind != short.Units[len(short.Units)-1].Kind {
		return false
	}
	if !slices.Equal(f[:edge], s[:edge]) || !slices.Equal(f[len(f)-edge:], s[len(s)-edge:]) {
		return false
	}
	return protected(full.plain) == protected(short.plain) && subsequence(short.plain, full.plain)
}
