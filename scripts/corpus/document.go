package main

import "fmt"

// document is one file of the corpus.
type document struct {
	file       string // its path
	id         string
	genre, ref string
	blind      bool
	text       string
	mentions   []mention
	posts      []post
	aliases    []alias
	textLine   int // the file's line at which the text begins
}

// mention is a span of the text, [start, end) in code points.
type mention struct {
	start, end int
	tag        string // P, T, S, O, D or C
	text       string // without white space
	value      string
	optional   bool
	line       int // of the file
}

// post is an @post line.
type post struct {
	person, org, title string
	status, from, to   string
	line               int
}

// alias is an @alias line.
type alias struct {
	names []string
	line  int
}

// problem is one thing that is wrong with a file.
type problem struct {
	file      string
	line      int
	what, fix string
}

func (p problem) Error() string {
	return fmt.Sprintf("%s:%d: %s: %s", p.file, p.line, p.what, p.fix)
}

// typeNames are the tags of the files and what they are called in JSONL.
var typeNames = map[string]string{
	"P": "PERSON", "T": "TITLE", "S": "SCHOOL", "O": "ORG", "D": "DATE", "C": "COUNT",
}

// statuses are what a post may be, the default first.
var statuses = []string{"current", "appointed", "removed", "proposed", "acting", "former"}
