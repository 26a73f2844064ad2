package main

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/benchmarks/collection"
	"github.com/dianming-nlp/dianming/internal/confidence"
	"github.com/dianming-nlp/dianming/pkg/annotation"
	"github.com/dianming-nlp/dianming/pkg/dianming"
	"github.com/dianming-nlp/dianming/pkg/evaluate"
)

const corpusFile = "../../testdata/corpus/corpus.jsonl"

func newExtractor(t *testing.T) *dianming.Extractor {
	t.Helper()
	ex, err := dianming.New(dianming.WithExplanations())
	require.NoError(t, err)
	t.Cleanup(func() { ex.Close() })
	return ex
}

// made are so many examples of a kind that say something, the first ones of them right, dealt into all folds.
func made(n, right int, kind string, says ...feature) (out []*example) {
	for i := range n {
		e := newExample(kind, 0, evaluate.Wrong)
		e.Right = i < right
		e.says, e.fold = append(e.says, says...), i%folds
		out = append(out, e)
	}
	return out
}

// What holds for many examples is weighed as their share of right ones has it.
func TestFit(t *testing.T) {
	left, right := feature{"signal", "left-title"}, feature{"signal", "right-han"}
	all := append(made(4000, 3600, "PERSON", left), made(4000, 2000, "PERSON", right)...)
	m := fit(all)
	assert.InDelta(t, 0.9, probability(m.sum(all[0])), 0.005)
	assert.InDelta(t, 0.5, probability(m.sum(all[len(all)-1])), 0.005)
	assert.InDelta(t, 0.7, probability(m.sum(made(1, 1, "PERSON")[0])), 0.12, "what says nothing lies between")

	few := fit(append(made(4000, 3600, "PERSON"), made(2, 0, "PERSON", left)...))
	assert.Greater(t, probability(few.sum(all[0])), 0.5, "two wrong ones do not make a thing impossible")
}

// Examples of which nothing can be known from others are weighed as all are, and no surer.
func TestCrossFit(t *testing.T) {
	var all []*example
	for i := range 200 {
		e := made(1, i%4/3, "TITLE", feature{"rule", fmt.Sprintf("T-%d", i)})[0]
		e.fold = i / 4 % folds
		all = append(all, e)
	}
	s := crossFit(all, anyExample)
	assert.InDelta(t, 0.25, probability(s.of(fit(all).sum(made(1, 1, "TITLE")[0]))), 0.05)

	all = append(made(400, 360, "TITLE", feature{"rule", "T-A"}), made(400, 200, "TITLE", feature{"rule", "T-B"})...)
	assert.InDelta(t, 1, crossFit(all, anyExample).slope, 0.2, "what holds elsewhere is believed")
	assert.Equal(t, stretch{slope: 1}, crossFit(nil, anyExample))
}

// The table gives the model back: weights of groups and of all types are in each row.
func TestTable(t *testing.T) {
	group, finer, shared := feature{"rule", "S-KIND"}, feature{"rule", "S-KIND.place"}, feature{"signal", "left-title"}
	all := append(made(300, 280, "SCHOOL", group, finer, shared), made(300, 150, "ORG", shared)...)
	all = append(all, made(100, 60, "POST", feature{"rule", "R-BEFORE"})...)
	m, s := fit(all), stretch{slope: 0.5, level: 0.25}
	table := tableOf(m.rows(s), 600, 100)
	read, err := confidence.ReadModel(strings.NewReader(table))
	require.NoError(t, err, table)
	assert.Contains(t, table, "fitted on 600 mentions and 100 posts")
	want := probability(s.of(m.sum(all[len(all)-1])))
	assert.InDelta(t, want, read.Post("R-BEFORE", "", 0), 0.005)
	weight := m.weights[m.index["SCHOOL\tsignal\tleft-title"]] + m.weights[m.index["MENTION\tsignal\tleft-title"]]
	assert.InDelta(t, s.slope*weight, read.Weight(confidence.Kind(dianming.School), "left-title"), 0.006)
	assert.NotContains(t, table, "MENTION\t")
}

// What the verdicts say of the mentions and posts of the corpus is what the scores say.
func TestVerdictsAreScores(t *testing.T) {
	docs, err := collection.Read(corpusFile)
	require.NoError(t, err)
	require.NoError(t, collection.Predict(newExtractor(t), docs))
	var gold, pred []annotation.Document
	for _, d := range docs {
		gold, pred = append(gold, d.Gold), append(pred, d.Pred)
	}
	report := evaluate.Score(gold, pred)
	right, wrong := 0, 0
	for _, d := range docs {
		for _, v := range evaluate.Judge(d.Gold, d.Pred, evaluate.HasStatuses(gold)).Entities {
			switch v {
			case evaluate.Right:
				right++
			case evaluate.Wrong:
				wrong++
			}
		}
	}
	assert.Equal(t, report.Micro.TP, right)
	assert.Equal(t, report.Micro.FP, wrong)
}

// A fit on the corpus makes a table that can be read, and the tables of what it is worth.
func TestRun(t *testing.T) {
	dir := t.TempDir()
	weights, document, bins := filepath.Join(dir, "weights.tsv"), filepath.Join(dir, "a.md"), filepath.Join(dir, "bins.json")
	require.NoError(t, run(options{fit: true, weights: weights}, []string{corpusFile + ":read"}, nil))
	b, err := os.ReadFile(weights)
	require.NoError(t, err)
	_, err = confidence.ReadModel(strings.NewReader(string(b)))
	require.NoError(t, err)

	var out strings.Builder
	arg := corpusFile + ":blind+../../testdata/bulletin.json"
	require.NoError(t, run(options{}, []string{arg}, &out))
	assert.Contains(t, out.String(), "| corpus blind and bulletin |")
	assert.Regexp(t, `calibration error of mentions \| 0\.0\d\d`, out.String())
	require.NoError(t, os.WriteFile(document, []byte("# A\n<!-- confidence -->\nold\n<!-- end -->\nB\n"), 0o600))
	require.NoError(t, run(options{write: document, json: bins}, []string{arg}, nil))
	b, err = os.ReadFile(document)
	require.NoError(t, err)
	assert.Equal(t, "# A\n<!-- confidence -->\n"+out.String()+"<!-- end -->\nB\n", string(b))
	b, err = os.ReadFile(bins)
	require.NoError(t, err)
	assert.Contains(t, string(b), `"name": "corpus blind and bulletin"`)
}

func TestErrors(t *testing.T) {
	none := filepath.Join(t.TempDir(), "none.jsonl")
	assert.ErrorContains(t, run(options{}, nil, nil), "no collection")
	assert.ErrorIs(t, run(options{}, []string{none}, nil), os.ErrNotExist)
	assert.ErrorIs(t, run(options{fit: true}, []string{none}, nil), os.ErrNotExist)
	assert.ErrorIs(t, run(options{write: none}, []string{"../../testdata/bulletin.json"}, nil), os.ErrNotExist)
	plain := filepath.Join(t.TempDir(), "a.md")
	require.NoError(t, os.WriteFile(plain, []byte("# A\n"), 0o600))
	assert.ErrorContains(t, run(options{write: plain}, []string{"../../testdata/bulletin.json"}, nil), "<!-- confidence -->")
	_, err := weightsOf(nil)
	assert.ErrorContains(t, err, "nothing to fit")
}

func TestProbability(t *testing.T) {
	assert.Equal(t, 0.5, probability(0))
	assert.InDelta(t, 0.9, probability(math.Log(9)), 1e-9)
}
