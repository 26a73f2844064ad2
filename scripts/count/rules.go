package main

import (
	"go/ast"
	"go/token"
	"regexp"
	"strconv"
	"strings"
)

// exampleFields are the fields of a rule, and the functions called in it, that hold
// examples, in lower case; true for texts in which the rule applies, false for those
// in which it must not.
var exampleFields = map[string]bool{
	"match": true, "nomatch": false,
	"yes": true, "no": false,
	"rejects": true, "keeps": false,
	"examples": true, "counterexamples": false,
}

// rule is one entry of a rulebook: which of its parts it has.
type rule struct {
	id, reason, yes, no bool

	text string // the ID, where it is spelt out
}

// rulebook is what a package says of its rules.
type rulebook struct {
	rules []rule
	// examples and plain are the fields and calls that hold examples, and those that
	// hold IDs and reasons.
	examples, plain []node
	// ids are the IDs, names the constants and variables that stand for one.
	ids, names map[string]bool
	// funcs are functions that a literal with an ID names, own those written in one.
	funcs map[string]bool
	own   []node
}

// node is a stretch of source.
type node struct{ pos, end token.Pos }

func (n node) holds(pos token.Pos) bool { return n.pos <= pos && pos < n.end }

// holds reports whether pos is within one of the nodes.
func holds(nodes []node, pos token.Pos) bool {
	for _, n := range nodes {
		if n.holds(pos) {
			return true
		}
	}
	return false
}

func rulesOf(p *pkg, types structs) *rulebook {
	b := &rulebook{ids: map[string]bool{}, names: map[string]bool{}, funcs: map[string]bool{}}
	for _, f := range p.files {
		b.named(f.ast)
		types.literals(p.dir, f.ast, b.add)
	}
	b.addFile(string(p.rules))
	delete(b.ids, "")
	return b
}

// add reads a literal, which may be a rule, or only connect an ID with a function.
func (b *rulebook) add(l literal) {
	var r rule
	var has struct{ id, rule, reason, spelt bool }
	var examples, plain []node
	var functions []ast.Expr
	for _, f := range l.fields {
		n := f.node()
		spelt := isSpelt(f.value)
		switch name := strings.ToLower(f.name); name {
		case "id":
			has.id, r.id, r.text = true, says(f.value), text(f.value)
			plain = append(plain, n)
		case "rule":
			has.rule, spelt = true, false
		case "reason":
			has.reason, r.reason = true, says(f.value)
			plain = append(plain, n)
		default:
			yes, no := examplesIn(name, f.value)
			if !yes && !no {
				functions, spelt = append(functions, f.value), false
				break
			}
			r.yes, r.no = r.yes || yes, r.no || no
			examples = append(examples, n)
		}
		has.spelt = has.spelt || spelt
	}
	if !has.id && !has.rule {
		return
	}
	b.connect(l.key, functions)
	if has.id && has.spelt && (has.reason || len(examples) > 0) {
		b.ids[r.text] = true
		b.rules = append(b.rules, r)
		b.examples = append(b.examples, examples...)
		b.plain = append(b.plain, plain...)
	}
}

// connect notes the constant and the functions that stand in a literal with an ID.
func (b *rulebook) connect(key ast.Expr, functions []ast.Expr) {
	if name, ok := key.(*ast.Ident); ok {
		b.names[name.Name] = true
	}
	for _, f := range functions {
		switch f := f.(type) {
		case *ast.Ident:
			b.funcs[f.Name] = true
		case *ast.SelectorExpr: // a method
			b.funcs[f.Sel.Name] = true
		case *ast.FuncLit:
			b.own = append(b.own, node{f.Pos(), f.End()})
		}
	}
}

// node is the stretch of the field, its name included.
func (f field) node() node {
	if f.key != nil {
		return node{f.key.Pos(), f.value.End()}
	}
	return node{f.value.Pos(), f.value.End()}
}

// examplesIn says which kinds of examples a field holds: by its name, or by the calls
// yes(…) and no(…) in it.
func examplesIn(name string, value ast.Expr) (yes, no bool) {
	ast.Inspect(value, func(n ast.Node) bool {
		if _, ok := n.(*ast.FuncLit); ok {
			return false
		}
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		if f, ok := call.Fun.(*ast.Ident); ok && len(call.Args) > 0 {
			applies, isExample := exampleFields[strings.ToLower(f.Name)]
			yes, no = yes || isExample && applies, no || isExample && !applies
		}
		return true
	})
	if applies, isExample := exampleFields[name]; isExample && !yes && !no && says(value) {
		return applies, !applies
	}
	return yes, no
}

// says reports whether an expression is more than nil, "" or an empty list.
func says(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.BasicLit:
		return len(e.Value) > len(`""`)
	case *ast.CompositeLit:
		return len(e.Elts) > 0
	case *ast.Ident:
		return e.Name != "nil"
	}
	return true
}

// isSpelt reports whether a string is spelt out in e; what is copied from another
// rule (r.Reason) is not.
func isSpelt(e ast.Expr) bool {
	found := false
	ast.Inspect(e, func(n ast.Node) bool {
		l, ok := n.(*ast.BasicLit)
		found = found || ok && l.Kind == token.STRING && says(l)
		return true
	})
	return found
}

// text is the string that a literal holds, "" for another expression.
func text(e ast.Expr) string {
	l, ok := e.(*ast.BasicLit)
	if !ok || l.Kind != token.STRING && l.Kind != token.CHAR {
		return ""
	}
	if l.Kind == token.CHAR {
		r, _, _, err := strconv.UnquoteChar(strings.Trim(l.Value, "'"), '\'')
		if err != nil {
			return ""
		}
		return string(r)
	}
	s, err := strconv.Unquote(l.Value)
	if err != nil {
		return ""
	}
	return s
}

// idForm is how IDs of rules look that are written with capitals: S-KIND, P-N04.
var idForm = regexp.MustCompile(`^[A-Z]{1,3}(-[A-Z0-9]+)+$`)

// named notes the constants and variables that hold an ID or a rule.
func (b *rulebook) named(f *ast.File) {
	ast.Inspect(f, func(n ast.Node) bool {
		v, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		for i, value := range v.Values {
			if i < len(v.Names) && (idForm.MatchString(text(value)) || hasID(value)) {
				b.names[v.Names[i].Name] = true
			}
		}
		return true
	})
}

// hasID: Rule{ID: …} or a pointer to one.
func hasID(e ast.Expr) bool {
	if p, ok := e.(*ast.UnaryExpr); ok {
		e = p.X
	}
	l, ok := e.(*ast.CompositeLit)
	if !ok {
		return false
	}
	for _, e := range l.Elts {
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			if key, ok := kv.Key.(*ast.Ident); ok && strings.EqualFold(key.Name, "id") {
				return true
			}
		}
	}
	return false
}

// addFile reads the rules of a file: lines "rule ID", "reason …", "yes …", "no …".
func (b *rulebook) addFile(content string) {
	for line := range strings.Lines(content) {
		key, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		if key == "rule" {
			b.rules = append(b.rules, rule{id: rest != "", text: rest})
			b.ids[rest] = true
			continue
		}
		if len(b.rules) == 0 || rest == "" {
			continue
		}
		r := &b.rules[len(b.rules)-1]
		r.reason = r.reason || key == "reason"
		r.yes = r.yes || key == "yes"
		r.no = r.no || key == "no"
	}
}

// packageRules says how complete the rules of a package are.
type packageRules struct {
	Package    string `json:"package"`
	Rules      int    `json:"rules"`
	WithID     int    `json:"with_id"`
	WithReason int    `json:"with_reason"`
	WithBoth   int    `json:"with_both_examples"` // texts that it must find and texts that it must not
	Guards     int    `json:"guards_without_id"`
}

// tally counts the rules of a package.
func (b *rulebook) tally() packageRules {
	var n packageRules
	for _, r := range b.rules {
		n.Rules++
		if r.id {
			n.WithID++
		}
		if r.reason {
			n.WithReason++
		}
		if r.yes && r.no {
			n.WithBoth++
		}
	}
	return n
}
