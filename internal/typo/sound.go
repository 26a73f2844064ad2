package typo

import (
	"cmp"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/mozillazg/go-pinyin"
)

// plainTones holds the letters with tone marks and what they are without: v for the ü of lǚ.
var plainTones = sync.OnceValue(func() map[rune]rune {
	plain := map[rune]rune{}
	for _, row := range [...]string{"aāáǎà", "eēéěèêếề", "iīíǐì", "oōóǒò", "uūúǔù", "vǖǘǚǜü", "nńňǹ", "mḿ"} {
		for _, r := range row {
			plain[r] = rune(row[0])
		}
	}
	return plain
})

// withoutTone takes the tone mark off a letter.
func withoutTone(r rune) rune {
	if r < utf8.RuneSelf {
		return r
	}
	return cmp.Or(plainTones()[r], r)
}

// Readings returns the readings of a hanzi without tones, the commonest first,
// from the table of github.com/mozillazg/go-pinyin; nil for any other rune.
func Readings(r rune) []string {
	s := pinyin.PinyinDict[int(r)]
	if s == "" {
		return nil
	}
	return strings.Split(strings.Map(withoutTone, s), ",")
}

// SoundsAlike reports whether two different hanzi share a reading, tones aside. It
// allocates nothing: names are compared with it pair by pair.
func SoundsAlike(a, b rune) bool {
	x, y := pinyin.PinyinDict[int(a)], pinyin.PinyinDict[int(b)]
	if a == b || x == "" || y == "" {
		return false
	}
	for p := range strings.SplitSeq(x, ",") {
		for q := range strings.SplitSeq(y, ",") {
			if sameButTones(p, q) {
				return true
			}
		}
	}
	return false
}

func sameButTones(p, q string) bool {
	for len(p) > 0 && len(q) > 0 {
		a, n := utf8.DecodeRuneInString(p)
		b, m := utf8.DecodeRuneInString(q)
		if withoutTone(a) != withoutTone(b) {
			return false
		}
		p, q = p[n:], q[m:]
	}
	return p == q
}

// Misheard reports whether two texts differ in one rune only, and the two sound alike.
func Misheard(a, b []rune) bool {
	e, ok := oneEdit(a, b)
	return ok && e.op == replaced && SoundsAlike(e.want, e.got)
}

// soundKey joins the first readings of the runes; a rune that has none stands
// for itself.
func soundKey(s []rune) string {
	var b strings.Builder
	for _, r := range s {
		if p := Readings(r); len(p) > 0 {
			b.WriteString(p[0])
		} else {
			b.WriteRune(r)
		}
		b.WriteByte(' ')
	}
	return b.String()
}
