package quantity

import (
	"strings"

	"github.com/dianming-nlp/dianming/internal/numeral"
)

// ParseNumber reads one numeral in any usual writing: Arabic with grouping
// (1,234.5), Chinese (二百零五, 两千三, 一万零一十二), mixed (1.2万, 3.5亿),
// financial (壹佰), 廿 and 卅, fractions (三分之一, 百分之九十五点六 = 0.956),
// signs (负, -), blanks inside. Of 三四百 it returns the lower value. Errors wrap
// ErrNoNumber, ErrRest or ErrTooLong. It is safe for concurrent use.
func ParseNumber(s string) (Decimal, error) {
	fail := func(err error) (Decimal, error) {
		return Decimal{}, &ParseError{Expr: clip(s), Err: err}
	}
	text := []rune(strings.TrimSpace(s))
	r := numberReader{t: loadTables(), text: text}
	m, ok := r.read(0)
	switch {
	case r.tooLong:
		return fail(ErrTooLong)
	case !ok:
		return fail(ErrNoNumber)
	case m.end != len(text):
		return fail(ErrRest)
	}
	return m.val, nil
}

// FindNumbers reports every numeral of a text, whatever it counts, in order:
// digits, Chinese numerals, fractions and percentages (百分之五 is 0.05; of 5% the
// number 5 is reported). Single numerals inside ordinary words (一切, 四川, 十分)
// are left out by word list. It is safe for concurrent use.
func FindNumbers(text string) []Numeral {
	out, _ := findNumbers(text)
	return out
}

// findNumbers is FindNumbers; it also tells the number of runes looked at.
func findNumbers(text string) ([]Numeral, int) {
	v := viewOf(text)
	r := numberReader{t: loadTables(), text: v.runes}
	var out []Numeral
	for i := 0; i < len(v.runes); {
		if a := r.t.attr(v.runes[i]); a&atStart == 0 && !isSign(v.runes[i]) && v.runes[i] != '半' && !numeral.IsDot(v.runes[i]) {
			i++
			continue
		}
		if _, end := r.t.wordAt(v.runes, i); end > i {
			i = end
			continue
		}
		m, ok := r.read(i)
		if !ok || r.inWord(m) {
			i = max(r.resume, i+1)
			continue
		}
		n := Numeral{Start: v.offsets[m.start], End: v.offsets[m.end], Number: m.val, Upper: m.upper, IsRange: m.pair, Approx: m.more || m.unknown}
		n.Text = text[n.Start:n.End]
		out = append(out, n)
		i = m.end
	}
	return out, r.steps
}
