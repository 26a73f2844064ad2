package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/benchmarks/collection"
)

const bulletin = "../../testdata/bulletin.json"

// Three made-up documents: the second and third are of one genre. The ids a and b
// are in half 0, e is in half 1 (see scripts/half).
const small = `{"id":"a","genre":"roster","blind":true,"text":"校长王思涵","entities":[{"start":0,"end":2,"type":"TITLE","text":"校长"},{"start":2,"end":5,"type":"PERSON","text":"王思涵"}],"posts":[{"person":"王思涵","org":"","title":"校长"}]}
{"id":"b","genre":"notice","blind":true,"text":"副校长李明哲","entities":[{"start":0,"end":3,"type":"TITLE","text":"副校长"},{"start":3,"end":6,"type":"PERSON","text":"李明哲"}],"posts":[{"person":"李明哲","org":"","title":"副校长"}]}
{"id":"e","genre":"notice","blind":false,"text":"2024年3月5日","entities":[{"start":0,"end":9,"type":"DATE","text":"2024年3月5日","value":"2024-03-05"}]}
`

// file writes a file of a test and returns its path.
func file(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, []byte(content), 0o600))
	return path
}

// output is what the command prints.
func output(t *testing.T, o options, args ...string) string {
	t.Helper()
	var b strings.Builder
	require.NoError(t, run(o, args, &b))
	return b.String()
}

func TestByGenre(t *testing.T) {
	assert.Equal(t, `| genre | PERSON | TITLE | SCHOOL | ORG | DATE | COUNT | micro | posts | status | time | aliases | documents | blind |
|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
| notice | 100.0 | 100.0 | – | – | 100.0 | – | 100.0 | 100.0 | – | – | – | 2 | 1 |
| roster | 100.0 | 100.0 | – | – | – | – | 100.0 | 100.0 | – | – | – | 1 | 1 |
| **blind** | 100.0 | 100.0 | – | – | – | – | 100.0 | 100.0 | – | – | – | 2 | 2 |
| **read** | – | – | – | – | 100.0 | – | 100.0 | – | – | – | – | 1 | 0 |
| **all** | 100.0 | 100.0 | – | – | 100.0 | – | 100.0 | 100.0 | – | – | – | 3 | 2 |
`, output(t, options{corpus: file(t, "small.jsonl", small)}))
}

// What the corpus at hand holds is scored, whatever its genres: each document in
// one genre, and in the blind half or the read one.
func TestCorpusIsWhole(t *testing.T) {
	docs, err := collection.Read("../../" + corpusFile)
	require.NoError(t, err)
	rows := rowsOf(docs)
	genres, last := rows[:len(rows)-3], rows[len(rows)-3:]
	assert.Equal(t, []string{"**blind**", "**read**", "**all**"}, []string{last[0].name, last[1].name, last[2].name})
	sum := 0
	for _, r := range genres {
		assert.Positive(t, r.report.Micro.FN, r.name)
		sum += r.report.Documents
	}
	assert.Equal(t, len(docs), sum)
	assert.Equal(t, len(docs), last[2].report.Documents)
	assert.Equal(t, len(docs), last[0].report.Documents+last[1].report.Documents)
	assert.Equal(t, last[0].report.Documents, last[0].blind)
	assert.Zero(t, last[1].blind)
}

func TestByCollection(t *testing.T) {
	path := file(t, "small.jsonl", small)
	got := output(t, options{short: true}, bulletin, path, path+":half0", path+":half1", path+":blind", path+":read")
	head, _, _ := strings.Cut(got, "\n")
	assert.Equal(t, "| | bulletin (1 document) | small (3 documents) | small half 0 (2 documents) | small half 1 (1 document) "+
		"| small blind (2 documents) | small read (1 document) |", head)
	assert.Regexp(t, `\n\| PERSON \| \d+\.\d \| 100\.0 \| 100\.0 \| – \| 100\.0 \| – \|\n`, got)
	assert.Regexp(t, `\n\| DATE \| \d+\.\d \| 100\.0 \| – \| 100\.0 \| – \| 100\.0 \|\n`, got)
	assert.Contains(t, output(t, options{}, path), "\n| values of DATE | **100.0** of 1 |\n")
}

// A document may hold both tables: each goes to its own marks.
func TestWrite(t *testing.T) {
	corpus := file(t, "small.jsonl", small)
	page := file(t, "accuracy.md", "before\n<!-- genres -->\nold\n<!-- end -->\nbetween\n<!-- accuracy -->\nold\n<!-- end -->\nafter\n")
	assert.Empty(t, output(t, options{corpus: corpus, write: page}))
	assert.Empty(t, output(t, options{write: page, short: true}, corpus+":read"))
	b, err := os.ReadFile(page)
	require.NoError(t, err)
	assert.Equal(t, "before\n<!-- genres -->\n"+output(t, options{corpus: corpus})+"<!-- end -->\nbetween\n<!-- accuracy -->\n"+
		output(t, options{short: true}, corpus+":read")+"<!-- end -->\nafter\n", string(b))
}

func TestProblems(t *testing.T) {
	unlabelled := file(t, "unlabelled.jsonl", `{"id":"a","text":"校长","entities":[]}`)
	broken := file(t, "broken.jsonl", `{"id":"a","text":`)
	undated := file(t, "undated.jsonl", `{"id":"a","genre":"notice","blind":true,"ref":"3月","text":"校长","entities":[]}`)
	page := file(t, "unmarked.md", "no marks\n")
	for _, tt := range []struct {
		name    string
		options options
		args    []string
		want    string
	}{
		{"no mark of the genres", options{corpus: file(t, "small.jsonl", small), write: page}, nil, "unmarked.md: no <!-- genres -->"},
		{"no mark of the collections", options{write: page}, []string{bulletin}, "unmarked.md: no <!-- accuracy -->"},
		{"no such page", options{write: "absent.md"}, []string{bulletin}, "absent.md"},
		{"no corpus", options{corpus: "absent.jsonl"}, nil, "root of the module"},
		{"no such collection", options{}, []string{"absent.jsonl:half1"}, "open absent.jsonl:"},
		{"documents without genre", options{corpus: unlabelled}, nil, `document "a" says no "genre"`},
		{"no document of the part", options{}, []string{unlabelled + ":blind"}, "unlabelled.jsonl:blind: no document"},
		{"neither blind nor read", options{}, []string{unlabelled + ":read"}, "unlabelled.jsonl:read: no document"},
		{"broken JSON", options{}, []string{broken}, "broken.jsonl: document 1: "},
		{"ref is no day, by genre", options{corpus: undated}, nil, `undated.jsonl: document "a": `},
		{"ref is no day", options{}, []string{undated}, `undated.jsonl: document "a": `},
		{"short by genre", options{corpus: "absent.jsonl", short: true}, nil, "-short without a collection"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var b strings.Builder
			assert.ErrorContains(t, run(tt.options, tt.args, &b), tt.want)
			assert.Empty(t, b.String())
		})
	}
}
