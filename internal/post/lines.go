package post

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// line is a line of the article, without its number or bullet and the blanks around it.
type line struct {
	start, end  int  // runes
	first, last int  // its entities
	titled      bool // one of them is a title
}

// readLines cuts the article into lines.
func (l *Linker) readLines() {
	l.lines = l.lines[:0]
	next := 0
	for start := 0; start < len(l.text); {
		end := start
		for end < len(l.text) && l.text[end] != '\n' {
			end++
		}
		ln := line{first: next}
		for next < len(l.entities) && int(l.entities[next].Start) < end {
			ln.titled = ln.titled || l.isTitle(next)
			next++
		}
		ln.last = next
		ln.start, ln.end = trim(l.text, start, end)
		if ln.first < ln.last { // an entity is no number
			ln.start = min(ln.start, int(l.entities[ln.first].Start))
			ln.end = max(ln.end, int(l.entities[ln.last-1].End))
		}
		l.lines = append(l.lines, ln)
		start = end + 1
	}
	l.joinCells()
}

// joinCells makes one line of the cells of each row of a table that has every cell on a line of its own. Its head is a run
// of lines that each name a column, 姓名 among them; a row begins with a person and has as many cells as the head, or less.
func (l *Linker) joinCells() {
	joined := l.lines[:0]
	heads, cells := 0, 0 // of the table, and of the row that is joined
	for _, ln := range l.lines {
		text := l.text[ln.start:ln.end]
		join, head := false, among(text, classCell)
		switch {
		case heads > 1 && !slices.ContainsFunc(text, isLetter):
			continue
		case head && cells == 0:
			heads++
			join = heads > 1
		case heads > 1 && l.alone(ln) && l.isPerson(ln.first):
			cells = 1
		case heads > 1 && cells > 0 && cells < heads:
			cells++
			join = true
		default:
			heads, cells = 0, 0
		}
		if last := len(joined) - 1; join {
			row := &joined[last]
			row.end, row.last, row.titled = ln.end, ln.last, row.titled || ln.titled
		} else {
			joined = append(joined, ln)
		}
	}
	l.lines = joined
}

// isLetter: a rune is no digit, and so it does not number a row.
func isLetter(r rune) bool { return !runes.IsDigit(r) }

// trim takes blanks, a bullet and a number (一、 （二） 3.) off the beginning of text[start:end], and blanks off its end.
func trim(text []rune, start, end int) (int, int) {
	for end > start && isBlank(text[end-1]) {
		end--
	}
	for start < end && (isBlank(text[start]) || isBullet(text[start])) {
		start++
	}
	i := start
	bracket := i < end && lexicon.MarkBracket.Has(text[i])
	if bracket {
		i++
	}
	digits := i
	for i < end && i < digits+3 && lexicon.MarkNumeral.Has(text[i]) {
		i++
	}
	switch r := runes.At(text[:end], i); {
	case i == digits:
		return start, end
	case bracket && lexicon.MarkBracketEnd.Has(r):
	case !bracket && isBlank(r):
	case !bracket && (r == '、' || (r == ',' || r == '，') && !runes.IsDigit(runes.At(text, i+1)) || (r == '.' || r == '．') && !runes.IsDigit(runes.At(text, i+1))):
	default:
		return start, end
	}
	for i++; i < end && isBlank(text[i]); {
		i++
	}
	return i, end
}

func isBlank(r rune) bool { return runes.Blank.Has(r) || cellMarks.Has(r) }

var cellMarks = runes.NewSet("\t\n|｜") // part the columns of a table

func isBullet(r rune) bool { return bullets.Has(r) }

var bullets = runes.NewSet("★☆●○■□◆◇▲△※•·*—－")

// begins: an entity of the type is the first thing of the line.
func (l *Linker) begins(ln line, t entity.Type) bool {
	return ln.first < ln.last && int(l.entities[ln.first].Start) == ln.start && l.entities[ln.first].Type == t
}

// alone: one entity is all that the line holds, but for brackets and blanks.
func (l *Linker) alone(ln line) bool {
	if ln.last != ln.first+1 {
		return false
	}
	e := l.entities[ln.first]
	outside := ln.end - ln.start - e.Len()
	return outside == 0 || outside == 2 && lexicon.MarkBracket.Has(l.text[ln.start]) && int(e.End) == ln.end-1
}

// hasBody: the line holds a school or another body.
func (l *Linker) hasBody(ln line) bool { return l.has(ln, entity.School) || l.has(ln, entity.Org) }

// has: the line holds an entity of the type.
func (l *Linker) has(ln line, t entity.Type) bool {
	for i := ln.first; i < ln.last; i++ {
		if l.entities[i].Type == t {
			return true
		}
	}
	return false
}
