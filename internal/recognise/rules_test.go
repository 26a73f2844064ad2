package recognise_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/decide"
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/recognise"
	"github.com/dianming-nlp/dianming/internal/segment"
	"github.com/dianming-nlp/dianming/internal/source"
	"github.com/dianming-nlp/dianming/pkg/quantity"
	"github.com/dianming-nlp/dianming/pkg/timex"
)

type span struct {
	text string
	kind entity.Type
}

// look runs the recognisers over text and returns its clean view, all
// candidates and the chosen ones.
func look(text string, trace *mention.Trace) (runes []rune, candidates, chosen []mention.Candidate) {
	var s source.Text
	s.Reset(text)
	var (
		r       recognise.Recogniser
		chooser decide.Chooser
		dates   timex.Finder
		counts  quantity.Finder
	)
	r.Input().Trace, r.Input().Spaced = trace, s.Spaced(nil, 0, len(s.Runes))
	var values []mention.Candidate
	for i, d := range dates.FindRunes(nil, s.Runes, timex.Reference{}) {
		values = append(values, recognise.Found(recognise.RuleDate, i, d.Start, d.End))
	}
	for i, c := range counts.FindRunes(nil, s.Runes) {
		values = append(values, recognise.Found(recognise.RuleCount, i, c.Start, c.End))
	}
	candidates = r.Candidates(s.Runes, segment.Native(), values)
	chooser.Settle(candidates)
	candidates = r.Persons(candidates)
	first := len(candidates)
	chosen = chooser.Best(candidates)
	if candidates = r.Known(candidates, chosen); len(candidates) > first {
		chosen = chooser.Best(candidates)
	}
	return s.Runes, candidates, chosen
}

// found returns the entities of text, each as its text and type.
func found(text string) map[span]int {
	runes, _, chosen := look(text, nil)
	out := map[span]int{}
	for _, c := range chosen {
		out[span{string(runes[c.Start:c.End]), c.Type}]++
	}
	return out
}

// marked splits an example into its text and the spans in ⟦ ⟧.
func marked(t *testing.T, example string) (string, []string) {
	t.Helper()
	var spans []string
	for rest := example; ; {
		_, after, ok := strings.Cut(rest, "⟦")
		if !ok {
			break
		}
		inside, tail, ok := strings.Cut(after, "⟧")
		require.True(t, ok, "an open mark in %q", example)
		spans = append(spans, strings.ReplaceAll(inside, "\u3000", "")) // as in the clean view
		rest = tail
	}
	require.NotEmpty(t, spans, "no mark in %q", example)
	return strings.NewReplacer("⟦", "", "⟧", "").Replace(example), spans
}

// foundBy returns the IDs of the rules that found each span of text.
func foundBy(text string) map[string][]string {
	runes, _, chosen := look(text, nil)
	out := map[string][]string{}
	for _, c := range chosen {
		s := string(runes[c.Start:c.End])
		out[s] = append(out[s], c.Rule.ID)
	}
	return out
}

// rejectedBy returns the IDs of the rules that rejected each span of text.
func rejectedBy(text string) map[string][]string {
	var trace mention.Trace
	runes, candidates, _ := look(text, &trace)
	out := noted(runes, trace.Notes)
	for _, c := range candidates {
		if c.Veto != nil {
			s := string(runes[c.Start:c.End])
			out[s] = append(out[s], c.Veto.ID)
		}
	}
	return out
}

// readBy returns the IDs of the rules that read each piece of text.
func readBy(text string) map[string][]string {
	var trace mention.Trace
	runes, _, _ := look(text, &trace)
	return noted(runes, trace.Reads)
}

func noted(runes []rune, notes []mention.Note) map[string][]string {
	out := map[string][]string{}
	for _, n := range notes {
		s := string(runes[n.Start:n.End])
		out[s] = append(out[s], n.ID)
	}
	return out
}

// rulebook returns the rules of names, by which they are found, settled and
// rejected.
func rulebook() []mention.Entry { return slices.Concat(recognise.Rulebook(), decide.Rulebook()) }

// ofGazetteer are the rules that need a user's gazetteer and are tested with one.
var ofGazetteer = map[string]bool{"G": true, "G-ENTRY": true, "G-NEVER": true}

// The rule whose example it is must decide, not another one that happens to
// find the same.
func TestRulebookExamples(t *testing.T) {
	for _, rule := range rulebook() {
		t.Run(rule.ID, func(t *testing.T) {
			decidedBy := map[mention.Deed]func(string) map[string][]string{
				mention.Finds: foundBy, mention.Rejects: rejectedBy, mention.Reads: readBy,
			}[rule.Does]
			assert.NotEmpty(t, rule.Reason)
			if !ofGazetteer[rule.ID] {
				assert.NotEmpty(t, rule.Match, "no example of what the rule decides")
				assert.NotEmpty(t, rule.NoMatch, "no example of what looks alike")
			}
			for _, example := range rule.Match {
				text, spans := marked(t, example)
				got := decidedBy(text)
				for _, s := range spans {
					assert.Contains(t, got[s], rule.ID, "%s in %q: decided %v", s, text, got)
					if rule.Does == mention.Finds {
						assert.Positive(t, found(text)[span{s, rule.Type}], "%s %q in %q", rule.Type, s, text)
					}
				}
			}
			for _, example := range rule.NoMatch {
				text, spans := marked(t, example)
				got := decidedBy(text)
				for _, s := range spans {
					assert.NotContains(t, got[s], rule.ID, "%s in %q", s, text)
					switch rule.Does {
					case mention.Finds:
						assert.Zero(t, found(text)[span{s, rule.Type}], "%s %q in %q", rule.Type, s, text)
					case mention.Rejects:
						assert.True(t, got[s] != nil || foundBy(text)[s] != nil || readBy(text)[s] != nil, "%s in %q: nobody thought of it", s, text)
					case mention.Reads:
						assert.True(t, got[s] != nil || rejectedBy(text)[s] != nil || foundBy(text)[s] != nil, "%s in %q: nobody read it", s, text)
					}
				}
			}
		})
	}
}

// Every line of a rulebook is read.
func TestRulebookIsReadWhole(t *testing.T) {
	for dir, want := range map[string][]mention.Entry{".": recognise.Rulebook(), "../decide": decide.Rulebook()} {
		text, err := os.ReadFile(filepath.Join(dir, "data", "rules.txt"))
		require.NoError(t, err)
		got, err := mention.ReadRules(string(text))
		require.NoError(t, err)
		assert.Equal(t, want, got)
	}
}

// idForm is how the IDs of rules look.
var idForm = regexp.MustCompile(`^[A-Z](-[A-Z0-9]+)*(\.[a-z0-9-]+)?$`)

// ids returns the IDs of the rules below n in their order: those that begin a literal,
// the values of fields ID, and those of which a function makes a rule.
func ids(n ast.Node) (out []string) {
	ast.Inspect(n, func(n ast.Node) bool {
		var first ast.Expr
		switch n := n.(type) {
		case *ast.CompositeLit:
			if len(n.Elts) > 0 {
				first = n.Elts[0]
			}
			if f, keyed := first.(*ast.KeyValueExpr); keyed && f.Key.(*ast.Ident).Name == "ID" {
				first = f.Value
			}
		case *ast.CallExpr:
			if f, ok := n.Fun.(*ast.Ident); ok && strings.HasSuffix(f.Name, "Rule") {
				first = n.Args[0]
			}
		}
		if s, ok := first.(*ast.BasicLit); ok {
			if id, err := strconv.Unquote(s.Value); err == nil && idForm.MatchString(id) {
				out = append(out, id)
			}
		}
		return true
	})
	return out
}

// Every rule that the code holds is in the rulebook and every one of the rulebook in the
// code, once, and those of a table in its order: those that find, and the others.
func TestRulebookIsComplete(t *testing.T) {
	numbers, finds := map[string]int{}, map[string]bool{}
	for i, rule := range rulebook() {
		assert.NotContains(t, numbers, rule.ID)
		numbers[rule.ID], finds[rule.ID] = i, rule.Does == mention.Finds
	}
	seen := map[string]bool{}
	for _, pattern := range []string{"*.go", "../decide/*.go"} {
		files, err := filepath.Glob(pattern)
		require.NoError(t, err)
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			f, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
			require.NoError(t, err)
			ast.Inspect(f, func(n ast.Node) bool {
				if table, ok := n.(*ast.ValueSpec); ok {
					last := map[bool]int{false: -1, true: -1}
					for _, id := range ids(table) {
						require.Contains(t, numbers, id, file)
						assert.NotContains(t, seen, id, file)
						assert.Greater(t, numbers[id], last[finds[id]], "%s in %s", id, file)
						seen[id], last[finds[id]] = true, numbers[id]
					}
				}
				return true
			})
		}
	}
	assert.Len(t, seen, len(numbers))
}
