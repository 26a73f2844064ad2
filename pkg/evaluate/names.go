package evaluate

import (
	"strings"

	"github.com/dianming-nlp/dianming/internal/runes"
	"github.com/dianming-nlp/dianming/pkg/annotation"
)

// name takes the white space out of a name, which does not count.
func name(s string) string {
	if strings.IndexFunc(s, runes.IsSpace) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if runes.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

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
