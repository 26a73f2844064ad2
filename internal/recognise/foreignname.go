package recognise

import (
	"slices"
	"strings"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/personname"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// build is a way in which names are built that have no surname.
type build struct {
	rule   *mention.Rule
	read   func(*person) bool // reads how far a name goes; false if there is none
	score  func(*person) float32
	guards []rule[*person]
}

// built adds the name of a build that begins at the rune that is looked at, and tells whether there is one.
func (d *person) built(b *build) bool {
	d.last = 0
	if !b.read(d) {
		return false
	}
	d.readLeft()
	d.lookRight()
	d.readRight()
	d.all = d.left | d.right
	d.score = b.score(d)
	if d.rejected(b.guards) {
		return false
	}
	d.add(&d.out, b.rule, max(d.start, d.last))
	return true
}

// favour is what speaks for the name on its two sides.
func (d *person) favour() float32 { return max(d.left.Weight(), 0) + max(d.right.Weight(), 0) }

// The longest names with a middle dot and first parts of them, names of transliteration characters, and how far words
// of Latin letters are read as one name, in runes.
const maxDotted, maxFirst, longestRun, maxLatin = 24, 8, 8, 60

// courtesyName stands behind 字 soon after the person whom it names: 李明哲，字伯虎，.
var courtesyName = build{rulePersonCourtesy, func(d *person) bool {
	opens := d.is(d.start-1, lexicon.MarkClause|lexicon.MarkOpening) || d.at(d.start-1) == ' '
	d.start++
	for d.end = d.start; d.goesOn() && d.len() < 3; d.end++ {
	}
	near := len(d.out) > 0 && d.out[len(d.out)-1].Type == entity.Person && d.start-int(d.out[len(d.out)-1].End) < farCourtesy
	if opens && near && d.len() == 2 && d.is(d.end, lexicon.MarkClause|lexicon.MarkClosing) {
		return true
	}
	d.start, d.end = d.start-1, d.start
	return false
}, func(d *person) float32 { return 6 + d.favour() }, nil}

// farCourtesy is how far behind the name the courtesy name is read.
const farCourtesy = 40

// dottedName has a middle dot (买买提·艾力, 约翰·史密斯): the parts are read outwards from it.
var dottedName = build{rulePersonForeign, func(d *person) bool {
	d.dot = d.start
	if d.rejected(dotGuards) {
		return false
	}
	for d.start--; d.dot-d.start < maxFirst && d.is(d.start-1, lexicon.MarkHan) && !d.reads(dottedStarts); d.start-- {
	}
	d.last = d.dot + 1
	for d.end = d.last; d.len() < maxDotted; d.end++ {
		hanzi := d.is(d.end, lexicon.MarkHan)
		switch r := d.at(d.end); {
		case runes.NameDot.Has(r):
			d.last = d.end + 1
		case !hanzi && !runes.IsLatin(r), hanzi && d.end > d.last && d.reads(dottedEnds):
			return true
		}
	}
	return true
}, func(d *person) float32 {
	share := d.foreignShare()
	score := 2 + 3*share + d.favour()
	if share > 0.5 {
		score += float32(d.len()) // more than the names that its parts may be
	}
	return score
}, []rule[*person]{
	{"P-DOT-LAST", func(d *person) bool { return d.end == d.last }},
	{"P-POINT-SHORT", func(d *person) bool { return d.point() && d.dot-d.start < 2 }},
	{"P-WORK", func(d *person) bool { return d.at(d.start-1) == '《' }},
	{"P-NOUNS", func(d *person) bool { return d.left&certainLeft == 0 && d.foreignShare() < 0 }},
	{"P-WEAK.dotted", func(d *person) bool { return d.score < personThreshold+1 }},
}}

// dotGuards look at the runes beside a dot.
var dotGuards = []rule[*person]{
	{"P-POINT", func(d *person) bool { return d.point() && !(d.foreignRune(d.dot-1) && d.foreignRune(d.dot+1)) }},
	{"P-DOT", func(d *person) bool {
		return !d.is(d.dot-1, lexicon.MarkHan) || !d.is(d.dot+1, lexicon.MarkHan) && !runes.IsLatin(d.at(d.dot+1))
	}},
}

// dottedStarts say that the first part begins at d.start, since what stands before is no part of a foreign name.
var dottedStarts = []rule[*person]{
	{"P-DOTTED-START.title", (*person).behindTitle},
	{"P-DOTTED-START.body", func(d *person) bool { return d.lies(d.start, bodyEnds) }},
	{"P-DOTTED-START.blocked", func(d *person) bool { return d.blocked[d.start-1] }},
	{"P-DOTTED-START.word", func(d *person) bool {
		const words = lexicon.PersonRole | lexicon.Country | lexicon.Place | lexicon.LeftStop
		s := d.longestTo(d.start, words, max(0, d.start-6))
		sounds := d.start-s == 1 && d.foreignRune(s) && d.foreignRune(s-1) // 阿布都|热依木
		return d.boundary(d.start) && s >= 0 && !sounds
	}},
	{"P-DOTTED-START.function", func(d *person) bool { return d.dot-d.start > 0 && d.is(d.start-1, lexicon.MarkPlain) }},
	{"P-DOTTED-START.rune", func(d *person) bool { return d.boundary(d.start) && !d.foreignRune(d.start-1) }},
}

// dottedEnds say that the last part, which began at d.last, ends before d.end.
var dottedEnds = []rule[*person]{
	{"P-DOTTED-END.title", (*person).titleBehind},
	{"P-DOTTED-END.function", func(d *person) bool { return d.is(d.end, lexicon.MarkFunction) }},
	{"P-DOTTED-END.adverb", func(d *person) bool {
		return d.end-d.last > 1 && d.is(d.end, lexicon.MarkAfterName) && !d.foreignRune(d.end)
	}},
	{"P-DOTTED-END.honorific", func(d *person) bool { return d.wordAt(d.end, lexicon.Honorific) }},
	{"P-DOTTED-END.verb", func(d *person) bool {
		sounds := d.foreignRune(d.end) && !d.boundary(d.end) // 买买提|出席
		return !sounds && d.longestAt(d.end, lexicon.PersonVerb|lexicon.LeftStop) > d.end+1
	}},
	{"P-DOTTED-END.word", func(d *person) bool {
		tag := d.tagAt(d.end)
		mayBeName := (tag == "" || tag[0] == 'n') && d.foreignRune(d.end)
		return d.end-d.last > 1 && d.longWord() && !mayBeName
	}},
}

// point: the dot is a full stop.
func (d *person) point() bool { return d.at(d.dot) == '.' }

// foreignRune: rune i may be one of a transliteration. transliterates: the one behind the name is likelier in one
// than elsewhere, or stands inside a word and is nearly so.
func (d *person) foreignRune(i int) bool { return personname.IsForeignChar(d.at(i)) }
func (d *person) transliterates() bool {
	if d.table.traits[d.number(d.end)]&traitForeign == 0 {
		return false
	}
	odds := personname.ForeignOdds(d.at(d.end))
	return odds > 0 || odds >= leastForeign && !d.boundary(d.end)
}

// foreignShare tells how far the hanzi of the name are those of transliterations, from -1 to 1.
func (d *person) foreignShare() float32 {
	name := d.Runes[d.start:d.end]
	if personname.MinorityName(name) > 0 {
		return 1
	}
	var sum, n float32
	for _, r := range name {
		switch odds := personname.ForeignOdds(r); {
		case !runes.IsHan(r):
			n--
		case odds > 0:
			sum++
		case odds < -1:
			sum--
		}
		n++
	}
	return sum / max(n, 1)
}

// minorityName is built of known Uyghur, Tibetan, Mongolian, Kazakh or Yi parts: 阿依古丽, 扎西多吉.
var minorityName = build{rulePersonMinority, func(d *person) bool {
	d.end = d.start + personname.MinorityName(d.Runes[d.start:min(d.start+16, len(d.Runes))])
	if d.end == d.start {
		return false
	}
	s := d.start
	for d.is(s-1, lexicon.MarkHan) && !d.blocked[s-1] && d.start-s < 4 {
		s--
	}
	if d.start-s < 4 && !d.behindTitle() && d.syllables(s) {
		d.start = s
	}
	return true
}, func(d *person) float32 {
	if d.len() > 3 {
		return 4 + d.all.Weight()
	}
	return 2 + d.all.Weight()
}, []rule[*person]{
	{"P-DOTTED", (*person).besideDot},
	{"P-SHORT", func(d *person) bool { return d.len() == 2 && d.left&(mention.TitleBefore|mention.RoleBefore) == 0 }},
	{"P-WEAK.minority", func(d *person) bool { return d.score < personThreshold }},
}}

// syllables: those from s up to the known part of a minority name hold no word and have a border before: 热依屯|古丽.
func (d *person) syllables(s int) bool {
	if !d.boundary(s) || d.wordTo(d.start, lexicon.LeftStop|lexicon.PersonRole|lexicon.Honorific, s) {
		return false
	}
	for k, t := range d.pieces(s, d.start) {
		if t-k > 1 && d.tag(k, t) != "" || d.is(k, lexicon.MarkFunction) {
			return false
		}
	}
	return true
}

func (d *person) besideDot() bool {
	return runes.NameDot.Has(d.at(d.start-1)) || runes.NameDot.Has(d.at(d.end))
}

// transliteratedName has no surname and stands beside a title (校长布莱克森, 局长呼日勒巴特尔), or is all sounds and stands
// where a person does (外教玛丽娅).
var transliteratedName = build{rulePersonForeign, func(d *person) bool {
	d.parts = 0
	for d.end = d.start; d.len() < longestRun && d.goesOn(); d.end++ {
		if d.len() > 1 && d.reads(runEnds) || d.reads(runBreaks) {
			break
		}
		if d.transliterates() {
			d.parts++
		}
	}
	return !d.rejected(runGuards)
}, func(d *person) float32 {
	score := 3.5 + 0.5*float32(d.len())
	switch {
	case !d.sounds():
	case d.len() > 3:
		score += 4 // no Chinese name is as long
	case d.left&certainLeft != 0:
		score++
	}
	return score
}, []rule[*person]{
	{"P-RUN-TITLE", func(d *person) bool {
		verb := d.right&mention.VerbAfter != 0 || d.right&mention.ShortVerbAfter != 0 && d.len() > 3
		acts := d.left&(mention.RoleBefore|mention.LabelBefore) != 0 || d.left&openLeft != 0 && verb
		return !d.behindTitle() && !d.titleBehind() && !(acts && d.sounds() && !d.isNoun())
	}},
	{"P-RUN-MINORITY", func(d *person) bool { return personname.MinorityName(d.Runes[d.start:d.end]) == d.len() }},
	{"P-RUN-BODY", func(d *person) bool {
		return !d.behindTitle() && !d.titleBehind() && int(d.inBody[d.start]) > d.end
	}},
	{"P-RUN-ON", func(d *person) bool {
		return d.right.Weight() < 0 && !(d.sounds() && d.left&certainLeft != 0 && d.is(d.end, lexicon.MarkFunction))
	}},
}}

// oddName has a surname that no list has (采, 滚): it stands between a title and what persons do, and ends like a name.
var oddName = build{rulePersonHanzi, func(d *person) bool {
	d.end = d.start + 3
	if d.hits.ClassesAt(d.end)&lexicon.PersonVerb == 0 {
		return false
	}
	for i := d.start; i < d.end; i++ {
		if !d.is(i, lexicon.MarkHan) || d.blocked[i] || d.is(i, lexicon.MarkPlain|lexicon.MarkAfterName) {
			return false
		}
	}
	return d.boundary(d.end) && d.longestAt(d.end, lexicon.PersonVerb) > d.end+1
}, func(d *person) float32 { return d.left.Weight() + d.right.Weight() }, []rule[*person]{
	{"P-ODD-WORD", func(d *person) bool {
		for k, t := range d.pieces(d.start, d.end) {
			if tag := d.tag(k, t); t-k > 1 && tag != "" && !strings.HasPrefix(tag, "nr") {
				return true
			}
		}
		return false
	}},
	{"P-ODD-GIVEN", func(d *person) bool { return personname.GivenOdds(d.Runes[d.start+1:d.end]) < leastGiven }},
}}

// leastGiven is the least that two runes must say for a given name behind a surname that is unknown.
const leastGiven = 3

// sounds: all runes of the run transliterate. isNoun: it is a place, or a word of the dictionary but no name.
func (d *person) sounds() bool { return d.parts == d.len() }
func (d *person) isNoun() bool {
	tag := d.tag(d.start, d.end)
	return d.isPlace() || tag != "" && !strings.HasPrefix(tag, "nr")
}

// runEnds say that a run of two transliteration characters and more ends before d.end.
var runEnds = []rule[*person]{
	{"P-RUN-END.title", (*person).titleBehind},
	{"P-RUN-END.function", func(d *person) bool { return d.is(d.end, lexicon.MarkFunction) }},
	{"P-RUN-END.verb", func(d *person) bool {
		return d.longestAt(d.end, lexicon.Honorific|lexicon.PersonVerb|lexicon.LeftStop) > d.end+1
	}},
	{"P-RUN-END.said", func(d *person) bool {
		return d.is(d.end, lexicon.MarkLast) && d.is(d.end+1, lexicon.MarkClause) && !d.transliterates()
	}},
	{"P-RUN-END.next", func(d *person) bool { // 马拉松|比赛
		return !d.behindTitle() && d.transliterates() && d.longWord() && isTag(d.tagAt(d.end), "vadpcmrq")
	}},
}

// runBreaks say that the rune d.end belongs to no run.
var runBreaks = []rule[*person]{
	{"P-RUN-END.rune", func(d *person) bool { return !d.behindTitle() && !d.transliterates() }},
	{"P-RUN-END.word", func(d *person) bool { return !d.transliterates() && d.longWord() && d.tagAt(d.end) != "" }},
}

var runGuards = []rule[*person]{
	{"P-RUN-SHORT", func(d *person) bool { return d.len() < 3 }},
	{"P-RUN-SOUND", func(d *person) bool { return d.parts*3 < d.len()*2 }},
	{"P-RUN-DOTTED", (*person).besideDot},
	{"P-RUN-BY", func(d *person) bool { return d.at(d.start) == '由' && d.behindTitle() }},
}

// latinName is words of Latin letters beside a title, a role or an honorific.
var latinName = build{rulePersonForeign, func(d *person) bool {
	d.parts = 0
	for j := d.start; j-d.start < maxLatin && d.at(j) >= 'A' && d.at(j) <= 'Z'; j = d.end + 1 {
		for d.end = j; runes.IsLatin(d.at(d.end)) || strings.ContainsRune("-'’.", d.at(d.end)); d.end++ {
		} // O'Brien, Mary-Ann, J. Smith
		if d.parts++; d.parts == 1 && d.at(d.end-1) == '.' && d.end-j > 2 { // Dr. Anna Roth
			d.start, d.parts = d.end+1, 0
		}
		if d.at(d.end) != ' ' && !runes.NameDot.Has(d.at(d.end)) {
			break
		}
	}
	for d.parts == 0 && runes.IsLatin(d.at(d.end)) {
		d.end++
	}
	for d.at(d.end-1) == '.' || d.at(d.end-1) == '-' {
		d.end--
	}
	return d.parts > 0
}, func(d *person) float32 { return 4 + d.favour() }, []rule[*person]{
	{"P-LATIN", func(d *person) bool { return d.all&mention.Strong == 0 && !d.glossed() }},
	{"P-LATIN-BODY", func(d *person) bool {
		for i := d.start; i < d.end; i++ {
			if d.rareAt(i, lexicon.LatinBody) > 0 {
				return true
			}
		}
		return false
	}},
	{"P-INITIALS", func(d *person) bool { return d.len() < 3 }},
	{"P-CAPITALS", func(d *person) bool { return !slices.ContainsFunc(d.Runes[d.start:d.end], isSmall) }},
	{"P-ONE-WORD", func(d *person) bool { return d.parts == 1 && d.right&(mention.TitleAfter|mention.HonorificAfter) == 0 }},
}}

// glossed: the bracket before it holds nothing else and stands behind a person, or one behind it holds a name of hanzi:
// 卡尔·罗特（Karl Roth）, Karl Roth（罗卡尔）.
func (d *person) glossed() bool {
	if d.parts < 2 {
		return false
	}
	open := d.start - 1
	for d.start-open < maxFirst && (runes.IsLatin(d.at(open)) || d.at(open) == '.' || d.at(open) == ' ') {
		open-- // （Dr. Anna Roth）
	}
	if d.is(open, lexicon.MarkBracket) && d.is(d.end, lexicon.MarkClosing) {
		return slices.ContainsFunc(d.out, func(c mention.Candidate) bool {
			return c.Type == entity.Person && int(c.End) == open
		})
	}
	to := d.end + 1
	for d.is(to, lexicon.MarkHan) && to < d.end+maxFirst {
		to++
	}
	ends := d.is(to, lexicon.MarkClosing|lexicon.MarkClause)
	return d.is(d.end, lexicon.MarkBracket) && ends && personname.SurnameLen(d.Runes[d.end+1:to]) > 0 && to-d.end-1 < personname.MaxLen
}

// isSmall: no capital of the first Latin letters.
func isSmall(r rune) bool { return r >= 'a' && r <= 'z' || r >= 0xDF }
