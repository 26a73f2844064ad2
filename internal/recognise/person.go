package recognise

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/personname"
)

// persons finds personal names. A surname with one or two characters behind it
// is weighed as a name against the same characters as ordinary words
// (personname.Score); what stands around it speaks for or against.
type persons struct {
	in          *Input
	bodies      *bodies
	titleAt     []bool  // a title begins at a rune
	titleTo     []bool  // a title ends at a rune
	titleNear   []bool  // a title begins at most longestRun runes behind a rune
	nearOrAfter []trait // 1: a title begins near or ends at a rune
	look        []int32 // of find: the runes that may begin a name
	inBody      []int32 // end of the longest body that holds a rune and goes on behind it
	out         []mention.Candidate
	weak        []mention.Candidate // too little evidence yet; see Recogniser.Known
}

// personThreshold is the score from which a candidate is kept.
const (
	personThreshold = 4
	weakThreshold   = 0.5
)

func (p *persons) find(in *Input, b *bodies, titles []mention.Candidate, dst []mention.Candidate) []mention.Candidate {
	p.in, p.bodies, p.out, p.weak = in, b, dst, p.weak[:0]
	n := len(in.Runes)
	p.titleAt, p.titleTo = resize(p.titleAt, n+1), resize(p.titleTo, n+1)
	clear(p.titleAt)
	clear(p.titleTo)
	p.markBodies(dst)
	for i := range titles {
		p.titleAt[titles[i].Start] = true
		p.titleTo[titles[i].End] = true
	}
	p.markTitles(titles)
	traits := runeTraits()
	p.look = resize(p.look, n+1)
	look, count := p.look, 0
	near := p.nearOrAfter[:n]
	for i, r := range in.Runes {
		look[count] = int32(i)
		count += some(uint32(traits[uint16(r)]&(traitSurname|traitMinority|traitLatin|traitDot) | near[i]))
	}
	next := 0
	for _, at := range look[:count] {
		i := int(at)
		r := in.Runes[i]
		if i < next || uint32(r) >= uint32(len(traits)) || in.blocked[i] {
			continue
		}
		t := traits[r]
		// In the middle of an ordinary word no name begins: most surnames and
		// syllables of minority names stand there or begin one.
		switch {
		case t&traitLatin != 0:
			next = p.latin(i)
		case t&traitDot != 0:
			if r != '.' || i > 0 && personname.IsForeignChar(in.Runes[i-1]) && personname.IsForeignChar(in.at(i+1)) {
				p.dotted(i)
			}
		default:
			p.named(i, t)
		}
	}
	return p.out
}

// named looks for the names of hanzi that may start at i.
func (p *persons) named(i int, t trait) {
	if p.in.Runes[i] == '班' && p.classEnds(i+1) {
		return
	}
	after := p.titleTo[i]
	if !after && t&traitForeign == 0 && t&(traitCommon|traitSurname) != traitSurname && !p.titleNear[i] && !p.promises(i) {
		return
	}
	edge := p.in.boundary(i)
	if !after && !edge && p.bodies.endingAt(i) < 0 && p.in.tagAt(i) != "" {
		return // in the middle of an ordinary word
	}
	if t&traitSurname != 0 {
		p.hanzi(i)
	}
	if !after && !edge {
		return
	}
	if t&traitMinority != 0 {
		p.minority(i)
	}
	if after || t&traitForeign != 0 && p.titleNear[i] {
		p.transliterated(i)
	}
}

// promises: something beside a common surname at i says that it begins a name:
// no hanzi before it, a body or a word that leads to a name, or a title soon
// behind it.
func (p *persons) promises(i int) bool {
	prev := p.in.at(i - 1)
	return !p.in.is(i-1, lexicon.MarkHan) || p.in.is(i-1, lexicon.MarkLeads) || prev == '班' || p.titleNear[i] || p.bodies.endingAt(i) >= 0 ||
		p.in.longestTo(i, lexicon.PersonRole, max(0, i-6)) >= 0
}

// markTitles notes before which runes a title begins soon.
func (p *persons) markTitles(titles []mention.Candidate) {
	p.titleNear = resize(p.titleNear, len(p.in.Runes)+1)
	clear(p.titleNear)
	p.nearOrAfter = resize(p.nearOrAfter, len(p.in.Runes)+1)
	clear(p.nearOrAfter)
	for i := range titles {
		start := int(titles[i].Start)
		p.nearOrAfter[titles[i].End] = 1
		for k := max(0, start-longestRun); k+2 < start; k++ {
			p.titleNear[k] = true
			p.nearOrAfter[k] = 1
		}
	}
}

// markBodies notes for each rune how far the body that holds it goes.
func (p *persons) markBodies(candidates []mention.Candidate) {
	p.inBody = resize(p.inBody, len(p.in.Runes)+1)
	clear(p.inBody)
	for i := range candidates {
		c := &candidates[i]
		if c.Type != entity.School && c.Type != entity.Org || c.Veto != nil {
			continue
		}
		for k := c.Start; k < c.End; k++ {
			p.inBody[k] = max(p.inBody[k], c.End)
		}
	}
}

// hanzi weighs the Chinese names that start at i.
func (p *persons) hanzi(i int) {
	text := p.in.Runes
	surname := personname.SurnameLen(text[i:min(i+2, len(text))])
	if surname == 0 {
		return
	}
	run := i
	for run < len(text) && run < i+4 && p.in.is(run, lexicon.MarkHan) && !p.in.blocked[run] {
		run++
	}
	if run < i+2 {
		return // no given name
	}
	left := p.before(i)
	for end := i + surname + 1; end <= run && end <= i+surname+2; end++ {
		p.weigh(i, end, surname, left)
	}
	if surname == 2 && i+2 <= run && (run == i+2 || p.titled(i+2)) {
		p.weigh(i, i+2, 1, left) // 欧阳 is a surname before it is a name
	}
}

// ownShare is how much the characters of a name count beside its context, and
// mostOwn the most that they count at all.
const (
	ownShare = 0.6
	mostOwn  = 7
	leastOwn = -9 // below it only a certain context makes a name
)

// weigh adds the candidate of runes [i, end) if its evidence suffices.
func (p *persons) weigh(i, end, surname int, left mention.Evidence) {
	text := p.in.Runes[i:end]
	if p.neverLast(end) || p.in.isWord(i, end, notNames) {
		return
	}
	name, ok := personname.NameOf(text)
	if !ok {
		return
	}
	need := float32(personThreshold)
	if p.listedAt(i-1, end) {
		need = weakThreshold
	}
	most := name.Most()
	if p.in.at(i-1) == '在' && p.ledBy(end) {
		left = mention.LinkBefore // 在|林静怡|的带领下
	}
	if !mayPass(most, left, mostAfter, end-i, need) {
		return
	}
	right := p.after(end)
	if idle(left, right) || !mayPass(most, left, right, end-i, need) {
		return
	}
	own := name.Score()
	if p.actsFor(i, end) || p.links(i, end, surname, own) && !(own > -4 && end-i == 2 && left&mention.TitleBefore != 0 && right&(mention.VerbAfter|mention.ListAfter|mention.ClauseEnd) != 0) {
		return
	}
	if left&mention.TitleBefore == 0 && p.in.isWord(i, end, lexicon.Place|lexicon.PlaceShort|lexicon.Country) {
		return
	}
	if left == mention.Signature && p.in.is(end, lexicon.MarkHan) {
		left = mention.NothingBefore // in a row a name ends with its word
	}
	own = min(own, mostOwn)
	certain := left&(mention.TitleBefore|mention.LabelBefore) != 0 || left.Weight() > 0 && p.titled(end)
	if own < leastOwn && (!certain || end-i != 3) {
		return
	}
	if certain && right.Weight() > 0 && end-i == 3 {
		own = max(own, -5) // 校长|陈长征|主持: even ordinary words are a name here
	}
	if left&mention.BracketBefore != 0 && p.signed(i) {
		left = mention.Signature
	}
	all := p.together(i, end, left, right, p.words(i, end))
	score := own*ownShare + all.Weight()
	c := mention.Candidate{
		Start: int32(i), End: int32(end), Head: int32(i + surname), PlaceEnd: int32(i),
		Type: entity.Person, Rule: rulePersonHanzi, Score: score, Evidence: all,
	}
	switch {
	case score >= personThreshold:
		p.out = append(p.out, c)
	case score >= weakThreshold && p.listedAt(i-1, end):
		p.weak = append(p.weak, c)
	}
}

// mostAfter is the evidence behind a name that weighs most.
const mostAfter = mention.TitleAfter

// mayPass: with the best words around it a name of n runes that its characters
// give at most so much could reach what it needs. Most do not, and are not
// weighed in full.
func mayPass(most float32, left, right mention.Evidence, n int, need float32) bool {
	const bestWord, enclosed, signature = 1.5, 2, 3
	if n == 3 {
		most = max(most, -5) // see certain
	} else if most < leastOwn-0.01 {
		return false
	}
	around := left.Weight() + right.Weight() + bestWord
	if left&mention.BracketBefore != 0 {
		around += signature
	}
	if left&(mention.TitleBefore|mention.LabelBefore|mention.Signature|mention.BracketBefore) != 0 {
		around += enclosed
	}
	return min(most, mostOwn)*ownShare+around > need-0.01
}

// idle: nothing on either side says that a name stands here, so that its
// characters alone would have to.
func idle(left, right mention.Evidence) bool {
	switch {
	case left&mention.NothingBefore != 0:
		return right&(mention.NothingAfter|mention.WordGoesOnAfter) != 0
	case left&mention.WordGoesOnBefore != 0:
		return right&(mention.TitleAfter|mention.HonorificAfter|mention.VerbAfter) == 0
	}
	return false
}

// signed: the bracket before i holds nothing but names and closes a paragraph:
// （王思涵 李明哲）.
func (p *persons) signed(i int) bool {
	for k := i; k < i+20; k++ {
		switch r := p.in.at(k); {
		case p.in.is(k, lexicon.MarkClosing):
			next := p.in.at(k + 1)
			return next == '\n' || next == ' '
		case !p.in.is(k, lexicon.MarkHan) && r != ' ' && r != '、':
			return false
		}
	}
	return false
}

// together unites the evidence of the two sides and of the words, with what
// only their meeting says.
func (p *persons) together(i, end int, left, right, shape mention.Evidence) mention.Evidence {
	all := left | right | shape
	if left&(mention.TitleBefore|mention.LabelBefore|mention.Signature) != 0 && right.Weight() > 0 || left == mention.Signature && p.in.at(end) == ' ' {
		all |= mention.Enclosed
	}
	if shape&(mention.OrdinaryWord|mention.PlaceWord) != 0 && all&(mention.TitleBefore|mention.LabelBefore|mention.TitleAfter|mention.HonorificAfter) != 0 {
		all |= mention.TitledWord
	}
	if all&mention.Strong == 0 && p.in.is(end-1, lexicon.MarkPlace) {
		all |= mention.PlaceLike
	}
	if left&(mention.TitleBefore|mention.LabelBefore|mention.RoleBefore) == 0 && int(p.inBody[i]) > end {
		all |= mention.InsideBody // 黄立德|慈善基金会
	}
	return all
}

// links: 和, 向, 从 link words far more often than they begin a name.
func (p *persons) links(i, end, surname int, own float32) bool {
	return surname == 1 && p.in.is(i, lexicon.MarkFunction) && (own < 0 || end-i == 3 && p.isName(i+1, end))
}

// listedAt: a mark that joins the members of a list stands at i or at e.
func (p *persons) listedAt(i, e int) bool {
	return p.in.is(i, lexicon.MarkList) || p.in.is(e, lexicon.MarkList) || p.in.at(i) == ' ' || p.in.at(e) == ' ' || p.in.at(e) == '和'
}

// notNames: words of the lexicon that no person is called.
const notNames = lexicon.OrgKind | lexicon.OrgBare | lexicon.OrgShort | lexicon.SchoolKind | lexicon.TitleHead | lexicon.LeftStop |
	lexicon.LeftNoun | lexicon.PersonVerb | lexicon.PersonRole | lexicon.Field | lexicon.OrgCancel

// isName reports whether [s, e) alone is more likely a name than not.
func (p *persons) isName(s, e int) bool {
	score, _, ok := personname.Score(p.in.Runes[s:e])
	return ok && score > -2
}

// titled: a title or an honorific stands directly at e.
func (p *persons) titled(e int) bool {
	return e < len(p.titleAt) && p.titleAt[e] || p.in.longestAt(e, lexicon.Honorific) > e+1
}

// neverLast: characters that link words and end no name.
func (p *persons) neverLast(end int) bool {
	return p.in.is(end-1, lexicon.MarkLast)
}

// actsFor: the 为 that ends the candidate is a preposition: 王伟|为学生颁奖. In
// 有为, 大为 and the like it is part of the name.
func (p *persons) actsFor(i, end int) bool {
	if p.in.Runes[end-1] != '为' || end-i < 3 || !p.in.is(end, lexicon.MarkHan) {
		return false
	}
	if p.titled(end) {
		return p.electedBefore(i) // 选举王思涵、陈远|为副会长
	}
	return !p.in.is(end-2, lexicon.MarkGiven)
}

// electedBefore: a word that gives persons posts stands in the sentence before i.
func (p *persons) electedBefore(i int) bool {
	for k := i; k > max(0, i-40) && p.in.Runes[k-1] != '。' && p.in.Runes[k-1] != '\n'; k-- {
		if p.in.isRareTo(k, lexicon.AppointingVerb, 0) {
			return true
		}
	}
	return false
}

// words tells how the candidate lies among the segmenter's words.
func (p *persons) words(i, e int) mention.Evidence {
	s, t := p.in.tokenStart(i), p.in.tokenEnd(e-1)
	if s == i && t == e {
		if p.in.tokenEnd(i) != e {
			return mention.WholeWords
		}
		switch p.in.tagAt(i) {
		case "":
			return mention.NewWord
		case "nr", "nrt", "nrfg":
			return mention.NameWord
		case "ns", "nz", "nt", "j":
			return mention.PlaceWord
		}
		return mention.OrdinaryWord
	}
	var cut mention.Evidence
	if s < i && p.in.tagAt(i) != "" {
		cut |= mention.CutsWordBefore
	}
	if t > e && p.in.tagAt(e-1) != "" {
		cut |= mention.CutsWordAfter
	}
	return cut
}
