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
	id, reason string
	evidence   mention.Evidence
	rule       *mention.Rule                 // of the title that begins with it, where it is not T-GRAMMAR
	again      bool                          // there may be several
	reach      func(w *headWord, at int) int // where the piece that ends at a rune begins, -1 if there is none
	guards     [][]guard[*headWord]
	yes        yes // texts with such pieces in ⟦ ⟧
	no         no  // texts with what looks alike
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
		w.bodies.note(w.head, w.end, border.id, border.reason)
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
	w.bodies.note(w.from, w.at, p.id, p.reason)
	w.first = w.flags
	w.c.Start = int32(w.from)
	w.c.Evidence |= p.evidence
	if p.rule != nil {
		w.c.Rule = p.rule
	}
	return true
}

// rejected asks guards; the first that holds is noted.
func (w *headWord) rejected(tables ...[]guard[*headWord]) bool {
	for _, guards := range tables {
		if rejects(w.in, guards, w, int32(w.from), w.c.End, entity.Title) {
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
var headGuards = []guard[*headWord]{
	{"T-LONGER", "A longer head word or a fixed term holds the head word.", func(w *headWord) bool { return w.end <= w.covered },
		yes{"参加名⟦校长⟧培养工程。"}, no{"⟦校长⟧李明哲讲话。"}},
	{"T-TERM", "The post in a fixed term is nobody's title.", (*headWord).isTerm,
		yes{"实行⟦校长负责制⟧。"}, no{"⟦校长⟧负责此事。"}},
	{"T-LEVEL", "A head word with 级 behind it is a modifier.", func(w *headWord) bool { return w.in.longestAt(w.head, lexicon.TitleModifier) > w.end },
		yes{"聘为⟦教授⟧级高级工程师。"}, no{"聘为⟦教授⟧。", "聘为⟦正高级⟧。"}},
	{"T-CUT", "The head word is the beginning of another word: 市|长江.", func(w *headWord) bool { return first(headBorders, w) == nil },
		yes{"武汉⟦市长⟧江大桥通车。"}, no{"武汉⟦市长⟧李明讲话。"}},
	{"T-SCHOOL", "The 中学 of 中学高级教师 is the end of a school's name.", func(w *headWord) bool {
		k := w.bodies.endingAt(w.head + 2)
		return k >= 0 && w.in.at(w.head+1) == '学' && w.bodies.out[k].Evidence&mention.HasPlace != 0
	}, yes{"海州市第二⟦中学高级教师⟧王思涵发言。"}, no{"⟦中学高级教师⟧王思涵发言。", "⟦数学中学高级教师⟧王思涵发言。", "海州市消防救援⟦支队长⟧李明讲话。"}},
}

// headBorders say that a head word ends although a word may go on behind it. They
// reject nothing: one that holds is enough.
var headBorders = []guard[*headWord]{
	{"T-WORD", "The segmenter cuts there.", func(w *headWord) bool { return w.in.boundary(w.end) },
		yes{"⟦校长⟧李明哲讲话。", "陈远⟦处长⟧讲话。"}, no{"⟦秘书长⟧江水平讲话。"}},
	{"T-LONG", "A head word of three runes is more than one vote.", func(w *headWord) bool { return w.end-w.head > 2 },
		yes{"⟦秘书长⟧江水平讲话。"}, no{"⟦局长⟧江涛讲话。"}},
	{"T-BODY", "The name of a body ends where it begins.", func(w *headWord) bool { return w.bodies.endingAt(w.head) >= 0 },
		yes{"海州大学⟦校长⟧江老师讲话。"}, no{"武汉⟦市长⟧江大桥通车。"}},
	{"T-NAME", "A person's name begins behind it: 校长|葛天成.", (*headWord).beforeName,
		yes{"⟦局长⟧江涛讲话。", "⟦局长⟧沙瑞金讲话。", "⟦局长⟧江涛"}, no{"武汉⟦市长⟧江大桥通车。"}},
	{"T-NEW", "The word that goes on is in no dictionary, so that the segmenter may be wrong.", func(w *headWord) bool { return w.in.tag(w.in.tokenStart(w.end-1), w.in.tokenEnd(w.end-1)) == "" },
		yes{"协⟦会长⟧汪中介绍情况。"}, no{"武汉⟦市长⟧江大桥通车。"}},
	{"T-HOLDS", "The word that goes on holds the head word.", func(w *headWord) bool { return w.in.tokenStart(w.end-1) <= w.head },
		yes{"召开⟦部长⟧级会议。"}, no{"武汉⟦市长⟧江大桥通车。"}},
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
	{"T-MODIFIER", "Ranks and party units stand before the head word.", mention.HasModifier, nil, true, (*headWord).modifier, [][]guard[*headWord]{modifierGuards},
		yes{"市教育局⟦党组⟧书记李明致辞。", "⟦常务副⟧校长王芳主持。", "⟦二级⟧调研员刘洋出席。"}, no{"⟦教学⟧校长王芳主持。"}},
	{"T-SPHERE", "What a post is about stands before it.", mention.HasSphere, nil, false, (*headWord).sphere, [][]guard[*headWord]{aboutGuards, sphereGuards},
		yes{"⟦教学⟧副校长张伟出席。", "⟦教工⟧党支部书记李明讲话。", "⟦招聘⟧经理李明讲话。", "⟦文化⟧科长李明讲话。", "⟦教学⟧年级主任李明讲话。"}, no{"⟦高二⟧年段长王思涵发言。"}},
	{"T-BUSINESS", "The posts of business pile up what they are about.", 0, nil, true, (*headWord).business, nil,
		yes{"⟦文化⟧⟦教育产业⟧运营总监李明哲发言。"}, no{"⟦招聘⟧经理李明讲话。"}},
	{"T-GRADE", "The grade stands before the post of the teacher who leads it.", mention.HasSphere, nil, false, (*headWord).grade, [][]guard[*headWord]{aboutGuards},
		yes{"⟦八⟧年级主任王思涵发言。", "⟦初三年级⟧组长李明发言。", "⟦高二⟧年段长王思涵发言。", "高⟦年级⟧组长李明发言。"}, no{"⟦教学⟧主任李明讲话。"}},
	{"T-RANK", "Ranks stand before what a post is about, too.", 0, nil, true, (*headWord).modifier, [][]guard[*headWord]{modifierGuards},
		yes{"⟦首席⟧运营总监王思涵发言。", "⟦副⟧八年级主任李明发言。"}, no{"⟦首席⟧总监王思涵发言。"}},
	{"T-ELECTORATE", "Whose deputy somebody is belongs to the title.", 0, nil, false, (*headWord).electorate, [][]guard[*headWord]{electorateGuards},
		yes{"⟦全国⟧人大代表王思涵发言。", "⟦自治区⟧政协委员王思涵发言。", "⟦市⟧人大代表王思涵发言。"}, no{"⟦青年⟧人大代表王思涵发言。"}},
	{"T-OFFICE", "A department without its parent belongs to the title of its head; one with it is the body that the title belongs to.", 0, RuleTitleDepartment, false, (*headWord).department, [][]guard[*headWord]{eachGuards, headedGuards},
		yes{"⟦教务处⟧处长赵敏介绍情况。", "校⟦招生就业处⟧副处长赵敏讲话。", "学院⟦科技处⟧处长赵敏讲话。", "学校⟦宣传统战部⟧部长赵敏讲话。", "⟦学校办公室⟧主任赵敏讲话。"}, no{"⟦图书馆⟧馆长陈静发言。"}},
	{"T-OFFICE-KIND", "Before its head the kind word of a department is one even where it is no name by itself.", 0, RuleTitleDepartment, false, (*headWord).departmentKind, [][]guard[*headWord]{eachGuards, kindCutGuards},
		yes{"⟦图书馆⟧馆长陈静发言。", "⟦领导小组⟧组长赵敏讲话。"}, no{"⟦教务处⟧处长赵敏介绍情况。"}},
	{"T-CENTRE", "The 中心 of what somebody is in charge of goes to the title.", 0, RuleTitleDepartment, false, (*headWord).centre, nil,
		yes{"分管教育⟦中心⟧主任李明讲话。", "分管⟦中心⟧主任李明讲话。"}, no{"⟦教务处⟧主任李明讲话。"}},
}

func (w *headWord) modifier(at int) int {
	return w.in.longestTo(at, lexicon.TitleModifier, at-maxPiece)
}

var modifierGuards = []guard[*headWord]{
	{"T-PART", "总, 正 and 代 are modifiers only where they begin a word.", func(w *headWord) bool {
		return w.at-w.from == 1 && w.flags&lexicon.ModifierBare == 0 && !w.in.boundary(w.from)
	}, yes{"时⟦代校长⟧王思涵讲话。"}, no{"⟦代校长⟧王思涵讲话。"}},
	{"T-COMMITTEE", "The party committee of a place, bureau or league is a body.", func(w *headWord) bool {
		return w.in.is(w.from-1, lexicon.MarkCommittee) && w.flags&lexicon.ModifierCommittee != 0 && w.bodies.endingAt(w.from) < 0
	}, yes{"平安镇⟦党委书记⟧李明讲话。"}, no{"⟦党委书记⟧李明讲话。", "县教育局⟦党委书记⟧李明讲话。", "平安镇⟦副镇长⟧李明讲话。"}},
	{"T-BRANCH", "The branch of the league is a body.", func(w *headWord) bool { return w.flags&lexicon.ModifierBranch != 0 && w.in.at(w.from-1) == '团' },
		yes{"团⟦总支书记⟧李明讲话。"}, no{"⟦总支书记⟧李明讲话。", "代表团⟦副团长⟧李明讲话。"}},
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

var aboutGuards = []guard[*headWord]{
	{"T-CLASS", "What stands before 班主任 is no part of the title: 高二|班主任.", func(w *headWord) bool { return w.is(lexicon.TitleClass) },
		yes{"⟦高一班主任⟧王思涵发言。"}, no{"⟦高一年级主任⟧王思涵发言。"}},
	{"T-ABOUT-BODY", "What stands before the post is the end of a body's name.", func(w *headWord) bool { return w.bodies.endingAt(w.at) >= 0 },
		yes{"海州市重点⟦实验室主任⟧赵敏讲话。"}, no{"⟦实验室主任⟧赵敏讲话。"}},
	{"T-ABOUT", "Before few modifiers stands what the post is about: 教学|副校长, 学生|党支部书记.", func(w *headWord) bool { return w.at < w.head && w.first&lexicon.ModifierAbout == 0 },
		yes{"⟦艺术名誉院长⟧王思涵致辞。"}, no{"⟦教学副院长⟧王思涵致辞。", "⟦教务主任⟧王思涵致辞。"}},
}

var sphereGuards = []guard[*headWord]{
	{"T-SPHERE-CUT", "What a post is about begins with a word.", (*headWord).cut,
		yes{"社会⟦科学主任⟧李明讲话。"}, no{"⟦科学主任⟧李明讲话。"}},
	{"T-LEADER", "What stands before 负责人 is no part of the title.", func(w *headWord) bool { return w.is(lexicon.TitleLeader) },
		yes{"⟦招生负责人⟧王思涵介绍情况。"}, no{"⟦招生主任⟧王思涵介绍情况。"}},
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

var electorateGuards = []guard[*headWord]{
	{"T-ELECTORATE-CUT", "The level of a deputy begins a word; that of a named place belongs to its name.", (*headWord).cut,
		yes{"江苏⟦省人大代表⟧王思涵发言。"}, no{"⟦省人大代表⟧王思涵发言。"}},
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

var eachGuards = []guard[*headWord]{
	{"T-EACH", "A department behind 各 or 该 is many, or one that was named.", func(w *headWord) bool { return w.in.is(w.unit-1, lexicon.MarkEach) },
		yes{"各⟦教务处处长⟧参加。", "该⟦领导小组组长⟧赵敏讲话。"}, no{"⟦教务处处长⟧赵敏讲话。"}},
}

var headedGuards = []guard[*headWord]{
	{"T-PARENT", "A department with its place or parent is the body that the title belongs to.", func(w *headWord) bool {
		return w.body.Evidence&(mention.HasPlace|mention.HasParent) != 0 && !w.ofSchool()
	}, yes{"⟦市教育局办公室主任⟧陈静发言。", "⟦县招生办主任⟧赵敏讲话。", "⟦校教育基金会秘书处处长⟧赵敏讲话。"}, no{"⟦教务处处长⟧赵敏讲话。", "校⟦招生就业处副处长⟧赵敏讲话。"}},
	{"T-KNOWN", "A department that is known by a short name is a body.", func(w *headWord) bool { return w.body.Rule.Group() == ruleOrgShort.Group() },
		yes{"⟦教育部部长⟧赵敏讲话。"}, no{"⟦宣传部部长⟧赵敏讲话。"}},
	{"T-SCHOOL-COMMITTEE", "A committee of the school is a body: 校纪委|书记.", func(w *headWord) bool { return w.ofSchool() && w.in.at(w.at-1) == '委' },
		yes{"校⟦纪委副书记⟧赵敏讲话。"}, no{"校⟦招生就业处副处长⟧赵敏讲话。", "⟦纪委副书记⟧赵敏讲话。"}},
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

var kindCutGuards = []guard[*headWord]{
	{"T-KIND-CUT", "A department that is no body by itself begins with a word.", (*headWord).cut,
		yes{"国家⟦图书馆馆长⟧陈静发言。"}, no{"数字⟦图书馆馆长⟧陈静发言。"}},
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
