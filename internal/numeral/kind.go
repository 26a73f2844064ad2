package numeral

import "github.com/dianming-nlp/dianming/internal/runes"

//go:generate go run ./gen

// Kind is what a rune is in a numeral.
type Kind uint8

// The kinds. Their runes and values are in numerals.txt.
const (
	NoKind         Kind = iota
	Digit               // 0–9
	WideDigit           // ０–９
	Zero                // 〇 零
	Circle              // ○, often typed for 〇 in years
	Plain               // 一 … 九
	Two                 // 两
	Capital             // 壹 … 玖, the forms of bills
	Variant             // 兩 貳 參 陸: traditional forms of these
	Rare                // 弌 倆: digits in bills, parts of words elsewhere
	Ten                 // 十
	Hundred             // 百
	Thousand            // 千
	CapitalPower        // 拾 佰 仟
	Score               // 廿 卅
	Myriad              // 万
	HundredMillion      // 亿
	Trillion            // 兆
	Vague               // 几 数, in the place of a digit
	Point               // 点, the decimal point
	More                // 余 多 来: and more
	Label               // 表 图 第: stands before a number of its own, 表1
)

// entry is what the table holds of a rune.
type entry struct {
	kind  Kind
	value uint8
}

// KindOf returns the kind of r, NoKind where no numeral is written with it.
func KindOf(r rune) Kind {
	if uint32(r) >= runes.BasicPlane {
		return NoKind
	}
	return table[r].kind
}

// Value returns the value of a digit or the power of ten of a unit: 3 for 三 and
// for 千, 4 for 万; 20 for 廿. Only the kind tells the two apart.
func Value(r rune) int {
	if uint32(r) >= runes.BasicPlane {
		return 0
	}
	return int(table[r].value)
}

// Set is a set of kinds, a bit each.
type Set uint32

// The sets of numerals that texts are searched for. What counts as one differs
// with the place: 两 and 千 number no school, 几 is a numeral only in lengths of
// time.
const (
	// Digits are Arabic digits of either width.
	Digits Set = 1<<Digit | 1<<WideDigit
	// DigitWords are the words of the digits from one on.
	DigitWords Set = 1<<Plain | 1<<Two | 1<<Capital | 1<<Variant | 1<<Rare
	// SmallUnits are the powers of ten below ten thousand, with 廿 and 卅.
	SmallUnits Set = 1<<Ten | 1<<Hundred | 1<<Thousand | 1<<CapitalPower | 1<<Score
	// BigUnits are the powers of ten that a whole section stands before.
	BigUnits Set = 1<<Myriad | 1<<HundredMillion | 1<<Trillion

	// InCounts are the runes of exact numbers: whatever can be counted with.
	InCounts = Digits | DigitWords | SmallUnits | BigUnits | 1<<Zero
	// InDates are the Chinese numerals of dates and lengths of time: ○ in years
	// (二○二六年), 几 and 数 in lengths (几年), nothing from 亿 on.
	InDates Set = 1<<Zero | 1<<Circle | DigitWords&^(1<<Rare) | SmallUnits | 1<<Myriad | 1<<Vague
	// InNames are the numerals of ordinals in names: 第十四中学, 12中.
	InNames Set = 1<<Digit | 1<<Zero | 1<<Plain | 1<<Ten | 1<<Hundred
	// InOrdinals are the Chinese numerals that any ordinal is written with, 两 and
	// 千 too: a name that a user lists does not begin inside of them.
	InOrdinals Set = 1<<Zero | 1<<Plain | 1<<Two | 1<<Ten | 1<<Hundred | 1<<Thousand
	// InItems are the Chinese numerals of the items of a text: 十二、.
	InItems Set = 1<<Plain | 1<<Ten
	// InSlips are the numerals that may be another writing of one another, as a
	// name is typed: 第5中学, 第伍中学.
	InSlips = Digits | 1<<Zero | 1<<Plain | 1<<Two | 1<<Capital | 1<<Ten | 1<<Hundred | 1<<Thousand | 1<<CapitalPower | 1<<Myriad | 1<<HundredMillion
)

// Has reports whether r is of a kind of the set.
func (s Set) Has(r rune) bool { return s.Includes(KindOf(r)) }

// Includes reports whether the kind is in the set; NoKind never is.
func (s Set) Includes(k Kind) bool { return s>>k&1 != 0 }

// Same reports whether two runes of [InSlips] mean the same: 5, 五 and 伍.
func Same(a, b rune) bool {
	if !InSlips.Has(a) || !InSlips.Has(b) {
		return false
	}
	return Value(a) == Value(b) && isUnit(a) == isUnit(b)
}

func isUnit(r rune) bool { return (SmallUnits | BigUnits).Has(r) }
