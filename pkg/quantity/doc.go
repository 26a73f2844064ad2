// Package quantity reads Chinese numbers and measure words.
//
// It answers three questions, each usable alone:
//
//   - What number is this? [ParseNumber] reads one numeral in any writing (1.2万,
//     二百零五, 壹佰, 百分之九十五点六, 三分之一) as an exact [Decimal];
//     [FindNumbers] reports every numeral of a text.
//   - What quantity is this? [Parse] reads one expression (70余人, 近十亿元).
//   - What does this text count? [Find] reports every count with its number, unit,
//     bound and counted noun, and leaves out numbers that count nothing: ordinals
//     (第三届), grades (高三2班), slogans (三会一课), lengths of time (三年), the
//     article-like 一 (一场, 一名), model numbers and parts of names.
//
// The terms used here: a numeral is the written number (1.2万); a unit is the
// measure word after it (名, 平方米); the bound is what the words around it say
// about exactness (近, 余, 约, 以上); the counted noun is what is counted (教师).
//
// A long text scanned piece by piece goes through [Finder], which works on runes.
// The rules are listed by [Rules], with a reason and examples each; the word
// lists are the text files under data.
//
// No function panics or keeps state between calls; all take time linear in the
// length of the text.
package quantity
