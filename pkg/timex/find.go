package timex

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/dianming-nlp/dianming/internal/runes"
)

// Finder finds temporal expressions in one text after another and keeps its
// working memory. The zero Finder is ready. One goroutine at a time may use it.
type Finder struct {
	s       scanner
	runes   []rune
	offsets []int
	look    []int32
}

// Find returns the temporal expressions of a text in order, without overlaps.
// Offsets are byte offsets into text, on rune boundaries; bytes that are no
// valid UTF-8 belong to no expression. It is safe for concurrent use.
func Find(text string, ref Reference) []Expression {
	var f Finder
	return f.Find(nil, text, ref)
}

// Find appends the temporal expressions of text to dst; see the function [Find].
func (f *Finder) Find(dst []Expression, text string, ref Reference) []Expression {
	f.runes, f.offsets = f.runes[:0], f.offsets[:0]
	for i, r := range text {
		f.runes = append(f.runes, r)
		f.offsets = append(f.offsets, i)
	}
	f.offsets = append(f.offsets, len(text))
	n := len(dst)
	dst = f.FindRunes(dst, f.runes, ref)
	for i := n; i < len(dst); i++ {
		e := &dst[i]
		e.Start, e.End = f.offsets[e.Start], f.offsets[e.End]
		e.Text = text[e.Start:e.End]
	}
	return dst
}

// FindRunes appends the temporal expressions of a text of runes to dst, in order
// and without overlaps. Start and End are rune indexes; Text is left empty. It
// allocates nothing but the Value strings and what dst needs to grow.
func (f *Finder) FindRunes(dst []Expression, text []rune, ref Reference) []Expression {
	f.s.reset(text, ref)
	f.s.look = &f.look
	return f.s.walk(dst)
}

// walk looks at the places where an expression may begin, once at each, and reads it.
func (s *scanner) walk(dst []Expression) []Expression {
	t, table := s.t, &s.lx.table
	next := 0
	for _, at := range s.sift(s.places()) {
		i := int(at)
		r := t[i]
		if i < next || uint32(r) >= runes.BasicPlane {
			continue
		}
		v := table[r]
		if folded(v) {
			r = s.at(i)
			v = table[r&0xFFFF]
		}
		class := v >> classShift
		switch class {
		case clsStop:
			s.ctx.endSentence(r)
			if v&nodeMask == 0 {
				continue
			}
		case clsPara:
			s.ctx.endParagraph(s.refY != 0)
			continue
		case clsNum, clsWord:
			if !s.mayBegin(i, class) {
				continue
			}
		}
		skip, ok := s.expression(i, class, v&nodeMask != 0)
		if !ok {
			next = max(skip, i+1)
			continue
		}
		dst = append(dst, s.found)
		next = s.found.End
	}
	s.steps += len(t)
	return dst
}

// places lists the runes that the walk has to look at. It has no branch that
// depends on the text, nor has sift.
func (s *scanner) places() []int32 {
	t := s.t
	if cap(*s.look) < len(t)+1 {
		*s.look = make([]int32, len(t)+1, len(t)+len(t)/4+1)
	}
	look, table := (*s.look)[:len(t)+1], &s.lx.table
	n := 0
	for i, r := range t {
		look[n] = int32(i)
		n += int((clsFold<<classShift - 1 - uint32(table[uint16(r)])) >> 31)
	}
	return look[:n]
}

// sift leaves out the places where a word of the lexicon might begin, but none begins
// with these two runes.
func (s *scanner) sift(look []int32) []int32 {
	t, lx, n := s.t, s.lx, 0
	for _, at := range look {
		i := int(at)
		start := lx.start(pairHash(t[i], t[min(i+1, len(t)-1)]))
		other := (uint64(lx.table[uint16(t[i])]) - clsWord<<classShift) >> 63
		look[n] = at
		n += int(start&1 | start>>1 | other)
	}
	return look[:n]
}

// mayBegin tells by two or three runes whether a word of the lexicon or a number with
// what may follow it begins at i. Most that begin a word begin another one.
func (s *scanner) mayBegin(i int, class uint16) bool {
	r, next := s.at(i), s.at(i+1)
	pair := pairHash(r, next)
	start := s.lx.start(pair)
	if class == clsNum {
		return start != startsNone || r == '半' || uint32(next) >= runes.BasicPlane || s.lx.follow.has(next)
	}
	if start == startsWord {
		return true
	}
	third := s.at(i + 2)
	if start == startsMore && s.lx.more.has(third) {
		return true
	}
	h := tripleHash(pair, third)
	return s.lx.triples[h/64]>>(h%64)&1 != 0
}

// Parse reads one temporal expression that makes up the whole of expr, spaces
// around it aside. What Find takes for something else without its context (12号,
// 晚上) is read too. The error wraps ErrNotTemporal, ErrTrailing or, with the
// expression returned as far as it was read, ErrImpossible or ErrOutOfRange.
func Parse(expr string, ref Reference) (Expression, error) {
	if !utf8.ValidString(expr) {
		return Expression{}, fmt.Errorf("%w: invalid UTF-8 in %q", ErrNotTemporal, expr)
	}
	text := strings.TrimSpace(expr)
	lead := strings.Index(expr, text)
	var s scanner
	s.reset([]rune(text), ref)
	s.whole = true
	s.look = new([]int32)
	var found []Expression
	found = s.walk(found)
	if len(found) == 0 {
		return Expression{}, fmt.Errorf("%w: %q", ErrNotTemporal, expr)
	}
	e := found[0]
	if e.Start != 0 || e.End != len(s.t) {
		return Expression{}, fmt.Errorf("%w: %q is more than %q", ErrTrailing, expr, string(s.t[e.Start:e.End]))
	}
	e.Start, e.End, e.Text = lead, lead+len(text), text
	if e.Err != nil {
		return e, fmt.Errorf("%w: %q", e.Err, text)
	}
	return e, nil
}
