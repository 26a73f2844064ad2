package timex

import "github.com/dianming-nlp/dianming/internal/runes"

// A stamp is one point or period as the text writes it, before it is resolved.
// It is read piece by piece, from the coarse to the fine: year, part of the
// year, day, weekday, part of the day, clock; level is how far it has come.
type stamp struct {
	start, end int
	level      level
	grain      Grain
	rule       string

	yearMode, monthMode, dayMode mode
	year, month, day             int // value or, for a relative mode, offset
	yearHi, monthHi, dayHi       int // second end of 2024—2026年, 4—5月, 24、25日; 0: none

	reign int // the year before the first one of its reign; 0: none

	sub, subHi int  // number of the half, quarter, season, ten days, decade, century, week
	decades    int  // 五六十年代: decades after the first
	edge       bool // 初, 中, 底
	fromNow    bool // 上季度: sub is an offset from the quarter of the reference
	firstN     int  // 前三季度: how many units, negative for the last ones
	inWeek     bool // 下周, 周末: a week counted from the reference, with
	weekOff    int  // its offset
	weekday    int  // 1 Monday … 7 Sunday
	weekend    bool
	lastDay    bool // 三月最后一天
	nth        int  // nth weekday of the month, -1 the last

	part part
	clockTime

	lunar    bool
	leap     bool // 闰六月
	holiday  int  // 1 + index; 0: none
	academic bool
	optional bool
	bad      bool // names no possible day or time
}

type level uint8

const (
	lvNone level = iota
	lvYear
	lvSub // half, quarter, season, month
	lvDay // ten days, week, day, holiday
	lvWeekday
	lvPart
	lvClock
	lvEnd // nothing may follow
)

// mode says what a year, month or day is counted from.
type mode uint8

const (
	implied    mode = iota // not written
	fixed                  // written: 2026年
	fromRef                // 去年: from the reference date
	fromAnchor             // 次年: from the date mentioned before
)

// stamp reads the longest point or period at i into st. It reports false where there
// is none.
func (s *scanner) stamp(st *stamp, i int) bool {
	*st = stamp{start: i}
	st.end = s.pieces(st, i)
	return st.end > i && st.grain != NoGrain
}

// pieces reads as many more pieces of a stamp as there are, and returns their end.
func (s *scanner) pieces(st *stamp, end int) int {
	for st.level < lvEnd {
		j := s.extend(st, end)
		if j <= end {
			break
		}
		end = j
	}
	return end
}

// extend reads one more piece at j and returns the end of it, or j.
func (s *scanner) extend(st *stamp, j int) int {
	k := j
	if st.level > lvNone {
		if k = s.space(j); k > j && st.level == lvYear && s.columnHead(st.start, j) {
			return j
		}
		if st.level <= lvSub {
			k = s.skip(k, '的')
		}
	}
	r := s.at(k)
	if uint32(r) >= runes.BasicPlane {
		return j
	}
	e := k
	switch class := s.lx.table[r] >> classShift; {
	case class == clsDigit || class == clsNum:
		if s.lx.table[r]&nodeMask != 0 {
			if e = s.extendWord(st, k); e > k {
				return e
			}
		}
		e = s.extendNumber(st, k)
	case class == clsWord:
		e = s.extendWord(st, k)
		if e == k {
			e = s.extendRune(st, k, r)
		}
	default:
		e = s.extendRune(st, k, r)
	}
	if e <= k {
		return j
	}
	return e
}

// extendRune reads the pieces that begin with neither number nor word: 初, 底,
// and the weekday in brackets.
func (s *scanner) extendRune(st *stamp, k int, r rune) int {
	switch r {
	case '初':
		if e := s.firstDays(st, k); e > k {
			return e
		}
		if !s.vetoed(notBeginWord, k, k+1) {
			return s.setEdge(st, k+1)
		}
	case '底', '末':
		if !s.vetoed(notEndWord, k, k+1) {
			return s.setEdge(st, k+1)
		}
	case '中':
		if !runes.IsMainHan(s.at(k+1)) && s.at(st.start-1) != '在' { // 2028年中，
			return s.setEdge(st, k+1)
		}
	case '终':
		if st.level == lvYear {
			return s.setEdge(st, k+1)
		}
	case '(', ',':
		return s.bracketWeekday(st, k)
	case ':': // 上午：8:30—11:30
		if st.level != lvPart || !runes.IsDigit(s.at(k+1)) {
			return k
		}
		if n := s.number(k + 1); s.at(n.end) == ':' {
			return max(k, s.clockAt(st, n))
		}
	}
	return k
}

// firstDays reads 初三, a day of a lunar month.
func (s *scanner) firstDays(st *stamp, k int) int {
	next := s.at(k + 1)
	d := digitOf(next)
	if next == '十' && st.lunar {
		d = 10
	}
	month := (st.lunar || st.monthMode == fixed) && st.level == lvSub
	month = month || s.lunar && st.level == lvNone
	if !month || d <= 0 || isNumeral(s.at(k+2)) {
		return k
	}
	st.setDay(d)
	st.lunar = true
	return k + 2
}

// setEdge makes the stamp the beginning, middle or end of its year or month.
func (s *scanner) setEdge(st *stamp, end int) int {
	if st.oneYear() || st.oneMonth() {
		st.setEdge()
		return end
	}
	return end - 1
}

// bracketWeekday reads （周三） and, at the end of a clause, ，星期三.
func (s *scanner) bracketWeekday(st *stamp, k int) int {
	if st.level != lvDay || st.grain != Day {
		return k
	}
	w, e := s.word(k + 1)
	if w == nil || w.kind != wWeekday {
		if d := s.weekdayRune(k + 1); d > 0 && s.at(k) == '(' && s.at(k+2) == ')' { // 8月12日（五）
			st.weekday, st.level = d, lvWeekday
			return k + 3
		}
		return k
	}
	if s.at(k) == '(' {
		for st.dayHi > 0 && (s.at(e) == '、' || s.at(e) == '至' || runes.Dash.Has(s.at(e))) { // 5月6、7日（周三、周四）
			d, end := s.weekdayWord(e + 1)
			if d == 0 {
				break
			}
			e = end
		}
		if s.at(e) != ')' {
			return k
		}
		e++
	} else if runes.IsMainHan(s.at(e)) {
		return k
	}
	st.weekday, st.level = w.n, lvWeekday
	return e
}

// oneYear reports that a single year was read and nothing after it.
func (st *stamp) oneYear() bool { return st.level == lvYear && st.yearHi == 0 }

// oneMonth reports that a single month was read and nothing after it.
func (st *stamp) oneMonth() bool {
	return st.level == lvSub && st.grain == Month && st.monthHi == 0
}

// takesSub reports that a part of a year may follow: nothing or one year was read.
func (st *stamp) takesSub() bool { return st.level <= lvYear && st.yearHi == 0 }

// hasClock reports that a clock time was read.
func (st *stamp) hasClock() bool { return st.clock != NoGrain }

// hasDay reports that a day was read, in any form.
func (st *stamp) hasDay() bool { return st.dayMode != implied || st.weekday > 0 || st.holiday > 0 }

func (st *stamp) setYear(y int, m mode) {
	st.year, st.yearMode, st.level, st.grain, st.rule = y, m, lvYear, Year, "date.year"
}

func (st *stamp) setMonth(m int, md mode) {
	st.month, st.monthMode, st.level, st.grain, st.rule = m, md, lvSub, Month, "date.month"
}

func (st *stamp) setDay(d int) {
	st.day, st.dayMode, st.level, st.grain = d, fixed, lvDay, Day
	st.rule = "date.day"
	if st.monthMode != implied {
		st.rule = "date.month-day"
	}
	if st.yearMode != implied {
		st.rule = "date.full"
	}
}

func (st *stamp) setSub(g Grain, n int, rule string) {
	st.sub, st.grain, st.level, st.rule = n, g, lvSub, rule
}

func (st *stamp) setEdge() { st.edge, st.level, st.rule = true, lvEnd, "date.edge" }

func (st *stamp) setPart(p part) { st.part, st.level, st.grain = p, lvPart, PartOfDay }

func (st *stamp) setWeekday(d int) {
	st.weekday, st.level, st.grain, st.rule = d, lvWeekday, Day, "date.weekday"
}

// setLast ends the stamp with what it has.
func (st *stamp) setLast(rule string) { st.level, st.rule = lvEnd, rule }
