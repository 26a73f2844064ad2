package recognise

import (
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/personname"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// What the layout and the grammar of notices, rosters and résumés say of a name: the post that a verb gives it, what
// tells its sex or birth, and the line that holds nothing but names.

// longestPost is how far the name of a body before a post is read, in runes; longestLine how far a line of names is;
// maxAside how much a bracket between a title and its name holds at most, with its marks.
const longestPost, longestLine, maxAside = 30, 120, 12

// given: a verb of posts stands at i, and the post behind it.
func (d *person) given(i int) bool {
	if d.hits.ClassesAt(min(i, len(d.Runes)))&lexicon.IsRare == 0 {
		return false // the quick way for nearly every place
	}
	end := d.rareAt(i, lexicon.PostVerb)
	other := !d.boundary(end) && isTag(d.tagAt(end), "v") && !d.lies(end, titleBegins) // 任命, 任教
	return end > 0 && !other && d.postBehind(end)
}

// givenSince: from when, or from which post, stands between the name and the verb: 自2024年3月起任, 由副校长升任.
func (d *person) givenSince() bool {
	r := d.at(d.end)
	return (d.is(d.end, lexicon.MarkAfterName) || r == '由' || r == '从') && d.givenBehind(d.end+1)
}

// givenThen: the name begins a clause, and a day, perhaps with 起, stands between it and the verb: ；李静|2015年9月起任.
func (d *person) givenThen() bool {
	if d.left&mention.ClauseStart == 0 {
		return false
	}
	k := d.end
	for k < d.end+longestDay && (d.is(k, lexicon.MarkDigit) || dayRunes.Has(d.at(k))) {
		k++
	}
	return d.given(k)
}

// longestDay is how much a day takes at most, in runes; dayRunes stand in it beside its digits.
const longestDay = 14

var dayRunes = runes.NewSet("年月日起.至今后")

// givenAfter: whom it replaces stands between: 接替退休的李明哲担任.
func (d *person) givenAfter() bool {
	end := d.rareAt(d.end, lexicon.AppointingVerb)
	return end > 0 && d.givenBehind(end)
}

// givenBehind: a verb of posts and the post stand in the clause from i on.
func (d *person) givenBehind(i int) bool {
	for k := i; k < i+longestPost && !d.is(k, lexicon.MarkClause); k++ {
		if d.given(k) {
			return true
		}
	}
	return false
}

// leaves: the post that is taken from it closes the clause: 的清河县教育局副局长职务.
func (d *person) leaves() bool {
	for k := d.end + 1; d.at(d.end) == '的' && k < d.end+longestPost && !d.is(k, lexicon.MarkClause); k++ {
		if d.lies(k, titleEnds) && (d.startsWith(k, "职务") || d.startsWith(k, "一职")) {
			return true
		}
	}
	return false
}

// givenAs: 为 leads to a post, behind a verb that gives posts in the sentence or before a title that ends the clause.
func (d *person) givenAs() bool {
	if d.at(d.end) != '为' || !d.postBehind(d.end+1) {
		return false
	}
	for k := d.end + 1; k < d.end+longestPost; k++ {
		if d.is(k, lexicon.MarkClause|lexicon.MarkList|lexicon.MarkBracket) {
			return d.lies(k, titleEnds) || d.appointed()
		}
	}
	return false
}

// appointed: a verb that gives persons posts stands in the sentence before the name.
func (d *person) appointed() bool {
	first := max(0, d.start-40)
	for k := d.start; k > first && d.at(k-1) != '。' && d.at(k-1) != '\n'; k-- {
		if d.isRareTo(k, lexicon.AppointingVerb, 0) {
			return true
		}
	}
	return false
}

// isHead: the name begins the clause and 是, a body and the title that ends the clause follow: 王思涵|是海州二中校长.
func (d *person) isHead() bool {
	if d.at(d.end) != '是' || d.before.tells != mention.ClauseStart || !d.lies(d.end+1, bodyBegins) {
		return false
	}
	for k := d.end + 2; k < d.end+longestPost; k++ {
		if d.is(k, lexicon.MarkClause) {
			return d.lies(k, titleEnds)
		}
	}
	return false
}

// holdsBefore: 的 stands before the name, the title that it holds before that, and a verb that says so: 时任海州二中校长的.
func (d *person) holdsBefore() bool {
	e := d.prev - 1
	if d.at(e) != '的' || !d.lies(e, titleEnds) {
		return false
	}
	for k := e - 2; k > e-longestPost && !d.is(k, lexicon.MarkClause); k-- {
		if d.isRareTo(k, lexicon.PostVerb, 0) || d.endsWith(k, "身为") || d.endsWith(k, "作为") {
			return true
		}
	}
	return false
}

// postBehind: a title begins at i or behind the name of its body.
func (d *person) postBehind(i int) bool {
	for k := i; k < min(i+longestPost, len(d.Runes)) && !d.is(k, lexicon.MarkClause); k++ {
		if d.lies(k, titleBegins) {
			return true
		}
	}
	return false
}

// postEnds: a title of the body that begins at i ends the line or cell.
func (d *person) postEnds(i int) bool {
	for k := i + 3; k < min(i+longestPost, len(d.Runes)+1) && !d.is(k-1, lexicon.MarkClause); k++ {
		if d.lies(k, bodyTitleEnds) && !d.is(k, lexicon.MarkHan) {
			return true
		}
	}
	return false
}

// titlesFill: from i on the line holds titles in a list and nothing else: 副校长、小学高级教师.
func (d *person) titlesFill(i int) bool {
	for d.lies(i, titleBegins) {
		for i++; i < len(d.Runes) && !d.lies(i, titleEnds); i++ {
			if !d.is(i, lexicon.MarkHan) {
				return false
			}
		}
		switch d.at(i) {
		case '、':
			i++
		case '\n':
			return true
		}
	}
	return false
}

// opensLine: nothing but blanks stands before the name on its line.
func (d *person) opensLine() bool { return d.at(d.prev-1) == '\n' }

// cell returns where what tells of the person may begin: behind a comma or bracket or in the next cell, or -1.
func (d *person) cell() int {
	i := d.next
	switch {
	case d.is(i, lexicon.MarkBracket), d.at(i) == '，', d.at(i) == ',':
		i++
	case i == d.end:
		return -1
	}
	for d.at(i) == ' ' {
		i++
	}
	return i
}

// inLabelledList: it stands in a list that a title and a colon begin: 委员：周芳、|吴江|、郑华.
func (d *person) inLabelledList() bool {
	j := d.prev
	for range longestRow {
		if d.at(j-1) != '、' {
			return d.is(j-1, lexicon.MarkColon) && d.lies(d.withoutAside(j-1), titleEnds)
		}
		s := d.runTo(j-1, lexicon.MarkHan, tooLong)
		if n := j - 1 - s; n < 2 || n == tooLong {
			return false
		}
		j = s
	}
	return false
}

// withoutAside returns where the bracket begins that ends before rune i, and i where none does: 委员（按姓氏笔画排序）|：.
func (d *person) withoutAside(i int) int {
	if d.is(i-1, lexicon.MarkBracketEnd) {
		for k := i - 2; k > i-2-maxAside; k-- {
			if d.is(k, lexicon.MarkBracket) {
				return k
			}
		}
	}
	return i
}

// peopleBehind: its people stands behind it, as in （锡伯族）.
func (d *person) peopleBehind() bool {
	i := d.cell()
	for k := i + 1; i > 0 && k < i+5 && d.is(k, lexicon.MarkHan); k++ {
		if d.at(k) == '族' && !d.is(k+1, lexicon.MarkHan) {
			return true
		}
	}
	return false
}

// birthBehind: the date of its birth stands behind it, or from when to when it lived or served: 1970年3月生, （1932—, 1939年—1945年.
func (d *person) birthBehind() bool {
	i := d.cell()
	k := i
	for k < i+4 && d.is(k, lexicon.MarkDigit) {
		k++
	}
	switch {
	case i < 0 || k != i+4:
	case runes.Dash.Has(d.at(k)):
		return d.is(i-1, lexicon.MarkBracket)
	case d.at(k) == '年' || d.at(k) == '.':
		listed := d.is(d.start-1, lexicon.MarkBracketEnd) && d.start > 1 && d.blocked[d.start-2] // （…3月）戴丰（1969年…
		serves := i > d.end && (d.opensLine() || d.left&certainLeft != 0 || listed)
		for ; k < i+14 && !d.is(k, lexicon.MarkClause); k++ {
			to := runes.Dash.Has(d.at(k)) || d.at(k) == '至'
			if to && serves || d.at(k) == '生' && d.at(k-1) != '学' {
				return true
			}
		}
	}
	return false
}

// inNameLine: the line, or what stands behind a colon on it, is three cells and more of two to four hanzi that begin
// like names, and nothing else.
func (d *person) inNameLine() bool {
	if d.at(d.start-1) != ' ' && d.at(d.end) != ' ' {
		return false
	}
	s := d.start
	for d.start-s < longestLine && (d.is(s-1, lexicon.MarkHan) || d.at(s-1) == ' ') {
		s--
	}
	if r := d.at(s - 1); r != '\n' && !d.is(s-1, lexicon.MarkColon) {
		return false
	}
	cells := 0
	for {
		for d.at(s) == ' ' {
			s++
		}
		end := s
		for d.is(end, lexicon.MarkHan) {
			end++
		}
		switch {
		case end == s:
			return cells > 2 && d.at(s) == '\n'
		case end-s < 2, end-s > personname.MaxLen, d.wordTo(end, lexicon.PersonRole|lexicon.TitleHead, s), personname.SurnameLen(d.Runes[s:end]) == 0:
			return false
		}
		cells++
		s = end
	}
}

// mayFrame: what stands behind the name may be what frames are made of. It only saves time.
func (d *person) mayFrame() bool {
	if d.left&(openLeft|certainLeft|mention.NameLine) == 0 {
		return false
	}
	const behind = lexicon.MarkClause | lexicon.MarkBracket | lexicon.MarkFunction | lexicon.MarkList | lexicon.MarkBorder | lexicon.MarkClosing
	return d.left&mention.NameLine != 0 || d.behind&(behind|titleBegins) != 0 || d.at(d.end) == '自' ||
		d.hits.ClassesAt(d.end)&(lexicon.IsRare|lexicon.Honorific) != 0
}

// takesOver: 由 stands between a title and the name, and a verb of posts of two runes behind it: 校长由|白雪|担任.
func (d *person) takesOver() bool {
	i := d.start - 1
	return d.at(i) == '由' && d.lies(i, titleEnds) && d.rareAt(d.next, lexicon.PostVerb) > d.next+1
}

// frames are the pairs of what stands before and behind a name between which there is nothing but a name.
var frames = []rule[*person]{
	{"P-FRAME.post", func(d *person) bool { return d.left&certainLeft != 0 && d.right&certainRight != 0 }},
	{"P-FRAME.clause", func(d *person) bool {
		sure := d.right&mention.DataAfter != 0 || d.opensLine()
		return d.left&openLeft != 0 && d.right&certainRight != 0 && (sure || d.said() > leastOpen)
	}},
	{"P-FRAME.line", func(d *person) bool {
		return d.left&mention.NameLine != 0 && d.said() > leastLine
	}},
	{"P-FRAME.label", func(d *person) bool {
		filled := d.right&(borderAfter|mention.TitleAfter) != 0 || d.next > d.end
		return d.left&mention.LabelBefore != 0 && filled && d.personLabel()
	}},
	{"P-FRAME.title", func(d *person) bool {
		titled := d.left&openLeft != 0 && d.right&(mention.TitleAfter|mention.HonorificAfter) != 0 && d.len() == 3
		return titled && (d.traits&traitRare != 0 || d.opensLine() && d.right&mention.HonorificAfter != 0 && d.said() > leastLine)
	}},
	{"P-FRAME.and", func(d *person) bool { return d.right&mention.TitleAfter != 0 && d.ownsAnd(d.end) }},
	{"P-FRAME.address", func(d *person) bool {
		if d.left&openLeft == 0 || d.right&mention.HonorificAfter == 0 || d.traits&traitRare == 0 || d.isPlace() {
			return false
		}
		end := d.longestAt(d.next, lexicon.Honorific)
		acts := d.wordAt(end, lexicon.PersonVerb) || d.rareAt(end, lexicon.PostVerb) > 0
		return acts && d.said() > leastOpen
	}},
	{"P-FRAME.byline", (*person).signs},
	{"P-FRAME.spaced", func(d *person) bool {
		switch {
		case !d.spaced, d.is(d.next, lexicon.MarkColon):
			return false
		case d.left&certainLeft != 0, d.right&(framing&^mention.ClauseEnd) != 0:
			return true
		}
		blanks := !d.goesOn() && (d.prev < d.start || d.next > d.end) // 特等奖　卓　越　海州一中
		tag := d.tag(d.start, d.end)
		return blanks && tag != "n" && !isTag(tag, "v")
	}},
	{"P-FRAME.body", func(d *person) bool {
		verb := d.oneWord() && isTag(d.tag(d.start, d.end), "v") // 石楼中学校长|鼓掌
		return d.left&mention.TitleBefore != 0 && d.right&borderAfter != 0 && d.lies(d.prev, bodyTitleEnds) && !verb
	}},
}

// leastOpen and leastLine are the least that characters must say in the middle of a sentence, where words begin clauses,
// too, and in a line of cells, where one may tell something else.
const leastOpen, leastLine = -12, -8

// signs: the name fills its cell behind a word for who reports: 记者 江水　通讯员 黎明.
func (d *person) signs() bool {
	return d.isRareTo(d.prev, lexicon.Byline, 0) && (d.next > d.end || d.is(d.end, lexicon.MarkClosing|lexicon.MarkClause))
}

// personLabel: the label before the name is a title, a role, or says that it is a person.
func (d *person) personLabel() bool {
	i := d.prev - 1
	return d.lies(i, titleEnds) || d.wordTo(i, lexicon.PersonRole, 0) || d.is(i-1, lexicon.MarkRoleEnd)
}
