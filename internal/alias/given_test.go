package alias_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/alias"
	"github.com/dianming-nlp/dianming/internal/article"
	"github.com/dianming-nlp/dianming/internal/division"
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/gazette"
	"github.com/dianming-nlp/dianming/internal/recognise"
	"github.com/dianming-nlp/dianming/internal/segment"
	"github.com/dianming-nlp/dianming/internal/source"
	"github.com/dianming-nlp/dianming/pkg/annotation"
	"github.com/dianming-nlp/dianming/pkg/evaluate"
)

// TestAliasesOfGivenMentions prints how good the groups are where all mentions are: the namer is given those of the
// gold, so that nothing else is at fault.
//
//	go test -run TestAliasesOfGivenMentions -v ./internal/alias
//	GOLD=documents.jsonl PAIRS=1 go test -run TestAliasesOfGivenMentions/given -v ./internal/alias # of a file, with the pairs that are wrong
func TestAliasesOfGivenMentions(t *testing.T) {
	files := map[string]string{
		"dev": "../../../shared/gold/dev.jsonl", "dev2": "../../../shared/gold/dev2.jsonl", "dev3": "../../../shared/gold/dev3.jsonl",
		"corpus": "../../testdata/corpus/corpus.jsonl", "given": os.Getenv("GOLD"),
	}
	for name, file := range files {
		t.Run(name, func(t *testing.T) {
			f, err := os.Open(file)
			if err != nil {
				t.Skip("no gold beside the project")
			}
			defer f.Close()
			var gold, pred []annotation.Document
			for d, err := range annotation.Read(f, annotation.JSONL, annotation.ReadOptions{}) {
				require.NoError(t, err)
				gold, pred = append(gold, d), append(pred, grouped(d))
			}
			r := evaluate.Score(gold, pred)
			t.Logf("aliases P %.1f R %.1f F1 %.1f of %d", 100*r.Aliases.Precision(), 100*r.Aliases.Recall(), 100*r.Aliases.F1(), r.Aliases.Gold())
			for _, d := range r.Errors {
				if d.On == "ALIAS" && os.Getenv("PAIRS") != "" {
					t.Log(d)
				}
			}
		})
	}
}

// grouped returns the document with the aliases that the namer makes of its mentions.
func grouped(d annotation.Document) annotation.Document {
	var (
		view source.Text
		r    recognise.Recogniser
		n    alias.Namer
	)
	view.Reset(d.Text)
	r.Candidates(view.Runes, segment.Native(), nil)
	out := annotation.Document{ID: d.ID, Text: d.Text, Unit: d.Unit, Entities: d.Entities}
	points := []rune(d.Text)
	k := 0
	for _, span := range article.Split(nil, view.Runes) {
		var l gazette.Locator
		l.Survey(r.Input(), span, 0)
		to := len(points)
		if span.End < len(view.Runes) {
			to = len([]rune(d.Text[:view.Offset(span.End)]))
		}
		var mentions []alias.Mention
		from := 0
		if span.Start > 0 {
			from = len([]rune(d.Text[:view.Offset(span.Start)]))
		}
		for ; k < len(d.Entities) && d.Entities[k].Start < to; k++ {
			switch e := d.Entities[k]; e.Type {
			case entity.Person, entity.School, entity.Org:
				mentions = append(mentions, alias.Mention{Type: e.Type, Text: e.Text, At: e.Start, Before: string(points[from:e.Start])})
				from = e.End
			}
		}
		for i := range mentions {
			mentions[i].Behind = string(points[from:to])
			if i+1 < len(mentions) {
				mentions[i].Behind = mentions[i+1].Before
			}
		}
		out.Aliases = append(out.Aliases, aliases(&n, mentions, l.Region())...)
	}
	return out
}

func aliases(n *alias.Namer, mentions []alias.Mention, region *division.Division) []annotation.Alias {
	var out []annotation.Alias
	for _, a := range n.Aliases(mentions, region) {
		out = append(out, annotation.Alias{Names: append([]string(nil), a.Forms...)})
	}
	return out
}
