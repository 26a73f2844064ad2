package main

import (
	"go/ast"
	"go/token"
)

// crowded is how many && and || make a condition that nobody reads at one go.
const crowded = 4

// conditions finds the boolean expressions with too many operators: those that are
// asked (by an if, a case, or a return), and those that stand elsewhere.
func conditions(p *pkg) (asked, elsewhere []finding) {
	for _, f := range p.files {
		if f.generated() {
			continue
		}
		maximal(f.ast, func(e *ast.BinaryExpr, in ast.Node) {
			n := 0
			ast.Inspect(e, func(part ast.Node) bool {
				if part, ok := part.(*ast.BinaryExpr); ok && isJoin(part) {
					n++
				}
				return true
			})
			if n < crowded {
				return
			}
			found := p.find(f, e.Pos(), source(p.fset, e), n)
			switch in.(type) {
			case *ast.IfStmt, *ast.CaseClause, *ast.ReturnStmt:
				asked = append(asked, found)
			default:
				elsewhere = append(elsewhere, found)
			}
		})
	}
	return asked, elsewhere
}

// maximal calls do for each expression of && and || that is not part of another, with
// the statement that it stands in.
func maximal(n ast.Node, do func(e *ast.BinaryExpr, in ast.Node)) {
	var path []ast.Node
	ast.Inspect(n, func(n ast.Node) bool {
		if n == nil {
			path = path[:len(path)-1]
			return true
		}
		if e, ok := n.(*ast.BinaryExpr); ok && isJoin(e) {
			do(e, statement(path))
			return false
		}
		path = append(path, n)
		return true
	})
}

// statement is the innermost statement of a path, nil outside of functions.
func statement(path []ast.Node) ast.Node {
	for i := len(path) - 1; i >= 0; i-- {
		if s, ok := path[i].(ast.Stmt); ok {
			return s
		}
	}
	return nil
}

// eachPart calls do for e and what && and || join in it, through parentheses and
// negations; joined tells the operators from what they join.
func eachPart(e ast.Expr, do func(part ast.Expr, joined bool)) {
	switch x := e.(type) {
	case *ast.ParenExpr:
		eachPart(x.X, do)
		return
	case *ast.UnaryExpr:
		if x.Op == token.NOT {
			eachPart(x.X, do)
			return
		}
	case *ast.BinaryExpr:
		if isJoin(x) {
			do(x, true)
			eachPart(x.X, do)
			eachPart(x.Y, do)
			return
		}
	}
	do(e, false)
}

func isJoin(e *ast.BinaryExpr) bool { return e.Op == token.LAND || e.Op == token.LOR }
