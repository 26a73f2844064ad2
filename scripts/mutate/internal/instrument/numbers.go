package instrument

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"strings"
)

// numbers makes the constant side of a comparison one more or one less.
func (f *finder) numbers(e *ast.BinaryExpr) {
	for _, side := range [...]ast.Expr{e.X, e.Y} {
		if f.constant(side) {
			f.number(side, f.code(e))
		}
	}
}

// score looks for the numbers that are set as the score of something.
func (f *finder) score(n ast.Node) {
	switch n := n.(type) {
	case *ast.CompositeLit:
		f.fields(n)
	case *ast.KeyValueExpr:
		if key, ok := n.Key.(*ast.Ident); ok && scoreLike(key.Name) {
			f.summands(n.Value)
		}
	case *ast.AssignStmt:
		for i, to := range n.Lhs {
			if selected, ok := to.(*ast.SelectorExpr); ok && len(n.Rhs) == len(n.Lhs) && scoreLike(selected.Sel.Name) {
				f.summands(n.Rhs[i])
			}
		}
	}
}

// fields looks for scores among the fields of a struct without names.
func (f *finder) fields(lit *ast.CompositeLit) {
	structure, ok := f.info.TypeOf(lit).Underlying().(*types.Struct)
	if !ok {
		return
	}
	for i, e := range lit.Elts {
		if _, named := e.(*ast.KeyValueExpr); !named && scoreLike(structure.Field(i).Name()) {
			f.summands(e)
		}
	}
}

func scoreLike(name string) bool {
	name = strings.ToLower(name)
	return strings.HasSuffix(name, "score") || strings.HasSuffix(name, "weight")
}

// summands looks for the constants of a sum or difference.
func (f *finder) summands(e ast.Expr) {
	if f.constant(e) {
		f.number(e, f.code(e))
		return
	}
	if sum, ok := ast.Unparen(e).(*ast.BinaryExpr); ok && (sum.Op == token.ADD || sum.Op == token.SUB) {
		f.summands(sum.X)
		f.summands(sum.Y)
	}
}

// number makes a constant one more or one less: two sites.
func (f *finder) number(e ast.Expr, code string) {
	basic, ok := f.info.Types[e].Type.Underlying().(*types.Basic)
	if !ok || basic.Info()&types.IsNumeric == 0 || basic.Info()&(types.IsComplex|types.IsUntyped) != 0 {
		return
	}
	t, ok := f.typeText(f.info.Types[e].Type)
	if !ok {
		return
	}
	n := f.site(Constant, e, fmt.Sprintf("%s with %s+1", code, f.code(e)))
	if n == 0 {
		return
	}
	f.site(Constant, e, fmt.Sprintf("%s with %s-1", code, f.code(e)))
	f.wrap(e, fmt.Sprintf("%s.Number(%d, %s(", alias, n, t), "))")
}
