package timex

import (
	"time"

	"github.com/dianming-nlp/dianming/pkg/timex/internal/calendar"
)

// Alternative returns the other reading of an expression whose year, month or
// week the text leaves open: the next one where e is the last one, and the other
// way round. ok is false where there is only one reading.
func (e Expression) Alternative() (other Expression, ok bool) {
	if e.altDays == 0 && e.altYears == 0 || e.Value == "" {
		return Expression{}, false
	}
	other = e
	other.altDays, other.altYears = -e.altDays, -e.altYears
	b := make([]byte, 0, len(e.Value))
	for i := 0; i < len(e.Value); {
		d, n := readDate(e.Value[i:])
		if n == 0 {
			b = append(b, e.Value[i])
			i++
			continue
		}
		d.y += e.altYears
		if e.altDays != 0 && d.d > 0 {
			moved := dayPoint(calendar.Day(d.y, d.m, d.d) + e.altDays)
			d.y, d.m, d.d = moved.y, moved.m, moved.d
		}
		b = pad(b, d.y, 4)
		if d.m > 0 {
			b = pad(append(b, '-'), d.m, 2)
		}
		if d.d > 0 {
			b = pad(append(b, '-'), d.d, 2)
		}
		i += n
		for i < len(e.Value) && e.Value[i] != '/' { // TAF, T08:30, -H1 stay
			b = append(b, e.Value[i])
			i++
		}
	}
	other.Value = string(b)
	move := func(t time.Time) time.Time {
		if t.IsZero() {
			return t
		}
		return t.AddDate(e.altYears, 0, e.altDays)
	}
	other.From, other.To = move(e.From), move(e.To)
	return other, true
}

// readDate reads the leading YYYY, YYYY-MM or YYYY-MM-DD of a value and its length.
func readDate(v string) (p point, n int) {
	read := func(at, width int) (int, bool) {
		if at+width > len(v) {
			return 0, false
		}
		x := 0
		for _, c := range []byte(v[at : at+width]) {
			if c < '0' || c > '9' {
				return 0, false
			}
			x = x*10 + int(c-'0')
		}
		return x, true
	}
	y, ok := read(0, 4)
	if !ok {
		return p, 0
	}
	p.y, n = y, 4
	if m, ok := read(5, 2); ok && v[4] == '-' {
		p.m, n = m, 7
		if d, ok := read(8, 2); ok && v[7] == '-' {
			p.d, n = d, 10
		}
	}
	return p, n
}
