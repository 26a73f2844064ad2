package benchmarks_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/pkg/dianming"
	"github.com/dianming-nlp/dianming/pkg/gazetteer"
)

func extractor(b *testing.B, options ...dianming.Option) *dianming.Extractor {
	ex, err := dianming.New(options...)
	require.NoError(b, err)
	b.Cleanup(func() { ex.Close() })
	return ex
}

func extractBySize(b *testing.B, ex *dianming.Extractor) {
	bySize(b, func(b *testing.B, text string) {
		entities := 0
		for b.Loop() {
			doc, err := ex.Extract(context.Background(), text)
			if err != nil {
				b.Fatal(err)
			}
			entities = len(doc.Entities)
		}
		b.ReportMetric(float64(entities), "entities/op")
	})
}

// BenchmarkExtract is everything: six types, values, posts, aliases.
func BenchmarkExtract(b *testing.B) { extractBySize(b, extractor(b)) }

// BenchmarkExtractGazetteer is the same with a list of 10,000 schools.
func BenchmarkExtractGazetteer(b *testing.B) {
	var entries []gazetteer.Entry
	for _, name := range texts(b).Names(10_000, 1) {
		entries = append(entries, gazetteer.Entry{Name: name, Type: gazetteer.School})
	}
	list, err := gazetteer.New(entries...)
	require.NoError(b, err)
	extractBySize(b, extractor(b, dianming.WithGazetteer(list)))
}

// BenchmarkExtractParallel is many goroutines on one extractor, each with the
// bulletin; go test's -cpu says how many.
func BenchmarkExtractParallel(b *testing.B) {
	ex, text := extractor(b), texts(b).Bulletin
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			if _, err := ex.Extract(context.Background(), text); err != nil {
				b.Error(err)
				return
			}
		}
	})
}

// BenchmarkExtractReader streams 17 MB with one and with two goroutines.
func BenchmarkExtractReader(b *testing.B) {
	ex, text := extractor(b), texts(b).Varied(17e6, 2)
	for name, workers := range map[string]int{"one": 1, "two": 2} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				for _, err := range ex.ExtractReader(context.Background(), strings.NewReader(text), dianming.WithWorkers(workers)) {
					if err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}

// BenchmarkNew makes an extractor when another one was made before.
func BenchmarkNew(b *testing.B) {
	extractor(b)
	b.ReportAllocs()
	for b.Loop() {
		ex, err := dianming.New()
		if err != nil {
			b.Fatal(err)
		}
		ex.Close()
	}
}
