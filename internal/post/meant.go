package post

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// bodyRule is a row of bodies.tsv: a body that is fit for what looks for one.
type bodyRule struct {
	id, where  string
	conditions []condition
}

// condition is what a body, or the title that is read, must be, or must not be.
type condition struct {
	holds func(l *Linker, body int) bool
	not   bool
}

func (r *bodyRule) fits(l *Linker, body int) bool {
	for i := range r.conditions {
		if c := &r.conditions[i]; c.holds(l, body) == c.not {
			return false
		}
	}
	return true
}

// conditions are those that have names in bodies.tsv.
var conditions = map[string]func(l *Linker, body int) bool{
	"-":            func(*Linker, int) bool { return true },
	"abroad":       func(l *Linker, i int) bool { return l.entities[i].Evidence&mention.Abroad != 0 },
	"aside":        func(l *Linker, i int) bool { return lexicon.MarkBracket.Has(l.runeBefore(i)) },
	"body":         (*Linker).isBody,
	"branch":       func(l *Linker, _ int) bool { return l.chain.modified("党支部") },
	"faculty":      func(l *Linker, i int) bool { return l.isSchool(i) && l.isFaculty(i) },
	"free":         func(l *Linker, _ int) bool { return l.chain.head.Flags&lexicon.TitleFree != 0 },
	"listed":       func(l *Linker, i int) bool { return l.joined(i) || l.joined(i+1) },
	"ours":         func(l *Linker, i int) bool { return endsInClass(l.before(i), classOwnVoice) },
	"named again":  func(l *Linker, _ int) bool { return l.school.count > 1 },
	"no faculties": func(l *Linker, _ int) bool { return l.faculty.first < 0 || l.faculty.first > l.chain.at },
	"no schools": func(l *Linker, _ int) bool {
		return l.bodyBefore(farthest, 0, func(i int) bool { return l.isSchool(i) && !l.isFaculty(i) }) < 0
	},
	"of post":  (*Linker).ofPost,
	"part":     func(l *Linker, _ int) bool { return len(l.chain.modifiers) > 1 }, // 宣传|部长, 教务处|处长
	"private":  func(l *Linker, _ int) bool { return l.chain.head.Flags&lexicon.TitlePrivate != 0 },
	"school":   (*Linker).isSchool,
	"teaching": func(l *Linker, i int) bool { return l.isSchool(i) && endsInClass(l.chain.word, classTeaching) }, // 教研组长
	"visited":  (*Linker).visited,
}

// visited: in the school's own voice another one is gone to, where it has no guests itself, or is the other side.
func (l *Linker) visited(i int) bool {
	if !l.genre.is(classOwnVoice) {
		return false
	}
	before := l.runeBefore(i)
	goes := lexicon.MarkVisit.Has(before) || endsInClass(l.before(i), classVisited)
	return goes && !(arrivals.Has(before) && l.says(classHost)) || beginsWith(l.behind(i), classWithUs)
}

var arrivals = runes.NewSet("在到赴往进访问临")

// ofPost: a title or name stands directly behind the body.
func (l *Linker) ofPost(i int) bool { return l.touches(i+1) && (l.isTitle(i+1) || l.isPerson(i+1)) }

// modified: the word stands before the head word of the title, or before 副.
func (c *chain) modified(word string) bool { return runes.HasSuffix(c.part(), word) }

// department: the title says of which part of a body it is: 教务处|处长.
func (c *chain) department() bool { return endsInClass(c.part(), classDepartment) }

// part returns what stands before the head word and 副: 教务处|副主任.
func (c *chain) part() []rune {
	rest := c.modifiers
	if n := len(rest) - 1; n >= 0 && rest[n] == '副' {
		rest = rest[:n]
	}
	return rest
}

// ofSchool: the title says of which department of a school or bureau it is: 教务处|副主任. A group has none.
func (c *chain) ofSchool() bool {
	return c.head != nil && c.head.Scope == lexicon.ScopeNone && endsInClass(c.part(), classSchoolPart)
}

// ofGroup: the title says of which group it is, that is neither the body nor an organ of one: 绍兴一中学生会, 社团联合会|主席.
func (c *chain) ofGroup(body []rune) bool {
	part := c.part()
	return endsInClass(part, classGroup) && !endsInClass(part, classOrgan) && !isKindOf(part, body)
}

// fits: a body can have the title that is read. canHave: the same, and tells what keeps it.
func (l *Linker) fits(body int) bool { return l.barred(body) == "" }
func (l *Linker) canHave(body int) bool {
	rule := l.barred(body)
	if rule != "" {
		l.note(rule, -1, l.chain.at, body)
	}
	return rule == ""
}

// barred returns the rule by which a body cannot have the title that is read, "" for none.
func (l *Linker) barred(body int) string {
	if l.isGroup(body) && (l.chain.ofSchool() || l.chain.ofGroup(l.word(body))) {
		return "R-DEPARTMENT"
	}
	limits := bodyRules().limits[l.chain.scope]
	if len(limits) == 0 || slices.ContainsFunc(limits, func(r *bodyRule) bool { return r.fits(l, body) }) {
		return ""
	}
	return limits[0].id
}

// search finds the body that a title of a scope, or a pronoun, means by its rules; none if it has none (市长, 教授, 委员).
func (l *Linker) search(rules []*bodyRule) Seat {
	for _, r := range rules {
		k := -1
		switch fits := func(k int) bool { return r.fits(l, k) }; r.where {
		case "school":
			k = l.bodyBefore(l.school.first+1, l.school.first, fits)
		case "faculty":
			k = l.bodyBefore(l.faculty.first+1, l.faculty.first, fits)
		default:
			k = l.bodyBefore(l.chain.at, 0, fits)
		}
		if k >= 0 {
			return Seat{k, true, r.id}
		}
	}
	return nowhere
}

// isFaculty: a school is a teaching unit of a university, as 海州大学文学院 and 文学院 are. A 学院 behind a place alone is none.
func (l *Linker) isFaculty(i int) bool {
	name := l.word(i)
	if endsInClass(name, classFaculty) || runes.HasSuffix(name, "学院") && runes.IndexRunes(name, []rune("大学")) > 0 {
		return true
	}
	return runes.HasSuffix(name, "学院") && l.entities[i].Evidence&mention.HasPlace == 0 && !endsInClass(name, classCollege)
}

// joined: 、 alone stands between entity i and the one before, and both are bodies.
func (l *Linker) joined(i int) bool {
	return l.isBody(i) && l.isBody(i-1) && l.only('、', i)
}

// mostNamed counts the mentions of schools and of faculties and returns of both the one that is named most often; of
// equals, the first. In the school's own voice the places gone to and the other sides count against what is named.
func (l *Linker) mostNamed() (school, faculty tally) {
	l.tied = false
	schools, faculties, guards := l.tallies[:0], l.faculties[:0], bodyRules().mention
	for i := range l.entities {
		if !l.isSchool(i) {
			continue
		}
		n := 1
		if k := slices.IndexFunc(guards, func(r *bodyRule) bool { return r.fits(l, i) }); k >= 0 {
			l.note(guards[k].id, -1, -1, i)
			if guards[k].id != "R-MAIN.visited" {
				continue
			}
			n = -1
		}
		if l.isFaculty(i) {
			faculties = l.count(faculties, tally{i, n})
		} else {
			schools = l.count(schools, tally{i, n})
		}
	}
	l.tallies, l.faculties = schools, faculties
	return l.main(schools), l.main(faculties)
}

// main returns what is named most often, where that says anything.
func (l *Linker) main(all []tally) tally {
	best := most(all)
	if best.count > 1 || len(all) < 3 {
		return best
	}
	title := l.titleEnd()
	if k := slices.IndexFunc(all, func(t tally) bool { return l.end(t.first) <= title }); k >= 0 { // the heading names it
		return all[k]
	}
	l.note("R-MAIN.tie", -1, -1, best.first)
	l.tied = true
	return tally{first: -1}
}

// titleEnd returns where the title of the article ends: one of its first lines, all short and without marks; 0 for none.
func (l *Linker) titleEnd() (end int) {
	for _, ln := range l.lines[:min(len(l.lines), titleLines)] {
		if ln.end-ln.start > longestHeading || sentenceMarks.In(l.lineText(ln)) {
			break
		}
		end = ln.end
	}
	return end
}

// tally counts the mentions of a body from the first on, which is -1 for none.
type tally struct{ first, count int }

// count adds a tally to that of the same body: one of two names may be the other without what stands before it.
func (l *Linker) count(all []tally, t tally) []tally {
	k := slices.IndexFunc(all, func(of tally) bool { return endAlike(l.word(of.first), l.word(t.first)) })
	if k >= 0 {
		all[k].count += t.count
	} else if len(all) < mostSchools {
		all = append(all, t)
	}
	return all
}

// most returns the greatest of tallies, the first of equals.
func most(all []tally) tally {
	best := tally{first: -1}
	for _, t := range all {
		if t.count > best.count {
			best = t
		}
	}
	return best
}

// endAlike: one of two names ends with the other.
func endAlike(a, b []rune) bool {
	n := min(len(a), len(b))
	return slices.Equal(a[len(a)-n:], b[len(b)-n:])
}
