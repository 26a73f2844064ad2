package career

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed data/posts.tsv
var postTable string

// postWords are the words of the table by class, with where of heads.
var postWords = sync.OnceValue(func() map[string]map[string][]string {
	out := make(map[string]map[string][]string)
	for line := range strings.Lines(postTable) {
		columns := strings.Split(strings.TrimSpace(line), "\t")
		if strings.HasPrefix(line, "#") || len(columns) != 3 {
			continue
		}
		word, class, where := columns[0], columns[1], strings.Fields(columns[2])
		if out[class] == nil {
			out[class] = make(map[string][]string)
		}
		out[class][word] = where
	}
	return out
})

// The classes of the table.
const (
	headClass      = "head"
	severalClass   = "several"
	committeeClass = "committee"
	standInClass   = "standin"
)

// Post is a title at a body, so that two ways of writing it are one.
type Post struct {
	Key    string // 书记 for 党总支书记
	Acting bool   // 代局长
	Single bool   // the body has one
	Head   bool   // and it leads the body: 校长, not 教务处主任
}

// ReadPost reads a title at a body.
func ReadPost(title string, body Body) Post {
	p := Post{Key: title}
	for word := range postWords()[standInClass] {
		if rest, ok := strings.CutPrefix(title, word); ok && isHead(rest) && (!p.Acting || len(rest) < len(p.Key)) {
			p.Key, p.Acting = rest, true
		}
	}
	before, word, ok := head(p.Key)
	if _, known := postWords()[committeeClass][before]; known && word == "书记" {
		p.Key, before = word, ""
	}
	p.Single = ok && body.ID != 0 && isSingle(before, word, body)
	p.Head = p.Single && before == ""
	return p
}

// isHead reports whether a title ends in a head word.
func isHead(title string) bool {
	_, _, ok := head(title)
	return ok
}

// head cuts the longest head word off a title.
func head(title string) (before, word string, ok bool) {
	for w := range postWords()[headClass] {
		if strings.HasSuffix(title, w) && len(w) > len(word) {
			word = w
		}
	}
	return strings.TrimSuffix(title, word), word, word != ""
}

// isSingle reports whether a body has one of the post whose title ends in a head
// word.
func isSingle(before, word string, body Body) bool {
	for several := range postWords()[severalClass] {
		if strings.Contains(before+word, several) {
			return false
		}
	}
	for _, ending := range postWords()[headClass][word] {
		switch {
		case before != "":
			if strings.HasSuffix(before, ending) {
				return true
			}
		case ending == "*", ending == "@" && body.School, strings.HasSuffix(body.Name, ending):
			return true
		}
	}
	return false
}
