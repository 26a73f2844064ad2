package post

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/recognise"
)

// bodyIndex answers which body a title without one means in an article: its
// school, the faculty spoken of last, the bureau named before.
type bodyIndex struct {
	text     []rune
	entities []mention.Candidate
	school   int // first mention of the school that the article is about; -1
	mentions int // how often it is named
	faculty  int // first mention of its faculty; -1
	tally    []tally
	ownVoice bool // the article is its school's own: 我校
}

type tally struct{ first, count int }

func (b *bodyIndex) reset(text []rune, entities []mention.Candidate) {
	b.text, b.entities, b.ownVoice = text, entities, speaksOfItself(text)
	b.faculty, _ = b.main(b.isFaculty)
	b.school, b.mentions = b.main(func(i int) bool { return !b.isFaculty(i) && b.entities[i].Evidence&mention.Abroad == 0 })
}

func (b *bodyIndex) word(i int) []rune { return b.text[b.entities[i].Start:b.entities[i].End] }

// isFaculty: a teaching unit of a university.
func (b *bodyIndex) isFaculty(i int) bool {
	w := b.word(i)
	if recognise.EndsIn(w, "学院") {
		return b.entities[i].Evidence&mention.HasPlace == 0
	}
	return recognise.EndsIn(w, "系") || recognise.EndsIn(w, "学部") || recognise.EndsIn(w, "研究生院") || recognise.EndsIn(w, "书院")
}

// main returns the first mention of the school of a kind that the article
// names most often; of equals, the one named first.
func (b *bodyIndex) main(want func(int) bool) (first, count int) {
	b.tally = b.tally[:0]
	for i := range b.entities {
		if b.entities[i].Type != entity.School || !want(i) || recognise.EndsIn(b.word(i), "校区") || b.inPassing(i) {
			continue
		}
		if b.ownVoice && b.visited(i) {
			continue
		}
		k := slices.IndexFunc(b.tally, func(t tally) bool { return sameName(b.word(t.first), b.word(i)) })
		if k < 0 {
			if len(b.tally) < 64 {
				b.tally = append(b.tally, tally{i, 1})
			}
			continue
		}
		b.tally[k].count++
	}
	best, tie := tally{first: -1}, false
	for _, t := range b.tally {
		switch {
		case t.count > best.count:
			best, tie = t, false
		case t.count == best.count:
			tie = true
		}
	}
	if tie && best.count == 1 && len(b.tally) > 2 {
		return -1, 0 // a list of schools: the article is about none of them
	}
	return best.first, best.count
}

// inPassing: the mention is one of a list of schools, or only says where
// somebody holds a post; the article is about another one.
func (b *bodyIndex) inPassing(i int) bool {
	s, e := int(b.entities[i].Start), int(b.entities[i].End)
	if i+1 < len(b.entities) && int(b.entities[i+1].Start) == e {
		next := b.entities[i+1].Type
		return next == entity.Title || next == entity.Person
	}
	return i > 0 && b.text[max(s-1, 0)] == '、' && isBody(b.entities[i-1].Type) ||
		i+1 < len(b.entities) && e < len(b.text) && b.text[e] == '、' && isBody(b.entities[i+1].Type) && int(b.entities[i+1].Start) == e+1
}

// speaksOfItself: the text says 我校 or 我院.
func speaksOfItself(text []rune) bool {
	for i, r := range text {
		if r == '我' && i+1 < len(text) && (text[i+1] == '校' || text[i+1] == '院' || text[i+1] == '园') {
			return true
		}
	}
	return false
}

// visited: the word before the mention makes it a place gone to, or the other
// side: 赴海州大学, 我校与海州大学. The school of the article calls itself 我校 there.
func (b *bodyIndex) visited(i int) bool {
	s := b.entities[i].Start
	if s == 0 {
		return false
	}
	switch b.text[s-1] {
	case '在', '到', '赴', '往', '自', '访', '问', '与', '和', '同', '了':
		return true
	}
	return false
}

// bracketed: the mention stands in brackets, and so is an aside.
func (b *bodyIndex) bracketed(i int) bool {
	s := b.entities[i].Start
	return s > 0 && (b.text[s-1] == '（' || b.text[s-1] == '(')
}

// sameName: one of two names is the other without what stands before it.
func sameName(a, b []rune) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	return len(b) > 1 && slices.Equal(a[len(a)-len(b):], b)
}

// pronoun resolves 我校, 学院 and 该系 before title i.
func (b *bodyIndex) pronoun(g gap, i int) int {
	if g.that {
		return b.last(g.pronoun, i)
	}
	if g.pronoun == '院' {
		if b.school >= 0 && b.mentions > 1 && recognise.EndsIn(b.word(b.school), "学院") {
			return b.school // the article is about a college that calls itself 学院
		}
		if k := b.before(i, b.isFacultySchool); k >= 0 {
			return k
		}
		if b.faculty < 0 && b.school >= 0 && recognise.EndsIn(b.word(b.school), "学院") {
			return b.school
		}
		if b.faculty >= 0 && !recognise.EndsIn(b.word(b.faculty), "院") {
			return -1 // 学院 is no 中文系
		}
		return b.faculty
	}
	return b.school
}

// last returns the body before i that 该校 or 该系 stands for.
func (b *bodyIndex) last(kind rune, i int) int {
	return b.before(i, func(k int) bool {
		if !isBody(b.entities[k].Type) {
			return false
		}
		if kind == '校' {
			return b.entities[k].Type == entity.School && !b.isFaculty(k)
		}
		w := b.word(k)
		return w[len(w)-1] == kind
	})
}

func (b *bodyIndex) isFacultySchool(i int) bool {
	return b.entities[i].Type == entity.School && b.isFaculty(i) && recognise.EndsIn(b.word(i), "院") && !b.inPassing(i)
}

// farthest is how many entities back a body can still be meant; it keeps the
// work linear in the length of an article.
const farthest = 200

// before returns the last entity before i that is wanted, or -1.
func (b *bodyIndex) before(i int, want func(int) bool) int {
	for k := i - 1; k >= max(0, i-farthest); k-- {
		if want(k) {
			return k
		}
	}
	return -1
}

// meant returns the body that title i, which has none beside it, means in the
// article; -1 if it cannot be known.
func (b *bodyIndex) meant(title []rune, i int) int {
	if isRank(title) || isTerritorial(title) {
		return -1
	}
	switch {
	case recognise.EndsIn(title, "校长"), recognise.EndsIn(title, "校长助理"):
		return b.school
	case recognise.EndsIn(title, "院长"), recognise.EndsIn(title, "院长助理"):
		return b.pronoun(gap{pronoun: '院'}, i)
	case recognise.EndsIn(title, "总经理"), recognise.EndsIn(title, "董事长"), recognise.EndsIn(title, "总裁"):
		k := b.before(i, func(k int) bool {
			return recognise.EndsIn(b.word(k), "公司") || recognise.EndsIn(b.word(k), "集团")
		})
		if k < 0 && recognise.EndsIn(title, "董事长") {
			return b.school // a private school's
		}
		return k
	case recognise.EndsIn(title, "理事长"), recognise.EndsIn(title, "会长"), recognise.EndsIn(title, "秘书长"):
		return b.before(i, func(k int) bool { return b.entities[k].Type == entity.Org && recognise.EndsIn(b.word(k), "会") })
	case recognise.EndsIn(title, "园长") && b.school >= 0 && recognise.EndsIn(b.word(b.school), "园"):
		return b.school
	case recognise.EndsIn(title, "党支部书记"), recognise.EndsIn(title, "党支部副书记"):
		if k := b.before(i, func(k int) bool { return recognise.EndsIn(b.word(k), "党支部") }); k >= 0 {
			return k
		}
	case recognise.EndsIn(title, "局长"), recognise.EndsIn(title, "厅长"), recognise.EndsIn(title, "园长"):
		last := title[len(title)-2]
		return b.before(i, func(k int) bool {
			w := b.word(k)
			return isBody(b.entities[k].Type) && w[len(w)-1] == last
		})
	case recognise.EndsIn(title, "科长"), recognise.EndsIn(title, "股长"), recognise.EndsIn(title, "党组书记"), recognise.EndsIn(title, "党组副书记"), recognise.EndsIn(title, "党组成员"):
		return b.before(i, func(k int) bool {
			w := b.word(k)
			return b.entities[k].Type == entity.Org && (w[len(w)-1] == '局' || w[len(w)-1] == '厅')
		})
	case (recognise.EndsIn(title, "处长") || recognise.EndsIn(title, "馆长")) && len(title) > 3:
		return b.school
	case recognise.EndsIn(title, "部长"), recognise.EndsIn(title, "处长"), recognise.EndsIn(title, "主席"), recognise.EndsIn(title, "队长"), recognise.EndsIn(title, "组长"),
		recognise.EndsIn(title, "总监"), recognise.EndsIn(title, "委员"), recognise.EndsIn(title, "代表"):
		return -1
	}
	if b.school >= 0 && !b.isUniversity(b.school) && b.faculty < 0 {
		return b.school
	}
	if recognise.EndsIn(title, "书记") {
		if k := b.before(i, func(k int) bool { return b.entities[k].Type == entity.School && !b.bracketed(k) }); k >= 0 {
			return k
		}
	}
	return -1
}

func (b *bodyIndex) isUniversity(i int) bool {
	w := b.word(i)
	return recognise.EndsIn(w, "大学") || recognise.EndsIn(w, "学院")
}
