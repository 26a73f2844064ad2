package post

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// table is what the head of a table says of the cells of its rows.
type table struct {
	fields   []mood // of each cell, from the first on
	titles   []mood // of those cells alone that hold titles, by the words in the head: 现任职务, 拟任职务
	commas   bool   // part its cells, and no blanks
	bodyLast bool   // the body stands in a column behind the title
	cells    int    // of the row that is read, 0 before it is counted
	read     int    // so many cells of it hold a body or title
}

// readHead reads the head of a table.
func (l *Linker) readHead(text []rune) {
	t := &l.scene.table
	title, body := runes.IndexRunes(text, []rune("职务")), runes.IndexRunes(text, []rune("单位"))
	t.fields, t.titles, t.bodyLast = t.fields[:0], t.titles[:0], title >= 0 && title < body
	t.commas = slices.ContainsFunc(text, isComma)
	for start := range text {
		if t.begins(text, start) {
			t.fields = append(t.fields, mood{})
		}
		for _, m := range words().columns {
			if runes.HasRunesAt(text, start, m.word) {
				t.titles = append(t.titles, m.says)
				t.fields[len(t.fields)-1] = m.says // the first cell begins no later
				break
			}
		}
	}
}

// begins: a cell of a row begins at rune i. parts: the rune parts cells.
func (t *table) begins(row []rune, i int) bool {
	return !t.parts(row[i]) && (i == 0 || t.parts(row[i-1]))
}
func (t *table) parts(r rune) bool { return t.commas && isComma(r) || !t.commas && isBlank(r) }

func isComma(r rune) bool { return r == ',' || r == '，' }

// count counts the cells that begin in the text.
func (t *table) count(row []rune) (n int) {
	for i := range row {
		if t.begins(row, i) {
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
	if l.behindA(c, entity.Title) {
		c.bodies = c.bodies[:0] // of another cell
	}
	if t.cells == 0 {
		t.cells = t.count(l.text[start:ln.end])
	}
	if t.cells == len(t.fields) {
		c.mood = t.fields[t.count(l.text[start:l.start(c.at)+1])-1]
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
