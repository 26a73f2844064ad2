package post_test

import (
	"flag"
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/decide"
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/post"
	"github.com/dianming-nlp/dianming/internal/recognise"
	"github.com/dianming-nlp/dianming/internal/segment"
	"github.com/dianming-nlp/dianming/internal/source"
	"github.com/dianming-nlp/dianming/pkg/annotation"
	"github.com/dianming-nlp/dianming/pkg/evaluate"
	"github.com/dianming-nlp/dianming/pkg/quantity"
	"github.com/dianming-nlp/dianming/pkg/timex"
)

// TestPostsOfCorpus says how good the posts are where all mentions of the corpus are given: the figures may rise.
func TestPostsOfCorpus(t *testing.T) {
	r := scoreGiven(t, "../../testdata/corpus/corpus.jsonl")
	assert.GreaterOrEqual(t, r.Posts.F1(), 0.82)
	assert.GreaterOrEqual(t, float64(r.Status.Right), 0.89*float64(r.Status.Gold))
}

// scoreGiven scores the posts that the linker makes of the mentions of a file.
func scoreGiven(t *testing.T, path string) evaluate.Report {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Skip("no " + path)
	}
	defer f.Close()
	var gold, pred []annotation.Document
	for d, err := range annotation.Read(f, annotation.JSONL, annotation.ReadOptions{}) {
		require.NoError(t, err)
		gold, pred = append(gold, d), append(pred, given(d))
	}
	r := evaluate.Score(gold, pred)
	t.Logf("%s: posts P %.1f R %.1f F1 %.1f of %d, status %d/%d, time %d/%d", path, 100*r.Posts.Precision(), 100*r.Posts.Recall(),
		100*r.Posts.F1(), r.Posts.Gold(), r.Status.Right, r.Status.Gold, r.Time.Right, r.Time.Gold)
	return r
}

var missed = flag.String("missed", "", "file of documents of which TestPostsOfGivenMentions prints each post that is missed (FN) or wrong (FP)")

// TestPostsOfGivenMentions prints how good the posts are where all mentions are: the
// linker is given those of the gold, so that nothing else is at fault.
//
//	go test -run TestPostsOfGivenMentions -v ./internal/post [-args -missed FILE]
func TestPostsOfGivenMentions(t *testing.T) {
	if *missed != "" {
		for _, e := range scoreGiven(t, *missed).Errors {
			if e.On == "POST" {
				t.Log(e.Doc, e.Kind, e.Text)
			}
		}
		return
	}
	for _, name := range []string{"dev", "dev2", "dev3"} {
		scoreGiven(t, "../../../shared/gold/"+name+".jsonl")
	}
}

// given returns the document with the posts that the linker makes of its mentions.
func given(d annotation.Document) annotation.Document {
	var (
		view       source.Text
		recogniser recognise.Recogniser
		chooser    decide.Chooser
		finder     timex.Finder
		counter    quantity.Finder
		values     []mention.Candidate
	)
	view.Reset(d.Text)
	for i, e := range finder.FindRunes(nil, view.Runes, timex.Reference{}) {
		values = append(values, recognise.Found(recognise.RuleDate, i, e.Start, e.End))
	}
	for i, c := range counter.FindRunes(nil, view.Runes) {
		values = append(values, recognise.Found(recognise.RuleCount, i, c.Start, c.End))
	}
	found := recogniser.Candidates(view.Runes, segment.Native(), values)
	chooser.Settle(found)
	found = recogniser.Persons(found)

	at := map[int]int{} // code point of the text to rune of the view
	byteAt := map[int]int{}
	points := 0
	for i := range d.Text {
		byteAt[i] = points
		points++
	}
	byteAt[len(d.Text)] = points
	for i := range view.Runes {
		at[byteAt[view.Offset(i)]] = i
	}
	var chosen []mention.Candidate
	var of []annotation.Entity
	for _, e := range d.Entities {
		start, ok := at[e.Start]
		last, ends := at[e.End-1]
		if !ok || !ends {
			continue
		}
		c := mention.Candidate{Start: int32(start), End: int32(last + 1), Head: int32(start), PlaceEnd: int32(start), Type: e.Type, Rule: ruleOf(e.Type)}
		if k := slices.IndexFunc(found, func(f mention.Candidate) bool { return f.Start == c.Start && f.End == c.End && f.Type == c.Type }); k >= 0 {
			c = found[k]
		}
		chosen, of = append(chosen, c), append(of, e)
	}
	dates := make([]string, len(chosen))
	for i := range of {
		if of[i].Type == entity.Date {
			dates[i] = of[i].Value
		}
	}
	var linker post.Linker
	out := annotation.Document{ID: d.ID, Text: d.Text, Unit: d.Unit, Entities: d.Entities}
	for _, p := range linker.Posts(nil, view.Runes, chosen, dates) {
		q := annotation.Post{Person: of[p.Person].Text, Title: of[p.Title].Text, Status: p.Status, From: p.From.Value, To: p.To.Value}
		if p.Org >= 0 {
			q.Org = of[p.Org].Text
		}
		out.Posts = append(out.Posts, q)
	}
	return out
}

// ruleOf returns a rule of the type for a mention that no rule has found.
func ruleOf(t entity.Type) *mention.Rule { return &mention.Rule{ID: "G", Type: t} }
