package lexicon

import "iter"

// Rows yields the columns of each row of a table of data, names.tsv and the like,
// in its order. It is for the package that says what they mean, which reads them
// once; a name of no table is a fault of the program, and it panics.
func Rows(file string) iter.Seq[[]string] { return rows(file) }
