package main

import (
	"go/ast"
	"go/printer"
	"go/token"
	"strings"
)

// guards finds the ifs that leave and carry no ID.
func guards(p *pkg, b *rulebook) []finding {
	var out []finding
	for _, f := range p.files {
		if f.generated() {
			continue
		}
		for _, d := range f.ast.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && b.funcs[fn.Name.Name] {
				continue
			}
			ast.Inspect(d, func(n ast.Node) bool {
				g, ok := n.(*ast.IfStmt)
				if ok && leaves(g) && !holds(b.own, g.Pos()) && !b.mentioned(g) {
					out = append(out, p.find(f, g.Pos(), source(p.fset, g.Cond), 1))
				}
				return true
			})
		}
	}
	return out
}

// leaves: an if without else that does nothing but return, break or continue.
func leaves(g *ast.IfStmt) bool {
	if g.Else != nil || len(g.Body.List) != 1 {
		return false
	}
	switch g.Body.List[0].(type) {
	case *ast.ReturnStmt, *ast.BranchStmt:
		return !isErrorCheck(g.Cond)
	}
	return false
}

// isErrorCheck: err != nil.
func isErrorCheck(cond ast.Expr) bool {
	c, ok := cond.(*ast.BinaryExpr)
	if !ok || c.Op != token.NEQ {
		return false
	}
	x, ok := c.X.(*ast.Ident)
	return ok && x.Name == "err"
}

// mentioned reports whether n mentions the ID of a rule.
func (b *rulebook) mentioned(n ast.Node) bool {
	found := false
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Ident:
			found = found || b.names[n.Name]
		case *ast.BasicLit:
			s := text(n)
			found = found || b.ids[s] || idForm.MatchString(s)
		}
		return !found
	})
	return found
}

// source is an expression as it is written, on one line.
func source(fset *token.FileSet, n ast.Node) string {
	var b strings.Builder
	if printer.Fprint(&b, fset, n) != nil {
		return "?"
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
