// Package mention holds the noun that all stages of the pipeline pass on: a [Candidate], a span of the text that may
// be an entity, with the [Rule] that made it, the [Evidence] that speaks for and against it and, where one rejects
// it, the rule that does.
//
// The recognisers make candidates, package decide chooses among them, and what links posts and aliases reads the
// chosen ones. The package knows no text and no word: rules stand in the package that asks them, and their reasons
// and examples beside them in data/rules.txt, which [ReadRules] reads.
package mention
