package main

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// ruler stands alone on the lines between head, text and relations.
const ruler = "---"

// parser reads one file and collects what is wrong with it.
type parser struct {
	document
	problems []error
}

func (p *parser) fail(line int, what, fix string) {
	p.problems = append(p.problems, problem{p.file, line, what, fix})
}

// parse reads a file; the error joins all problems.
func parse(file, content string) (document, error) {
	p := parser{document: document{file: file}}
	if !utf8.ValidString(content) {
		p.fail(1, "the file is not UTF-8", "save it as UTF-8")
		return p.document, errors.Join(p.problems...)
	}
	lines := strings.Split(strings.TrimSuffix(content, "\n"), "\n")
	var rulers []int
	for i, line := range lines {
		if line == ruler {
			rulers = append(rulers, i)
		}
	}
	if len(rulers) != 2 {
		p.fail(1, fmt.Sprintf("%d lines %s", len(rulers), ruler), "write one between head and text and one between text and relations")
		return p.document, errors.Join(p.problems...)
	}
	p.head(lines[:rulers[0]])
	p.textLine = rulers[0] + 2
	p.marks(strings.Join(lines[rulers[0]+1:rulers[1]], "\n"))
	for i, line := range lines[rulers[1]+1:] {
		p.relation(line, rulers[1]+2+i)
	}
	return p.document, errors.Join(p.problems...)
}

// head reads the lines before the text, NAME: VALUE.
func (p *parser) head(lines []string) {
	seen := map[string]bool{}
	for i, line := range lines {
		name, value, ok := strings.Cut(line, ":")
		name, value = strings.TrimSpace(name), strings.TrimSpace(value)
		if !ok || seen[name] {
			p.fail(i+1, fmt.Sprintf("%q is no line of a head, or its second", line), "write id, genre, ref and blind, each once, as in id: notice-01")
			continue
		}
		seen[name] = true
		switch name {
		case "id":
			p.id = value
		case "genre":
			p.genre = value
		case "ref":
			p.ref = value
		case "blind":
			if p.blind = value == "yes"; !p.blind && value != "no" {
				p.fail(i+1, fmt.Sprintf("blind is %q", value), "write yes or no")
			}
		default:
			p.fail(i+1, fmt.Sprintf("unknown name %q in the head", name), "use id, genre, ref and blind")
		}
	}
	for _, name := range []string{"id", "genre", "blind"} {
		if !seen[name] {
			p.fail(1, "the head lacks "+name, "add a line "+name+": …")
		}
	}
}

// marks takes the marks out of the text.
func (p *parser) marks(marked string) {
	var text strings.Builder
	line, length := p.textLine, 0 // length of text in code points
	take := func(s string) {
		text.WriteString(s)
		length += utf8.RuneCountInString(s)
		line += strings.Count(s, "\n")
	}
	for {
		before, rest, found := strings.Cut(marked, "⟦")
		if strings.Contains(before, "⟧") {
			p.fail(line+strings.Count(before[:strings.Index(before, "⟧")], "\n"), "⟧ without ⟦", "begin the mark with ⟦TAG|")
		}
		take(before)
		if !found {
			break
		}
		inside, after, closed := strings.Cut(rest, "⟧")
		if !closed || strings.Contains(inside, "⟦") {
			p.fail(line, fmt.Sprintf("the mark ⟦%s is not closed", head(inside)), "end it with ⟧; marks do not stand in each other")
			return
		}
		m, ok := p.mark(inside, line)
		m.start = length
		take(strings.SplitN(inside+"||", "|", 3)[1])
		m.end = length
		if ok {
			p.mentions = append(p.mentions, m)
		}
		marked = after
	}
	p.text = text.String()
}

// mark reads what stands between ⟦ and ⟧: ?TAG|TEXT|VALUE.
func (p *parser) mark(inside string, line int) (mention, bool) {
	fields := strings.Split(inside, "|")
	if len(fields) < 2 || len(fields) > 3 {
		p.fail(line, fmt.Sprintf("the mark ⟦%s⟧ has %d fields", head(inside), len(fields)), "write ⟦TAG|TEXT⟧ or ⟦TAG|TEXT|VALUE⟧")
		return mention{}, false
	}
	m := mention{line: line, text: withoutSpace(fields[1])}
	m.tag, m.optional = strings.CutPrefix(fields[0], "?")
	if len(fields) == 3 {
		m.value = fields[2]
	}
	if typeNames[m.tag] == "" {
		p.fail(line, fmt.Sprintf("unknown tag %q", fields[0]), "use P, T, S, O, D or C, with ? before it where the mention is optional")
		return mention{}, false
	}
	if strings.TrimSpace(fields[1]) != fields[1] || m.text == "" {
		p.fail(line, fmt.Sprintf("the mark ⟦%s⟧ is empty or has white space at an end", head(inside)), "leave the white space outside")
		return mention{}, false
	}
	return m, true
}

// relation reads an @post or @alias line.
func (p *parser) relation(line string, number int) {
	switch kind, rest, _ := strings.Cut(line, " "); kind {
	case "":
	case "@post":
		f := fields(rest, "|")
		if len(f) < 3 || len(f) > 6 {
			p.fail(number, fmt.Sprintf("a post with %d fields", len(f)), "write @post PERSON | ORGANISATION | TITLE | STATUS | FROM | TO, of which the last three may be left out")
			return
		}
		f = append(f, "", "", "")
		p.posts = append(p.posts, post{f[0], f[1], f[2], f[3], f[4], f[5], number})
	case "@alias":
		p.aliases = append(p.aliases, alias{fields(rest, "="), number})
	default:
		p.fail(number, fmt.Sprintf("%q is no relation", head(line)), "begin the line with @post or @alias")
	}
}

// fields cuts a line and writes the pieces as names are written.
func fields(line, separator string) []string {
	f := strings.Split(line, separator)
	for i := range f {
		f[i] = withoutSpace(f[i])
	}
	return f
}

// withoutSpace is a name as JSONL and the relations write it.
func withoutSpace(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// head is the beginning of a string, for messages.
func head(s string) string {
	if r := []rune(s); len(r) > 20 {
		return string(r[:20]) + "…"
	}
	return s
}
