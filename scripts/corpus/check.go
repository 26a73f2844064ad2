package main

import (
	"cmp"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
)

// The bounds of a document's length in Chinese characters.
const (
	fewest = 250
	most   = 1200
)

// checker collects what is wrong with a document that could be read.
type checker struct {
	document
	problems []error
}

func (c *checker) fail(line int, what, fix string) {
	c.problems = append(c.problems, problem{c.file, line, what, fix})
}

// check returns everything that is wrong with a document, joined. That ids are
// unique follows from their being the names of files.
func (d document) check() error {
	c := checker{document: d}
	c.checkHead()
	for _, m := range d.mentions {
		c.checkMention(m)
	}
	seen := map[post]int{}
	for _, p := range d.posts {
		c.checkPost(p)
		key := p
		key.line, key.status = 0, cmp.Or(p.status, statuses[0])
		if first := seen[key]; first > 0 {
			c.fail(p.line, fmt.Sprintf("the same post as in line %d", first), "drop one of them")
		}
		seen[key] = p.line
	}
	c.checkAliases()
	return errors.Join(c.problems...)
}

func (c *checker) checkHead() {
	name := strings.TrimSuffix(filepath.Base(c.file), ".txt")
	if c.id != name {
		c.fail(1, fmt.Sprintf("the id %q is not the file's name", c.id), fmt.Sprintf("write id: %s, or rename the file", name))
	}
	if genre := strings.TrimRight(strings.TrimRight(name, "0123456789"), "-"); c.genre != genre || genre == name {
		c.fail(1, fmt.Sprintf("the genre %q does not fit the file's name", c.genre), "name the file GENRE-NN.txt")
	}
	if c.ref != "" && !dayForm.MatchString(c.ref) {
		c.fail(1, fmt.Sprintf("the reference date %q is no day", c.ref), "write YYYY-MM-DD, or leave the line out")
	}
	characters := 0
	for _, r := range c.text {
		if unicode.Is(unicode.Han, r) {
			characters++
		}
	}
	if characters < fewest || characters > most {
		c.fail(c.textLine, fmt.Sprintf("the text has %d Chinese characters", characters), fmt.Sprintf("write %d to %d", fewest, most))
	}
	if strings.Contains(c.text, "\r") {
		c.fail(c.textLine, "the text has carriage returns", "save the file with plain line ends")
	}
}

// outside are marks that no mention begins or ends with.
const outside = "，。、；：？！,.;:?!“”‘’\"'《》〈〉「」—–-～~…"

func (c *checker) checkMention(m mention) {
	runes := []rune(m.text)
	first, last := runes[0], runes[len(runes)-1]
	switch {
	case strings.ContainsRune(outside, first) || strings.ContainsRune(outside, last):
		c.fail(m.line, fmt.Sprintf("%q begins or ends with a punctuation mark", m.text), "leave it outside the mark")
	case strings.Count(m.text, "（") != strings.Count(m.text, "）"), strings.Count(m.text, "(") != strings.Count(m.text, ")"):
		c.fail(m.line, fmt.Sprintf("%q has half a pair of brackets", m.text), "take both into the mark or neither")
	case m.value != "" && m.tag != "D" && m.tag != "C":
		c.fail(m.line, fmt.Sprintf("a value at %q", m.text), "only D and C have values")
	case m.value != "" && m.tag == "D" && !isDate(m.value):
		c.fail(m.line, fmt.Sprintf("%q is no value of a date", m.value), "write it as 2026-02-05, 2026-02, XXXX-02-05, 2025-09/2026-08, P3D, SET:P1Y or PAST_REF")
	case m.value != "" && m.tag == "C" && !countForm.MatchString(m.value):
		c.fail(m.line, fmt.Sprintf("%q is no value of a count", m.value), "write it as 21 所, >70 人, 95.6 % or 30/50 人")
	}
}

func (c *checker) checkPost(p post) {
	if !c.mentioned(p.person, "P") {
		c.fail(p.line, fmt.Sprintf("no person %q is marked in the text", p.person), "mark it there as P, or correct the name")
	}
	if p.org != "" && !c.mentioned(p.org, "S", "O") {
		c.fail(p.line, fmt.Sprintf("no school or organisation %q is marked in the text", p.org), "mark it there as S or O, correct the name, or leave it empty")
	}
	if !c.mentioned(p.title, "T") {
		c.fail(p.line, fmt.Sprintf("no title %q is marked in the text", p.title), "mark it there as T, or correct it")
	} else if !c.demanded(p.title) {
		c.fail(p.line, fmt.Sprintf("the title %q is optional wherever it stands", p.title), "drop the post, or the ? of a mark")
	}
	if p.status != "" && !slices.Contains(statuses, p.status) {
		c.fail(p.line, fmt.Sprintf("unknown status %q", p.status), "use "+strings.Join(statuses, ", "))
	}
	for _, v := range []string{p.from, p.to} {
		if v != "" && !pointForm.MatchString(v) {
			c.fail(p.line, fmt.Sprintf("%q is no point in time", v), "write it as 2026, 2026-02 or 2026-02-05")
		}
	}
	if p.from != "" && p.to != "" && p.from > p.to {
		c.fail(p.line, fmt.Sprintf("the post ends (%s) before it begins (%s)", p.to, p.from), "correct one of the dates")
	}
}

func (c *checker) checkAliases() {
	group := map[string]int{} // name → line of its group
	for _, a := range c.aliases {
		if len(a.names) < 2 {
			c.fail(a.line, "an alias with one name", "write @alias A = B, or A = B = C")
		}
		for _, name := range a.names {
			if !c.mentioned(name, "P", "S", "O") {
				c.fail(a.line, fmt.Sprintf("no person, school or organisation %q is marked in the text", name), "mark it there, or correct the name")
			}
			if group[name] == a.line {
				c.fail(a.line, fmt.Sprintf("%q stands twice in the line", name), "drop one of them")
			}
			group[name] = a.line
		}
	}
}

// mentioned reports whether a name is marked in the text with one of the tags.
func (c *checker) mentioned(name string, tags ...string) bool {
	return slices.ContainsFunc(c.mentions, func(m mention) bool {
		return m.text == name && slices.Contains(tags, m.tag)
	})
}

// demanded reports whether a title is marked somewhere without ?.
func (c *checker) demanded(title string) bool {
	return slices.ContainsFunc(c.mentions, func(m mention) bool {
		return m.text == title && m.tag == "T" && !m.optional
	})
}
