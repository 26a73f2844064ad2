package timex

import (
	"errors"
	"fmt"
	"time"
)

// Preference says which reading an expression without a year (or month, or
// week) takes when the text itself does not tell.
type Preference uint8

const (
	// PreferPast takes the reading that news takes: what is told has happened.
	// A date up to three months after the reference still counts as meant when
	// its year is the reference's, because news announces too.
	PreferPast Preference = iota
	// PreferFuture takes the first reading on or after the reference, as a
	// calendar or an assistant would.
	PreferFuture
)

// Reference is what the caller knows about the time of writing.
type Reference struct {
	// Time is the time of writing, usually the day of publication. Its location
	// becomes that of the resolved times. The zero Time means that it is not
	// known; then years that the text does not name stay unknown (XXXX).
	Time time.Time
	// Prefer chooses between a past and a future reading.
	Prefer Preference
}

// Kind is the kind of a temporal expression.
type Kind uint8

// The kinds. The zero Kind is no kind.
const (
	Date     Kind = iota + 1 // a day, month, year, time of day …: 2月5日
	Range                    // from one date to another: 2月5日至7日
	Duration                 // a length of time: 三年, 40分钟
	Set                      // a repetition: 每周三
	Fuzzy                    // a time that has no calendar value: 近日
)

var kindNames = [...]string{"", "Date", "Range", "Duration", "Set", "Fuzzy"}

// String returns the name of the kind.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return fmt.Sprintf("Kind(%d)", uint8(k))
}

// Grain is the smallest unit of time that an expression names.
type Grain uint8

// The grains, from none to fine.
const (
	NoGrain Grain = iota
	Century
	Decade
	Year
	Half
	Quarter
	Season
	Month
	TenDays
	Week
	Day
	PartOfDay
	Hour
	Minute
	Second
)

var grainNames = [...]string{"", "Century", "Decade", "Year", "Half", "Quarter", "Season", "Month", "TenDays", "Week", "Day", "PartOfDay", "Hour", "Minute", "Second"}

// String returns the name of the grain, "" for NoGrain.
func (g Grain) String() string {
	if int(g) < len(grainNames) {
		return grainNames[g]
	}
	return fmt.Sprintf("Grain(%d)", uint8(g))
}

// Errors that [Parse] returns or that [Expression.Err] holds. They are wrapped
// in an error that names the text; use [errors.Is].
var (
	// ErrNotTemporal: the text is no temporal expression.
	ErrNotTemporal = errors.New("timex: not a temporal expression")
	// ErrTrailing: the text begins with a temporal expression or holds one, but
	// is more than it.
	ErrTrailing = errors.New("timex: text around the temporal expression")
	// ErrImpossible: the expression names a day or time that no calendar or
	// clock has, as 2月30日 and 25时.
	ErrImpossible = errors.New("timex: no such date or time")
	// ErrOutOfRange: a lunar date outside the years of the table (1900–2100).
	ErrOutOfRange = errors.New("timex: outside the lunar table")
)

// Expression is one temporal expression.
type Expression struct {
	// Start and End delimit the mention, End exclusive: byte offsets from Find
	// and Parse, rune indexes from FindRunes.
	Start, End int
	// Text is the mention as written (Find and Parse only).
	Text string
	// Kind is its kind.
	Kind Kind
	// Grain is the smallest unit it names.
	Grain Grain
	// Value is its TIMEX3 value: 2026-02-05, 2026-02-05T09:00, 2026-02-05TMO,
	// 2026/2030, P3D, SET:P1Y, PAST_REF. "" where it has none (全年, 多年).
	Value string
	// From is its first instant and To the first instant after it. Both are
	// zero where they are not known: no year, durations, repetitions, fuzzy ones.
	From, To time.Time
	// Optional marks what careful readers may leave out: terms and vacations
	// (本学期, 暑假), cohorts (2025级), anniversaries (110周年).
	Optional bool
	// Rule is the ID of the rule that found it; see [Rules].
	Rule string
	// Err says why an expression does not resolve; nil otherwise.
	Err error

	altDays, altYears int // how far the other reading is
}

// String returns the mention and its value, for printing.
func (e Expression) String() string {
	if e.Value == "" {
		return fmt.Sprintf("%s %s", e.Text, e.Kind)
	}
	return fmt.Sprintf("%s %s %s", e.Text, e.Kind, e.Value)
}
