package post

import (
	"github.com/dianming-nlp/dianming/internal/entity"
)

// inRow returns the only person whom the line names, if it is a row; -1 for none. A line is looked at once.
func (l *Linker) inRow() int {
	if s := &l.scene; !s.rowRead {
		s.row, s.rowRead = l.ofRow(s.line), true
	}
	return l.scene.row
}

// ofRow returns the only person whom a line with columns and without marks names; -1 for none: 王思涵　女　海州一中　校长　1970年.
func (l *Linker) ofRow(ln line) int {
	p := -1
	if ln.has(entity.Person) {
		p = l.sole(ln)
	}
	if p < 0 || l.isSurname(p) {
		return -1
	}
	text, blanks := l.lineText(ln), 0
	if sentenceMarks.In(text) {
		return -1
	}
	for i, r := range text {
		if isBlank(r) && !isBlank(text[i-1]) {
			blanks++
		}
	}
	if headed := l.scene.headed && p == l.scene.owner; !headed && blanks < fewestBlanks {
		return -1
	}
	return p
}

// seatInRow gives the titles that wait in a row, and have no body beside them, the one before them; and the date in the
// next column.
func (l *Linker) seatInRow(c *chain, guard string) {
	if guard == "R-DATED" && isAllBlank(l.between(c.at-1, c.at)) && isCalendar(l.value(c.at)) {
		l.dateHeld(c, c.at)
	}
	for i := range c.held {
		if p := &c.held[i]; p.Guessed {
			if k := l.bodyBefore(p.Title, l.scene.line.first, l.canHave); k >= 0 {
				p.Seat = Seat{Org: k, By: "R-BODY.row"}
			}
		}
	}
}
