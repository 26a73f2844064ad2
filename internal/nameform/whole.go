package nameform

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/division"
)

// wholeNameRules are tried where the parts say nothing.
var wholeNameRules = [...]struct {
	verdict Verdict
	holds   func(full, short *form) bool
}{
	{Verdict{Elliptic, ReasonAbbreviation}, acronym},
	{Verdict{Elliptic, ReasonTail}, tail},
	{Verdict{Equal, ReasonHomophone}, homophone},
	{Verdict{Elliptic, ReasonInserted}, inserted},
}

// acronym holds for a short form made of single characters of an institution's
// name: 矿大 for 中国矿业大学, 南开 for 南开大学, 川农 for 四川农业大学, 长中 for
// 长治中学.
func acronym(full, short *form) bool {
	extra := len(full.units) - len(short.units)
	if extra < 0 {
		return false
	}
	for i := 1; i < len(short.units); i++ {
		if compareUnit(&full.units[extra+i], &short.units[i]).Relation == Different {
			return false
		}
	}
	f, s := &full.units[extra], short.units[0].text
	fr, skind := &f.readings[0], short.units[0].readings[0].kind
	if fr.kind == "" || fr.ordinal != 0 || f.attached || len(f.stem) == 0 || len(s) > len(f.stem) || len(s) < 2 {
		return false
	}
	university := fr.kind == "大学"
	if skind == "" && namedByCore(fr.kind) && contains(f.stem, s) {
		return startsWith(f.stem, s) || startsWith(fr.core, s)
	}
	if skind == "" && (university || fr.kind == "学院" && len(s) >= 4) && (slices.Equal(s, f.stem) || slices.Equal(s, fr.core)) {
		return true // 南开; 斯坦福 for 美国斯坦福大学
	}
	if skind == "" && fr.level && slices.Equal(s, fr.core) && !division.IsName(s) {
		return true // 贺昌 for 贺昌中学
	}
	letters, last := s, s[len(s)-1]
	switch {
	case last == firstRune(fr.kind), !university && last == lastRune(fr.kind):
		letters = s[:len(s)-1]
	case !university || skind != "", division.IsName(s):
		return false // 四川 is no short form of 四川农业大学
	}
	return acronymOf(letters, f)
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
func acronymOf(letters []rune, f *unit) bool {
	if len(letters) == 0 || slices.ContainsFunc(letters, func(r rune) bool {
		return isNumeral(r) || r == '附' || r == '男' || r == '女'
	}) {
		return false
	}
	first := letters[0]
	if first == f.stem[0] && subsequence(letters, f.stem) {
		return true
	}
	if first == '国' && hasPrefix(f.stem, "中国") && len(letters) > 1 && subsequence(letters[1:], f.stem[2:]) {
		return true // 国科大
	}
	at := 0
	for i := range f.places {
		p := &f.places[i]
		at = min(at+len(p.text), len(f.stem))
		rest := f.stem[at:]
		if len(rest) > 0 && rest[0] == first && subsequence(letters, rest) {
			return true
		}
		if subsequence(letters[1:], rest) && abbreviates(first, p) {
			return true
		}
	}
	return false
}

// tail holds where short ends full and what is in front is not part of a
// number or an attached school: 黄河集团 for 香港黄河集团.
func tail(full, short *form) bool {
	head, ok := cutSuffix(full.text, short.text)
	if !ok || len(head) == 0 || len(short.text) < 4 {
		return false
	}
	u, core := &short.units[0], short.units[0].readings[0].core
	kind := full.units[len(full.units)-1].readings[0].kind
	if kind == "" || len(full.units) == len(short.units) && len(u.places) == 0 && !distinct(core, kind) {
		return false // 管理学院 is no short form of 经济管理学院
	}
	if u.bare != "" && !isInstitutionPronoun(u.bare) || len(core) == 0 && len(u.places) == 0 {
		return false
	}
	last := head[len(head)-1]
	return !isNumeral(last) && last != '第' && !isNumeral(short.text[0]) && len(core) != 1
}

// inserted holds for two long names with the same beginning and end, of which
// one leaves out what the other has inside.
func inserted(full, short *form) bool {
	const minRunes, edge = 7, 2
	f, s := full.text, short.text
	if len(s) < minRunes || len(f) < len(s) || len(f) > 2*len(s) || !startsWith(f, s[:edge]) {
		return false
	}
	if _, ok := cutSuffix(f, s[len(s)-edge:]); !ok {
		return false
	}
	if full.units[len(full.units)-1].readings[0].kind != short.units[len(short.units)-1].readings[0].kind {
		return false
	}
	return protected(f) == protected(s) && subsequence(s, f)
}

// contains reports whether word stands in s.
func contains(s, word []rune) bool {
	for ; len(s) >= len(word); s = s[1:] {
		if startsWith(s, word) {
			return true
		}
	}
	return false
}

// bracketed holds where one name has the other, or its end, in brackets:
// 汾阳市第二医院（汾阳市城东医院） and 城东医院.
func bracketed(a, b *form) bool {
	const minRunes = 4
	if len(a.bracket) < minRunes {
		a, b = b, a
	}
	if len(a.bracket) < minRunes || len(b.bracket) > 0 || len(b.text) < minRunes {
		return false
	}
	_, ok := cutSuffix(a.bracket, b.text)
	return ok
}
