package instrument

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"strings"
)

// ruleLike: the name of a type or variable says that it is a guard or rule.
func ruleLike(name string) bool {
	name = strings.TrimSuffix(strings.ToLower(name), "s")
	return strings.HasSuffix(name, "guard") || strings.HasSuffix(name, "rule")
}

// entry makes an entry of a table of guards or rules one that can be off: its
// function finds nothing.
func (f *finder) entry(lit *ast.CompositeLit) {
	structure := f.ruleType(f.info.TypeOf(lit))
	if structure == nil {
		return
	}
	value := f.functionOf(lit, structure)
	if value == nil {
		return
	}
	signature := f.info.TypeOf(value).Underlying().(*types.Signature)
	text, ok := f.signature(signature)
	if !ok {
		return
	}
	n := f.site(Entry, lit, f.entryName(lit))
	if n == 0 {
		return
	}
	f.wrap(value, fmt.Sprintf("func(f func%s) func%s { return func%s { if %s.On(%d) { return }; %s; return } }(",
		text.types, text.types, text.named, alias, n, fmt.Sprintf(text.call, fmt.Sprintf("%s.At(%d)", alias, n))), ")")
}

// entryName is what a key calls an entry: its first field if that is a text,
// since the reason and the examples behind it change more often, else all of it.
func (f *finder) entryName(lit *ast.CompositeLit) string {
	if len(lit.Elts) > 0 {
		first := lit.Elts[0]
		if pair, ok := first.(*ast.KeyValueExpr); ok {
			first = pair.Value
		}
		if text, ok := first.(*ast.BasicLit); ok && text.Kind == token.STRING {
			return text.Value
		}
	}
	return f.code(lit)
}

// ruleType returns the struct of a guard or rule, nil for other types.
func (f *finder) ruleType(t types.Type) *types.Struct {
	if t == nil {
		return nil
	}
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	structure, _ := t.Underlying().(*types.Struct)
	if named, ok := t.(*types.Named); ok && ruleLike(named.Obj().Name()) || ruleLike(f.function) {
		return structure
	}
	return nil
}

// functionOf returns the value of the first field that has a function: one
// that says yes or no is preferred.
func (f *finder) functionOf(lit *ast.CompositeLit, structure *types.Struct) ast.Expr {
	var found ast.Expr
	for i, element := range lit.Elts {
		value := element
		if pair, ok := element.(*ast.KeyValueExpr); ok {
			value = pair.Value
		} else if i >= structure.NumFields() {
			break
		}
		signature, ok := f.info.TypeOf(value).Underlying().(*types.Signature)
		switch {
		case !ok:
		case saysYes(signature):
			return value
		case found == nil:
			found = value
		}
	}
	return found
}

// saysYes: the last result of a function is a bool.
func saysYes(s *types.Signature) bool {
	n := s.Results().Len()
	return n > 0 && types.Identical(s.Results().At(n-1).Type().Underlying(), types.Typ[types.Bool])
}

// signatureText is a function's type as text, and how one calls another.
type signatureText struct {
	types string // (int, string) bool
	named string // (a0 int, a1 string) (r0 bool)
	call  string // r0 = f(a0, a1); if r0 { %s }
}

// signature writes a function's type with the names that the file knows.
func (f *finder) signature(s *types.Signature) (signatureText, bool) {
	var parameters, named, arguments, results, namedResults, variables []string
	ok := true
	for i := range s.Params().Len() {
		t, known := f.typeText(s.Params().At(i).Type())
		argument := fmt.Sprintf("a%d", i)
		variable := argument
		if s.Variadic() && i == s.Params().Len()-1 {
			t, argument = "..."+strings.TrimPrefix(t, "[]"), argument+"..."
		}
		ok = ok && known
		parameters = append(parameters, t)
		named = append(named, variable+" "+t)
		arguments = append(arguments, argument)
	}
	for i := range s.Results().Len() {
		t, known := f.typeText(s.Results().At(i).Type())
		ok = ok && known
		results = append(results, t)
		namedResults = append(namedResults, fmt.Sprintf("r%d %s", i, t))
		variables = append(variables, fmt.Sprintf("r%d", i))
	}
	call := "f(" + strings.Join(arguments, ", ") + ")"
	if len(results) > 0 {
		call = strings.Join(variables, ", ") + " = " + call
	}
	if saysYes(s) {
		call += "; if " + variables[len(variables)-1] + " { %s }"
	} else {
		call += "; %s"
	}
	return signatureText{
		types: "(" + strings.Join(parameters, ", ") + ") (" + strings.Join(results, ", ") + ")",
		named: "(" + strings.Join(named, ", ") + ") (" + strings.Join(namedResults, ", ") + ")",
		call:  call,
	}, ok
}

// typeText writes a type as the file can; it may not have imported its package.
func (f *finder) typeText(t types.Type) (string, bool) {
	ok := true
	text := types.TypeString(t, func(p *types.Package) string {
		if p == f.types {
			return ""
		}
		name, imported := f.imported(p)
		ok = ok && imported
		return name
	})
	return text, ok
}

// imported returns the name under which the file imports a package.
func (f *finder) imported(p *types.Package) (string, bool) {
	for _, i := range f.file.Imports {
		if strings.Trim(i.Path.Value, `"`) != p.Path() {
			continue
		}
		if i.Name != nil {
			return i.Name.Name, i.Name.Name != "_" && i.Name.Name != "."
		}
		return p.Name(), true
	}
	return "", false
}

// table makes the entries of a list of guards or rules that have no function
// ones that can be taken out. The value is that of a variable.
func (f *finder) table(value ast.Expr) {
	lit, ok := value.(*ast.CompositeLit)
	if !ok || len(lit.Elts) == 0 {
		return
	}
	slice, ok := f.info.TypeOf(lit).Underlying().(*types.Slice)
	if !ok || f.ruleType(slice.Elem()) == nil {
		return
	}
	for _, e := range lit.Elts {
		element, ok := e.(*ast.CompositeLit)
		if !ok || f.functionOf(element, f.ruleType(slice.Elem())) != nil {
			return // found by its function, or with an index that would move
		}
	}
	first := 0
	for _, e := range lit.Elts {
		n := f.site(Entry, e, f.entryName(e.(*ast.CompositeLit)))
		if first == 0 {
			first = n
		}
	}
	if first > 0 {
		f.wrap(lit, fmt.Sprintf("%s.Table(%d, ", alias, first), ")")
	}
}
