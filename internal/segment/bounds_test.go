package segment

import (
	"math/rand/v2"
	"strings"
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

// cut is an engine that makes each rune a token.
type cut struct{}

func (cut) Segment(text []rune, scratch *Scratch) []Token {
	scratch.Reset()
	for i := range text {
		scratch.Append(i, i+1)
	}
	return scratch.Tokens()
}

// Cut says the same as the tokens of the engine, whichever it is, also in a text that
// is cut piece by piece.
func TestCut(t *testing.T) {
	long := strings.Repeat("石楼县教育局局长王思涵到清河县调研，", MaxPiece/10)
	for _, text := range []string{"", "，", "石楼中学校长王思涵 AT&T 讲话。", "𠮷林与囧囧 2024年", long} {
		for _, engine := range []Segmenter{Native(), cut{}} {
			var got, want Bounds
			var scratch Scratch
			runes := []rune(text)
			want.Reset(len(runes), engine.Segment(runes, &scratch))
			got.Cut(runes, engine, &scratch)
			assert.Equal(t, want.begins, got.begins, "%.20s by %T", text, engine)
		}
	}
}

// Words of two runes are known by the bounds until something parts them, but not those of the model, and not by what
// another engine says.
func TestSecond(t *testing.T) {
	text := []rune("王思在教育局局长室")
	var b Bounds
	second := func() (all []int) {
		for i := range text {
			if b.Second(i) != 0 {
				all = append(all, i)
			}
		}
		return all
	}
	b.Cut(text, Native(), new(Scratch))
	assert.Equal(t, []int{7}, second())
	b.Part(5)
	b.Part(len(text))
	assert.Equal(t, []int{7}, second(), "it was parted nowhere")
	b.Part(7)
	assert.Empty(t, second())
	assert.True(t, b.At(5) && b.At(7))
	b.Cut(text, cut{}, new(Scratch))
	assert.Empty(t, second())
}

// All words of two runes have a part of speech, so that Second tells that there is one.
func TestPairsHaveTags(t *testing.T) {
	n := Native()
	for _, at := range n.first {
		for c := range code(codeCount) {
			if next := n.cells[at.child(c)]; at.child(0) > 0 && next.code() == c && next.isWord() {
				require.NotEqual(t, TagNone, next.tag())
			}
		}
	}
}

// Two runes are cut as the whole model cuts them, also where it knows one of them in
// some states only, or not at all.
func TestTwoRunesAreCutAsTheModelCutsThem(t *testing.T) {
	n := Native()
	rng := rand.New(rand.NewPCG(1, 2))
	words := 0
	for range 100_000 {
		codes := []code{code(rng.IntN(len(n.emit))), code(rng.IntN(len(n.emit)))}
		var short, long Bounds
		for _, b := range []*Bounds{&short, &long} {
			b.Reset(2, nil)
		}
		n.cutStates(0, 2, &Scratch{codes: codes, back: make([]uint8, 2), bounds: &long})
		if n.cutPair(0, &Scratch{codes: codes, bounds: &short}) {
			require.Equal(t, long, short, "codes %d", codes)
		} else {
			require.Equal(t, []uint64{4}, short.begins, "codes %d: nothing is noted", codes)
		}
		if !long.At(1) {
			words++
		}
	}
	assert.InDelta(t, 50_000, words, 45_000, "both ways occur")
}
