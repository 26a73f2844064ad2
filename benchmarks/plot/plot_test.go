package main

import (
	"encoding/xml"
	"errors"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dianming-nlp/dianming/benchmarks/calltree"
	"github.com/dianming-nlp/dianming/benchmarks/results"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// texts are the texts of an SVG file, with the families that they ask for.
func texts(t *testing.T, svg string) (shown []string, styles string) {
	t.Helper()
	decoder := xml.NewDecoder(strings.NewReader(svg))
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return shown, styles
		}
		require.NoError(t, err, "well-formed XML")
		start, ok := token.(xml.StartElement)
		if !ok || start.Name.Local != "text" {
			continue
		}
		for _, a := range start.Attr {
			if a.Name.Local == "style" {
				styles += a.Value + "\n"
			}
		}
		var content string
		require.NoError(t, decoder.DecodeElement(&content, &start))
		shown = append(shown, content)
	}
}

// Hanzi stay text, and each text names families that have them: a picture of
// glyphs from the embedded font would be boxes.
func TestHanziAreText(t *testing.T) {
	picture, err := throughput(results.League{Systems: []results.System{
		{Name: own, MBPerSecond: 20}, {Name: "分词<甲>", MBPerSecond: 0.3},
	}})
	require.NoError(t, err)
	shown, styles := texts(t, picture)
	assert.Subset(t, shown, []string{"dianming", "分词<甲>", "20", "0.3", "0.01", "10"})
	for style := range strings.Lines(styles) {
		assert.Contains(t, style, "font-family:Liberation Sans,Arial,")
		assert.Contains(t, style, "Noto Sans CJK SC,")
		assert.Contains(t, style, ",sans-serif;")
	}
}

func TestHanziAreMeasuredAsSquares(t *testing.T) {
	style := textStyle()
	assert.InDelta(t, 2*float64(textSize), float64(style.Width("局长")), 0.01)
	assert.Less(t, style.Width("ab"), style.Width("局长"))
}

func TestSpeedByLength(t *testing.T) {
	growth := results.Growth{Points: []results.Point{
		{Bytes: 100, Speed: map[string]float64{"extract": 10, "native_segment": 150}},
		{Bytes: 1_000_000, Speed: map[string]float64{"extract": 20, "native_segment": 200}},
	}}
	picture, err := speedByLength(growth)
	require.NoError(t, err)
	shown, _ := texts(t, picture)
	assert.Subset(t, shown, []string{"100", "1 KB", "10 KB", "1 MB", "10 MB", "1000", "full extraction", "words only, native engine"})
	assert.NotContains(t, shown, "words only, gojieba", "was not measured")
}

func TestAccuracy(t *testing.T) {
	league := results.League{Systems: []results.System{
		{Name: own, F1: map[string]map[string]float64{"news": {"PERSON": 0.9, "MICRO": 0.8}}},
		{Name: "other", F1: map[string]map[string]float64{"news": {"PERSON": 0.5}}},
	}}
	assert.Equal(t, []string{"news"}, collections(league))
	picture, err := accuracy(league, "news")
	require.NoError(t, err)
	shown, _ := texts(t, picture)
	assert.Subset(t, shown, []string{"F1 of exact matches by type (%), news", "PERSON", "COUNT", "all six", own, "other", "100"})
	// A bar is as high as its value: with the types that were not measured, 14 bars and
	// 2 signs in the legend.
	assert.Equal(t, 16, strings.Count(picture, "fill:#0072B2")+strings.Count(picture, "fill:#E69F00"))
}

func TestReliability(t *testing.T) {
	picture, err := reliability(results.Reliability{Lines: []results.ReliabilityLine{
		{Name: "news", Bins: []results.ReliabilityBin{{N: 10, Confidence: 0.8, Right: 0.7}, {N: 10, Confidence: 0.9, Right: 1}}},
		{Name: "papers", Bins: []results.ReliabilityBin{{N: 10, Confidence: 0.2, Right: 0.1}}},
	}})
	require.NoError(t, err)
	shown, _ := texts(t, picture)
	assert.Subset(t, shown, []string{"news", "papers", "confidence", "right", "70 %", "100 %"})
}

func TestFlameGraph(t *testing.T) {
	root := calltree.New()
	root.Add([]string{"worker.extract", "scan.Scan"}, 75)
	root.Add([]string{"runtime"}, 24.9)
	root.Add([]string{"too narrow"}, 0.1)
	picture, err := flameGraph(root)
	require.NoError(t, err)
	shown, _ := texts(t, picture)
	assert.Equal(t, []string{"Where the time of an extraction goes (width: share of the processor time)", "all 100%", "runtime 25%", "worker.extract 75%", "scan.Scan 75%"}, shown)
}

func TestCutToWidth(t *testing.T) {
	style := textStyle()
	assert.Equal(t, "scan.Scan", cutToWidth("scan.Scan", style, 100))
	assert.Equal(t, "scan", cutToWidth("scan.Scan", style, style.Width("scan")))
	assert.Empty(t, cutToWidth("scan.Scan", style, 5))
}

// The committed results can be drawn, and the same way each time.
func TestCommittedResults(t *testing.T) {
	in := filepath.Join("..", "results")
	first, err := drawAll(in)
	require.NoError(t, err)
	again, err := drawAll(in)
	require.NoError(t, err)
	assert.Equal(t, first, again)
	assert.Contains(t, first, "accuracy-bulletin.svg")
}
