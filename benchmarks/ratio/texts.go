package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"unicode/utf8"

	"github.com/dianming-nlp/dianming/benchmarks/yardstick"
	"github.com/dianming-nlp/dianming/pkg/dianming"
)

// measureTexts takes the figures that make sense over the texts of a file: how
// fast they are extracted, each as a document of its own, and how that compares
// with gojieba on the same texts.
func measureTexts(path string) (figures, error) {
	texts, err := readTexts(path)
	if err != nil {
		return nil, err
	}
	ex, err := dianming.New()
	if err != nil {
		return nil, err
	}
	defer ex.Close()
	corrector, err := dianming.New(dianming.WithMisspellings())
	if err != nil {
		return nil, err
	}
	defer corrector.Close()
	f := make(figures)
	bytes, entities, longest := 0, 0, 0
	for _, text := range texts {
		doc, err := ex.Extract(context.Background(), text)
		if err != nil {
			return nil, err
		}
		bytes, entities, longest = bytes+len(text), entities+len(doc.Entities), max(longest, len(text))
	}
	if entities == 0 {
		return nil, fmt.Errorf("%s: no entities in its %d texts", path, len(texts))
	}
	f["texts"], f["bytes"], f["bytes_longest"], f["entities"] = float64(len(texts)), float64(bytes), float64(longest), float64(entities)
	extractor := over("extract", texts, func(text string) { extract(ex, text) })
	contenders := []*contender{extractor}
	if j, ok := yardstick.Load(); ok {
		contenders = append(contenders,
			over("tokenize", texts, func(text string) { j.Tokenize(text) }),
			over("tag", texts, func(text string) { j.Tag(text) }))
	}
	race(contenders, 4*rounds) // nothing else is measured
	for _, c := range contenders {
		f["mb_per_s_"+c.name] = c.speed()
	}
	// In a race of their own: whoever runs behind gojieba finds the caches full of its dictionary.
	plain := over("plain", texts, func(text string) { extract(ex, text) })
	misspelt := over("misspelt", texts, func(text string) { extract(corrector, text) })
	race([]*contender{plain, misspelt}, 4*rounds)
	f["misspelt"] = misspelt.timesFasterThan(plain)
	if len(contenders) > 1 {
		f["extract"] = extractor.timesFasterThan(contenders[1])
		f["extract_by_tag"] = extractor.timesFasterThan(contenders[2])
	}
	f["allocs_per_entity"] = allocations(extractor.all) / float64(entities)
	return f, nil
}

// partBytes is about how much text a contender works on before the next one has
// its turn: some ten milliseconds of work, so that all see one state of the
// machine.
const partBytes = 200_000

// over is the contender that works on one text after the other.
func over(name string, texts []string, work func(text string)) *contender {
	c := &contender{name: name}
	for from := 0; from < len(texts); {
		to, size := from, 0
		for to < len(texts) && size < partBytes {
			size += len(texts[to])
			to++
		}
		part := texts[from:to]
		c.parts = append(c.parts, func() {
			for _, text := range part {
				work(text)
			}
		})
		c.bytes += size
		from = to
	}
	return c
}

// readTexts reads the field "text" of each object of a JSONL file.
func readTexts(path string) ([]string, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var texts []string
	for d := json.NewDecoder(file); ; {
		var document struct {
			Text string `json:"text"`
		}
		switch err := d.Decode(&document); {
		case errors.Is(err, io.EOF) && len(texts) == 0:
			return nil, fmt.Errorf("%s: no documents: write one JSON object a line, with its text in \"text\"", path)
		case errors.Is(err, io.EOF):
			return texts, nil
		case err != nil:
			return nil, fmt.Errorf("%s: document %d: %w", path, len(texts)+1, err)
		case document.Text == "" || !utf8.ValidString(document.Text):
			return nil, fmt.Errorf("%s: document %d has no \"text\"", path, len(texts)+1)
		}
		texts = append(texts, document.Text)
	}
}
