package timex

import (
	"strconv"
	"time"

	"github.com/dianming-nlp/dianming/pkg/timex/internal/calendar"
)

// A point is one resolved end of an expression. Year 0 is an unknown year;
// there is no year 0, the year before 1 is -1 + 1 = 0 in astronomical count and
// never occurs here. Month 0 and day 0 are absent.
type point struct {
	y, m, d   int
	grain     Grain
	sub       int // half, quarter, season, week
	weekend   bool
	part      part
	h, mi, sc int
}

// known reports whether the point has a place on the time line.
func (p *point) known() bool { return p.y != 0 }

// placed reports whether it has a place on the time line and all that its instants
// need.
func (p *point) placed() bool {
	switch p.grain {
	case Month:
		return p.known() && p.m > 0
	case Day, PartOfDay, Hour, Minute, Second:
		return p.known() && p.m > 0 && p.d > 0
	}
	return p.known()
}

// dated reports whether it has any date at all (else it is a bare clock time).
func (p *point) dated() bool { return p.y != 0 || p.m != 0 || p.d != 0 }

// from returns the first day and second of day of the point.
func (p *point) from() (day, sec int) {
	switch p.grain {
	case Year:
		return calendar.Day(p.y, 1, 1), 0
	case Half:
		return calendar.Day(p.y, 6*p.sub-5, 1), 0
	case Quarter:
		return calendar.Day(p.y, 3*p.sub-2, 1), 0
	case Season:
		return calendar.Day(p.y, 3*p.sub, 1), 0
	case Month:
		return calendar.Day(p.y, p.m, 1), 0
	case Week:
		n := calendar.WeekStart(p.y, p.sub)
		if p.weekend {
			n += 5
		}
		return n, 0
	case PartOfDay:
		return calendar.Day(p.y, p.m, p.d), partHours[p.part][0] * 3600
	case Hour, Minute, Second:
		return calendar.Day(p.y, p.m, p.d), p.h*3600 + p.mi*60 + p.sc
	}
	return calendar.Day(p.y, p.m, p.d), 0
}

// first returns the number of the first day of the point.
func (p *point) first() int {
	day, _ := p.from()
	return day
}

// partHours are the hours that the parts of the day begin and end with.
var partHours = [...][2]int{{0, 24}, {0, 12}, {11, 13}, {12, 18}, {18, 24}}

// to returns the first day and second of day after the point.
func (p *point) to() (day, sec int) {
	switch p.grain {
	case Year:
		return calendar.Day(p.y+1, 1, 1), 0
	case Half:
		return monthAfter(p.y, 6*p.sub), 0
	case Quarter:
		return monthAfter(p.y, 3*p.sub), 0
	case Season:
		y, m := calendar.AddMonths(p.y, 3*p.sub, 3)
		return calendar.Day(y, m, 1), 0
	case Month:
		return monthAfter(p.y, p.m), 0
	case Week:
		return calendar.WeekStart(p.y, p.sub) + 7, 0
	case PartOfDay:
		return calendar.Day(p.y, p.m, p.d), partHours[p.part][1] * 3600
	}
	n, sec := p.from()
	switch p.grain {
	case Hour:
		return n, sec + 3600
	case Minute:
		return n, sec + 60
	case Second:
		return n, sec + 1
	}
	return n + 1, 0
}

func monthAfter(y, m int) int {
	y, m = calendar.AddMonths(y, m, 1)
	return calendar.Day(y, m, 1)
}

func (p *point) fromTime(loc *time.Location) time.Time {
	n, sec := p.from()
	return calendar.Instant(n, sec, loc)
}

func (p *point) toTime(loc *time.Location) time.Time {
	n, sec := p.to()
	return calendar.Instant(n, sec, loc)
}

// append writes the TIMEX3 value of the point.
func (p *point) append(b []byte) []byte {
	if !p.dated() {
		return p.appendTime(b)
	}
	switch {
	case p.y == 0:
		b = append(b, "XXXX"...)
	case p.y < 0:
		b = pad(append(b, "BC"...), 1-p.y, 4)
	default:
		b = pad(b, p.y, 4)
	}
	switch p.grain {
	case Year:
		return b
	case Half:
		return strconv.AppendInt(append(b, "-H"...), int64(p.sub), 10)
	case Quarter:
		return strconv.AppendInt(append(b, "-Q"...), int64(p.sub), 10)
	case Season:
		return append(b, seasonCodes[p.sub]...)
	case Week:
		b = pad(append(b, "-W"...), p.sub, 2)
		if p.weekend {
			b = append(b, "-WE"...)
		}
		return b
	}
	b = append(b, '-')
	if p.m == 0 {
		b = append(b, "XX"...)
	} else {
		b = pad(b, p.m, 2)
	}
	if p.grain == Month {
		return b
	}
	b = pad(append(b, '-'), p.d, 2)
	return p.appendTime(b)
}

func (p *point) appendTime(b []byte) []byte {
	switch p.grain {
	case PartOfDay:
		return append(b, partCodes[p.part]...)
	case Hour, Minute, Second:
		b = pad(append(b, 'T'), p.h, 2)
		b = pad(append(b, ':'), p.mi, 2)
		if p.grain == Second {
			b = pad(append(b, ':'), p.sc, 2)
		}
	}
	return b
}

func pad(b []byte, n, width int) []byte {
	for w := pow10(width - 1); w > n && w > 1; w /= 10 {
		b = append(b, '0')
	}
	return strconv.AppendInt(b, int64(n), 10)
}

func pow10(n int) int {
	p := 1
	for range n {
		p *= 10
	}
	return p
}
