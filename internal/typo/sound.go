package typo

import (
	"strings"
	"sync"

	"github.com/mozillazg/go-pinyin"
)

// plainTones takes the tone marks off: lǚ becomes lv.
var plainTones = sync.OnceValue(func() *strings.Replacer {
	var pairs []string
	for _, row := range [...]string{"aāáǎà", "eēéěèêếề", "iīíǐì", "oōóǒò", "uūúǔù", "vǖǘǚǜü", "nńňǹ", "mḿ"} {
		plain, marked := row[:1], row[1:]
		for _, r := range marked {
			pairs = append(pairs, string(r), plain)
		}
	}
	return strings.NewReplacer(pairs...)
})

// Readings returns the readings of a hanzi without tones, the commonest first,
// from the table of github.com/mozillazg/go-pinyin; nil for any other rune.
func Readings(r rune) []string {
	s := pinyin.PinyinDict[int(r)]
	if s == "" {
		return nil
	}
	return strings.Split(plainTones().Replace(s), ",")
}

// SoundsAlike reports whether two different hanzi share a reading, tones aside.
func SoundsAlike(a, b rune) bool {
	if a == b {
		return false
	}
	for _, p := range Readings(a) {
		for _, q := range Readings(b) {
			if p == q {
				return true
			}
		}
	}
	return false
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
