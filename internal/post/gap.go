package post

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/recognise"
)

// gap is what stands between two entities of a chain.
type gap struct {
	sep     rune   // 、 ， 和 …; 0 for none
	status  Status // 原, 曾任
	pronoun rune   // 校 or 院: 我校, 学院 stand for a body named elsewhere
	that    bool   // 该校: for the one named last
	open    bool   // a bracket opens: 王思涵（海州一中校长）
	place   bool   // 平安镇|镇长
	verb    bool   // 任, 担任: the post follows its person
	other   bool   // something that ends the chain
}

// longestGap is the longest text between two members of a chain, in runes.
const longestGap = 16

// gapWord is a word that may stand between two members of a chain.
type gapWord struct {
	text    []rune
	status  Status
	pronoun rune
	that    bool
	verb    bool
}

// gapWords are read from the left as often as they match, longer ones first.
var gapWords = []gapWord{
	{text: []rune("现任")}, {text: []rune("新任")}, {text: []rune("拟任")}, {text: []rune("时任"), status: Former},
	{text: []rune("原任"), status: Former}, {text: []rune("曾任"), status: Former, verb: true}, {text: []rune("历任"), status: Former, verb: true},
	{text: []rune("我校"), pronoun: '校'}, {text: []rune("本校"), pronoun: '校'}, {text: []rune("学校"), pronoun: '校'},
	{text: []rune("我院"), pronoun: '院'}, {text: []rune("本院"), pronoun: '院'}, {text: []rune("学院"), pronoun: '院'},
	{text: []rune("该校"), pronoun: '校', that: true}, {text: []rune("该院"), pronoun: '院', that: true}, {text: []rune("该系"), pronoun: '系', that: true},
	{text: []rune("该局"), pronoun: '局', that: true}, {text: []rune("该园"), pronoun: '园', that: true}, {text: []rune("该所"), pronoun: '所', that: true},
	{text: []rune("该会"), pronoun: '会', that: true}, {text: []rune("该公司"), pronoun: '司', that: true}, {text: []rune("该中心"), pronoun: '心', that: true},
	{text: []rune("老校友")}, {text: []rune("校友")}, {text: []rune("代表")}, {text: []rune("老师")}, {text: []rune("同志")}, {text: []rune("先生")}, {text: []rune("女士")},
	{text: []rune("著名")}, {text: []rune("知名")}, {text: []rune("专家")}, {text: []rune("学者")}, {text: []rune("长江学者")}, {text: []rune("嘉宾")}, {text: []rune("博士")}, {text: []rune("导师")},
	{text: []rune("当选为"), verb: true, status: Appointed}, {text: []rune("被聘为"), verb: true, status: Appointed}, {text: []rune("受聘为"), verb: true, status: Appointed},
	{text: []rune("被任命为"), verb: true, status: Appointed}, {text: []rune("担任"), verb: true}, {text: []rune("出任"), verb: true}, {text: []rune("兼任"), verb: true},
	{text: []rune("调任"), verb: true, status: Appointed}, {text: []rune("改任"), verb: true, status: Appointed}, {text: []rune("转任"), verb: true, status: Appointed},
	{text: []rune("升任"), verb: true, status: Appointed}, {text: []rune("接任"), verb: true, status: Appointed}, {text: []rune("续任"), verb: true}, {text: []rune("连任"), verb: true},
	{text: []rune("当选"), verb: true, status: Appointed}, {text: []rune("现为"), verb: true}, {text: []rune("任职"), verb: true}, {text: []rune("任"), verb: true}, {text: []rune("兼")},
	{text: []rune("原"), status: Former}, {text: []rune("前"), status: Former}, {text: []rune("院"), pronoun: '院'}, {text: []rune("校"), pronoun: '校'},
	{text: []rune("老")},
}

// gapBefore reads what stands between entities i-1 and i.
func (l *Linker) gapBefore(i int) gap {
	text := l.text[l.entities[i-1].End:l.entities[i].Start]
	if len(text) > longestGap {
		return gap{other: true}
	}
	if g, ok := l.formalGap(i, text); ok {
		return g
	}
	var g gap
	for len(text) > 0 {
		n := g.read(text, &l.bodies)
		if n == 0 {
			return gap{other: true}
		}
		text = text[n:]
	}
	return g
}

// formalGap reads the 为 of 任命王思涵为校长, the 的 of 免去王思涵的校长职务 and the
// bracket of 王思涵（校长）; i is what stands behind it.
func (l *Linker) formalGap(i int, text []rune) (gap, bool) {
	if len(text) != 1 || l.entities[i-1].Type != entity.Person {
		return gap{}, false
	}
	switch text[0] {
	case '（', '(':
		return gap{open: true}, true
	case '为':
		if l.appointed(int(l.entities[l.listStart(i-1)].Start)) {
			return gap{verb: true, status: Appointed}, true
		}
	case '的':
		if l.wordBefore(int(l.entities[l.listStart(i-1)].Start), removals[:]) {
			return gap{verb: true, status: Removed}, true
		}
	}
	return gap{}, false
}

var (
	appointments = [...]string{"任命", "聘任", "聘请", "选举", "推选", "推举", "增补", "补选", "提名", "聘"}
	removals     = [...]string{"免去", "免除", "撤销"}
)

// appointed: what stands before s names persons for posts, or goes on from a
// sentence that did: 任命…为校长；王思涵为副校长.
func (l *Linker) appointed(s int) bool {
	if l.wordBefore(s, appointments[:]) || l.wordBefore(s-1, appointments[:]) {
		return true // 任命：…
	}
	return l.takenStatus == Appointed && s > 0 && (l.text[s-1] == '；' || l.text[s-1] == '，' || l.text[s-1] == '\n')
}

// wordBefore: one of words ends at s.
func (l *Linker) wordBefore(s int, words []string) bool {
	for _, w := range words {
		if s >= 0 && recognise.EndsIn(l.text[:s], w) {
			return true
		}
	}
	return false
}

// longestList is how many persons of a list take on a post at most.
const longestList = 100

// listStart returns the first of the list of persons that ends with entity i.
func (l *Linker) listStart(i int) int {
	for n := 0; n < longestList && i > 0 && l.entities[i-1].Type == entity.Person; n++ {
		s, e := l.entities[i-1].End, l.entities[i].Start
		if e-s != 1 || l.text[s] != '、' && l.text[s] != '和' && l.text[s] != '与' {
			break
		}
		i--
	}
	return i
}

// read takes one piece off text and returns its length, 0 if there is none.
func (g *gap) read(text []rune, b *bodyIndex) int {
	switch text[0] {
	case ' ', '“', '”', '"':
		return 1
	case '、', '，', ',', '和', '与', '及', '暨':
		if g.sep == 0 || g.sep == '，' || g.sep == '、' {
			g.sep = text[0]
			if text[0] == ',' {
				g.sep = '，'
			}
			return 1
		}
		return 0
	}
	for i := range gapWords {
		w := &gapWords[i]
		if len(text) >= len(w.text) && slices.Equal(text[:len(w.text)], w.text) {
			if w.status != Current {
				g.status = w.status
			}
			if w.pronoun != 0 {
				g.pronoun, g.that = w.pronoun, w.that
			}
			g.verb = g.verb || w.verb
			return len(w.text)
		}
	}
	if isPlaceText(text) {
		g.place = true
		return len(text)
	}
	if isManaged(text) {
		return len(text)
	}
	return 0
}

// isManaged: 分管教育 before a title says what the post is about.
func isManaged(text []rune) bool {
	if len(text) < 3 || len(text) > 8 || text[1] != '管' {
		return false
	}
	for _, r := range text {
		if r < 0x4E00 || r > 0x9FFF {
			return false
		}
	}
	return text[0] == '分' || text[0] == '主' || text[0] == '协'
}

// isPlaceText: a short rest that ends with the word of a division: 平安镇.
func isPlaceText(text []rune) bool {
	if len(text) > 9 {
		return false
	}
	for _, r := range text {
		if r < 0x4E00 || r > 0x9FFF {
			return false
		}
	}
	switch text[len(text)-1] {
	case '省', '市', '县', '区', '州', '旗', '镇', '乡', '村', '盟':
		return true
	}
	return false
}
