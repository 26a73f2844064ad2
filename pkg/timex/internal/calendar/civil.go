package calendar

import "time"

const secondsADay = 24 * 60 * 60

// Day returns the number of a day. Months and days outside their range count on:
// month 13 is January of the year after it, day 0 the last of the month before.
func Day(y, m, d int) int {
	return int(time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC).Unix() / secondsADay)
}

// Date is the inverse of [Day].
func Date(day int) (y, m, d int) {
	y, month, d := midnight(day).Date()
	return y, int(month), d
}

func midnight(day int) time.Time { return time.Unix(int64(day)*secondsADay, 0).UTC() }

// Instant returns the second of a day as a time in loc.
func Instant(day, second int, loc *time.Location) time.Time {
	y, m, d := midnight(day).Date()
	return time.Date(y, m, d, 0, 0, second, 0, loc)
}

// Weekday returns 1 (Monday) to 7 (Sunday).
func Weekday(day int) int { return ((day+3)%7+7)%7 + 1 }

// MonthLength returns the days of a month. February of the unknown year 0 has 29,
// because that of some year has.
func MonthLength(y, m int) int {
	if y == 0 {
		y = 2000
	}
	return time.Date(y, time.Month(m)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// AddMonths moves a month by n months.
func AddMonths(y, m, n int) (int, int) {
	y, month, _ := time.Date(y, time.Month(m+n), 1, 0, 0, 0, 0, time.UTC).Date()
	return y, int(month)
}

// ISOWeek returns the ISO 8601 week of a day.
func ISOWeek(day int) (y, w int) { return midnight(day).ISOWeek() }

// WeekStart returns the Monday of an ISO week.
func WeekStart(y, w int) int {
	n := Day(y, 1, 4) // always in the first week
	return n - Weekday(n) + 1 + 7*(w-1)
}

// NthWeekday returns the day of month of the nth weekday of a month, of the last
// one for n = -1; 0 where there is none.
func NthWeekday(y, m, n, weekday int) int {
	first := 1 + (weekday-Weekday(Day(y, m, 1))+7)%7
	length := MonthLength(y, m)
	if n < 0 {
		return first + (length-first)/7*7
	}
	if d := first + 7*(n-1); d <= length {
		return d
	}
	return 0
}
