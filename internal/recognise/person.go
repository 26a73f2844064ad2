package recognise

import (
	"math/bits"
	"slices"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/personname"
)

// persons finds personal names. A surname with one or two characters behind it is weighed as a name against the same
// characters as ordinary words (personname.Score); what stands around it speaks for or against.
type persons struct {
	*Input
	near   []uint8 // how titles and bodies lie to a rune: marks from nearShift on
	inBody []int32 // end of the longest body that holds a rune and goes on behind it
	out    []mention.Candidate
	weak   []mention.Candidate // too little evidence yet; see Recogniser.Known
	names  *personname.Table

	left, right side
	draft       person    // the name that is read
	weakTitle   weakTitle // that may be the title of one
}

// side is a table of rules for one side of a name. Most names have little beside them for which a rule asks.
type side struct {
	rules  []sideRule
	asking [256]uint64  // the rules that ask for a mark of a rune, by its number in the runeTable, as bits
	lying  [256]uint64  // those that ask for what else lies there, by its marks
	marks  lexicon.Mark // for which any asks
}

// newSide sorts the rules out.
func newSide(rules []sideRule, table *runeTable) side {
	s := side{rules: rules}
	for i, r := range rules {
		s.marks |= r.when
		for k, marks := range table.Sets {
			s.asking[k] |= some64(uint64(marks&r.when)) << i
			s.lying[k] |= some64(uint64(k)&uint64(r.when>>nearShift)) << i
		}
	}
	return s
}

func (p *persons) find(in *Input, candidates []mention.Candidate) []mention.Candidate {
	p.Input, p.out, p.weak = in, candidates, p.weak[:0]
	if p.left.rules == nil {
		p.left, p.right = newSide(leftRules, in.table), newSide(rightRules, in.table)
	}
	p.draft.persons, p.names = p, personname.Shared()
	p.mark(candidates)
	next, d := 0, &p.draft
	for _, at := range p.starts() {
		i, r := int(at), in.Runes[at]
		if i < next || r >= 0x10000 {
			continue
		}
		d.traits, d.start, d.end = in.table.traits[in.marks[i]], i, i+1
		switch {
		case d.traits&traitLatin != 0:
			d.built(&latinName)
			next = d.end
		case d.traits&traitDot != 0:
			d.built(&dottedName)
		case r == '字' && d.built(&courtesyName):
			next = d.end
		case d.Trace == nil && d.traits&traitSurname == 0 && d.inToken(): // see P-INTOKEN
		case d.Trace == nil && d.begins(), !d.rejected(startGuards):
			d.named()
		}
	}
	return p.out
}

// mark notes how titles and bodies lie to the runes.
func (p *persons) mark(candidates []mention.Candidate) {
	n := len(p.Runes) + 1
	p.near, p.inBody = resize(p.near, n), resize(p.inBody, n)
	clear(p.near)
	clear(p.inBody)
	for i := range candidates {
		c := &candidates[i]
		switch {
		case c.Type == entity.Title:
			p.near[c.Start] |= uint8(titleBegins >> nearShift)
			p.near[c.End] |= uint8(titleEnds >> nearShift)
			if p.lies(int(c.Start), bodyEnds) {
				p.near[c.End] |= uint8(bodyTitleEnds >> nearShift)
			}
			for k := max(0, c.Start-longestRun); k < c.Start-2; k++ {
				p.near[k] |= uint8(titleNear >> nearShift)
			}
		case c.IsBody():
			p.near[c.Start] |= uint8(bodyBegins >> nearShift)
			p.near[c.End] |= uint8(bodyEnds >> nearShift)
			for k := c.Start; k < c.End && c.Veto == nil; k++ {
				p.inBody[k] = max(p.inBody[k], c.End)
			}
		}
	}
}

// starts returns the runes that may begin a name, found without a branch for each. It leaves out what P-COMMON and
// P-MIDDLE reject and what begins no part of a name, unless somebody wants to know.
func (p *persons) starts() []int32 {
	look, kept, traits := p.mayStart(), 0, &p.table.traits
	if p.Trace != nil {
		return look
	}
	places, marks, near, before := p.hits.Places(), p.marks, p.near, lexicon.MarkClause
	for _, i := range look {
		t := traits[marks[i]]
		if i > 0 {
			before = p.table.Sets[marks[i-1]]
		}
		look[kept] = i
		begins := someOf(uint8(t&(traitBegins|traitForeign)) | near[i]&uint8(titleEnds>>nearShift))
		middle := p.bounds.Second(int(i)) &^ someOf(uint8(t&(traitLatin|traitDot))|near[i]&uint8((titleEnds|bodyEnds)>>nearShift))
		kept += some(promise(t, before, near[i], places[i].To)) & begins &^ middle
	}
	return look[:kept]
}

// mayStart returns the runes that may begin a name by what they and the next are, and those beside titles.
func (p *persons) mayStart() []int32 {
	look, count, traits, near := p.look, 0, &p.table.traits, p.near
	if len(p.marks) == 0 {
		return nil
	}
	t := traits[p.marks[0]]
	for i, number := range p.marks[1:] {
		next := traits[number]
		look[count] = int32(i)
		count += someOf(uint8(t&(traitBegins|next&traitForeign)) | near[i]&uint8((titleEnds|titleNear)>>nearShift))
		t = next
	}
	last := len(p.marks) - 1
	look[count] = int32(last)
	return look[:count+someOf(uint8(t&(traitBegins|traitForeign))|near[last]&uint8((titleEnds|titleNear)>>nearShift))]
}

// promise is not 0 where a surname that is a common word may begin a name: a title, body or role ends there, a title
// begins soon, no hanzi stands before, or a word that leads to names or a school class. What is no such surname
// begins one anywhere.
func promise(t trait, before lexicon.Mark, near uint8, words lexicon.Class) uint32 {
	before = before&(lexicon.MarkLeads|lexicon.MarkPupils) | ^before&lexicon.MarkHan
	beside := near & uint8((titleEnds|titleNear|bodyEnds)>>nearShift)
	return uint32(uint8(t&traitSure)|beside) | words&(lexicon.PersonRole|lexicon.IsRare) | uint32(before|before>>32)
}

// startGuards look at the rune with which a name of hanzi may start.
var startGuards = []rule[*person]{
	{"P-COMMON", func(d *person) bool {
		return d.Trace != nil && promise(d.traits, d.marksAt(d.start-1), d.near[d.start], d.hits.ClassesTo(d.start)) == 0
	}},
	{"P-MIDDLE", func(d *person) bool { return !d.lies(d.start, titleEnds|bodyEnds) && d.inWord(d.start) }},
	{"P-CLASS", func(d *person) bool { return d.classEnds(d.end) }},
}

// begins: none of them has anything to look at. It only saves time.
func (d *person) begins() bool { return d.boundary(d.start) && !d.is(d.start, lexicon.MarkPupils) }

// partGuards look at where names without a surname may begin.
var partGuards = []rule[*person]{{"P-INTOKEN", (*person).inToken}}

// named looks for the names of hanzi that may start there.
func (d *person) named() {
	minority := d.traits&traitMinority != 0 && (d.Trace != nil || d.names.StartsMinority(d.at(d.start), d.at(d.start+1), d.at(d.start+2)))
	foreign := d.behindTitle() || d.traits&traitForeign != 0 && d.runBegins()
	if d.traits&traitSurname != 0 {
		d.hanzi()
		d.end = d.start + 1
	}
	if !minority && !foreign || d.rejected(partGuards) {
		return
	}
	if foreign {
		d.built(&transliteratedName)
	}
	if d.behindTitle() && d.traits&traitSurname == 0 && d.start+3 < len(d.Runes) {
		d.built(&oddName)
	}
	if minority {
		d.built(&minorityName)
	}
}

// runBegins: a transliteration that stands behind no title may begin there: behind a role or what is no hanzi, or some
// runes before a title.
func (d *person) runBegins() bool {
	second, third := d.marks[min(d.start+1, len(d.marks)-1)], d.marks[min(d.start+2, len(d.marks)-1)]
	if d.Trace == nil && d.table.traits[second]&d.table.traits[third]&traitForeign == 0 { // see P-RUN-SHORT
		return false
	}
	return d.lies(d.start, titleNear) || !d.is(d.start-1, lexicon.MarkHan) || d.hits.ClassesTo(d.start)&lexicon.PersonRole != 0
}

// hanzi weighs the names of a surname and one or two characters.
func (d *person) hanzi() {
	i, text := d.start, d.Runes
	surname := d.names.SurnameLen(text[i:min(i+2, len(text))])
	if surname == 0 {
		return
	}
	for d.end = i; d.end < i+surname+2 && d.goesOn(); {
		d.end++
	}
	run := d.end
	d.compound = surname == 2
	d.readLeft()
	d.least = unasked
	for end := i + surname + 1; end <= run; end++ {
		d.weigh(end, i+surname)
	}
	if surname == 1 && run == i+3 && d.goesOn() && d.married() {
		d.weigh(i+4, i+2)
	}
	if d.compound && run >= i+2 {
		d.weigh(i+2, i+1)
	}
}

// married: two surnames lead to four runes that fill their room: 朱蔡佩珊.
func (d *person) married() bool {
	open := d.before.tells&(openLeft|certainLeft) != 0
	return open && d.table.traits[d.marks[d.start+1]]&traitRare != 0 && !d.is(d.start+4, lexicon.MarkHan)
}

// person is a name of a person in the making. Its methods are what the rules of persons ask.
type person struct {
	*persons
	traits      trait // of the rune that was looked at
	start, end  int
	prev, next  int          // where what stands before the name ends and what stands behind it begins: blanks are left out
	before      *sideRule    // that told what stands before all names that start there
	behind      lexicon.Mark // for which the right side asks
	left, right mention.Evidence
	all         mention.Evidence
	spaced      bool    // there are blanks inside it in the original
	frame       bool    // both sides leave no room for anything but a name
	compound    bool    // it begins with a compound surname
	need        float32 // the score that makes a candidate
	most        float32 // what the characters say at most, more than mostOwn before they were asked
	least       float32 // what they must say where nothing stands behind the name; unasked before it was asked
	own, score  float32 // what the characters say; what all says
	plain       float32 // what the characters say of themselves; see said
	dot, last   int     // of a dotted name: a dot, and where the last part begins
	parts       int     // of a foreign name: runes that transliterate, or words of Latin letters
}

// sideRule tells a kind of evidence that lies beside the name. Its ID is P- and that of the evidence, with a word
// behind a dot where there are several ways.
type sideRule struct {
	id    string
	tells mention.Evidence
	when  lexicon.Mark       // one of these is there
	holds func(*person) bool // and this holds; nil asks for nothing
}

// What else may lie beside a name or where it may begin, as marks behind those of runes.
const nearShift = 56
const (
	titleBegins lexicon.Mark = 1 << (nearShift + iota)
	titleEnds
	bodyTitleEnds // the title's body stands before it
	titleNear     // a title begins at most longestRun runes behind
	bodyBegins
	bodyEnds
	word // before a name a role, behind it an honorific or a verb of persons, or a rare word
	always
)

const _ = uint64(titleBegins) - uint64(lexicon.MarkDigit) - 1 // no more marks of runes than bits for them

// sign is a named rule that tells something of the name.
type sign[T any] struct {
	id    string
	tells T
	holds func(*person) bool
}

// tell returns what the first sign that holds tells, or else what was known before.
func tell[T any](d *person, signs []sign[T], known T) T {
	for i := range signs {
		if s := &signs[i]; s.holds(d) {
			d.note(s.id)
			return s.tells
		}
	}
	return known
}

func (d *person) rejected(guards []rule[*person]) bool {
	return rejects(d.Input, guards, d, d.start, d.end, entity.Person)
}

func (d *person) reads(rules []rule[*person]) bool { return reads(d.Input, rules, d, d.start, d.end) }

func (d *person) note(id string) { d.Trace.Read(d.start, d.end, id) }

// readLeft asks what stands before the names that start there.
func (d *person) readLeft() {
	d.prev = d.start
	for d.at(d.prev-1) == ' ' {
		d.prev--
	}
	words := d.hits.ClassesTo(d.prev) & (lexicon.PersonRole | lexicon.IsRare)
	d.before = d.first(&d.persons.left, d.beside(d.prev, words), d.prev-1, d.start-1)
	d.left = d.before.tells
}

// lookRight looks where what stands behind the name begins, and for which marks of it a rule asks.
func (d *person) lookRight() {
	d.next = d.end
	for d.at(d.next) == ' ' {
		d.next++
	}
	words := d.hits.ClassesAt(d.next) & (lexicon.IsRare | lexicon.Honorific | lexicon.PersonVerb)
	d.behind = (d.beside(d.next, words) | d.marksAt(d.next) | d.marksAt(d.end)) & d.persons.right.marks
}

// readRight asks what stands behind the name.
func (d *person) readRight() {
	behind := d.first(&d.persons.right, d.behind, d.next, d.end)
	d.right = behind.tells
	d.note(d.before.id)
	d.note(behind.id)
}

// beside returns what else lies beside a name, as marks; words are those for which rules ask.
func (d *person) beside(there int, words lexicon.Class) lexicon.Mark {
	if words != 0 {
		return word | always | d.nearby(there)
	}
	return always | d.nearby(there)
}

// first returns the first rule that tells something of one side of the name, which lies between runes i and k.
func (d *person) first(s *side, beside lexicon.Mark, i, k int) *sideRule {
	asked := s.asking[d.number(i)] | s.asking[d.number(k)] | s.lying[beside>>nearShift]
	for ; asked != 0; asked &= asked - 1 {
		if r := &s.rules[bits.TrailingZeros64(asked)]; r.holds == nil || r.holds(d) {
			return r
		}
	}
	return nil
}

// add adds what was read as a candidate whose head starts at head.
func (d *person) add(dst *[]mention.Candidate, rule *mention.Rule, head int) {
	c := candidate(rule, d.start, d.end, d.score)
	c.Head, c.Evidence = int32(head), d.all
	*dst = append(*dst, c)
}

// nearby returns how titles and bodies lie to rune i, lies tells whether one does in one of some ways.
func (p *persons) nearby(i int) lexicon.Mark         { return lexicon.Mark(p.near[i]) << nearShift }
func (p *persons) lies(i int, how lexicon.Mark) bool { return p.nearby(i)&how != 0 }

func (d *person) len() int          { return d.end - d.start }
func (d *person) behindTitle() bool { return d.lies(d.start, titleEnds) }
func (d *person) titleBehind() bool { return d.lies(d.end, titleBegins) }

// titled: a title or an honorific stands directly behind the name.
func (d *person) titled() bool { return d.titleBehind() || d.wordAt(d.end, lexicon.Honorific) }

// inToken: the segmenter does not cut where the name begins, and no title ends there that says that it is wrong.
func (d *person) inToken() bool { return !d.behindTitle() && !d.boundary(d.start) }

// oneWord and longWord: the segmenter has the name as a word, and one of two runes and more behind it.
func (d *person) oneWord() bool  { return d.boundary(d.start) && d.tokenEnd(d.start) == d.end }
func (d *person) longWord() bool { return d.boundary(d.end) && d.tokenEnd(d.end)-d.end > 1 }

// spacedAt: the original has a blank inside a word before rune i.
func (d *person) spacedAt(i int) bool {
	_, found := slices.BinarySearch(d.Spaced, int32(i))
	return found
}

// isPlace: it is the name of a place.
func (d *person) isPlace() bool {
	return d.isWord(d.start, d.end, lexicon.Place|lexicon.PlaceShort|lexicon.Country)
}

// goesOn: a character that may belong to the name follows.
func (d *person) goesOn() bool { return d.is(d.end, lexicon.MarkHan) && !d.blocked[d.end] }

// classEnds: a school class by its number ends at e: 高三（2）班, 八年级3班.
func (d *person) classEnds(e int) bool {
	return d.is(e-1, lexicon.MarkPupils) && d.is(e-2, lexicon.MarkNumeral|lexicon.MarkClosing)
}
