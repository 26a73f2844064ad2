package recognise

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/personname"
)

// titles finds posts, ranks and professional titles by their grammar: a head word (书记), the modifiers before it
// (党组, 副), what it is about (教学) and the department that it heads where that has no parent body (教务处处长).
type titles struct {
	*Input
	bodies  *bodies
	out     []mention.Candidate
	covered int // runes before it belong to a longer head word or a fixed term

	word headWord // the title that is read
}

// headWord is a title in the making: its head word, how far it reaches to the left, and the piece before it that is
// read.
type headWord struct {
	*titles
	title     *lexicon.Title
	class     lexicon.Class
	head, end int
	first     lexicon.TitleFlag  // of the modifier with which it begins
	from, to  int                // the piece
	flags     lexicon.TitleFlag  // of the piece, if it is a modifier
	unit      int                // where the department starts that is the piece
	body      *mention.Candidate // the department
	c         mention.Candidate
}

// titlePiece is one kind of thing that may stand before a head word inside the title.
type titlePiece struct {
	id       string
	evidence mention.Evidence
	rule     *mention.Rule       // of the title that begins with it, where it is not T-GRAMMAR
	again    bool                // there may be several
	words    lexicon.Class       // it is asked where such a word ends before what is read; 0 for anywhere
	start    func(*headWord) int // where the piece begins, -1 if there is none
	guards   [][]rule[*headWord]
}

// titleWords have two runes at least.
const titleWords = lexicon.TitleHead | lexicon.TitleHeadWeak | lexicon.TitleCancel

func (t *titles) find(in *Input, b *bodies, dst []mention.Candidate) []mention.Candidate {
	t.Input, t.bodies, t.out, t.covered = in, b, dst, 0
	w := &t.word
	for h := range in.longest(titleWords) {
		*w = headWord{titles: t, title: in.rowOf(h).Title, class: h.Class, head: int(h.Start), end: int(h.End), from: int(h.Start)}
		w.c = candidate(ruleTitle, w.head, w.end, 5)
		if !w.odd() || !w.rejected(headGuards) {
			w.read()
		} else if !w.honours() && !w.isTerm() || w.at(w.head) == '名' && w.is(w.head-1, lexicon.MarkNumeral) {
			continue // 4名|校长
		}
		t.covered = max(t.covered, w.end)
	}
	return t.out
}

// read adds the pieces before the head word and makes the candidate.
func (w *headWord) read() {
	for i := range titlePieces {
		for p := &titlePieces[i]; w.asks(p) && w.take(p) && p.again; {
		}
	}
	w.c.PlaceEnd = w.c.Start
	w.c.End = int32(w.aside())
	if w.class&lexicon.TitleHead == 0 && w.c.Start == w.c.Head && !reads(w.Input, weakTitles, w, w.head, w.end) {
		w.c.Veto = vetoTitleWeak
	}
	w.titles.out = append(w.titles.out, w.c)
}

// weakTitles say that a weak head word is a title without a modifier.
var weakTitles = []rule[*headWord]{
	{"T-GIVEN", (*headWord).given},
	{"T-HELD", (*headWord).held},
	{"T-CHAINED", (*headWord).chained},
	{"T-LABEL", func(w *headWord) bool {
		return w.is(w.end, lexicon.MarkColon) && !w.is(w.head-1, lexicon.MarkHan)
	}},
}

// weakTitle is a weak head word alone, with what may be a person beside it.
type weakTitle struct {
	*Input
	c, person *mention.Candidate
}

// namedTitles say that it is the title of that person.
var namedTitles = []rule[*weakTitle]{
	{"T-NAMED", func(w *weakTitle) bool { // but 在大会上将王思涵
		start := int(w.c.Start)
		return w.person.Start == w.c.End && (!w.is(start-1, lexicon.MarkHan) || w.is(start-1, lexicon.MarkLeads))
	}},
	{"T-NAMED.before", func(w *weakTitle) bool { return w.person.End == w.c.Start }},
}

// nameWeak makes titles of the weak head words that stand beside a person.
func (p *persons) nameWeak(candidates, persons []mention.Candidate) {
	w := &p.weakTitle
	for i := range candidates {
		if candidates[i].Veto != vetoTitleWeak {
			continue
		}
		if *w = (weakTitle{Input: p.Input, c: &candidates[i]}); p.inBody[w.c.Start] > w.c.End || w.mayAct() {
			continue // 王震元帅|纪念学校
		}
		k, _ := slices.BinarySearchFunc(persons, w.c.Start-personname.MaxLen, func(c mention.Candidate, at int32) int { return int(c.Start - at) })
		for ; k < len(persons) && persons[k].Start <= w.c.End && w.c.Veto != nil; k++ {
			if w.person = &persons[k]; reads(p.Input, namedTitles, w, int(w.c.Start), int(w.c.End)) {
				w.c.Veto = nil
			}
		}
	}
}

// mayAct: the head word is what somebody does, too, or says who made the text: 王思涵|督导各校, 编辑|王思涵.
func (w *weakTitle) mayAct() bool {
	head := w.hitAt(int(w.c.Head), int(w.c.End), lexicon.TitleHeadWeak)
	tag := w.tag(int(w.c.Start), int(w.c.End))
	return isTag(tag, "dp") || head.Class&lexicon.TitleSphere != 0 || w.rowOf(head).Title.Flags&lexicon.TitleCredit != 0
}

// aside returns where the title ends if behind its head word stands in brackets what it is about or where: 副校长|（科研及发展）.
func (w *headWord) aside() int {
	if !w.is(w.end, lexicon.MarkBracket) || w.title.Scope == lexicon.ScopeRank {
		return w.end
	}
	for i := w.end + 1; i < w.end+2*maxPiece; i++ {
		if w.is(i, lexicon.MarkBracketEnd) && i > w.end+2 {
			return i + 1
		}
		words := lexicon.TitleSphere | lexicon.Field
		if w.c.Evidence&mention.HasSphere != 0 || w.end-w.head > 4 { // 总学校发展主任|（九龙）
			words |= lexicon.Place | lexicon.PlaceShort
		}
		if n := w.longestAt(i, words); n > 0 {
			i = n - 1
		} else if !w.is(i, lexicon.MarkJoins) && w.at(i) != '及' {
			break
		}
	}
	return w.end
}

// given: a verb that gives posts stands right before the head word: 任|监事.
func (w *headWord) given() bool { return w.isRareTo(w.head, lexicon.PostVerb, 0) }

// held: the name of a body stands before the head word, and a border or what may be a name behind it.
func (w *headWord) held() bool {
	return w.bodies.nameTo(w.head) != nil && (!w.is(w.end, lexicon.MarkHan) || w.beforeName())
}

// chained: a title, or one and what may be its name, stands before 、: 党委副书记、|师长鄂宏达, 所长李静、|教导员汪晓梅.
func (w *headWord) chained() bool {
	last := len(w.titles.out) - 1
	if last < 0 || w.at(w.head-1) != '、' || int(w.titles.out[last].End) >= w.head || !w.beforeName() {
		return false
	}
	before := w.Runes[w.titles.out[last].End : w.head-1]
	return len(before) == 0 || len(before) <= personname.MaxLen && personname.SurnameLen(before) > 0
}

// beforeName: what stands behind the head word may be a name.
func (w *headWord) beforeName() bool { return w.beginsName(w.end) }

// beginsName: what begins at rune i may be a name of two or three.
func (in *Input) beginsName(i int) bool {
	for n := i + 2; n <= min(i+3, len(in.Runes)); n++ {
		if score, _, ok := personname.Score(in.Runes[i:n]); ok && score > 0 {
			return true
		}
	}
	return false
}

// nameBefore: what stands before the piece may be a name and nothing else: 王思涵|代理校长.
func (w *headWord) nameBefore() bool {
	for s := w.from - 2; s >= w.from-3; s-- {
		score, _, ok := personname.Score(w.Runes[max(0, s):w.from])
		if ok && score > 0 && (w.covered == s || w.opens(s)) {
			return true
		}
	}
	return false
}

// asks: the piece may end before what is read.
func (w *headWord) asks(p *titlePiece) bool {
	return p.words == 0 || w.Trace != nil || w.hits.ClassesTo(int(w.c.Start))&p.words != 0
}

// take adds the piece before what is read if there is one.
func (w *headWord) take(p *titlePiece) bool {
	w.to = int(w.c.Start)
	w.from = p.start(w)
	if w.from < 0 {
		return false
	}
	w.flags = w.row(w.from, w.to).Title.Flags
	for _, guards := range p.guards {
		if w.rejected(guards) {
			return false
		}
	}
	w.Trace.Read(w.from, w.to, p.id)
	w.first = w.flags
	w.c.Start = int32(w.from)
	w.c.Evidence |= p.evidence
	if p.rule != nil {
		w.c.Rule = p.rule
	}
	return true
}

func (w *headWord) rejected(guards []rule[*headWord]) bool {
	return rejects(w.Input, guards, w, w.from, int(w.c.End), entity.Title)
}

// cut: the piece begins in the middle of a word. has: the head word has a flag.
func (w *headWord) cut() bool                    { return !w.boundary(w.from) }
func (w *headWord) has(f lexicon.TitleFlag) bool { return w.title.Flags&f != 0 }
func (w *headWord) isTerm() bool                 { return w.class&lexicon.TitleCancel != 0 && !w.counted() }

// honours: the head word ends the name of an honour: 优秀|班主任.
func (w *headWord) honours() bool {
	return w.isRareTo(w.head, lexicon.Honour, 0) && !w.beforeName()
}

// counted: the measure of a count begins a fixed term that it makes none: 4|名校长.
func (w *headWord) counted() bool { return w.at(w.head) == '名' && w.blocked[w.head] }

// odd: one of headGuards may hold. It only saves time.
func (w *headWord) odd() bool {
	term := w.end <= w.covered || w.at(w.head) == '名' || w.class&(lexicon.TitleCancel|lexicon.TitleSphere) != 0
	flagged := w.has(lexicon.TitleUnit|lexicon.TitleCredit) || w.at(w.head+1) == '学' || w.at(w.end) == '会'
	words := w.hits.ClassesAt(w.head)&lexicon.TitleModifier | (w.hits.ClassesAt(w.end)|w.hits.ClassesTo(w.head))&lexicon.IsRare
	goesOn := words != 0 || !w.boundary(w.end) || w.Trace != nil
	return term || flagged || goesOn
}

// headGuards look at the head word alone.
var headGuards = []rule[*headWord]{
	{"T-LONGER", func(w *headWord) bool { return w.end <= w.covered }},
	{"T-COUNTED", (*headWord).counted},
	{"T-TERM", (*headWord).isTerm},
	{"T-HONOUR", (*headWord).honours},
	{"T-EVENT", func(w *headWord) bool { return w.rareAt(w.end, lexicon.TitleEvent) > 0 }},
	{"T-MODIFIES", func(w *headWord) bool { // 助理|馆员, 正高级|工程师
		return w.class&(lexicon.TitleModifier|lexicon.TitleSphere) != 0 && w.wordAt(w.end, lexicon.TitleHead|lexicon.TitleHeadWeak|lexicon.TitleModifier)
	}},
	{"T-LEVEL", func(w *headWord) bool { return w.longestAt(w.head, lexicon.TitleModifier) > w.end }},
	{"T-SCHOOL", func(w *headWord) bool {
		b := w.bodies.nameTo(w.head + 2)
		return b != nil && w.at(w.head+1) == '学' && b.Evidence&mention.HasPlace != 0
	}},
	{"T-UNIT", func(w *headWord) bool { return w.has(lexicon.TitleUnit) && w.inUnit() }},
	{"T-CREDIT", func(w *headWord) bool { return w.has(lexicon.TitleCredit) && w.is(w.end, lexicon.MarkColon) }},
	{"T-COUNCIL-WORD", func(w *headWord) bool { // 组织|委员会
		return w.at(w.end-1) == '员' && w.at(w.end) == '会' && w.boundary(w.end+1)
	}},
	{"T-CUT", func(w *headWord) bool { return !reads(w.Input, headBorders, w, w.head, w.end) }},
}

// headBorders say that a head word ends although a word may go on behind it. They reject nothing: one that holds is
// enough.
var headBorders = []rule[*headWord]{
	{"T-WORD", func(w *headWord) bool { return w.boundary(w.end) }},
	{"T-LONG", func(w *headWord) bool { return w.end-w.head > 2 }},
	{"T-BODY", func(w *headWord) bool { return w.bodies.nameTo(w.head) != nil }},
	{"T-NAME", (*headWord).beforeName},
	{"T-NEW", func(w *headWord) bool { return w.tagAt(w.end-1) == "" }},
	{"T-HOLDS", func(w *headWord) bool { return w.tokenStart(w.end-1) <= w.head }},
}

// titlePieces are read in this order, each one before those that are read already.
var titlePieces = []titlePiece{
	{"T-MODIFIER", mention.HasModifier, nil, true, lexicon.TitleModifier, (*headWord).modifier, [][]rule[*headWord]{modifierGuards}},
	{"T-BRACKETED", mention.HasModifier, nil, false, 0, (*headWord).bracketed, nil},
	{"T-SPHERE", mention.HasSphere, nil, false, lexicon.TitleSphere | lexicon.Field, func(w *headWord) int {
		words := lexicon.TitleSphere
		if w.has(lexicon.TitleFields) {
			words |= lexicon.Field
		}
		s := w.longest(words)
		if w.bodies.nameTo(max(s, 0)+2) != nil && w.isWord(s+2, w.to, words) {
			s += 2 // 实验小学|语文教研组长
		}
		return when(w.grade() < 0, s)
	}, [][]rule[*headWord]{aboutGuards, sphereGuards}},
	{"T-BUSINESS", 0, nil, true, lexicon.TitleSphere | lexicon.Field, func(w *headWord) int {
		business := w.has(lexicon.TitleBusiness) && w.c.Evidence&mention.HasSphere != 0
		return when(business, w.longest(lexicon.TitleSphere|lexicon.Field))
	}, [][]rule[*headWord]{{{"T-COMPANY.second", (*headWord).company}}}},
	{"T-GRADE", mention.HasSphere, nil, false, 0, (*headWord).grade, [][]rule[*headWord]{aboutGuards}},
	{"T-RANK", 0, nil, true, lexicon.TitleModifier, (*headWord).modifier, [][]rule[*headWord]{modifierGuards}},
	{"T-ELECTORATE", 0, nil, false, lexicon.IsRare, func(w *headWord) int {
		return when(w.has(lexicon.TitleElected), w.rareTo(w.to, lexicon.Electorate, 0))
	}, nil},
	{"T-OFFICE", 0, RuleTitleDepartment, false, 0, (*headWord).department, [][]rule[*headWord]{eachGuards, headedGuards}},
	{"T-OFFICE-KIND", 0, RuleTitleDepartment, false, lexicon.OrgKind | lexicon.OrgBare, func(w *headWord) int {
		w.unit = w.longest(lexicon.OrgKind | lexicon.OrgBare)
		bodiless := w.unit >= 0 && w.bodies.nameTo(w.to) == nil
		return when(bodiless && w.row(w.unit, w.to).Kind.Flags&lexicon.Department != 0, w.unit)
	}, [][]rule[*headWord]{eachGuards, {{"T-KIND-CUT", (*headWord).cut}}}},
	{"T-MANAGED", 0, nil, false, lexicon.TitleSphere | lexicon.Field, func(w *headWord) int { // 分管教育|副镇长
		s := w.longest(lexicon.TitleSphere | lexicon.Field)
		deputy := w.first&lexicon.ModifierAbout != 0 && s >= 0 && w.managedBefore(s)
		return when(deputy, s-2)
	}, nil},
	{"T-CENTRE", 0, RuleTitleDepartment, false, 0, func(w *headWord) int { // 分管教育|中心主任, 分管|中心主任
		p := w.to - 2
		centre := w.startsWith(w.to, "主任") && w.endsWith(w.to, "中心")
		return when(centre && (w.managedBefore(p) || w.managedBefore(w.longestTo(p, lexicon.Field, p-maxPiece))), p)
	}, nil},
	{"T-COUNCIL", 0, RuleTitleDepartment, false, lexicon.IsRare, (*headWord).council, [][]rule[*headWord]{eachGuards, councilGuards}},
	{"T-NUMBERED", 0, RuleTitleDepartment, false, 0, (*headWord).numbered, [][]rule[*headWord]{{
		{"T-NUMBERED-PARENT", func(w *headWord) bool {
			b := w.bodies.nameTo(w.to)
			return b != nil && int(b.Start) < w.from
		}},
	}}},
}

// maxPiece is the longest word before a head word, in runes.
const maxPiece = 8

// longest returns where the longest word of a class before what is read begins.
func (w *headWord) longest(class lexicon.Class) int { return w.longestTo(w.to, class, w.to-maxPiece) }
func (w *headWord) modifier() int                   { return w.longest(lexicon.TitleModifier) }

var modifierGuards = []rule[*headWord]{
	{"T-PART", func(w *headWord) bool { return w.to-w.from == 1 && w.flags&lexicon.ModifierBare == 0 && w.cut() }},
	{"T-FULL", func(w *headWord) bool { return w.at(w.from) == '正' && w.to-w.from == 1 && w.to < w.head }},
	{"T-COMMITTEE", func(w *headWord) bool {
		own := w.is(w.from-1, lexicon.MarkCommittee) && w.flags&lexicon.ModifierCommittee != 0 && w.bodies.nameTo(w.from) == nil
		regiment := w.at(w.from-1) == '团' && w.is(w.from-2, lexicon.MarkNumeral) // 四十五团|党委书记
		return own && !regiment && !w.isRareTo(w.from, lexicon.Residents, 0)
	}},
	{"T-OF-SPHERE", func(w *headWord) bool { // 清河镇教育党委|书记
		b := w.bodies.nameTo(w.to)
		return b != nil && int(b.Head) < w.from && w.is(int(b.PlaceEnd)-1, lexicon.MarkTown)
	}},
	{"T-STANDS-IN", func(w *headWord) bool {
		return w.flags&lexicon.ModifierActing != 0 && (w.at(w.from-1) == '将' || w.nameBefore())
	}},
	{"T-WORKING", func(w *headWord) bool {
		return w.flags&lexicon.ModifierBorder != 0 && !w.begins(w.from) && w.bodies.nameTo(w.from) == nil
	}},
	{"T-BRANCH", func(w *headWord) bool {
		b := w.bodies.nameTo(w.to)
		league := b != nil && w.rareAt(int(b.Start), lexicon.League) > 0 // 民盟海州大学支部|主委
		return w.flags&lexicon.ModifierBranch != 0 && (league || w.at(w.from-1) == '团')
	}},
}

var aboutGuards = []rule[*headWord]{
	{"T-CLASS", func(w *headWord) bool { return w.has(lexicon.TitleClass) }},
	{"T-ABOUT-BODY", func(w *headWord) bool { return w.bodies.nameTo(w.to) != nil }},
	{"T-ABOUT", func(w *headWord) bool { return w.to < w.head && w.first&lexicon.ModifierAbout == 0 }},
}

var sphereGuards = []rule[*headWord]{
	{"T-SPHERE-CUT", func(w *headWord) bool { return w.cut() && w.bodies.nameTo(w.from) == nil }},
	{"T-COMPANY", (*headWord).company},
	{"T-SPHERE-COUNT", func(w *headWord) bool { return w.severalFrom(w.from) }},
	{"T-LEADER", func(w *headWord) bool { return w.has(lexicon.TitleLeader) }},
}

// company: what is read ends the short name of a company, and a post of companies follows: 腾远科技|副总裁.
func (w *headWord) company() bool {
	if !w.isRareTo(w.to, lexicon.CompanyTail, w.from) || w.begins(w.from) {
		return false
	}
	business := w.has(lexicon.TitleBusiness|lexicon.TitlePrivate) || w.startsWith(w.head, "首席")
	return business && w.bodies.nameTo(w.from) == nil && !w.wordTo(w.from, lexicon.OrgKind|lexicon.OrgBare, w.from-maxPiece)
}

// grade reads the number of 八年级主任 or 高二年段长, which ends before 年级 or behind it.
func (w *headWord) grade() int {
	s := w.to
	if w.at(s-2) == '年' && w.isWord(s-2, s, lexicon.TitleSphere) {
		s -= 2
	} else if w.at(s) != '年' {
		return -1
	}
	number := w.runTo(s, lexicon.MarkNumeral, s)
	if r := w.at(number - 1); number < s && (r == '高' || r == '初') {
		number--
	}
	return when(number < w.to, number)
}

// department reads a department without its parent: 教务处处长. One with its parent is the body that the title
// belongs to, and so is an institute or a society.
func (w *headWord) department() int {
	b := w.bodies.nameTo(w.to)
	if b == nil {
		return -1
	}
	w.body, w.unit = b, int(b.Start)
	switch k := w.row(int(b.Head), int(b.End)).Kind; {
	case !k.Is(lexicon.Department), k.Is(lexicon.Topic) && b.Head-b.Start > 2: // 硅材料国家重点实验室|主任
		return -1
	case w.ofSchool():
		return int(b.PlaceEnd) // 校|招生就业处副处长
	case w.unit+2 <= int(b.Head) && (w.startsWith(w.unit, "学院") || w.startsWith(w.unit, "学校")):
		return w.unit + 2 // 学院|科技处处长: the pronoun stays outside
	}
	return w.unit
}

// bracketed reads a modifier with others in brackets behind it, in whose place they stand: 党委（党组）|书记.
func (w *headWord) bracketed() int {
	if !w.is(w.to-1, lexicon.MarkBracketEnd) {
		return -1
	}
	for k := w.to - 1; k > 1; k-- { // over 、 and （
		end := k
		if k = w.longestTo(end, lexicon.TitleModifier, end-maxPiece); k < 0 || w.is(end, lexicon.MarkBracket) {
			return k
		}
		if !w.is(k-1, lexicon.MarkBracket) && w.at(k-1) != '、' {
			return -1
		}
	}
	return -1
}

// council reads a committee or centre without its parent: 评委会主任, 学术委员会主席.
func (w *headWord) council() int {
	if r := w.at(w.to - 1); r != '会' && r != '心' && r != '委' || w.c.Rule == RuleTitleDepartment {
		return -1
	}
	w.unit = w.rareTo(w.to, lexicon.Council, w.to-maxPiece)
	if w.unit < 0 {
		return -1
	}
	if w.body = w.bodies.nameTo(w.to); w.body != nil {
		w.unit = int(w.body.Start)
	}
	return w.unit
}

// begins: before p stands a border or a word that leads to a post, so that nothing before it belongs to what is there.
func (w *headWord) begins(p int) bool {
	return w.opens(p) || w.is(p-1, lexicon.MarkBeforeTown) || w.isRareTo(p, lexicon.PostVerb, 0)
}

// inUnit: the first rune of the head word belongs to what stands before it: 中文系|主任.
func (w *headWord) inUnit() bool {
	r := w.at(w.head - 1) // 各|系主任, 中文系|系主任
	alone := w.begins(w.head) || r == '各' || r == w.at(w.head)
	alone = alone || w.wordTo(w.head, lexicon.TitleModifier|lexicon.TitleSphere, w.head-maxPiece)
	return !alone || w.bodies.nameTo(w.head+1) != nil
}

var councilGuards = []rule[*headWord]{
	{"T-COUNCIL-OF", func(w *headWord) bool { // but 第四届|自治会主席
		return !w.begins(w.from) && w.at(w.from-1) != '届' || w.is(w.from-1, lexicon.MarkClosing)
	}},
	{"T-COUNCIL-SOCIETY", func(w *headWord) bool { // 护理管理专业委员会|副主任委员
		own := w.is(w.from-1, lexicon.MarkBeforeTown) // 本|会词学专业委员会
		return w.body != nil && w.startsWith(int(w.body.Head), "专业委员会") && w.body.Head > w.body.Start && !own
	}},
	{"T-COUNCIL-SAME", func(w *headWord) bool { return w.at(w.unit) == w.at(w.head) && w.at(w.unit+1) == w.at(w.head+1) }},
	{"T-COUNCIL-PARENT", func(w *headWord) bool {
		residents := w.rareAt(w.unit, lexicon.Residents) > 0 // 社区|少工委主任
		return w.body != nil && (residents || w.body.Evidence&(mention.HasPlace|mention.HasParent) != 0)
	}},
	{"T-COUNCIL-KNOWN", func(w *headWord) bool {
		own := w.is(w.unit, lexicon.MarkOwner) // 校务委员会
		return w.body != nil && w.body.Rule.Group() == ruleOrgShort.Group() && !own
	}},
	{"T-COUNCIL-BARE", func(w *headWord) bool { // 委员会, 中心
		return w.body == nil && w.row(w.unit, w.to).Kind.Flags&(lexicon.Own|lexicon.Common) != 0
	}},
	{"T-CENTRE-OTHER", func(w *headWord) bool { // 创新创业|中心主任
		return w.body != nil && w.at(w.to-1) == '心' && w.body.Evidence&mention.KnownSphere == 0
	}},
	{"T-COUNCIL-LONG", func(w *headWord) bool { return w.body != nil && w.body.Head-w.body.Start >= maxPiece }},
}

// severalFrom: a count of what begins at i stands before it: 10个|重点实验室主任.
func (w *headWord) severalFrom(i int) bool {
	r := w.at(i - 1)
	return i > 0 && w.blocked[i-1] && (r == '个' || r == '所' || r == '家')
}

// numbered reads the number of a department: 第三|检察部主任, 第一科|科长.
func (w *headWord) numbered() int {
	p := w.to
	if w.c.Rule != RuleTitleDepartment {
		p--
	}
	n := w.runTo(p, lexicon.MarkNumeral, maxPiece) - 1
	if n == p-1 || w.at(n) != '第' {
		return -1
	}
	return when(p == w.to || w.rowOf(w.single(p)).Kind.Flags&lexicon.Department != 0, n)
}

// ofSchool: 校 or 院 stands for the parent of the department.
func (w *headWord) ofSchool() bool {
	owner := w.is(w.unit, lexicon.MarkOwner) && int(w.body.PlaceEnd) == w.unit+1
	return owner && w.body.Evidence&mention.HasPlace != 0
}

var eachGuards = []rule[*headWord]{
	{"T-EACH", func(w *headWord) bool { return w.is(w.unit-1, lexicon.MarkEach) }},
	{"T-EACH.count", func(w *headWord) bool { return w.severalFrom(w.unit) }},
}

var headedGuards = []rule[*headWord]{
	{"T-PARENT", func(w *headWord) bool {
		own := w.ofSchool() || w.startsWith(w.unit, "党委") // 党委组织部部长
		parent := w.body.Evidence&(mention.HasPlace|mention.HasParent) != 0 || w.bodies.nameTo(int(w.body.Head)) != nil || w.wordAt(w.unit, lexicon.Country)
		return parent && !own
	}},
	{"T-KNOWN", func(w *headWord) bool { return w.body.Rule.Group() == ruleOrgShort.Group() }},
	{"T-SCHOOL-COMMITTEE", func(w *headWord) bool { return w.ofSchool() && w.at(w.to-1) == '委' }},
}
