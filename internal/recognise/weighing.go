package recognise

import (
	"slices"
	"strings"

	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
)

// The weighing of a name of hanzi: what its characters say (personname), and what stands around it
// (personcontext.go).

const (
	personThreshold = 4   // the score from which a candidate is kept
	weakThreshold   = 0.5 // the score from which a list of names keeps it
	itemThreshold   = -6  // the same for what fills its item

	ownShare   = 0.6 // how much the characters of a name count beside its context
	mostOwn    = 7   // the most that they say
	leastOwn   = -9  // below it only a certain context makes a name
	certainOwn = -5  // the least that they say in such a context
	noLeast    = -99
	unasked    = 99
	rounding   = 0.01
)

// weigh adds the candidate that ends at end, whose given name starts at given, if its evidence suffices.
func (d *person) weigh(end, given int) {
	d.end, d.plain = end, unasked
	d.lookRight()
	if d.need, d.most = personThreshold, mostOwn+1; d.alone() {
		return
	}
	d.spaced = len(d.Spaced) > 0 && d.spacedAt(given) && !d.spacedAt(d.start) && !d.spacedAt(end)
	if d.spaced || d.lists(d.start-1) || d.lists(end) || d.at(end) == '和' {
		d.need = weakThreshold
		if !d.is(d.start-1, lexicon.MarkHan) && !d.is(end, lexicon.MarkHan) {
			d.need = itemThreshold
		}
	}
	if d.left = d.before.tells; d.prev < d.start || d.at(d.start-1) == '在' {
		d.left = tell(d, ledSigns, d.left)
	}
	d.frame = d.spaced || d.mayFrame()
	around := d.left | d.mostBehind() | d.mostWords()
	if d.Trace == nil && d.idle(around) && !d.wellKnown() || d.hopeless(around) {
		return
	}
	if d.odd() && d.rejected(oddGuards) || d.rejected(wordGuards) {
		return
	}
	d.readRight()
	d.frame = d.frame && ((d.left|d.right)&framing != 0 || d.next > d.end || d.spaced) && d.reads(frames)
	if d.rejected(sideGuards) || d.hopeless(d.left|d.right|d.mostWords()) {
		return
	}
	if d.frame || d.left&(mention.Signature|mention.BracketBefore) != 0 || d.Trace != nil {
		d.left = tell(d, signatureSigns, d.left)
	}
	d.all = d.left | d.right
	if d.oneWord() || d.spaced {
		d.all |= tell(d, wordSigns, 0)
	}
	if d.frame {
		d.all |= mention.Framed
	}
	for i := range meetingSigns {
		if s := &meetingSigns[i]; s.holds(d) {
			d.note(s.id)
			d.all |= s.tells
		}
	}
	if d.hopeless(d.all) {
		return
	}
	d.own = d.said()
	d.own = tell(d, ownSigns, d.own)
	d.score = d.own*ownShare + d.all.Weight()
	dst := &d.out
	if d.score < personThreshold {
		dst = &d.weak
	}
	if !(d.acting() && d.rejected(actingGuards)) && !d.rejected(nameGuards) {
		d.add(dst, rulePersonHanzi, given)
	}
}

// leastAlone is what the characters of a name must say at least if nothing stands behind it that any rule asks for;
// noLeast where more bears on that.
func (d *person) leastAlone() float32 {
	more := d.left&(enclosing|mention.BracketBefore|mention.NameLine) != 0 || d.at(d.start-1) == '在' || d.lists(d.start-1)
	if d.Trace != nil || len(d.Spaced) > 0 || more {
		return noLeast
	}
	if d.before.tells == mention.NothingBefore {
		return mostOwn // see P-IDLE
	}
	around := d.left | mention.NothingAfter | mention.NewWord
	if d.left&openLeft != 0 && d.traits&traitRare != 0 {
		around ^= mention.NothingAfter | mention.ShortVerbAfter
	}
	return (personThreshold - rounding - around.Weight()) / ownShare
}

// alone: nothing stands behind the name, and its characters say too little for that. It only saves time.
func (d *person) alone() bool {
	if d.behind != always || d.next != d.end || d.at(d.end) == '自' || d.wellKnown() {
		return false
	}
	if d.least == unasked {
		d.least = d.leastAlone()
	}
	if d.least < certainOwn || d.least >= mostOwn {
		return d.least > certainOwn // below it P-CERTAIN or a frame may say more
	}
	d.most = min(mostOwn, d.names.Most(d.Runes[d.start:d.end]))
	return d.most <= d.least
}

// idle: nothing on its two sides says that it is a name.
func (d *person) idle(around mention.Evidence) bool {
	return !d.spaced && around&mention.NothingBefore != 0 && around&(mention.NothingAfter|mention.WordGoesOnAfter) != 0
}

// wellKnown: the dictionary has the three runes as a name, and they are hardly anything else: 敦促|陶行知|回国.
func (d *person) wellKnown() bool {
	return d.len() == 3 && d.oneWord() && strings.HasPrefix(d.tagAt(d.start), "nr") && d.said() > mostOwn
}

// mostBehind is the best that what stands behind the name may tell.
func (d *person) mostBehind() mention.Evidence {
	whole, open := d.boundary(d.end), d.before.tells&openLeft != 0
	switch {
	case d.behind != always:
		return mention.DataAfter // no evidence weighs more
	case whole && (open && d.traits&traitRare != 0 || d.before.tells == mention.TitleBefore):
		return mention.ShortVerbAfter
	case whole || open:
		return mention.NothingAfter
	}
	return mention.WordGoesOnAfter
}

// mostWords is the best that how the name lies among the words may tell.
func (d *person) mostWords() mention.Evidence {
	switch {
	case d.oneWord():
		return mention.NewWord
	case d.boundary(d.end) && (d.boundary(d.start) || d.before.tells == mention.LinkBefore):
		return mention.WholeWords
	}
	return 0
}

// hopeless: even with the best words in it and behind it, the name does not reach what it needs. It only saves time,
// and whoever wants to know why a name is none shall hear the guards.
func (d *person) hopeless(around mention.Evidence) bool {
	if d.Trace != nil {
		return false
	}
	if d.left == mention.BracketBefore {
		around |= mention.Signature // see P-SIGNED
	}
	if d.spaced {
		around |= mention.Spaced
	}
	switch {
	case d.frame:
		around |= mention.Framed
	case around&enclosing != 0:
		around |= mention.Enclosed
	}
	missing := (d.need - rounding - around.Weight()) / ownShare
	switch {
	case missing >= mostOwn: // see P-CAP
		return true
	case missing < certainOwn && d.surely(): // see P-CERTAIN
		return false
	case d.most > mostOwn:
		d.most = min(mostOwn, d.names.Most(d.Runes[d.start:d.end]))
	}
	return d.most <= missing
}

// odd: one of oddGuards may hold. It only saves time.
func (d *person) odd() bool {
	ends := d.is(d.end-1, lexicon.MarkLast) || d.len() == 2 && (d.titleBehind() || d.at(d.end-1) == '老')
	begins := d.behindTitle() || d.is(d.start, lexicon.MarkOurs) || d.at(d.start) == '他' || d.at(d.start) == '她'
	role := d.len() == 3 && d.hits.ClassesAt(d.start)&lexicon.PersonRole != 0
	return ends || begins || role || d.Trace != nil
}

// oddGuards are asked of what begins or ends as few names do.
var oddGuards = []rule[*person]{
	{"P-LAST", func(d *person) bool {
		if !d.is(d.end-1, lexicon.MarkLast) {
			return false
		}
		filled := d.frame && d.signs() || d.at(d.start-1) == '在' && d.len() == 3 && d.titleBehind() // 在罗成就|校长的带领下
		return !filled && !d.endsInPlaceOf()
	}},
	{"P-PRONOUN", func(d *person) bool {
		return d.at(d.start) == '他' || d.at(d.start) == '她' || d.is(d.start, lexicon.MarkOurs) && d.len() == 2 && d.is(d.start+1, lexicon.MarkPlace|lexicon.MarkHouse)
	}},
	{"P-GIVES", func(d *person) bool { // 候用校长|任|兴华国小
		return d.behindTitle() && d.lies(d.start+1, bodyBegins) && d.postVerb(d.start)
	}},
	{"P-PLACED", func(d *person) bool { // 平湖|区长|高文强
		if d.len() != 2 || !d.titleBehind() {
			return false
		}
		title := d.hitAt(d.end, len(d.Runes), lexicon.TitleHead)
		return d.rowOf(title).Title.Scope == lexicon.ScopeTerritorial && d.nameItem(int(title.End))
	}},
	{"P-AGED", func(d *person) bool { return d.len() == 2 && d.at(d.start+1) == '老' }},
	{"P-ROLE-WORD", func(d *person) bool { return d.len() == 3 && d.isWord(d.start, d.end-1, lexicon.PersonRole) }},
}

var wordGuards = []rule[*person]{
	{"P-LEXICON", func(d *person) bool {
		const bodies = lexicon.OrgKind | lexicon.OrgBare | lexicon.OrgShort | lexicon.SchoolKind | lexicon.OrgCancel | lexicon.Field
		const words = lexicon.TitleHead | lexicon.PersonVerb | lexicon.PersonRole | lexicon.LeftStop | lexicon.LeftNoun
		if d.len() == 3 && d.isWord(d.start, d.end, lexicon.UniversityShort) {
			return true // 台师大
		}
		if !d.isWord(d.start, d.end, bodies|words) {
			return false
		}
		return !(d.frame && d.signs()) || d.isWord(d.start, d.end, bodies|lexicon.PersonRole) // 记者 高兴
	}},
}

// ledSigns change what stands before a name by what follows it.
var ledSigns = []sign[mention.Evidence]{
	{"P-LED", mention.LinkBefore, func(d *person) bool {
		return d.at(d.start-1) == '在' && (d.deedBehind(d.end) || d.deedBehind(d.longestAt(d.end, lexicon.TitleHead)))
	}},
	{"P-CELL", mention.NothingBefore, func(d *person) bool {
		blank := d.prev < d.start && d.before.tells == mention.ClauseStart && !d.is(d.prev-1, lexicon.MarkClause)
		return blank && !d.opensLine() && d.goesOn() && !d.titled()
	}},
}

var sideGuards = []rule[*person]{
	{"P-IDLE", func(d *person) bool { return d.idle(d.left|d.right) && !d.wellKnown() }},
}

// signatureSigns change what stands before a name, too, but save none from P-IDLE.
var signatureSigns = []sign[mention.Evidence]{
	{"P-ROW", mention.NothingBefore, func(d *person) bool { return d.left == mention.Signature && d.is(d.end, lexicon.MarkHan) }},
	{"P-BYLINE", mention.LabelBefore, func(d *person) bool { return d.frame && d.signs() }},
	{"P-SIGNED", mention.Signature, func(d *person) bool { return d.left == mention.BracketBefore && d.signed(d.start) }},
}

// item: it fills the room between a body and the end of an item of a list: 青山国小|张小梅、.
func (d *person) item() bool {
	return d.left == mention.BodyBefore && d.right&(mention.ListAfter|mention.ClauseEnd) != 0
}

// ownSigns change what the characters say where the rest bears on them.
var ownSigns = []sign[float32]{
	{"P-CAP", mostOwn, func(d *person) bool { return d.own > mostOwn }},
	{"P-CERTAIN", certainOwn, func(d *person) bool {
		return d.own < certainOwn && d.surely() && (d.right.Weight() > 0 || d.frame && d.next > d.end)
	}},
}

// wordSigns look at a name that is one of the segmenter's words.
var wordSigns = []sign[mention.Evidence]{
	{"P-SPACED", mention.Spaced, func(d *person) bool { return d.spaced }},
	{"P-NEW-WORD", mention.NewWord, func(d *person) bool { return d.tagAt(d.start) == "" }},
	{"P-NAME-WORD", mention.NameWord, func(d *person) bool { return strings.HasPrefix(d.tagAt(d.start), "nr") }},
	{"P-PLACE-WORD", mention.PlaceWord, func(d *person) bool {
		return slices.Contains([]string{"ns", "nz", "nt", "j"}, d.tagAt(d.start))
	}},
	{"P-ORDINARY-WORD", mention.OrdinaryWord, func(d *person) bool { return true }},
}

// meetingSigns look at how a name lies among the words, then at what only all together says. Every one that holds
// counts.
var meetingSigns = []sign[mention.Evidence]{
	{"P-WHOLE-WORDS", mention.WholeWords, func(d *person) bool {
		begins := d.boundary(d.start) || d.left == mention.LinkBefore
		return begins && d.boundary(d.end) && !d.oneWord()
	}},
	{"P-CUTS-BEFORE", mention.CutsWordBefore, func(d *person) bool {
		listed := d.left == mention.BodyBefore && d.right&(mention.ListAfter|mention.ClauseEnd|mention.TitleAfter) != 0 // 国|小张|素真、
		certain := (listed || d.left == mention.TitleBefore || d.item()) && d.len() > 2 && d.boundary(d.end)            // 县|长江|美玉
		return d.inWord(d.start) && !certain
	}},
	{"P-CUTS-AFTER", mention.CutsWordAfter, func(d *person) bool {
		return d.right&certainRight == 0 && !d.boundary(d.end) && d.tagAt(d.end-1) != ""
	}},
	{"P-ENCLOSED", mention.Enclosed, func(d *person) bool {
		if d.left == mention.BodyBefore && d.at(d.end) == '、' && d.lies(d.end+1, bodyBegins) {
			return true // 青山国小|童新景、罗娜国小
		}
		return d.all&mention.Framed == 0 && (d.left&enclosing != 0 && d.right.Weight() > 0 || d.left == mention.Signature && d.at(d.end) == ' ')
	}},
	{"P-TITLED-WORD", mention.TitledWord, func(d *person) bool { return d.all&common != 0 && d.all&naming != 0 }},
	{"P-PLACE-LIKE", mention.PlaceLike, func(d *person) bool { return d.all&mention.Strong == 0 && d.is(d.end-1, lexicon.MarkPlace) }},
	{"P-INSIDE-BODY", mention.InsideBody, func(d *person) bool { return d.left&leading == 0 && !d.spaced && int(d.inBody[d.start]) > d.end }},
}

const (
	common    = mention.OrdinaryWord | mention.PlaceWord
	enclosing = mention.TitleBefore | mention.LabelBefore | mention.Signature | mention.AppointedBefore
	leading   = mention.TitleBefore | mention.LabelBefore | mention.RoleBefore
	naming    = mention.TitleBefore | mention.LabelBefore | mention.TitleAfter | mention.HonorificAfter | certainRight | mention.NameLine

	certainLeft  = mention.TitleBefore | mention.RoleBefore | mention.LabelBefore | mention.Signature | mention.AppointedBefore
	openLeft     = mention.ClauseStart | mention.ListBefore | mention.LinkBefore
	borderAfter  = mention.ListAfter | mention.ClauseEnd | mention.BracketAfter
	framing      = mention.NameLine | certainRight | borderAfter | mention.TitleAfter | mention.HonorificAfter // one of these is part of any frame
	certainRight = mention.PostAfter | mention.DataAfter
)
