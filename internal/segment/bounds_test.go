package segment

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// tokensOf returns tokens of these lengths.
func tokensOf(lengths ...int) []Token {
	var tokens []Token
	at := int32(0)
	for _, n := range lengths {
		tokens = append(tokens, Token{at, at + int32(n)})
		at += int32(n)
	}
	return tokens
}

// The bounds say of each rune what the tokens say, also of words longer than a word
// of bits, and where text and word end together.
func TestBounds(t *testing.T) {
	var b Bounds // one for all: nothing stays of the text before
	for _, lengths := range [][]int{
		{300}, {1}, {}, {1, 2, 3}, {64}, {63, 1}, {64, 1}, {63, 2, 200, 1, 1, 60}, {128, 64, 1, 63, 64}, {65, 127},
	} {
		tokens := tokensOf(lengths...)
		runes := 0
		if len(tokens) > 0 {
			runes = int(tokens[len(tokens)-1].End)
		}
		b.Reset(runes, tokens)
		for _, token := range tokens {
			for i := token.Start; i < token.End; i++ {
				require.Equal(t, i == token.Start, b.At(int(i)), "%v: at %d", lengths, i)
				require.Equal(t, int(token.Start), b.Start(int(i)), "%v: start of %d", lengths, i)
				require.Equal(t, int(token.End), b.End(int(i)), "%v: end of %d", lengths, i)
			}
		}
		require.True(t, b.At(runes), "%v: the end of the text", lengths)
	}
}

// A reset allocates nothing for a text that is no longer than those before.
func TestBoundsKeepTheirMemory(t *testing.T) {
	tokens := tokensOf(100, 200, 300)
	var b Bounds
	b.Reset(600, tokens)
	assert.Zero(t, testing.AllocsPerRun(10, func() { b.Reset(600, tokens); b.Reset(0, nil) }))
}
