package recognise

import (
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
)

// What stands on the two sides of a name, as evidence. The first rule that holds tells it.

var leftRules = []sideRule{
	{"P-TITLE-BEFORE", mention.TitleBefore, titleEnds, nil},
	{"P-TITLE-BEFORE.aside", mention.TitleBefore, lexicon.MarkBracketEnd, func(d *person) bool { // 副校长（分管教学）
		s := d.quoted(d.prev, maxAside)
		return s >= 0 && d.lies(s, titleEnds)
	}},
	{"P-ROLE-BEFORE.of", mention.RoleBefore, lexicon.MarkFunction, (*person).holdsBefore},
	{"P-ROLE-BEFORE", mention.RoleBefore, word, func(d *person) bool {
		s := d.longestTo(d.prev, lexicon.PersonRole, 0)
		return s >= 0 && (d.boundary(s) || d.prev-s > 2)
	}},
	{"P-ROLE-BEFORE.noun", mention.RoleBefore, lexicon.MarkRoleEnd, func(d *person) bool {
		return d.boundary(d.prev) && d.prev-d.tokenStart(d.prev-1) > 2 && isTag(d.tagAt(d.prev-1), "n")
	}},
	{"P-ROLE-BEFORE.class", mention.RoleBefore, lexicon.MarkPupils, func(d *person) bool { return d.classEnds(d.prev) }},
	{"P-SIGNATURE.row", mention.Signature, lexicon.MarkBorder, func(d *person) bool { return d.prev < d.start && d.inRow() }},
	{"P-LABEL-BEFORE", mention.LabelBefore, lexicon.MarkColon | lexicon.MarkSlash, func(d *person) bool { return d.labels(d.prev - 1) }},
	{"P-LABEL-BEFORE.line", mention.LabelBefore, lexicon.MarkClause, func(d *person) bool {
		return (d.at(d.prev-1) == '｜' || d.at(d.prev-1) == '|') && d.labels(d.prev-1)
	}},
	{"P-NAME-LINE", mention.NameLine, lexicon.MarkClause | lexicon.MarkBorder, (*person).inNameLine},
	{"P-APPOINTED-BEFORE", mention.AppointedBefore, word, func(d *person) bool {
		return d.hits.ClassesTo(d.prev)&lexicon.IsRare != 0 && d.isRareTo(d.prev, lexicon.AppointingVerb, 0)
	}},
	{"P-CLAUSE-START.slash", mention.ClauseStart, lexicon.MarkSlash, nil},
	{"P-LIST-BEFORE", mention.ListBefore, lexicon.MarkList, nil},
	{"P-CLAUSE-START", mention.ClauseStart, lexicon.MarkClause, nil},
	{"P-SIGNATURE.report", mention.Signature, lexicon.MarkOpening, func(d *person) bool {
		return d.at(d.prev-2) == '讯' || d.at(d.prev-2) == '电'
	}},
	{"P-CLAUSE-START.cell", mention.ClauseStart, lexicon.MarkBorder, func(d *person) bool { return d.prev < d.start }},
	{"P-BRACKET-BEFORE", mention.BracketBefore, lexicon.MarkOpening | lexicon.MarkClosing, nil},
	{"P-BODY-BEFORE", mention.BodyBefore, bodyEnds, nil},
	{"P-PRONOUN-BEFORE", mention.PronounBodyBefore, lexicon.MarkHouse, func(d *person) bool { return d.is(d.prev-2, lexicon.MarkOurs) }},
	{"P-LINK-BEFORE", mention.LinkBefore, lexicon.MarkLeads, func(d *person) bool {
		i := d.start - 1 // the segmenter may have made it a word with the name, which its dictionary lacks: 由林静怡|主持
		return d.boundary(d.start) || d.boundary(i) && d.tag(i, d.tokenEnd(i)) == ""
	}},
	{"P-WORD-BEFORE", mention.WordGoesOnBefore, always, func(d *person) bool { return !d.boundary(d.start) }},
	{"P-LINK-BEFORE.called", mention.LinkBefore, word, func(d *person) bool { return d.isRareTo(d.prev, lexicon.CallingVerb, 0) }},
	{"P-NOTHING-BEFORE", mention.NothingBefore, always, nil},
}

// longestRow is how many names stand in a row at most, tooLong how many hanzi no name or label has.
const longestRow, tooLong = 8, 5

// inRow: going left over what can be names with blanks between, one comes to a role, a label or a bracket on the same
// line: 记者 王思涵 李明哲.
func (d *person) inRow() bool {
	j := d.prev
	for range longestRow {
		s := d.runTo(j, lexicon.MarkHan, tooLong)
		switch {
		case d.lies(j, bodyEnds) && d.credits(d.runTo(j, lexicon.MarkHan, longestPost)): // 图/轻工学院 曾飞虎
			return true
		case j-s < 2 || j-s == tooLong:
			return false
		case d.longestTo(j, lexicon.PersonRole, s) == s:
			return true
		case d.is(s-1, lexicon.MarkColon):
			return d.labels(s - 1)
		case d.is(s-1, lexicon.MarkBracket):
			return d.signed(s)
		}
		for j = s; d.at(j-1) == ' '; j-- {
		}
	}
	return false
}

// credits: a label ends before i, with a colon or a slash.
func (d *person) credits(i int) bool {
	return d.is(i-1, lexicon.MarkColon|lexicon.MarkSlash) && d.labels(i-1)
}

// labels: a title or a role ends at the colon or slash at j, or a short word behind a border, as in 初稿：, 审阅/.
func (d *person) labels(j int) bool {
	s := d.runTo(j, lexicon.MarkHan, tooLong)
	border := d.at(s-1) == '\n' || d.is(s-1, lexicon.MarkLabel) || d.is(s-1, lexicon.MarkClause) && d.is(j-1, lexicon.MarkRoleEnd)
	return d.lies(j, titleEnds) || d.wordTo(j, lexicon.PersonRole, 0) || s < j && j-s < tooLong && border
}

// signed: the bracket before i holds nothing but names and closes a paragraph: （王思涵 李明哲）.
func (d *person) signed(i int) bool {
	k := i
	for k < i+20 && (d.is(k, lexicon.MarkHan) || d.at(k) == ' ' || d.at(k) == '、') {
		k++
	}
	return k < i+20 && d.is(k, lexicon.MarkClosing) && (d.at(k+1) == '\n' || d.at(k+1) == ' ')
}

var rightRules = []sideRule{
	{"P-POST-AFTER.cell", mention.PostAfter, lexicon.MarkBorder, func(d *person) bool {
		return d.next > d.end && d.lies(d.next, titleBegins|bodyBegins) && (d.opensLine() || d.left&mention.LabelBefore != 0) && d.postBehind(d.next)
	}},
	{"P-POST-AFTER.body", mention.PostAfter, bodyBegins, func(d *person) bool {
		return d.next > d.end && (d.opensLine() || d.prev < d.start) && (d.spaced || d.names.Score(d.Runes[d.start:d.end]) > leastLine)
	}},
	{"P-POST-AFTER.column", mention.PostAfter, lexicon.MarkClause, func(d *person) bool {
		return d.at(d.start-1) == ',' && d.at(d.end) == ',' && (d.lies(d.end+1, titleBegins|bodyBegins) || d.wordAt(d.end+1, lexicon.PersonRole))
	}},
	{"P-POST-AFTER.line", mention.PostAfter, bodyBegins, func(d *person) bool { // at the beginning of a line: 周济|教育部部长
		opens := d.opensLine() || d.left&mention.LabelBefore != 0
		return opens && d.postEnds(d.end) && d.names.Score(d.Runes[d.start:d.end]) > leastLine
	}},
	{"P-TITLE-AFTER", mention.TitleAfter, titleBegins, nil},
	{"P-POST-AFTER", mention.PostAfter, word, func(d *person) bool { return d.given(d.next) }},
	{"P-POST-AFTER.by", mention.PostAfter, word, (*person).takesOver},
	{"P-POST-AFTER.colon", mention.PostAfter, lexicon.MarkColon, func(d *person) bool {
		return d.opensLine() && (d.given(d.next+1) || !d.oneWord() && d.titlesFill(d.next+1))
	}},
	{"P-POST-AFTER.dated", mention.PostAfter, lexicon.MarkDigit, (*person).givenThen},
	{"P-POST-AFTER.since", mention.PostAfter, lexicon.MarkFunction | lexicon.MarkAfterName, (*person).givenSince},
	{"P-POST-AFTER.replaces", mention.PostAfter, word, (*person).givenAfter},
	{"P-POST-AFTER.of", mention.PostAfter, lexicon.MarkFunction, (*person).leaves},
	{"P-POST-AFTER.as", mention.PostAfter, lexicon.MarkFunction, (*person).givenAs},
	{"P-POST-AFTER.is", mention.PostAfter, word, (*person).isHead},
	{"P-POST-AFTER.bracket", mention.PostAfter, lexicon.MarkBracket, func(d *person) bool {
		i := d.next + 1
		if d.at(i) == '原' || d.at(i) == '现' {
			i++ // （原石楼中学校长）
		}
		return d.lies(i, titleBegins|bodyBegins)
	}},
	{"P-DATA-AFTER.sex", mention.DataAfter, lexicon.MarkClause | lexicon.MarkBracket | lexicon.MarkBorder, func(d *person) bool {
		i := d.cell()
		return i > 0 && (d.at(i) == '男' || d.at(i) == '女') && !d.is(i+1, lexicon.MarkHan)
	}},
	{"P-DATA-AFTER.label", mention.DataAfter, word, func(d *person) bool { // 张镇英|国籍：
		return d.left&mention.LabelBefore != 0 && d.goesOn() && d.is(d.rareAt(d.end, lexicon.ProfileLabel), lexicon.MarkColon)
	}},
	{"P-DATA-AFTER.people", mention.DataAfter, lexicon.MarkClause | lexicon.MarkBracket, (*person).peopleBehind},
	{"P-DATA-AFTER.birth", mention.DataAfter, lexicon.MarkClause | lexicon.MarkBracket | lexicon.MarkBorder, (*person).birthBehind},
	{"P-HONORIFIC-AFTER", mention.HonorificAfter, word, func(d *person) bool {
		end := d.longestAt(d.next, lexicon.Honorific)
		return end > 0 && d.boundary(end)
	}},
	{"P-DATA-AFTER.etc", mention.DataAfter, lexicon.MarkFunction, func(d *person) bool { // 等3名同志
		i := d.end + 1
		for d.is(i, lexicon.MarkNumeral) {
			i++
		}
		counted := i > d.end+1 && (d.at(i) == '名' || d.at(i) == '位' || d.at(i) == '人')
		people := d.at(i) == '人' && (d.tokenEnd(i) == i+1 || d.at(i+1) == '为') // but 等人员
		return d.at(d.end) == '等' && (counted || people || d.startsWith(i, "同志"))
	}},
	{"P-VERB-AFTER", mention.VerbAfter, word, func(d *person) bool {
		end := d.longestAt(d.next, lexicon.PersonVerb)
		return end > d.next+1 && (d.boundary(end) || d.boundary(d.next))
	}},
	{"P-VERB-AFTER.leads", mention.VerbAfter, lexicon.MarkAfterName, func(d *person) bool { // 率教师
		r := d.at(d.next)
		return (r == '率' || r == '携') && d.before.tells == mention.TitleBefore && d.compounded() == 1
	}},
	{"P-SHORT-VERB-AFTER.home", mention.ShortVerbAfter, lexicon.MarkClass, func(d *person) bool { // 村民赵有福|家
		return d.at(d.next) == '家' && d.before.tells == mention.RoleBefore
	}},
	{"P-SHORT-VERB-AFTER", mention.ShortVerbAfter, word, func(d *person) bool {
		return d.longestAt(d.next, lexicon.PersonVerb) == d.next+1 && (d.boundary(d.end) || d.tagAt(d.end) == "")
	}},
	{"P-SHORT-VERB-AFTER.word", mention.ShortVerbAfter, always, func(d *person) bool {
		acts := d.before.tells&openLeft != 0 && d.traits&traitRare != 0 && d.goesOn()
		return acts && d.longWord() && (isTag(d.tagAt(d.end), "v") || d.tagAt(d.end) == "d")
	}},
	{"P-SHORT-VERB-AFTER.adverb", mention.ShortVerbAfter, lexicon.MarkAfterName, func(d *person) bool {
		return !d.boundary(d.end) && d.tagAt(d.end) == "" // 沈洁|应按时: a word that no dictionary has
	}},
	{"P-SHORT-VERB-AFTER.titled", mention.ShortVerbAfter, always, func(d *person) bool {
		verb := d.before.tells == mention.TitleBefore && d.goesOn() && d.boundary(d.end) && d.tokenEnd(d.end)-d.end > 1
		return verb && isTag(d.tagAt(d.end), "v")
	}},
	{"P-VERB-AFTER.deed", mention.VerbAfter, lexicon.MarkFunction, func(d *person) bool { return d.deedBehind(d.end) }},
	{"P-VERB-AFTER.spoke", mention.VerbAfter, lexicon.MarkFunction, func(d *person) bool { // 在会上, 在致辞中
		for k := d.end + 2; d.at(d.end) == '在' && k < d.end+14 && d.is(k, lexicon.MarkHan); k++ {
			if d.isRareTo(k+1, lexicon.SpeechPlace, d.end+1) {
				return true
			}
		}
		return false
	}},
	{"P-LIST-AFTER.count", mention.ListAfter, lexicon.MarkNumeral | lexicon.MarkEvery, func(d *person) bool {
		counted := d.at(d.end+1) == '名' || d.at(d.end+1) == '位' || d.at(d.end+1) == '人' && d.left&mention.ListBefore != 0
		return counted && (d.is(d.end, lexicon.MarkNumeral) || d.at(d.end) == '两')
	}},
	{"P-LIST-AFTER.and", mention.ListAfter, lexicon.MarkJoins, func(d *person) bool { // 及|家长会长
		return d.at(d.end) == '及' && d.lies(d.end+1, titleBegins|bodyBegins)
	}},
	{"P-LIST-AFTER", mention.ListAfter, lexicon.MarkList, nil},
	{"P-LIST-AFTER.etc", mention.ListAfter, lexicon.MarkFunction, func(d *person) bool { return d.at(d.end) == '等' }},
	{"P-CLAUSE-END", mention.ClauseEnd, lexicon.MarkClause, nil},
	{"P-CLAUSE-END.cell", mention.ClauseEnd, lexicon.MarkBorder, func(d *person) bool { return d.next > d.end }},
	{"P-BRACKET-AFTER", mention.BracketAfter, lexicon.MarkOpening | lexicon.MarkClosing, func(d *person) bool {
		return d.at(d.next) != '《' && d.at(d.next) != '“'
	}},
	{"P-WORD-AFTER", mention.WordGoesOnAfter, always, func(d *person) bool {
		room := d.before.tells&openLeft != 0 || d.before.tells&mention.TitleBefore != 0 && d.len() > 2
		return !d.boundary(d.end) && !(room && d.tagAt(d.end) == "")
	}},
	{"P-NOTHING-AFTER", mention.NothingAfter, always, nil},
}

// deedBehind: 的带领 and the like from i on say that a person did something.
func (d *person) deedBehind(i int) bool {
	return d.at(i) == '的' && d.rareAt(i+1, lexicon.PersonDeed) > 0
}
