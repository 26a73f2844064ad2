package timex

// guardID is the index of a guard in the lexicon.
type guardID int

// The guards that the code asks by name. Those that only watch over words and units
// of the lexicon need none.
const (
	cueAroundHour guardID = iota
	cueCareerYear
	cueClauseYear
	cueDateLabel
	cueDateline
	cueDayMark
	cueDottedDay
	cueEarlyPlan
	cueHeadingMark
	cueHoliday
	cueMonthOfLife
	cueOpenYear
	cueOwnLength
	cuePartOfDecade
	cuePlan
	cueQuoted
	cueQuotedHoliday
	cueRange
	cueRangeOfMonths
	cueReignYear
	cueSaid
	cueSchoolYear
	cueSeasonOfYear
	cueSharedUnit
	cueSince
	cueSolarHoliday
	cueUnit
	cueUntil
	cueUntilHour
	notAfterNumber
	notAge
	notAllAround
	notAllSides
	notAllowed
	notBareDay
	notBeginWord
	notBeginner
	notBracketed
	notCentury
	notClock
	notCode
	notCountBefore
	notCounted
	notDailyPaper
	notDashed
	notDay
	notDayByDay
	notDayWord
	notDays
	notDecimal
	notEndWord
	notEveningParty
	notEveningWord
	notEventOfYear
	notFormalMonth
	notHalfOf
	notHalfTerm
	notHarvest
	notHourWord
	notInsideClock
	notInsideNumber
	notLengthOfDays
	notLongAgo
	notLunarDay
	notMeasure
	notMinutes
	notMinutesAgain
	notMonth
	notMonthGoesOn
	notMonthWord
	notMoreThings
	notNearYears
	notNumbered
	notNumberedHour
	notNumberedSchool
	notOneOf
	notOrdinal
	notPath
	notPercent
	notPlan
	notPlanName
	notPlanNoun
	notPointHour
	notPointNumber
	notPointWord
	notQuarter
	notRowCarried
	notSeasonWord
	notSectionYear
	notSeniorOne
	notShare
	notSpent
	notSpokenPoint
	notSunday
	notTermOfYear
	notThing
	notTimesAWeek
	notTogether
	notWeekWord
	notWeekdays
	notWorkday
	notYearNumber
	notYears
)

// guardNames are their IDs in data/guards.txt.
var guardNames = [...]string{
	cueAroundHour:     "cue.around-hour",
	cueCareerYear:     "cue.career-year",
	cueClauseYear:     "cue.clause-year",
	cueDateLabel:      "cue.date-label",
	cueDateline:       "cue.dateline",
	cueDayMark:        "cue.day-mark",
	cueDottedDay:      "cue.dotted-day",
	cueEarlyPlan:      "cue.early-plan",
	cueHeadingMark:    "cue.heading-mark",
	cueHoliday:        "cue.holiday",
	cueMonthOfLife:    "cue.month-of-life",
	cueOpenYear:       "cue.open-year",
	cueOwnLength:      "cue.own-length",
	cuePartOfDecade:   "cue.part-of-decade",
	cuePlan:           "cue.plan",
	cueQuoted:         "cue.quoted",
	cueQuotedHoliday:  "cue.quoted-holiday",
	cueRange:          "cue.range",
	cueRangeOfMonths:  "cue.range-of-months",
	cueReignYear:      "cue.reign-year",
	cueSaid:           "cue.said",
	cueSchoolYear:     "cue.school-year",
	cueSeasonOfYear:   "cue.season-of-year",
	cueSharedUnit:     "cue.shared-unit",
	cueSince:          "cue.since",
	cueSolarHoliday:   "cue.solar-holiday",
	cueUnit:           "cue.unit",
	cueUntil:          "cue.until",
	cueUntilHour:      "cue.until-hour",
	notAfterNumber:    "not.after-number",
	notAge:            "not.age",
	notAllAround:      "not.all-around",
	notAllSides:       "not.all-sides",
	notAllowed:        "not.allowed",
	notBareDay:        "not.bare-day",
	notBeginWord:      "not.begin",
	notBeginner:       "not.beginner",
	notBracketed:      "not.bracketed",
	notCentury:        "not.century",
	notClock:          "not.clock",
	notCode:           "not.code",
	notCountBefore:    "not.count-before",
	notCounted:        "not.counted",
	notDailyPaper:     "not.daily-paper",
	notDashed:         "not.dashed",
	notDay:            "not.day",
	notDayByDay:       "not.day-by-day",
	notDayWord:        "not.day-word",
	notDays:           "not.days",
	notDecimal:        "not.decimal",
	notEndWord:        "not.end",
	notEveningParty:   "not.evening-party",
	notEveningWord:    "not.evening",
	notEventOfYear:    "not.event-of-year",
	notFormalMonth:    "not.formal-month",
	notHalfOf:         "not.half-of",
	notHalfTerm:       "not.half-term",
	notHarvest:        "not.harvest",
	notHourWord:       "not.hour-word",
	notInsideClock:    "not.inside-clock",
	notInsideNumber:   "not.inside-number",
	notLengthOfDays:   "not.length-of-days",
	notLongAgo:        "not.long-ago",
	notLunarDay:       "not.lunar-day",
	notMeasure:        "not.measure",
	notMinutes:        "not.minutes",
	notMinutesAgain:   "not.minutes.again",
	notMonth:          "not.month",
	notMonthGoesOn:    "not.month-goes-on",
	notMonthWord:      "not.month-word",
	notMoreThings:     "not.more-things",
	notNearYears:      "not.near-years",
	notNumbered:       "not.numbered",
	notNumberedHour:   "not.numbered-hour",
	notNumberedSchool: "not.numbered-school-year",
	notOneOf:          "not.one-of",
	notOrdinal:        "not.ordinal",
	notPath:           "not.path",
	notPercent:        "not.percent",
	notPlan:           "not.plan",
	notPlanName:       "not.plan-name",
	notPlanNoun:       "not.plan-noun",
	notPointHour:      "not.point-hour",
	notPointNumber:    "not.point-number",
	notPointWord:      "not.point-word",
	notQuarter:        "not.quarter",
	notRowCarried:     "not.row-carried",
	notSeasonWord:     "not.season",
	notSectionYear:    "not.section-year",
	notSeniorOne:      "not.senior-one",
	notShare:          "not.share",
	notSpent:          "not.spent",
	notSpokenPoint:    "not.spoken-point",
	notSunday:         "not.sunday",
	notTermOfYear:     "not.term-of-year",
	notThing:          "not.thing",
	notTimesAWeek:     "not.times-a-week",
	notTogether:       "not.together",
	notWeekWord:       "not.nth-circle",
	notWeekdays:       "not.weekdays",
	notWorkday:        "not.workday",
	notYearNumber:     "not.year-number",
	notYears:          "not.years",
}
