package alias

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/division"
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/gazette"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/name"
)

// tables are the rules about two names, by where they stand.
var tables = map[string][]verdict{
	"text": textRules, "region": regionRules, "institution": institutionRules, "parent": parentRules, "head": headRules,
	"kind": kindRules, "part": partRules, "moves": moves, "core": coreRules,
	"acronym": acronymRules, "tail": tailRules, "sound": soundRules, "slip": slipRules, "person": personRules,
}

func rulebook(t *testing.T) []mention.Entry {
	t.Helper()
	text, err := os.ReadFile("data/rules.txt")
	require.NoError(t, err)
	entries, err := mention.ReadRules(string(text))
	require.NoError(t, err)
	return entries
}

// answers are what the rules said that were asked in an example.
type answers struct {
	asked, held map[string]bool
	found       *verdict // of two names
}

// listen lets the rules of a table say what they answer, until the function is called that it returns.
func listen[T any](a *answers, rules []rule[T]) (stop func()) {
	silent := slices.Clone(rules)
	for i, r := range silent {
		rules[i].holds = func(x T) bool {
			holds := r.holds == nil || r.holds(x)
			a.asked[r.id] = true
			a.held[r.id] = a.held[r.id] || holds
			return holds
		}
	}
	return func() { copy(rules, silent) }
}

func run(example string) answers {
	a := answers{asked: map[string]bool{}, held: map[string]bool{}}
	for _, rules := range tables {
		defer listen(&a, rules)()
	}
	defer listen(&a, candidateRules)()
	defer listen(&a, choices)()
	names, place, _ := strings.Cut(example, " @ ")
	var n Namer
	if x, y, two := strings.Cut(names, " | "); two {
		n.pair.region = regionOf(place)
		x, y := read(x), read(y)
		a.found = n.pair.compare(&x, &y)
	} else {
		n.Aliases(mentionsOf(names), regionOf(place))
	}
	return a
}

func read(text string) name.Parts { return name.Read([]rune(text)) }

func regionOf(place string) *division.Division {
	var l gazette.Locator
	l.Add([]rune(place), 1)
	return l.Region()
}

// mentionsOf writes mentions as "S:石楼中学 O:县委 P:李明".
func mentionsOf(text string) []Mention {
	var out []Mention
	for i, f := range strings.Fields(text) {
		kind, name, _ := strings.Cut(f, ":")
		m := Mention{Type: entity.Org, Text: name, At: i}
		switch kind {
		case "S":
			m.Type = entity.School
		case "P":
			m.Type = entity.Person
		}
		out = append(out, m)
	}
	return out
}

// The rule whose example it is must hold, or be asked and not hold.
func TestRulebookExamples(t *testing.T) {
	always, says := map[string]bool{}, map[string]relation{}
	for _, rules := range tables {
		for _, r := range rules {
			always[r.id], says[r.id] = r.holds == nil, r.says
		}
	}
	for _, rule := range rulebook(t) {
		t.Run(rule.ID, func(t *testing.T) {
			assert.NotEmpty(t, rule.Reason)
			assert.NotEmpty(t, rule.Match)
			assert.NotEmpty(t, rule.NoMatch)
			for _, example := range rule.Match {
				a := run(example)
				assert.True(t, a.held[rule.ID], example)
				if a.found != nil && says[rule.ID] != unrelated {
					assert.Equal(t, says[rule.ID] > vetoed, a.found.says > vetoed, "%s: %s", example, a.found.id)
				}
			}
			for _, example := range rule.NoMatch {
				a := run(example)
				assert.True(t, a.asked[rule.ID] || always[rule.ID], "%s: not asked", example)
				assert.False(t, a.held[rule.ID], example)
			}
		})
	}
}

// Every rule is in the rulebook once, those of a table in its order.
func TestRulebookIsComplete(t *testing.T) {
	numbers := map[string]int{}
	for i, rule := range rulebook(t) {
		assert.NotContains(t, numbers, rule.ID)
		numbers[rule.ID] = i
	}
	n := len(candidateRules) + len(choices)
	for table, rules := range tables {
		last := -1
		for _, r := range rules {
			require.Contains(t, numbers, r.id)
			assert.Greater(t, numbers[r.id], last, "%s in %s", r.id, table)
			last = numbers[r.id]
		}
		n += len(rules)
	}
	for _, r := range append(candidateRules, choices...) {
		assert.Contains(t, numbers, r.id)
	}
	assert.Len(t, numbers, n)
}
