package corpus

import (
	"strings"
	"unicode"

	"github.com/dianming-nlp/dianming/internal/division"
	"github.com/dianming-nlp/dianming/pkg/annotation"
)

// template is a clause or heading with the places where something else goes.
type template []slot

// slot is a piece of a template. The type is 0 for a piece that stays, apart
// from the name of the city in it.
type slot struct {
	text string
	kind annotation.Type
}

// city is the place of the bulletin; made text has others.
const city = "吕梁"

// prepare cuts the bulletin into templates.
func (c *Corpus) prepare() {
	runes := []rune(c.Bulletin)
	at := 0
	var t template
	end := func() {
		switch n := t.runes(); {
		case n == 0:
		case t.endsClause():
			c.clauses = append(c.clauses, t.trim())
		case n <= 45:
			c.headings = append(c.headings, t)
		}
		t = nil
	}
	plain := func(upTo int) {
		piece := at
		for ; at < upTo; at++ {
			switch runes[at] {
			case '\n':
				t = t.add(string(runes[piece:at]))
				end()
				piece = at + 1
			case '。', ',', '，', '；':
				t = t.add(string(runes[piece : at+1]))
				end()
				piece = at + 1
			}
		}
		t = t.add(string(runes[piece:upTo]))
	}
	for _, e := range c.Gold.Entities {
		if e.Start < at {
			continue
		}
		plain(e.Start)
		t = append(t, slot{e.Text, e.Type})
		at = e.End
		if e.Type == annotation.Title {
			c.titles = append(c.titles, e.Text)
		}
	}
	plain(len(runes))
	end()
	for _, d := range division.All() {
		if n := len([]rune(d.Short)); n == 2 || n == 3 {
			c.places = append(c.places, d.Short)
		}
	}
}

func (t template) add(text string) template {
	if len(t) == 0 {
		text = strings.TrimLeftFunc(text, unicode.IsSpace)
	}
	if text == "" {
		return t
	}
	return append(t, slot{text: text})
}

func (t template) runes() int {
	n := 0
	for _, s := range t {
		n += len([]rune(s.text))
	}
	return n
}

// clauseMarks end a clause.
const clauseMarks = "。,，；"

func (t template) endsClause() bool {
	return len(t) > 0 && strings.TrimRight(t[len(t)-1].text, clauseMarks) != t[len(t)-1].text
}

// trim takes the mark from the end.
func (t template) trim() template {
	last := &t[len(t)-1]
	last.text = strings.TrimRight(last.text, clauseMarks)
	return t
}
