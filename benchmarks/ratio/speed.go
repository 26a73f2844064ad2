package main

import (
	"context"
	"runtime"
	"slices"
	"sync"
	"time"

	"github.com/dianming-nlp/dianming/benchmarks/corpus"
	"github.com/dianming-nlp/dianming/benchmarks/yardstick"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/scan"
	"github.com/dianming-nlp/dianming/internal/segment"
	"github.com/dianming-nlp/dianming/internal/source"
	"github.com/dianming-nlp/dianming/pkg/dianming"
	"github.com/dianming-nlp/dianming/pkg/quantity"
	"github.com/dianming-nlp/dianming/pkg/timex"
)

// speeds runs every stage over the bulletin, beside gojieba, in one goroutine.
func speeds(f figures, c *corpus.Corpus) error {
	ex, err := dianming.New()
	if err != nil {
		return err
	}
	defer ex.Close()
	text := c.Bulletin
	stages := stages(ex, text)
	if j, ok := yardstick.Load(); ok {
		stages = append(stages,
			stage(text, "tokenize", func() { j.Tokenize(text) }),
			stage(text, "cut", func() { j.Cut(text) }),
			stage(text, "tag", func() { j.Tag(text) }))
	}
	race(stages, rounds)
	byName := make(map[string]*contender)
	for _, s := range stages {
		byName[s.name] = s
		f["mb_per_s_"+s.name] = s.speed()
	}
	if tokenize := byName["tokenize"]; tokenize != nil {
		for _, name := range []string{"native_segment", "extract", "scan"} {
			f[name] = byName[name].timesFasterThan(tokenize)
		}
		f["extract_by_tag"] = byName["extract"].timesFasterThan(byName["tag"])
	}
	f["native_segment_allocs"] = allocations(byName["native_segment"].all)
	doc, err := ex.Extract(context.Background(), text)
	if err != nil {
		return err
	}
	f["entities"] = float64(len(doc.Entities))
	f["allocs_per_entity"] = allocations(byName["extract"].all) / float64(len(doc.Entities))
	twoGoroutines(f, ex, text)
	f["new_ms"] = timeOfNew()
	return nil
}

// stages are the parts of the extraction and the whole. All but extract start
// from what the stage is given in the pipeline, with two exceptions, which pay
// for decoding the string as their rivals do: native_segment goes from a string
// to byte offsets as gojieba.Tokenize does, and scan makes the clean view
// before it looks up the whole lexicon in it.
func stages(ex *dianming.Extractor, text string) []*contender {
	var (
		view, clean source.Text
		scratch     segment.Scratch
		hits        scan.Index
		dates       timex.Finder
		foundDates  []timex.Expression
		counts      quantity.Finder
		foundCounts []quantity.Quantity
		sum         rune
	)
	words := lexicon.Shared()
	clean.Reset(text)
	return []*contender{
		stage(text, "decode", func() {
			for _, r := range text {
				sum ^= r
			}
		}),
		stage(text, "source", func() { view.Reset(text) }),
		stage(text, "scan", func() { view.Reset(text); words.Fill(&hits, view.Runes) }),
		stage(text, "native_segment", func() { segment.Tokenize(segment.Native(), text, &scratch) }),
		stage(text, "dates", func() { foundDates = dates.FindRunes(foundDates[:0], clean.Runes, timex.Reference{}) }),
		stage(text, "counts", func() { foundCounts = counts.FindRunes(foundCounts[:0], clean.Runes) }),
		stage(text, "extract", func() { extract(ex, text) }),
	}
}

// stage is the contender that works on the whole of one text.
func stage(text, name string, work func()) *contender {
	return &contender{name: name, bytes: len(text), parts: []func(){work}}
}

// extract cannot fail: the extractor is open, the context endless, the text
// short.
func extract(ex *dianming.Extractor, text string) {
	if _, err := ex.Extract(context.Background(), text); err != nil {
		panic(err)
	}
}

// allocations is how many objects one call of work allocates, averaged.
func allocations(work func()) float64 {
	const calls = 20
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	work()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for range calls {
		work()
	}
	runtime.ReadMemStats(&after)
	return float64(after.Mallocs-before.Mallocs) / calls
}

// crewTime is how long the comparison of one goroutine with two goes on: long
// enough to meet a moment in which both processors are free.
const crewTime = 4 * time.Second

// twoGoroutines is how many times the work of one goroutine two get done in the
// same time. Each is the best of its rounds: a neighbour that takes a processor
// leaves one goroutine alone and hits two. Where neighbours never rest it says
// nothing; two_goroutines_cpu then does: how much dearer the same work gets in
// processor time when two do it at once, through shared memory and caches, again
// as a factor of which 2 is the best.
func twoGoroutines(f figures, ex *dianming.Extractor, text string) {
	start := time.Now()
	extract(ex, text)
	calls := int(max(1, turn/time.Since(start)))
	crew := func(n int) (wall, cpu float64) {
		var crew sync.WaitGroup
		start := time.Now()
		before, _ := processorTime()
		for range n {
			crew.Go(func() {
				for range calls {
					extract(ex, text)
				}
			})
		}
		crew.Wait()
		after, _ := processorTime()
		return time.Since(start).Seconds(), after - before
	}
	var wall, cpu [2][]float64
	for began := time.Now(); time.Since(began) < crewTime; {
		for i := range wall {
			w, c := crew(i + 1)
			wall[i], cpu[i] = append(wall[i], w), append(cpu[i], c)
		}
	}
	f["two_goroutines"] = 2 * slices.Min(wall[0]) / slices.Min(wall[1])
	if _, ok := processorTime(); ok {
		f["two_goroutines_cpu"] = 4 * median(cpu[0]) / median(cpu[1])
	}
}

// timeOfNew is the time in milliseconds of a New after the first.
func timeOfNew() float64 {
	var times []float64
	for range rounds {
		start := time.Now()
		ex, err := dianming.New()
		if err != nil {
			panic(err) // without options it cannot fail
		}
		times = append(times, time.Since(start).Seconds()*1e3)
		ex.Close()
	}
	return median(times)
}
