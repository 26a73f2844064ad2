package recognise

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/personname"
)

// titles finds posts, ranks and professional titles by their grammar: a head
// word (书记), the modifiers before it (党组, 副), what it is about (教学) and the
// department that it heads where that has no parent body (教务处处长).
type titles struct {
	in      *Input
	bodies  *bodies
	out     []mention.Candidate
	look    []int32 // of find: the runes that may begin a head word
	covered int     // runes before it belong to a longer head word or a fixed term

	word headWord // the title that is read
}

// headWord is a title in the making: its head word, how far it reaches to the
// left, and the piece before it that is read.
type headWord struct {
	*titles
	title     *lexicon.Title
	class     lexicon.Class
	head, end int
	first     lexicon.TitleFlag // of the modifier with which it begins
	from, at  int               // the piece
	flags     lexicon.TitleFlag // of the piece, if it is a modifier
	unit      int               // where the department starts that is the piece
	body      *mention.Candidate
	c         mention.Candidate
}

// titlePiece is one kind of thing that may stand before a head word inside the
// title.
type titlePiece struct {
	id       string
	evidence mention.Evidence
	rule     *mention.Rule                 // of the title that begins with it, where it is not T-GRAMMAR
	again    bool                          // there may be several
	reach    func(w *headWord, at int) int // where the piece that ends at a rune begins, -1 if there is none
	guards   [][]rule[*headWord]
}

const titleWords = lexicon.TitleHead | lexicon.TitleHeadWeak | lexicon.TitleCancel

func (t *titles) find(in *Input, b *bodies, dst []mention.Candidate) []mention.Candidate {
	t.in, t.bodies, t.out, t.covered = in, b, dst, 0
	t.look = resize(t.look, len(in.Runes)+1)
	look, count := t.look, 0
	for i := range in.Runes {
		look[count] = int32(i)
		count += some(in.hits.ClassesAt(i) & titleWords)
	}
	for _, i := range look[:count] {
		w := t.begin(int(i))
		if w.rejected(headGuards) {
			if !w.isTerm() {
				continue
			}
		} else {
			w.read()
		}
		t.covered = max(t.covered, w.end)
	}
	return t.out
}

// begin makes the draft of the longest head word or fixed term that starts at i.
func (t *titles) begin(i int) *headWord {
	hits := t.in.hits.StartingAt(i)
	k := len(hits) - 1
	for hits[k].Class&titleWords == 0 {
		k--
	}
	h := &hits[k]
	t.word = headWord{titles: t, title: t.in.words.Row(h.Row).Title, class: h.Class, head: i, end: int(h.End), from: i}
	t.word.c = mention.Candidate{Start: h.Start, End: h.End, Head: h.Start, Type: entity.Title, Rule: ruleTitle, Score: 5}
	return &t.word
}

// read adds the pieces before the head word and makes the candidate.
func (w *headWord) read() {
	if w.in.Trace != nil {
		border := first(headBorders, w)
		w.in.Trace.Read(w.head, w.end, border.id)
	}
	for i := range titlePieces {
		for w.take(&titlePieces[i]) && titlePieces[i].again {
		}
	}
	w.c.PlaceEnd = w.c.Start
	if w.class&lexicon.TitleHead == 0 && w.c.Start == w.c.Head {
		w.c.Veto = vetoTitleWeak
	}
	w.titles.out = append(w.titles.out, w.c)
}

// take adds the piece before what is read if there is one.
func (w *headWord) take(p *titlePiece) bool {
	w.at = int(w.c.Start)
	w.from = p.reach(w, w.at)
	if w.from < 0 {
		return false
	}
	w.flags = w.in.rowAt(w.from, w.at).Title.Flags
	if w.rejected(p.guards...) {
		return false
	}
	w.in.Trace.Read(w.from, w.at, p.id)
	w.first = w.flags
	w.c.Start = int32(w.from)
	w.c.Evidence |= p.evidence
	if p.rule != nil {
		w.c.Rule = p.rule
	}
	return true
}

// rejected asks guards; the first that holds is noted.
func (w *headWord) rejected(tables ...[]rule[*headWord]) bool {
	for _, guards := range tables {
		if rejects(w.in, guards, w, w.from, int(w.c.End), entity.Title) {
			return true
		}
	}
	return false
}

// is reports whether the head word has a flag.
func (w *headWord) is(f lexicon.TitleFlag) bool { return w.title.Flags&f != 0 }

// cut: the piece begins in the middle of a word.
func (w *headWord) cut() bool { return !w.in.boundary(w.from) }

func (w *headWord) isTerm() bool { return w.class&lexicon.TitleCancel != 0 }

// headGuards look at the head word alone.
var headGuards = []rule[*headWord]{
	{"T-LONGER", func(w *headWord) bool { return w.end <= w.covered }},
	{"T-TERM", (*headWord).isTerm},
	{"T-LEVEL", func(w *headWord) bool { return w.in.longestAt(w.head, lexicon.TitleModifier) > w.end }},
	{"T-CUT", func(w *headWord) bool { return first(headBorders, w) == nil }},
	{"T-SCHOOL", func(w *headWord) bool {
		k := w.bodies.endingAt(w.head + 2)
		return k >= 0 && w.in.at(w.head+1) == '学' && w.bodies.out[k].Evidence&mention.HasPlace != 0
	}},
}

// headBorders say that a head word ends although a word may go on behind it. They
// reject nothing: one that holds is enough.
var headBorders = []rule[*headWord]{
	{"T-WORD", func(w *headWord) bool { return w.in.boundary(w.end) }},
	{"T-LONG", func(w *headWord) bool { return w.end-w.head > 2 }},
	{"T-BODY", func(w *headWord) bool { return w.bodies.endingAt(w.head) >= 0 }},
	{"T-NAME", (*headWord).beforeName},
	{"T-NEW", func(w *headWord) bool { return w.in.tag(w.in.tokenStart(w.end-1), w.in.tokenEnd(w.end-1)) == "" }},
	{"T-HOLDS", func(w *headWord) bool { return w.in.tokenStart(w.end-1) <= w.head }},
}

func (w *headWord) beforeName() bool {
	for n := w.end + 2; n <= min(w.end+3, len(w.in.Runes)); n++ {
		if score, _, ok := personname.Score(w.in.Runes[w.end:n]); ok && score > 0 {
			return true
		}
	}
	return false
}

// maxPiece is the longest word before a head word, in runes.
const maxPiece = 8

// titlePieces are read in this order, each one before those that are read
// already.
var titlePieces = []titlePiece{
	{"T-MODIFIER", mention.HasModifier, nil, true, (*headWord).modifier, [][]rule[*headWord]{modifierGuards}},
	{"T-SPHERE", mention.HasSphere, nil, false, (*headWord).sphere, [][]rule[*headWord]{aboutGuards, sphereGuards}},
	{"T-BUSINESS", 0, nil, true, (*headWord).business, nil},
	{"T-GRADE", mention.HasSphere, nil, false, (*headWord).grade, [][]rule[*headWord]{aboutGuards}},
	{"T-RANK", 0, nil, true, (*headWord).modifier, [][]rule[*headWord]{modifierGuards}},
	{"T-ELECTORATE", 0, nil, false, (*headWord).electorate, [][]rule[*headWord]{electorateGuards}},
	{"T-OFFICE", 0, RuleTitleDepartment, false, (*headWord).department, [][]rule[*headWord]{eachGuards, headedGuards}},
	{"T-OFFICE-KIND", 0, RuleTitleDepartment, false, (*headWord).departmentKind, [][]rule[*headWord]{eachGuards, kindCutGuards}},
	{"T-CENTRE", 0, RuleTitleDepartment, false, (*headWord).centre, nil},
}

func (w *headWord) modifier(at int) int {
	return w.in.longestTo(at, lexicon.TitleModifier, at-maxPiece)
}

var modifierGuards = []rule[*headWord]{
	{"T-PART", func(w *headWord) bool {
		return w.at-w.from == 1 && w.flags&lexicon.ModifierBare == 0 && !w.in.boundary(w.from)
	}},
	{"T-COMMITTEE", func(w *headWord) bool {
		return w.in.is(w.from-1, lexicon.MarkCommittee) && w.flags&lexicon.ModifierCommittee != 0 && w.bodies.endingAt(w.from) < 0
	}},
	{"T-BRANCH", func(w *headWord) bool { return w.flags&lexicon.ModifierBranch != 0 && w.in.at(w.from-1) == '团' }},
}

// sphere reads what the post is about: 教学|副校长, 招聘|经理, 教育|股长.
func (w *headWord) sphere(at int) int {
	if w.grade(at) >= 0 {
		return -1
	}
	if w.is(lexicon.TitleFields) {
		return w.in.longestTo(at, lexicon.TitleSphere|lexicon.Field, at-maxPiece)
	}
	return w.in.longestTo(at, lexicon.TitleSphere, at-maxPiece)
}

var aboutGuards = []rule[*headWord]{
	{"T-CLASS", func(w *headWord) bool { return w.is(lexicon.TitleClass) }},
	{"T-ABOUT-BODY", func(w *headWord) bool { return w.bodies.endingAt(w.at) >= 0 }},
	{"T-ABOUT", func(w *headWord) bool { return w.at < w.head && w.first&lexicon.ModifierAbout == 0 }},
}

var sphereGuards = []rule[*headWord]{
	{"T-SPHERE-CUT", (*headWord).cut},
	{"T-LEADER", func(w *headWord) bool { return w.is(lexicon.TitleLeader) }},
}

// business: the posts of business pile up nouns: 教育|产业|运营总监.
func (w *headWord) business(at int) int {
	if !w.is(lexicon.TitleBusiness) || w.c.Evidence&mention.HasSphere == 0 {
		return -1
	}
	return w.in.longestTo(at, lexicon.TitleSphere|lexicon.Field, at-maxPiece)
}

// grade reads the number of 八年级主任, 高二年段长: it ends before 年级 or 年段, or
// behind it.
func (w *headWord) grade(at int) int {
	s := at
	if w.in.at(at-2) == '年' && w.in.isWord(at-2, at, lexicon.TitleSphere) {
		s -= 2
	} else if w.in.at(at) != '年' {
		return -1
	}
	number := s
	for w.in.is(s-1, lexicon.MarkNumeral) {
		s--
	}
	if r := w.in.at(s - 1); s < number && (r == '高' || r == '初') {
		s--
	}
	if s == at {
		return -1
	}
	return s
}

// electorate reads whose deputy a deputy is: 全国|政协委员, 自治区|人大代表.
func (w *headWord) electorate(at int) int {
	if !w.is(lexicon.TitleElected) {
		return -1
	}
	return w.in.rareTo(at, lexicon.Electorate, 0)
}

var electorateGuards = []rule[*headWord]{
	{"T-ELECTORATE-CUT", (*headWord).cut},
}

// department reads a department without its parent: 教务处处长. One with its parent
// is the body that the title belongs to, and so is an institute or a society.
func (w *headWord) department(at int) int {
	k := w.bodies.endingAt(at)
	if k < 0 {
		return -1
	}
	b := &w.bodies.out[k]
	w.body, w.unit = b, int(b.Start)
	switch {
	case w.in.kindAt(int(b.Head), int(b.End)).Flags&lexicon.Department == 0:
		return -1
	case w.ofSchool():
		return int(b.PlaceEnd) // 校|招生就业处副处长
	case w.unit+2 <= int(b.Head) && (w.in.startsWith(w.unit, "学院") || w.in.startsWith(w.unit, "学校")):
		return w.unit + 2 // 学院|科技处处长: the pronoun stays outside
	}
	return w.unit
}

// ofSchool: 校 or 院 stands for the parent of the department.
func (w *headWord) ofSchool() bool {
	owner := w.in.is(w.unit, lexicon.MarkOwner) && int(w.body.PlaceEnd) == w.unit+1
	return owner && w.body.Evidence&mention.HasPlace != 0
}

var eachGuards = []rule[*headWord]{
	{"T-EACH", func(w *headWord) bool { return w.in.is(w.unit-1, lexicon.MarkEach) }},
}

var headedGuards = []rule[*headWord]{
	{"T-PARENT", func(w *headWord) bool {
		return w.body.Evidence&(mention.HasPlace|mention.HasParent) != 0 && !w.ofSchool()
	}},
	{"T-KNOWN", func(w *headWord) bool { return w.body.Rule.Group() == ruleOrgShort.Group() }},
	{"T-SCHOOL-COMMITTEE", func(w *headWord) bool { return w.ofSchool() && w.in.at(w.at-1) == '委' }},
}

// departmentKind reads a kind word that is no body by itself, but a department
// before its head: 处长.
func (w *headWord) departmentKind(at int) int {
	w.unit = w.in.longestTo(at, lexicon.OrgKind|lexicon.OrgBare, at-maxPiece)
	if w.unit < 0 || w.bodies.endingAt(at) >= 0 || w.in.kindAt(w.unit, at).Flags&lexicon.Department == 0 {
		return -1
	}
	return w.unit
}

var kindCutGuards = []rule[*headWord]{
	{"T-KIND-CUT", (*headWord).cut},
}

// centre reads the 中心 of what somebody is in charge of: 分管教育|中心主任.
func (w *headWord) centre(at int) int {
	if w.in.startsWith(at, "主任") && w.in.endsWith(at, "中心") && w.managed(at-2) {
		return at - 2
	}
	return -1
}

// managed: what ends at p is what 分管 or 主管 before it speaks of, or nothing
// stands between.
func (w *headWord) managed(p int) bool {
	return w.in.managedBefore(p) || w.in.managedBefore(w.in.longestTo(p, lexicon.Field, p-maxPiece))
}
