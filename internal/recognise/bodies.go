package recognise

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/personname"
)

// bodies finds schools and organisations: a kind word, then the name before it. The two share one pass, because one
// hangs on the other (中国矿业大学校团委, 省委党校).
type bodies struct {
	*Input
	out    []mention.Candidate
	ending []int32             // index+1 of the longest candidate that ends at a rune
	bare   []mention.Candidate // kind words alone, for listBare
	draft  draft               // the name that is read
	walk   edgeWalk            // over what stands before its kind word
	asking *edgeAsking
}

const kinds = lexicon.SchoolKind | lexicon.OrgKind | lexicon.OrgBare | lexicon.OrgKindWeak | lexicon.OrgShort | lexicon.UniversityShort

// find appends the candidates to dst, in the order of their ends.
func (b *bodies) find(in *Input, dst []mention.Candidate) []mention.Candidate {
	b.Input, b.out, b.bare, b.draft.bodies, b.asking = in, dst, b.bare[:0], b, edgesAsking()
	b.ending = resize(b.ending, len(in.Runes)+1)
	clear(b.ending)
	look := b.ends()
	for _, i := range look {
		e := int(i) + 1
		if in.table.traits[in.marks[i]]&traitShort != 0 {
			b.ordinalSchool(e)
		}
		h := in.hitTo(e, kinds, 0)
		for h.Start >= 0 && !b.begin(int(h.Start), e, h.Class).body() {
			h = in.hitTo(e, kinds, int(h.Start)+1) // the longest kind word gave no name
		}
	}
	b.media(look)
	b.joinBrackets(len(dst))
	b.listBare()
	return b.out
}

// ends returns the runes that may end a name or tell of a medium, found without a branch for each.
func (b *bodies) ends() []int32 {
	look, count, traits := b.look, 0, &b.table.traits
	places := b.hits.Places()[1:]
	for i, number := range b.marks[:len(places)] {
		look[count] = int32(i)
		count += some(places[i].To&kinds | uint32(traits[number]&(traitShort|traitMedia)))
	}
	return look[:count]
}

// nameTo returns the longest candidate that ends at p, nil if there is none.
func (b *bodies) nameTo(p int) *mention.Candidate {
	if k := b.ending[p]; k != 0 {
		return &b.out[k-1]
	}
	return nil
}

// kindGuards look at the kind word alone, and whether it ends where the hit does: 中学 does not in 中学生, 办 does
// not in 主办.
var kindGuards = []rule[*draft]{
	{"K-SOCIETY", func(d *draft) bool { // before all others: 社会 and 网络 are everywhere
		r := d.at(d.end - 1)
		return (r == '社' || r == '网') && d.end-d.head == 1 && !d.boundary(d.end)
	}},
	{"K-PUPIL", func(d *draft) bool {
		return d.class&(lexicon.SchoolKind|lexicon.UniversityShort) != 0 && d.at(d.end) == '生' && (!d.boundary(d.end) || d.tokenEnd(d.end) == d.end+1)
	}},
	{"K-LONGER", func(d *draft) bool {
		for i := max(0, d.head-3); i <= d.head; i++ {
			if d.hits.ClassesAt(i)&lexicon.OrgCancel == 0 {
				continue // most
			}
			if t := d.longestAt(i, lexicon.OrgCancel); t >= d.end && t-i > d.end-d.head && !(i < d.head && d.splits(i)) {
				return true
			}
		}
		return false
	}},
	{"K-SOME", func(d *draft) bool { // 组织|部分学生
		return d.at(d.end) == '分' && d.at(d.end-1) == '部' && d.wordAt(d.end+1, lexicon.PersonRole)
	}},
	{"K-GATE", func(d *draft) bool { return d.at(d.end) == '门' && d.at(d.end-1) == '部' }},
	{"K-CUT", func(d *draft) bool { return !reads(d.Input, kindBorders, d, d.head, d.end) }},
}

// ends: a word ends with the kind word and no longer one holds it, so that none of kindGuards holds. It only saves time.
func (d *draft) ends() bool {
	if d.Trace != nil || !d.boundary(d.end) {
		return false
	}
	longer := lexicon.Class(0)
	for i := max(0, d.head-3); i <= d.head; i++ {
		longer |= d.hits.ClassesAt(i) & lexicon.OrgCancel
	}
	r := d.at(d.end)
	return longer == 0 && r != '分' && r != '门'
}

// shortKindGuards are asked of the short names of bodies that have no name of their own: 市委.
var shortKindGuards = []rule[*draft]{
	{"O-EVERY", func(d *draft) bool { return d.follows(lexicon.MarkEvery) }},
	{"O-CLASS", func(d *draft) bool {
		return d.isRareTo(d.head, lexicon.PlaceClass, 0) && !d.wordTo(d.head, lexicon.Place, 0) // but 江山区|区委
	}},
	{"O-EACH-LEVEL", func(d *draft) bool { // 各区、|市人民政府
		return d.is(d.head-1, lexicon.MarkList) && d.is(d.head-2, lexicon.MarkLevel) && d.is(d.head-3, lexicon.MarkEvery)
	}},
	{"O-LEVELS", func(d *draft) bool { // 和地|市|县教育局
		s := d.runTo(d.head, lexicon.MarkLevel, 3)
		if s == d.head || d.at(s) == d.at(d.head) || !d.ofLevel() { // 科右前旗|旗委
			return false
		}
		return !d.wordTo(d.head, listedPlaces, 0) && d.bordered(s)
	}},
	{"O-OVERLAP", func(d *draft) bool { // 国民|党中央
		s := d.longestTo(d.head+1, lexicon.OrgShort, 0)
		return s >= 0 && s < d.head && d.cut()
	}},
	{"O-CUP", func(d *draft) bool { return d.at(d.end) == '杯' }}, // “华为|杯”
	{"O-FIELD", func(d *draft) bool { // 国际|教育部
		s := d.longestTo(d.end-1, lexicon.Field, 0)
		return d.at(d.end-1) == '部' && s >= 0 && s < d.head
	}},
}

// oddSchool: one of schoolKindGuards may hold. It only saves time.
func (d *draft) oddSchool() bool {
	r := d.at(d.end)
	behind := r == '城' || r == '务' || d.blocked[d.end] || d.Trace != nil
	graded := d.at(d.head-1) == '级' || d.is(d.head-2, lexicon.MarkNumeral)
	return behind || graded || d.at(d.end-1) == '校' || d.at(d.head) == '国'
}

// schoolKindGuards are asked of the kinds and short names of schools.
var schoolKindGuards = []rule[*draft]{
	{"S-SPLIT", func(d *draft) bool { return d.end-d.head == 2 && d.endsWith(d.end, "大学校") }},
	{"S-OWN-LEADERS", func(d *draft) bool { // 金群小学|校领导
		return d.at(d.end-1) == '校' && d.at(d.end-2) == '学' && d.startsWith(d.end, "领导")
	}},
	{"S-OWN-WORD", func(d *draft) bool { // 育才中学|校园
		if d.at(d.end-1) != '校' || !d.graded() { // 中学校
			return false
		}
		outside := d.tokenStart(d.end-1) == d.end-1 && d.tokenEnd(d.end-1) > d.end // 育才中学|校外导师
		return outside || d.is(d.end, lexicon.MarkHan) && d.at(d.end) != '校' && !d.wordAt(d.end, lexicon.LeftStop)
	}},
	{"S-COUNTED", func(d *draft) bool {
		e := d.end
		for d.typ == entity.School && d.blocked[e] {
			e++
		}
		return e > d.end && d.at(e-1) == '所' && !d.is(e, lexicon.MarkHan)
	}},
	{"S-TOWN", func(d *draft) bool {
		return d.at(d.end) == '城' && d.endsWith(d.end, "大学") && !d.is(d.end+1, lexicon.MarkLevel)
	}},
	{"S-NATION", func(d *draft) bool { // 全国|中文
		word := d.inWord(d.head) && d.tokenEnd(d.head) != d.end // but 明德国小
		nation := d.typ == entity.School && d.at(d.head) == '国' && (word || d.follows(lexicon.MarkAny))
		placed := d.wordTo(max(0, d.head-2), lexicon.Place|lexicon.PlaceShort, 0) // 新北市|三民|国小
		return nation && !placed && d.itemStart(d.head, d.end) < 0
	}},
	{"S-AFFAIRS", func(d *draft) bool { // 海州国小|学务主任
		return d.endsWith(d.end+1, "学务") && d.typ == entity.School && d.wordAt(d.end+1, lexicon.TitleHead|lexicon.OrgKindWeak)
	}},
	{"S-GRADING", func(d *draft) bool { // 海州市二类|幼儿园, 一级二等|幼儿园
		graded := d.endsWith(d.head, "类") || d.endsWith(d.head, "级") || d.endsWith(d.head, "等")
		rank := d.endsWith(d.end, "高工") // 教授级|高工
		return graded && d.typ == entity.School && (rank || d.is(d.head-2, lexicon.MarkNumeral))
	}},
	{"S-COURSE", func(d *draft) bool {
		batch := d.follows(lexicon.MarkBatch) && d.is(d.head-2, lexicon.MarkNumeral)
		return batch && d.typ == entity.School
	}},
}

// graded: the kind says of what age those are who learn there.
func (d *draft) graded() bool {
	k := d.row(d.head, d.end).Kind
	return k != nil && k.Is(lexicon.Grade)
}

// splits: i is inside the word that ends before the kind word, or that is it and its sphere: 管|理科.
func (d *draft) splits(i int) bool {
	return d.inWord(i) && (d.tokenEnd(i) == d.head || d.isWord(d.tokenStart(i), d.head, lexicon.Field))
}

// inWord: i is inside a word of the dictionary: 管|理科.
func (in *Input) inWord(i int) bool {
	return !in.boundary(i) && (in.bounds.Second(i) != 0 || in.tagAt(i) != "")
}

// kindBorders say that a kind word ends although a word may go on behind it; one that holds is enough.
var kindBorders = []rule[*draft]{
	{"K-WORD", func(d *draft) bool { return d.class&lexicon.OrgShort != 0 || d.boundary(d.end) }},
	{"K-HEAD", func(d *draft) bool { return d.wordAt(d.end, lexicon.TitleHead) || d.at(d.end) == '副' }},
	{"K-FORMER", func(d *draft) bool { return d.at(d.end) == '前' && d.wordAt(d.end+1, lexicon.TitleHead) }},
	{"K-UNIT", func(d *draft) bool { return d.end-d.head >= 2 && d.nameTo(d.head) != nil }},
	{"K-OWNER", func(d *draft) bool { return d.at(d.end) == '校' && d.wordAt(d.end, lexicon.OrgShort|lexicon.OrgBare) }},
	{"K-OWN-WORD", func(d *draft) bool { return d.at(d.end) == '校' && d.graded() }}, // 中|学校|园
	{"K-GLUED", func(d *draft) bool {
		function := d.is(d.end, lexicon.MarkFunction) || d.at(d.end) == '作'
		return function && d.tagAt(d.end-1) == ""
	}},
	{"K-LONG", func(d *draft) bool { return d.end-d.head >= 3 && d.class&lexicon.OrgBare == 0 }},
	{"K-SPHERE", func(d *draft) bool { // 教育部师范司|王思涵
		s := d.longestTo(d.head, lexicon.Field, 0)
		return s >= 0 && d.nameTo(s) != nil && personname.SurnameLen(d.Runes[d.end:]) > 0
	}},
	{"K-DEED", func(d *draft) bool { return d.typ == entity.School && d.longestAt(d.end, lexicon.LeftStop) > d.end+1 }},
	{"K-FACULTY", func(d *draft) bool { // 渤海大学|化学化工学院
		e := d.longestAt(d.end, lexicon.Field)
		university := d.class&lexicon.UniversityShort != 0 || d.endsWith(d.end, "大学")
		return university && e > 0 && d.wordAt(e, lexicon.Field|lexicon.SchoolKind)
	}},
	{"K-SUBJECT", func(d *draft) bool { // 第二中学|英语教研组长
		e := d.tokenEnd(d.head)
		subject := d.typ == entity.School && d.tokenStart(d.head) == d.head && d.isWord(d.end, e, lexicon.TitleSphere)
		return subject && (d.wordAt(e, lexicon.TitleHead|lexicon.TitleModifier) || d.numberedSchool() && d.wordAt(e, lexicon.PersonRole))
	}},
	{"K-AFFAIRS", func(d *draft) bool { return d.startsWith(d.end, "学务") }},
	{"K-ROLE", func(d *draft) bool { return d.wordAt(d.end, lexicon.PersonRole) }},
	{"K-ITEM", func(d *draft) bool { return d.typ == entity.School && d.itemStart(d.head, d.end) >= 0 }},
}

// numberedSchool: an ordinal stands before the kind word: 第五|中学.
func (d *draft) numberedSchool() bool {
	n := d.runTo(d.head, lexicon.MarkNumeral, 2)
	return n < d.head && d.at(n-1) == '第'
}

// itemStart returns where the short name before the kind word [head, end) of a school begins if it fills the room behind
// a border, and a person's name the room behind the kind word: 、勤学|国小|李明哲、. Of 国小 and 国中, which are no
// other words, a title or the rest of a list may follow too. Else it returns -1.
func (b *bodies) itemStart(head, end int) int {
	if end-head != 2 || b.at(head) != '国' && b.table.traits[b.number(end)]&traitSurname == 0 {
		return -1 // most
	}
	s := b.runTo(head, lexicon.MarkHan, 4)
	led := head-s > 2 && b.leadsItem(head-3) && b.unknown(head-2)
	whole := head-s == 2 || head-s == 3 && !led
	switch {
	case whole && b.listBorder(s-1):
	case led:
		s = head - 2
	default:
		return -1
	}
	const others = lexicon.SchoolGeneric | lexicon.OrgGeneric | lexicon.LeftNoun | lexicon.Country | lexicon.Place
	if b.is(s, lexicon.MarkVague|lexicon.MarkEvery|lexicon.MarkAny|lexicon.MarkNumeral) || b.wordTo(head, others, s) {
		return -1
	}
	const behind = lexicon.TitleHead | lexicon.TitleModifier
	taiwans := b.at(head) == '国' && (b.listBorder(end) || b.wordAt(end, behind) || b.is(end, lexicon.MarkListEnd|lexicon.MarkJoins))
	return when((taiwans || b.nameItem(end)) && b.row(head, end).Kind.Flags&lexicon.Faculty == 0, s)
}

// leadsItem: rune i stands before the name of a school and is none of it: 为|光华国小, 原|清水国中, 任|兴华国小.
func (b *bodies) leadsItem(i int) bool {
	return b.is(i, lexicon.MarkJoins|lexicon.MarkBeforeTown) || b.longestAt(i, lexicon.LeftStop) == i+1 || b.postVerb(i)
}

// nameItem: what may be the name of a person, alone or with a title, fills the room between i and a border.
func (in *Input) nameItem(i int) bool {
	for e := i + 2; e < i+5 && e <= len(in.Runes) && in.is(e-1, lexicon.MarkHan); e++ {
		if !in.listBorder(e) && in.at(e) != '等' && !in.wordAt(e, lexicon.TitleHead) {
			continue
		}
		if score, _, ok := personname.Score(in.Runes[i:e]); ok && score > 0 {
			return true
		}
	}
	return false
}
