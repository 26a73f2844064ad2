package main

import "regexp"

// The forms of values, as the guideline has them.
var (
	// A point in time: 2026-02-05, XXXX-02-05, 2025-Q4, 1956-FA, 198X, 2026-02-05TMO.
	pointForm = regexp.MustCompile(`^(\d{4}|\d{3}X|\d{2}XX|XXXX)` +
		`(-(0[1-9]|1[0-2]|XX|SP|SU|FA|WI|Q[1-4]|H[12]|W\d\d)(-(0[1-9]|[12]\d|3[01]|XX))?)?` +
		`(T(MO|MI|AF|EV|NI|\d\d(:\d\d){0,2}))?$`)
	clockForm  = regexp.MustCompile(`^T(MO|MI|AF|EV|NI|\d\d(:\d\d){1,2})$`)
	lengthForm = regexp.MustCompile(`^P(\d+(\.\d+)?[YMWD])*(T(\d+(\.\d+)?[HMS])+)?$`)
	setForm    = regexp.MustCompile(`^SET:P\S+$`)
	vagueForm  = regexp.MustCompile(`^(PAST|PRESENT|FUTURE)_REF$`)
	rangeForm  = regexp.MustCompile(`^([^/]+)/([^/]+)$`)
	// A number with its unit: 21 所, >70 人, 30/50 人, or only the unit.
	countForm = regexp.MustCompile(`^[<>~]?(\d+(\.\d+)?(/\d+(\.\d+)?)?)? \S+$`)
	// A reference date.
	dayForm = regexp.MustCompile(`^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$`)
)

// isDate reports whether v is the value of a date.
func isDate(v string) bool {
	if m := rangeForm.FindStringSubmatch(v); m != nil {
		return isMoment(m[1]) && isMoment(m[2])
	}
	return isMoment(v) || setForm.MatchString(v) || vagueForm.MatchString(v) || len(v) > 1 && lengthForm.MatchString(v)
}

// isMoment reports whether v is a point in time or a clock time.
func isMoment(v string) bool { return pointForm.MatchString(v) || clockForm.MatchString(v) }
