package quantity

import "github.com/dianming-nlp/dianming/internal/numeral"

// number is a numeral of the text with its value.
type number struct {
	start, end int
	val, upper Decimal // upper: of a pair
	pair       bool    // 七八, 三四百: val to upper
	unknown    bool    // 数十, 几百: only an order of magnitude
	more       bool    // 十几, 10余万: at least val
	arabic     bool    // has Arabic digits
	chinese    bool    // has Chinese numerals
	half       bool    // 半: half of a unit
	row        bool    // 二〇二六, 三八: digits in a row without 十 or 百
	bad        bool    // too long, or 1.2.3: no number
	tail       int     // exponent of the unit that ends it: 4 for 5万, 0 for 5
}

// numberAt reads the numeral that begins at i. ok is false when there is none.
func numberAt(d *numeral.Dialect, text []rune, i int) (n number, ok bool) {
	m, ok := d.Read(text, i)
	return number{
		start: m.Start, end: m.End, val: decimalOf(m.Low), upper: decimalOf(m.High),
		pair: m.Pair, unknown: m.Unknown, more: m.More, arabic: m.Arabic, chinese: m.Chinese,
		row: m.Row, bad: m.Bad, tail: m.Tail,
	}, ok
}

// decimalOf returns the value of a numeral as a Decimal.
func decimalOf(n numeral.Number) Decimal { return Decimal{hi: n.Hi, lo: n.Lo}.shift(n.Exp) }

// lone reports that the numeral is the single character r.
func (n *number) lone(text []rune, r rune) bool {
	return n.length() == 1 && text[n.start] == r
}

// single reports one value: not 数十, not 三四百.
func (n *number) single() bool { return !n.unknown && !n.pair }

// length returns how many runes it is written with.
func (n *number) length() int { return n.end - n.start }

// inText are the kinds of runes that numbers in a text are written with.
const inText = numeral.InCounts | 1<<numeral.Vague | 1<<numeral.Point | 1<<numeral.More
