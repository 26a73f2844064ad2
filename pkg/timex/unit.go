package timex

import (
	"cmp"
	_ "embed"
	"slices"
	"strings"

	"github.com/dianming-nlp/dianming/internal/runes"
)

//go:embed data/units.txt
var unitsFile string

// unitWord is a unit of length.
type unitWord struct {
	text   string
	first  rune
	runes  int
	unit   int // inYears …
	times  int // how many of it: 学期 is six months
	grain  Grain
	bare   bool // 年, 天: never after 个
	date   bool // 年, 月, 天: begins a date after 每
	head   bool // 年, 日: only the first of several units
	noHalf bool
	noSet  bool
	term   bool      // 学期: optional
	length []guardID // vetoes against 三年 as a length,
	half   []guardID // … against 半年
	each   []guardID // … against 每年
}

// The units of an amount, coarse to fine.
const (
	inYears = iota
	inMonths
	inWeeks
	inDays
	inHours
	inMinutes
	inSeconds
	amountUnits
)

var unitNames = [amountUnits]string{"years", "months", "weeks", "days", "hours", "minutes", "seconds"}

// readUnits reads units.txt, longer words first.
func readUnits() []unitWord {
	var out []unitWord
	eachLine(unitsFile, func(f []string) {
		u := unitWord{text: f[0], first: runes.First(f[0]), runes: len([]rune(f[0]))}
		u.unit = slices.Index(unitNames[:], f[1])
		u.times = dataNumber(f[2])
		u.grain = Grain(slices.Index(grainNames[:], f[3]))
		has := func(flag string) bool { return slices.Contains(strings.Fields(f[4]), flag) }
		u.bare, u.date, u.head, u.term = has("bare"), has("date"), has("first"), has("term")
		u.noHalf, u.noSet = has("nohalf"), has("noset")
		out = append(out, u)
	})
	slices.SortStableFunc(out, func(a, b unitWord) int { return cmp.Compare(b.runes, a.runes) })
	return out
}

// watchUnits lets a guard watch over the units of a pattern: a unit, or * for all.
func watchUnits(units []unitWord, reader, pattern string, id guardID) {
	for i := range units {
		u := &units[i]
		if pattern != "*" && pattern != u.text {
			continue
		}
		switch reader {
		case atLength:
			u.length = append(u.length, id)
		case atHalf:
			u.half = append(u.half, id)
		case atEach:
			u.each = append(u.each, id)
		}
	}
}

// unit reads a unit of length at k (after an optional 个) and its end.
func (s *scanner) unit(k int, ge bool) (*unitWord, int) {
	r := s.at(k)
	for i := range s.lx.units {
		u := &s.lx.units[i]
		if u.first == r && !(ge && u.bare) && s.has(k, u.text) {
			return u, k + u.runes
		}
	}
	return nil, k
}

// unitNamed returns a unit of the table.
func (s *scanner) unitNamed(text string) *unitWord {
	for i := range s.lx.units {
		if u := &s.lx.units[i]; u.text == text {
			return u
		}
	}
	return nil
}

// isMonth reports 月, which alone is a month of the year.
func (u *unitWord) isMonth() bool { return u.unit == inMonths && u.times == 1 }
