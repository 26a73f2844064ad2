package instrument

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"path"
	"path/filepath"
	"slices"
)

// alias is the name under which a rewritten file imports what knows the active
// mutant.
const alias = "mutant_"

// finder looks for the sites of one file and notes how to rewrite it.
type finder struct {
	*source
	file  *ast.File
	text  []byte
	name  string // its path
	kinds []Kind
	sites *[]Site
	edits edits

	function string // the one that is walked, as in [Key]
}

// rewrite returns the text with all sites instrumented, nil if there are none.
func (f *finder) rewrite(runtime string) []byte {
	before := len(*f.sites)
	for _, d := range f.file.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			f.function = functionName(d)
			ast.Inspect(d, f.node)
		case *ast.GenDecl:
			f.declaration(d)
		}
	}
	if len(*f.sites) == before {
		return nil
	}
	f.edits.insert(f.offset(f.file.Name.End()), fmt.Sprintf("; import %s %q", alias, runtime))
	return f.edits.apply(f.text)
}

// declaration walks the values of variables.
func (f *finder) declaration(d *ast.GenDecl) {
	if d.Tok != token.VAR {
		return
	}
	for _, spec := range d.Specs {
		spec := spec.(*ast.ValueSpec)
		f.function = spec.Names[0].Name
		for _, value := range spec.Values {
			f.table(value)
		}
		ast.Inspect(spec, f.node)
	}
}

// functionName is the name of a function, a method's behind its type's.
func functionName(d *ast.FuncDecl) string {
	if d.Recv == nil || len(d.Recv.List) == 0 {
		return d.Name.Name
	}
	t := d.Recv.List[0].Type
	for {
		switch x := t.(type) {
		case *ast.StarExpr:
			t = x.X
		case *ast.IndexExpr:
			t = x.X
		case *ast.IndexListExpr:
			t = x.X
		case *ast.Ident:
			return x.Name + "." + d.Name.Name
		default:
			return d.Name.Name
		}
	}
}

// node looks at one node; those inside it come later, so that their edits are
// inside of its own.
func (f *finder) node(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.IfStmt:
		f.guard(n)
		f.condition(n.Cond)
	case *ast.ForStmt:
		f.condition(n.Cond)
	case *ast.SwitchStmt:
		f.choice(n, false)
	case *ast.LabeledStmt:
		if s, ok := n.Stmt.(*ast.SwitchStmt); ok {
			f.choice(s, true)
			ast.Inspect(s, f.inside(s))
			return false
		}
	case *ast.CompositeLit:
		f.entry(n)
		f.score(n)
	case *ast.BinaryExpr:
		f.binary(n)
	case *ast.AssignStmt, *ast.KeyValueExpr:
		f.score(n)
	}
	return true
}

// inside walks what stands in a node without the node itself.
func (f *finder) inside(node ast.Node) func(ast.Node) bool {
	return func(n ast.Node) bool {
		if n == node {
			return true
		}
		return f.node(n)
	}
}

// site adds a site and returns its number, 0 if its kind is not asked for.
func (f *finder) site(kind Kind, at ast.Node, code string) int {
	if !slices.Contains(f.kinds, kind) {
		return 0
	}
	position := f.fset.Position(at.Pos())
	*f.sites = append(*f.sites, Site{
		Key:    Key{Package: f.dir, Function: f.function, Kind: kind, Code: oneLine(code)},
		Number: len(*f.sites) + 1,
		File:   path.Join(f.dir, filepath.Base(position.Filename)),
		Line:   position.Line,
	})
	return len(*f.sites)
}

func (f *finder) offset(p token.Pos) int { return f.fset.Position(p).Offset }

// code is the text of a node.
func (f *finder) code(n ast.Node) string {
	return string(f.text[f.offset(n.Pos()):f.offset(n.End())])
}

// wrap puts text around a node.
func (f *finder) wrap(n ast.Node, before, after string) {
	f.edits.wrap(f.offset(n.Pos()), f.offset(n.End()), before, after)
}

// constant: the compiler computes e, which must stay so.
func (f *finder) constant(e ast.Expr) bool { return f.info.Types[e].Value != nil }

// boolean: e is a bool and no type of its own that a bool cannot be compared to.
func (f *finder) boolean(e ast.Expr) bool {
	basic, ok := f.info.Types[e].Type.(*types.Basic)
	return ok && basic.Info()&types.IsBoolean != 0
}

// pure: e calls nothing but conversions and len, so that to compute it twice
// changes nothing.
func (f *finder) pure(e ast.Expr) bool {
	pure := true
	ast.Inspect(e, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			pure = false
		case *ast.UnaryExpr:
			pure = pure && n.Op != token.ARROW
		case *ast.CallExpr:
			pure = pure && (f.info.Types[n.Fun].IsType() || f.info.Types[n.Fun].IsBuiltin())
		}
		return pure
	})
	return pure
}
