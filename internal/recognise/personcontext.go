package recognise

import (
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
)

// What stands on the two sides of a name, as evidence. The first rule that
// holds tells it.

var leftRules = []evidenceRule{
	{"P-TITLE-BEFORE", "A title ends before it.", mention.TitleBefore, beside{at: titleEnds}, nil,
		yes{}, no{}},
	{"P-ROLE-BEFORE", "A role ends before it.", mention.RoleBefore, beside{at: roleEnds}, func(d *personDraft) bool {
		s := d.in.longestTo(d.prev, lexicon.PersonRole, 0)
		return d.in.boundary(s)
	}, yes{}, no{}},
	{"P-ROLE-BEFORE.class", "The pupil of a school class: 高三（2）班|王思涵.", mention.RoleBefore, beside{marks: lexicon.MarkPlace}, func(d *personDraft) bool {
		return d.classEnds(d.prev)
	}, yes{}, no{}},
	{"P-SIGNATURE.row", "It stands in a row of names with blanks between, behind a role, a label or a bracket.", mention.Signature, beside{at: blank}, func(d *personDraft) bool {
		return d.rowOfNames(d.prev)
	}, yes{}, no{}},
	{"P-LABEL-BEFORE", "A role or a label with a colon or slash stands before it.", mention.LabelBefore, beside{marks: lexicon.MarkClause | lexicon.MarkList}, func(d *personDraft) bool {
		return (d.colon(d.prev-1) || d.slash(d.prev-1)) && (d.roleTo(d.prev-1) || d.label(d.prev-1))
	}, yes{}, no{}},
	{"P-CLAUSE-START.slash", "A slash stands before it that ends no label.", mention.ClauseStart, beside{marks: lexicon.MarkList}, func(d *personDraft) bool {
		return d.slash(d.prev - 1)
	}, yes{}, no{}},
	{"P-LIST-BEFORE", "A list mark stands before it.", mention.ListBefore, beside{marks: lexicon.MarkList}, nil,
		yes{}, no{}},
	{"P-CLAUSE-START", "A mark before it ends a clause or a line.", mention.ClauseStart, beside{marks: lexicon.MarkClause}, nil,
		yes{}, no{}},
	{"P-SIGNATURE.report", "It stands first in the bracket behind 讯 or 电: 本报讯（", mention.Signature, beside{marks: lexicon.MarkOpening}, func(d *personDraft) bool {
		return d.in.at(d.prev-2) == '讯' || d.in.at(d.prev-2) == '电'
	}, yes{}, no{}},
	{"P-BRACKET-BEFORE", "A bracket or quotation mark stands before it.", mention.BracketBefore, beside{marks: lexicon.MarkOpening | lexicon.MarkClosing}, nil,
		yes{}, no{}},
	{"P-BODY-BEFORE", "The name of a body ends before it.", mention.BodyBefore, beside{at: bodyEnds}, nil,
		yes{}, no{}},
	{"P-PRONOUN-BEFORE", "我校, 该院 or the like stands before it.", mention.PronounBodyBefore, beside{marks: lexicon.MarkHouse}, func(d *personDraft) bool {
		return d.in.is(d.prev-2, lexicon.MarkOurs)
	}, yes{}, no{}},
	{"P-LINK-BEFORE", "A word of one rune that leads to names stands before it.", mention.LinkBefore, beside{marks: lexicon.MarkLeads}, func(d *personDraft) bool {
		return d.in.boundary(d.start) || d.gluedLeft()
	}, yes{}, no{}},
	{"P-WORD-BEFORE", "A word goes on into it.", mention.WordGoesOnBefore, beside{at: inWord}, nil,
		yes{}, no{}},
	{"P-LINK-BEFORE.called", "A verb whose object is often a person ends before it.", mention.LinkBefore, beside{at: rareEnds}, func(d *personDraft) bool {
		return d.in.isRareTo(d.prev, lexicon.CallingVerb, 0)
	}, yes{}, no{}},
	{"P-NOTHING-BEFORE", "Nothing else stands before it.", mention.NothingBefore, beside{at: always}, nil,
		yes{}, no{}},
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
		yes{}, no{}},
	{"P-HONORIFIC-AFTER", "同志, 老师 or the like stands behind it.", mention.HonorificAfter, beside{at: honorific}, func(d *personDraft) bool {
		return d.in.boundary(d.in.longestAt(d.next, lexicon.Honorific))
	}, yes{}, no{}},
	{"P-VERB-AFTER", "A verb that persons do stands behind it, and the segmenter cuts at one of its ends.", mention.VerbAfter, beside{at: personVerb}, func(d *personDraft) bool {
		end := d.in.longestAt(d.next, lexicon.PersonVerb)
		return end > d.next+1 && (d.in.boundary(end) || d.in.boundary(d.next))
	}, yes{}, no{}},
	{"P-SHORT-VERB-AFTER", "A verb or particle of one rune stands behind it.", mention.ShortVerbAfter, beside{at: personVerb}, func(d *personDraft) bool {
		return d.in.longestAt(d.next, lexicon.PersonVerb) == d.next+1 && (d.in.boundary(d.end) || d.in.tagAt(d.end) == "")
	}, yes{}, no{}},
	{"P-VERB-AFTER.deed", "的 and what persons do follow: 的带领.", mention.VerbAfter, beside{marks: lexicon.MarkFunction}, func(d *personDraft) bool { return d.deedBehind(d.end) },
		yes{}, no{}},
	{"P-VERB-AFTER.spoke", "在会上, 在致辞中 or the like says where a person spoke.", mention.VerbAfter, beside{marks: lexicon.MarkFunction}, (*personDraft).speaksBehind,
		yes{}, no{}},
	{"P-LIST-AFTER.count", "A count of the persons just named follows: 陈远、林静怡|两名学生.", mention.ListAfter, beside{marks: lexicon.MarkNumeral | lexicon.MarkEvery}, (*personDraft).countBehind,
		yes{}, no{}},
	{"P-LIST-AFTER", "A list mark stands behind it.", mention.ListAfter, beside{marks: lexicon.MarkList}, nil,
		yes{}, no{}},
	{"P-LIST-AFTER.etc", "等 follows directly.", mention.ListAfter, beside{marks: lexicon.MarkFunction}, func(d *personDraft) bool { return d.in.at(d.end) == '等' },
		yes{}, no{}},
	{"P-CLAUSE-END", "A mark behind it ends a clause or a line.", mention.ClauseEnd, beside{marks: lexicon.MarkClause}, nil,
		yes{}, no{}},
	{"P-BRACKET-AFTER", "A bracket stands behind it, or a quotation mark that closes.", mention.BracketAfter, beside{marks: lexicon.MarkOpening | lexicon.MarkClosing}, func(d *personDraft) bool {
		return d.in.at(d.next) != '《' && d.in.at(d.next) != '“'
	}, yes{}, no{}},
	{"P-WORD-AFTER", "A word goes on out of it.", mention.WordGoesOnAfter, beside{at: inWord}, nil,
		yes{}, no{}},
	{"P-NOTHING-AFTER", "Nothing else stands behind it.", mention.NothingAfter, beside{at: always}, nil,
		yes{}, no{}},
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
