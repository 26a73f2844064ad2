package recognise

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/scan"
)

// bodies finds schools and organisations: a kind word, then the name before it.
// The two share one pass, because one hangs on the other (中国矿业大学校团委,
// 省委党校).
type bodies struct {
	in   *Input
	out  []mention.Candidate
	end  []int32             // index+1 of the longest candidate that ends at a rune
	ends []scan.Hit          // of kindsEndingAt
	bare []mention.Candidate // kind words alone, for listBare
	look []int32             // of find: the runes that may end a kind word

	draft  draft    // the name that is read
	tail   tail     // what stands behind its kind word
	medium medium   // that signs a report
	walk   edgeWalk // over what stands before its kind word
}

// perRune makes the longer of two readings of a name the better one.
const perRune = 0.2

const kinds = lexicon.SchoolKind | lexicon.OrgKind | lexicon.OrgBare | lexicon.OrgKindWeak | lexicon.OrgShort | lexicon.UniversityShort

// find appends the candidates to dst, in the order of their ends.
func (b *bodies) find(in *Input, dst []mention.Candidate) []mention.Candidate {
	b.in, b.out, b.bare = in, dst, b.bare[:0]
	b.end = resize(b.end, len(in.Runes)+1)
	clear(b.end)
	traits := runeTraits()
	b.look = resize(b.look, len(in.Runes)+1)
	look := b.look
	count := 0
	for i, r := range in.Runes {
		look[count] = int32(i)
		count += some(in.hits.ClassesTo(i+1)&kinds | uint32(traits[uint16(r)]&traitShort))
	}
	for _, i := range look[:count] {
		r := in.Runes[i]
		if r == '中' || r == '小' {
			b.ordinalSchool(int(i) + 1)
		}
		if in.hits.ClassesTo(int(i)+1)&kinds != 0 {
			b.kindsEndingAt(int(i) + 1)
		}
	}
	b.media()
	b.joinBrackets(len(dst))
	b.listBare()
	return b.out
}

// kindsEndingAt makes the candidate of the longest kind word that ends at e and
// gives a name.
func (b *bodies) kindsEndingAt(e int) {
	b.ends = b.in.hits.EndingAt(b.ends[:0], e)
	if class := b.in.single(e - 1); class&kinds != 0 {
		b.ends = append(b.ends, scan.Hit{Start: int32(e - 1), End: int32(e), Class: class, Row: b.in.words.SingleRow(b.in.Runes[e-1])})
	}
	for i := range b.ends {
		hit := &b.ends[i]
		if hit.Class&kinds != 0 && b.kindEnds(hit) && b.body(hit) {
			return
		}
	}
}

// ended: a candidate ends at p.
func (b *bodies) ended(p int) bool { return b.end[p] != 0 }

// endingAt returns the index of the longest candidate that ends at p, or -1.
func (b *bodies) endingAt(p int) int { return int(b.end[p]) - 1 }

// nameTo returns the longest candidate that ends at p, nil if there is none. It may
// move when one is added.
func (b *bodies) nameTo(p int) *mention.Candidate {
	if !b.ended(p) {
		return nil
	}
	return &b.out[b.endingAt(p)]
}

// add keeps a candidate with what belongs to it behind its kind word, unless a
// longer one ends there.
func (b *bodies) add(c mention.Candidate) {
	c.End = b.extend(c)
	if c.Type == entity.School && b.in.startsWith(int(c.Start), "共青团") {
		c.Type = entity.Org // 共青团海州市第一中学…
	}
	if c.Type == entity.Org && c.Evidence&mention.BareKind == 0 && b.in.at(int(c.End)-1) == '会' {
		c.Start = int32(b.session(int(c.Start)))
	}
	c.Score += float32(c.Len()) * perRune
	if longest := b.nameTo(int(c.End)); longest != nil && longest.Start <= c.Start {
		return
	}
	b.out = append(b.out, c)
	b.end[c.End] = int32(len(b.out))
}

// kindEnds reports whether the kind word really ends where the hit does: 中学
// does not in 中学生, 办 does not in 主办.
func (b *bodies) kindEnds(h *scan.Hit) bool {
	d := b.begin(h, entity.Org)
	if h.Class&lexicon.SchoolKind != 0 {
		d.c.Type = entity.School
	}
	if d.rejected(kindGuards) {
		return false
	}
	if b.in.Trace != nil {
		border := first(kindBorders, d)
		b.in.Trace.Read(int(h.Start), int(h.End), border.id)
	}
	return true
}

var kindGuards = []rule[*draft]{
	{"K-PUPIL", func(d *draft) bool {
		return d.class&lexicon.SchoolKind != 0 && d.in.at(d.end) == '生' && !d.in.boundary(d.end)
	}},
	{"K-LONGER", func(d *draft) bool { return d.cancelled(d.head, d.end) }},
	{"K-GATE", func(d *draft) bool { return d.in.startsWith(d.end-1, "部门") }},
	{"K-CUT", func(d *draft) bool { return first(kindBorders, d) == nil }},
}

// kindBorders say that a kind word ends although a word may go on behind it. They
// reject nothing: one that holds is enough.
var kindBorders = []rule[*draft]{
	{"K-WORD", func(d *draft) bool { return d.class&lexicon.OrgShort != 0 || d.in.boundary(d.end) }},
	{"K-HEAD", func(d *draft) bool { return d.in.wordAt(d.end, lexicon.TitleHead) || d.in.at(d.end) == '副' }},
	{"K-UNIT", func(d *draft) bool { return d.end-d.head >= 2 && d.ended(d.head) }},
	{"K-OWNER", func(d *draft) bool {
		return d.in.at(d.end) == '校' && d.in.wordAt(d.end, lexicon.OrgShort|lexicon.OrgBare)
	}},
	{"K-GLUED", func(d *draft) bool {
		function := d.in.is(d.end, lexicon.MarkFunction) || d.in.at(d.end) == '作'
		return function && d.in.tagAt(d.end-1) == ""
	}},
	{"K-LONG", func(d *draft) bool { return d.end-d.head >= 3 && d.class&lexicon.OrgBare == 0 }},
}

// cancelled: a longer word holds the kind word and is no body.
func (b *bodies) cancelled(s, e int) bool {
	for i := max(0, s-3); i <= s; i++ {
		if t := b.in.longestAt(i, lexicon.OrgCancel); t >= e && t-i > e-s {
			return true
		}
	}
	return false
}

// body makes the candidate of one kind word; false if there is no name.
func (b *bodies) body(h *scan.Hit) bool {
	switch {
	case h.Class&lexicon.OrgShort != 0:
		return b.short(h)
	case h.Class&lexicon.UniversityShort != 0:
		return b.universityShort(h)
	case h.Class&lexicon.SchoolKind != 0:
		return b.school(h)
	case b.in.Runes[h.Start] == '系':
		return b.department(h)
	}
	return b.organisation(h)
}

// startsWith reports whether the runes from p on are s.
func (in *Input) startsWith(p int, s string) bool {
	for _, r := range s {
		if in.at(p) != r {
			return false
		}
		p++
	}
	return true
}
