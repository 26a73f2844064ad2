package quantity

import (
	"github.com/dianming-nlp/dianming/internal/numeral"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// Finder finds counts in texts given as runes. The zero value is ready. It keeps
// scratch between calls, so one goroutine at a time may use it.
type Finder struct {
	t     *tables
	look  []int32   // runes with which a numeral can begin
	steps int       // runes looked at beyond the walk itself; read by tests
	c     candidate // the one being read; here so that it need not be allocated
}

func (f *Finder) prepare() {
	if f.t == nil {
		f.t = loadTables()
	}
}

// FindRunes appends the counts of text to dst and returns it. Start, End and the
// noun are rune indexes; Text stays empty. Full-width digits and signs are
// understood. Nothing but the Value strings (and dst) is allocated.
func (f *Finder) FindRunes(dst []Quantity, text []rune) []Quantity {
	f.prepare()
	next := 0
	for _, at := range f.places(text) {
		i := int(at)
		if i < next || uint32(text[i]) >= runes.BasicPlane {
			continue
		}
		if end := digitsEnd(text, i); end > i && !f.goesOn(text, end) {
			next = end
			continue
		} else if end == i && !f.worth(text, i) {
			continue
		}
		c := &f.c
		*c = candidate{t: f.t, text: text}
		ok := c.read(i) && c.counts()
		f.steps += c.steps
		if !ok || vetoed(c) {
			next = max(c.resume, i+1)
			continue
		}
		if n := len(dst); n > 0 && dst[n-1].End > c.start {
			c.start = c.num.start
		}
		dst = append(dst, c.quantity())
		next = c.end
	}
	f.c = candidate{} // let go of the text
	return dst
}

// places lists the runes with which a numeral can begin. It has no branch that depends
// on the text.
func (f *Finder) places(text []rune) []int32 {
	if cap(f.look) < len(text)+1 {
		f.look = make([]int32, len(text)+1, len(text)+len(text)/4+1)
	}
	look, attrs, n := f.look[:len(text)+1], &f.t.attrs, 0
	for i, r := range text {
		look[n] = int32(i)
		n += int(attrs[uint16(r)]&atStart) / atStart
	}
	return look[:n]
}

// digitsEnd is the end of the digits at i.
func digitsEnd(text []rune, i int) int {
	for i < len(text) && numeral.Digits.Has(text[i]) {
		i++
	}
	return i
}

// goesOn is the cheap look at what follows digits at i: what may be a count, and is
// neither time nor the end of the number.
func (f *Finder) goesOn(text []rune, i int) bool {
	r := runes.At(text, i)
	if uint32(r) >= runes.BasicPlane {
		return false
	}
	switch h := f.t.heads[r]; {
	case h&headMark != 0: // 1.5, 1,500
		return numeral.Digits.Has(runes.At(text, i+1))
	case h&headTime != 0:
		u, _ := f.t.unitAt(text, i)
		return u == nil || u.flags&flagTerm == 0
	default:
		return h != 0
	}
}

// worth is the cheap look at the character after another numeral: most numeral
// characters of ordinary text stand in words (一直, 统一, 数学).
func (f *Finder) worth(text []rune, i int) bool {
	r := text[i]
	next := runes.At(text, i+1)
	attr := f.t.attr(next)
	switch kind := numeral.KindOf(r); {
	case kind == numeral.Vague:
		return (numeral.SmallUnits | numeral.BigUnits).Has(next)
	case r == '半':
		return attr&atUnit != 0
	case kind == numeral.NoKind: // a currency sign
		return numeral.Digits.Has(next) || runes.Blank.Has(next)
	case inText.Has(next):
		return f.runWorth(text, i+1)
	case runes.Blank.Has(next):
		return true
	case next == '、': // 五、六人
		after := runes.At(text, i+2)
		return numeral.DigitWords.Has(after) && numeral.Value(after) == numeral.Value(r)+1
	case r == '一':
		if next == '个' {
			return runes.At(text, i+2) == '百'
		}
		return attr&(atOne|atExtend) != 0
	}
	return attr&(atUnit|atExtend) != 0
}

// runWorth is worth for Chinese numerals that go on at i: 十四所, but 十四中. A long run
// is for the reader to skip.
func (f *Finder) runWorth(text []rune, i int) bool {
	const (
		set  = numeral.InCounts&^numeral.Digits | 1<<numeral.Vague
		most = 8
	)
	for end := min(len(text), i+most); i < end && set.Has(text[i]); i++ {
		if f.t.attr(text[i])&atUnit != 0 {
			return true // 五千克
		}
	}
	next := runes.At(text, i)
	return inText.Has(next) || f.t.attr(next)&(atUnit|atExtend) != 0 || next == '+'
}
