// Package confidence says how likely it is that a mention or a post is right, from 0 to 1.
//
// It knows no word. A [Reader] reads [Signals] of the chosen mentions: what stands beside them, how long they are,
// which readings they beat, whether the text has them again. With the rule that made a mention and its evidence they
// are weighed by a [Model], an additive one: each has a weight, and their sum is the log odds that the mention is right. A post is
// weighed alike, by its rules and how certain its parts are.
//
// The weights stand in data/weights.tsv. The program benchmarks/confidence makes them from annotated documents and says
// in its head how to run it again, which is to be done when rules have changed. A rule that the table does not know
// weighs as its group does (S-KIND for S-KIND.place), and one of an unknown group as the mean of its type.
package confidence
