package post

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// line is a line of the article, without its number or bullet and the blanks around it.
type line struct {
	start, end  int   // runes
	first, last int   // its entities
	types       uint8 // of its entities, as bits
	alone       bool  // one entity is all that it holds, but for brackets and blanks
}

// has: the line holds an entity of the type. hasBody: it holds a school or another body.
func (ln line) has(t entity.Type) bool { return ln.types>>t&1 != 0 }
func (ln line) hasBody() bool          { return ln.has(entity.School) || ln.has(entity.Org) }

// readLines cuts the article into lines, notes where sentences end between entities, and returns those of the classes
// saidAnywhere of which a word stands in it.
func (l *Linker) readLines() (said uint64) {
	l.lines, l.stops = l.lines[:0], cleared(l.stops, len(l.entities)+1)
	ln, start, marked, first := line{}, 0, &words().marked, &words().first
	for i, r := range l.text {
		if !marked[uint32(r)%markedSize] {
			continue
		}
		switch {
		case r == '\n':
			l.endLine(&ln, start, i)
			start = i + 1
		case sentenceEnds.Has(r):
			if ln.pass(l.entities, i); ln.last == 0 || l.end(ln.last-1) <= i {
				l.stops[ln.last] = i
			}
		case first.at(r).classes&saidAnywhere != 0:
			said |= classesAt(l.text[i:], saidAnywhere)
		}
	}
	l.endLine(&ln, start, len(l.text))
	return said
}

// pass takes up the entities that begin before rune at.
func (ln *line) pass(entities []mention.Candidate, at int) {
	for ; ln.last < len(entities) && int(entities[ln.last].Start) < at; ln.last++ {
		ln.types |= 1 << entities[ln.last].Type
	}
}

// endLine appends line text[start:end] and begins the next one.
func (l *Linker) endLine(ln *line, start, end int) {
	ln.pass(l.entities, end)
	ln.start, ln.end = trim(l.text, start, end)
	if ln.first < ln.last { // an entity is no number
		ln.start = min(ln.start, l.start(ln.first))
		ln.end = max(ln.end, l.end(ln.last-1))
	}
	if ln.last == ln.first+1 {
		e := &l.entities[ln.first]
		outside := ln.end - ln.start - e.Len()
		ln.alone = outside == 0 || outside == 2 && lexicon.MarkBracket.Has(l.text[ln.start]) && int(e.End) == ln.end-1
	}
	l.lines = append(l.lines, *ln)
	*ln = line{first: ln.last, last: ln.last}
}

// cleared returns n zero values in the memory of s, if it is enough.
func cleared[T any](s []T, n int) []T {
	s = slices.Grow(s[:0], n)[:n]
	clear(s)
	return s
}

// trim takes blanks, a bullet and a number (一、 （二） 3.) off the beginning of text[start:end], and blanks off its end.
func trim(text []rune, start, end int) (int, int) {
	for end > start && isBlank(text[end-1]) {
		end--
	}
	for start < end && (isBlank(text[start]) || bullets.Has(text[start])) {
		start++
	}
	i := start
	bracket := lexicon.MarkBracket.Has(runes.At(text[:end], i))
	if bracket {
		i++
	}
	digits := i
	for i < min(end, digits+3) && lexicon.MarkNumeral.Has(text[i]) {
		i++
	}
	r := runes.At(text[:end], i)
	numbers := isBlank(r) || r == '、' || numberMarks.Has(r) && !runes.IsDigit(runes.At(text, i+1))
	if bracket {
		numbers = lexicon.MarkBracketEnd.Has(r)
	}
	if i == digits || !numbers {
		return start, end
	}
	for i++; i < end && isBlank(text[i]); {
		i++
	}
	return i, end
}

var (
	cellMarks   = runes.NewSet("\t\n|｜") // part the columns of a table
	bullets     = runes.NewSet("★☆●○■□◆◇▲△※•·*—－")
	numberMarks = runes.NewSet(",，.．") // stand behind the number of a line
)

func isBlank(r rune) bool { return runes.Blank.Has(r) || cellMarks.Has(r) }

// isAllBlank: the text holds blanks alone. consists: and runes of the set.
func isAllBlank(text []rune) bool {
	return !slices.ContainsFunc(text, func(r rune) bool { return !isBlank(r) })
}
func consists(text []rune, of *runes.Set) bool {
	return !slices.ContainsFunc(text, func(r rune) bool { return !of.Has(r) && !isBlank(r) })
}

// begins: an entity of the type is the first thing of the line.
func (l *Linker) begins(ln line, t entity.Type) bool {
	return l.is(ln.first, t) && int(l.entities[ln.first].Start) == ln.start
}

// beforeColon returns the text without the colon with which it ends.
func beforeColon(text []rune) (rest []rune, colon bool) {
	n := len(text) - 1
	if n < 0 || !lexicon.MarkColon.Has(text[n]) {
		return text, false
	}
	return text[:n], true
}

// lineText returns the text of a line.
func (l *Linker) lineText(ln line) []rune { return l.text[ln.start:ln.end] }
