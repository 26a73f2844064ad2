package segment

import "math"

// NativeEngine is the pure Go engine: the MixSegment of cppjieba, which gojieba
// wraps, over gojieba's dictionary and model. Get it from [Native]; it is
// immutable and safe for concurrent use.
//
// The text is cut at separators (space, tab, line feed, ，and 。). In each
// stretch between them the path of dictionary words with the greatest
// probability is found from right to left; runs of single runes on it are then
// joined or not by a hidden Markov model, ASCII letters and digits by rule.
// Both steps add the same numbers in the same order as cppjieba, so ties and
// roundings fall the same way.
type NativeEngine struct {
	table
}

// window is the number of path weights kept: more than the longest word.
const window = 32

// Flags of a rune in scratch.length beside the length of its best word.
const (
	lengthMask = window - 1
	separator  = window // the rune is a separator: never part of a run
)

// Segment implements [Segmenter]. It allocates only while scratch grows.
func (n *NativeEngine) Segment(text []rune, scratch *Scratch) []Token {
	n.mark(text, &scratch.own, scratch)
	scratch.Reset()
	for start := 0; start < len(text); {
		end := scratch.own.End(start)
		scratch.Append(start, end)
		start = end
	}
	return scratch.tokens
}

// mark makes bounds that of text.
func (n *NativeEngine) mark(text []rune, bounds *Bounds, scratch *Scratch) {
	bounds.Reset(len(text), nil)
	scratch.bounds = bounds
	scratch.Reset()
	for len(text) > 0 {
		piece := PieceLen(text)
		n.segmentPiece(text[:piece], scratch)
		text = text[piece:]
		scratch.Advance(piece)
	}
}

func (n *NativeEngine) segmentPiece(text []rune, s *Scratch) {
	s.grow(len(text))
	n.encode(text, s)
	n.bestWords(len(text), s)
	n.emitTokens(text, s)
}

// encode fills scratch.codes, with an unknown rune after the end.
func (n *NativeEngine) encode(text []rune, s *Scratch) {
	codes := s.codes[:len(text)+1]
	table := n.codes
	for i, r := range text {
		c := code(0)
		if uint32(r) < uint32(len(table)) {
			c = table[r]
		}
		codes[i] = c
	}
	codes[len(text)] = 0
}

// bestWords fills scratch.length: for each rune the length of the word with
// which the best path from there to the end of the stretch begins. Of equal
// paths the one with the shorter word wins. No weight is above 0, and the bits of
// such numbers lie the other way round: so they are compared without a branch.
func (n *NativeEngine) bestWords(size int, s *Scratch) {
	codes, length := s.codes[:size+1], s.length[:size+1]
	cells, first, weight := n.cells, n.first, n.weight
	var path [window]float64 // weight of the best path from rune i on, at i%window
	length[size] = separator | 1
	for i := uint(size) - 1; i < uint(size); i-- { // unsigned: the remainder is one instruction
		c := codes[i]
		if c == sepCode {
			path[i%window] = 0
			length[i] = separator | 1
			continue
		}
		at := first[c%codeCount]
		best := math.Float64bits(path[(i+1)%window] + weight[at.weight()])
		end := i + 1
		for j := i + 1; j < uint(len(codes)); j++ {
			c = codes[j]
			at = cells[at.child(c)]
			if at.code() != c {
				break
			}
			if w := math.Float64bits(path[(j+1)%window] + weight[at.weight()]); w < best {
				best, end = w, j+1
			}
		}
		path[i%window] = math.Float64frombits(best)
		length[i] = uint8(end - i)
	}
}

// emitTokens walks the best path and notes where its words begin, with runs of single
// runes cut by rule and model.
func (n *NativeEngine) emitTokens(text []rune, s *Scratch) {
	length := s.length[:len(text)+1]
	for i := 0; i < len(text); {
		l := int(length[i])
		if length[i]^1|length[i+1]^1 != 0 { // one branch, not two: which of both is no single rune nobody can guess
			s.begin(i)
			s.bounds.pair(s.base+int32(i), l)
			i += l & lengthMask
			continue
		}
		end := i + 2
		for length[end] == 1 {
			end++
		}
		n.cutRun(text, i, end, s)
		i = end
	}
}
