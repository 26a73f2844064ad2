package post

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
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

// readLines cuts the article into lines, and returns those of the classes saidAnywhere of which a word stands in it.
func (l *Linker) readLines() (said uint64) {
	l.lines = l.lines[:0]
	start, next, anywhere := 0, 0, &words().anywhere
	for start < len(l.text) {
		i := start
		for ; i < len(l.text) && l.text[i] != '\n'; i++ {
			if anywhere.Has(l.text[i]) {
				said |= classesAt(l.text[i:], saidAnywhere)
			}
		}
		ln := line{first: next}
		for next < len(l.entities) && int(l.entities[next].Start) < i {
			ln.types |= 1 << l.entities[next].Type
			next++
		}
		ln.last = next
		ln.start, ln.end = trim(l.text, start, i)
		if ln.first < ln.last { // an entity is no number
			ln.start = min(ln.start, int(l.entities[ln.first].Start))
			ln.end = max(ln.end, int(l.entities[ln.last-1].End))
		}
		if ln.last == ln.first+1 {
			e := &l.entities[ln.first]
			outside := ln.end - ln.start - e.Len()
			ln.alone = outside == 0 || outside == 2 && lexicon.MarkBracket.Has(l.text[ln.start]) && int(e.End) == ln.end-1
		}
		l.lines = append(l.lines, ln)
		start = i + 1
	}
	return said
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
	return l.is(ln.first, t) && int(l.entities[ln.first].Start) == ln.start && ln.first < ln.last
}

// lineText returns the text of a line.
func (l *Linker) lineText(ln line) []rune { return l.text[ln.start:ln.end] }
