package recognise

import (
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/personname"
)

// The weighing of a name of hanzi: what its characters say (personname), and what
// stands around it (personcontext.go).

const (
	personThreshold = 4   // the score from which a candidate is kept
	weakThreshold   = 0.5 // the score from which a list of names keeps it

	ownShare   = 0.6 // how much the characters of a name count beside its context
	mostOwn    = 7   // the most that they say
	leastOwn   = -9  // below it only a certain context makes a name
	certainOwn = -5  // the least that they say in such a context
	rounding   = 0.01

	mostAfter = mention.TitleAfter // no evidence behind a name weighs more
	mostShape = mention.NewWord    // nor does any about its words
)

// weigh adds the candidate that ends at end, whose given name starts at given, if its
// evidence suffices. left is what stands before all names that start there.
func (d *personDraft) weigh(end, given int, left mention.Evidence) {
	d.end, d.left = end, left
	if d.rejected(wordGuards) {
		return
	}
	d.name, _ = personname.NameOf(d.in.Runes[d.start:end])
	d.need = personThreshold
	if d.listed() {
		d.need = weakThreshold
	}
	d.apply(leftScoreRules)
	most := d.most()
	if d.hopeless(most, mostAfter) {
		return
	}
	d.readRight(end)
	if d.rejected(sideGuards) || d.hopeless(most, d.right) {
		return
	}
	if d.own = d.name.Score(); d.hopeless(max(d.own, certainOwn), d.right) {
		return
	}
	d.apply(scoreRules)
	d.shape = d.together(shapeRules)
	d.all = d.left | d.right | d.shape
	d.all |= d.together(meetingRules)
	d.score = d.own*ownShare + d.all.Weight()
	switch {
	case d.rejected(nameGuards):
	case d.score >= personThreshold:
		d.add(&d.out, rulePersonHanzi, given)
	default:
		d.add(&d.weak, rulePersonHanzi, given)
	}
}

// most is the most that the characters may say.
func (d *personDraft) most() float32 {
	most := d.name.Most()
	if d.end-d.start == 3 && d.certain() {
		most = max(most, certainOwn) // see P-CERTAIN
	}
	return min(most, mostOwn)
}

// hopeless: even with the best words in it, a name whose characters say so much at
// most does not reach what it needs. It only saves time, and whoever wants to know
// why a name is none shall hear the guards.
func (d *personDraft) hopeless(most float32, right mention.Evidence) bool {
	around := d.left | right | mostShape
	if d.left == mention.BracketBefore {
		around |= mention.Signature // see P-SIGNED
	}
	if around&enclosing != 0 {
		around |= mention.Enclosed
	}
	return d.in.Trace == nil && most*ownShare+around.Weight() <= d.need-rounding
}

// wordGuards look at the characters alone.
var wordGuards = []rule[*personDraft]{
	{"P-LAST", func(d *personDraft) bool { return d.in.is(d.end-1, lexicon.MarkLast) }},
	{"P-LEXICON", func(d *personDraft) bool { return d.in.isWord(d.start, d.end, notNames) }},
}

// notNames: words of the lexicon that no person is called.
const notNames = lexicon.OrgKind | lexicon.OrgBare | lexicon.OrgShort | lexicon.SchoolKind | lexicon.TitleHead | lexicon.LeftStop |
	lexicon.LeftNoun | lexicon.PersonVerb | lexicon.PersonRole | lexicon.Field | lexicon.OrgCancel

// leftScoreRules change what stands before a name by what follows it.
var leftScoreRules = []scoreRule{
	{"P-LED", func(d *personDraft) bool {
		return d.in.at(d.start-1) == '在' && d.deedBehind(d.end)
	}, func(d *personDraft) { d.left = mention.LinkBefore }},
}

// sideGuards look at what stands on both sides.
var sideGuards = []rule[*personDraft]{
	{"P-IDLE", func(d *personDraft) bool {
		return d.left&mention.NothingBefore != 0 && d.right&(mention.NothingAfter|mention.WordGoesOnAfter) != 0
	}},
}

// scoreRules change what stands before a name and what its characters say where the
// rest bears on them.
var scoreRules = []scoreRule{
	{"P-ROW", func(d *personDraft) bool {
		return d.left == mention.Signature && d.in.is(d.end, lexicon.MarkHan)
	}, func(d *personDraft) { d.left = mention.NothingBefore }},
	{"P-SIGNED", func(d *personDraft) bool {
		return d.left == mention.BracketBefore && d.signed(d.start)
	}, func(d *personDraft) { d.left = mention.Signature }},
	{"P-CAP", func(d *personDraft) bool { return d.own > mostOwn }, func(d *personDraft) { d.own = mostOwn }},
	{"P-CERTAIN", func(d *personDraft) bool {
		return d.own < certainOwn && d.certain() && d.right.Weight() > 0 && d.end-d.start == 3
	}, func(d *personDraft) { d.own = certainOwn }},
}

// nameGuards look at everything.
var nameGuards = []rule[*personDraft]{
	{"P-COMPOUND", func(d *personDraft) bool { return d.compound && d.end-d.start == 2 && d.goesOn() && !d.titled() }},
	{"P-ACTS", func(d *personDraft) bool { return d.endsInFor() && !d.titled() && !d.in.is(d.end-2, lexicon.MarkGiven) }},
	{"P-ACTS.appointed", func(d *personDraft) bool { return d.endsInFor() && d.titled() && d.appointed() }},
	{"P-LINKS", func(d *personDraft) bool { return d.links() && d.own < 0 && !d.plain() }},
	{"P-LINKS.name", func(d *personDraft) bool { return d.links() && d.end-d.start == 3 && d.nameBehindFirst() }},
	{"P-PLACE", func(d *personDraft) bool {
		return d.left&mention.TitleBefore == 0 && d.in.isWord(d.start, d.end, lexicon.Place|lexicon.PlaceShort|lexicon.Country)
	}},
	{"P-ORDINARY", func(d *personDraft) bool { return d.own < leastOwn && !(d.certain() && d.end-d.start == 3) }},
	{"P-WEAK", func(d *personDraft) bool { return d.score < d.need }},
}

// goesOn: a character that may belong to the name follows.
func (d *personDraft) goesOn() bool { return d.in.is(d.end, lexicon.MarkHan) && !d.in.blocked[d.end] }

// certain: a title or label before the name says that it is one, or a title behind
// it does and something before it agrees.
func (d *personDraft) certain() bool {
	return d.left&(mention.TitleBefore|mention.LabelBefore) != 0 || d.left.Weight() > 0 && d.titled()
}

// titled: a title or an honorific stands directly behind the name.
func (d *personDraft) titled() bool {
	return d.titleBehind() || d.in.wordAt(d.end, lexicon.Honorific)
}

// endsInFor: the 为 that ends the candidate may be a preposition.
func (d *personDraft) endsInFor() bool {
	return d.in.at(d.end-1) == '为' && d.end-d.start > 2 && d.in.is(d.end, lexicon.MarkHan)
}

// appointed: a verb that gives persons posts stands in the sentence before.
func (d *personDraft) appointed() bool {
	for k := d.start; k > max(0, d.start-40) && d.in.at(k-1) != '。' && d.in.at(k-1) != '\n'; k-- {
		if d.in.isRareTo(k, lexicon.AppointingVerb, 0) {
			return true
		}
	}
	return false
}

// links: the surname is a function word as well.
func (d *personDraft) links() bool { return d.in.is(d.start, lexicon.MarkFunction) }

// plain: two characters between a title and a verb, a list mark or a border are a
// name even if the first is a function word: 校长|向敏|主持.
func (d *personDraft) plain() bool {
	between := d.left&mention.TitleBefore != 0 && d.right&(mention.VerbAfter|mention.ListAfter|mention.ClauseEnd) != 0
	return d.own > -4 && d.end-d.start == 2 && between
}

// nameBehindFirst: what follows the first rune is more likely a name than not.
func (d *personDraft) nameBehindFirst() bool {
	score, _, ok := personname.Score(d.in.Runes[d.start+1 : d.end])
	return ok && score > -2
}

// listed: a mark that joins the members of a list stands on either side.
func (d *personDraft) listed() bool {
	return d.joins(d.start-1) || d.joins(d.end) || d.in.at(d.end) == '和'
}

func (d *personDraft) joins(i int) bool { return d.in.is(i, lexicon.MarkList) || d.in.at(i) == ' ' }
