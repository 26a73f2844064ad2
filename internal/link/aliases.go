package link

import (
	"slices"
	"unicode/utf8"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/nameform"
)

// Alias is a group of mentions in one article that name the same school, body
// or person under more than one form.
type Alias struct {
	Type entity.Type
	// Forms are the different forms in the order of their first mention.
	Forms []string
	// Canonical is the fullest of them.
	Canonical string
	// Members are the indexes of the mentions given to [Aliases].
	Members []int
}

// Mention is a name with its type; At is its place in the article.
type Mention struct {
	Type entity.Type
	Text string
	At   int
}

// Aliases groups the mentions of one article. Region is the place that the
// article is about (吕梁市), or "". Groups with one form only are left out.
func Aliases(mentions []Mention, region string) []Alias {
	forms := make([]nameform.Mention, len(mentions))
	for i, m := range mentions {
		forms[i] = nameform.Mention{Text: m.Text, School: m.Type == entity.School, Person: m.Type == entity.Person, At: m.At}
	}
	var out []Alias
	for _, members := range nameform.Group(forms, region) {
		a := Alias{Type: mentions[members[0]].Type, Members: members}
		for _, i := range members {
			if text := mentions[i].Text; !slices.Contains(a.Forms, text) {
				a.Forms = append(a.Forms, text)
				if utf8.RuneCountInString(text) > utf8.RuneCountInString(a.Canonical) {
					a.Canonical = text
				}
			}
		}
		if len(a.Forms) > 1 {
			out = append(out, a)
		}
	}
	return out
}
