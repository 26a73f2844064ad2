package decide

import "github.com/dianming-nlp/dianming/internal/mention"

// Rivals appends to dst, for each of the candidates chosen by the last call of [Chooser.Best], the score of the best one
// that it left no room for, 0 where there is none. A reading of the same span and type is no rival, nor is one that a
// rule rejects.
func (c *Chooser) Rivals(dst []float32, candidates, chosen []mention.Candidate) []float32 {
	base := len(dst)
	dst = append(dst, make([]float32, len(chosen))...)
	rivals := dst[base:]
	at := 0 // the first one chosen that ends where the candidate does, or behind
	for k := range c.order {
		b := c.at(candidates, k)
		for at < len(chosen) && chosen[at].End < b.End {
			at++
		}
		for i := min(at, len(chosen)-1); i >= 0 && chosen[i].End > b.Start; i-- {
			w := &chosen[i]
			if w.Start < b.End && (w.Start != b.Start || w.End != b.End || w.Type != b.Type) {
				rivals[i] = max(rivals[i], b.Score)
			}
		}
	}
	return dst
}
