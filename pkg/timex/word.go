package timex

import "strconv"

// wordKind is the kind of a lexicon word; the names are those of words.txt.
type wordKind uint8

const (
	wNone wordKind = iota
	wBlock
	wYear
	wAnchorYear
	wMonth
	wAnchorMonth
	wWeek
	wDay
	wAnchorDay
	wPart
	wPart1
	wHalf
	wQuarter
	wRefQuarter
	wSeason
	wSeason1
	wYearSeason
	wYearEdge
	wMonthEdge
	wTenDays
	wLunarMonth
	wNamedMonth
	wLunar
	wFuzzy
	wVague
	wSpan
	wOpen
	wTerm
	wPrefix
	wBound
	wEvery
	wOrdinal
	wGiven
	wWeekday
	wWeekend
	wCentury
	wHoliday
	wEra
	wSixty
	wCommonEra
	wordKindCount
)

var wordKinds = map[string]wordKind{
	"block": wBlock, "year": wYear, "ayear": wAnchorYear, "month": wMonth, "amonth": wAnchorMonth,
	"week": wWeek, "day": wDay, "aday": wAnchorDay, "part": wPart, "part1": wPart1, "half": wHalf, "quarter": wQuarter, "rquarter": wRefQuarter,
	"season": wSeason, "season1": wSeason1, "yseason": wYearSeason, "yedge": wYearEdge, "medge": wMonthEdge,
	"tendays": wTenDays, "lmonth": wLunarMonth, "nmonth": wNamedMonth, "lunar": wLunar, "fuzzy": wFuzzy,
	"vague": wVague, "span": wSpan, "open": wOpen, "term": wTerm, "prefix": wPrefix, "bound": wBound, "every": wEvery, "ordinal": wOrdinal, "given": wGiven,
	"weekday": wWeekday, "weekend": wWeekend, "century": wCentury, "ce": wCommonEra, "era": wEra, "holiday": wHoliday,
}

// calendar reports the kinds of words that are counted from a date or an era.
func (k wordKind) calendar() bool {
	switch k {
	case wYear, wAnchorYear, wMonth, wAnchorMonth, wWeek, wDay, wAnchorDay, wYearSeason, wCentury, wEra, wCommonEra, wRefQuarter, wGiven:
		return true
	}
	return false
}

// needsMore reports the kinds of words that begin an expression only with a number or
// 元 behind them: 最后三天, 公元前, 贞观元年, 昨（23）日.
func (k wordKind) needsMore() bool {
	return k == wPrefix || k == wEra || k == wCommonEra || k == wGiven
}

// A word is one entry of the lexicon.
type word struct {
	text   string
	kind   wordKind
	n      int    // number: offset, part of a unit, index of a holiday, first year of an era
	arg    string // code: TMO, START, PAST_REF
	part   part   // time of day that the word adds (今晚)
	late   bool   // 年终, 月中: only after a year or month, names of other things alone
	leap   bool   // 闰六月: the second month of that number
	vetoes []guardID
	cues   []guardID
}

// part is a part of the day.
type part uint8

const (
	noPart part = iota
	morning
	noon
	afternoon
	evening
)

var partCodes = [...]string{"", "TMO", "TMI", "TAF", "TEV"}

func partOf(code string) part {
	switch code {
	case "MO":
		return morning
	case "MI":
		return noon
	case "AF":
		return afternoon
	case "EV":
		return evening
	}
	return noPart
}

// season numbers: SP 1, SU 2, FA 3, WI 4.
var seasonCodes = [...]string{"", "-SP", "-SU", "-FA", "-WI"}

func seasonOf(code string) int {
	for i, c := range seasonCodes {
		if i > 0 && c[1:] == code {
			return i
		}
	}
	return 0
}

// parseWord reads a line of words.txt.
func parseWord(f []string) *word {
	w := &word{text: f[0], kind: wordKinds[f[1]], arg: f[2], part: partOf(f[3]), late: f[3] == "late", leap: f[3] == "leap"}
	if n, err := strconv.Atoi(f[2]); err == nil {
		w.n = n
	}
	switch w.kind {
	case wPart, wPart1:
		w.part = partOf(f[2])
	case wSeason, wSeason1:
		w.n = seasonOf(f[2])
	case wYearSeason:
		w.part = noPart
		w.arg = f[3]
	}
	return w
}
