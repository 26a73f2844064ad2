package evaluate

import (
	"strings"
	"unicode"

	"github.com/dianming-nlp/dianming/pkg/annotation"
)

// name takes the white space out of a name, which does not count.
func name(s string) string {
	if strings.IndexFunc(s, isSpace) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if isSpace(r) {
			return -1
		}
		return r
	}, s)
}

// isSpace holds for white space and for the separators of ASCII, which other
// scorers of such documents take for it.
func isSpace(r rune) bool { return unicode.IsSpace(r) || r >= 0x1c && r <= 0x1f }

// looseNames returns the names that the gold mentions, but only optionally. Posts
// and pairs of such a name count neither way, as the mention itself does.
func looseNames(must map[key]annotation.Entity, optional []mention) map[string]bool {
	loose := map[string]bool{}
	for _, m := range optional {
		loose[name(m.Text)] = true
	}
	for _, e := range must {
		delete(loose, name(e.Text))
	}
	delete(loose, "") // mentions may come without their text
	return loose
}
