package main

import (
	"context"
	"slices"
	"strings"
	"time"

	"github.com/dianming-nlp/dianming/benchmarks/corpus"
	"github.com/dianming-nlp/dianming/pkg/dianming"
)

// growthTime is how long rounds of the long texts are begun.
const growthTime = 5 * time.Second

// growth compares one text of 17 MB with a thousand texts of 17 KB made the
// same way: as many bytes of the same kind, so that only the length differs.
// growth is the speed over the long one divided by the speed over the short
// ones, growth_stream the same for the long one as a stream.
func growth(f figures, c *corpus.Corpus) error {
	ex, err := dianming.New()
	if err != nil {
		return err
	}
	defer ex.Close()
	const long, short = 17_000_000, 17_000
	whole := c.Varied(long, 1)
	parts := c.Documents(long, short, 1)
	all := 0
	for _, p := range parts {
		all += len(p)
	}
	stream := func() {
		for _, err := range ex.ExtractReader(context.Background(), strings.NewReader(whole)) {
			if err != nil {
				panic(err) // neither the reader nor the context can fail
			}
		}
	}
	var oneText, inParts, asStream []float64
	for start := time.Now(); len(oneText) == 0 || time.Since(start) < growthTime; {
		asStream = append(asStream, perSecond(len(whole), stream))
		oneText = append(oneText, perSecond(len(whole), func() { extract(ex, whole) }))
		inParts = append(inParts, perSecond(all, func() {
			for _, p := range parts {
				extract(ex, p)
			}
		}))
	}
	f["mb_per_s_17kb"] = slices.Max(inParts)
	f["mb_per_s_17mb"] = slices.Max(oneText)
	f["mb_per_s_17mb_stream"] = slices.Max(asStream)
	f["growth"] = slices.Max(oneText) / slices.Max(inParts)
	f["growth_stream"] = slices.Max(asStream) / slices.Max(inParts)
	return nil
}

// perSecond is the speed of work over so many bytes, in MB/s.
func perSecond(bytes int, work func()) float64 {
	start := time.Now()
	work()
	return float64(bytes) / 1e6 / time.Since(start).Seconds()
}
