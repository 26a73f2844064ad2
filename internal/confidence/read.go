package confidence

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/segment"
)

// Reader reads the signals of the mentions of a text. It keeps its memory from text to text and is for one goroutine
// at a time; the zero value is ready.
type Reader struct {
	signals []Signals
	hashes  []uint32
	slots   []int32 // 1 + the index of a mention, by the hash of its text
	marks   *lexicon.MarkTable
	borders [256]Signals // of the sets of marks
}

// Read returns the signals of the chosen mentions of a text, in its order; their places are runes of it. bounds are
// those of its words, rivals the scores of the best readings that each of them beat, see decide.Chooser. The result is
// valid until the next call.
func (r *Reader) Read(text []rune, bounds *segment.Bounds, chosen []mention.Candidate, rivals []float32) []Signals {
	r.signals = append(r.signals[:0], make([]Signals, len(chosen))...)
	if r.marks == nil {
		r.marks = lexicon.Marks()
		for i, set := range r.marks.Sets {
			r.borders[i] = border(set)
		}
	}
	for i := range chosen {
		c := &chosen[i]
		s := lengthSignal(c.Len()) | wordSignals(bounds, int(c.Start), int(c.End)) | weightSignals(c.Score, rivals[i])
		s |= r.left(text, chosen, i) | r.right(text, chosen, i)
		r.signals[i] = s
	}
	r.repeats(text, chosen)
	return r.signals
}

// left is what stands before mention i, right what stands behind it.
func (r *Reader) left(text []rune, chosen []mention.Candidate, i int) Signals {
	c := &chosen[i]
	if i > 0 && chosen[i-1].End == c.Start {
		return besides[chosen[i-1].Type]
	}
	if c.Start == 0 {
		return LeftClause
	}
	s := r.borders[r.marks.Number(text[c.Start-1])]
	if s == LeftList && i > 0 && chosen[i-1].Type == c.Type && chosen[i-1].End == c.Start-1 {
		s |= InRow
	}
	return s
}

func (r *Reader) right(text []rune, chosen []mention.Candidate, i int) Signals {
	c := &chosen[i]
	if i+1 < len(chosen) && chosen[i+1].Start == c.End {
		return besides[chosen[i+1].Type] << toRight
	}
	if int(c.End) == len(text) {
		return RightClause
	}
	s := r.borders[r.marks.Number(text[c.End])] << toRight
	if s == RightList && i+1 < len(chosen) && chosen[i+1].Type == c.Type && chosen[i+1].Start == c.End+1 {
		s |= InRow
	}
	return s
}

// toRight makes the signal of the right side of that of the left.
const toRight = 10

// besides are the signals of mentions before another one, by their types.
var besides = [...]Signals{
	entity.Person: LeftPerson, entity.Title: LeftTitle, entity.School: LeftBody, entity.Org: LeftBody,
	entity.Date: LeftValue, entity.Count: LeftValue,
}

// border is the signal of a rune before a mention.
func border(m lexicon.Mark) Signals {
	switch {
	case m&lexicon.MarkList != 0:
		return LeftList
	case m&(lexicon.MarkOpening|lexicon.MarkBracket) != 0:
		return LeftOpens
	case m&(lexicon.MarkClosing|lexicon.MarkBracketEnd) != 0:
		return LeftCloses
	case m&(lexicon.MarkClause|lexicon.MarkSentence) != 0:
		return LeftClause
	case m&lexicon.MarkHan != 0:
		return LeftHan
	}
	return LeftOther
}

func lengthSignal(n int) Signals { return lengths[min(n, len(lengths)-1)] }

var (
	lengths = [...]Signals{0: Short, 1: Short, 2: Short, 3: Short, 4: Short, 10: Long} // in runes
	scores  = [...]Signals{ScoreLow, 3: ScoreFair, 6: ScoreGood, 9: ScoreHigh}         // from these on
)

// wordSignals say how the segmenter's words lie in runes [start, end).
func wordSignals(bounds *segment.Bounds, start, end int) (s Signals) {
	begins, ends := bounds.At(start), bounds.At(end)
	if begins && ends && bounds.End(start) == end {
		return OneWord
	}
	if !begins {
		s |= CutsBefore
	}
	if !ends {
		s |= CutsAfter
	}
	return s
}

// near is how much less than the mention a rival weighs that nearly won.
const near = 2

func weightSignals(score, rival float32) (s Signals) {
	s = scores[int(min(max(score, 0), 9))/3*3]
	switch {
	case rival == 0:
	case rival >= score:
		s |= RivalAhead
	case rival > score-near:
		s |= RivalNear
	default:
		s |= RivalFar
	}
	return s
}

// repeats marks the persons and titles that the text has more than once. Bodies are left out: where one is wrong, the
// name is read alike wherever the text repeats it. To dates and counts it says nothing.
func (r *Reader) repeats(text []rune, chosen []mention.Candidate) {
	size := 16
	for size < 2*len(chosen) {
		size *= 2
	}
	r.slots = append(r.slots[:0], make([]int32, size)...)
	r.hashes = append(r.hashes[:0], make([]uint32, len(chosen))...)
	for i := range chosen {
		c := &chosen[i]
		if c.Type > entity.Title {
			continue
		}
		h := uint32(c.Type)
		for _, x := range text[c.Start:c.End] {
			h = (h ^ uint32(x)) * 0x9E3779B1
			h ^= h >> 15
		}
		r.hashes[i] = h
		for slot := h & uint32(size-1); ; slot = (slot + 1) & uint32(size-1) {
			k := r.slots[slot] - 1
			if k < 0 {
				r.slots[slot] = int32(i + 1)
				break
			}
			if r.hashes[k] == h { // one hash of 32 bits for two names is as good as never
				r.signals[k] |= Repeated
				r.signals[i] |= Repeated
				break
			}
		}
	}
}
