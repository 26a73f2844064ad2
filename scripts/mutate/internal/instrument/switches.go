package instrument

import (
	"fmt"
	"go/ast"
	"strings"
)

// choice makes what a switch asks for one by one things that can be off.
func (f *finder) choice(s *ast.SwitchStmt, labelled bool) {
	if s.Tag == nil {
		f.conditions(s)
		return
	}
	// The label would no longer stand before the switch.
	if labelled && s.Init != nil || f.constant(s.Tag) {
		return
	}
	f.clauses(s)
}

// conditions: each expression of a switch without a tag is a guard.
func (f *finder) conditions(s *ast.SwitchStmt) {
	for _, c := range s.Body.List {
		for _, e := range c.(*ast.CaseClause).List {
			if f.constant(e) || !f.boolean(e) {
				continue
			}
			if n := f.site(Case, e, f.code(e)); n > 0 {
				f.wrap(e, "(", fmt.Sprintf(") && !%s.At(%d)", alias, n))
			}
			f.condition(e)
		}
	}
}

// clauses: each clause of a switch with a tag is one guard. The switch becomes
// one without a tag,
//
//	switch r { case 'a', 'b': … }     switch tag := r; { case (tag == ('a') || tag == ('b')) && !At(5): … }
//
// and stands in a block of its own if it has a statement before the tag.
func (f *finder) clauses(s *ast.SwitchStmt) {
	var tag string
	for _, c := range s.Body.List {
		c := c.(*ast.CaseClause)
		if len(c.List) == 0 {
			continue
		}
		n := f.site(Case, c, f.list(c.List))
		if n == 0 {
			return
		}
		if tag == "" {
			tag = fmt.Sprintf("%stag%d", alias, n)
		}
		for i, e := range c.List {
			if i > 0 {
				f.between(c.List[i-1], e, ") || "+tag+" == (")
			}
		}
		first, last := c.List[0], c.List[len(c.List)-1]
		f.edits.wrap(f.offset(first.Pos()), f.offset(last.End()), "("+tag+" == (", fmt.Sprintf(")) && !%s.At(%d)", alias, n))
	}
	if tag == "" {
		return
	}
	if s.Init == nil {
		f.wrap(s.Tag, tag+" := ", "; ")
		return
	}
	at := f.offset(s.Switch)
	f.edits.replace(at, at+len("switch"), "{")
	f.wrap(s.Tag, "switch "+tag+" := ", "; ")
	f.edits.close(f.offset(s.End()), " }")
}

// between replaces what stands between two expressions, line ends excepted.
func (f *finder) between(a, b ast.Expr, text string) {
	from, to := f.offset(a.End()), f.offset(b.Pos())
	lines := strings.Count(string(f.text[from:to]), "\n")
	f.edits.replace(from, to, text+strings.Repeat("\n", lines))
}

// list is the text of expressions with commas between them.
func (f *finder) list(expressions []ast.Expr) string {
	texts := make([]string, len(expressions))
	for i, e := range expressions {
		texts[i] = f.code(e)
	}
	return strings.Join(texts, ", ")
}
