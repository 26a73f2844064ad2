package segment

// MaxPiece is the greatest number of runes that an engine cuts at a time: at
// most 64 KB of UTF-8. It bounds the memory of both engines.
const MaxPiece = 1 << 14

// PieceLen returns how many runes of text to cut next: all of them, or up to
// and with the last separator (space, tab, line feed, ，or 。) among the first
// [MaxPiece], where no word can be torn. A text without separators is cut
// after MaxPiece runes. Both engines use this rule, so they agree on any text.
func PieceLen(text []rune) int {
	if len(text) <= MaxPiece {
		return len(text)
	}
	for i := MaxPiece; i > 0; i-- {
		if isSeparator(text[i-1]) {
			return i
		}
	}
	return MaxPiece
}

func isSeparator(r rune) bool {
	return r == ' ' || r == '\t' || r == '\n' || r == '，' || r == '。'
}

// Scratch is the memory of [Segmenter.Segment], to be used again and again by
// one goroutine. The zero value is ready for use. It grows with the number of
// tokens; all else in it is bounded by [MaxPiece].
type Scratch struct {
	tokens  []Token
	bounds  *Bounds // what is filled
	own     Bounds  // of Segment
	base    int32   // start of the piece in the text
	codes   []code
	length  []uint8
	back    []uint8
	runes   []rune      // of Tokenize
	offsets []int32     // of Tokenize
	bytes   []ByteToken // of Tokenize
}

// Reset forgets the tokens. An engine calls it first.
func (s *Scratch) Reset() { s.tokens, s.base = s.tokens[:0], 0 }

// Append adds the token [start, end), counted from the start of the piece.
func (s *Scratch) Append(start, end int) {
	s.tokens = append(s.tokens, Token{s.base + int32(start), s.base + int32(end)})
}

// begin notes that a token begins there, counted from the start of the piece.
func (s *Scratch) begin(at int) { s.bounds.Begin(s.base + int32(at)) }

// Advance says that the next piece begins n runes further on.
func (s *Scratch) Advance(n int) { s.base += int32(n) }

// Tokens returns the tokens appended since [Scratch.Reset]; they are valid
// until the next one.
func (s *Scratch) Tokens() []Token { return s.tokens }

// grow makes room for a piece of n runes.
func (s *Scratch) grow(n int) {
	if len(s.codes) > n {
		return
	}
	size := min(2*n, MaxPiece) + 1
	s.codes = make([]code, size)
	s.length = make([]uint8, size)
	s.back = make([]uint8, size)
}
