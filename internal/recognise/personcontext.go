package recognise

import (
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
)

// What stands on the two sides of a name, as evidence. The first rule that
// holds tells it.

var leftRules = []evidenceRule{
	{"P-TITLE-BEFORE", "A title ends before it.", mention.TitleBefore, beside{at: titleEnds}, nil,
		yes{"校长⟦王思涵⟧主持会议。", "校长 ⟦王思涵⟧主持会议。"}, no{"教师⟦王思涵⟧主持会议。"}},
	{"P-ROLE-BEFORE", "A role ends before it.", mention.RoleBefore, beside{at: word}, func(d *personDraft) bool {
		s := d.in.longestTo(d.prev, lexicon.PersonRole, 0)
		return s >= 0 && d.in.boundary(s)
	}, yes{"教师⟦王思涵⟧主持会议。", "教师 ⟦王思涵⟧主持会议。"}, no{"合作者⟦王思涵⟧主持会议。"}},
	{"P-ROLE-BEFORE.class", "The pupil of a school class: 高三（2）班|王思涵.",
		mention.RoleBefore, beside{marks: lexicon.MarkPlace}, func(d *personDraft) bool { return d.classEnds(d.prev) },
		yes{"高三（2）班⟦王思涵⟧获奖。", "二班⟦王思涵⟧获奖。"}, no{"上班⟦王思涵⟧获奖。"}},
	{"P-SIGNATURE.row", "It stands in a row of names with blanks between, behind a role, a label or a bracket.",
		mention.Signature, beside{at: blank}, func(d *personDraft) bool { return d.rowOfNames(d.prev) },
		yes{"记者 王思涵 ⟦李明哲⟧", "记者 王思涵 陈远 ⟦李明哲⟧", "记者：王思涵 ⟦李明哲⟧", "初稿:王思涵 ⟦李明哲⟧",
			"学校开学。（王思涵 ⟦李明哲⟧）", "记者 欧阳文华 ⟦李明哲⟧"},
		no{"学校开学。（王思涵 ⟦李明哲⟧）参加", "学校领导要求：王思涵 ⟦李明哲⟧", "学校开学，王思涵 ⟦李明哲⟧", "记者 王思涵和陈远 ⟦李明哲⟧",
			"记者 王 ⟦李明哲⟧"}},
	{"P-LABEL-BEFORE", "A role or a label with a colon or slash stands before it.",
		mention.LabelBefore, beside{marks: lexicon.MarkClause | lexicon.MarkList}, func(d *personDraft) bool {
			return (d.colon(d.prev-1) || d.slash(d.prev-1)) && (d.roleTo(d.prev-1) || d.label(d.prev-1))
		},
		yes{"供稿：⟦王思涵⟧", "审阅/⟦王思涵⟧", "【初稿:⟦王思涵⟧】", "学校教师代表文／⟦王思涵⟧", "会议要求：⟦王思涵⟧发言。"},
		no{"学校领导要求：⟦王思涵⟧发言。", "学校 ：⟦王思涵⟧发言。", "学校开学，教师、⟦王思涵⟧发言。", "教师们要求：⟦王思涵⟧发言。"}},
	{"P-CLAUSE-START.slash", "A slash stands before it that ends no label.",
		mention.ClauseStart, beside{marks: lexicon.MarkList}, func(d *personDraft) bool { return d.slash(d.prev - 1) },
		yes{"学校领导要求/⟦王思涵⟧发言。", "学校领导要求／⟦王思涵⟧发言。"}, no{"学校领导要求、⟦王思涵⟧发言。"}},
	{"P-LIST-BEFORE", "A list mark stands before it.", mention.ListBefore, beside{marks: lexicon.MarkList}, nil,
		yes{"李明哲、⟦王思涵⟧发言。"}, no{"李明哲，⟦王思涵⟧发言。"}},
	{"P-CLAUSE-START", "A mark before it ends a clause or a line.", mention.ClauseStart, beside{marks: lexicon.MarkClause}, nil,
		yes{"⟦王思涵⟧发言。", "会上，⟦王思涵⟧发言。"}, no{"会上“⟦王思涵⟧发言。"}},
	{"P-SIGNATURE.report", "It stands first in the bracket behind 讯 or 电: 本报讯（",
		mention.Signature, beside{marks: lexicon.MarkOpening}, func(d *personDraft) bool { return d.in.at(d.prev-2) == '讯' || d.in.at(d.prev-2) == '电' },
		yes{"本报讯（⟦王思涵⟧）学校开学。", "本报北京9月12日电（⟦王思涵⟧）学校开学。"}, no{"学校（⟦王思涵⟧）开学。", "本报讯，⟦王思涵⟧发言。"}},
	{"P-BRACKET-BEFORE", "A bracket or quotation mark stands before it.", mention.BracketBefore, beside{marks: lexicon.MarkOpening | lexicon.MarkClosing}, nil,
		yes{"学校（⟦王思涵⟧）开学。", "介绍《诗》⟦王思涵⟧发言。"}, no{"学校，⟦王思涵⟧发言。"}},
	{"P-BODY-BEFORE", "The name of a body ends before it.", mention.BodyBefore, beside{at: bodyEnds}, nil,
		yes{"海州市第一中学⟦王思涵⟧发言。"}, no{"走进中学⟦王思涵⟧发言。"}},
	{"P-PRONOUN-BEFORE", "我校, 该院 or the like stands before it.",
		mention.PronounBodyBefore, beside{marks: lexicon.MarkHouse}, func(d *personDraft) bool { return d.in.is(d.prev-2, lexicon.MarkOurs) },
		yes{"我校⟦王思涵⟧发言。", "该院⟦王思涵⟧发言。"}, no{"全校⟦王思涵⟧发言。", "我县⟦王思涵⟧发言。"}},
	{"P-LINK-BEFORE", "A word of one rune that leads to names stands before it.",
		mention.LinkBefore, beside{marks: lexicon.MarkLeads}, func(d *personDraft) bool { return d.in.boundary(d.start) || d.gluedLeft() },
		yes{"经由⟦王思涵⟧发言。", "活动由⟦江一帆⟧主持。"}, no{"会议由衷⟦王思涵⟧发言。", "会上王由⟦江一帆⟧主持。"}},
	{"P-WORD-BEFORE", "A word goes on into it.", mention.WordGoesOnBefore, beside{at: inWord}, nil,
		yes{"今天刘⟦文博⟧发言。"}, no{"今天⟦刘文博⟧发言。"}},
	{"P-LINK-BEFORE.called", "A verb whose object is often a person ends before it.",
		mention.LinkBefore, beside{at: word}, func(d *personDraft) bool { return d.in.isRareTo(d.prev, lexicon.CallingVerb, 0) },
		yes{"会议感谢⟦王思涵⟧发言。"}, no{"会议全国⟦王思涵⟧发言。"}},
	{"P-NOTHING-BEFORE", "Nothing else stands before it.", mention.NothingBefore, beside{at: always}, nil,
		yes{"今天⟦王思涵⟧发言。"}, no{"今天，⟦王思涵⟧发言。"}},
}

func (d *personDraft) colon(i int) bool { return d.in.at(i) == '：' || d.in.at(i) == ':' }

func (d *personDraft) slash(i int) bool { return d.in.at(i) == '/' || d.in.at(i) == '／' }

// roleTo: a role ends at e.
func (d *personDraft) roleTo(e int) bool { return d.in.wordTo(e, lexicon.PersonRole, 0) }

// gluedLeft: the segmenter took the function rune before the name into a word that
// its dictionary lacks: 由林静怡|主持.
func (d *personDraft) gluedLeft() bool {
	i := d.start - 1
	return d.in.boundary(i) && d.in.tag(i, d.in.tokenEnd(i)) == ""
}

// longestRow is how many names stand in a row at most.
const longestRow = 8

// rowOfNames: going left from j over what can be names with blanks between, one
// comes to a role, a label or a bracket on the same line: 记者 王思涵 李明哲.
func (d *personDraft) rowOfNames(j int) bool {
	for range longestRow {
		s := d.runStart(j)
		if n := j - s; n < 2 || n > 4 {
			return false
		}
		switch {
		case d.in.longestTo(j, lexicon.PersonRole, s) == s:
			return true
		case d.colon(s - 1):
			return d.roleTo(s-1) || d.label(s-1)
		case d.in.is(s-1, lexicon.MarkBracket):
			return d.signed(s)
		}
		for j = s; d.in.at(j-1) == ' '; j-- {
		}
	}
	return false
}

// runStart returns where the run of hanzi that ends at j begins, at most five
// back.
func (d *personDraft) runStart(j int) int {
	s := j
	for j-s < 5 && d.in.is(s-1, lexicon.MarkHan) {
		s--
	}
	return s
}

// label: a short word between a border and the colon at j, as in 初稿：, 审阅/.
func (d *personDraft) label(j int) bool {
	s := d.runStart(j)
	return s < j && j-s < 5 && (d.in.at(s-1) == '\n' || d.in.is(s-1, lexicon.MarkLabel))
}

// signed: the bracket before i holds nothing but names and closes a paragraph:
// （王思涵 李明哲）.
func (d *personDraft) signed(i int) bool {
	for k := i; k < i+20; k++ {
		switch r := d.in.at(k); {
		case d.in.is(k, lexicon.MarkClosing):
			next := d.in.at(k + 1)
			return next == '\n' || next == ' '
		case !d.in.is(k, lexicon.MarkHan) && r != ' ' && r != '、':
			return false
		}
	}
	return false
}

var rightRules = []evidenceRule{
	{"P-TITLE-AFTER", "A title begins behind it.", mention.TitleAfter, beside{at: titleBegins}, nil,
		yes{"⟦王思涵⟧校长发言。", "⟦王思涵⟧ 校长发言。"}, no{"⟦王思涵⟧老师发言。"}},
	{"P-HONORIFIC-AFTER", "同志, 老师 or the like stands behind it.",
		mention.HonorificAfter, beside{at: word}, func(d *personDraft) bool {
			end := d.in.longestAt(d.next, lexicon.Honorific)
			return end > 0 && d.in.boundary(end)
		},
		yes{"⟦王思涵⟧老师发言。", "⟦王思涵⟧ 老师发言。"}, no{"⟦王思涵⟧发言。"}},
	{"P-VERB-AFTER", "A verb that persons do stands behind it, and the segmenter cuts at one of its ends.", mention.VerbAfter, beside{at: word}, func(d *personDraft) bool {
		end := d.in.longestAt(d.next, lexicon.PersonVerb)
		return end > d.next+1 && (d.in.boundary(end) || d.in.boundary(d.next))
	}, yes{"⟦王思涵⟧发言。", "⟦王思涵⟧主持会议。", "⟦王民⟧主持工作。"}, no{"⟦王思涵⟧获奖。", "⟦李正⟧在会上发言。"}},
	{"P-SHORT-VERB-AFTER", "A verb or particle of one rune stands behind it.",
		mention.ShortVerbAfter, beside{at: word}, func(d *personDraft) bool {
			return d.in.longestAt(d.next, lexicon.PersonVerb) == d.next+1 && (d.in.boundary(d.end) || d.in.tagAt(d.end) == "")
		},
		yes{"⟦王思涵⟧在学校。", "⟦王思涵⟧获奖。"}, no{"⟦王思涵⟧发言。"}},
	{"P-VERB-AFTER.deed", "的 and what persons do follow: 的带领.",
		mention.VerbAfter, beside{marks: lexicon.MarkFunction}, func(d *personDraft) bool { return d.deedBehind(d.end) },
		yes{"大家由⟦王思涵⟧的带领。"}, no{"大家由⟦王思涵⟧的书。", "大家由⟦王思涵⟧地带领。"}},
	{"P-VERB-AFTER.spoke", "在会上, 在致辞中 or the like says where a person spoke.",
		mention.VerbAfter, beside{marks: lexicon.MarkFunction}, (*personDraft).speaksBehind,
		yes{"副校长⟦李正⟧在会上发言。", "副校长⟦李正⟧在总结讲话中发言。"}, no{"副校长⟦李正⟧在操场上发言。", "副校长⟦李正⟧在操场，会上发言。", "副校长⟦李平⟧等会上发言。"}},
	{"P-LIST-AFTER.count", "A count of the persons just named follows: 陈远、林静怡|两名学生.",
		mention.ListAfter, beside{marks: lexicon.MarkNumeral | lexicon.MarkEvery}, (*personDraft).countBehind,
		yes{"李明哲、⟦王思涵⟧两名学生获奖。", "李明哲、⟦王思涵⟧3位学生获奖。"}, no{"李明哲、⟦王思涵⟧各名学生获奖。", "李明哲、⟦王思涵⟧三所学校获奖。", "李明哲、⟦王思涵⟧ 两名学生获奖。"}},
	{"P-LIST-AFTER", "A list mark stands behind it.", mention.ListAfter, beside{marks: lexicon.MarkList}, nil,
		yes{"⟦王思涵⟧、李明哲发言。"}, no{"⟦王思涵⟧，李明哲发言。"}},
	{"P-LIST-AFTER.etc", "等 follows directly.", mention.ListAfter, beside{marks: lexicon.MarkFunction}, func(d *personDraft) bool { return d.in.at(d.end) == '等' },
		yes{"⟦李平⟧等三人发言。"}, no{"⟦李平⟧安发言。"}},
	{"P-CLAUSE-END", "A mark behind it ends a clause or a line.", mention.ClauseEnd, beside{marks: lexicon.MarkClause}, nil,
		yes{"⟦王思涵⟧，李明哲发言。"}, no{"⟦王思涵⟧（教师）发言。"}},
	{"P-BRACKET-AFTER", "A bracket stands behind it, or a quotation mark that closes.",
		mention.BracketAfter, beside{marks: lexicon.MarkOpening | lexicon.MarkClosing}, func(d *personDraft) bool { return d.in.at(d.next) != '《' && d.in.at(d.next) != '“' },
		yes{"⟦王思涵⟧（教师）发言。", "“⟦王思涵⟧”发言。"}, no{"⟦王思涵⟧《诗》发言。", "⟦王思涵⟧“诗”发言。"}},
	{"P-WORD-AFTER", "A word goes on out of it.", mention.WordGoesOnAfter, beside{at: inWord}, nil,
		yes{"校长⟦王思⟧涵发言。"}, no{"校长⟦王思涵⟧发言。"}},
	{"P-NOTHING-AFTER", "Nothing else stands behind it.", mention.NothingAfter, beside{at: always}, nil,
		yes{"校长⟦王思涵⟧微笑。"}, no{"校长⟦王思涵⟧发言。"}},
}

// deedBehind: 的带领 and the like at e say that a person did something.
func (d *personDraft) deedBehind(e int) bool {
	return d.in.at(e) == '的' && d.in.rareAt(e+1, lexicon.PersonDeed) > 0
}

// speaksBehind: 在会上 or 在致辞中 behind the name says where a person spoke.
func (d *personDraft) speaksBehind() bool {
	if d.in.at(d.end) != '在' {
		return false
	}
	for k := d.end + 2; k < d.end+14 && d.in.is(k, lexicon.MarkHan); k++ {
		if d.in.isRareTo(k+1, lexicon.SpeechPlace, d.end+1) {
			return true
		}
	}
	return false
}

// countBehind: a numeral and 名 or 位 follow directly.
func (d *personDraft) countBehind() bool {
	counted := d.in.at(d.end+1) == '名' || d.in.at(d.end+1) == '位'
	return counted && (d.in.is(d.end, lexicon.MarkNumeral) || d.in.at(d.end) == '两')
}
