// Command corpus checks the annotated documents of testdata/corpus and puts them
// together in one file:
//
//	go run ./scripts/corpus                   # checks all, writes corpus.jsonl and the README's table
//	go run ./scripts/corpus -only notice      # checks the files whose names begin so, writes nothing
//	go run ./scripts/corpus -hints            # also says where an annotator may have overlooked something
//
// A document is a text file with a head, the text with its mentions marked, and
// the relations; testdata/corpus/README.md describes the form. Every problem is
// printed with its file, its line and what to do about it, and the exit status
// is 1. Nothing is written unless all is well. corpus.jsonl is the JSONL of
// pkg/annotation with two more fields, genre and blind, and can be read with it.
package main

//go:generate go run . ../../testdata/corpus
