package post_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/decide"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/post"
	"github.com/dianming-nlp/dianming/internal/recognise"
	"github.com/dianming-nlp/dianming/internal/segment"
	"github.com/dianming-nlp/dianming/internal/source"
	"github.com/dianming-nlp/dianming/pkg/quantity"
	"github.com/dianming-nlp/dianming/pkg/timex"
)

// reading is what the stages up to this package make of a text.
type reading struct {
	text     []rune
	entities []mention.Candidate
	posts    []post.Post
	notes    []post.Note
}

// read runs the stages on a text of one article.
func read(text string) reading {
	var (
		view       source.Text
		recogniser recognise.Recogniser
		chooser    decide.Chooser
		dates      timex.Finder
		counts     quantity.Finder
	)
	view.Reset(text)
	var values []mention.Candidate
	for i, d := range dates.FindRunes(nil, view.Runes, timex.Reference{}) {
		values = append(values, recognise.Found(recognise.RuleDate, i, d.Start, d.End))
	}
	for i, c := range counts.FindRunes(nil, view.Runes) {
		values = append(values, recognise.Found(recognise.RuleCount, i, c.Start, c.End))
	}
	candidates := recogniser.Candidates(view.Runes, segment.Native(), values)
	chooser.Settle(candidates)
	candidates = recogniser.Persons(candidates)
	chosen := chooser.Best(candidates)
	if more := recogniser.Known(candidates, chosen); len(more) > len(candidates) {
		chosen = chooser.Best(more)
	}
	r := reading{text: view.Runes, entities: chosen}
	linker := post.Linker{Trace: func(n post.Note) { r.notes = append(r.notes, n) }}
	r.posts = linker.Posts(nil, r.text, r.entities)
	return r
}

func (r reading) word(i int) string {
	if i < 0 {
		return ""
	}
	return string(r.text[r.entities[i].Start:r.entities[i].End])
}

// madeBy returns the IDs of the rules that made the post person|title|body: the
// one that gave the title, and the one that found the body.
func (r reading) madeBy(want string) (ids []string) {
	for _, p := range r.posts {
		if r.word(p.Person)+"|"+r.word(p.Title)+"|"+r.word(p.Org) == want {
			ids = append(ids, p.Rule, p.By)
		}
	}
	return ids
}

// keptBy returns the IDs of the guards that kept the post from being made. A
// guard need not look at all its members.
func (r reading) keptBy(want string) (ids []string) {
	parts := strings.Split(want, "|")
	fits := func(i int, part string) bool { return i < 0 || r.word(i) == part }
	for _, n := range r.notes {
		if fits(n.Person, parts[0]) && fits(n.Title, parts[1]) && fits(n.Org, parts[2]) {
			ids = append(ids, n.ID)
		}
	}
	return ids
}

// example splits "TEXT → person|title|body"; ⏎ in TEXT is a line break.
func example(t *testing.T, s string) (text, want string) {
	t.Helper()
	text, want, ok := strings.Cut(s, " → ")
	require.True(t, ok, "no → in %q", s)
	require.Equal(t, 2, strings.Count(want, "|"), "person|title|body in %q", s)
	return strings.ReplaceAll(text, "⏎", "\n"), want
}

// The rule whose example it is must decide, not another one that happens to say
// the same.
func TestRulebookExamples(t *testing.T) {
	for _, rule := range post.Rulebook() {
		rejects := rule.Does == mention.Rejects
		t.Run(rule.ID, func(t *testing.T) {
			assert.NotEmpty(t, rule.Reason)
			assert.NotEmpty(t, rule.Match)
			assert.NotEmpty(t, rule.NoMatch)
			for _, s := range rule.Match {
				text, want := example(t, s)
				r := read(text)
				if made, kept := r.madeBy(want), r.keptBy(want); rejects {
					assert.Contains(t, kept, rule.ID, text)
					assert.Empty(t, made, text)
				} else {
					assert.Contains(t, made, rule.ID, "%s: made %v, kept by %v", text, made, kept)
				}
			}
			for _, s := range rule.NoMatch {
				text, want := example(t, s)
				r := read(text)
				if made, kept := r.madeBy(want), r.keptBy(want); rejects {
					assert.NotContains(t, kept, rule.ID, text)
					assert.NotEmpty(t, made, text)
				} else {
					assert.Empty(t, made, text)
				}
			}
		})
	}
}

// Every line of the rulebook is read, and its rules are sorted, each ID once.
func TestRulebook(t *testing.T) {
	text, err := os.ReadFile("data/rules.txt")
	require.NoError(t, err)
	rules, err := mention.ReadRules(string(text))
	require.NoError(t, err)
	assert.Equal(t, post.Rulebook(), rules)
	require.NotEmpty(t, rules)
	last := ""
	for _, rule := range rules {
		assert.Less(t, last, rule.ID)
		last = rule.ID
	}
}
