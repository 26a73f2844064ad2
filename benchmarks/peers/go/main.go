// Command go runs the peers that are written in Go. It is a module of its own,
// so that users of the library do not fetch them. Its arguments and formats are
// those of ../py/run.py.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"
	"unicode/utf8"

	"github.com/go-ego/gse"
	"github.com/go-ego/gse/hmm/pos"
	"github.com/yanyiwu/gojieba"
)

// word is one tagged word.
type word struct{ text, tag string }

// peers load and return what tags a text.
var peers = map[string]func() (func(text string) []word, error){
	"gojieba": func() (func(string) []word, error) {
		j := gojieba.NewJieba()
		return func(text string) []word {
			var words []word
			for _, t := range j.Tag(text) {
				slash := strings.LastIndexByte(t, '/')
				words = append(words, word{t[:slash], t[slash+1:]})
			}
			return words
		}, nil
	},
	"gse": func() (func(string) []word, error) {
		seg, err := gse.New()
		if err != nil {
			return nil, err
		}
		var tagger pos.Segmenter
		tagger.WithGse(seg)
		return func(text string) []word {
			var words []word
			for _, t := range tagger.Cut(text, true) {
				words = append(words, word{t.Text, t.Pos})
			}
			return words
		}, nil
	},
}

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "peers/go:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	peer, pieces, bench, out, stats := args[0], args[1], args[2], args[3], args[4]
	limit, err := strconv.ParseFloat(args[5], 64)
	if err != nil {
		return err
	}
	start := cpu()
	tag, err := peers[peer]()
	if err != nil {
		return err
	}
	tag("市教育局局长出席会议。")
	load := cpu() - start

	lines, err := readLines(pieces)
	if err != nil {
		return err
	}
	var b strings.Builder
	for _, text := range lines {
		b.WriteString(places(text, tag(text)) + "\n")
	}
	if err := os.WriteFile(out, []byte(b.String()), 0o644); err != nil {
		return err
	}
	if lines, err = readLines(bench); err != nil {
		return err
	}
	done := 0
	start = cpu()
	for _, text := range slices.Repeat(lines, 5) {
		tag(text)
		done += len(text)
		if cpu()-start > limit {
			break
		}
	}
	record, err := json.Marshal(map[string]float64{"load_s": load, "bytes": float64(done), "cpu_s": cpu() - start, "peak_mb": peakMB()})
	if err != nil {
		return err
	}
	return os.WriteFile(stats, record, 0o644)
}

// places looks the words up in the text, since gse loses a character here and
// there and lower-cases Latin letters.
func places(text string, words []word) string {
	var tokens []string
	lower := strings.ToLower(text)
	if len(lower) != len(text) {
		lower = text
	}
	at := 0 // in bytes
	for _, w := range words {
		i := strings.Index(lower[at:], strings.ToLower(w.text))
		if i < 0 || w.text == "" {
			continue
		}
		start := utf8.RuneCountInString(text[:at+i])
		at += i + len(w.text)
		tokens = append(tokens, fmt.Sprintf("%d,%d,%s", start, utf8.RuneCountInString(text[:at]), w.tag))
	}
	return strings.Join(tokens, "\t")
}

func readLines(path string) ([]string, error) {
	b, err := os.ReadFile(path)
	return strings.Split(strings.TrimSuffix(string(b), "\n"), "\n"), err
}

// cpu is the processor time of this process in seconds.
func cpu() float64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return float64(time.Now().UnixNano()) / 1e9
	}
	return float64(u.Utime.Nano()+u.Stime.Nano()) / 1e9
}

func peakMB() float64 {
	b, _ := os.ReadFile("/proc/self/status")
	for line := range strings.Lines(string(b)) {
		if f := strings.Fields(line); len(f) > 1 && f[0] == "VmHWM:" {
			kb, _ := strconv.ParseFloat(f[1], 64)
			return kb / 1024
		}
	}
	return 0
}
