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
	in     *Input
	bodies *bodies
	near   []place // how titles and bodies lie to a rune; see place
	look   []int32 // of find: the runes that may begin a name
	inBody []int32 // end of the longest body that holds a rune and goes on behind it
	out    []mention.Candidate
	weak   []mention.Candidate // too little evidence yet; see Recogniser.Known

	draft personDraft // the name that is read
}

func (p *persons) find(in *Input, b *bodies, titles []mention.Candidate, dst []mention.Candidate) []mention.Candidate {
	p.in, p.bodies, p.out, p.weak = in, b, dst, p.weak[:0]
	p.draft.persons = p
	p.markTitles(titles)
	p.markBodies(dst)
	traits := runeTraits()
	next, d := 0, &p.draft
	for _, at := range p.starts(traits) {
		i, r := int(at), in.Runes[at]
		if i < next || uint32(r) >= uint32(len(traits)) {
			continue
		}
		d.traits, d.start, d.end = traits[r], i, i+1
		switch {
		case d.traits&traitLatin != 0:
			next = d.latin()
		case d.traits&traitDot != 0:
			d.dotted()
		case in.Trace != nil && d.rejected(commonGuards): // starts has left them out otherwise
		case !d.rejected(namedGuards):
			d.named()
		}
	}
	return p.out
}

// starts returns the runes that may begin a name, found without a branch for each.
// It leaves out what P-COMMON rejects, unless somebody wants to know.
func (p *persons) starts(traits *[0x10000]trait) []int32 {
	n := len(p.in.Runes)
	p.look = resize(p.look, n+1)
	look, count := p.look, 0
	near := p.near[:n]
	for i, r := range p.in.Runes {
		look[count] = int32(i)
		count += some(uint32(traits[uint16(r)]&(traitSurname|traitMinority|traitLatin|traitDot)) | uint32(near[i]&(titleEnds|titleNear)))
	}
	if p.in.Trace != nil {
		return look[:count]
	}
	kept := 0
	for _, i := range look[:count] {
		look[kept] = i
		t := traits[uint16(p.in.Runes[i])]
		kept += some(p.promise(int(i), t) | uint32(t&(traitLatin|traitDot)))
	}
	return look[:kept]
}

var commonGuards = []rule[*personDraft]{
	{"P-COMMON", func(d *personDraft) bool { return d.promise(d.start, d.traits) == 0 }},
}

// namedGuards look at the rune with which a name of hanzi may start.
var namedGuards = []rule[*personDraft]{
	{"P-MIDDLE", func(d *personDraft) bool {
		return d.inToken() && d.near[d.start]&bodyEnds == 0 && d.in.tagAt(d.start) != ""
	}},
	{"P-CLASS", func(d *personDraft) bool { return d.classEnds(d.end) }},
}

// promise is not 0 where a surname that is a common word may begin a name: a title,
// body or role ends there, a title begins soon, no hanzi stands before, or a word that
// leads to names or 班. Rarer surnames and transliterations begin one anywhere.
func (p *persons) promise(i int, t trait) uint32 {
	if p.in.at(i-1) == '班' {
		return 1
	}
	marks := p.in.marksAt(i - 1)
	before := marks&lexicon.MarkLeads | ^marks&lexicon.MarkHan
	return uint32(p.near[i]&(titleEnds|titleNear|bodyEnds)) | uint32(t&(traitForeign|traitRare)) | p.in.hits.ClassesTo(i)&lexicon.PersonRole | uint32(before|before>>32)
}

// behindTitle: a title ends where the name begins.
func (d *personDraft) behindTitle() bool { return d.near[d.start]&titleEnds != 0 }

// titleBehind: a title begins where the name ends.
func (d *personDraft) titleBehind() bool { return d.near[d.end]&titleBegins != 0 }

// inToken: the segmenter does not cut where the name begins, and no title ends
// there that says that it is wrong.
func (d *personDraft) inToken() bool { return !d.behindTitle() && !d.in.boundary(d.start) }

// classEnds: a school class by its number ends at e: 高三（2）班, 八年级3班.
func (d *personDraft) classEnds(e int) bool {
	return d.in.at(e-1) == '班' && d.in.is(e-2, lexicon.MarkNumeral|lexicon.MarkClosing)
}

// named looks for the names of hanzi that may start there.
func (d *personDraft) named() {
	i, minority := d.start, d.traits&traitMinority != 0
	foreign := d.behindTitle() || d.traits&traitForeign != 0 && d.near[i]&titleNear != 0
	if d.traits&traitSurname != 0 {
		d.hanzi(i)
	}
	d.start, d.end = i, i+1
	if !minority && !foreign || d.rejected(partGuards) {
		return
	}
	if minority {
		d.minority(i)
	}
	if foreign {
		d.transliterated(i)
	}
}

// hanzi weighs the names of a surname and one or two characters that start at i.
func (d *personDraft) hanzi(i int) {
	text := d.in.Runes
	surname := personname.SurnameLen(text[i:min(i+2, len(text))])
	run := i
	for run < min(len(text), i+4) && d.in.is(run, lexicon.MarkHan) && !d.in.blocked[run] {
		run++
	}
	if surname == 0 || run < i+2 {
		return // no surname, or no given name
	}
	d.compound = surname == 2
	d.readLeft(i)
	left := d.left
	for end := i + surname + 1; end <= min(run, i+surname+2); end++ {
		d.weigh(end, i+surname, left)
	}
	if d.compound {
		d.weigh(i+2, i+1, left)
	}
}

// markTitles notes how titles lie to the runes.
func (p *persons) markTitles(titles []mention.Candidate) {
	p.near = resize(p.near, len(p.in.Runes)+1)
	clear(p.near)
	for i := range titles {
		start := int(titles[i].Start)
		p.near[start] |= titleBegins
		p.near[titles[i].End] |= titleEnds
		for k := max(0, start-longestRun); k+2 < start; k++ {
			p.near[k] |= titleNear
		}
	}
}

// markBodies notes for each rune how far the body that holds it goes.
func (p *persons) markBodies(candidates []mention.Candidate) {
	p.inBody = resize(p.inBody, len(p.in.Runes)+1)
	clear(p.inBody)
	for i := range candidates {
		c := &candidates[i]
		if c.Type != entity.School && c.Type != entity.Org {
			continue
		}
		p.near[c.End] |= bodyEnds
		if c.Veto != nil {
			continue
		}
		for k := c.Start; k < c.End; k++ {
			p.inBody[k] = max(p.inBody[k], c.End)
		}
	}
}
