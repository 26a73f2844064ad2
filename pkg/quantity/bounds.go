package quantity

import (
	"github.com/dianming-nlp/dianming/internal/runes"
)

// boundWord is a word that says how exact a number is.
type boundWord struct {
	word  []rune
	bound Bound
}

func boundWords(b Bound, words ...string) []boundWord {
	out := make([]boundWord, len(words))
	for i, w := range words {
		out[i] = boundWord{[]rune(w), b}
	}
	return out
}

// Words before the number, longest first.
var leftWords = concat(
	boundWords(Above, "不低于", "不少于", "不下于", "至少", "不下", "超过", "超", "逾"),
	boundWords(Below, "不超过", "不多于", "不高于", "不足", "不到", "至多", "将近", "接近", "近"),
	boundWords(About, "大约", "约"),
)

// Words after the unit, longest first.
var rightWords = concat(
	boundWords(Above, "及以上", "及其以上", "或以上", "以上"),
	boundWords(Below, "及以下", "或以下", "以下", "以内", "之内"),
	boundWords(About, "左右", "上下"),
)

// joined lists characters that make another word of 近, 约, 超 and 逾 when they
// stand before: 附近, 节约, 赶超.
var joined = map[rune]string{
	'近': "附最临邻靠贴亲远新晋相就切走拉迫挨逼",
	'约': "节预签条合公简邀制契续履缔特失违集爽隐守立毁赴解租誓婉",
	'超': "赶高中英反领德意法西村苏浙川湘赣闽粤渝皖鄂豫鲁冀商",
	'逾': "年",
}

func concat[T any](lists ...[]T) []T {
	var out []T
	for _, l := range lists {
		out = append(out, l...)
	}
	return out
}

// before takes in the bound word to the left of the number.
func (c *candidate) before() {
	p := c.start
	if c.blankAt(p - 1) {
		p--
	}
	if c.at(p-1) == '上' && c.share == "" && c.num.bareUnit(c.text) && !runes.In(c.at(p-2), "以线网会路身街马晚早台场基之加地桌墙赶向本体础间件课手车船群圈") {
		c.start, c.bound = p-1, Above
		return
	}
	for i := range leftWords {
		w := &leftWords[i]
		s := p - len(w.word)
		if !runes.HasRunesAt(c.text, s, w.word) {
			continue
		}
		if len(w.word) == 1 && runes.In(c.at(s-1), joined[w.word[0]]) {
			return
		}
		c.start = s
		if c.bound == Exact || w.bound != About {
			c.bound = w.bound
		}
		return
	}
}

// after takes in the bound word to the right of the unit.
func (c *candidate) after() {
	for i := range rightWords {
		w := &rightWords[i]
		if runes.HasRunesAt(c.text, c.end, w.word) {
			c.end += len(w.word)
			c.bound = w.bound
			return
		}
	}
	if c.unit == nil || !c.unit.kind.divisible() || c.isRange {
		return
	}
	if r := c.at(c.end); (r == '多' || r == '余') && c.bound == Exact {
		if _, n := c.t.unitAt(c.text, c.end+1); n == 0 {
			c.end++
			c.bound = Above
		}
	}
}

// bareUnit reports 百, 千, 万 without a digit, as in 上百名.
func (n *number) bareUnit(text []rune) bool {
	switch text[n.start] {
	case '百', '千', '万', '亿':
		return n.chinese && !n.arabic
	}
	return false
}

// divisible reports units after which 多 means "and a bit": 三斤多, 两倍多.
func (k UnitKind) divisible() bool {
	switch k {
	case KindMoney, KindShare, KindLength, KindArea, KindVolume, KindWeight, KindAge:
		return true
	}
	return false
}
