package timex

import "github.com/dianming-nlp/dianming/pkg/timex/internal/calendar"

// context is what the text has said so far: the date mentioned last, which
// 当天, 次日 and 5日 lean on, and the year that dates near it take over.
type context struct {
	anchor point   // y, m, d; d 0 for a month
	ok     bool    // there is an anchor
	year   int     // year carried to dates without one; 0: none
	weak   bool    // … to the end of the sentence only
	inside bool    // resolving the second end of a range: the anchor is the first
	para   int     // number of the paragraph
	at     int     // paragraph of the anchor
	told   int     // year told last, which 同年 and 次年 count from; 0: none
	toldAt int     // … and its paragraph
	reign  reign   // in which the text counts its years
	season season  // told last in the paragraph: 1934年夏
	rows   int     // year of the last line that began with a bare year
	dotted int     // year below which days stand as 3.20; 0: none
	origin point   // the day of the dateline (6月14日电), else the first one where no reference is known
	head   point   // year or month that a line of its own gives to what stands below it
	line   bool    // … to the rest of its line only
	began  int     // year with which a line began
	school int     // year in which the academic year of the text began
	report int     // year that the text reports on: 2025年度
	row    series  // the dates of the sentence
	months [13]int // year of a month that was announced: 将于8月 … 8月
	said   bool    // the day being resolved is that of a word spoken to the press, which is past
	late   int     // hour of the last time of an afternoon or evening in it: 14 of 下午2点
	clock  bool    // a clock time stands before in the paragraph
}

// series is the date mentioned last in a sentence: those behind it in a plan ascend.
type series struct {
	last    point // y 0: none
	weekly  bool  // it was named by its week: 下周三
	forward bool  // the words before it say that it lies ahead: 将于, 计划
}

// endSentence and endParagraph let the carried year go.
func (c *context) endSentence(stop rune) {
	if c.weak {
		c.year, c.weak = 0, false
	}
	if stop != ';' && stop != '；' {
		c.row = series{}
	}
}

func (c *context) endParagraph(ref bool) {
	c.para++
	c.endSentence(0)
	c.clock, c.late, c.season = false, 0, season{}
	if c.line {
		c.head, c.line = point{}, false
	}
	if ref || c.head.known() {
		c.year = 0
	}
}

// beginLine notes a year that begins its line. Lines that begin with one year after
// another are a chronicle, in which it holds for the line, or for what stands below it
// where other years are headings.
func (c *context) beginLine(p point) (heads bool) {
	heads = c.began != 0 && c.began <= p.y || c.head.known() && c.head.y < p.y
	c.began = p.y
	return heads
}

// tell notes the year told last.
func (c *context) tell(y int) {
	if y != 0 {
		c.told, c.toldAt = y, c.para
	}
}

// heading notes a year or month on a line of its own: 1973年.
func (c *context) heading(p point, line bool) {
	c.line = line && (c.line || !c.head.known())
	c.head, c.year, c.weak = p, 0, false
	c.anchor, c.ok, c.at = p, true, c.para
	c.tell(p.y)
}

// follow notes a date as the last one of its sentence.
func (c *context) follow(st *stamp, p point, future bool) {
	if p.y == 0 || p.grain < Half || p.grain == Season {
		return
	}
	if p.grain > Day && !st.hasDay() {
		return
	}
	if future && p.grain >= Month && st.yearMode == implied {
		c.months[p.m] = p.y
	}
	c.row = series{last: p, weekly: st.inWeek || st.weekday > 0 && st.dayMode == implied, forward: future || c.row.forward}
}

// ascends returns the year in which a part of the year that begins on a day goes on
// from the date before it in the sentence; 0 where it does not.
func (r *series) ascends(m, d int) int {
	switch {
	case r.last.y == 0:
		return 0
	case r.turns(m):
		return r.last.y + 1
	}
	if from, _ := r.last.from(); calendar.Day(r.last.y, m, max(d, 1)) >= from {
		return r.last.y
	}
	return 0
}

// turns reports that a plan goes on into the next year: 计划9月开工，3月完工.
func (r *series) turns(m int) bool {
	const late, early = 9, 4
	return r.forward && m <= early && r.last.grain >= Month && r.last.m >= late
}

// mention notes a resolved date.
func (c *context) mention(st *stamp, p point, comma bool) {
	c.tell(p.y)
	switch {
	case p.m > 0 && (p.grain >= Day || p.grain == Month):
		if p.grain == Month {
			p.d = 0
		}
		c.anchor, c.ok, c.at = p, true, c.para
		if st.yearMode != implied && p.y != 0 {
			c.year, c.weak = p.y, false
		}
	case p.grain == Season && st.yearMode == fixed: // 1934年夏 … 七月四日
		c.season = season{p.y, 3 * p.sub}
	case p.grain == Year && st.grain == Year && p.y != 0: // no decade
		if st.rule == "date.report-year" {
			c.report = p.y
		}
		if st.yearHi == 0 && (comma || st.yearMode != fixed) {
			c.year, c.weak = p.y, true
		}
		if !c.ok || st.yearMode == fixed && c.anchor.y != p.y && comma {
			c.anchor, c.ok, c.at = point{y: p.y, grain: Year}, true, c.para
		}
	}
}

// afternoon gives a clock time of its own the part of the day in which those before it
// in the paragraph have come, and notes how far they come: 下午2点开会，3点参观.
func (c *context) afternoon(st *stamp) {
	own := st.part == noPart && st.dayMode == implied && between(st.hour, 1, 11)
	if own && c.late > 0 && st.hour+12 >= c.late {
		st.part = afternoon
	}
	if c.late = 0; st.part >= afternoon && st.hour < 12 {
		c.late = hour24(st.hour, st.part)
	}
}

// fuzzy notes 近日: what 当天 means after it nobody can tell.
func (c *context) fuzzy() { c.ok, c.told = false, 0 }
