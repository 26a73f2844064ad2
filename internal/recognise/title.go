package recognise

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/personname"
	"github.com/dianming-nlp/dianming/internal/scan"
)

// titles finds posts, ranks and professional titles by their grammar: a head
// word (书记), the modifiers before it (党组, 副), what it is about (教学) and the
// department that it heads where that has no parent body (教务处处长).
type titles struct {
	in     *Input
	bodies *bodies
	out    []mention.Candidate
	look   []int32 // of find: the runes that may begin a head word
}

func (t *titles) find(in *Input, b *bodies, dst []mention.Candidate) []mention.Candidate {
	t.in, t.bodies, t.out = in, b, dst
	covered := 0 // runes before it belong to a longer head word or a fixed term
	t.look = resize(t.look, len(in.Runes)+1)
	look, count := t.look, 0
	for i := range in.Runes {
		look[count] = int32(i)
		count += some(in.hits.ClassesAt(i) & (lexicon.TitleHead | lexicon.TitleHeadWeak | lexicon.TitleCancel))
	}
	for _, i := range look[:count] {
		head, class := longestHead(in.hits.StartingAt(int(i)))
		end := int(head.End)
		switch {
		case end <= covered:
		case class&lexicon.TitleCancel != 0:
			covered = end
		case t.title(int(head.Start), end, class&lexicon.TitleHead == 0):
			covered = end
		}
	}
	return t.out
}

// longestHead returns the longest head word or fixed term among hits that start
// at one rune. A modifier of three runes (教授级) takes the place of a shorter
// head word.
func longestHead(hits []scan.Hit) (scan.Hit, lexicon.Class) {
	for k := len(hits) - 1; k >= 0; k-- {
		h := &hits[k]
		if h.Class&(lexicon.TitleHead|lexicon.TitleHeadWeak|lexicon.TitleCancel) != 0 {
			return *h, h.Class
		}
		if h.Class&lexicon.TitleModifier != 0 && h.End-h.Start > 2 {
			break
		}
	}
	return scan.Hit{}, 0
}

// title makes the candidate of one head word.
func (t *titles) title(head, end int, weak bool) bool {
	if !t.headEnds(head, end) || t.inSchool(head) {
		return false
	}
	start := t.modifiers(head)
	c := mention.Candidate{
		End: int32(end), Head: int32(head), Type: entity.Title, Rule: ruleTitle, Score: 5,
	}
	if start < head {
		c.Evidence |= mention.HasModifier
	}
	if s := t.sphere(start, head, end); s < start {
		start = t.modifiers(s)
		c.Evidence |= mention.HasSphere
	}
	start = t.electorate(start)
	if s := t.department(start); s < start {
		start = s
		c.Rule = RuleTitleDepartment
	}
	c.Start, c.PlaceEnd = int32(start), int32(start)
	if weak && start == head {
		c.Veto = vetoTitleWeak
	}
	t.out = append(t.out, c)
	return true
}

// inSchool: the 中学 of 中学高级教师 is the end of a school's name: 海州市第二
// 中学|高级教师.
func (t *titles) inSchool(head int) bool {
	if t.in.at(head+1) != '学' {
		return false
	}
	k := t.bodies.endingAt(head + 2)
	return k >= 0 && t.bodies.out[k].Evidence&mention.HasPlace != 0
}

// headEnds: the head word is not the beginning of another word (市|长江).
func (t *titles) headEnds(head, end int) bool {
	if t.in.boundary(end) || end-head > 2 || t.bodies.endingAt(head) >= 0 {
		return true
	}
	for n := 2; n <= 3 && end+n <= len(t.in.Runes); n++ {
		if score, _, ok := personname.Score(t.in.Runes[end : end+n]); ok && score > 0 {
			return true // 校|长葛|天成: a name follows
		}
	}
	// The segmenter may have cut a name wrongly; only a dictionary word that
	// goes on counts against the head word.
	s, e := t.in.tokenStart(end-1), t.in.tokenEnd(end-1)
	return t.in.tag(s, e) == "" || s <= head
}

func (t *titles) modifiers(q int) int {
	for q > 0 {
		s := t.in.longestTo(q, lexicon.TitleModifier, max(0, q-8))
		if s < 0 {
			return q
		}
		if q-s == 1 && !t.oneRuneModifier(s) || t.ofBody(s, q) {
			return q
		}
		q = s
	}
	return q
}

// ofBody: the party unit [s, q) belongs to a place or a league and is a body
// itself: 平安镇党委|书记, 局党委|委员, 团总支|书记.
func (t *titles) ofBody(s, q int) bool {
	if s == 0 || !t.in.startsWith(s, "党委") && !t.in.startsWith(s, "总支") && !t.in.startsWith(s, "支部") {
		return false
	}
	prev := t.in.Runes[s-1]
	if t.in.Runes[s] != '党' {
		return prev == '团'
	}
	switch prev {
	case '镇', '乡', '县', '市', '省', '区', '州', '盟', '旗', '道', '局', '团':
		return t.bodies.endingAt(s) < 0
	}
	return false
}

// oneRuneModifier: 副 always is one; 总, 正, 代 only where they begin a word.
func (t *titles) oneRuneModifier(s int) bool {
	return t.in.Runes[s] == '副' || t.in.boundary(s)
}

// sphere returns the start of what the post is about, or q: 教学|副校长,
// 招聘|经理. Class teachers have none: 高二|班主任.
func (t *titles) sphere(q, head, end int) int {
	if t.in.endsWith(end, "班主任") || t.bodies.endingAt(q) >= 0 || q < head && !t.takesSphere(q) {
		return q
	}
	if s := t.grade(q); s < q {
		return s
	}
	class := lexicon.TitleSphere
	if r := t.in.at(head); end == head+2 && (r == '股' || r == '科') {
		class |= lexicon.Field // 教育|股长
	}
	s := t.in.longestTo(q, class, max(0, q-8))
	if s < 0 || !t.in.boundary(s) || t.in.endsWith(end, "负责人") {
		return q
	}
	if r := t.in.at(end - 1); r == '监' || r == '理' || r == '裁' {
		// Business posts pile up nouns: 教育产业运营总监.
		for {
			k := t.in.longestTo(s, lexicon.TitleSphere|lexicon.Field, max(0, s-8))
			if k < 0 {
				break
			}
			s = k
		}
	}
	return s
}

// electorate returns the start of what a deputy is deputy to: 全国|政协委员,
// 自治区|人大代表.
func (t *titles) electorate(q int) int {
	if !t.in.startsWith(q, "人大代表") && !t.in.startsWith(q, "政协委员") {
		return q
	}
	for _, level := range [...]string{"全国", "自治区", "自治州", "省", "市", "县", "区", "州"} {
		if n := len(level) / 3; t.in.endsWith(q, level) && t.in.boundary(q-n) {
			return q - n
		}
	}
	return q
}

// takesSphere: the modifier at q may have a sphere before it: 教学|副校长,
// 学生|党支部书记.
func (t *titles) takesSphere(q int) bool {
	switch t.in.at(q) {
	case '副', '常', '特':
		return true
	}
	return t.in.startsWith(q, "党支部") || t.in.startsWith(q, "支部")
}

// grade reads the number of 八年级主任, 高二年段长: q is the start of 年级 or
// 年段, or the end of it.
func (t *titles) grade(q int) int {
	s := q
	if t.in.endsWith(q, "年级") || t.in.endsWith(q, "年段") {
		s -= 2
	} else if !t.in.startsWith(q, "年级") && !t.in.startsWith(q, "年段") {
		return q
	}
	first := s
	for s > 0 && t.in.is(s-1, lexicon.MarkNumeral) {
		s--
	}
	if s < first && s > 0 && (t.in.Runes[s-1] == '高' || t.in.Runes[s-1] == '初') {
		s--
	}
	return s
}

// department: a department without its parent goes to the title, 教务处处长. One
// with its parent is the body that the title belongs to, and so is an institute
// or a society.
func (t *titles) department(q int) int {
	k := t.bodies.endingAt(q)
	if k < 0 {
		if s := t.in.longestTo(q, lexicon.OrgKind|lexicon.OrgBare, max(0, q-8)); s >= 0 && t.in.kindAt(s, q).Flags&lexicon.Department != 0 && t.in.boundary(s) && t.in.at(s-1) != '各' && t.in.at(s-1) != '该' {
			return s
		}
		if t.in.startsWith(q, "主任") && t.in.endsWith(q, "中心") && t.managed(q-2) {
			return q - 2 // 分管教育|中心主任
		}
		return q
	}
	c := &t.bodies.out[k]
	if prev := t.in.at(int(c.Start) - 1); prev == '各' || prev == '该' {
		return q
	}
	pronoun := c.Evidence&mention.HasPlace != 0 && c.PlaceEnd == c.Start+1 && (t.in.at(int(c.Start)) == '校' || t.in.at(int(c.Start)) == '院')
	if pronoun && t.in.kindAt(int(c.Head), int(c.End)).Flags&lexicon.Department != 0 && t.in.at(q-1) != '委' {
		return int(c.PlaceEnd) // 校|招生就业处副处长
	}
	if c.Evidence&(mention.HasPlace|mention.HasParent) != 0 || c.Rule.Group() == ruleOrgShort.Group() || t.in.kindAt(int(c.Head), int(c.End)).Flags&lexicon.Department == 0 {
		return q
	}
	if s := int(c.Start); s+2 <= int(c.Head) && (t.in.startsWith(s, "学院") || t.in.startsWith(s, "学校")) {
		return s + 2 // 学院|科技处处长: the pronoun stays outside
	}
	return int(c.Start)
}

// managed: what ends at q is what 分管 or 主管 before it speaks of, or nothing
// stands before.
func (t *titles) managed(q int) bool {
	s := t.in.longestTo(q, lexicon.Field, max(0, q-8))
	if s < 0 {
		s = q
	}
	return t.in.endsWith(s, "分管") || t.in.endsWith(s, "主管") || t.in.endsWith(s, "协管")
}
