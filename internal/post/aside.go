package post

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// takeAside takes out the dates and counts that stand alone in a bracket behind a name or title, so that they part nothing:
// 副校长（试用期一年）, 毕克非（1983—1990）. The date is that of what stands before.
func (l *Linker) takeAside(entities []mention.Candidate, values []string) {
	l.entities, l.values, l.index, l.inside, l.until = l.entities[:0], l.values[:0], l.index[:0], l.inside[:0], l.until[:0]
	value := func(i int) string {
		if i < len(values) {
			return values[i]
		}
		return ""
	}
	for i := 0; i < len(entities); i++ {
		e, n, last := &entities[i], 0, len(l.entities)-1
		if last >= 0 && (e.Type == entity.Date || e.Type == entity.Count) {
			n = l.bracketed(l.end(last), entities[i:])
		}
		for end := i + n; i < end; i++ {
			if v := value(i); isCalendar(v) && l.inside[last].Value == "" {
				l.inside[last] = Date{v, i}
				l.until[last] = beginsWith(l.text[entities[i].End:], classLeaves)
			}
		}
		if n > 0 {
			i--
			continue
		}
		cohort := e.Type == entity.Date && cohorts.Has(l.text[e.End-1])                                                                  // 1984届校友
		if e.Type == entity.Count && (l.isPerson(last) || l.isBody(last)) && int(e.Start) == l.end(last)+1 && l.text[e.Start-1] == '等' { // 王思涵等7人, 海州科学院等11个
			continue
		}
		if cohort || l.joinDates(e, value(i)) {
			continue
		}
		l.entities, l.values = append(l.entities, *e), append(l.values, value(i))
		l.index, l.inside, l.until = append(l.index, i), append(l.inside, Date{}), append(l.until, false)
	}
}

// joinDates makes one date of two that a dash joins: 1939年—1945年.
func (l *Linker) joinDates(e *mention.Candidate, value string) bool {
	k := len(l.entities) - 1
	if !l.isDate(k) || !isPlain(value) || !isPlain(l.values[k]) {
		return false
	}
	between := l.text[l.end(k):e.Start]
	if len(between) == 0 || len(between) > 2 || !openMarks.Has(between[0]) {
		return false
	}
	l.entities[k].End = e.End
	l.values[k] += "/" + value
	return true
}

// isPlain: a TIMEX3 value is a day, a month or a year.
func isPlain(v string) bool {
	return isCalendar(v) && runes.IsDigit(rune(v[0])) && len(v) <= len("2006-01-02")
}

// bracketed returns how many entities, all dates and counts as the first one is, stand in the bracket that opens directly
// behind the name that ends at rune behind; 0 if others do, or no bracket opens there.
func (l *Linker) bracketed(behind int, entities []mention.Candidate) int {
	start := int(entities[0].Start)
	open := start - 1
	for ; open >= 0 && start-open <= 4; open-- {
		if m := lexicon.MarksOf(l.text[open]); m&lexicon.MarkClause != 0 && l.text[open] != '，' {
			return 0
		} else if m&lexicon.MarkBracket != 0 {
			break
		}
	}
	if open < behind || !lexicon.MarkBracket.Has(l.text[open]) || len(afterName(l.text[behind:open])) > 0 {
		return 0
	}
	n := aside(l.text[open:])
	if n == 0 {
		return 0
	}
	for k := range entities {
		if int(entities[k].Start) >= open+n {
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
