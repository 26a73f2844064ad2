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
	*Input
	near   []lexicon.Mark // how titles and bodies lie to a rune
	inBody []int32        // end of the longest body that holds a rune and goes on behind it
	out    []mention.Candidate
	weak   []mention.Candidate // too little evidence yet; see Recogniser.Known

	draft person // the name that is read
}

func (p *persons) find(in *Input, candidates []mention.Candidate) []mention.Candidate {
	p.Input, p.out, p.weak = in, candidates, p.weak[:0]
	p.draft.persons = p
	p.mark(candidates)
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
			d.built(&latinName)
			next = d.end
		case d.traits&traitDot != 0:
			d.built(&dottedName)
		case !d.rejected(startGuards):
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
			p.near[c.Start] |= titleBegins
			p.near[c.End] |= titleEnds
			for k := max(0, c.Start-longestRun); k < c.Start-2; k++ {
				p.near[k] |= titleNear
			}
		case c.IsBody():
			p.near[c.End] |= bodyEnds
			for k := c.Start; k < c.End && c.Veto == nil; k++ {
				p.inBody[k] = max(p.inBody[k], c.End)
			}
		}
	}
}

// starts returns the runes that may begin a name, found without a branch for each.
// It leaves out what P-COMMON rejects, unless somebody wants to know.
func (p *persons) starts(traits *[0x10000]trait) []int32 {
	look, count, kept := p.look, 0, 0
	near := p.near[:len(p.Runes)]
	for i, r := range p.Runes {
		look[count] = int32(i)
		count += some(uint32(traits[uint16(r)]&traitBegins) | uint32(near[i]&(titleEnds|titleNear)>>32))
	}
	if p.Trace != nil {
		return look[:count]
	}
	for _, i := range look[:count] {
		look[kept] = i
		kept += some(p.promise(int(i), traits[uint16(p.Runes[i])]))
	}
	return look[:kept]
}

// promise is not 0 where a surname that is a common word may begin a name: a title,
// body or role ends there, a title begins soon, no hanzi stands before, or a word that
// leads to names or a school class. What is no such surname begins one anywhere.
func (p *persons) promise(i int, t trait) uint32 {
	marks := p.marksAt(i - 1)
	before := marks&(lexicon.MarkLeads|lexicon.MarkPupils) | ^marks&lexicon.MarkHan | p.near[i]&(titleEnds|titleNear|bodyEnds)
	return uint32(t&traitSure) | p.hits.ClassesTo(i)&lexicon.PersonRole | uint32(before|before>>32)
}

// startGuards look at the rune with which a name of hanzi may start.
var startGuards = []rule[*person]{
	{"P-COMMON", func(d *person) bool { return d.Trace != nil && d.promise(d.start, d.traits) == 0 }},
	{"P-MIDDLE", func(d *person) bool { return d.inToken() && d.near[d.start]&bodyEnds == 0 && d.tagAt(d.start) != "" }},
	{"P-CLASS", func(d *person) bool { return d.classEnds(d.end) }},
}

// named looks for the names of hanzi that may start there.
func (d *person) named() {
	minority := d.traits&traitMinority != 0
	foreign := d.behindTitle() || d.traits&traitForeign != 0 && d.near[d.start]&titleNear != 0
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
	if minority {
		d.built(&minorityName)
	}
}

// hanzi weighs the names of a surname and one or two characters.
func (d *person) hanzi() {
	i, text := d.start, d.Runes
	surname := personname.SurnameLen(text[i:min(i+2, len(text))])
	for d.end = i; d.end < i+4 && d.goesOn(); {
		d.end++
	}
	run := d.end
	if surname == 0 || run < i+2 {
		return // no surname, or no given name
	}
	d.compound = surname == 2
	d.readLeft()
	for end := i + surname + 1; end <= min(run, i+surname+2); end++ {
		d.weigh(end, i+surname)
	}
	if d.compound {
		d.weigh(i+2, i+1)
	}
}
