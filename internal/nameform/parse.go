package nameform

import (
	"slices"
	"unicode"

	"github.com/dianming-nlp/dianming/internal/division"
)

// unit is one body in a name: an institution or a department of it.
type unit struct {
	text     []rune  // as written
	places   []place // written in front, large to small
	bare     string  // a level or institution that only the context names: 市 in 市教育局, 校 in 校团委
	attached bool    // 附属
	stem     []rune  // places and core, for abbreviations
	readings []reading
}

// reading is one way to read a unit behind its place: 职院 is short for
// 职业技术学院 and for 职业学院. The first is the likeliest.
type reading struct {
	ordinal, term int    // 5 in 第五高级中学; 13 in 第十三届理事会
	core          []rune // what is left between those and the kind: 贺昌
	kind          string // equal for equal kinds: 中学 for 中学校; "" if none is known
	group         uint16 // of the kind, 0 if none is known
	level         bool   // the kind says how old the pupils are
}

// form is a parsed name: an institution, then its departments.
type form struct {
	text    []rune // without blanks, quotes and brackets
	bracket []rune // what the name has in brackets: 北京 in 中国矿业大学（北京）
	units   []unit // never empty
}

// parser makes forms. Their parts lie in its arenas and are valid until reset.
type parser struct {
	runes    []rune
	units    []unit
	places   []place
	readings []reading
}

func (p *parser) reset() {
	p.runes, p.units, p.places, p.readings = p.runes[:0], p.units[:0], p.places[:0], p.readings[:0]
}

// join returns the runes of parts and then of word in the arena.
func (p *parser) join(word string, parts ...[]rune) []rune {
	at := len(p.runes)
	for _, s := range parts {
		p.runes = append(p.runes, s...)
	}
	for _, r := range word {
		p.runes = append(p.runes, r)
	}
	return p.runes[at:len(p.runes):len(p.runes)]
}

// clean drops blanks and quotes, folds width and takes brackets out.
func (p *parser) clean(text string) (plain, bracket []rune) {
	at, depth, inside := len(p.runes), 0, false
	for _, r := range text {
		if r >= 0xFF01 && r <= 0xFF5E {
			r -= 0xFEE0
		}
		switch {
		case r >= 0x3400:
		case r == '(':
			depth, inside = depth+1, true
			continue
		case r == ')':
			depth = max(0, depth-1)
			continue
		case unicode.IsSpace(r), isQuote(r):
			continue
		}
		if depth == 0 {
			p.runes = append(p.runes, r)
		}
	}
	plain = p.runes[at:len(p.runes):len(p.runes)]
	if inside {
		bracket = p.bracketed(text)
	}
	return plain, bracket
}

func isQuote(r rune) bool {
	switch r {
	case '“', '”', '"', '‘', '’', '\'', '《', '》':
		return true
	}
	return false
}

// bracketed returns what stands in brackets.
func (p *parser) bracketed(text string) []rune {
	at, depth := len(p.runes), 0
	for _, r := range text {
		if r >= 0xFF01 && r <= 0xFF5E {
			r -= 0xFEE0
		}
		switch {
		case r == '(':
			depth++
		case r == ')':
			depth = max(0, depth-1)
		case depth > 0 && !unicode.IsSpace(r) && !isQuote(r):
			p.runes = append(p.runes, r)
		}
	}
	s := p.runes[at:len(p.runes):len(p.runes)]
	if is(s, "筹") || is(s, "暂名") {
		return nil
	}
	return s
}

// parse reads a name that was cleaned.
func (p *parser) parse(plain, bracket []rune) form {
	f := form{text: plain, bracket: bracket}
	at := len(p.units)
	if len(plain) > MaxRunes || len(plain) == 0 {
		p.units = append(p.units, unit{text: plain, readings: p.noReading()})
		f.units = p.units[at:len(p.units):len(p.units)]
		return f
	}
	t := tables()
	s := plain
	if full := t.ending(s).synonym; full != "" {
		s = p.join(full)
	}
	for s = p.rewrite(s); ; {
		j := unitEnd(t, s)
		u := s[:j]
		e := t.ending(u)
		if e.synonym != "" {
			u = p.rewrite(p.join(e.synonym))
			e = t.ending(u)
		}
		p.units = append(p.units, p.unit(u, e))
		if j == len(s) {
			break
		}
		s = s[j:]
	}
	f.units = p.units[at:len(p.units):len(p.units)]
	return f
}

// noReading returns the readings of a text without parts.
func (p *parser) noReading() []reading {
	at := len(p.readings)
	p.readings = append(p.readings, reading{})
	return p.readings[at : at+1 : at+1]
}

// unit reads one unit, which has the ending e.
func (p *parser) unit(s []rune, e ending) unit {
	u := unit{text: s}
	rest := p.placesOf(&u, s)
	if head, full, ok := cutAttached(rest); ok {
		u.attached, rest = true, head
		if full != "" {
			rest = p.join(full)
		}
	} else if n, tail := leadingNumber(rest); n >= 0 {
		if head, full, ok := cutAttached(tail); ok { // 第一附属中学 is read as 附属第一中学
			number := rest[:len(rest)-len(tail)]
			u.attached, rest = true, p.join(full, number, head)
		}
	}
	u.readings = p.readingsOf(rest)
	u.stem = s
	if u.readings[0].kind != "" {
		u.stem = s[:e.kindStart]
	}
	return u
}

// placesOf takes the places in front of s, and the bare level behind them.
func (p *parser) placesOf(u *unit, s []rune) []rune {
	at := len(p.places)
	c := chainBefore(s)
	if n := division.Country(s); c.Len() == 0 && n > 0 {
		p.places = append(p.places, place{text: s[:n], short: s[:n]})
		s = s[n:]
		c = chainBefore(s)
	}
	from := 0
	for i := range c.Len() {
		d, end := c.Place(i)
		p.places = append(p.places, place{s[from:end], d.Stem, d.Word})
		from = end
	}
	u.places = p.places[at:len(p.places):len(p.places)]
	s = s[from:]
	if b := bareAtStart(s); b != "" {
		u.bare, s = bareName(b), s[runeLen(b):]
	}
	return s
}

// chainBefore reads the places in front of a name. 朝阳 alone is a name, not a
// place in front of one.
func chainBefore(s []rune) division.Chain {
	c := division.ReadChain(s)
	if c.End() == len(s) {
		return division.Chain{}
	}
	return c
}

// cutAttached takes 附属 or 附 away, where a school or hospital follows. A single
// character for the kind is written out in full.
func cutAttached(s []rune) (rest []rune, full string, ok bool) {
	if len(s) < 2 || s[0] != '附' {
		return s, "", false
	}
	if (s[1] == '属' || s[1] == '设') && len(s) > 2 {
		return s[2:], "", true
	}
	rest = s[1:]
	if len(rest) == 1 {
		switch rest[0] {
		case '中':
			full = "中学"
		case '小':
			full = "小学"
		case '幼':
			full = "幼儿园"
		case '校':
			full = "学校"
		case '院':
			full = "医院"
		}
		if full != "" {
			return nil, full, true
		}
	}
	return rest, "", rest[0] == '中' || rest[0] == '小'
}

// readingsOf reads what follows the places; abbreviated kinds are written out.
func (p *parser) readingsOf(s []rune) []reading {
	at := len(p.readings)
	if n := len(s); n >= 2 && isNumeral(s[n-2]) {
		full, keep := "", n-1
		switch s[n-1] {
		case '中':
			full = "中学"
		case '小':
			full = "小学"
		case '幼':
			full = "幼儿园"
		case '初':
			full = "初级中学"
		case '高':
			full = "高级中学"
		}
		if full != "" {
			p.readings = append(p.readings, parseBody(p.join(full, s[:keep])))
			return p.readings[at:len(p.readings):len(p.readings)]
		}
	}
	e := tables().ending(s)
	if e.short == nil || e.kind != nil && e.kindStart < e.shortStart {
		p.readings = append(p.readings, parseBody(s))
	} else {
		for _, full := range e.short {
			p.readings = append(p.readings, parseBody(p.join(full, s[:e.shortStart])))
		}
	}
	return p.readings[at:len(p.readings):len(p.readings)]
}

// parseBody reads ordinal, term, core and kind of what follows the places.
func parseBody(s []rune) reading {
	var r reading
	stem := s
	if e := tables().ending(s); e.kind != nil {
		r.kind, r.group, r.level = e.kind.name, e.kind.group, schoolLevel(e.kind.name)
		stem = s[:e.kindStart]
	}
	if n, rest := leadingNumber(stem); n >= 0 && len(rest) > 0 && (rest[0] == '届' || rest[0] == '期') {
		r.term, stem = n, rest[1:]
	} else if n >= 0 && (len(rest) == 0 || stem[0] == '第') {
		r.ordinal, stem = n, rest
	} else if n, rest := trailingNumber(stem); n >= 0 {
		r.ordinal, stem = n, rest
	}
	r.core = stem
	return r
}

// leadingNumber reads 第N or N at the start; -1 if there is none.
func leadingNumber(s []rune) (int, []rune) {
	i := 0
	if len(s) > 0 && s[0] == '第' {
		i = 1
	}
	j := i
	for j < len(s) && isNumeral(s[j]) {
		j++
	}
	if j == i {
		return -1, s
	}
	return number(s[i:j]), s[j:]
}

// trailingNumber reads 第N or N at the end; -1 if there is none.
func trailingNumber(s []rune) (int, []rune) {
	i := len(s)
	for i > 0 && isNumeral(s[i-1]) {
		i--
	}
	if i == len(s) {
		return -1, s
	}
	n := number(s[i:])
	if i > 0 && s[i-1] == '第' {
		i--
	}
	return n, s[:i]
}

// equalText reports whether two names are the same after cleaning.
func (f *form) equalText(g *form) bool {
	return slices.Equal(f.text, g.text) && slices.Equal(f.bracket, g.bracket)
}
