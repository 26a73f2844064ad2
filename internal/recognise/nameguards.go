package recognise

import (
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/personname"
)

// The guards of names that were weighed.

// acting: one of actingGuards may hold. It only saves time.
func (d *person) acting() bool {
	const last = lexicon.MarkTime | lexicon.MarkTownKind | lexicon.MarkAfterName | lexicon.MarkJoins
	r := d.at(d.end - 1)
	ends := r == '族' || r == '为' || r == '作' || d.is(d.end-1, last)
	verb := ends || d.at(d.end) == '和' || d.hits.ClassesAt(d.end-1)&(lexicon.IsRare|lexicon.TitleHead) != 0
	begins := d.links() || d.compound || d.lies(d.start+1, titleBegins)
	return verb || begins || d.spaced || d.Trace != nil
}

// actingGuards are asked of what may be no name but what somebody does.
var actingGuards = []rule[*person]{
	{"P-TIME", func(d *person) bool {
		return d.before.tells&openLeft != 0 && d.is(d.end-1, lexicon.MarkTime) && d.rareAt(d.end, lexicon.PostVerb) > 0 && d.words()
	}},
	{"P-LEVEL", func(d *person) bool {
		return d.lies(d.next, titleBegins|bodyBegins) && d.is(d.end-1, lexicon.MarkTownKind) && !d.is(d.end-1, lexicon.MarkRareLevel)
	}},
	{"P-PEOPLE", func(d *person) bool { return d.at(d.end-1) == '族' }},
	{"P-ACTS.post", func(d *person) bool { return d.given(d.end-1) && !(d.at(d.end-1) == '荣' && d.compounded() > 1) }},
	{"P-ACTS.verb", func(d *person) bool {
		return d.lies(d.start+1, titleBegins) && d.rareAt(d.start, lexicon.PostVerb) == d.start+1
	}},
	{"P-ACTS.adverb", func(d *person) bool {
		acts := d.compounded() > 1 && d.is(d.end-1, lexicon.MarkAfterName) && d.is(d.end, lexicon.MarkHan) && !d.blocked[d.end]
		return acts && (!d.titled() || d.at(d.end-1) == '率' && d.behindTitle()) // 局长余庆|率副局长
	}},
	{"P-ACTS.makes", func(d *person) bool {
		return d.at(d.end-1) == '作' && d.compounded() > 1 && (d.right&mention.VerbAfter != 0 || d.at(d.end) == '了')
	}},
	{"P-ACTS.and", func(d *person) bool {
		listed := d.left&mention.ListBefore != 0 && d.nameItem(d.longestAt(d.end, lexicon.TitleHead)) // 、孙萍|和秘书长叶露林
		joined := d.at(d.end-1) == '和' && d.compounded() > 1 && (d.before.tells&certainLeft != 0 || listed)
		return joined && !d.ranked() && !d.ownsAnd(d.end) && (d.lies(d.end, titleBegins|bodyBegins) || d.wordAt(d.end, lexicon.PersonRole))
	}},
	{"P-ACTS.own", func(d *person) bool {
		ends := d.before.tells&certainLeft != 0 && d.is(d.end+1, lexicon.MarkClause|lexicon.MarkList) // 校长王子|和，
		return d.len() == 2 && d.at(d.end) == '和' && (ends || d.ownsAnd(d.end+1))
	}},
	{"P-ACTS.unit", func(d *person) bool {
		return d.spaced && d.compounded() > 1 && d.is(d.end-1, lexicon.MarkPrefix) && d.goesOn()
	}},
	{"P-HEADED", func(d *person) bool { // 保教主|任
		return d.lies(d.start, titleBegins) && d.longestAt(d.end-1, lexicon.TitleHead) > d.end
	}},
	{"P-COMPOUND", func(d *person) bool { return d.compound && d.len() == 2 && d.goesOn() && !d.titled() }},
	{"P-ACTS", func(d *person) bool { return d.endsInFor() && !d.titled() && !d.is(d.end-2, lexicon.MarkGiven) }},
	{"P-ACTS.appointed", func(d *person) bool { return d.endsInFor() && d.titled() && d.appointed() }},
	{"P-LINKS", func(d *person) bool {
		between := d.left&mention.TitleBefore != 0 && d.right&(mention.VerbAfter|mention.ListAfter|mention.ClauseEnd) != 0
		named := d.own > -4 && d.len() == 2 && between                                                     // 校长|向敏|主持
		led := d.frame && (d.left&mention.ClauseStart != 0 || d.right&mention.DataAfter != 0 || d.signs()) // ，向启明|任校长
		return d.links() && d.own < 0 && !named && !led && !d.inLabelledList()
	}},
	{"P-LINKS.name", func(d *person) bool {
		led := d.frame && d.left&mention.ClauseStart != 0 && !d.is(d.start, lexicon.MarkJoins) && d.at(d.start) != '由'
		if !d.links() || d.len() != 3 || led {
			return false
		}
		score, _, ok := personname.Score(d.Runes[d.start+1 : d.end])
		return ok && score > -2
	}},
}

var nameGuards = []rule[*person]{
	{"P-KIND", func(d *person) bool {
		const kinds = lexicon.OrgKind | lexicon.OrgBare | lexicon.OrgShort | lexicon.SchoolKind | lexicon.TitleHead | lexicon.Honorific
		return d.len() > 2 && d.right&mention.DataAfter == 0 && d.longestTo(d.end, kinds, d.start+1) == d.end-2
	}},
	{"P-PLACE", func(d *person) bool {
		return d.left&mention.TitleBefore == 0 && !d.frame && !d.spaced && d.isPlace() && !d.inLabelledList()
	}},
	{"P-ORDINARY", func(d *person) bool { return d.own < leastOwn && d.need > itemThreshold && !d.surely() }},
	{"P-WEAK", func(d *person) bool { return d.score < d.need }},
}

// ranked: the rank of one person stands behind the name: 理事长饶子和|院士主持.
func (d *person) ranked() bool {
	end := d.longestAt(d.end, lexicon.TitleHead)
	if end < 0 || d.row(d.end, end).Title.Scope != lexicon.ScopeRank {
		return false
	}
	return d.is(end, lexicon.MarkClause) || d.longestAt(end, lexicon.PersonVerb) > end+1
}

// ownsAnd: the 和 before end is the last rune of the name, which is likelier with it, and a title with no other name
// behind it follows: 当然委员梁伯和|教授对.
func (d *person) ownsAnd(end int) bool {
	before := d.before.tells&(certainLeft|mention.ClauseStart) != 0
	if d.at(end-1) != '和' || end-d.start != 3 || !before || !d.lies(end, titleBegins) {
		return false
	}
	k := end + 1
	for k < end+maxPiece && !d.lies(k, titleEnds) {
		k++
	}
	if d.beginsName(k) || d.lists(k) {
		return false
	}
	return d.names.Score(d.Runes[d.start:end]) > d.names.Score(d.Runes[d.start:end-1])
}

// surely: a title or label before three runes says that they are a name, or a title behind them does and something
// before them agrees.
func (d *person) surely() bool {
	return d.frame || d.len() == 3 && (d.left&(mention.TitleBefore|mention.LabelBefore) != 0 || d.left.Weight() > 0 && d.titled())
}

// endsInFor: the 为 that ends the candidate may be a preposition.
func (d *person) endsInFor() bool {
	return d.at(d.end-1) == '为' && d.len() > 2 && d.is(d.end, lexicon.MarkHan)
}

// words: the characters are likelier ordinary words than a name.
func (d *person) words() bool {
	return d.said() < 0
}

// said is what the characters say of themselves, asked once for a name.
func (d *person) said() float32 {
	if d.plain == unasked {
		d.plain = d.names.Score(d.Runes[d.start:d.end])
	}
	return d.plain
}

// endsInPlaceOf: 从 and the like behind a title or role stand right before a verb, where no preposition can.
func (d *person) endsInPlaceOf() bool {
	switch d.at(d.end - 1) {
	case '从', '向', '由':
		return d.compounded() > 1 && d.before.tells&certainLeft != 0 && d.longestAt(d.end, lexicon.PersonVerb) > d.end+1
	}
	return false
}

// compounded is how many runes the given name has.
func (d *person) compounded() int {
	if d.compound {
		return d.len() - 2
	}
	return d.len() - 1
}

// links: the surname is a function word as well.
func (d *person) links() bool { return d.is(d.start, lexicon.MarkFunction) }
