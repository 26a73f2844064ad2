// Command growth measures the speed by the length of the text, from a sentence
// to 17 MB, and prints it as JSON:
//
//	go run ./benchmarks/growth > benchmarks/results/growth.json
//
// For each length it makes as many texts as give about the same total, and the
// contenders take turns; the best of the rounds is printed, since a neighbour
// on the machine can only slow them down.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"time"

	"github.com/dianming-nlp/dianming/benchmarks/corpus"
	"github.com/dianming-nlp/dianming/benchmarks/results"
	"github.com/dianming-nlp/dianming/benchmarks/yardstick"
	"github.com/dianming-nlp/dianming/internal/segment"
	"github.com/dianming-nlp/dianming/pkg/dianming"
)

// lengths are in bytes; the texts of one length have at least total bytes
// together. Made text comes in whole articles, so the shortest are cut off.
var lengths = []int{100, 300, 1_000, 4_000, 17_000, 60_000, 250_000, 1_000_000, 4_000_000, 17_000_000}

const (
	total  = 1_500_000
	rounds = 3
)

func main() {
	out, err := measure()
	if err == nil {
		var b []byte
		if b, err = json.MarshalIndent(out, "", "  "); err == nil {
			fmt.Printf("%s\n", b)
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "growth:", err)
		os.Exit(1)
	}
}

func measure() (results.Growth, error) {
	out := results.Growth{Machine: results.ThisMachine()}
	c, err := corpus.Load()
	if err != nil {
		return out, err
	}
	ex, err := dianming.New()
	if err != nil {
		return out, err
	}
	defer ex.Close()
	var scratch segment.Scratch
	work := map[string]func(string){
		"native_segment": func(text string) { segment.Tokenize(segment.Native(), text, &scratch) },
		"extract": func(text string) {
			if _, err := ex.Extract(context.Background(), text); err != nil {
				panic(err) // the extractor is open and the text short
			}
		},
	}
	if j, ok := yardstick.Load(); ok {
		work["tokenize"] = func(text string) { j.Tokenize(text) }
	}
	for _, length := range lengths {
		docs := pieces(c, length)
		point := results.Point{Bytes: length, Speed: make(map[string]float64)}
		for range rounds {
			for name, do := range work {
				point.Speed[name] = max(point.Speed[name], speed(docs, do))
			}
		}
		out.Points = append(out.Points, point)
	}
	return out, nil
}

// pieces are texts of the length.
func pieces(c *corpus.Corpus, length int) []string {
	if length >= 17_000 {
		return c.Documents(max(total, length), length, 1)
	}
	runes := []rune(c.Varied(total, 1))
	var docs []string
	for size := length / len("字"); len(runes) >= size; runes = runes[size:] {
		docs = append(docs, string(runes[:size]))
	}
	return docs
}

func speed(docs []string, do func(string)) float64 {
	bytes := 0
	start := time.Now()
	for _, text := range docs {
		do(text)
		bytes += len(text)
	}
	return float64(bytes) / 1e6 / time.Since(start).Seconds()
}
