package recognise

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
)

// known is the second look at a text: a name that was found once with strong
// evidence is found everywhere in it, also without context.
type known struct {
	names   []knownName
	first   [slots]int32 // 1 + the first name by a hash of its first rune; most runes begin none
	last    [slots]int32 // 1 + the last one
	at      []bool       // runes that the first look used
	edge    []bool       // a chosen person begins or ends at a rune
	members []rune
	look    []int32 // of find: the runes that may begin a name
	used    []int32 // slots that are not empty
}

// slots is how many chains of names there are, by the lowest bits of the first rune.
const slots = 4096

type knownName struct {
	start, end int32 // where the text has it, or in members if made
	next       int32 // 1 + the next name of the same slot
	made       bool
	kind       entity.Type
	rule       *mention.Rule
}

// strongPerson is the score from which a name is known everywhere.
const strongPerson = 6

// Known returns further candidates for the names among chosen, the entities of
// the first look in text order. It appends to dst.
func (r *Recogniser) Known(dst, chosen []mention.Candidate) []mention.Candidate {
	k := &r.known
	k.reset(len(r.in.Runes))
	for i := range chosen {
		c := &chosen[i]
		for j := c.Start; j < c.End; j++ {
			k.at[j] = true
		}
		switch {
		case c.Type == entity.Person && (c.Score >= strongPerson || c.Evidence&mention.Enclosed != 0):
			k.learn(&r.in, knownName{start: c.Start, end: c.End, kind: entity.Person, rule: rulePersonKnown})
		case c.Type == entity.School && c.Rule == ruleSchoolOrdinal:
			k.learn(&r.in, knownName{start: c.Head, end: c.End, kind: entity.School, rule: ruleSchoolKnown})
			k.learn(&r.in, knownName{start: c.Start, end: c.End, kind: entity.School, rule: ruleSchoolKnown})
		case c.Type == entity.School && c.Evidence&(mention.HasPlace|mention.HasCore) != 0:
			k.learn(&r.in, knownName{start: c.Start, end: c.End, kind: entity.School, rule: ruleSchoolKnown})
			k.learnShort(&r.in, c)
		case c.Type == entity.Org && c.Evidence&(mention.HasPlace|mention.HasParent|mention.KnownSphere) != 0 && c.Len() >= 4:
			k.learn(&r.in, knownName{start: c.Start, end: c.End, kind: entity.Org, rule: ruleOrgKnown})
			if s := anaphor(&r.in, c); s > c.Start {
				k.learn(&r.in, knownName{start: s, end: c.End, kind: entity.Org, rule: ruleOrgAnaphor})
			}
		}
	}
	dst = r.listed(dst, chosen)
	dst = r.surnames(dst, chosen)
	k.repeated(&r.in, dst)
	return k.find(&r.in, dst)
}

// repeated raises the person candidates whose name the text has elsewhere too:
// 吴越 beside 吴越致 is the right reading where 吴越 stands alone.
func (k *known) repeated(in *Input, candidates []mention.Candidate) {
	for i := range candidates {
		c := &candidates[i]
		if c.Type != entity.Person || c.Rule != rulePersonHanzi {
			continue
		}
		for n := k.first[in.Runes[c.Start]%slots]; n != 0; n = k.names[n-1].next {
			name := &k.names[n-1]
			if name.kind == entity.Person && name.start != c.Start && slices.Equal(in.Runes[name.start:name.end], in.Runes[c.Start:c.End]) {
				c.Score += 2
				c.Evidence |= mention.KnownInDocument
				break
			}
		}
	}
}

// surnames adds the surnames that stand alone before a title or honorific where
// the text has a person of that surname: 葛校长 after 葛文远.
func (r *Recogniser) surnames(dst, chosen []mention.Candidate) []mention.Candidate {
	k := &r.known
	for i := range chosen {
		c := &chosen[i]
		if c.Type != entity.Person || c.Rule != rulePersonHanzi {
			continue
		}
		name := knownName{start: c.Start, end: c.Head, kind: entity.Person, rule: rulePersonSurname}
		k.learn(&r.in, name)
	}
	return dst
}

// listed adds the weak person candidates that stand in a list with a name that
// was chosen: 朱文、王远、朱文轩.
func (r *Recogniser) listed(dst, chosen []mention.Candidate) []mention.Candidate {
	weak := r.persons.weak
	if len(weak) == 0 {
		return dst
	}
	k := &r.known
	k.edge = resize(k.edge, len(r.in.Runes)+2)
	clear(k.edge)
	for i := range chosen {
		if chosen[i].Type == entity.Person {
			k.edge[chosen[i].Start], k.edge[chosen[i].End] = true, true
		}
	}
	for range 3 { // a list is reached from its sure members outwards
		added := false
		for i := range weak {
			c := &weak[i]
			if c.Score >= personThreshold || !r.inList(c) {
				continue
			}
			c.Score = personThreshold + 0.5
			c.Evidence |= mention.InList
			k.edge[c.Start], k.edge[c.End] = true, true
			dst = append(dst, *c)
			added = true
		}
		if !added {
			break
		}
	}
	return dst
}

// inList: a list mark and behind it a chosen name stand on one side of c, and
// no word goes on at the other.
func (r *Recogniser) inList(c *mention.Candidate) bool {
	s, e := int(c.Start), int(c.End)
	before := s > 0 && (r.in.is(s-1, lexicon.MarkList) || r.in.at(s-1) == ' ') && r.known.edge[s-1]
	after := (r.in.is(e, lexicon.MarkList) || r.in.at(e) == '和' || r.in.at(e) == ' ') && e+1 < len(r.in.Runes) && r.known.edge[e+1]
	return before && r.in.boundary(e) || after && r.in.boundary(s)
}

func (k *known) reset(n int) {
	for _, slot := range k.used {
		k.first[slot] = 0
	}
	k.used = k.used[:0]
	k.names = k.names[:0]
	k.members = k.members[:0]
	k.at = resize(k.at, n+1)
	clear(k.at)
}

func (k *known) runes(in *Input, n *knownName) []rune {
	if n.made {
		return k.members[n.start:n.end]
	}
	return in.Runes[n.start:n.end]
}

func (k *known) learn(in *Input, n knownName) {
	word := k.runes(in, &n)
	slot := word[0] % slots
	for i := k.first[slot]; i != 0; i = k.names[i-1].next {
		if slices.Equal(k.runes(in, &k.names[i-1]), word) {
			return
		}
	}
	n.next = 0
	k.names = append(k.names, n)
	at := int32(len(k.names))
	if k.first[slot] == 0 {
		k.first[slot] = at
		k.used = append(k.used, slot)
	} else {
		k.names[k.last[slot]-1].next = at
	}
	k.last[slot] = at
}

// learnShort makes the short forms by which a text calls a university again:
// 中国矿业大学 is 矿大 and 中国矿大, 四川农业大学 is 川农大.
func (k *known) learnShort(in *Input, c *mention.Candidate) {
	end := int(c.End)
	k.learnOrdinal(in, int(c.PlaceEnd), int(c.Head), end)
	switch {
	case in.endsWith(end, "学院"):
		k.learnFaculty(in, int(c.Start), end-2)
	case in.endsWith(end, "中学") && c.PlaceEnd == c.Head && c.Head == c.End-2:
		if s := in.placeStart(int(c.Head)); c.End-2-int32(s) == 2 {
			k.make(in, in.Runes[s], '中') // 石中 for 石楼中学
		}
	}
	if !in.endsWith(end, "大学") {
		return
	}
	kind := end - 2
	start, core := int(c.Start), int(c.PlaceEnd)
	if core == start {
		if p := in.longestAt(start, lexicon.PlaceShort|lexicon.Place|lexicon.Country); p > 0 && p < kind {
			core = p
		}
	}
	R := in.Runes
	if core >= kind {
		k.make(in, R[start], '大') // 南大 for 南京大学
		return
	}
	if kind-core >= 2 && core > start {
		k.learn(in, knownName{start: int32(core), end: int32(end), kind: entity.School, rule: ruleSchoolKnown})
	}
	main := R[core]
	if in.endsWith(kind, "师范") {
		main = '师'
	}
	place := R[start]
	if core > start {
		k.make(in, place, main, '大')
		k.make(in, append(slices.Clone(R[start:core]), main, '大')...)
		if kind-core >= 3 && main != R[core] {
			k.make(in, place, R[core], main, '大')
		}
	}
	k.make(in, main, '大')
	if kind-core >= 2 && core == start && main != R[start] {
		k.make(in, R[start], main, '大')
		k.make(in, R[start], R[start+1], main, '大')
	}
}

// learnFaculty makes the short form of a faculty named by two words: 公管学院 for
// 公共管理学院.
func (k *known) learnFaculty(in *Input, start, kind int) {
	core := kind - 4
	if core < start || !in.boundary(core) || !in.boundary(core+2) || in.endsWith(kind, "职业") || in.endsWith(kind, "技术") {
		return
	}
	k.make(in, in.Runes[core], in.Runes[core+2], '学', '院')
}

// placeStart returns where the short name of a place that ends at p begins; p
// where there is none.
func (in *Input) placeStart(p int) int {
	if s := in.longestTo(p, lexicon.PlaceShort, 0); s >= 0 {
		return s
	}
	return p
}

// learnOrdinal makes the short form of a numbered school: 十四中 for 第十四中学.
func (k *known) learnOrdinal(in *Input, core, kind, end int) {
	if core >= kind || in.Runes[core] != '第' {
		return
	}
	word := append([]rune(nil), in.Runes[core+1:kind]...)
	for _, r := range word {
		if !isNumeral(r) {
			return
		}
	}
	switch {
	case len(word) == 0:
	case in.endsWith(end, "小学"):
		k.make(in, append(word, '小')...)
	case in.endsWith(end, "中学"):
		k.make(in, append(word, '中')...)
	}
}

func (k *known) make(in *Input, word ...rune) {
	s := int32(len(k.members))
	k.members = append(k.members, word...)
	k.learn(in, knownName{start: s, end: int32(len(k.members)), made: true, kind: entity.School, rule: ruleSchoolShort})
}

// find looks for the names at every free place of the text.
func (k *known) find(in *Input, dst []mention.Candidate) []mention.Candidate {
	if len(k.names) == 0 {
		return dst
	}
	k.look = resize(k.look, len(in.Runes)+1)
	look, count := k.look, 0
	for i, r := range in.Runes {
		look[count] = int32(i)
		count += some(uint32(k.first[uint32(r)%slots]))
	}
	for _, at := range look[:count] {
		i := int(at)
		n := k.first[uint32(in.Runes[i])%slots]
		if k.at[i] {
			continue
		}
		for ; n != 0; n = k.names[n-1].next {
			name := &k.names[n-1]
			word := k.runes(in, name)
			e := i + len(word)
			if e > len(in.Runes) || in.Runes[i] != word[0] || !slices.Equal(in.Runes[i:e], word) || !k.stands(in, name, i, e) {
				continue
			}
			dst = append(dst, mention.Candidate{
				Start: int32(i), End: int32(e), Head: int32(e - 1), PlaceEnd: int32(i),
				Type: name.kind, Rule: name.rule, Evidence: mention.KnownInDocument, Score: 4 + float32(e-i),
			})
		}
	}
	return dst
}

// stands: a made short form and a name of two characters must not be part of a
// longer word.
func (k *known) stands(in *Input, n *knownName, s, e int) bool {
	if k.at[e-1] {
		return false
	}
	if n.rule == ruleOrgAnaphor {
		return in.boundary(s) && in.opens(s) && in.longestAt(e, lexicon.TitleHead|lexicon.TitleModifier) > 0
	}
	if n.rule == rulePersonSurname {
		return k.surnameStands(in, s, e)
	}
	if e-s > 3 || n.kind == entity.Person && e-s == 3 {
		return true
	}
	next := in.at(e)
	if n.made && (next == '学' || next == '型' || next == '量' || next == '会' || next == '小') {
		return false
	}
	if n.made && e-s == 2 && in.tag(s, e) != "" && in.tag(s, e)[0] != 'n' {
		return false
	}
	if !in.boundary(s) && in.tag(in.tokenStart(s), in.tokenEnd(s)) != "" {
		return false
	}
	return in.boundary(e) || in.tag(in.tokenStart(e-1), in.tokenEnd(e-1)) == ""
}

// anaphor returns the start of the word by which the text may call a society or
// company again: 基金会|副理事长.
func anaphor(in *Input, c *mention.Candidate) int32 {
	for _, kind := range [...]string{"基金会", "公司", "集团", "学会", "协会", "研究会", "商会", "联合会"} {
		if n := int32(len(kind) / 3); in.endsWith(int(c.End), kind) {
			return c.End - n
		}
	}
	return c.Start
}

// surnameStands: a surname alone is a person only between a border and a title
// or honorific that is no part of a longer word.
func (k *known) surnameStands(in *Input, s, e int) bool {
	end := in.longestAt(e, lexicon.TitleHead|lexicon.Honorific)
	if end == 0 && in.at(e) == '副' {
		end = in.longestAt(e+1, lexicon.TitleHead)
	}
	if end < e+2 || !in.boundary(s) && !in.boundary(e) {
		return false
	}
	prev := in.at(s - 1)
	if in.is(s, lexicon.MarkFunction) && isHanzi(prev) {
		return false // 也|向|同学们提出
	}
	return in.boundary(s) || in.opens(s)
}
