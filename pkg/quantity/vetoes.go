package quantity

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/numeral"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// veto is a reason why a number with a unit is no count.
type veto struct {
	id  string
	hit func(*candidate) bool
}

// vetoes are asked in order; the first hit drops the candidate. Their reasons
// and examples are in rules.go.
var vetoes = []veto{
	{"N-TIME", isTime},
	{"N-ONE", isArticle},
	{"N-WORD", isLongerWord},
	{"N-TERM", isFixedTerm},
	{"N-ORDINAL", isOrdinal},
	{"N-GRADE", isGrade},
	{"N-CODE", isCode},
	{"N-ROW", isDigitRow},
	{"N-TWO", isOrdinalTwo},
	{"N-BARE", isBareUnit},
	{"N-TALLY", lacksTally},
	{"N-ZERO", isZero},
	{"N-SCORE", isNoScore},
	{"N-POINT", isNoPoint},
	{"N-BIG", isNoBig},
	{"N-PLACE", isPlace},
	{"N-SLOGAN", isSlogan},
}

func vetoed(c *candidate) bool {
	for i := range vetoes {
		if vetoes[i].hit(c) {
			return true
		}
	}
	return false
}

func (c *candidate) is(word string) bool {
	return c.unit != nil && c.unit.canonical == word && c.share == ""
}

// exact reports a bare number: no 余, no 近, no range.
func (c *candidate) exact() bool {
	return c.bound == Exact && !c.isRange && !c.num.unknown
}

// prev is the k-th character before the number proper, blanks skipped.
func (c *candidate) prev(k int) rune {
	i := c.num.start
	if c.blankAt(i - 1) {
		i--
	}
	return c.at(i - k)
}

func isTime(c *candidate) bool { return c.unit != nil && c.unit.flags&flagTerm != 0 }

func isArticle(c *candidate) bool {
	if !(c.num.lone(c.text, '一') || c.num.lone(c.text, '壹')) || c.unit == nil || c.isRange {
		return false
	}
	return !c.unit.kind.countsOne() || c.unit.flags&flagTally != 0 ||
		(c.is("成") || c.is("分") || c.is("折")) && c.bound == Exact
}

func isLongerWord(c *candidate) bool {
	if c.unit == nil || c.unitEnd == c.unitStart {
		return false
	}
	for _, f := range c.unit.follow {
		if runes.HasRunesAt(c.text, c.unitEnd, f) {
			return true
		}
	}
	return false
}

func isFixedTerm(c *candidate) bool {
	if _, end := c.t.termAt(c.text, c.num.start); end > 0 {
		c.resume = max(c.resume, end)
		return true
	}
	return false
}

// isOrdinal looks for 第 before the number, also before the first of 第三、四届,
// and for 前 in 前三名.
func isOrdinal(c *candidate) bool {
	switch c.prev(1) {
	case '第':
		return true
	case '前':
		return c.is("名") || c.is("位") || c.is("强")
	case '、', '至', '到', '-', '—', '和', ',', '，', '及', '或':
		i := c.num.start - 2
		for k := 0; k < 6 && i >= 0; k++ {
			if c.at(i) == '第' {
				return true
			}
			if !numeral.InCounts.Has(c.at(i)) {
				return false
			}
			i--
		}
	}
	return false
}

// isGrade knows 高三, 初二, 大四 and 周三, whose numeral belongs to the left.
func isGrade(c *candidate) bool {
	if c.num.arabic || c.num.end-c.num.start != 1 || c.isRange {
		return false
	}
	v, _ := c.num.val.small()
	switch c.prev(1) {
	case '高', '初', '研':
		return v <= 4 && c.prev(2) != '最' && c.prev(2) != '新'
	case '大':
		return v <= 5 && !numeral.InCounts.Has(c.prev(2))
	case '周', '期', '拜', '週':
		return v <= 6 && (c.prev(1) == '周' && c.prev(2) != '每' || c.prev(2) == '星' || c.prev(2) == '礼')
	}
	return false
}

// isCode knows digits that go on from letters, addresses, times and versions.
func isCode(c *candidate) bool {
	p := c.at(c.num.start - 1)
	if runes.IsLetter(p) || p == '_' || p == '%' || p == '#' || p == '+' || p == '№' {
		return true
	}
	if c.num.arabic && numeral.Digits.Has(p) || !c.num.arabic && numeral.InCounts.Has(p) {
		return true
	}
	if runes.In(p, ".:/-=&?@\\~*×：．") {
		q := c.at(c.num.start - 2)
		return runes.IsLetter(q) || numeral.Digits.Has(q)
	}
	return false
}

// isDigitRow knows dates and names (三八, 五四) and financial characters that stand
// alone in a word (队伍, 大陆).
func isDigitRow(c *candidate) bool {
	n := &c.num
	return n.row || n.end-n.start == 1 && runes.In(c.text[n.start], "壹贰叁肆伍陆柒捌玖拾佰仟倆陸")
}

// isOrdinalTwo knows 二 before measure words that also number (二期, 二次); a count
// would say 两.
func isOrdinalTwo(c *candidate) bool {
	if !c.num.lone(c.text, '二') || c.unit == nil || !c.exact() {
		return false
	}
	return c.unit.flags&flagTally != 0 || len(c.unit.word) == 1 && runes.In(c.unit.word[0], "次本章部道门台副条轮批代类分度节成折")
}

// isBareUnit knows 万元 and 千米, which name a unit; 百元 and 百名 are amounts.
func isBareUnit(c *candidate) bool {
	if c.num.end-c.num.start != 1 || !c.num.bareUnit(c.text) || !c.exact() || c.unit == nil || c.share != "" {
		return false
	}
	switch c.unit.kind {
	case KindScore, KindPhysical:
		return true
	case KindMoney:
		return c.text[c.num.start] == '万' || c.text[c.num.start] == '亿'
	case KindLength, KindWeight:
		return c.text[c.num.start] == '千'
	}
	return false
}

// tallyWords are the verbs and adverbs beside which a word that also numbers
// places (班, 组, 期, 届) counts.
const tallyWords = "共计达有设开办续分成建历经增已各每余满招缺行制现"

func lacksTally(c *candidate) bool {
	if c.unit == nil || c.unit.flags&flagTally == 0 {
		return false
	}
	if v, ok := c.num.val.small(); !ok || c.num.arabic && v >= 1900 && v < 2100 {
		return true
	}
	if !c.exact() || c.text[c.num.start] == '两' {
		return false
	}
	for k := 1; k <= 6; k++ {
		r := c.prev(k)
		if r == 0 || runes.IsPhraseEnd(r) {
			return true
		}
		if runes.In(r, tallyWords) {
			return false
		}
	}
	return true
}

func isZero(c *candidate) bool {
	if c.num.val.Sign() != 0 || c.isRange {
		return false
	}
	return !c.num.arabic || c.unit == nil || !(c.unit.kind.divisible() || c.unit.kind == KindScore || c.unit.kind == KindPhysical)
}

// isNoScore knows 分 as minutes (9时30分) and as an adverb (十分).
func isNoScore(c *candidate) bool {
	if !c.is("分") {
		return false
	}
	if p := c.prev(1); p == '时' || p == '点' || p == ':' || p == '：' && numeral.Digits.Has(c.prev(2)) {
		return true
	}
	if c.num.arabic || c.bound != Exact {
		return false
	}
	v, ok := c.num.val.small()
	return !ok || v <= 10 && !runes.In(c.prev(1), "得满扣加记评给获差") || c.num.end-c.num.start == 1 && v > 10
}

var pointNouns = words("希望 要求 建议 意见 体会 期望 想法 启示 思考 措施 认识 经验 原因 内容 看法 倡议 做法 指示 感受 工作 理由 优势 特点 共识 问题 不足 好处 " +
	"寄语 嘱托 收获 心得 主张 批示 愿望 提议 承诺 感悟 具体 重要 殷切 指导 学习 明确 意义 说明 提示 注意 思路 举措")

func words(s string) [][]rune {
	var out [][]rune
	start := 0
	for i := 0; i <= len(s); i++ {
		if i == len(s) || s[i] == ' ' {
			if i > start {
				out = append(out, []rune(s[start:i]))
			}
			start = i + 1
		}
	}
	return out
}

// isNoPoint keeps 三点希望 and drops clock times (下午三点) and whatever else 点 is.
func isNoPoint(c *candidate) bool {
	if !c.is("点") {
		return false
	}
	if slices.ContainsFunc(pointNouns, func(w []rune) bool { return runes.HasRunesAt(c.text, c.unitEnd, w) }) {
		return false
	}
	for k := 1; k <= 6; k++ {
		r := c.prev(k)
		if runes.IsPhraseEnd(r) || runes.In(r, "午晚晨早日夜天") {
			return true
		}
		if runes.In(r, "提讲谈强调求做下出结括") {
			return false
		}
	}
	return true
}

// isNoBig knows 十九大 and other party congresses, and 大 at the end of a clause.
func isNoBig(c *candidate) bool {
	if !c.is("大") {
		return false
	}
	v, ok := c.num.val.small()
	next := c.at(c.unitEnd)
	return !ok || c.num.arabic && v > 20 || v > 50 || next < 0x3400 && !runes.In(next, "“‘《「『\"") || next > 0xffff || runes.IsPhraseEnd(next) || next == '是' || next == '的' || next == '和'
}

// isPlace knows villages and districts: 七里庄, 三家店, 五台县.
func isPlace(c *candidate) bool {
	if c.num.arabic || !c.exact() || c.num.lone(c.text, '两') || c.unit == nil || len(c.unit.word) != 1 {
		return false
	}
	return runes.In(c.unit.word[0], "里家台道门盘") && runes.In(c.at(c.unitEnd), "河庄屯铺桥店坡湖堡营沟岗坪塘墩寨墙江山岛湾坑渡亭井洞县峡坝岭渠")
}

// isSlogan knows a numeral that opens a short quotation: “三个转变”.
func isSlogan(c *candidate) bool {
	if c.num.arabic || !c.exact() || !(c.is("个") || c.is("种") || c.is("条")) {
		return false
	}
	var closing rune
	switch c.prev(1) {
	case '“':
		closing = '”'
	case '「':
		closing = '」'
	case '‘':
		closing = '’'
	case '"':
		closing = '"'
	default:
		return false
	}
	for k := 0; k < 7; k++ {
		if c.at(c.unitEnd+k) == closing {
			return true
		}
	}
	return false
}
