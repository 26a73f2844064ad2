package post

import (
	"cmp"
	"slices"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// gap is what stands between two members of a chain.
type gap struct {
	joins    rune   // what joins them: ， 、 和 or 暨; 0 for nothing
	says     mood   // 原, 曾任
	pronoun  string // 我校, 学院, 该局: how the body that it stands for is looked for
	place    bool   // 平安镇|镇长
	takes    string // rule that gives the titles behind to the name before: 担任, a bracket
	as       bool   // 为, which gives titles only in some sentences
	by       bool   // 由: who does it stands behind
	replaces bool   // 接替: who held the post before stands behind
	each     bool   // 分别任: each of the names gets one of the titles
	next     bool   // 身为: the titles are those of the next name, behind a comma
	role     bool   // 教师, 画家: what the one behind does
	others   bool   // 等: there are more than those named
	blank    bool   // white space, as between columns
	other    bool   // something that ends the chain
	unread   bool   // nobody has asked for it
}

// mood is what a verb or another word says of the posts behind it.
type mood struct {
	status   entity.PostStatus
	begins   bool // 任: present or just given, as the kind of document says
	verb     bool
	moves    bool // 调任: who gets it leaves another post
	succeeds bool // 接任: another one leaves it
	lists    bool // 时任: it holds for all of a list of persons with their titles
}

func (m mood) silent() bool { return m == mood{} }

// lists: it joins the items of a list. onlyLists: it does nothing else.
func (g gap) lists() bool     { return (g.joins == '、' || g.joins == '和') && !g.role }
func (g gap) onlyLists() bool { return g.lists() && g == gap{joins: g.joins} }

// nothing: it is empty but for blanks.
func (g gap) nothing() bool { g.blank = false; return g == gap{} }

// bare: nothing in it says that what follows is of another body than the one before.
func (g gap) bare() bool { return g.joins == 0 && !g.place && !g.by && g.takes == "" }

// enterGaps begins with the gaps of a line. Before the first and behind the last entity is what ends a chain.
func (l *Linker) enterGaps(ln line) {
	if n := len(l.entities) + 1; len(l.gaps) < n {
		l.gaps = append(l.gaps, make([]gap, n-len(l.gaps))...)
	}
	l.gaps[ln.first], l.gaps[ln.last] = gap{other: true}, gap{other: true}
	for i := ln.first + 1; i < ln.last; i++ {
		l.gaps[i].unread = true
	}
}

// gap returns what stands before entity i of the line, which is read when it is asked for.
func (l *Linker) gap(i int) *gap {
	g := &l.gaps[i]
	if !g.unread {
		return g
	}
	text := l.between(i-1, i)
	text = text[l.alsoNamed(i-1, text):]
	if l.namesAgain(i, text) {
		text = text[:0]
	}
	if l.isBody(i-1) && l.isTitle(i) && among(text, classSends) {
		text = text[:0] // 海州大学|派|副校长王思涵
	}
	*g = gap{}
	g.readAll(text)
	then := g.says.status == entity.Former && !g.says.verb && g.joins == 0 // 王思涵|时任
	if (g.other || then) && l.isPerson(i-1) {
		if n := beginning(text, classAdverb); n > 0 && n < len(text) { // 李明哲|则转任
			if verb := readGap(text[n:]); !verb.other && verb.takes == "R-VERB" && verb.joins == 0 {
				if then {
					verb.says = mood{status: entity.Former, verb: true}
				}
				*g = verb
			}
		}
	}
	return g
}

// alsoNamed returns how much of the text behind entity i ends a bracket in which it is another name of the body before: 海州市教育局
// （简称“海教”|）|局长.
func (l *Linker) alsoNamed(i int, text []rune) (n int) {
	for n < len(text) && quoteEnds.Has(text[n]) {
		n++
	}
	if !lexicon.MarkBracketEnd.Has(runes.At(text, n)) || !l.isBody(i) || !l.isBody(i-1) {
		return 0
	}
	if open := l.between(i-1, i); len(open) == 0 || !lexicon.MarkBracket.Has(open[0]) || slices.ContainsFunc(open, lexicon.MarkBracketEnd.Has) {
		return 0
	}
	return n + 1
}

// namesAgain: body i is, alone in a bracket, a name of the one before: 海州市招生办公室（|招办）主任, 海州教育基金会（以下简称|基金会）理事长.
func (l *Linker) namesAgain(i int, text []rune) bool {
	if len(text) == 0 || !lexicon.MarkBracket.Has(text[0]) || !l.isBody(i) || !l.isBody(i-1) {
		return false
	}
	alone := len(text) == 1 || among(text[1:], classShortly)
	return alone && lexicon.MarkBracketEnd.Has(runes.At(l.text, l.end(i)))
}

var quoteEnds = runes.NewSet("”’\"」』")

func readGap(text []rune) (g gap) {
	g.readAll(text)
	return g
}

func (g *gap) readAll(text []rune) {
	for len(text) > 0 && !g.other {
		text = text[g.read(text):]
	}
}

// read reads one piece of text, a word, a bracket, a number of a term or a short rest that ends with the word of a division
// (平安镇), and returns its length.
func (g *gap) read(text []rune) int {
	if n := quoted(text); n > 0 { // “长江学者”|特聘教授
		g.place = n == len(text)
		return n
	}
	t := words()
	if g.other = len(text) > longestRest && t.first.at(text[0]).more&beginsPiece == 0; g.other {
		return len(text) // most
	}
	for _, w := range t.startingWith(text[0]) {
		if !runes.HasRunesAt(text, 0, w.text) || w.rest && !isRest(text) {
			continue
		}
		g.add(&w.says)
		if w.rest {
			return len(text)
		}
		return len(w.text)
	}
	if n := aside(text); n > 0 {
		return n
	}
	if n := term(text); n > 0 {
		return n
	}
	if n := service(text); n > 0 {
		if g.says.begins { // 当了十二年
			g.says = mood{status: entity.Former, verb: true}
		}
		return n
	}
	if n := others(text); n > 0 {
		g.others = true
		return n
	}
	rest := isRest(text)
	switch last := text[len(text)-1]; {
	case rest && (last == '家' || endsInClass(text, classWork)): // 化学教师
		g.role = true
		return len(text)
	case last == '班' && len(text) <= longestRest: // 高一（3）班
		return len(text)
	case rest && endsInClass(text, classSuperlative): // 历史上任期最长的
		return len(text)
	}
	g.place = rest && ((lexicon.MarkLevel | lexicon.MarkTown).Has(text[len(text)-1]) || endsInClass(text, classUndertaking))
	g.other = !g.place
	return len(text)
}

// isRest: the text is short and Chinese, as what is left of a gap.
func isRest(text []rune) bool {
	return len(text) <= longestRest && !slices.ContainsFunc(text, func(r rune) bool { return !runes.IsHan(r) })
}

// add adds what a word says.
func (g *gap) add(w *gap) {
	if w.joins != 0 { // behind ， or 、 only; a verb before ， or 、 has no titles behind it: 兼任，第二任
		g.other = !slices.Contains([]rune{0, '，', '、'}, g.joins) || g.takes != "" && (w.joins == '，' || w.joins == '、')
		g.joins = w.joins
	}
	if g.says.status == entity.Former && w.says.begins { // 此前担任
		g.says.verb = true
	} else if !w.says.silent() {
		g.says = w.says
	}
	g.pronoun = cmp.Or(w.pronoun, g.pronoun)
	g.takes = cmp.Or(w.takes, g.takes)
	g.as, g.by, g.replaces, g.blank = g.as || w.as, g.by || w.by, g.replaces || w.replaces, g.blank || w.blank
	g.role, g.each = g.role || w.role, g.each || w.each
	g.next, g.other = g.next || w.next, g.other || w.other
}

// aside returns the length of a short bracket with which the text begins: （分管德育）; 0 for none.
func aside(text []rune) int {
	if firstBits(text).more&beginsAside == 0 {
		return 0
	}
	for i := 1; i < len(text) && i <= longestAside; i++ {
		if lexicon.MarkBracketEnd.Has(text[i]) {
			return i + 1
		}
	}
	return 0
}

// quoted returns the length of a short name in quotation marks that is no body, with which the text begins: “送教上门”; 0 for none.
func quoted(text []rune) int {
	if text[0] == '“' {
		if n := slices.Index(text[:min(len(text), longestAside)], '”'); n > 0 {
			return n + 1
		}
	}
	return 0
}

// lastAside returns where the bracket begins with which the text ends; 0 for none.
func lastAside(text []rune) int {
	if !lexicon.MarkBracketEnd.Has(text[len(text)-1]) {
		return 0
	}
	for i, r := range slices.Backward(text) {
		if lexicon.MarkBracket.Has(r) {
			return i
		}
	}
	return 0
}

// term returns the length of the number of a term: 第四届, 首任, 2020级; 0 for none.
func term(text []rune) int {
	if n := beginning(text, classOrdinal); n > 0 {
		return n
	}
	first := 0
	if text[0] == '第' {
		first = 1
	}
	i := first
	for i < len(text) && (runes.IsDigit(text[i]) || first == 1 && lexicon.MarkNumeral.Has(text[i])) {
		i++
	}
	switch r := runes.At(text, i); {
	case i == first:
		return 0
	case r == '届', r == '任', r == '级' && first == 0:
		return i + 1
	}
	return 0
}

// service returns the length of how long a post was held: 6年的, 八年, 三个月; 0 for none.
func service(text []rune) int {
	i := 0
	for i < len(text) && (runes.IsDigit(text[i]) || lexicon.MarkNumeral.Has(text[i])) {
		i++
	}
	n := beginning(text[i:], classSpell)
	if i == 0 || n == 0 {
		return 0
	}
	if i += n; runes.At(text, i) == '的' {
		i++
	}
	return i
}

// others returns the length of what says that there are more than those named: 等7人, 等十一个国家的科学院; 0 for none.
func others(text []rune) int {
	if text[0] != '等' {
		return people(text)
	}
	n := people(text[1:])
	switch {
	case n > 0:
		return n + 1
	case len(text) == 1, len(text) <= longestOthers && !sentenceMarks.In(text) && (slices.Contains(text, '的') || endsInClass(text, classPlural)):
		return len(text)
	}
	return 0
}

var peopleMarks = runes.NewSet("人位名")

// lead returns what the words directly before entity i say of it: 我校|校长, 原|局长, 。现任|局长. They begin with one that
// may begin a chain, the farthest one.
func (l *Linker) lead(i int) (g gap, at int) {
	end := l.start(i)
	from := max(0, end-longestLead)
	if i > 0 {
		from = max(from, l.end(i-1))
	}
	t := words()
	for k := from; k < end; k++ {
		if t.first.at(l.text[k]).more&beginsLead == 0 || !l.beginsLead(i, k) {
			continue
		}
		ofPlace := l.isTitle(i) && placeHas(l.headWord(i)) // 当选海州市|人大代表
		if g = readGap(l.text[k:end]); !g.other && g.joins == 0 && (ofPlace || !g.place) {
			return g, k
		}
	}
	return gap{}, end
}

// placeHas: a place has, or elects, who has a title of this head word: 当选海州市|人大代表.
func placeHas(head *lexicon.Title) bool {
	return head.Scope == lexicon.ScopeTerritorial || head.Flags&lexicon.TitleElected != 0
}

// beginsLead: a word that may begin a chain stands at rune k, before entity i.
func (l *Linker) beginsLead(i, k int) bool {
	for _, w := range words().startingWith(l.text[k]) {
		if runes.HasRunesAt(l.before(i), k, w.text) {
			return w.leads && (!w.edge || l.phraseBegins(i, k))
		}
	}
	return false
}

// phraseBegins: the entity before entity i or a mark ends before rune k, or a word that begins a phrase stands there: 由|公司总
// 经理.
func (l *Linker) phraseBegins(i, k int) bool {
	r := runes.At(l.text, k-1)
	return r == 0 || isBlank(r) || (lexicon.MarkClause | lexicon.MarkList | lexicon.MarkFunction).Has(r) || l.endsBefore(i, k)
}
