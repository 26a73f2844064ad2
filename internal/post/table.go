package post

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// table is what the head of a table says of the cells of its rows.
type table struct {
	fields   []mood // of each cell, from the first on
	titles   []mood // of those cells alone that hold titles, by the words in the head: 现任职务, 拟任职务
	bodyLast bool   // the body stands in a column behind the title
	cells    int    // of the row that is read, 0 before it is counted
	read     int    // so many cells of it hold a body or title
}

// readHead reads the head of a table.
func (l *Linker) readHead(text []rune) {
	t := &l.scene.table
	title, body := runes.IndexRunes(text, []rune("职务")), runes.IndexRunes(text, []rune("单位"))
	t.fields, t.titles, t.bodyLast = t.fields[:0], t.titles[:0], title >= 0 && title < body
	for start := range text {
		if isField(text, start) {
			t.fields = append(t.fields, mood{})
		}
		for _, m := range words().columns {
			if runes.HasRunesAt(text, start, m.word) {
				t.titles = append(t.titles, m.says)
				if len(t.fields) > 0 {
					t.fields[len(t.fields)-1] = m.says
				}
				break
			}
		}
	}
}

// isField: a cell of a row begins at rune i.
func isField(text []rune, i int) bool {
	return !parts(text[i]) && (i == 0 || parts(text[i-1]))
}

func parts(r rune) bool { return isBlank(r) || r == ',' || r == '，' }

// fields counts the cells that begin in the text.
func fields(text []rune) (n int) {
	for i := range text {
		if isField(text, i) {
			n++
		}
	}
	return n
}

// cell notes in which column of a table the entity stands.
func (l *Linker) cell(c *chain) {
	t, ln := &l.scene.table, l.scene.line
	if len(t.titles) == 0 || l.isPerson(c.at) || !l.begins(ln, entity.Person) {
		return
	}
	if c.follows() && !c.gap.blank && c.gap.joins != '，' {
		return
	}
	start := ln.start
	for start > 0 && l.text[start-1] != '\n' { // with its number
		start--
	}
	if t.cells == 0 {
		t.cells = fields(l.text[start:ln.end])
	}
	if t.cells == len(t.fields) {
		c.mood = t.fields[fields(l.text[start:l.start(c.at)])]
	} else if t.read < len(t.titles) {
		c.mood = t.titles[t.read]
	}
	t.read++
}

// bodyBehind: the body of the title that is read stands in the next column.
func (l *Linker) bodyBehind(c *chain) bool {
	k := c.at + 1
	return l.scene.table.bodyLast && k < l.scene.line.last && l.isBody(k) && len(l.between(c.at, k)) == 1
}
