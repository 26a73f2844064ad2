package main

import (
	"go/ast"
	"strings"
	"unicode"
)

const (
	// listed is how many Han literals make a case clause or a literal a word list.
	listed = 3
	// disguised is how many make one of a chain, a call or a whole switch, where a
	// few are ordinary code.
	disguised = 4
	// characters is how many make a string a list of characters; most words are shorter.
	characters = 7
)

// wordLists finds the word lists of a package, and those in disguise.
func wordLists(p *pkg, b *rulebook) (lists, others []finding) {
	for _, f := range p.files {
		if f.generated() {
			continue
		}
		note := func(to *[]finding, least int, n ast.Node, form string, entries []string) {
			if len(entries) >= least {
				found := p.find(f, n.Pos(), form, len(entries))
				found.Entries = entries
				*to = append(*to, found)
			}
		}
		ast.Inspect(f.ast, func(n ast.Node) bool {
			if n == nil || holds(b.examples, n.Pos()) || holds(b.plain, n.Pos()) {
				return false
			}
			switch n := n.(type) {
			case *ast.CaseClause:
				note(&lists, listed, n, "case", han(n.List...))
			case *ast.CompositeLit:
				plain, keyed := elements(n)
				note(&lists, listed, n, "literal", plain)
				note(&others, listed, n, "keyed literal", keyed)
			case *ast.SwitchStmt:
				note(&others, disguised, n, "switch", shortClauses(n))
			case *ast.CallExpr:
				note(&others, disguised, n, "call", han(n.Args...))
			case *ast.BasicLit:
				note(&others, characters, n, "characters", set(n))
			}
			return true
		})
		maximal(f.ast, func(e *ast.BinaryExpr, _ ast.Node) {
			note(&others, disguised, e, "chain", compared(e))
		})
	}
	return lists, others
}

// elements are the Han literals of a composite literal: elements without keys; keys,
// or their values where the keys are none.
func elements(l *ast.CompositeLit) (plain, keyed []string) {
	for _, e := range l.Elts {
		kv, ok := e.(*ast.KeyValueExpr)
		if !ok {
			plain = append(plain, han(e)...)
			continue
		}
		if words := han(kv.Key); words != nil {
			keyed = append(keyed, words...)
		} else {
			keyed = append(keyed, han(kv.Value)...)
		}
	}
	return plain, keyed
}

// shortClauses are the Han literals of the clauses of s that are no lists themselves.
func shortClauses(s *ast.SwitchStmt) []string {
	var words []string
	for _, c := range s.Body.List {
		if w := han(c.(*ast.CaseClause).List...); len(w) < listed {
			words = append(words, w...)
		}
	}
	return words
}

// compared are the Han literals that an expression of && and || asks for: sides of
// comparisons, arguments of calls.
func compared(e ast.Expr) []string {
	var words []string
	eachPart(e, func(part ast.Expr, joined bool) {
		switch x := part.(type) {
		case *ast.BinaryExpr:
			if !joined {
				words = append(words, han(x.X, x.Y)...)
			}
		case *ast.CallExpr:
			words = append(words, han(x.Args...)...)
		}
	})
	return words
}

// set returns the characters of a string of Han letters and digits, nil if one of them
// stands in it twice or anything else does.
func set(l *ast.BasicLit) []string {
	s := text(l)
	var list []string
	for _, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) || strings.Count(s, string(r)) > 1 {
			return nil
		}
		if hasHan(string(r)) {
			list = append(list, string(r))
		}
	}
	return list
}

// han returns the texts of those expressions that are literals with a Han character.
func han(list ...ast.Expr) []string {
	var words []string
	for _, e := range list {
		if s := text(e); hasHan(s) {
			words = append(words, s)
		}
	}
	return words
}

// hasHan: 〇 (U+3007) is a numeral as much as a character, and is none here.
func hasHan(s string) bool {
	for _, r := range s {
		if r >= 0x4E00 && r <= 0x9FFF {
			return true
		}
	}
	return false
}
