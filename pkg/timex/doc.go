// Package timex finds and reads Chinese temporal expressions: dates in every
// usual writing (2026年2月5日, 2026-02-05, 二〇二六年二月五日), times of day
// (下午两点半), ranges (2月5日至7日), lengths (三年, 40分钟), repetitions (每周三),
// relative and fuzzy expressions (去年, 次日, 近日), holidays, solar terms and lunar
// dates, academic years and five-year plans. It gives each a TIMEX3 value and,
// where there are any, the first and the last instant. It needs nothing but the
// standard library.
//
// [Find] reads a text, [Parse] one expression. Both take a [Reference]: what the
// caller knows about the time of writing. Inside one text, dates also lean on
// those before them: 5日 after 2月3日 is the fifth of February, 当天 the day
// mentioned last. What neither tells stays unknown (XXXX-02-05).
//
// # Terms
//
// An expression's value follows TIMEX3: 2026-02-05, 2026-02-05T09:00,
// 2026-02-05TMO (morning; TMI noon, TAF afternoon, TEV evening), 2026-H1,
// 2026-Q1, 2026-SP (spring; SU, FA, WI), 2026-W07, P3D, SET:P1Y, PAST_REF. A range
// is written A/B, both ends included. Words that stand beside an expression and
// are no part of it (以来, 起, 前, 后, 期间, 为期) stay outside.
//
// # Method
//
// One walk over the text looks up each rune in a table; where an expression can
// begin, hand-written readers take the longest one. There is no backtracking
// over more than a few characters, so the work grows with the length of the text
// and with nothing else.
//
// Every rule has an ID and examples; see [Rules]. What keeps look-alikes apart is
// data too: a guard says what stands beside a piece of text and decides about it,
// as 文 before 明年 and 毕业 after 26年 do, with a reason and examples; see [Guards].
//
// The files are named after what they read: number_piece.go, week_piece.go,
// length.go and so on fill a stamp or a length; resolve.go and resolve_day.go place
// a stamp on the calendar, which is a package of its own.
package timex
