package segment

// The states of the model: begin, end, middle of a word, single-rune word.
const (
	begin = iota
	end
	middle
	single
)

// never is the logarithm of zero in the model.
const never = -3.14e+100

// cutRun cuts a run of single runes: ASCII by rule, the rest by the model.
func (n *NativeEngine) cutRun(text []rune, from, to int, s *Scratch) {
	start := from // of the runes that the model has to cut
	for i := from; i < to; {
		if text[i] >= 0x80 || text[i] < 0 {
			i++
			continue
		}
		n.cutByModel(start, i, s)
		s.begin(i)
		i += asciiLen(text[i:to])
		start = i
	}
	n.cutByModel(start, to, s)
}

// asciiLen returns the length of the token at the start of text: a letter and
// the letters and digits after it, a digit and the digits and full stops after
// it, or one other rune.
func asciiLen(text []rune) int {
	n := 1
	switch {
	case isLetter(text[0]):
		for n < len(text) && (isLetter(text[n]) || isDigit(text[n])) {
			n++
		}
	case isDigit(text[0]):
		for n < len(text) && (isDigit(text[n]) || text[n] == '.') {
			n++
		}
	}
	return n
}

func isLetter(r rune) bool { return 'a' <= r|0x20 && r|0x20 <= 'z' }
func isDigit(r rune) bool  { return '0' <= r && r <= '9' }

// cutByModel cuts runes, none or more, into the words that the model finds likeliest.
func (n *NativeEngine) cutByModel(from, to int, s *Scratch) {
	switch {
	case to == from:
		return
	case to == from+2 && n.cutPair(from, s):
	case to >= from+2:
		n.cutStates(from, to, s)
	}
	s.begin(from)
}

// cutStates finds the most probable states of two runes and more (Viterbi) and begins
// a token behind each that is the end of a word or a word by itself.
//
// The generator has checked that each state has only two predecessors: begin
// and single follow end or single, end and middle follow begin or middle. The
// other transitions add -3.14e100, which loses every comparison.
func (n *NativeEngine) cutStates(from, to int, s *Scratch) {
	codes := s.codes[from:to]
	back := s.back[:len(codes)] // predecessors of the four states, two bits each
	e := n.emission(codes[0])
	was := [4]float64{n.start[begin] + e[begin], n.start[end] + e[end], n.start[middle] + e[middle], n.start[single] + e[single]}
	for i := 1; i < len(codes); i++ {
		e := n.emission(codes[i])
		var b, bits uint8
		var now [4]float64
		now[begin], b = better(was[end], was[single], n.trans[end][begin], n.trans[single][begin], e[begin], end, single)
		bits = b
		now[end], b = better(was[begin], was[middle], n.trans[begin][end], n.trans[middle][end], e[end], begin, middle)
		bits |= b << 2
		now[middle], b = better(was[begin], was[middle], n.trans[begin][middle], n.trans[middle][middle], e[middle], begin, middle)
		bits |= b << 4
		now[single], b = better(was[end], was[single], n.trans[end][single], n.trans[single][single], e[single], end, single)
		bits |= b << 6
		back[i] = bits
		was = now
	}
	state := uint8(single)
	if was[end] >= was[single] {
		state = end
	}
	for i := len(codes) - 1; i >= 0; i-- {
		bits := back[i]
		back[i] = state
		state = bits >> (2 * state) & 3
	}
	for i, state := range back[:len(back)-1] {
		if state == end || state == single {
			s.begin(from + i + 1)
		}
	}
}

// cutPair is cutStates for the two runes from i on, most of all runs: they are one word
// or two. It is false where the model lacks one of the two ways.
func (n *NativeEngine) cutPair(i int, s *Scratch) bool {
	e, f := n.emission(s.codes[i]), n.emission(s.codes[i+1])
	one := n.start[begin] + e[begin] + n.trans[begin][end] + f[end]
	two := n.start[single] + e[single] + n.trans[single][single] + f[single]
	if min(one, two) < never/2 {
		return false
	}
	if two > one {
		s.begin(i + 1)
	}
	return true
}

// better returns the greater weight of the ways from the states a and b, and
// which it was: the first of equal ones, "end" when both are impossible.
func better(wa, wb, ta, tb, emit float64, a, b uint8) (float64, uint8) {
	best, from := never, uint8(end)
	if w := wa + ta + emit; w > best {
		best, from = w, a
	}
	if w := wb + tb + emit; w > best {
		best, from = w, b
	}
	return best, from
}

// emission returns the row of the model for a rune.
func (n *NativeEngine) emission(c code) *[4]float64 {
	if int(c) >= len(n.emit) {
		c = 0
	}
	return &n.emit[c]
}
