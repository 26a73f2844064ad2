package instrument

import (
	"fmt"
	"go/ast"
	"go/token"
	"strings"
)

// guard makes the condition of an if that only leaves one that can be off. It
// is noted where it holds.
func (f *finder) guard(s *ast.IfStmt) {
	if f.constant(s.Cond) || !leaves(s.Body) {
		return
	}
	if n := f.site(Guard, s, f.code(s.Cond)); n > 0 {
		f.wrap(s.Cond, "(", fmt.Sprintf(") && !%s.At(%d)", alias, n))
	}
}

// leaves: a block ends with return, continue, break or goto, and before it only
// sets variables.
func leaves(b *ast.BlockStmt) bool {
	if len(b.List) == 0 {
		return false
	}
	last := len(b.List) - 1
	switch b.List[last].(type) {
	case *ast.ReturnStmt, *ast.BranchStmt:
	default:
		return false
	}
	for _, s := range b.List[:last] {
		switch s.(type) {
		case *ast.AssignStmt, *ast.IncDecStmt:
		default:
			return false
		}
	}
	return true
}

// condition makes a condition that is one call, with ! or without, one that
// can say the opposite.
func (f *finder) condition(e ast.Expr) {
	if e == nil {
		return
	}
	e = ast.Unparen(e)
	call := e
	if not, ok := e.(*ast.UnaryExpr); ok && not.Op == token.NOT {
		call = ast.Unparen(not.X)
	}
	if c, ok := call.(*ast.CallExpr); !ok || f.info.Types[c.Fun].IsType() || f.constant(e) || !f.boolean(e) {
		return
	}
	if n := f.site(Negate, e, f.code(e)); n > 0 {
		f.wrap(e, "(", fmt.Sprintf(" != %s.At(%d))", alias, n))
	}
}

// binary looks at an operator.
func (f *finder) binary(e *ast.BinaryExpr) {
	if f.constant(e) || !f.boolean(e) {
		return
	}
	switch e.Op {
	case token.LAND, token.LOR:
		if f.boolean(e.X) && f.boolean(e.Y) {
			f.logic(e)
		}
		f.condition(e.X)
		f.condition(e.Y)
	case token.EQL, token.NEQ:
		if n := f.site(Compare, e, f.code(e)); n > 0 {
			f.wrap(e, "((", fmt.Sprintf(") != %s.At(%d))", alias, n))
		}
		f.numbers(e)
	case token.LSS, token.GTR, token.LEQ, token.GEQ:
		f.order(e)
		f.numbers(e)
	}
}

// logic makes a && b one that can be a || b, which is !(!a && !b), and the
// other way round. So b is computed only if it is needed, for the mutant too.
// If b only gives its value, the two differ only where a && b is false, and
// where a || b is true; else also by whether b is computed.
func (f *finder) logic(e *ast.BinaryExpr) {
	n := f.site(Logic, e, f.code(e))
	if n == 0 {
		return
	}
	on := fmt.Sprintf(" != %s.On(%d)", alias, n)
	first := on
	switch {
	case !f.pure(e.Y):
		first = fmt.Sprintf(" != %s.At(%d)", alias, n)
		f.wrap(e, "((", ")"+on+")")
	case e.Op == token.LAND:
		f.wrap(e, "((", fmt.Sprintf(" || %s.False(%d))%s)", alias, n, on))
	default:
		f.wrap(e, "(((", fmt.Sprintf(") && %s.True(%d))%s)", alias, n, on))
	}
	f.wrap(e.X, "(", ")"+first)
	f.wrap(e.Y, "(", ")"+on)
}

// orders are the functions for < and the like, and how the same is written
// where the operands may be computed twice.
var orders = map[token.Token]struct{ function, same string }{
	token.LSS: {"Less", " || %s == %s && %s.At(%d))"},
	token.GTR: {"Greater", " || %s == %s && %s.At(%d))"},
	token.LEQ: {"LessEqual", " && !(%s == %s && %s.At(%d)))"},
	token.GEQ: {"GreaterEqual", " && !(%s == %s && %s.At(%d)))"},
}

// order makes < one that can be <= and so on. They differ if both sides are
// equal.
func (f *finder) order(e *ast.BinaryExpr) {
	n := f.site(Compare, e, f.code(e))
	if n == 0 {
		return
	}
	o := orders[e.Op]
	if x, y := f.code(e.X), f.code(e.Y); f.pure(e.X) && f.pure(e.Y) && !strings.Contains(x+y, "\n") {
		f.wrap(e, "(", fmt.Sprintf(o.same, x, y, alias, n))
		return
	}
	f.wrap(e, fmt.Sprintf("%s.%s(%d, ", alias, o.function, n), ")")
	at := f.offset(e.OpPos)
	f.edits.replace(at, at+len(e.Op.String()), ",")
}
