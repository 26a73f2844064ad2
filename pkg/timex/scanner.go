package timex

import "github.com/dianming-nlp/dianming/internal/runes"

// scanner reads: it holds the text and what a walk over it knows.
type scanner struct {
	resolver
	t     []rune
	lx    *lexicon
	steps int         // runes looked at: the measure of work of the linear-time test
	whole bool        // Parse: the caller vouches that the text is temporal
	tail  bool        // reading the second end of a range
	lunar bool        // … that began with a lunar day
	front *stamp      // … and that end
	look  *[]int32    // memory of places
	found Expression  // what was read last
	num   number      // the number read last,
	numAt int         // and where
	met   *word       // the word read last,
	metAt int         // where,
	past  int         // and its end
	ends  [2]stamp    // of a date or range: memory of dates
	watch *guardWatch // nil but in tests
}

func (s *scanner) reset(t []rune, ref Reference) {
	*s = scanner{t: t, lx: theLexicon(), resolver: newResolver(ref), numAt: -1, metAt: -1}
}

// at returns the rune at i in simplified, half-width form; 0 outside the text.
func (s *scanner) at(i int) rune {
	s.steps++
	if uint(i) >= uint(len(s.t)) {
		return 0
	}
	r := s.t[i]
	if uint32(r) < runes.BasicPlane {
		if v := s.lx.table[r]; folded(v) {
			return s.lx.folds[v&nodeMask]
		}
	}
	if r == '！' || r == '？' || r == '；' {
		return r - 0xFF01 + '!'
	}
	return r
}

// word returns the longest lexicon word at i and its end; nil if there is none. The
// readers of an expression ask for the same one after another.
func (s *scanner) word(i int) (*word, int) {
	if s.metAt != i {
		s.met, s.past = s.longest(i)
		s.metAt = i
	}
	return s.met, s.past
}

func (s *scanner) longest(i int) (*word, int) {
	r := s.at(i)
	if uint32(r) >= runes.BasicPlane {
		return nil, i
	}
	at := s.lx.table[r] & nodeMask
	var w *word
	end := i
	for j := i + 1; at != 0; j++ {
		n := &s.lx.nodes[at]
		if n.word != nil {
			w, end = n.word, j
		}
		if len(n.edges) == 0 {
			break
		}
		at = n.next(s.at(j))
	}
	return w, end
}

// next returns the node behind the edge for r, 0 if there is none.
func (n *node) next(r rune) uint16 {
	e := n.edges
	if len(e) > 12 {
		lo, hi := 0, len(e)
		for lo < hi {
			m := (lo + hi) / 2
			if e[m].r < r {
				lo = m + 1
			} else {
				hi = m
			}
		}
		if lo < len(e) && e[lo].r == r {
			return e[lo].to
		}
		return 0
	}
	for i := range e {
		if e[i].r == r {
			return e[i].to
		}
	}
	return 0
}

// has reports whether the text at i begins with text.
func (s *scanner) has(i int, text string) bool {
	for _, r := range text {
		if s.at(i) != r {
			return false
		}
		i++
	}
	return true
}

// stands is has for a text that is kept as runes.
func (s *scanner) stands(i int, text []rune) bool {
	for k, r := range text {
		if s.at(i+k) != r {
			return false
		}
	}
	return true
}

// figure reports whether a digit or Chinese numeral stands at i.
func (s *scanner) figure(i int) bool {
	r := s.at(i)
	return runes.IsDigit(r) || isNumeral(r)
}

// space skips one or two spaces.
func (s *scanner) space(i int) int {
	for k := 0; k < 2 && s.at(i) == ' '; k++ {
		i++
	}
	return i
}

// skip returns the place behind r, or i where another rune stands there.
func (s *scanner) skip(i int, r rune) int {
	if s.at(i) == r {
		return i + 1
	}
	return i
}

// connector reads what joins two ends of a range: 至 到 — – - ~ and, where list
// is set, the 、 of 24、25日. It returns the index after it, or i.
func (s *scanner) connector(i int, list bool) int {
	j := s.space(i)
	switch r := s.at(j); {
	case runes.Dash.Has(r):
		j++
		if runes.Dash.Has(s.at(j)) {
			j++
		}
	case r == '至' || r == '到':
		j++
	case r == '、' && list:
		j++
	default:
		return i
	}
	return s.space(j)
}
