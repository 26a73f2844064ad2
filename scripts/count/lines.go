package main

import (
	"go/scanner"
	"go/token"
)

// packageLines are the lines of a package.
type packageLines struct {
	Package  string `json:"package"`
	Lines    int    `json:"lines"`    // as `wc -l` counts
	Examples int    `json:"examples"` // of these, lines with examples of rules only
}

func linesOf(p *pkg, b *rulebook) packageLines {
	n := packageLines{Package: p.dir}
	for _, f := range p.files {
		n.Lines += f.lines()
		n.Examples += exampleLines(p.fset, f, b.examples)
	}
	return n
}

// exampleLines counts the lines of f on which everything belongs to an example: from
// all lines of examples those are taken on which something else stands.
func exampleLines(fset *token.FileSet, f *file, examples []node) int {
	tokens := fset.File(f.ast.Pos())
	lines := map[int]bool{}
	ends := map[token.Pos]bool{}
	for _, e := range examples {
		if tokens.Base() <= int(e.pos) && int(e.end) <= tokens.Base()+tokens.Size() {
			for l := tokens.Line(e.pos); l <= tokens.Line(e.end); l++ {
				lines[l] = true
			}
			ends[e.end] = true
		}
	}
	if len(lines) == 0 {
		return 0
	}
	// The scanner wants a file of its own; positions are moved over to the other.
	var s scanner.Scanner
	own := token.NewFileSet().AddFile(f.name, -1, len(f.src))
	s.Init(own, f.src, nil, 0)
	for {
		pos, tok, lit := s.Scan()
		if tok == token.EOF {
			return len(lines)
		}
		pos += token.Pos(tokens.Base() - own.Base())
		switch {
		case tok == token.SEMICOLON && lit == "\n":
		case tok == token.COMMA && ends[pos]:
		case tok == token.RBRACE && ends[pos]: // of the rule whose last part is an example
			ends[pos+1] = true
		case !holds(examples, pos):
			// Raw strings may be longer than a line.
			for l := tokens.Line(pos); l <= tokens.Line(pos+token.Pos(max(len(lit)-1, 0))); l++ {
				delete(lines, l)
			}
		}
	}
}
