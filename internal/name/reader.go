package name

import (
	"slices"
	"unicode"

	"github.com/dianming-nlp/dianming/internal/division"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/numeral"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// Reader takes names apart. The zero value is ready. What it returns is in its memory, and valid until [Reader.Reset].
type Reader struct {
	runes    []rune
	inside   []rune // of brackets
	units    []Unit
	places   []Place
	readings []Reading
	name     line // that is read
	unit     line // what one of its units is read as
}

// Reset gives the memory of all parts back.
func (r *Reader) Reset() {
	r.runes, r.units, r.places, r.readings = r.runes[:0], r.units[:0], r.places[:0], r.readings[:0]
}

// Clean drops blanks and quotes, folds width, writes characters simplified and takes brackets out. What it returns has no units: see [Reader.Read].
func (r *Reader) Clean(text string) Parts {
	from, depth := len(r.runes), 0
	r.inside = r.inside[:0]
	for _, c := range text {
		if c >= '！' && c <= '～' {
			c -= '！' - '!'
		}
		c = runes.Simplified(c)
		switch {
		case c == '(':
			depth++
		case c == ')':
			depth = max(0, depth-1)
		case c < runes.FirstMainHan && (c == '\'' || runes.Enclosing.Has(c) || unicode.IsSpace(c)):
		case depth > 0:
			r.inside = append(r.inside, c)
		default:
			r.runes = append(r.runes, c)
		}
	}
	p := Parts{Text: r.runes[from:len(r.runes):len(r.runes)]}
	if n := len(r.inside); n > 0 {
		r.unit.read(words(), r.inside)
		if _, end := r.unit.beginning(status, 0, n); end < n {
			p.Bracket = r.join(r.inside)
		}
	}
	return p
}

func (r *Reader) join(parts ...[]rune) []rune {
	from := len(r.runes)
	for _, s := range parts {
		r.runes = append(r.runes, s...)
	}
	return r.runes[from:len(r.runes):len(r.runes)]
}

// Read finds the units of a name that was cleaned.
func (r *Reader) Read(p *Parts) {
	first := len(r.units)
	if n := len(p.Text); n == 0 || n > MaxRunes {
		r.readings = append(r.readings, Reading{Kind: noKind})
		r.units = append(r.units, Unit{Text: p.Text, Readings: r.readings[len(r.readings)-1:]})
	} else {
		l := &r.name
		for from := r.begin(l, p.Text); from < len(l.runes); {
			to := l.unitEnd(from)
			if w, end := l.beginning(synonym, from, to); end == to {
				r.add(&r.unit, r.begin(&r.unit, r.join([]rune(w.means[synonym]))), len(r.unit.runes))
			} else {
				r.add(l, from, to)
			}
			from = to
		}
	}
	p.Units = r.units[first:len(r.units):len(r.units)]
}

// begin reads s, or what it is another form of, brings names of party and league committees into the order of others
// (共青团石楼县委 and 石楼团县委 are 石楼县团委, 中共石楼县委 is 石楼县委), and returns where the first unit begins.
func (r *Reader) begin(l *line, s []rune) int {
	l.read(words(), s)
	if w, end := l.beginning(synonym, 0, len(s)); end == len(s) {
		s = r.join([]rune(w.means[synonym]))
		l.read(words(), s)
	}
	w, n := l.beginning(lead, 0, len(s))
	i := n + slices.Index(s[n:], '委')
	switch {
	case n == 0 && i < 0:
		return 0 // most
	case w.means[lead] == "dropped" && n < len(s):
		if i := runes.IndexRunes(s, []rune("委员会")); s[0] == '中' && i > n && l.institutionBefore(n, i) {
			l.read(words(), r.join(s[n:i], []rune("党委"), s[i+3:])) // 中共柳河乡|委员会, 中共海州学院|委员会
			return 0
		}
		return n
	case w.means[lead] != "" && i >= n:
		head, _ := runes.CutSuffix(s[n:i], "团")
		behind := s[i+1:]
		if runes.HasRunesAt(behind, 0, []rune("员会")) {
			behind = behind[2:]
		} else if len(behind) == 1 && behind[0] == '会' { // 民进市委会
			behind = nil
		}
		l.read(words(), r.join(head, []rune(w.means[lead]), behind))
		return 0
	}
	for i, c := range s { // 团县委, not 团县委员
		if c == '团' && lexicon.MarkLevel.Has(runes.At(s, i+1)) && runes.At(s, i+2) == '委' && runes.At(s, i+3) != '员' {
			l.read(words(), r.join(s[:i], s[i+1:i+2], s[i:i+1], s[i+2:]))
			break
		}
	}
	return 0
}

// institutionBefore reports whether what ends at rune i, from a rune on, is a town or an institution that has no 委 but
// a 党委.
func (l *line) institutionBefore(from, i int) bool {
	w, _ := l.ending(kindWord, from, i)
	return w.row.Institution || lexicon.MarkTown.Has(l.runes[i-1])
}

// add adds the unit that is runes [from, to) of a line.
func (r *Reader) add(l *line, from, to int) {
	u := Unit{Text: l.runes[from:to], Stem: l.runes[from:to]}
	at := from
	if _, kind := l.ending(kindWord, from, to); kind > from || to-from < 3 { // 合作社, though 合作 is a place
		at = r.readPlaces(&u, l, from, to)
	}
	var ordinal []rune
	end := at + numeral.OrdinalEnd(l.runes[at:to])
	if n := attachedLen(l.runes[end:to]); n > 0 {
		ordinal, at, u.Attached = l.runes[at:end], end+n, true
	}
	first := len(r.readings)
	r.read(l, ordinal, at, to, u.Attached)
	u.Readings = r.readings[first:len(r.readings):len(r.readings)]
	if u.Readings[0].Kind != noKind {
		_, at = l.ending(kindWord, from, to)
		u.Stem = l.runes[from:at]
	}
	r.units = append(r.units, u)
}

// readPlaces takes what is in front of a unit: a lead, places, a word for one from the context. It returns their end.
func (r *Reader) readPlaces(u *Unit, l *line, from, to int) int {
	first := len(r.places)
	_, end := l.beginning(lead, from, to-1)
	u.Lead = l.runes[from:end]
	at := r.readChain(l.runes[:to], end)
	if at == end {
		if n := division.Country(l.runes[end:to]); n > 0 {
			r.places = append(r.places, Place{Text: l.runes[at : at+n], Stem: l.runes[at : at+n]})
			at = r.readChain(l.runes[:to], at+n)
		}
	}
	if len(r.places) > first {
		at = r.readLevel(l, at, to)
	}
	at = r.readUnlisted(l, at, to)
	u.Places = r.places[first:len(r.places):len(r.places)]
	if w, behind := l.beginning(bare, at, to); w.means[bare] != "" && behind < to {
		u.Bare, at = w.means[bare], behind
	}
	return at
}

// readChain takes the divisions in s from rune at on, and returns where they end. 朝阳 alone is a name, no place of one.
func (r *Reader) readChain(s []rune, at int) int {
	from := at
	c := division.ReadChain(s[from:])
	for i := 0; i < c.Len() && c.End() < len(s)-from; i++ {
		d, end := c.Place(i)
		r.places = append(r.places, Place{s[at : from+end], d.Stem, d.Word, d})
		at = from + end
	}
	return at
}

// readLevel makes the last place, which is written short, the one of another level that begins so: 清河镇 is no 清河县,
// and 萧山市 what 萧山区 was. It returns where that ends.
func (r *Reader) readLevel(l *line, at, to int) int {
	p := &r.places[len(r.places)-1]
	from := at - len(p.Text)
	if len(p.Text) == len(p.Stem) && p.Word != 0 && l.levelAt(from, at, to) {
		p.Text, p.Word = l.runes[from:at+1], l.runes[at]
		return at + 1
	}
	return at
}

// unlisted are the lengths of the names of places that no list holds, without their level words.
var unlisted = struct{ least, most, ofPeoples int }{2, 3, 10}

// readUnlisted takes the places from rune at on that no list holds and that their level words tell: a town, a county
// of old, one that a text has made up. It returns where they end.
func (r *Reader) readUnlisted(l *line, at, to int) int {
	for {
		end := l.unlistedEnd(at, to)
		if end == at {
			return at
		}
		stem := l.runes[at : end-1]
		if short, is := runes.CutSuffix(stem, "自治"); is {
			stem = short
		}
		r.places = append(r.places, Place{Text: l.runes[at:end], Stem: stem, Word: l.runes[end-1]})
		at = end
	}
}

// unlistedEnd returns where a place ends that begins at rune at, at if none does. A name goes on behind it, and a
// word that holds the level's character is none: 城市, 市场.
func (l *line) unlistedEnd(at, to int) int {
	if lexicon.MarkBeforeTown.Has(runes.At(l.runes, at)) { // 原海州市教育局
		return at
	}
	for i := at; i < min(at+unlisted.ofPeoples, to-1) && runes.IsHan(l.runes[i]) && l.runes[i] != '第'; i++ {
		far := i > at+unlisted.most && l.runes[i-1] != '治' // of 自治
		if far || i < at+unlisted.least || !lexicon.MarkTownKind.Has(l.runes[i]) {
			continue // most
		}
		stem, peoples := runes.CutSuffix(l.runes[at:i], "自治")
		if n := len(stem); n < unlisted.least || n > unlisted.most && !peoples {
			continue
		}
		if l.levelAt(at, i, to) {
			return i + 1
		}
	}
	return at
}

// levelAt reports whether rune i is the level word of a place that begins at from, and no word holds it.
func (l *line) levelAt(from, i, to int) bool {
	if i >= to-1 || !lexicon.MarkTownKind.Has(l.runes[i]) {
		return false
	}
	word, _ := l.beginning(bare, i, to)
	_, start := l.ending(area, from, i+1)
	return start == i+1 && (word == &l.words.rows[0] || word.means[bare] != "")
}

// read adds the readings of runes [from, to) of a line, which stand behind the places; a number in front of 附属
// counts as theirs: 第一附属中学 is 附属第一中学.
func (r *Reader) read(l *line, ordinal []rune, from, to int, isAttached bool) {
	w, at := l.ending(kindWord, from, to)
	if s, start := l.ending(short, from, to); start < at {
		w, at = s, start
	}
	last := to - 1
	use, written := attached, isAttached
	if last > from {
		use, written = number, numeral.InNames.Has(l.runes[last-1])
	}
	if written {
		if n, start := l.ending(use, last, to); start == last {
			w, at = n, last
		}
	}
	for _, f := range w.full {
		stem := l.runes[from:at]
		if n := numeral.OrdinalStart(stem); n < len(stem) && len(ordinal) == 0 && len(f.Core) > 0 { // 二|职专
			r.readings = append(r.readings, Reading{Ordinal: numeral.Ordinal(stem[n:]), Core: r.join(stem[:n], f.Core), Kind: f.Kind})
			continue
		}
		if len(ordinal)+len(f.Core) > 0 {
			stem = r.join(ordinal, stem, f.Core[overlap(stem, f.Core):])
		}
		r.readings = append(r.readings, numbered(stem, f.Kind))
	}
}

// overlap returns how many runes core begins with that s ends in: 教师|进修学校 is short for no 教师教师进修学校.
func overlap(s, core []rune) int {
	for n := min(len(s), len(core)); n > 1; n-- {
		if runes.HasRunesAt(s, len(s)-n, core[:n]) {
			return n
		}
	}
	return 0
}

// numbered reads the number and the core of what stands before a kind.
func numbered(stem []rune, k *lexicon.Kind) Reading {
	end, start := numeral.OrdinalEnd(stem), numeral.OrdinalStart(stem)
	switch {
	case end > 0 && lexicon.MarkBatch.Has(runes.At(stem, end)):
		return Reading{Term: numeral.Ordinal(stem[:end]), Core: stem[end+1:], Kind: k}
	case end > 0 && stem[0] == '第':
		return Reading{Ordinal: numeral.Ordinal(stem[:end]), Core: stem[end:], Kind: k}
	}
	return Reading{Ordinal: numeral.Ordinal(stem[start:]), Core: stem[:start], Kind: k}
}
