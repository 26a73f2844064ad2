package recognise

import (
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
)

// What stands on the two sides of a name, as evidence. The first rule that
// holds tells it.

var leftRules = []sideRule{
	{"P-TITLE-BEFORE", mention.TitleBefore, beside{at: titleEnds}, nil},
	{"P-ROLE-BEFORE", mention.RoleBefore, beside{at: word}, func(d *personDraft) bool {
		s := d.in.longestTo(d.prev, lexicon.PersonRole, 0)
		return s >= 0 && d.in.boundary(s)
	}},
	{"P-ROLE-BEFORE.class", mention.RoleBefore, beside{marks: lexicon.MarkPlace}, func(d *personDraft) bool { return d.classEnds(d.prev) }},
	{"P-SIGNATURE.row", mention.Signature, beside{at: blank}, func(d *personDraft) bool { return d.rowOfNames(d.prev) }},
	{"P-LABEL-BEFORE", mention.LabelBefore, beside{marks: lexicon.MarkClause | lexicon.MarkList}, func(d *personDraft) bool {
		return (d.colon(d.prev-1) || d.slash(d.prev-1)) && (d.roleTo(d.prev-1) || d.label(d.prev-1))
	}},
	{"P-CLAUSE-START.slash", mention.ClauseStart, beside{marks: lexicon.MarkList}, func(d *personDraft) bool {
		return d.slash(d.prev - 1)
	}},
	{"P-LIST-BEFORE", mention.ListBefore, beside{marks: lexicon.MarkList}, nil},
	{"P-CLAUSE-START", mention.ClauseStart, beside{marks: lexicon.MarkClause}, nil},
	{"P-SIGNATURE.report", mention.Signature, beside{marks: lexicon.MarkOpening}, func(d *personDraft) bool {
		return d.in.at(d.prev-2) == '讯' || d.in.at(d.prev-2) == '电'
	}},
	{"P-BRACKET-BEFORE", mention.BracketBefore, beside{marks: lexicon.MarkOpening | lexicon.MarkClosing}, nil},
	{"P-BODY-BEFORE", mention.BodyBefore, beside{at: bodyEnds}, nil},
	{"P-PRONOUN-BEFORE", mention.PronounBodyBefore, beside{marks: lexicon.MarkHouse}, func(d *personDraft) bool {
		return d.in.is(d.prev-2, lexicon.MarkOurs)
	}},
	{"P-LINK-BEFORE", mention.LinkBefore, beside{marks: lexicon.MarkLeads}, func(d *personDraft) bool {
		return d.in.boundary(d.start) || d.gluedLeft()
	}},
	{"P-WORD-BEFORE", mention.WordGoesOnBefore, beside{at: inWord}, nil},
	{"P-LINK-BEFORE.called", mention.LinkBefore, beside{at: word}, func(d *personDraft) bool {
		return d.in.isRareTo(d.prev, lexicon.CallingVerb, 0)
	}},
	{"P-NOTHING-BEFORE", mention.NothingBefore, beside{at: always}, nil},
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

var rightRules = []sideRule{
	{"P-TITLE-AFTER", mention.TitleAfter, beside{at: titleBegins}, nil},
	{"P-HONORIFIC-AFTER", mention.HonorificAfter, beside{at: word}, func(d *personDraft) bool {
		end := d.in.longestAt(d.next, lexicon.Honorific)
		return end > 0 && d.in.boundary(end)
	}},
	{"P-VERB-AFTER", mention.VerbAfter, beside{at: word}, func(d *personDraft) bool {
		end := d.in.longestAt(d.next, lexicon.PersonVerb)
		return end > d.next+1 && (d.in.boundary(end) || d.in.boundary(d.next))
	}},
	{"P-SHORT-VERB-AFTER", mention.ShortVerbAfter, beside{at: word}, func(d *personDraft) bool {
		return d.in.longestAt(d.next, lexicon.PersonVerb) == d.next+1 && (d.in.boundary(d.end) || d.in.tagAt(d.end) == "")
	}},
	{"P-VERB-AFTER.deed", mention.VerbAfter, beside{marks: lexicon.MarkFunction}, func(d *personDraft) bool { return d.deedBehind(d.end) }},
	{"P-VERB-AFTER.spoke", mention.VerbAfter, beside{marks: lexicon.MarkFunction}, (*personDraft).speaksBehind},
	{"P-LIST-AFTER.count", mention.ListAfter, beside{marks: lexicon.MarkNumeral | lexicon.MarkEvery}, func(d *personDraft) bool {
		counted := d.in.at(d.end+1) == '名' || d.in.at(d.end+1) == '位'
		return counted && (d.in.is(d.end, lexicon.MarkNumeral) || d.in.at(d.end) == '两')
	}},
	{"P-LIST-AFTER", mention.ListAfter, beside{marks: lexicon.MarkList}, nil},
	{"P-LIST-AFTER.etc", mention.ListAfter, beside{marks: lexicon.MarkFunction}, func(d *personDraft) bool {
		return d.in.at(d.end) == '等'
	}},
	{"P-CLAUSE-END", mention.ClauseEnd, beside{marks: lexicon.MarkClause}, nil},
	{"P-BRACKET-AFTER", mention.BracketAfter, beside{marks: lexicon.MarkOpening | lexicon.MarkClosing}, func(d *personDraft) bool {
		return d.in.at(d.next) != '《' && d.in.at(d.next) != '“'
	}},
	{"P-WORD-AFTER", mention.WordGoesOnAfter, beside{at: inWord}, nil},
	{"P-NOTHING-AFTER", mention.NothingAfter, beside{at: always}, nil},
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
