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

	draft draft    // the name that is read
	walk  edgeWalk // over what stands before its kind word
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
			b.kindsEndingAt(int(i)+1, uint32(r) < uint32(len(traits)) && traits[r]&traitKind != 0)
		}
	}
	b.media()
	b.joinBrackets(len(dst))
	b.listBare()
	return b.out
}

// listBare takes in the kind words that stand alone in a list of bodies:
// 宣传部、图书馆、教务处.
func (b *bodies) listBare() {
	for i := range b.bare {
		c := &b.bare[i]
		s, e := int(c.Start), int(c.End)
		before := b.in.is(s-1, lexicon.MarkList) && b.endingAt(s-1) >= 0
		after := b.in.is(e, lexicon.MarkList) && (b.in.longestAt(e+1, lexicon.OrgShort|lexicon.OrgBare) > 0)
		if (before || after) && (b.in.is(e, lexicon.MarkList) || b.in.is(e, lexicon.MarkClause) || b.in.at(e) == '等' || b.in.at(e) == '和') {
			b.add(*c)
		}
	}
}

// joinBrackets makes one name of two where the second fills a bracket behind
// the first: 文学院（传媒学院）.
func (b *bodies) joinBrackets(first int) {
	n := len(b.out)
	for k := first; k < n; k++ {
		c := b.out[k]
		open, end := b.in.at(int(c.Start)-1), b.in.at(int(c.End))
		if open != '（' && open != '(' || end != '）' && end != ')' {
			continue
		}
		j := b.endingAt(int(c.Start) - 1)
		if j < 0 || b.out[j].Type != c.Type || c.Rule.Group() != b.out[j].Rule.Group() || c.Len()*5 < b.out[j].Len()*3 {
			continue
		}
		whole := b.out[j]
		whole.End = c.End + 1
		whole.Score += c.Score
		b.out = append(b.out, whole)
		b.end[whole.End] = int32(len(b.out))
	}
}

// kindsEndingAt makes the candidate of the longest kind word that ends at e and
// gives a name; single says that the rune before e is one.
func (b *bodies) kindsEndingAt(e int, single bool) {
	b.ends = b.in.hits.EndingAt(b.ends[:0], e)
	for i := range b.ends {
		hit := &b.ends[i]
		if hit.Class&kinds != 0 && b.kindEnds(hit) && b.body(hit) {
			return
		}
	}
	if single {
		hit := scan.Hit{Start: int32(e - 1), End: int32(e), Class: b.in.single(e - 1), Row: b.in.words.SingleRow(b.in.Runes[e-1])}
		if b.kindEnds(&hit) {
			b.body(&hit)
		}
	}
}

// endingAt returns the index of the longest candidate that ends at p, or -1.
func (b *bodies) endingAt(p int) int { return int(b.end[p]) - 1 }

func (b *bodies) add(c mention.Candidate) {
	c.End = int32(b.rightExtent(&c))
	if c.Type == entity.School && b.in.startsWith(int(c.Start), "共青团") {
		c.Type = entity.Org // 共青团海州市第一中学…
	}
	if c.Type == entity.Org && b.in.at(int(c.End)-1) == '会' && c.Evidence&mention.BareKind == 0 {
		c.Start = int32(b.session(int(c.Start)))
	}
	c.Score += float32(c.Len()) * perRune
	if k := b.endingAt(int(c.End)); k >= 0 && b.out[k].Start <= c.Start {
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
		b.in.Trace.Read(mention.Note{Start: h.Start, End: h.End, ID: border.id, Reason: border.reason})
	}
	return true
}

var kindGuards = []guard[*draft]{
	{"K-PUPIL", "学 and 生 in one word are a pupil: 中学生, as against 海州大学|生命科学学院.", func(d *draft) bool {
		return d.class&lexicon.SchoolKind != 0 && d.in.at(d.end) == '生' && !d.in.boundary(d.end)
	}, yes{"为⟦中学⟧生开设讲座。"}, no{"⟦海州市第一中学⟧生源基地揭牌。"}},
	{"K-LONGER", "A longer word holds the kind word and is no body.", func(d *draft) bool { return d.cancelled(d.head, d.end) },
		yes{"打扫教⟦室⟧。"}, no{"⟦海州市教育局办公室⟧印发通知。"}},
	{"K-GATE", "部 before 门 is 部门.", func(d *draft) bool { return d.in.at(d.end-1) == '部' && d.in.at(d.end) == '门' },
		yes{"⟦教育部⟧门高度重视。"}, no{"⟦教育部⟧高度重视。"}},
	{"K-CUT", "The segmenter goes on behind it, and nothing says that it is wrong.", func(d *draft) bool { return first(kindBorders, d) == nil },
		yes{"⟦南开⟧通地铁。"}, no{"⟦南开⟧举办活动。"}},
}

// kindBorders say that a kind word ends although a word may go on behind it. They
// reject nothing: one that holds is enough.
var kindBorders = []guard[*draft]{
	{"K-WORD", "The segmenter cuts there, or the word is a short name.", func(d *draft) bool { return d.class&lexicon.OrgShort != 0 || d.in.boundary(d.end) },
		yes{"⟦市教育局⟧印发通知。", "⟦民进⟧步很快。"}, no{"⟦南开⟧通地铁。"}},
	{"K-HEAD", "A head word or 副 follows: the segmenter may be wrong.", func(d *draft) bool {
		return d.in.longestAt(d.end, lexicon.TitleHead) > 0 || d.in.at(d.end) == '副'
	}, yes{"学院⟦党委⟧书记王思涵讲话。", "⟦基础教育科⟧副主任王思涵讲话。"}, no{"⟦南开⟧通地铁。"}},
	{"K-UNIT", "Another name ends where it begins.", func(d *draft) bool { return d.end-d.head >= 2 && d.endingAt(d.head) >= 0 },
		yes{"海州一中⟦团委⟧干部王思涵讲话。"}, no{"育才⟦团委⟧干部王思涵讲话。"}},
	{"K-OWNER", "A unit that begins with 校 follows: 海州大|学校 is 海州大学|校工会.", func(d *draft) bool {
		return d.in.at(d.end) == '校' && d.in.longestAt(d.end, lexicon.OrgShort|lexicon.OrgBare) > d.end+1
	}, yes{"海州⟦大学⟧校工会举办活动。"}, no{"⟦南开⟧校车"}},
	{"K-GLUED", "The segmenter glued a function word to it: 县自然资源|局对.", (*draft).gluedBehind,
		yes{"县自然资源⟦局⟧对学校进行检查。", "市委第三⟦巡察组⟧来我局反馈。"}, no{"⟦南开⟧通地铁。"}},
	{"K-LONG", "A kind word of three runes is more than one vote.", func(d *draft) bool {
		return d.end-d.head >= 3 && d.class&lexicon.OrgBare == 0
	}, yes{"来自⟦华南理工⟧大学的教授"}, no{"⟦南开⟧通地铁。"}},
}

func (d *draft) gluedBehind() bool {
	t := d.in.tokenEnd(d.end - 1)
	if t <= d.end || d.in.tag(d.in.tokenStart(d.end-1), t) != "" {
		return false
	}
	return d.in.is(d.end, lexicon.MarkFunction) || d.in.at(d.end) == '作'
}

// cancelled: a longer word holds the kind word and is no body.
func (b *bodies) cancelled(s, e int) bool {
	for i := max(0, s-3); i <= s; i++ {
		if b.in.hits.ClassesAt(i)&lexicon.OrgCancel == 0 {
			continue
		}
		for _, h := range b.in.hits.StartingAt(i) {
			if h.Class&lexicon.OrgCancel != 0 && int(h.End) >= e && int(h.End-h.Start) > e-s {
				return true
			}
		}
	}
	return false
}

// body makes the candidate of one kind word; false if there is no name.
func (b *bodies) body(h *scan.Hit) bool {
	switch {
	case h.Class&lexicon.OrgShort != 0:
		return b.short(h)
	case h.Class&lexicon.UniversityShort != 0 && b.universityShort(h):
		return true
	case h.Class&lexicon.SchoolKind != 0:
		return b.school(h)
	case h.Class&(lexicon.OrgKind|lexicon.OrgBare) != 0:
		return b.organisation(h)
	case h.Class&lexicon.OrgKindWeak == 0:
		return false
	case b.in.Runes[h.Start] == '系':
		return b.department(h)
	}
	return b.organisation(h)
}

// session returns the start of the 第十四届 that ends at s, or s: the terms of
// assemblies and councils are part of their names.
func (b *bodies) session(s int) int {
	if b.in.at(s-1) != '届' {
		return s
	}
	k := s - 1
	for k > 0 && s-k < 6 && b.in.is(k-1, lexicon.MarkNumeral) {
		k--
	}
	if k < s-1 && b.in.at(k-1) == '第' {
		return k - 1
	}
	return s
}

// rightExtent moves a name's end over a bracket that belongs to it and over
// its campus: 中国矿业大学（北京）, 育才小学东校区.
func (b *bodies) rightExtent(c *mention.Candidate) int {
	e := int(c.End)
	if r := b.in.at(e); r == '（' || r == '(' {
		for k := e + 1; k < e+8; k++ {
			if r := b.in.at(k); r == '）' || r == ')' {
				if b.bracketOfName(e+1, k) {
					e = k + 1
				}
				break
			}
		}
	}
	if c.Type == entity.School {
		if k := b.campus(e); k > 0 {
			return k
		}
	}
	return e
}

func (b *bodies) bracketOfName(s, e int) bool {
	if b.in.isWord(s, e, lexicon.Place|lexicon.PlaceShort|lexicon.Country) {
		return true
	}
	switch string(b.in.Runes[s:e]) {
	case "筹", "集团", "总校", "中国", "筹备", "筹建":
		return true
	}
	return false
}

// campus returns the end of a campus name that starts at e, or 0.
func (b *bodies) campus(e int) int {
	k := e
	if p := b.in.longestAt(k, lexicon.Place|lexicon.PlaceShort); p > 0 {
		k = p
	} else {
		switch b.in.at(k) {
		case '东', '西', '南', '北', '新', '老', '本', '分', '总':
			k++
		}
	}
	for ; k < e+5 && (k == e || b.in.is(k-1, lexicon.MarkHan)); k++ {
		for _, word := range [...]string{"校区", "分校", "校部", "分部", "分园", "园区"} {
			if b.in.startsWith(k, word) && b.in.boundary(k+2) {
				return k + 2
			}
		}
		if b.in.longestAt(k, lexicon.LeftStop|lexicon.PersonVerb|lexicon.TitleHead|lexicon.SchoolKind) > 0 {
			break
		}
	}
	if k == e+1 && (b.in.at(k) == '部' || b.in.at(k) == '校') && (b.in.at(e) == '本' || b.in.at(e) == '分') && b.in.boundary(k+1) {
		return k + 1
	}
	return 0
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
