package link

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/recognise"
)

// Post says that a person holds a title at a body. The numbers are indexes of
// the entities given to [Posts]; Org is -1 where the text names none.
type Post struct {
	Person, Org, Title int
	Rule               Rule
	Former             bool // 原, 曾任
}

// Rule names the rule that made a post.
type Rule uint8

// The rules of posts.
const (
	RuleBeforeName  Rule = iota + 1 // 局长赵雪宏
	RuleAfterName                   // 赵雪宏局长
	RuleApposition                  // 赵雪宏，市教育局局长
	RuleSharedTitle                 // 副校长吴德、刘登才
)

// linker walks over the entities of one article.
type linker struct {
	text     []rune
	entities []recognise.Candidate
	out      []Post
	held     []held
	chainOrg int
}

// held is a title that waits for its person.
type held struct{ title, org int }

// Posts appends the posts among entities, the entities of one article in text
// order, to dst.
func Posts(dst []Post, text []rune, entities []recognise.Candidate) []Post {
	l := linker{text: text, entities: entities, out: dst}
	for i := 0; i < len(entities); {
		i = l.chain(i)
	}
	return l.out
}

// chain reads one chain of bodies, titles and persons from entity i on and
// returns the index behind it.
func (l *linker) chain(i int) int {
	first := i
	l.held, l.chainOrg = l.held[:0], -1
	lastPerson := -1
	var lastHeld []held
	for i < len(l.entities) {
		e := &l.entities[i]
		if i > first && !l.joined(i) {
			break
		}
		switch e.Type {
		case entity.School, entity.Org:
			if len(l.held) > 0 && lastPerson < 0 && !l.nextIsTitle(i) {
				return i // titles without a person
			}
			l.chainOrg = i
		case entity.Title:
			if lastPerson >= 0 && l.gap(i) == 0 && i > 0 && l.entities[i-1].Type == entity.Person {
				l.after(i, lastPerson)
				break
			}
			l.held = append(l.held, held{i, l.titleOrg(i)})
			lastPerson = -1
		case entity.Person:
			switch {
			case len(l.held) > 0 && l.touches(i):
				for _, h := range l.held {
					l.out = append(l.out, Post{Person: i, Org: h.org, Title: h.title, Rule: RuleBeforeName})
				}
				lastHeld = append(lastHeld[:0], l.held...)
				l.held = l.held[:0]
			case lastPerson >= 0 && len(lastHeld) > 0 && l.listed(i) && !l.titleFollows(i):
				for _, h := range lastHeld {
					l.out = append(l.out, Post{Person: i, Org: h.org, Title: h.title, Rule: RuleSharedTitle})
				}
			default:
				l.held = l.held[:0]
				lastHeld = lastHeld[:0]
			}
			lastPerson = i
		default:
			return i + 1
		}
		i++
	}
	return max(i, first+1)
}

// titleOrg returns the body of title i: the one that stands directly before it
// or that the chain has handed on.
func (l *linker) titleOrg(i int) int { return l.chainOrg }

// after makes the post of a title that follows its person: 曹德欣副校长.
func (l *linker) after(title, person int) {
	org := -1
	if person > 0 {
		b := &l.entities[person-1]
		if (b.Type == entity.School || b.Type == entity.Org) && b.End == l.entities[person].Start {
			org = person - 1
		}
	}
	l.out = append(l.out, Post{Person: person, Org: org, Title: title, Rule: RuleAfterName})
}

// gap returns the runes between entity i-1 and entity i, without blanks.
func (l *linker) gap(i int) int {
	n := 0
	for k := l.entities[i-1].End; k < l.entities[i].Start; k++ {
		if l.text[k] != ' ' {
			n++
		}
	}
	return n
}

// between returns the only rune between entities i-1 and i, 0 if there is none
// and -1 if there are more.
func (l *linker) between(i int) rune {
	r := rune(0)
	for k := l.entities[i-1].End; k < l.entities[i].Start; k++ {
		if l.text[k] == ' ' {
			continue
		}
		if r != 0 {
			return -1
		}
		r = l.text[k]
	}
	return r
}

// joined reports whether entity i goes on the chain that entity i-1 is in.
func (l *linker) joined(i int) bool {
	switch l.between(i) {
	case 0, '、', '兼', '和', '及', '与', '暨':
		return true
	case '，', ',':
		return true
	}
	return false
}

func (l *linker) touches(i int) bool { return l.gap(i) == 0 }

func (l *linker) listed(i int) bool {
	switch l.between(i) {
	case '、', '和', '及', '与':
		return true
	}
	return false
}

func (l *linker) nextIsTitle(i int) bool {
	return i+1 < len(l.entities) && l.entities[i+1].Type == entity.Title && l.gap(i+1) == 0
}

func (l *linker) titleFollows(i int) bool { return l.nextIsTitle(i) }
