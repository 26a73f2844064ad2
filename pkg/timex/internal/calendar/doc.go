// Package calendar knows the calendars that Chinese dates are written in: the
// civil one, the lunar one with the solar terms, and the holidays that each year
// places anew.
//
// Days are counted from 1970-01-01 in the proleptic Gregorian calendar; years are
// astronomical: 0 is 1 BC. Civil days are those of package time. The lunar calendar
// and the terms come from data/lunar.txt, which reaches from 1900 to 2100, and the
// holidays from data/holidays.txt.
//
// It reads no text: package timex finds the expressions and asks here for days. All
// functions may be called from any goroutine.
package calendar
