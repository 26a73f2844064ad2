package main

import (
	"bufio"
	"fmt"
	"slices"
	"strings"
)

// text writes answers to be read.
type text struct {
	out   *bufio.Writer
	words *vocabulary
	limit int
	shown map[string]bool // sentences of the answer that were printed
}

// printf writes; an error of the writer comes out of the last Flush.
func (t *text) printf(format string, args ...any) { fmt.Fprintf(t.out, format, args...) }

func (t *text) answer(a answer) {
	t.shown = make(map[string]bool)
	t.printf("%s  %s", a.Name, a.Type)
	if len(a.Forms) > 0 {
		t.printf("  = %s", strings.Join(a.Forms, " = "))
	}
	t.printf("\n")
	if len(a.Posts) == 0 {
		t.printf("  %s\n", t.words.noPost)
	}
	for _, p := range a.Posts {
		t.post(p, a.ofPerson)
	}
	if a.Earlier > 0 {
		t.printf("  %s\n", number(t.words.earlier, a.Earlier, a.Name))
	}
	if a.Mentions != nil {
		t.mentions(a.Mentions)
	}
}

func (t *text) post(p post, ofPerson bool) {
	t.printf("  %s", p.Title)
	switch {
	case !ofPerson:
		t.printf("  %s", p.Person)
	case p.Body != "":
		t.printf("  %s", p.Body)
	}
	t.printf("  %s\n", strings.Join(t.span(p), t.words.between))
	t.sources(p.Sources)
}

func (t *text) mentions(all *mentionList) {
	rest := slices.DeleteFunc(slices.Clone(all.Sentences), func(s source) bool { return t.shown[s.Path+"\x00"+s.Sentence] })
	t.printf("  %s", number(t.words.mentions, all.Texts))
	if len(rest) > 0 && len(t.shown) > 0 {
		t.printf("%s", t.words.alsoHere)
	}
	t.printf("\n")
	t.sources(rest)
}

// sources prints sentences, up to the limit.
func (t *text) sources(all []source) {
	const width = 100 // characters of a sentence
	for i, s := range all {
		if t.limit > 0 && i == t.limit {
			t.printf("      %s\n", number(t.words.sentences, len(all)-i))
			return
		}
		t.shown[s.Path+"\x00"+s.Sentence] = true
		day := s.Day
		if day == "" {
			day = t.words.noDay
		}
		t.printf("      %s  %s  %s", day, s.Path, excerpt(s.Sentence, s.name, width))
		if s.Copies > 0 {
			t.printf("%s", number(t.words.copies, s.Copies))
		}
		t.printf("\n")
	}
}

// span says in words from when to when somebody has a post, and how we know.
func (t *text) span(p post) []string {
	w := t.words
	var out []string
	say := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	if p.Acting {
		say("%s", w.acting)
	}
	if p.State == "proposed" || p.Proposed != "" {
		say("%s", strings.TrimRight(fmt.Sprintf(w.proposed, p.Proposed), " ，"))
	}
	if p.FromBasis == "told" && p.ToBasis == "told" {
		say(w.span, p.From, p.To)
		return t.rest(p, out)
	}
	switch p.FromBasis {
	case "told":
		say(w.since, p.From)
	case "notice":
		if p.From != "" {
			say(w.appointed, p.From)
		}
	}
	out = append(out, t.seen(p)...)
	switch p.ToBasis {
	case "told":
		say(w.until, p.To)
	case "notice":
		say(w.removed, p.To)
	case "former by":
		if p.To == "" {
			say("%s", w.former)
		} else {
			say(w.formerBy, p.To)
		}
	case "succeeded":
		say(w.succeeded, p.Successor, p.To)
	case "confirmed":
		say(w.confirmed, p.To)
	}
	if len(out) == 0 {
		say("%s", w.dayUnknown)
	}
	return t.rest(p, out)
}

// seen says on which days somebody was seen in a post, as far as that adds to its
// beginning.
func (t *text) seen(p post) []string {
	switch {
	case p.FirstSeen == "" || p.FirstSeen == p.LastSeen && p.LastSeen == p.From:
		return nil
	case p.From != "" && p.From <= p.FirstSeen:
		return []string{fmt.Sprintf(t.words.lastSeen, p.LastSeen)}
	case p.FirstSeen == p.LastSeen:
		return []string{fmt.Sprintf(t.words.seenOn, p.FirstSeen)}
	}
	return []string{fmt.Sprintf(t.words.seen, p.FirstSeen, p.LastSeen)}
}

// rest adds what is out of the ordinary.
func (t *text) rest(p post, out []string) []string {
	if p.Again != "" {
		out = append(out, fmt.Sprintf(t.words.again, p.Again))
	}
	if len(p.Beside) > 0 {
		out = append(out, fmt.Sprintf(t.words.beside, strings.Join(p.Beside, " ")))
	}
	return out
}
