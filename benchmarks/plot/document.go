package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/dianming-nlp/dianming/benchmarks/results"
)

// writeDocument puts the tables of the results into docs/performance.md, each
// between the comment that names it and <!-- end -->.
func writeDocument(path, resultsDir string) error {
	figures, machine, err := readFigures(resultsDir + "/ratio.json")
	if err != nil {
		return err
	}
	if err := addDense(figures, resultsDir+"/dense.json"); err != nil {
		return err
	}
	flame, err := os.ReadFile(resultsDir + "/flame.txt")
	if err != nil {
		return err
	}
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	text := string(b)
	for _, block := range []struct{ name, content string }{
		{"promised", machine.String() + "\n\n" + promised(figures)},
		{"stages", stages(figures)},
		{"flame", "```\n" + string(flame) + "```\n"},
	} {
		if text, err = replace(text, block.name, block.content); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
	}
	return os.WriteFile(path, []byte(text), 0o644)
}

// readFigures reads the output of benchmarks/ratio.
func readFigures(path string) (map[string]float64, results.Machine, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, results.Machine{}, err
	}
	var all map[string]any
	var head struct{ Machine results.Machine }
	if err := json.Unmarshal(b, &all); err != nil {
		return nil, head.Machine, fmt.Errorf("%s: %w", path, err)
	}
	if err := json.Unmarshal(b, &head); err != nil {
		return nil, head.Machine, fmt.Errorf("%s: %w", path, err)
	}
	figures := make(map[string]float64)
	for name, value := range all {
		if number, ok := value.(float64); ok {
			figures[name] = number
		}
	}
	return figures, head.Machine, nil
}

// addDense adds the figures over texts full of names, if they were taken.
func addDense(figures map[string]float64, path string) error {
	dense, _, err := readFigures(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	for _, name := range []string{"extract", "allocs_per_entity"} {
		if v, ok := dense[name]; ok {
			figures[name+"_dense"] = v
		}
	}
	return err
}

// replace changes the text of one block.
func replace(text, name, content string) (string, error) {
	begin := "<!-- " + name + " -->\n"
	before, rest, ok := strings.Cut(text, begin)
	_, after, ok2 := strings.Cut(rest, "<!-- end -->")
	if !ok || !ok2 {
		return "", fmt.Errorf("no block %q with its end", strings.TrimSpace(begin))
	}
	return before + begin + content + "<!-- end -->" + after, nil
}

// promised is a table of the goals.
func promised(f map[string]float64) string {
	var b strings.Builder
	b.WriteString("| figure | goal | measured | meaning |\n|---|---|---|---|\n")
	for _, g := range results.Goals {
		value := "-"
		if v, ok := f[g.Name]; ok {
			value = fmt.Sprintf("%.3g", v)
			if g.Missed(v) {
				value += " (missed)"
			}
		}
		fmt.Fprintf(&b, "| `%s` | %s | %s | %s |\n", g.Name, g.Bounds(), value, g.Meaning)
	}
	return b.String()
}

// stages is a table of the speeds beside the limit.
func stages(f map[string]float64) string {
	var b strings.Builder
	limit := f["mb_per_s_decode"]
	b.WriteString("| stage | MB/s | of the limit | × gojieba.Tokenize |\n|---|---|---|---|\n")
	for _, name := range []string{"decode", "source", "scan", "native_segment", "dates", "counts", "extract", "tokenize", "cut", "tag"} {
		v, ok := f["mb_per_s_"+name]
		if !ok {
			continue
		}
		label := name
		switch name {
		case "tokenize", "cut", "tag":
			label = "gojieba " + name
		}
		fmt.Fprintf(&b, "| %s | %.3g | %.1f %% | %.2g |\n", label, v, 100*v/limit, v/f["mb_per_s_tokenize"])
	}
	return b.String()
}
