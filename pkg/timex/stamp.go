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

	sub, subHi int  // number of the half, quarter, season, ten days, decade, century, week
	decades    int  // 五六十年代: decades after the first
	edge       bool // 初, 中, 底
	firstN     int  // 前三季度: how many units, negative for the last ones
	inWeek     bool // 下周, 周末: a week counted from the reference, with
	weekOff    int  // its offset
	weekday    int  // 1 Monday … 7 Sunday
	weekend    bool
	nth        int // nth weekday of the month, -1 the last

	part           part
	clock          Grain // Hour, Minute or Second: how fine the clock is; NoGrain: none
	hour, min, sec int

	lunar    bool
	holiday  int // 1 + index; 0: none
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

// stamp reads the longest point or period at i. It fails with ok false.
func (s *scanner) stamp(i int) (st stamp, ok bool) {
	st.start = i
	end := i
	for st.level < lvEnd {
		j := s.extend(&st, end)
		if j <= end {
			break
		}
		end = j
	}
	st.end = end
	return st, end > i && st.grain != NoGrain
}

// extend reads one more piece at j and returns the end of it, or j.
func (s *scanner) extend(st *stamp, j int) int {
	k := j
	if st.level > lvNone {
		k = s.space(j)
		if s.at(k) == '的' && st.level <= lvSub {
			k++
		}
	}
	r := s.at(k)
	if uint32(r) >= 1<<16 {
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
// 晚, and the weekday in brackets.
func (s *scanner) extendRune(st *stamp, k int, r rune) int {
	next := s.at(k + 1)
	switch r {
	case '初':
		if d := digitOf(next); st.lunar && st.level == lvSub || d > 0 && st.level == lvSub && st.monthMode == fixed {
			if next == '十' {
				d = 10
			}
			if d > 0 && !isNumeral(s.at(k+2)) {
				st.setDay(d)
				st.lunar = true
				return k + 2
			}
		}
		if runes.In(next, "中级步始心衷任审评赛选试访期高一二三") {
			return k
		}
		return s.setEdge(st, k+1)
	case '底', '末':
		if runes.In(next, "部线气色蕴端尾座板") {
			return k
		}
		return s.setEdge(st, k+1)
	case '终':
		if st.level == lvYear {
			return s.setEdge(st, k+1)
		}
	case '晚', '早', '晨', '夜':
		return s.dayRune(st, k, r, next)
	case '(', ',':
		return s.bracketWeekday(st, k)
	}
	return k
}

// setEdge makes the stamp the beginning, middle or end of its year or month.
func (s *scanner) setEdge(st *stamp, end int) int {
	if st.level == lvYear && st.yearHi == 0 || st.level == lvSub && st.grain == Month && st.monthHi == 0 {
		st.edge = true
		st.level = lvEnd
		st.rule = "date.edge"
		return end
	}
	return end - 1
}

// dayRune reads 晚 in 5日晚.
func (s *scanner) dayRune(st *stamp, k int, r, next rune) int {
	if st.level != lvDay && st.level != lvWeekday || st.grain != Day {
		return k
	}
	if runes.In(next, "会于到点餐饭宴报已就在期读操训自跑练光恋婚年熟色市校班") {
		return k
	}
	st.part, st.level, st.grain = evening, lvPart, PartOfDay
	if r == '早' || r == '晨' {
		st.part = morning
	}
	return k + 1
}

// bracketWeekday reads （周三） and, at the end of a clause, ，星期三.
func (s *scanner) bracketWeekday(st *stamp, k int) int {
	if st.level != lvDay || st.grain != Day {
		return k
	}
	w, e := s.word(k + 1)
	if w == nil || w.kind != wWeekday {
		return k
	}
	if s.at(k) == '(' {
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
