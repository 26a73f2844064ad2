package main

import (
	"regexp"
	"sort"
	"strings"
	"time"

	"github.com/dianming-nlp/dianming/pkg/dianming"
	"github.com/dianming-nlp/dianming/pkg/timex"
)

var dayInName = regexp.MustCompile(`(?:^|[^0-9])((?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}|(?:19|20)[0-9]{6})(?:$|[^0-9])`)

// dayOfName reads the first date, 2026-02-10 or 20260210, in a file's name; the
// zero time if there is none.
func dayOfName(name string) time.Time {
	for name != "" {
		at := dayInName.FindStringSubmatchIndex(name)
		if at == nil {
			break
		}
		digits := strings.ReplaceAll(name[at[2]:at[3]], "-", "")
		if day, err := time.Parse("20060102", digits); err == nil {
			return day
		}
		name = name[at[3]:]
	}
	return time.Time{}
}

// dateText writes a day as it is stored, "" for the zero time.
func dateText(day time.Time) string {
	if day.IsZero() {
		return ""
	}
	return day.Format(time.DateOnly)
}

// dated is a DATE that names a day.
type dated struct {
	start    int
	sentence int
	article  int
	day      time.Time
	recent   int // index of the last day up to this one that is no history, or -1
}

// calendar tells on which day something in a document is said to be.
type calendar struct {
	ref    time.Time
	days   []dated           // by start
	signed map[int]time.Time // article to the day below its signature
}

// A day further back than this before the day of publication is history when
// it stands in another sentence: a school's founding on 1 September 1949 says
// nothing of the sentences that follow.
const history = 366 * 24 * time.Hour

func newCalendar(doc *dianming.Document, all []sentence, ref time.Time) calendar {
	c := calendar{ref: ref, signed: make(map[int]time.Time)}
	last := -1
	for _, e := range doc.Entities {
		x, ok := doc.Time(e)
		if !ok || x.Grain < timex.Day || x.From.IsZero() || x.Kind != timex.Date && x.Kind != timex.Range {
			continue
		}
		if isBirth(doc.Text[e.End:]) || !ref.IsZero() && dateText(x.From) > dateText(ref) {
			continue // what is planned has not been seen yet
		}
		s := sentenceAt(all, e.Start)
		if s < 0 {
			continue
		}
		if doc.Text[all[s].start:all[s].end] == doc.Text[e.Start:e.End] && (s == len(all)-1 || all[s+1].article != all[s].article) {
			c.signed[all[s].article] = x.From
		}
		if ref.IsZero() || ref.Sub(x.From) <= history {
			last = len(c.days)
		}
		c.days = append(c.days, dated{e.Start, s, all[s].article, x.From, last})
	}
	return c
}

// isBirth tells whether the date before rest is one of birth.
func isBirth(rest string) bool {
	return strings.HasPrefix(rest, "生，") || strings.HasPrefix(rest, "出生") || strings.HasPrefix(rest, "生于")
}

// at returns the day of what stands at the byte at in sentence s: the nearest
// day before it in the sentence, else behind it in the sentence, else before it
// in the article, else the day of the article's signature or the reference date;
// "" if there is none. told: it is not the reference date.
func (c calendar) at(at, s, article int) (day string, told bool) {
	i := sort.Search(len(c.days), func(i int) bool { return c.days[i].start >= at })
	if i > 0 && c.days[i-1].sentence == s {
		return dateText(c.days[i-1].day), true
	}
	if i < len(c.days) && c.days[i].sentence == s {
		return dateText(c.days[i].day), true
	}
	if i > 0 && c.days[i-1].recent >= 0 {
		if d := c.days[c.days[i-1].recent]; d.article == article {
			return dateText(d.day), true
		}
	}
	_, told = c.signed[article]
	return c.issued(article), told
}

// issued is the day of an article as a notice: the one that stands alone below
// its signature, else the reference date; "" if there is none.
func (c calendar) issued(article int) string {
	if day, ok := c.signed[article]; ok {
		return dateText(day)
	}
	return dateText(c.ref)
}
