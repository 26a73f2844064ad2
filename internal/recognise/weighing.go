package recognise

import (
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/personname"
)

// The weighing of a name of hanzi: what its characters say (personname), and what
// stands around it (personcontext.go).

const (
	personThreshold = 4   // the score from which a candidate is kept
	weakThreshold   = 0.5 // the score from which a list of names keeps it

	ownShare   = 0.6 // how much the characters of a name count beside its context
	mostOwn    = 7   // the most that they say
	leastOwn   = -9  // below it only a certain context makes a name
	certainOwn = -5  // the least that they say in such a context
	rounding   = 0.01

	mostAfter = mention.TitleAfter // no evidence behind a name weighs more
	mostShape = mention.NewWord    // nor does any about its words
)

// weigh adds the candidate that ends at end, whose given name starts at given, if its
// evidence suffices. left is what stands before all names that start there.
func (d *personDraft) weigh(end, given int, left mention.Evidence) {
	d.end, d.left = end, left
	if d.rejected(wordGuards) {
		return
	}
	d.name, _ = personname.NameOf(d.in.Runes[d.start:end])
	d.need = personThreshold
	if d.listed() {
		d.need = weakThreshold
	}
	d.apply(leftScoreRules)
	most := d.most()
	if d.hopeless(most, mostAfter) {
		return
	}
	d.readRight(end)
	if d.rejected(sideGuards) || d.hopeless(most, d.right) {
		return
	}
	if d.own = d.name.Score(); d.hopeless(max(d.own, certainOwn), d.right) {
		return
	}
	d.apply(scoreRules)
	d.shape = d.together(shapeRules)
	d.all = d.left | d.right | d.shape
	d.all |= d.together(meetingRules)
	d.score = d.own*ownShare + d.all.Weight()
	switch {
	case d.rejected(nameGuards):
	case d.score >= personThreshold:
		d.add(&d.out, rulePersonHanzi, given)
	default:
		d.add(&d.weak, rulePersonHanzi, given)
	}
}

// most is the most that the characters may say.
func (d *personDraft) most() float32 {
	most := d.name.Most()
	if d.end-d.start == 3 && d.certain() {
		most = max(most, certainOwn) // see P-CERTAIN
	}
	return min(most, mostOwn)
}

// hopeless: even with the best words in it, a name whose characters say so much at
// most does not reach what it needs. It only saves time, and whoever wants to know
// why a name is none shall hear the guards.
func (d *personDraft) hopeless(most float32, right mention.Evidence) bool {
	around := d.left | right | mostShape
	if d.left == mention.BracketBefore {
		around |= mention.Signature // see P-SIGNED
	}
	if around&enclosing != 0 {
		around |= mention.Enclosed
	}
	return d.in.Trace == nil && most*ownShare+around.Weight() <= d.need-rounding
}

// wordGuards look at the characters alone.
var wordGuards = []guard[*personDraft]{
	{"P-LAST", "Characters that link words end no name: 陈远|等.", func(d *personDraft) bool { return d.in.is(d.end-1, lexicon.MarkLast) },
		yes{"教师⟦陈远等⟧参加。", "校长⟦李志让⟧学生发言。"}, no{"教师⟦陈远志⟧参加。"}},
	{"P-LEXICON", "No person is called like a kind of body, a title or a verb.", func(d *personDraft) bool { return d.in.isWord(d.start, d.end, notNames) },
		yes{"校长⟦公司⟧的", "校长⟦党办⟧的", "校长⟦区委⟧的", "校长⟦高中⟧的", "校长⟦司令⟧的", "校长⟦成立⟧新社团", "校长⟦师生⟧的", "校长⟦强调⟧安全",
			"校长⟦家长⟧的", "校长⟦化学⟧的", "校长⟦官网⟧的", "校长⟦孔子⟧，"},
		no{"校长⟦高忠⟧的书"}},
}

// notNames: words of the lexicon that no person is called.
const notNames = lexicon.OrgKind | lexicon.OrgBare | lexicon.OrgShort | lexicon.SchoolKind | lexicon.TitleHead | lexicon.LeftStop |
	lexicon.LeftNoun | lexicon.PersonVerb | lexicon.PersonRole | lexicon.Field | lexicon.OrgCancel

// leftScoreRules change what stands before a name by what follows it.
var leftScoreRules = []scoreRule{
	{"P-LED", "在 leads to a name before 的带领下 and the like.", func(d *personDraft) bool { return d.in.at(d.start-1) == '在' && d.deedBehind(d.end) },
		func(d *personDraft) { d.left = mention.LinkBefore }, yes{"大家在⟦王思涵⟧的带领下参观。"}, no{"大家在⟦王思涵⟧家里参观。", "大家由⟦王思涵⟧的带领下参观。"}},
}

// sideGuards look at what stands on both sides.
var sideGuards = []guard[*personDraft]{
	{"P-IDLE", "Nothing on either side says that a name stands here: its characters alone would have to.",
		func(d *personDraft) bool {
			return d.left&mention.NothingBefore != 0 && d.right&(mention.NothingAfter|mention.WordGoesOnAfter) != 0
		},
		yes{"大家⟦王思涵⟧微笑。", "大家⟦王思⟧涵微笑。"}, no{"校长⟦王思涵⟧微笑。", "大家⟦王思涵⟧发言。"}},
}

// scoreRules change what stands before a name and what its characters say where the
// rest bears on them.
var scoreRules = []scoreRule{
	{"P-ROW", "In a row of names with blanks between a name ends with its word.",
		func(d *personDraft) bool { return d.left == mention.Signature && d.in.is(d.end, lexicon.MarkHan) },
		func(d *personDraft) { d.left = mention.NothingBefore }, yes{"记者 王思涵 ⟦李明⟧哲"}, no{"记者 王思涵 ⟦李明哲⟧", "校长⟦李明⟧哲发言。"}},
	{"P-SIGNED", "A bracket that holds nothing but names and closes a paragraph is a signature.",
		func(d *personDraft) bool { return d.left == mention.BracketBefore && d.signed(d.start) },
		func(d *personDraft) { d.left = mention.Signature }, yes{"学校开学。（⟦王思涵⟧ 李明哲）", "学校开学。（⟦王思涵⟧、李明哲） 3月"},
		no{"学校（⟦王思涵⟧）开学。", "学校开学。（⟦王思涵⟧，教师）", "学校开学。【记者：⟦王思涵⟧】",
			"学校开学。（⟦王思涵⟧ 李明哲 陈远 林静怡 江一帆 刘子墨 陈宇航）"}},
	{"P-CAP", "However well the characters fit, they say only so much.", func(d *personDraft) bool { return d.own > mostOwn },
		func(d *personDraft) { d.own = mostOwn }, yes{"校长⟦王思涵⟧发言。"}, no{"校长⟦陈长征⟧发言。"}},
	{"P-CERTAIN", "In a certain context even three ordinary characters are a name: 校长|陈长征|主持.", func(d *personDraft) bool {
		return d.own < certainOwn && d.certain() && d.right.Weight() > 0 && d.end-d.start == 3
	},
		func(d *personDraft) { d.own = certainOwn }, yes{"校长⟦江南水⟧主持会议。", "记者：⟦江南水⟧，", "会上，⟦江南水⟧校长发言。", "校长⟦后来者⟧发言。"},
		no{"校长⟦陈长征⟧主持会议。", "教师⟦江南水⟧主持会议。", "会上⟦江南水⟧校长发言。", "校长⟦江南水⟧的书", "校长⟦平安⟧发言。"}},
}

// nameGuards look at everything.
var nameGuards = []guard[*personDraft]{
	{"P-COMPOUND", "A compound surname is a name of its own only where no name goes on: 欧阳|修.",
		func(d *personDraft) bool { return d.compound && d.end-d.start == 2 && d.goesOn() && !d.titled() },
		yes{"校长⟦欧阳⟧修主持会议。"}, no{"校长⟦欧阳⟧，", "校长⟦欧阳⟧三月五日发言。", "记者：⟦欧阳⟧校长发言。", "校长⟦欧阳修⟧主持会议。", "校长⟦王明⟧亮发言。"}},
	{"P-ACTS", "为 behind a name is a preposition: 王伟|为学生颁奖. In 有为 and the like it is part of the name.",
		func(d *personDraft) bool { return d.endsInFor() && !d.titled() && !d.in.is(d.end-2, lexicon.MarkGiven) },
		yes{"校长⟦王伟为⟧学生颁奖。"}, no{"校长⟦王有为⟧主持会议。", "教师⟦王为⟧参加。", "校长⟦王伟为⟧，", "会上⟦王伟为⟧老师颁奖。", "校长⟦王思涵⟧主持会议。"}},
	{"P-ACTS.appointed", "Behind a verb that gives posts, 为 leads to the post: 选举王思涵、陈远|为副会长.",
		func(d *personDraft) bool { return d.endsInFor() && d.titled() && d.appointed() },
		yes{"会议选举王思涵、⟦陈远为⟧副会长。"},
		no{"会议结束选举。⟦王伟为⟧副会长颁奖。", "会议选举⟦王伟为⟧学生颁奖。", "会议选举⟦王思涵⟧副会长。",
			"会议选举结束以后，来自全市各县区的一百多所中小学和幼儿园的教师代表在海州大学礼堂观看了演出，⟦王伟为⟧副会长颁奖。"}},
	{"P-LINKS", "和, 向, 从 link words far more often than they begin a name.", func(d *personDraft) bool { return d.links() && d.own < 0 && !d.plain() },
		yes{"校长⟦向阳⟧主持会议。", "记者⟦向敏⟧发言。", "校长⟦向敏⟧的书", "校长⟦和平安⟧，"},
		no{"校长⟦向敏⟧主持会议。", "校长⟦向敏⟧、王思涵参加。", "校长⟦向敏⟧。", "校长⟦向思涵⟧的书", "校长⟦高见⟧的书"}},
	{"P-LINKS.name", "和, 向, 从 before a name begin none.", func(d *personDraft) bool { return d.links() && d.end-d.start == 3 && d.nameBehindFirst() },
		yes{"会上，⟦向王伟⟧发言。"}, no{"会上，⟦向文静⟧发言。", "会上，⟦向思涵⟧发言。", "会上，⟦李王伟⟧发言。"}},
	{"P-PLACE", "The name of a place is a person only behind a title.",
		func(d *personDraft) bool {
			return d.left&mention.TitleBefore == 0 && d.in.isWord(d.start, d.end, lexicon.Place|lexicon.PlaceShort|lexicon.Country)
		},
		yes{"会上，⟦石楼⟧同志发言。", "会上，⟦成县⟧同志发言。", "会上，⟦马里⟧同志发言。"}, no{"校长⟦石楼⟧发言。", "会上，⟦石文⟧同志发言。"}},
	{"P-ORDINARY", "Characters that are ordinary words are a name only in a certain context, and of three runes.",
		func(d *personDraft) bool { return d.own < leastOwn && !(d.certain() && d.end-d.start == 3) },
		yes{"校长⟦平安⟧发言。", "教师⟦高大上⟧发言。"}, no{"校长⟦高大上⟧发言。", "教师⟦高见⟧发言。"}},
	{"P-WEAK", "Too little speaks for it.", func(d *personDraft) bool { return d.score < d.need },
		yes{"教师⟦高见⟧发言。", "会上，⟦高峰⟧，"}, no{"教师⟦王思涵⟧发言。", "王思涵、⟦高峰⟧、李明哲获奖。"}},
}

// goesOn: a character that may belong to the name follows.
func (d *personDraft) goesOn() bool { return d.in.is(d.end, lexicon.MarkHan) && !d.in.blocked[d.end] }

// certain: a title or label before the name says that it is one, or a title behind
// it does and something before it agrees.
func (d *personDraft) certain() bool {
	return d.left&(mention.TitleBefore|mention.LabelBefore) != 0 || d.left.Weight() > 0 && d.titled()
}

// titled: a title or an honorific stands directly behind the name.
func (d *personDraft) titled() bool {
	return d.titleBehind() || d.in.wordAt(d.end, lexicon.Honorific)
}

// endsInFor: the 为 that ends the candidate may be a preposition.
func (d *personDraft) endsInFor() bool {
	return d.in.at(d.end-1) == '为' && d.end-d.start > 2 && d.in.is(d.end, lexicon.MarkHan)
}

// appointed: a verb that gives persons posts stands in the sentence before.
func (d *personDraft) appointed() bool {
	for k := d.start; k > max(0, d.start-40) && d.in.at(k-1) != '。' && d.in.at(k-1) != '\n'; k-- {
		if d.in.isRareTo(k, lexicon.AppointingVerb, 0) {
			return true
		}
	}
	return false
}

// links: the surname is a function word as well.
func (d *personDraft) links() bool { return d.in.is(d.start, lexicon.MarkFunction) }

// plain: two characters between a title and a verb, a list mark or a border are a
// name even if the first is a function word: 校长|向敏|主持.
func (d *personDraft) plain() bool {
	between := d.left&mention.TitleBefore != 0 && d.right&(mention.VerbAfter|mention.ListAfter|mention.ClauseEnd) != 0
	return d.own > -4 && d.end-d.start == 2 && between
}

// nameBehindFirst: what follows the first rune is more likely a name than not.
func (d *personDraft) nameBehindFirst() bool {
	score, _, ok := personname.Score(d.in.Runes[d.start+1 : d.end])
	return ok && score > -2
}

// listed: a mark that joins the members of a list stands on either side.
func (d *personDraft) listed() bool {
	return d.joins(d.start-1) || d.joins(d.end) || d.in.at(d.end) == '和'
}

func (d *personDraft) joins(i int) bool { return d.in.is(i, lexicon.MarkList) || d.in.at(i) == ' ' }
