package post

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// is: entity i is of the type. There is none before the first and behind the last, and so it is with all of these.
func (l *Linker) is(i int, t entity.Type) bool {
	return uint(i) < uint(len(l.entities)) && l.entities[i].Type == t
}

func (l *Linker) isSchool(i int) bool { return l.is(i, entity.School) }
func (l *Linker) isBody(i int) bool   { return l.is(i, entity.School) || l.is(i, entity.Org) }
func (l *Linker) isPerson(i int) bool { return l.is(i, entity.Person) }
func (l *Linker) isTitle(i int) bool  { return l.is(i, entity.Title) }
func (l *Linker) isDate(i int) bool   { return l.is(i, entity.Date) }

// isGroup: a body is a committee or group, which has officers of its own.
func (l *Linker) isGroup(i int) bool { return endsInClass(l.word(i), classGroup) }

func (l *Linker) isSurname(i int) bool { return l.entities[i].Len() < 2 } // alone: 葛|校长

// whole returns the person whom a surname alone means, the last one of that name: 葛|文远 for 葛|校长; person i itself if it
// is none, and -1 where there is no person.
func (l *Linker) whole(i int) int {
	switch {
	case !l.isPerson(i):
		return -1
	case !l.isSurname(i):
		return i
	}
	for k := i - 1; k >= max(0, i-farthest); k-- {
		if l.isPerson(k) && !l.isSurname(k) && l.word(k)[0] == l.word(i)[0] {
			return k
		}
	}
	return -1
}

// touches: nothing stands between entity i and the one before.
func (l *Linker) touches(i int) bool {
	return i > 0 && i < len(l.entities) && l.entities[i-1].End == l.entities[i].Start
}

func (l *Linker) start(i int) int         { return int(l.entities[i].Start) }
func (l *Linker) end(i int) int           { return int(l.entities[i].End) }
func (l *Linker) word(i int) []rune       { return l.text[l.entities[i].Start:l.entities[i].End] }
func (l *Linker) sameWord(i, k int) bool  { return slices.Equal(l.word(i), l.word(k)) }
func (l *Linker) behind(i int) []rune     { return l.text[l.entities[i].End:] }
func (l *Linker) before(i int) []rune     { return l.text[:l.entities[i].Start] }
func (l *Linker) runeBefore(i int) rune   { return runes.At(l.text, l.start(i)-1) }
func (l *Linker) between(i, k int) []rune { return l.text[l.entities[i].End:l.entities[k].Start] }

// headWord returns the head word of title i, which is looked up once.
func (l *Linker) headWord(i int) *lexicon.Title {
	if l.headWords[i] == nil {
		l.headWords[i] = lexicon.TitleOf(l.word(i))
	}
	return l.headWords[i]
}

// only: the rune alone stands between entity i and the one before.
func (l *Linker) only(r rune, i int) bool {
	text := l.between(i-1, i)
	return len(text) == 1 && text[0] == r
}

// colonBefore: a colon alone stands between entity i and the one before.
func (l *Linker) colonBefore(i int) bool { return l.only('：', i) || l.only(':', i) }

// bodiesFrom counts the bodies from entity i on.
func (l *Linker) bodiesFrom(i int) (n int) {
	for l.isBody(i + n) {
		n++
	}
	return n
}

// bodyBefore returns the last body before entity i, but not before entity first, for which holds says so; -1 for none.
func (l *Linker) bodyBefore(i, first int, holds func(body int) bool) int {
	for k := i - 1; k >= max(first, i-farthest, 0); k-- {
		if l.isBody(k) && holds(k) {
			return k
		}
	}
	return -1
}
