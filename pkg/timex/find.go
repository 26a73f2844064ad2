package timex

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Finder finds temporal expressions in one text after another and keeps its
// working memory. The zero Finder is ready. One goroutine at a time may use it.
type Finder struct {
	s       scanner
	runes   []rune
	offsets []int
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
	return f.s.walk(dst)
}

// walk looks at every rune once and reads an expression where one may begin.
func (s *scanner) walk(dst []Expression) []Expression {
	t, table := s.t, &s.lx.table
	for i := 0; i < len(t); {
		r := t[i]
		if uint32(r) >= 1<<16 {
			i++
			continue
		}
		v := table[r]
		if v == 0 {
			i++
			continue
		}
		class := v >> classShift
		if class == clsFold {
			r = s.at(i)
			v = table[r&0xFFFF]
			class = v >> classShift
		}
		switch class {
		case clsStop:
			s.ctx.endSentence()
			i++
			if v&nodeMask == 0 {
				continue
			}
			i--
		case clsPara:
			s.ctx.endParagraph(s.refY != 0)
			i++
			continue
		case clsNone, clsFold:
			i++
			continue
		case clsWord, clsNum:
			if !s.mayBegin(r, s.at(i+1), class) {
				i++
				continue
			}
		}
		e, skip, ok := s.expression(i, class, v&nodeMask != 0)
		if !ok {
			i = max(skip, i+1)
			continue
		}
		dst = append(dst, e)
		i = e.End
	}
	s.steps += len(t)
	return dst
}

// mayBegin tells by two runes whether a word of the lexicon or a number with what
// may follow it begins with them. Most that begin a word begin another one.
func (s *scanner) mayBegin(r, next rune, class uint16) bool {
	if s.lx.alone[r/64]>>(r%64)&1 != 0 {
		return true
	}
	if h := pairHash(r, next); s.lx.pairs[h/64]>>(h%64)&1 != 0 {
		return true
	}
	return class == clsNum && (r == '半' || uint32(next) >= 1<<16 || s.lx.follow[next/64]>>(next%64)&1 != 0)
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
