package timex

// Every rune of the Basic Multilingual Plane has one entry of a table: its
// class in the upper four bits and, where lexicon words begin with it, the
// node of the word trie in the lower twelve. One look tells the walk whether
// anything can begin there.
const (
	clsNone  = iota
	clsDigit // ASCII digit
	clsNum   // Chinese numeral; may begin words too (五四青年节)
	clsWord  // begins a word
	clsStop  // ends a sentence
	clsPara  // ends a paragraph
	clsFold  // stands for another rune: traditional or full-width form
)

const (
	classShift = 12
	nodeMask   = 1<<classShift - 1
)

// folds lists traditional and variant characters, each followed by the
// simplified one that the lexicon is written in. Only characters that occur in
// temporal expressions are here. Source: Unihan kSimplifiedVariant.
const folds = "來来個个兒儿兩两凍冻動动勝胜勞劳參叁叄叁國国婦妇學学師师幾几後后從从愛爱慶庆憲宪戰战擡抬數数時时曆历書书歲岁歷历測测滿满爾尔現现環环當当禮礼種种穀谷節节紀纪總总習习臘腊舊旧萬万處处號号蟄蛰衛卫記记試试誌志語语護护讀读貳贰載载農农連连週周過过達达鍾钟鐘钟長长開开閏闰間间陰阴陸陆陽阳際际頭头願愿驚惊體体點点龍龙"

// foldTable returns the map behind clsFold.
func foldTable() map[rune]rune {
	m := make(map[rune]rune, 128)
	rs := []rune(folds)
	for i := 0; i+1 < len(rs); i += 2 {
		m[rs[i]] = rs[i+1]
	}
	for r := rune(0xFF01); r <= 0xFF5E; r++ {
		m[r] = r - 0xFF01 + '!'
	}
	m['　'] = ' '
	m['\u00a0'] = ' '
	return m
}
