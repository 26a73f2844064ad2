package recognise

import (
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
)

// What stands on the two sides of a name, as evidence.

// before tells what stands to the left of a name that starts at i.
func (p *persons) before(i int) mention.Evidence {
	j := i
	for j > 0 && p.in.Runes[j-1] == ' ' {
		j--
	}
	if p.titleTo[j] {
		return mention.TitleBefore
	}
	if s := p.in.longestTo(j, lexicon.PersonRole, max(0, j-6)); s >= 0 && p.in.boundary(s) {
		return mention.RoleBefore
	}
	if p.classEnds(j) {
		return mention.RoleBefore // 高三（2）班|王思涵
	}
	if j < i && p.rowOfNames(j) {
		return mention.Signature
	}
	if e := p.markBefore(j); e != 0 {
		return e
	}
	if p.bodies.endingAt(j) >= 0 {
		return mention.BodyBefore
	}
	prev, pronoun := p.in.at(j-1), p.in.at(j-2)
	switch {
	case (prev == '校' || prev == '院') && (pronoun == '我' || pronoun == '该' || pronoun == '本'):
		return mention.PronounBodyBefore
	case p.in.is(j-1, lexicon.MarkLeads) && (p.in.boundary(i) || p.glued(i-1)):
		return mention.LinkBefore
	case !p.in.boundary(i):
		return mention.WordGoesOnBefore
	case p.in.is(j-1, lexicon.MarkLeads), p.calledBefore(j):
		return mention.LinkBefore
	}
	return mention.NothingBefore
}

// classEnds: a school class by its number ends at j: 高三（2）班, 八年级3班.
func (p *persons) classEnds(j int) bool {
	if p.in.at(j-1) != '班' {
		return false
	}
	return p.in.is(j-2, lexicon.MarkNumeral|lexicon.MarkClosing)
}

// glued: the segmenter took the function rune at i into a word that its
// dictionary lacks: 由林静怡|主持.
func (p *persons) glued(i int) bool {
	return i >= 0 && p.in.boundary(i) && p.in.tag(i, p.in.tokenEnd(i)) == ""
}

// calledBefore: a verb whose object is often a person ends at j: 选派, 感谢.
func (p *persons) calledBefore(j int) bool { return p.in.isRareTo(j, lexicon.CallingVerb, 0) }

// rowOfNames: going left from j over what can be names with blanks between, one
// comes to a role, a label or a bracket on the same line: 记者 王思涵 李明哲.
func (p *persons) rowOfNames(j int) bool {
	for range longestRow {
		s := j
		for s > 0 && j-s < 5 && p.in.is(s-1, lexicon.MarkHan) {
			s--
		}
		if n := j - s; n < 2 || n > 4 {
			return false
		}
		if p.in.longestTo(j, lexicon.PersonRole, s) == s {
			return true
		}
		switch r := p.in.at(s - 1); {
		case r == '：' || r == ':':
			return p.in.longestTo(s-1, lexicon.PersonRole, max(0, s-9)) >= 0 || p.label(s-1)
		case r == '（' || r == '(':
			return p.signed(s)
		case r != ' ':
			return false
		}
		for j = s; j > 0 && p.in.Runes[j-1] == ' '; j-- {
		}
	}
	return false
}

// longestRow is how many names stand in a row at most.
const longestRow = 8

// markBefore tells what the mark that ends at j says, 0 if there is none.
func (p *persons) markBefore(j int) mention.Evidence {
	prev := p.in.at(j - 1)
	switch {
	case prev == '：' || prev == ':' || prev == '/' || prev == '／':
		if s := p.in.longestTo(j-1, lexicon.PersonRole, max(0, j-8)); s >= 0 || p.label(j-1) {
			return mention.LabelBefore
		}
		return mention.ClauseStart
	case p.in.is(j-1, lexicon.MarkList):
		return mention.ListBefore
	case p.in.is(j-1, lexicon.MarkClause):
		return mention.ClauseStart
	case p.in.is(j-1, lexicon.MarkOpening):
		if r := p.in.at(j - 2); r == '讯' || r == '电' {
			return mention.Signature // 新华社北京9月12日电（
		}
		return mention.BracketBefore
	case p.in.is(j-1, lexicon.MarkClosing):
		return mention.BracketBefore
	}
	return 0
}

// label: a short word between a border and the colon at j, as in 初稿：, 审阅/.
func (p *persons) label(j int) bool {
	s := j
	for s > 0 && j-s < 5 && p.in.is(s-1, lexicon.MarkHan) {
		s--
	}
	if j-s < 1 || j-s > 4 {
		return false
	}
	return p.in.at(s-1) == '\n' || p.in.is(s-1, lexicon.MarkLabel)
}

// after tells what stands to the right of a name that ends at e.
func (p *persons) after(e int) mention.Evidence {
	j := e
	for j < len(p.in.Runes) && p.in.Runes[j] == ' ' {
		j++
	}
	if p.titleAt[j] {
		return mention.TitleAfter
	}
	if end := p.in.longestAt(j, lexicon.Honorific); end > 0 && p.in.boundary(end) {
		return mention.HonorificAfter
	}
	if end := p.in.longestAt(j, lexicon.PersonVerb); end > j+1 && (p.in.boundary(end) || p.in.boundary(j)) {
		return mention.VerbAfter
	} else if end == j+1 && (p.in.boundary(e) || p.in.tagAt(e) == "") {
		return mention.ShortVerbAfter
	}
	if j == e && (p.ledBy(e) || p.speaksAt(e)) {
		return mention.VerbAfter
	}
	switch next := p.in.at(j); {
	case next == '和' && (p.in.is(j+1, lexicon.MarkList) || p.in.is(j+1, lexicon.MarkClause)):
		return mention.WordGoesOnAfter // …、范文和、…: it joins nothing here
	case (p.in.is(j, lexicon.MarkNumeral) || next == '两') && (p.in.at(j+1) == '名' || p.in.at(j+1) == '位') && j == e:
		return mention.ListAfter // 陈远、林静怡两名学生
	case p.in.is(j, lexicon.MarkList), next == '等' && p.in.at(j-1) != ' ':
		return mention.ListAfter
	case p.in.is(j, lexicon.MarkClause):
		return mention.ClauseEnd
	case p.in.is(j, lexicon.MarkOpening) && next != '《' && next != '“', p.in.is(j, lexicon.MarkClosing):
		return mention.BracketAfter
	}
	if !p.in.boundary(e) {
		return mention.WordGoesOnAfter
	}
	return mention.NothingAfter
}

// ledBy: 的带领下 and the like at e say that a person did something.
func (p *persons) ledBy(e int) bool {
	return p.in.at(e) == '的' && p.in.rareAt(e+1, lexicon.PersonDeed) > 0
}

// speaksAt: 在会上 or 在致辞中 at e says where a person spoke.
func (p *persons) speaksAt(e int) bool {
	if p.in.at(e) != '在' {
		return false
	}
	for k := e + 2; k < e+14 && p.in.is(k, lexicon.MarkHan); k++ {
		if p.in.isRareTo(k+1, lexicon.SpeechPlace, e+1) {
			return true
		}
	}
	return false
}
