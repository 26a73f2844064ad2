// Package numeral reads the numbers of Chinese text: 1.2万, 二百零五, 两千三, 廿八,
// 二〇二六, 三四百, 十几.
//
// It answers two questions. What is this rune in a numeral? [KindOf] and [Value]
// tell, from one table; a [Set] of kinds is a notion of "numeral", and each of
// those in use has a name that says for what ([InDates], [InNames], …). What
// number stands here? [Dialect.Read] reads a numeral from left to right: one
// grammar, in which a dialect switches on what its texts may hold. [ReadDigits] and
// [Run] are for callers that only want to know how far numerals go, [Ordinal] for
// the numbers of names.
//
// It is a package of its own beside runes, because a numeral is more than its
// runes: it has a grammar and exact arithmetic, and both the readers of dates and
// of counts stand on it.
//
// The terms: a unit is a power of ten (十, 万); a section is what stands before 万
// or 亿; a row are digits one after another (二〇二六); a pair are two that follow
// each other and mean one or the other (七八个, 三四百).
//
// Nothing here allocates or keeps state; all may be called from any goroutine. The
// work is linear in the length of the numeral.
package numeral
