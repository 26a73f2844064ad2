package post

import (
	"slices"
	"strings"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// takeAside takes out the dates and counts that stand alone in a bracket behind a name or title, so that they part nothing:
// 副校长（试用期一年）, 毕克非（1983—1990）. The date is that of what stands before.
func (l *Linker) takeAside(entities []mention.Candidate, values []string) {
	l.entities, l.values, l.index = l.entities[:0], l.values[:0], l.index[:0]
	l.inside, l.until, l.since = cleared(l.inside, len(entities)), cleared(l.until, len(entities)), cleared(l.since, len(entities))
	for i := 0; i < len(entities); {
		first := i
		for i < len(entities) && entities[i].Type != entity.Date && entities[i].Type != entity.Count {
			l.index = append(l.index, i)
			i++
		}
		l.entities, l.values = append(l.entities, entities[first:i]...), slices.Grow(l.values, i-first)[:len(l.index)]
		clear(l.values[len(l.values)-(i-first):])
		if i == len(entities) {
			break
		}
		n := l.bracketed(entities, values, i)
		if e := &entities[i]; n == 0 && !l.ofName(e) && !l.ofService(entities, values, i) {
			l.entities, l.values, l.index = append(l.entities, *e), append(l.values, valueAt(values, i)), append(l.index, i)
		}
		i += max(n, 1)
	}
}

func valueAt(values []string, i int) string {
	if uint(i) >= uint(len(values)) {
		return ""
	}
	return values[i]
}

// bracketed returns how many dates and counts from entity i on stand alone in a bracket behind a name or title, and notes the
// date among them.
func (l *Linker) bracketed(entities []mention.Candidate, values []string, i int) int {
	last := len(l.entities) - 1
	if last < 0 {
		return 0
	}
	n := l.inBracketBehind(l.end(last), entities[i:])
	for k := i; k < min(i+n, len(values)); k++ {
		if isCalendar(values[k]) && l.inside[last].Value == "" {
			after := l.text[entities[k].End:]
			l.inside[last] = Date{values[k], k}
			l.until[last] = beginsWith(after, classLeaves)
			l.since[last] = beginsWith(after, classBegun) && !beginsWith(after, classPresentPost)
		}
	}
	return n
}

// ofName: a date or count is part of what is named: 1984届|校友; 王思涵|等7人, 海州科学院|等11个.
func (l *Linker) ofName(e *mention.Candidate) bool {
	if e.Type == entity.Date {
		return cohorts.Has(l.text[e.End-1])
	}
	last := len(l.entities) - 1
	if after := runes.At(l.text, int(e.End)); l.isTitle(last) && int(e.Start) == l.end(last) && (lexicon.MarkColon | lexicon.MarkBracket).Has(after) { // 委员|5人|：
		return true
	}
	if l.isPerson(last) && int(e.Start) == l.end(last) { // 王思涵、李明哲|二人
		return peopleMarks.Has(l.text[e.End-1])
	}
	return (l.isPerson(last) || l.isBody(last)) && int(e.Start) == l.end(last)+1 && l.text[e.Start-1] == '等'
}

// ofService: a length of time says how long the title behind it was held: 任过|6年|的副校长, 当了|八年|海州一中校长.
func (l *Linker) ofService(entities []mention.Candidate, values []string, i int) bool {
	if !strings.HasPrefix(valueAt(values, i), "P") {
		return false
	}
	next := i + 1
	for next < len(entities) && entities[next].IsBody() && entities[next-1].End == entities[next].Start {
		next++
	}
	if next == len(entities) || entities[next].Type != entity.Title {
		return false
	}
	between := l.text[entities[next-1].End:entities[next].Start]
	return len(between) == 0 || len(between) == 1 && between[0] == '的'
}

// inBracketBehind returns how many entities, all dates and counts as the first one is, stand in the bracket that opens directly
// behind the name that ends at rune behind; 0 if others do, or no bracket opens there.
func (l *Linker) inBracketBehind(behind int, entities []mention.Candidate) int {
	start := int(entities[0].Start)
	if first := firstBits(l.text[behind:start]); !first.has(classHonorific) && first.more&beginsAside == 0 {
		return 0 // most
	}
	open := -1
	for i := start - 1; i >= max(behind, start-longestRest); i-- {
		if m := lexicon.MarksOf(l.text[i]); m&lexicon.MarkBracket != 0 {
			open = i
			break
		} else if m&lexicon.MarkClause != 0 && !isComma(l.text[i]) {
			return 0
		}
	}
	if open == -1 || len(afterName(l.text[behind:open])) > 0 {
		return 0
	}
	end := open + aside(l.text[open:])
	for k := range entities {
		if int(entities[k].Start) >= end {
			return k
		}
		if t := entities[k].Type; t != entity.Date && t != entity.Count {
			return 0
		}
	}
	return len(entities)
}

var cohorts = runes.NewSet("届级")

// isCalendar: a TIMEX3 value is a date or a range of dates, no length of time.
func isCalendar(v string) bool { return len(v) >= len("2006") && v[0] != 'P' && v[0] != 'S' }
