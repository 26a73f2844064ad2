package annotation

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/dianming-nlp/dianming/internal/runes"
)

// Validate checks a document: every span lies in the text, on character
// boundaries, and is not empty; the type is one of the six; Text is what
// stands there (white space aside); posts have a person, a title and one of the
// six states, confidences lie from 0 to 1; alias groups have two names; article indexes exist. It returns nil
// or the problems joined, each an [*Error]: the first twenty, then how many more
// there are. Without a text, only what needs none is checked.
func (d Document) Validate() error {
	if int(d.Unit) >= len(unitNames) {
		return &Error{Doc: d.ID, Field: "unit", Problem: "unknown unit", Fix: "use CodePoint, Byte or UTF16"}
	}
	p := problems{doc: d.ID}
	d.checkSpans(&p)
	for i, e := range d.Entities {
		p.checkConfidence(fmt.Sprintf("entities[%d]", i), e.Confidence)
		if s := e.Type.String(); s == "" || strings.HasPrefix(s, "Type(") {
			p.add(fmt.Sprintf("entities[%d]", i), "no type", "give one of PERSON, TITLE, SCHOOL, ORG, DATE, COUNT")
		}
	}
	d.checkRelations(&p)
	if p.more > 0 {
		p.list = append(p.list, &Error{Doc: d.ID, Problem: fmt.Sprintf("%d more problems", p.more), Fix: "mend the first ones and check again"})
	}
	return errors.Join(p.list...)
}

// problems collects what is wrong with one document. Searching the text for the
// right place of a mention costs time, so there is a limit.
type problems struct {
	doc  string
	list []error
	more int
}

const maxProblems = 20

func (p *problems) full() bool { return len(p.list) >= maxProblems }

func (p *problems) add(field, problem, fix string) {
	if p.full() {
		p.more++
		return
	}
	p.list = append(p.list, &Error{Doc: p.doc, Field: field, Problem: problem, Fix: fix})
}

func (d Document) checkSpans(ps *problems) {
	spans := d.spans()
	offsets := make([]int, 0, 2*len(spans))
	for _, s := range spans {
		offsets = append(offsets, s.start, s.end)
	}
	var places []place
	if d.Text != "" {
		places = locate(d.Text, d.Unit, offsets)
	}
	misplaced := func(field string, p place, offset int) {
		problem, fix := p.reason(offset, d.Unit)
		ps.add(field, problem, fix)
	}
	for i, s := range spans {
		isEntity := i < len(d.Entities)
		switch {
		case s.start < 0 || s.end < 0:
			ps.add(s.field, fmt.Sprintf("offset %d is negative", min(s.start, s.end)), "offsets count from 0")
		case s.start > s.end || isEntity && s.start == s.end:
			ps.add(s.field, fmt.Sprintf("span %d–%d is empty or reversed", s.start, s.end), "end must be greater than start")
		case places == nil:
		case places[2*i].where != on:
			misplaced(s.field, places[2*i], s.start)
		case places[2*i+1].where != on:
			misplaced(s.field, places[2*i+1], s.end)
		case isEntity && d.Entities[i].Text != "":
			there := d.Text[places[2*i].at[Byte]:places[2*i+1].at[Byte]]
			want := d.Entities[i].Text
			if sameText(there, want) {
				continue
			}
			fix := ""
			if !ps.full() {
				fix = d.whereabouts(d.Entities[i], places[2*i].at[Byte])
			}
			ps.add(s.field, fmt.Sprintf("%s stands at %d–%d, not %s", quote(there), s.start, s.end, quote(want)), fix)
		}
	}
}

func (d Document) checkRelations(ps *problems) {
	articles := max(len(d.Articles), 1)
	article := func(field string, i int) {
		if d.Articles != nil && (i < 0 || i >= articles) || i < 0 {
			ps.add(field, fmt.Sprintf("there is no article %d", i), fmt.Sprintf("articles count from 0 and there are %d", articles))
		}
	}
	for i, p := range d.Posts {
		field := fmt.Sprintf("posts[%d]", i)
		if p.Person == "" || p.Title == "" {
			ps.add(field, "a post needs a person and a title", "fill in both or drop it (only org may be empty)")
		}
		if !p.Status.Known() {
			ps.add(field, fmt.Sprintf("unknown status %q", p.Status), fixStatus)
		}
		article(field, p.Article)
		ps.checkConfidence(field, p.Confidence)
	}
	for i, a := range d.Aliases {
		field := fmt.Sprintf("aliases[%d]", i)
		if len(a.Names) < 2 {
			ps.add(field, fmt.Sprintf("a group of %d names says nothing", len(a.Names)), "give at least two names or drop it")
		}
		article(field, a.Article)
	}
}

// checkConfidence: it is a probability.
func (p *problems) checkConfidence(field string, confidence float64) {
	if !(confidence >= 0 && confidence <= 1) { // nor NaN
		p.add(field, fmt.Sprintf("the confidence %v is no probability", confidence), "give a number from 0 to 1, or none")
	}
}

// whereabouts says how to mend an entity whose text stands elsewhere: another
// unit that fits, or the nearest place where the text does stand.
func (d Document) whereabouts(e Entity, near int) string {
	for u := range Unit(len(unitNames)) {
		if u == d.Unit {
			continue
		}
		p := locate(d.Text, u, []int{e.Start, e.End})
		if p[0].where == on && p[1].where == on && sameText(d.Text[p[0].at[Byte]:p[1].at[Byte]], e.Text) {
			return fmt.Sprintf("the offsets fit if they count %s: state \"unit\":\"%s\"", u, u)
		}
	}
	after := strings.Index(d.Text[near:], e.Text)
	before := strings.LastIndex(d.Text[:near], e.Text)
	if after < 0 && before < 0 {
		return "the text does not occur in this document: check that text and annotations belong together"
	}
	at := near + after
	if after < 0 || before >= 0 && near-before < after {
		at = before
	}
	p := locate(d.Text, Byte, []int{at, at + len(e.Text)})
	return fmt.Sprintf("it stands at %d–%d", p[0].at[d.Unit], p[1].at[d.Unit])
}

// sameText compares a span of the text with the Text of an entity, which is
// written without the white space inside the span. An invalid byte equals
// U+FFFD, because that is what becomes of it in every file.
func sameText(a, b string) bool {
	for {
		a, b = strings.TrimLeftFunc(a, runes.IsSpace), strings.TrimLeftFunc(b, runes.IsSpace)
		if a == "" || b == "" {
			return a == b
		}
		r, n := utf8.DecodeRuneInString(a)
		s, m := utf8.DecodeRuneInString(b)
		if r != s {
			return false
		}
		a, b = a[n:], b[m:]
	}
}

// bare returns a span of the text as the Text of an entity is written: without
// white space.
func bare(span string) string {
	if strings.IndexFunc(span, runes.IsSpace) < 0 {
		return span
	}
	return strings.Map(func(r rune) rune {
		if runes.IsSpace(r) {
			return -1
		}
		return r
	}, span)
}
