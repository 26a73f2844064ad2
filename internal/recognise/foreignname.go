package recognise

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/personname"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// maxDotted is the longest name with a middle dot, in runes; maxFirst its longest
// first part.
const (
	maxDotted = 24
	maxFirst  = 8
)

// dotted finds names with a middle dot (买买提·艾力, 约翰·史密斯): the parts are read
// outwards from the dot.
func (d *personDraft) dotted() {
	d.dot = d.start
	if d.rejected(dotGuards) {
		return
	}
	for d.start--; d.dot-d.start < maxFirst && d.in.is(d.start-1, lexicon.MarkHan) && !d.reads(dottedStarts); d.start-- {
	}
	d.last = d.dot + 1
	for d.end = d.last; d.end-d.start < maxDotted && d.dottedRune(d.end); d.end++ {
		if runes.NameDot.Has(d.in.at(d.end)) {
			d.last = d.end + 1
		} else if d.inLast() && d.reads(dottedEnds) {
			break
		}
	}
	d.readSides()
	d.score = 2 + 3*d.foreignShare() + max(d.left.Weight(), 0) + max(d.right.Weight(), 0)
	if !d.rejected(dottedGuards) {
		d.add(&d.out, rulePersonForeign, d.last)
	}
}

// dotGuards look at the runes beside a dot.
var dotGuards = []rule[*personDraft]{
	{"P-POINT", func(d *personDraft) bool { return d.point() && !(d.foreignRune(d.dot-1) && d.foreignRune(d.dot+1)) }},
	{"P-DOT", func(d *personDraft) bool {
		return !d.in.is(d.dot-1, lexicon.MarkHan) || !d.in.is(d.dot+1, lexicon.MarkHan) && !runes.IsLatin(d.in.at(d.dot+1))
	}},
}

// dottedStarts say that the first part begins at d.start, since what stands before is
// no part of a foreign name.
var dottedStarts = []rule[*personDraft]{
	{"P-DOTTED-START.title", (*personDraft).behindTitle},
	{"P-DOTTED-START.body", func(d *personDraft) bool { return d.near[d.start]&bodyEnds != 0 }},
	{"P-DOTTED-START.blocked", func(d *personDraft) bool { return d.in.blocked[d.start-1] }},
	{"P-DOTTED-START.word", func(d *personDraft) bool {
		const words = lexicon.PersonRole | lexicon.Country | lexicon.Place | lexicon.LeftStop
		return d.in.boundary(d.start) && d.in.wordTo(d.start, words, max(0, d.start-6))
	}},
	{"P-DOTTED-START.rune", func(d *personDraft) bool { return d.in.boundary(d.start) && !d.foreignRune(d.start-1) }},
}

// dottedEnds say that the last part, which began at d.last, ends before d.end.
var dottedEnds = []rule[*personDraft]{
	{"P-DOTTED-END.title", func(d *personDraft) bool { return d.titleBehind() }},
	{"P-DOTTED-END.function", func(d *personDraft) bool { return d.in.is(d.end, lexicon.MarkFunction) }},
	{"P-DOTTED-END.honorific", func(d *personDraft) bool { return d.in.wordAt(d.end, lexicon.Honorific) }},
	{"P-DOTTED-END.verb", func(d *personDraft) bool { return d.in.longestAt(d.end, lexicon.PersonVerb|lexicon.LeftStop) > d.end+1 }},
	{"P-DOTTED-END.word", func(d *personDraft) bool {
		return d.end-d.last > 1 && d.longWord(d.end) && (d.noNoun(d.end) || !d.foreignRune(d.end))
	}},
}

// inLast: a character follows the first of the last part.
func (d *personDraft) inLast() bool { return d.end > d.last && d.in.is(d.end, lexicon.MarkHan) }

// longWord: the segmenter has a word of two runes and more that begins at i.
func (d *personDraft) longWord(i int) bool { return d.in.boundary(i) && d.in.tokenEnd(i)-i > 1 }

// noNoun: the dictionary has the word at i, and as something else than a noun.
func (d *personDraft) noNoun(i int) bool {
	tag := d.in.tagAt(i)
	return tag != "" && tag[0] != 'n'
}

var dottedGuards = []rule[*personDraft]{
	{"P-DOT-LAST", func(d *personDraft) bool { return d.end == d.last }},
	{"P-POINT-SHORT", func(d *personDraft) bool { return d.point() && d.dot-d.start < 2 }},
	{"P-WORK", func(d *personDraft) bool { return d.in.at(d.start-1) == '《' }},
	{"P-WEAK.dotted", func(d *personDraft) bool { return d.score < personThreshold+1 }},
}

// point: the dot is a full stop.
func (d *personDraft) point() bool { return d.in.at(d.dot) == '.' }

// foreignRune: rune i is a character of transliterations.
func (d *personDraft) foreignRune(i int) bool { return personname.IsForeignChar(d.in.at(i)) }

// dottedRune: a name with a dot may hold rune i.
func (d *personDraft) dottedRune(i int) bool {
	return d.in.is(i, lexicon.MarkHan) || runes.IsLatin(d.in.at(i)) || runes.NameDot.Has(d.in.at(i))
}

// foreignShare tells how far the hanzi of the name are those of transliterations,
// from -1 to 1.
func (d *personDraft) foreignShare() float32 {
	name := d.in.Runes[d.start:d.end]
	if personname.MinorityName(name) > 0 {
		return 1
	}
	var sum, n float32
	for _, r := range name {
		if !runes.IsHan(r) {
			continue
		}
		n++
		if odds := personname.ForeignOdds(r); odds > 0 {
			sum++
		} else if odds < -1 {
			sum--
		}
	}
	return sum / max(n, 1)
}

// partGuards look at where names without a surname may begin.
var partGuards = []rule[*personDraft]{
	{"P-INTOKEN", (*personDraft).inToken},
}

// minority finds names built of known Uyghur, Tibetan, Mongolian, Kazakh or Yi
// parts: 阿依古丽, 扎西多吉.
func (d *personDraft) minority(i int) {
	n := personname.MinorityName(d.in.Runes[i:min(i+16, len(d.in.Runes))])
	if n == 0 {
		return
	}
	d.start, d.end = d.unknownLead(i), i+n
	d.readSides()
	d.score = 2 + d.all.Weight()
	if d.end-d.start > 3 {
		d.score += 2
	}
	if !d.rejected(minorityGuards) {
		d.add(&d.out, rulePersonMinority, d.start)
	}
}

var minorityGuards = []rule[*personDraft]{
	{"P-DOTTED", (*personDraft).besideDot},
	{"P-SHORT", func(d *personDraft) bool {
		return d.end-d.start == 2 && d.left&(mention.TitleBefore|mention.RoleBefore) == 0
	}},
	{"P-WEAK.minority", func(d *personDraft) bool { return d.score < personThreshold }},
}

func (d *personDraft) besideDot() bool {
	return runes.NameDot.Has(d.in.at(d.start-1)) || runes.NameDot.Has(d.in.at(d.end))
}

// unknownLead returns the start of the syllables before a known part of a
// minority name at i, if no word is among them and a border before: 热依屯|古丽.
func (d *personDraft) unknownLead(i int) int {
	s := i
	for d.in.is(s-1, lexicon.MarkHan) && !d.in.blocked[s-1] && i-s < 4 {
		s--
	}
	switch {
	case i-s > 3, d.near[i]&titleEnds != 0, !d.in.boundary(s):
		return i
	case d.in.wordTo(i, lexicon.LeftStop|lexicon.PersonRole|lexicon.Honorific, s):
		return i
	}
	for k := s; k < i; k = d.in.tokenEnd(k) {
		if t := d.in.tokenEnd(k); t-k > 1 && d.in.tag(k, t) != "" || d.in.is(k, lexicon.MarkFunction) {
			return i
		}
	}
	return s
}

// transliterated finds names of no surname beside a title: 校长布莱克森,
// 局长呼日勒巴特尔. i is where a run may start.
func (d *personDraft) transliterated(i int) {
	d.start, d.end, d.parts = i, i, 0
	for ; d.end-i < longestRun && d.goesOn() && !d.reads(runEnds); d.end++ {
		if d.transliterates() {
			d.parts++
		}
	}
	if d.rejected(runGuards) {
		return
	}
	d.readSides()
	n := d.end - d.start
	d.score = 3.5 + 0.5*float32(n)
	if d.parts == n && n > 3 {
		d.score += 4 // no Chinese name is as long
	}
	if !d.rejected(runSideGuards) {
		d.add(&d.out, rulePersonForeign, d.start)
	}
}

// transliterates: the rune behind the run is likelier in a transliteration than
// elsewhere.
func (d *personDraft) transliterates() bool { return personname.ForeignOdds(d.in.at(d.end)) > 0 }

// inRun: two runes of the run were read at least.
func (d *personDraft) inRun() bool { return d.end > d.start+1 }

// runEnds say that a run of transliteration characters ends before d.end.
var runEnds = []rule[*personDraft]{
	{"P-RUN-END.title", func(d *personDraft) bool { return d.inRun() && d.titleBehind() }},
	{"P-RUN-END.function", func(d *personDraft) bool { return d.inRun() && d.in.is(d.end, lexicon.MarkFunction) }},
	{"P-RUN-END.verb", func(d *personDraft) bool {
		return d.inRun() && d.in.longestAt(d.end, lexicon.Honorific|lexicon.PersonVerb|lexicon.LeftStop) > d.end+1
	}},
	{"P-RUN-END.rune", func(d *personDraft) bool { return !d.behindTitle() && !d.transliterates() }},
	{"P-RUN-END.word", func(d *personDraft) bool { return !d.transliterates() && d.longWord(d.end) && d.in.tagAt(d.end) != "" }},
}

var runGuards = []rule[*personDraft]{
	{"P-RUN-SHORT", func(d *personDraft) bool { return d.end-d.start < 3 }},
	{"P-RUN-SOUND", func(d *personDraft) bool { return d.parts*3 < (d.end-d.start)*2 }},
	{"P-RUN-TITLE", func(d *personDraft) bool { return !d.behindTitle() && !d.titleBehind() }},
	{"P-RUN-DOTTED", (*personDraft).besideDot},
}

var runSideGuards = []rule[*personDraft]{
	{"P-RUN-ON", func(d *personDraft) bool { return d.right.Weight() < 0 }},
}

// maxLatin is how far words of Latin letters are read as one name, in runes.
const maxLatin = 60

// latin reads words of Latin letters and returns where they end. They are a name
// where a title, a role or an honorific stands beside them.
func (d *personDraft) latin() int {
	d.readLatin()
	if d.parts == 0 {
		return d.end
	}
	d.readSides()
	if !d.rejected(latinGuards) {
		d.score = 4 + max(d.left.Weight(), 0) + max(d.right.Weight(), 0)
		d.add(&d.out, rulePersonForeign, d.start)
	}
	return d.end
}

// readLatin reads the words with capitals, or else the letters, that begin at
// d.start.
func (d *personDraft) readLatin() {
	d.parts = 0
	for j := d.start; j-d.start < maxLatin && d.in.at(j) >= 'A' && d.in.at(j) <= 'Z'; {
		for d.end = j; isLatinPart(d.in.at(d.end)); d.end++ {
		}
		d.parts++
		if d.in.at(d.end) != ' ' && !runes.NameDot.Has(d.in.at(d.end)) {
			break
		}
		j = d.end + 1
	}
	for d.parts == 0 && runes.IsLatin(d.in.at(d.end)) {
		d.end++
	}
	for d.in.at(d.end-1) == '.' || d.in.at(d.end-1) == '-' {
		d.end--
	}
}

// isLatinPart: names of Latin letters hold r: O'Brien, Mary-Ann, J. Smith.
func isLatinPart(r rune) bool {
	switch r {
	case '-', '\'', '’', '.':
		return true
	}
	return runes.IsLatin(r)
}

var latinGuards = []rule[*personDraft]{
	{"P-LATIN", func(d *personDraft) bool { return d.all&mention.Strong == 0 }},
	{"P-INITIALS", func(d *personDraft) bool { return d.end-d.start < 3 }},
	{"P-CAPITALS", func(d *personDraft) bool { return !slices.ContainsFunc(d.in.Runes[d.start:d.end], isSmall) }},
	{"P-ONE-WORD", func(d *personDraft) bool {
		return d.parts == 1 && d.right&(mention.TitleAfter|mention.HonorificAfter) == 0
	}},
}

// isSmall: no capital of the first Latin letters.
func isSmall(r rune) bool { return r >= 'a' && r <= 'z' || r >= 0xDF }
