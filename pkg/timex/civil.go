package timex

import "time"

// Days are counted from 1970-01-01 in the proleptic Gregorian calendar.

// dayNumber returns the day number of a date. The month must be 1–12.
// Method: H. Hinnant, “chrono-Compatible Low-Level Date Algorithms”.
func dayNumber(y, m, d int) int {
	if m <= 2 {
		y--
	}
	era := y / 400
	if y < 0 {
		era = (y - 399) / 400
	}
	yoe := y - era*400
	doy := (153*((m+9)%12)+2)/5 + d - 1
	doe := yoe*365 + yoe/4 - yoe/100 + doy
	return era*146097 + doe - 719468
}

// dateOf is the inverse of dayNumber.
func dateOf(n int) (y, m, d int) {
	n += 719468
	era := n / 146097
	if n < 0 {
		era = (n - 146096) / 146097
	}
	doe := n - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	d = doy - (153*mp+2)/5 + 1
	m = mp + 3
	if m > 12 {
		m -= 12
	}
	y = yoe + era*400
	if m <= 2 {
		y++
	}
	return y, m, d
}

// weekdayOf returns 1 (Monday) to 7 (Sunday).
func weekdayOf(n int) int { return ((n+3)%7+7)%7 + 1 }

func isLeap(y int) bool { return y%4 == 0 && (y%100 != 0 || y%400 == 0) }

// monthLength returns the days of a month; with year 0 (unknown) February has
// 29, because some year has.
func monthLength(y, m int) int {
	switch m {
	case 2:
		if y == 0 || isLeap(y) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// addMonths moves a month by n months.
func addMonths(y, m, n int) (int, int) {
	t := y*12 + m - 1 + n
	return t / 12, t%12 + 1
}

// isoWeek returns the ISO 8601 week of a day.
func isoWeek(n int) (y, w int) {
	th := n - weekdayOf(n) + 4 // Thursday decides the year
	y, _, _ = dateOf(th)
	return y, (th-dayNumber(y, 1, 1))/7 + 1
}

// weekStart returns the Monday of an ISO week.
func weekStart(y, w int) int {
	n := dayNumber(y, 1, 4)
	return n - weekdayOf(n) + 1 + 7*(w-1)
}

// nthWeekday returns the day of month of the nth weekday wd of a month, the
// last one for n = -1; 0 where there is none.
func nthWeekday(y, m, n, wd int) int {
	first := dayNumber(y, m, 1)
	d := 1 + (wd-weekdayOf(first)+7)%7
	if n < 0 {
		for d+7 <= monthLength(y, m) {
			d += 7
		}
		return d
	}
	if d += 7 * (n - 1); d > monthLength(y, m) {
		return 0
	}
	return d
}

func instant(n, sec int, loc *time.Location) time.Time {
	y, m, d := dateOf(n)
	return time.Date(y, time.Month(m), d, 0, 0, sec, 0, loc)
}
