// Command why shows what the rules of names and posts do with a text: what they
// find, by which rule, and what they reject, by which. It is for whoever writes a
// rule and looks for its examples.
//
//	go run ./scripts/why '全市民办学校负责人参加。' …
package main

import (
	"fmt"
	"os"
	"slices"

	"github.com/dianming-nlp/dianming/internal/decide"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/post"
	"github.com/dianming-nlp/dianming/internal/recognise"
	"github.com/dianming-nlp/dianming/internal/segment"
	"github.com/dianming-nlp/dianming/internal/source"
	"github.com/dianming-nlp/dianming/pkg/quantity"
	"github.com/dianming-nlp/dianming/pkg/timex"
)

func main() {
	for _, text := range os.Args[1:] {
		show(text)
	}
}

func show(text string) {
	var (
		view    source.Text
		r       recognise.Recogniser
		chooser decide.Chooser
		dates   timex.Finder
		counts  quantity.Finder
		trace   mention.Trace
	)
	view.Reset(text)
	r.Input().Trace, r.Input().Spaced = &trace, view.Spaced(nil, 0, len(view.Runes))
	var values []mention.Candidate
	for i, d := range dates.FindRunes(nil, view.Runes, timex.Reference{}) {
		values = append(values, recognise.Found(recognise.RuleDate, i, d.Start, d.End))
	}
	for i, c := range counts.FindRunes(nil, view.Runes) {
		values = append(values, recognise.Found(recognise.RuleCount, i, c.Start, c.End))
	}
	candidates := r.Candidates(view.Runes, segment.Native(), values)
	chooser.Settle(candidates)
	candidates = r.Persons(candidates)
	first := len(candidates)
	chosen := chooser.Best(candidates)
	if candidates = r.Known(candidates, chosen); len(candidates) > first {
		chosen = chooser.Best(candidates)
	}
	fmt.Println(text)
	for _, c := range chosen {
		fmt.Printf("  + %-6s %s  %s %.1f\n", c.Type, string(view.Runes[c.Start:c.End]), c.Rule.ID, c.Score)
	}
	for _, c := range candidates {
		if c.Veto != nil {
			fmt.Printf("  - %-6s %s  %s rejected by %s\n", c.Type, string(view.Runes[c.Start:c.End]), c.Rule.ID, c.Veto.ID)
		}
	}
	reasons := map[string]string{}
	for _, rule := range slices.Concat(recognise.Rulebook(), decide.Rulebook()) {
		reasons[rule.ID] = rule.Reason
	}
	for _, n := range trace.Notes {
		fmt.Printf("  - %-6s %s  %s: %s\n", n.Type, string(view.Runes[n.Start:n.End]), n.ID, reasons[n.ID])
	}
	for _, n := range trace.Reads {
		fmt.Printf("  . %s  %s\n", string(view.Runes[n.Start:n.End]), n.ID)
	}
	showPosts(view.Runes, chosen, nil)
	var words []string
	for _, t := range segment.Native().Segment(view.Runes, &segment.Scratch{}) {
		words = append(words, string(view.Runes[t.Start:t.End]))
	}
	fmt.Println("  words:", words)
}

// showPosts shows the posts of a text of one article: person|title|body.
func showPosts(text []rune, entities []mention.Candidate, values []string) {
	word := func(i int) string {
		if i < 0 {
			return ""
		}
		return string(text[entities[i].Start:entities[i].End])
	}
	var kept []post.Note
	linker := post.Linker{Trace: func(n post.Note) { kept = append(kept, n) }}
	for _, p := range linker.Posts(nil, text, entities, values) {
		fmt.Printf("  + POST   %s|%s|%s  %s %s %s %s %s\n", word(p.Person), word(p.Title), word(p.Org), p.Rule, p.By, p.Status, p.From.Value, p.To.Value)
	}
	for _, n := range kept {
		fmt.Printf("  - POST   %s|%s|%s  %s\n", word(n.Person), word(n.Title), word(n.Org), n.ID)
	}
}
