package main

import (
	"fmt"
	"go/ast"
)

const (
	longFunc = 60
	longFile = 400
)

// longFuncs finds the functions of more than longFunc lines, from func to brace.
func longFuncs(p *pkg) []finding {
	var out []finding
	for _, f := range p.files {
		if f.generated() {
			continue
		}
		for _, d := range f.ast.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok {
				continue
			}
			if n := p.line(fn.End()) - p.line(fn.Pos()) + 1; n > longFunc {
				out = append(out, p.find(f, fn.Pos(), funcName(fn), n))
			}
		}
	}
	return out
}

// longFiles finds the files of more than longFile lines.
func longFiles(p *pkg) []finding {
	var out []finding
	for _, f := range p.files {
		if n := f.lines(); n > longFile && !f.generated() {
			out = append(out, p.find(f, f.ast.Package, f.name, n))
		}
	}
	return out
}

// withoutDoc finds the exported identifiers that have no doc comment. Test functions
// are no identifiers for others, and neither is what a program exports.
func withoutDoc(p *pkg) []finding {
	if p.area == tests {
		return nil
	}
	var out []finding
	for _, f := range p.files {
		if f.generated() || f.ast.Name.Name == "main" {
			continue
		}
		note := func(name *ast.Ident, prefix string, docs ...*ast.CommentGroup) {
			if !name.IsExported() {
				return
			}
			for _, d := range docs {
				if d.Text() != "" {
					return
				}
			}
			out = append(out, p.find(f, name.Pos(), prefix+name.Name, 1))
		}
		for _, d := range f.ast.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				if d.Recv == nil || ast.IsExported(receiver(d)) {
					note(d.Name, recvPrefix(d), d.Doc)
				}
			case *ast.GenDecl:
				for _, s := range d.Specs {
					switch s := s.(type) {
					case *ast.TypeSpec:
						note(s.Name, "", d.Doc, s.Doc, s.Comment)
					case *ast.ValueSpec:
						for _, name := range s.Names {
							note(name, "", d.Doc, s.Doc, s.Comment)
						}
					}
				}
			}
		}
	}
	return out
}

func funcName(fn *ast.FuncDecl) string { return recvPrefix(fn) + fn.Name.Name }

func recvPrefix(fn *ast.FuncDecl) string {
	if fn.Recv == nil {
		return ""
	}
	return fmt.Sprintf("(%s).", receiver(fn))
}

// receiver is the name of the type that a method belongs to.
func receiver(fn *ast.FuncDecl) string {
	t := fn.Recv.List[0].Type
	for {
		switch x := t.(type) {
		case *ast.StarExpr:
			t = x.X
		case *ast.IndexExpr:
			t = x.X
		case *ast.IndexListExpr:
			t = x.X
		case *ast.Ident:
			return x.Name
		default:
			return ""
		}
	}
}
