package post

import "github.com/dianming-nlp/dianming/internal/mention"

// Rulebook returns what the rulebook says of the rules that make posts, and of those that
// keep them from being made, sorted by ID. Their examples are TEXT → person|title|body.
// Match are posts that a rule makes or keeps, NoMatch ones that nothing makes or that are
// made in spite of the rule.
func Rulebook() []mention.Entry {
	text, _ := data.ReadFile("data/rules.txt")    // the build embeds it
	entries, _ := mention.ReadRules(string(text)) // the tests read it without error
	return entries
}
