package nameform

import (
	"slices"
	"strings"

	"github.com/dianming-nlp/dianming/internal/division"
	"github.com/dianming-nlp/dianming/internal/typo"
)

// compareCore compares what is between place and kind.
func compareCore(a, b *side) Verdict {
	if len(a.core) < len(b.core) {
		a, b = b, a
	}
	full, short := a.core, b.core
	if slices.Equal(full, short) {
		return sameCore(a, b)
	}
	if len(short) == 0 {
		return droppedCore(full, b)
	}
	if protected(full) != protected(short) && a.kind != "大学" {
		if longTail(full, short, a.kind) {
			return Verdict{Elliptic, ReasonTail}
		}
		return different(VetoNumeral)
	}
	if !subsequence(short, full) {
		return different(ReasonNone)
	}
	if filled(full, short) {
		return Verdict{Equal, ReasonParts}
	}
	if cutShort(full, short, a.kind) {
		return Verdict{Elliptic, ReasonAbbreviation}
	}
	return different(ReasonNone)
}

// filled reports whether two cores differ by fillers only.
func filled(full, short []rune) bool {
	var x, y [MaxRunes]rune
	t := tables()
	u := t.unfill(x[:0], full)
	return len(u) > 0 && slices.Equal(u, t.unfill(y[:0], short))
}

// onlyFillers reports whether nothing but fillers is in s.
func onlyFillers(s []rune) bool {
	t := tables()
	for len(s) > 0 {
		n := t.fillers.prefix(s)
		if n == 0 {
			return false
		}
		s = s[n:]
	}
	return true
}

// longTail holds where a body's name leaves a long attribute out that happens to
// hold a numeral: 专家委员会 for “十三五”教材专家委员会. Schools are not named so.
func longTail(full, short []rune, kind string) bool {
	head, ok := cutSuffix(full, short)
	return ok && len(head) >= 3 && len(short) >= 2 && !isNumeral(head[len(head)-1]) && !schoolLevel(kind)
}

// sameCore decides where the cores are equal. Without core and ordinal the last
// place is the name: 石楼中学 and 石楼县石楼中学, not 吕梁市中学 and 吕梁市石楼中学.
func sameCore(a, b *side) Verdict {
	if len(a.core) > 0 || a.ordinal != 0 {
		return Verdict{Equal, ReasonParts}
	}
	if n, m := len(a.places), len(b.places); n > 0 && m > 0 && !samePlace(&a.places[n-1], &b.places[m-1]) {
		return different(VetoPlace)
	}
	return Verdict{Equal, ReasonParts}
}

// droppedCore decides where the short name has no core: 基金会 can stand for any
// one, 石楼县基金会 and 第一基金会 cannot. Fillers may go: 柳林小学, 柳林中心小学.
func droppedCore(full []rune, b *side) Verdict {
	if onlyFillers(full) {
		return Verdict{Equal, ReasonParts}
	}
	if len(b.places) > 0 || b.bare != "" || b.ordinal != 0 || b.term != 0 || runeLen(b.kind) < 2 {
		return different(ReasonNone)
	}
	return Verdict{Elliptic, ReasonEllipsis}
}

// cutShort reports whether short, which takes the characters of full in order,
// is an abbreviation of it: it begins with the same character (or behind 与, 和
// or a town), but where there may be several of a kind side by side it is not
// merely the first or last word of it: 公管学院 for 公共管理学院, 设计学院 for
// 建筑与设计学院, not 经济学院 or 管理学院 for 经济管理学院.
func cutShort(full, short []rune, kind string) bool {
	if len(short) < 2 {
		return false
	}
	if head, ok := cutSuffix(full, short); ok {
		return distinct(short, kind) && len(head) > 1 || onlyFillers(head) || strings.ContainsRune("与和及镇乡村", head[len(head)-1])
	}
	if full[0] != short[0] {
		return false
	}
	if startsWith(full, short) {
		rest := full[len(short):]
		return distinct(short, kind) && len(rest) > 1 || onlyFillers(rest) || strings.ContainsRune("与和及", rest[0])
	}
	return true
}

// distinct reports whether a part of a core is likely to tell a body of its kind
// from others.
func distinct(short []rune, kind string) bool {
	return !manySideBySide(kind) && (namedByCore(kind) || len(short) >= 3)
}

// manySideBySide holds for kinds of which one institution or place has many.
func manySideBySide(kind string) bool {
	switch kind {
	case "系", "局", "厅", "处", "科", "部", "司", "学校", "法院", "医院":
		return true
	}
	return schoolLevel(kind)
}

// homophone holds for two names of one length that differ in one character
// which sounds the same: a slip of the input method.
func homophone(a, b *form) bool {
	const minRunes = 4
	return len(a.text) >= minRunes && oneHomophone(a.text, b.text)
}

// oneHomophone reports whether exactly one character differs and sounds alike.
// Numerals and other protected characters never differ, and two real places are
// no slip.
func oneHomophone(x, y []rune) bool {
	if len(x) != len(y) {
		return false
	}
	at := -1
	for i := range x {
		if x[i] == y[i] {
			continue
		}
		if at >= 0 {
			return false
		}
		at = i
	}
	return at >= 0 && protected(x) == protected(y) && !bothPlaces(x, y) && typo.SoundsAlike(x[at], y[at])
}

func bothPlaces(a, b []rune) bool {
	p, q := division.ReadChain(a), division.ReadChain(b)
	return p.Len() > 0 && q.Len() > 0 && !slices.Equal(a[:p.End()], b[:q.End()])
}
