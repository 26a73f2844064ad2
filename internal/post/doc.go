// Package post finds who holds which post in an article: a [Post] ties a person
// to a title and, where the text names one, to the body where it is held.
//
// The input are the entities that were chosen, in text order, and the text
// between them. A [Linker] reads them in chains: bodies, titles and persons with
// no more between them than a gap holds, a mark or some words (gap.go). In a
// chain a title goes to the person behind it, before it, or before its verb
// (chain.go, verb.go); its body is the one beside it, one that the chain hands on
// (body.go), or the one that the article means (meant.go, school.go). In the end
// posts that are told twice are told once (repeat.go).
//
// Each of these decisions is a rule with an ID. data/rules.txt says why it is
// right, with examples that are run as tests. Guards, which keep something from
// being a post, note what they kept in a [Trace].
package post
