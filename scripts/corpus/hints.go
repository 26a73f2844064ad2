package main

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// number is what often is a date or a count.
var number = regexp.MustCompile(`[0-9０-９]+|[一二三四五六七八九十百千两〇零]+[年月日个名所人位项次家届岁]`)

// hints are places where the annotator may have overlooked something: a name
// that is marked elsewhere, a number without a mark, a person or a title of whom
// no post is told. Most of them are right as they are.
func (d document) hints() []string {
	var out []string
	add := func(line int, format string, args ...any) {
		out = append(out, fmt.Sprintf("%s:%d: ", d.file, line)+fmt.Sprintf(format, args...))
	}
	bare := d.unmarked()
	lineAt := func(at int) int { return d.textLine + strings.Count(bare[:at], "\n") }
	for _, at := range number.FindAllStringIndex(bare, -1) {
		add(lineAt(at[0]), "%s is not marked", bare[at[0]:at[1]])
	}
	var seen []string
	for _, m := range d.mentions {
		if key := m.tag + m.text; utf8.RuneCountInString(m.text) > 1 && !slices.Contains(seen, key) {
			seen = append(seen, key)
			for at := strings.Index(bare, m.text); at >= 0; {
				add(lineAt(at), "%s is marked elsewhere (%s, line %d), but not here", m.text, m.tag, m.line)
				next := strings.Index(bare[at+1:], m.text)
				if next < 0 {
					break
				}
				at += 1 + next
			}
		}
		if told := func(p post) bool { return p.person == m.text || p.title == m.text }; (m.tag == "P" || m.tag == "T") && !m.optional && !slices.ContainsFunc(d.posts, told) {
			add(m.line, "no post tells of %s %s", m.tag, m.text)
		}
	}
	return out
}

// unmarked is the text with the characters of mentions replaced by blanks.
func (d document) unmarked() string {
	runes := []rune(d.text)
	for _, m := range d.mentions {
		for i := m.start; i < m.end; i++ {
			if runes[i] != '\n' {
				runes[i] = ' '
			}
		}
	}
	return string(runes)
}
