package alias

import (
	"slices"
	"unicode/utf8"

	"github.com/dianming-nlp/dianming/internal/division"
	"github.com/dianming-nlp/dianming/internal/entity"
)

// Alias is a group of mentions in one article that name the same school, body
// or person under more than one form.
type Alias struct {
	Type entity.Type
	// Forms are the different forms in the order of their first mention.
	Forms []string
	// Canonical is the fullest of them.
	Canonical string
	// Members are the indexes of the mentions given to [Namer.Aliases], in
	// ascending order.
	Members []int
}

// Namer finds the aliases of articles. The zero value is ready; it keeps its
// memory from article to article and is for one goroutine at a time.
type Namer struct {
	grouper Grouper
	forms   []string
	aliases []Alias
}

// Code returns the six-digit code of the division that mention i of the last
// call of [Namer.Aliases] is in, "" if it is not known.
func (n *Namer) Code(i int) string { return n.grouper.Code(i) }

// Aliases groups the mentions of one article, which must be in the order of
// their places; region is what the article is about. Groups with one form only are
// left out. The result is valid until the next call; its strings are those of the
// mentions.
func (n *Namer) Aliases(mentions []Mention, region *division.Division) []Alias {
	n.forms, n.aliases = n.forms[:0], n.aliases[:0]
	for _, members := range n.grouper.Group(mentions, region) {
		if len(members) > 1 {
			n.add(mentions, members)
		}
	}
	return n.aliases
}

// add makes an alias of a group that has more than one form.
func (n *Namer) add(mentions []Mention, members []int) {
	a := Alias{Type: mentions[members[0]].Type, Members: members}
	from, longest := len(n.forms), 0
	for _, i := range members {
		text := mentions[i].Text
		if slices.Contains(n.forms[from:], text) {
			continue
		}
		n.forms = append(n.forms, text)
		if runes := utf8.RuneCountInString(text); runes > longest {
			a.Canonical, longest = text, runes
		}
	}
	a.Forms = n.forms[from:len(n.forms):len(n.forms)]
	if len(a.Forms) > 1 {
		n.aliases = append(n.aliases, a)
	} else {
		n.forms = n.forms[:from]
	}
}
