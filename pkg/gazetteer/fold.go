package gazetteer

import (
	"strings"
	"unicode"

	"github.com/dianming-nlp/dianming/internal/numeral"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// foldRune maps a rune to the one that forms are compared by. It maps one rune
// to one rune, so that offsets stay.
func foldRune(r rune) rune {
	if r < 0xA0 {
		return r
	}
	if r > 0x3000 && r < 0xFF00 { // hanzi: the quick way for nearly every rune
		return runes.Simplified(r)
	}
	switch {
	case r >= 0xFF01 && r <= 0xFF5E: // full-width ASCII
		return r - 0xFEE0
	case r == 0x3000 || r == 0xA0: // ideographic and no-break space
		return ' '
	}
	switch r {
	case '•', '‧', '∙', '⋅', '･': // middle dots of names: 买买提•艾力
		return '·'
	case '“', '”':
		return '"'
	case '‘', '’':
		return '\''
	}
	return r
}

// fold folds a whole form; it returns s itself where nothing changes.
func fold(s string) string {
	for _, r := range s {
		if foldRune(r) != r {
			return strings.Map(foldRune, s)
		}
	}
	return s
}

// isWordRune reports whether r is of a script that writes words: two such runes
// side by side are one word, and no name begins or ends between them.
func isWordRune(r rune) bool {
	if r < 0x80 {
		return runes.IsDigit(r) || runes.IsLetter(r)
	}
	return r >= 0xC0 && r < 0x2E80 && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// bounded reports whether text[i:j] may be a name of its own there, judged by
// the runes around it.
func bounded(text []rune, i, j int) bool {
	if i > 0 {
		first, before := foldRune(text[i]), foldRune(text[i-1])
		if isWordRune(first) && isWordRune(before) {
			return false
		}
		if numeral.InOrdinals.Has(first) && (before == '第' || numeral.InOrdinals.Has(before)) {
			return false
		}
	}
	return j >= len(text) || !isWordRune(foldRune(text[j-1])) || !isWordRune(foldRune(text[j]))
}
