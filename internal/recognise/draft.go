package recognise

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
)

// draft is the name of a body in the making: a kind word, and what stands before it as far as it belongs to the name.
// Its methods are what the guards and forms of schools and organisations ask.
type draft struct {
	*bodies
	kind      *lexicon.Kind
	title     *lexicon.Title // what the kind word is in a title, nil for nothing
	class     lexicon.Class  // of the kind word
	head, end int            // the kind word
	typ       entity.Type
	left      leftPart
	c         mention.Candidate
}

// form is one way in which a kind word and what stands before it make a name.
type form struct {
	rule     *mention.Rule
	fits     func(*draft) bool // may move the left edge where it does
	guards   []rule[*draft]
	evidence mention.Evidence
	score    float32
	fill     func(*draft) // completes the candidate; nil where nothing is to do
}

// begin makes the draft of a kind word, before anything else is read.
func (b *bodies) begin(head, end int, class lexicon.Class) *draft {
	d := &b.draft
	d.class, d.head, d.end, d.typ, d.left = class, head, end, entity.Org, leftPart{start: head, place: head}
	if class&lexicon.SchoolKind != 0 {
		d.typ = entity.School
	}
	return d
}

// body reads what stands before the kind word and makes the candidate; false if there is no name.
func (d *draft) body() bool {
	switch {
	case !d.ends() && d.rejected(kindGuards):
		return false
	case d.class&lexicon.OrgShort != 0 && d.rejected(shortKindGuards):
		return false
	case d.class&(lexicon.SchoolKind|lexicon.UniversityShort) != 0 && d.oddSchool() && d.rejected(schoolKindGuards):
		return false
	}
	row := d.row(d.head, d.end)
	d.kind, d.title = row.Kind, row.Title
	switch {
	case d.class&lexicon.OrgShort != 0:
		return d.take(shortForms)
	case d.class&lexicon.UniversityShort != 0:
		return d.take(universityForms)
	}
	d.left = d.leftEdge(d.head, d.typ == entity.School)
	switch {
	case d.typ == entity.School:
		return d.take(schoolForms)
	case d.Runes[d.head] == '系':
		return d.take(departmentForms)
	case d.rejectedAsOrg():
		return false
	case d.left.start == d.head && d.class&(lexicon.OrgKind|lexicon.OrgBare) == lexicon.OrgKind && !d.ofTerm() && !d.ofSession():
		d.bare = append(d.bare, candidate(ruleOrgBare, d.head, d.end, 1)) // is no name but in a list of bodies
		return false
	}
	if d.take(orgForms) {
		return true
	}
	office := d.has(lexicon.Department) && !d.has(lexicon.Unit)
	if core := d.core(); core > 0 && core <= 8 && office && d.listBorder(d.left.start-1) {
		d.bare = append(d.bare, candidate(ruleOrgBare, d.left.start, d.end, 1)) // 社会服务处
		d.bare[len(d.bare)-1].Head = int32(d.head)
	}
	return false
}

func (d *draft) rejected(guards []rule[*draft]) bool {
	return rejects(d.Input, guards, d, d.left.start, d.end, d.typ)
}

// take makes the candidate of the first form that fits; false if its guards reject it or no form fits.
func (d *draft) take(forms []form) bool {
	for i := range forms {
		f := &forms[i]
		if !f.fits(d) {
			continue
		}
		d.typ = f.rule.Type
		if d.rejected(f.guards) {
			return false
		}
		d.c = candidate(f.rule, d.left.start, d.end, f.score)
		d.c.PlaceEnd, d.c.Head, d.c.Evidence = int32(d.left.place), int32(d.head), f.evidence
		if f.fill != nil {
			f.fill(d)
		}
		d.add()
		return true
	}
	return false
}

func (d *draft) has(f lexicon.Flag) bool { return d.kind.Flags&f != 0 }

func (d *draft) always() bool      { return true }
func (d *draft) cut() bool         { return !d.boundary(d.head) }   // the kind word begins in the middle of a word
func (d *draft) core() int         { return d.head - d.left.place } // length of what stands between place and kind word
func (d *draft) nameless() bool    { return d.core() == 0 }
func (d *draft) hasPlace() bool    { return d.left.place > d.left.start }
func (d *draft) hangs() bool       { return d.left.parent != nil }
func (d *draft) underSchool() bool { return d.hangs() && d.left.parent.Type == entity.School }
func (d *draft) own() int          { return int(d.left.parent.End) } // where the name's own part begins behind its parent's
func (d *draft) adjacent() bool    { return d.own() == d.head }

// follows: the rune before the kind word has one of the marks.
func (d *draft) follows(m lexicon.Mark) bool { return d.is(d.head-1, m) }

// weak: the kind word is one rune that ends a name in some places only.
func (d *draft) weak() bool { return d.class&(lexicon.OrgKind|lexicon.OrgBare|lexicon.SchoolKind) == 0 }

// headed: a title follows, before which any noun makes a department: 民教|股|股长.
func (d *draft) headed() bool { return d.wordAt(d.end, lexicon.TitleHead|lexicon.TitleModifier) }

// addParent adds what speaks for the parent.
func (d *draft) addParent() { d.c.Score += d.left.parent.Score }

// asUnit makes the candidate a unit of its parent.
func (d *draft) asUnit() {
	d.addParent()
	d.c.UnitStart = d.left.parent.End
}

// qualified: what stands before makes a kind word at p a class of schools.
func (d *draft) qualified(p int) bool {
	s := d.longestTo(p, lexicon.SchoolGeneric, max(0, p-4))
	levels := d.runTo(d.itemTo(p), lexicon.MarkTownKind, 5)                                                              // 各|乡（镇）, 各镇（街道）
	class := d.is(p-1, lexicon.MarkClass) && (d.boundary(p-1) || d.is(p-2, lexicon.MarkNumeral))                         // not 改名|中学
	persons := d.typ == entity.Org && d.at(p-1) == '名' && d.is(p-2, lexicon.MarkNumeral) && d.class&lexicon.OrgBare != 0 // 三名|教育局人员
	return class && !persons || d.is(levels-1, lexicon.MarkEach) || s >= 0 && d.boundary(s)
}

// generic: nothing but words of a class that makes a kind word general stand between s and the kind word: 市直 民办.
func (d *draft) generic(s int, class lexicon.Class) bool { return d.genericTo(s, d.head, class) }

// genericTo: nothing but such words stand in [s, e).
func (d *draft) genericTo(s, e int, class lexicon.Class) bool {
	for s < e {
		if s = int(d.hitAt(s, e, class).End); s == 0 {
			return false
		}
	}
	return true
}

// proper: what stands before the kind word is a name and no ordinary words.
func (d *draft) proper() bool {
	street := d.follows(lexicon.MarkStreet) && d.head-d.left.start <= 2
	return !street && reads(d.Input, properNames, d, d.left.start, d.head)
}

// properNames say that what stands before a kind word is a name; one that holds is enough.
var properNames = []rule[*draft]{
	{"N-STREET", func(d *draft) bool { return d.follows(lexicon.MarkStreet) }},
	{"N-WHOLE", func(d *draft) bool {
		s, t := d.left.start, d.tokenEnd(d.left.start)
		return t > d.head && d.tokenStart(s) == s && isTag(d.tag(s, t), "n")
	}},
	{"N-SPHERE", func(d *draft) bool {
		s := d.left.start
		f := max(d.longestTo(d.head+1, lexicon.Field, s), d.longestTo(d.head, lexicon.Field, s))
		return f-s == 2 && !isTag(d.tag(s, f), "tabvdrmpcun") && d.unknown(s) && d.bordered(s)
	}},
	{"N-NEW", func(d *draft) bool {
		s, long := d.left.start, d.head-d.left.start > 2 || d.at(d.head+1) == '中' || !d.has(lexicon.Many)
		return d.tellingWord() == "" && (d.listBorder(s-1) || long && d.bordered(s))
	}},
	{"N-PROPER", func(d *draft) bool { return isTag(d.tellingWord(), "n") }},
	{"N-LISTED", func(d *draft) bool { // 测绘学院、城轨工程|学院
		c := d.nameTo(max(d.left.start-1, 0))
		return d.is(d.left.start-1, lexicon.MarkList) && c != nil && d.endsWith(int(c.End), d.kind.Word)
	}},
	{"N-SITE", func(d *draft) bool { // 海州八中教育集团的|城北分校
		c, of := d.nameTo(max(d.left.start-1, 0)), d.at(d.left.start-1) == '的'
		schools := c != nil && c.Type == entity.School
		return d.has(lexicon.Site) && d.core() > 1 && of && schools
	}},
	{"N-PEERS", (*draft).amongPeers},
	{"N-SYLLABLES", func(d *draft) bool { // 桂|岭|大学
		s := d.left.start
		apart := d.head-s == 2 && d.boundary(s+1) && d.listBorder(s-1) && d.has(lexicon.Joined)
		return apart && isTag(d.tagAt(s), "njga") && isTag(d.tagAt(s+1), "njg")
	}},
}

// amongPeers: a word that may be a name fills the item of a list before 学校, and a school stands beside it:
// 西昌六中、|天立学校.
func (d *draft) amongPeers() bool {
	s, e := d.left.start, d.end
	fills := d.bordered(s) && (d.listBorder(e) || d.blocked[e]) // 5个赛场
	if !fills || d.core() != 2 || d.kind.Word != "学校" {
		return false
	}
	const others = lexicon.LeftNoun | lexicon.OrgGeneric | lexicon.SchoolGeneric | lexicon.OrgKind | lexicon.PersonRole | lexicon.TitleHead
	if tag := d.tag(s, d.head); tag != "" && !isTag(tag, "n") || d.isWord(s, d.head, others) {
		return false
	}
	short := d.at(e+2) == '中' || d.at(e+2) == '小'
	if short && d.is(e, lexicon.MarkList) && d.is(e+1, lexicon.MarkNumeral) {
		return true // 、九小
	}
	c := d.nameTo(max(s-1, 0))
	return d.is(s-1, lexicon.MarkList) && c != nil && c.Type == entity.School
}

// tellingWord returns the part of speech of the first word before the kind word that tells a name: one that the
// dictionary lacks or has as a name; "-" if none does. A single rune tells only at the end.
func (d *draft) tellingWord() string {
	for i, t := range d.pieces(d.left.start, d.head) {
		tag := d.tag(i, t)
		if (t-i > 1 || t == d.head) && (tag == "" || properTag(tag)) {
			return tag
		}
	}
	return "-"
}

// properTag: a part of speech is that of names: nr, nz, nt, ns.
func properTag(tag string) bool { return isTag(tag, "n") && isTag(tag[1:], "rzts") }

// bordered: a mark or a word that no name holds stands before s.
func (b *bodies) bordered(s int) bool {
	return b.listBorder(s-1) || b.wordTo(s, lexicon.LeftStop, max(0, s-6)) || b.nameTo(s) != nil || b.parted(s)
}

// listBorder: nothing, a mark or a line break stands at i, so that a name may begin behind it.
func (in *Input) listBorder(i int) bool {
	return in.is(i, lexicon.MarkClause|lexicon.MarkList|lexicon.MarkOpening|lexicon.MarkClosing|lexicon.MarkBorder)
}
