package dianming

import (
	"cmp"
	"slices"
	"sync"

	"github.com/dianming-nlp/dianming/internal/alias"
	"github.com/dianming-nlp/dianming/internal/decide"
	"github.com/dianming-nlp/dianming/internal/gazette"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/misspelt"
	"github.com/dianming-nlp/dianming/internal/post"
	"github.com/dianming-nlp/dianming/internal/recognise"
	"github.com/dianming-nlp/dianming/pkg/quantity"
	"github.com/dianming-nlp/dianming/pkg/timex"
)

// Rule is one entry of the rulebook. Its examples are run as tests.
type Rule struct {
	// ID names the rule in explanations.
	ID string
	// Finds is the type of what it finds, POST for the rules of posts, or "" for
	// a rule that finds any type or only rejects.
	Finds string
	// Reason is one sentence: why it is right.
	Reason string
	// Match are texts in which the rule finds something, the mention in ⟦ ⟧
	// where the text is longer than it, or rejects it. Those of rules of posts
	// have the post behind them: TEXT → person|title|body. Those of rules of
	// aliases are two names, A | B, or the mentions of an article; those of rules
	// of misspelt names have the right form behind them, and a name of the user's
	// list where it takes one: TEXT → right form @ name of the list; those of rules
	// of places a name @ the region of its article.
	Match []string
	// NoMatch are texts, or spans in ⟦ ⟧, that must not be found, or not be
	// rejected.
	NoMatch []string
}

// Rules returns the whole rulebook: names, posts, aliases, places of bodies, dates
// and counts, in a fixed order.
func Rules() []Rule {
	var out []Rule
	for _, r := range rulesOfNames() {
		out = append(out, Rule{r.ID, r.Type.String(), r.Reason, r.Match, r.NoMatch})
	}
	posts := post.Rulebook()
	slices.SortStableFunc(posts, func(a, b mention.Entry) int { return cmp.Compare(a.Does, b.Does) }) // finds, rejects
	for _, r := range posts {
		finds := ""
		if r.Does == mention.Finds {
			finds = "POST"
		}
		out = append(out, Rule{r.ID, finds, r.Reason, r.Match, r.NoMatch})
	}
	for _, r := range slices.Concat(alias.Rulebook(), gazette.Rulebook()) {
		out = append(out, Rule{r.ID, "", r.Reason, r.Match, r.NoMatch})
	}
	for _, r := range timex.Rules() {
		out = append(out, ruleOfDate(r, Date.String()))
	}
	for _, r := range timex.Guards() {
		out = append(out, ruleOfDate(r, ""))
	}
	for _, r := range quantity.Rules() {
		out = append(out, Rule{r.ID, Count.String(), r.Reason, r.Match, r.NoMatch})
	}
	return out
}

// rulesOfNames are those that find the candidates and reject them.
func rulesOfNames() []mention.Entry {
	return slices.Concat(recognise.Rulebook(), decide.Rulebook(), misspelt.Rulebook())
}

// reasons are those of the rules of names, dates and counts, by their IDs: for whoever
// asks why.
var reasons = sync.OnceValue(func() map[string]string {
	out := make(map[string]string)
	for _, r := range rulesOfNames() {
		out[r.ID] = r.Reason
	}
	for _, r := range timex.Rules() {
		out[r.ID] = r.Reason
	}
	for _, r := range quantity.Rules() {
		out[r.ID] = r.Reason
	}
	return out
})

func ruleOfDate(r timex.Rule, finds string) Rule {
	rule := Rule{ID: r.ID, Finds: finds, Reason: r.Reason, NoMatch: r.NoMatch}
	for _, e := range r.Match {
		rule.Match = append(rule.Match, e.Text)
	}
	return rule
}
