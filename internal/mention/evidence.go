package mention

import (
	_ "embed"
	"math/bits"
	"strconv"
	"strings"
	"sync"
)

// Evidence is a set of things that speak for or against a candidate, as bits. Each has a weight; the weights of a
// person's evidence and what its characters say (personname.Score) add up to its score.
type Evidence uint64

// What the evidence of each kind is, and its weight, stands in data/evidence.tsv, in the same order.
const (
	HasPlace Evidence = 1 << iota
	HasParent
	HasCore
	BareKind
	KnownSphere
	KnownName
	HasModifier
	HasSphere
	Abroad

	TitleBefore
	RoleBefore
	LabelBefore
	Signature
	ListBefore
	ClauseStart
	BracketBefore
	BodyBefore
	PronounBodyBefore
	LinkBefore
	AppointedBefore
	NameLine
	WordGoesOnBefore
	NothingBefore

	TitleAfter
	HonorificAfter
	PostAfter
	DataAfter
	VerbAfter
	ShortVerbAfter
	ListAfter
	ClauseEnd
	BracketAfter
	WordGoesOnAfter
	NothingAfter

	WholeWords
	NewWord
	NameWord
	PlaceWord
	OrdinaryWord
	CutsWordBefore
	CutsWordAfter

	Enclosed
	Framed
	TitledWord
	PlaceLike
	InsideBody
	KnownInDocument
	InList

	Spaced
)

// EvidenceInfo says what one kind of evidence is.
type EvidenceInfo struct {
	ID     string
	Text   string
	Weight float32 // natural-log units of a person's score; 0 where it decides no person
}

//go:embed data/evidence.tsv
var evidenceTSV string

// theEvidence is what evidence.tsv says of each bit, read once. The weights are asked for so often that
// [sync.OnceValue] would cost more than the sums.
var theEvidence struct {
	once    sync.Once
	infos   []EvidenceInfo
	weights [64]float32
}

func readEvidence() {
	t := &theEvidence
	for line := range strings.Lines(evidenceTSV) {
		if f := strings.Split(strings.TrimSpace(line), "\t"); len(f) == 3 {
			weight, _ := strconv.ParseFloat(f[1], 32)
			t.weights[len(t.infos)] = float32(weight)
			t.infos = append(t.infos, EvidenceInfo{f[0], f[2], float32(weight)})
		}
	}
}

func evidence() []EvidenceInfo {
	theEvidence.once.Do(readEvidence)
	return theEvidence.infos
}

// Weight returns the sum of the weights of e.
func (e Evidence) Weight() (sum float32) {
	for theEvidence.once.Do(readEvidence); e != 0; e &= e - 1 {
		sum += theEvidence.weights[bits.TrailingZeros64(uint64(e))&63]
	}
	return sum
}

// Each calls yield for every kind of evidence in e, in a fixed order.
func (e Evidence) Each(yield func(EvidenceInfo) bool) {
	for ; e != 0; e &= e - 1 {
		if !yield(evidence()[bits.TrailingZeros64(uint64(e))]) {
			return
		}
	}
}

// Info says what the first kind of evidence in e is; ok is false where there is none.
func (e Evidence) Info() (info EvidenceInfo, ok bool) {
	if i := bits.TrailingZeros64(uint64(e)); i < len(evidence()) {
		return evidence()[i], true
	}
	return EvidenceInfo{}, false
}

// Strong is evidence that seldom stands beside anything but a name.
const Strong = TitleBefore | TitleAfter | HonorificAfter | RoleBefore | LabelBefore | Signature |
	AppointedBefore | NameLine | PostAfter | DataAfter
