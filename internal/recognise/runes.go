package recognise

import "unicode/utf8"

// isHanzi reports whether r is a Chinese character of any block.
func isHanzi(r rune) bool {
	return r >= 0x4E00 && r <= 0x9FFF || r >= 0x3400 && r <= 0x4DBF || r >= 0x20000 && r <= 0x323AF || r == '〇'
}

func isLatin(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= 0xC0 && r <= 0x24F
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// mark tells at one look what kind of rune one is, as bits.
type mark uint16

const (
	markList     mark = 1 << iota // joins the items of a list
	markClause                    // ends a clause or a line
	markOpening                   // opens a bracket or quotation
	markClosing                   // closes one
	markFunction                  // a word of one rune that links names and begins none
	markMarker                    // a word of one rune behind which a name begins
	markLeads                     // a word of one rune that often leads to a person's name
	markNumeral                   // a numeral of ordinals in names
	markNotLast                   // links words and ends no name of a person
	markPlace                     // ends names of places and bodies rather than of persons
)

// marks holds the marks of the basic plane.
var marks = func() *[0x10000]mark {
	var t [0x10000]mark
	for _, row := range [...]struct {
		mark  mark
		runes string
	}{
		{markList, "、/／"},
		{markClause, "\n，,。；;！!？?：:…|｜　"},
		{markOpening, "（(“\"‘《〈【[「『﹙<"},
		{markClosing, "）)”’》〉】]」』﹚>"},
		{markFunction | markMarker, "由与在向从对被为将把和及等的是让请到赴经以就给跟同去来"},
		{markMarker, "后前中内"},
		{markLeads, "由请和与及是经向被为对以的给让同跟随暨等聘有"},
		{markNumeral, "一二三四五六七八九十百〇零0123456789"},
		{markNotLast, "等与及的在是了到说们这那或把被让从向对于将并还也又就给"},
		{markPlace, "楼路山湖桥堂馆厅河岭村镇县区院校园街巷寺庙塔站市省队奖杯班组会社局"},
	} {
		for _, r := range row.runes {
			t[r] |= row.mark
		}
	}
	return &t
}()

func is(r rune, m mark) bool { return uint32(r) < uint32(len(marks)) && marks[r]&m != 0 }

// isNumeral: the numerals of ordinals in names, 第十四中学.
func isNumeral(r rune) bool { return is(r, markNumeral) }

// at returns rune i, or '\n' outside the text: the text ends as a line does.
func (in *Input) at(i int) rune {
	if uint(i) >= uint(len(in.Runes)) {
		return '\n'
	}
	return in.Runes[i]
}

// isListMark reports whether r joins the items of a list.
func isListMark(r rune) bool { return is(r, markList) }

// isClauseEnd reports whether r ends a clause or a line.
func isClauseEnd(r rune) bool { return is(r, markClause) }

func isOpening(r rune) bool { return is(r, markOpening) }

func isClosing(r rune) bool { return is(r, markClosing) }

// isFunctionRune reports whether r is one of the words of one rune that link
// names and never begin one.
func isFunctionRune(r rune) bool { return is(r, markFunction) }

// isMarker reports whether r is a word of one rune behind which a name begins,
// also where the segmenter glues the two: 后|市十四中, 由|校团委.
func isMarker(r rune) bool { return is(r, markMarker) }

// EndsIn reports whether word ends with suffix.
func EndsIn(word []rune, suffix string) bool {
	i := len(word)
	if n := len(suffix); n >= 3 && suffix[n-1]&0xC0 == 0x80 && i > 0 {
		// Most words differ in their last rune, which is one of three bytes.
		if last := word[i-1]; byte(last)&0x3F|0x80 != suffix[n-1] || byte(last>>6)&0x3F|0x80 != suffix[n-2] {
			return false
		}
	}
	for len(suffix) > 0 {
		r, n := utf8.DecodeLastRuneInString(suffix)
		if i == 0 || word[i-1] != r {
			return false // most words differ in their last rune
		}
		i--
		suffix = suffix[:len(suffix)-n]
	}
	return true
}
