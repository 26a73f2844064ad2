package main

import (
	"fmt"
	"strings"

	"github.com/dianming-nlp/dianming/benchmarks/collection"
	"github.com/dianming-nlp/dianming/pkg/annotation"
	"github.com/dianming-nlp/dianming/pkg/dianming"
	"github.com/dianming-nlp/dianming/pkg/evaluate"
)

// post is the kind of posts; that of mentions is their type's tag.
const post = "POST"

// example is a mention or a post that the library finds, with what its confidence is made
// of.
type example struct {
	evaluate.Sample
	kind    string // PERSON to COUNT, or POST
	counts  bool   // the gold says whether it is right
	says    []feature
	parts   []*example // of a post: person, title and body
	fold    int        // by its document
	isBlind bool       // no rule was made from its document
}

// feature is one thing that may weigh: what is base, rule, evidence or signal.
type feature struct{ what, id string }

var base = feature{"base", "-"}

// folds are the parts into which the documents are dealt out.
const folds = 5

// examples returns those of collections, the mentions of each document before its posts.
func examples(ex *dianming.Extractor, args []string) ([]*example, error) {
	var out []*example
	for _, arg := range args {
		docs, _, err := collection.ReadPart(arg)
		if err != nil {
			return nil, err
		}
		if err := collection.Predict(ex, docs); err != nil {
			return nil, fmt.Errorf("%s: %w", arg, err)
		}
		var gold []annotation.Document
		for _, d := range docs {
			gold = append(gold, d.Gold)
		}
		inTime := evaluate.HasStatuses(gold)
		for i, d := range docs {
			for _, e := range examplesOf(d, inTime) {
				e.fold, e.isBlind = i%folds, d.IsBlind()
				out = append(out, e)
			}
		}
	}
	return out, nil
}

func examplesOf(d collection.Document, inTime bool) (out []*example) {
	verdicts := evaluate.Judge(d.Gold, d.Pred, inTime)
	for i, e := range d.Found.Entities {
		x, _ := d.Found.Explain(e)
		got := newExample(e.Type.String(), e.Confidence, verdicts.Entities[i])
		got.says = append(got.says, ruleFeatures(x.Rule)...)
		got.says = append(got.says, features("evidence", x.Evidence)...)
		got.says = append(got.says, features("signal", x.Signals)...)
		out = append(out, got)
	}
	mentions := out
	for i, p := range d.Found.Posts {
		got := newExample(post, p.Confidence, verdicts.Posts[i])
		got.says = append(got.says, ruleFeatures(p.Rule)...)
		got.says = append(got.says, ruleFeatures(p.By)...)
		got.says = append(got.says, features("signal", d.Found.PostSignals(i))...)
		got.parts = []*example{mentions[p.Person], mentions[p.Title]}
		if p.Org >= 0 {
			got.parts = append(got.parts, mentions[p.Org])
		}
		out = append(out, got)
	}
	return out
}

func newExample(kind string, confidence float64, v evaluate.Verdict) *example {
	return &example{
		Sample: evaluate.Sample{Confidence: confidence, Right: v == evaluate.Right},
		kind:   kind, counts: v != evaluate.Neither, says: []feature{base},
	}
}

// ruleFeatures are a rule and, where it is a finer one, its group.
func ruleFeatures(id string) []feature {
	if id == "" {
		return nil
	}
	group, _, finer := strings.Cut(id, ".")
	if !finer {
		return []feature{{"rule", id}}
	}
	return []feature{{"rule", group}, {"rule", id}}
}

func features(what string, items []dianming.EvidenceItem) (out []feature) {
	for _, item := range items {
		out = append(out, feature{what, item.ID})
	}
	return out
}

// only returns the examples for which all conditions hold.
func only(all []*example, conditions ...func(*example) bool) (out []*example) {
	for _, e := range all {
		ok := true
		for _, holds := range conditions {
			ok = ok && holds(e)
		}
		if ok {
			out = append(out, e)
		}
	}
	return out
}

func (e *example) isJudged() bool  { return e.counts }
func (e *example) isPost() bool    { return e.kind == post }
func (e *example) isMention() bool { return e.kind != post }
func (e *example) isUnread() bool  { return e.isBlind }
func anyExample(*example) bool     { return true }
