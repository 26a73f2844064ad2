package quantity

import (
	"errors"
	"strconv"
	"unicode/utf8"
)

// Bound says how a number stands to the true amount.
type Bound uint8

// The bounds, with their sign in [Quantity.Value].
const (
	Exact Bound = iota // 21所
	Above              // >  余 多 来 以上 超 逾 至少 不低于
	Below              // <  近 不足 以下 不超过
	About              // ~  约 左右 上下
)

// String is "", ">", "<" or "~".
func (b Bound) String() string {
	if b > About {
		return "?"
	}
	return [...]string{"", ">", "<", "~"}[b]
}

// Quantity is one count: a number with its unit, and what is known about it.
type Quantity struct {
	// Start and End delimit the mention, from 近 or 至少 before the number to
	// 以上 or 左右 after the unit: byte offsets from Find and Parse, rune indexes
	// from FindRunes.
	Start, End int
	// Text is the mention; empty from FindRunes.
	Text string
	// Number is the amount, 万 and 亿 applied; not known for 数十名.
	Number    Decimal
	HasNumber bool
	// Upper is the upper end of 30—50人 and 七八个.
	Upper   Decimal
	IsRange bool
	Bound   Bound
	// Unit is the measure word in its usual writing: 名, %, 元, 元/人.
	Unit     string
	UnitKind UnitKind
	// NounStart and NounEnd delimit what is counted: 公办学校 after 21所, 教师
	// before 400余名. Equal when nothing plain is counted. Same units as Start.
	NounStart, NounEnd int
	// Value is the normalised form: ">70 人", "3000000 元", "30/50 人", " 名".
	Value string
	// Optional marks what careful readers may leave out: a fraction without a
	// unit (三分之一).
	Optional bool
	// Rule is the ID of the rule that found it; see Rules.
	Rule string
}

// Numeral is one written number, whatever it counts.
type Numeral struct {
	// Start and End are byte offsets.
	Start, End int
	Text       string
	// Number is the value; 百分之五 is 0.05.
	Number Decimal
	// Upper is the second reading of 七八 and 三四百.
	Upper   Decimal
	IsRange bool
	// Approx marks 十余, 10多万, 几百: at least, or about, Number.
	Approx bool
}

// ErrNoNumber is returned where no numeral can be read.
var ErrNoNumber = errors.New("quantity: no numeral")

// ErrNoUnit is returned by Parse for a number without a measure word.
var ErrNoUnit = errors.New("quantity: number without a unit")

// ErrTime is returned by Parse for lengths of time and dates, which this package
// leaves alone.
var ErrTime = errors.New("quantity: a time, not a count")

// ErrRest is returned when the expression goes on after what could be read.
var ErrRest = errors.New("quantity: text left over")

// view is a text as runes with the byte offset of each.
type view struct {
	runes   []rune
	offsets []int // len(runes)+1
}

// viewOf decodes a text; a bad byte becomes one U+FFFD of one byte.
func viewOf(text string) view {
	v := view{make([]rune, 0, len(text)/2), make([]int, 0, len(text)/2+1)}
	for i, r := range text {
		v.runes = append(v.runes, r)
		v.offsets = append(v.offsets, i)
	}
	v.offsets = append(v.offsets, len(text))
	return v
}

// toBytes turns the rune indexes of q into byte offsets and sets its text.
func (v view) toBytes(text string, q *Quantity) {
	q.Start, q.End = v.offsets[q.Start], v.offsets[q.End]
	q.NounStart, q.NounEnd = v.offsets[q.NounStart], v.offsets[q.NounEnd]
	q.Text = text[q.Start:q.End]
}

// Find reports the counts of a text in order, without overlaps; offsets are
// bytes into text. Invalid UTF-8 is skipped. It is safe for concurrent use.
func Find(text string) []Quantity {
	var f Finder
	v := viewOf(text)
	out := f.FindRunes(nil, v.runes)
	for i := range out {
		v.toBytes(text, &out[i])
	}
	return out
}

// Parse reads one expression, a number with its unit and whatever bounds it
// ("近十亿元", "30—50人"). Unlike Find it takes 一场 for a count. Errors wrap
// ErrNoNumber, ErrNoUnit, ErrTime or ErrRest. It is safe for concurrent use.
func Parse(expr string) (Quantity, error) {
	fail := func(err error) (Quantity, error) {
		return Quantity{}, &ParseError{Expr: clip(expr), Err: err}
	}
	if !utf8.ValidString(expr) {
		return fail(ErrNoNumber)
	}
	var f Finder
	v := viewOf(expr)
	f.prepare()
	i := 0
	for i < len(v.runes) && (f.t.attr(v.runes[i])&atStart == 0) {
		i++
	}
	if i == len(v.runes) {
		return fail(ErrNoNumber)
	}
	c := candidate{t: f.t, text: v.runes}
	if !c.read(i) {
		return fail(ErrNoNumber)
	}
	switch {
	case !c.counts():
		return fail(ErrNoUnit)
	case c.unit != nil && c.unit.flags&flagTerm != 0:
		return fail(ErrTime)
	case c.start != 0 || c.end != len(v.runes):
		return fail(ErrRest)
	}
	q := c.quantity()
	v.toBytes(expr, &q)
	return q, nil
}

// ParseError is the error of Parse and ParseNumber: what was read, and why not.
type ParseError struct {
	Expr string
	Err  error
}

// Error describes the failure.
func (e *ParseError) Error() string { return e.Err.Error() + ": " + strconv.Quote(e.Expr) }

// Unwrap returns the cause, one of the Err variables of this package.
func (e *ParseError) Unwrap() error { return e.Err }
