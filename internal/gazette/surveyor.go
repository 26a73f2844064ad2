package gazette

import (
	"github.com/dianming-nlp/dianming/internal/article"
	"github.com/dianming-nlp/dianming/internal/division"
	"github.com/dianming-nlp/dianming/internal/recognise"
)

// Weights of a place by where it is written. The headline and the dateline
// (汾阳讯) say what an article is about; a place further down may be one that is
// only visited.
const (
	openingWeight = 3
	textWeight    = 1
	openingRunes  = 40
	mostPlaces    = 256 // that are looked at in an article
)

// Surveyor works out what region an article is about. The zero value is ready;
// it keeps its memory and is for one goroutine at a time.
type Surveyor struct {
	locator Locator
	found   []recognise.WrittenPlace
	left    int // places of the article that may still be looked at
}

// Begin begins an article.
func (s *Surveyor) Begin() {
	s.locator.Reset()
	s.left = mostPlaces
}

// Add looks at a piece of the article: what in holds of it. The article's runes
// count from the beginning of the text, and in begins at rune start.
//
// Places with their level word (石楼县) count anywhere, short ones (石楼) in the
// article's first line.
func (s *Surveyor) Add(in *recognise.Input, a article.Span, start int) {
	if s.left == 0 {
		return
	}
	from, to := max(a.Start-start, 0), min(a.End-start, len(in.Runes))
	s.found = in.Places(s.found[:0], from, to)
	looked := min(len(s.found), s.left)
	s.left -= looked
	for _, p := range s.found[:looked] {
		switch opening := start+p.Start < a.Start+openingRunes; {
		case opening:
			s.locator.Add(in.Runes[p.Start:p.End], openingWeight)
		case p.Full:
			s.locator.Add(in.Runes[p.Start:p.End], textWeight)
		}
	}
}

// Region returns the region of the article. Between several the most frequent
// one wins, and a place counts for those around it too.
func (s *Surveyor) Region() *division.Division { return s.locator.Region() }
