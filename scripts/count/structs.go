package main

import (
	"go/ast"
	"path"
)

// structs are the field names of the struct types of the module, by "directory
// name" of their package and by their own: "recognise RuleInfo".
type structs map[string][]string

func structsOf(packages []*pkg) structs {
	all := structs{}
	for _, p := range packages {
		for _, f := range p.files {
			for _, d := range f.ast.Decls {
				g, ok := d.(*ast.GenDecl)
				if !ok {
					continue
				}
				for _, s := range g.Specs {
					t, ok := s.(*ast.TypeSpec)
					if !ok {
						continue
					}
					if s, ok := t.Type.(*ast.StructType); ok {
						all[path.Base(p.dir)+" "+t.Name.Name] = fieldNames(s)
					}
				}
			}
		}
	}
	return all
}

func fieldNames(s *ast.StructType) []string {
	var names []string
	for _, f := range s.Fields.List {
		for _, n := range f.Names {
			names = append(names, n.Name)
		}
		if len(f.Names) == 0 { // embedded
			names = append(names, "")
		}
	}
	return names
}

// fields returns the field names of type t as package dir writes it, nil if it is
// no struct of the module.
func (all structs) fields(dir string, t ast.Expr) []string {
	switch t := t.(type) {
	case *ast.Ident:
		return all[path.Base(dir)+" "+t.Name]
	case *ast.SelectorExpr:
		if x, ok := t.X.(*ast.Ident); ok {
			return all[x.Name+" "+t.Sel.Name]
		}
	case *ast.StarExpr:
		return all.fields(dir, t.X)
	case *ast.IndexExpr: // guard[*draft]
		return all.fields(dir, t.X)
	case *ast.IndexListExpr:
		return all.fields(dir, t.X)
	case *ast.StructType:
		return fieldNames(t)
	}
	return nil
}

// field is a value with the name of the field that it is given to.
type field struct {
	name  string
	key   ast.Expr // nil if the name follows from the place
	value ast.Expr
}

// literal is a composite literal of a struct.
type literal struct {
	node   *ast.CompositeLit
	key    ast.Expr // of the array or map that it is an element of; nil if it has none
	fields []field
}

// literals calls do for each composite literal below n that is a struct. Types left
// out, as in []T{{…}}, are those of the elements.
func (all structs) literals(dir string, n ast.Node, do func(literal)) {
	types := map[*ast.CompositeLit]ast.Expr{}
	keys := map[*ast.CompositeLit]ast.Expr{}
	ast.Inspect(n, func(n ast.Node) bool {
		lit, ok := n.(*ast.CompositeLit)
		if !ok {
			return true
		}
		t := lit.Type
		if t == nil {
			t = types[lit]
		}
		var elem ast.Expr
		switch t := t.(type) {
		case *ast.ArrayType:
			elem = t.Elt
		case *ast.MapType:
			elem = t.Value
		}
		names := all.fields(dir, t)
		s := literal{node: lit, key: keys[lit]}
		for i, e := range lit.Elts {
			kv, keyed := e.(*ast.KeyValueExpr)
			if keyed {
				e = kv.Value
			}
			if inner, ok := e.(*ast.CompositeLit); ok && elem != nil {
				types[inner] = elem
				if keyed {
					keys[inner] = kv.Key
				}
			}
			switch {
			case elem != nil:
			case keyed:
				if name, ok := kv.Key.(*ast.Ident); ok {
					s.fields = append(s.fields, field{name.Name, kv.Key, e})
				}
			case i < len(names):
				s.fields = append(s.fields, field{names[i], nil, e})
			}
		}
		if len(s.fields) > 0 {
			do(s)
		}
		return true
	})
}
