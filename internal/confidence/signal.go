package confidence

import (
	_ "embed"
	"math/bits"
	"strings"
	"sync"
)

// Signals is a set of things that make it more or less likely that a mention is right, beside its rule and its
// evidence, as bits. None of them is a word.
type Signals uint64

// The signals of mentions. What each is stands in data/signals.tsv, in the same order.
const (
	LeftPerson Signals = 1 << iota
	LeftTitle
	LeftBody
	LeftValue
	LeftList
	LeftOpens
	LeftCloses
	LeftClause
	LeftHan
	LeftOther

	RightPerson
	RightTitle
	RightBody
	RightValue
	RightList
	RightOpens
	RightCloses
	RightClause
	RightHan
	RightOther

	InRow
	Repeated

	OneWord
	CutsBefore
	CutsAfter

	RivalFar
	RivalNear
	RivalAhead

	Short
	Long

	ScoreLow
	ScoreFair
	ScoreGood
	ScoreHigh
)

// ofMentions is how many there are of mentions.
const ofMentions = 34

// The signals of posts.
const (
	Bodiless Signals = 1 << (iota + ofMentions)
	Guessed
	BodyApart
	Beside
	Near
	Apart
	StatusTold
	Dated
	PartsDoubtful
	PartsFair
	PartsGood
	PartsSure
)

// Parts is the signal of how certain the least certain part of a post is, from 0 to 1.
func Parts(least float64) Signals {
	switch {
	case least < 0.8:
		return PartsDoubtful
	case least < 0.93:
		return PartsFair
	case least < 0.98:
		return PartsGood
	}
	return PartsSure
}

// Info says what one signal is.
type Info struct{ ID, Text string }

//go:embed data/signals.tsv
var signalsTSV string

// infos is what signals.tsv says of each bit.
var infos = sync.OnceValue(func() (out [64]Info) {
	n := 0
	for line := range strings.Lines(signalsTSV) {
		if id, text, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t"); ok {
			out[n] = Info{id, text}
			n++
		}
	}
	return out
})

// Each calls yield for every signal of s, in a fixed order.
func (s Signals) Each(yield func(Info) bool) {
	for ; s != 0; s &= s - 1 {
		if !yield(infos()[bits.TrailingZeros64(uint64(s))]) {
			return
		}
	}
}
