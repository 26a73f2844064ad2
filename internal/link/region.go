package link

import (
	"github.com/dianming-nlp/dianming/internal/nameform"
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
	locator nameform.Locator
	found   []recognise.WrittenPlace
}

// Region returns the region of an article from the places written in it: those
// with their level word (石楼县) anywhere, short ones (石楼) in its first line.
// Between several the most frequent one wins, and a place counts for those
// around it too.
func (s *Surveyor) Region(in *recognise.Input, article Article) nameform.Region {
	s.locator.Reset()
	s.found = in.Places(s.found[:0], article.Start, article.End)
	for _, p := range s.found[:min(len(s.found), mostPlaces)] {
		opening := p.Start < article.Start+openingRunes
		switch {
		case opening:
			s.locator.Add(in.Runes[p.Start:p.End], openingWeight)
		case p.Full:
			s.locator.Add(in.Runes[p.Start:p.End], textWeight)
		}
	}
	return s.locator.Region()
}
