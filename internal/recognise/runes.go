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

// numeralDigit: the numerals of ordinals in names, 第十四中学.
func isNumeral(r rune) bool {
	switch r {
	case '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百', '〇', '零':
		return true
	}
	return isDigit(r)
}

// at returns rune i, or '\n' outside the text: the text ends as a line does.
func (in *Input) at(i int) rune {
	if i < 0 || i >= len(in.Runes) {
		return '\n'
	}
	return in.Runes[i]
}

// isListMark reports whether r joins the items of a list.
func isListMark(r rune) bool { return r == '、' || r == '/' || r == '／' }

// isClauseEnd reports whether r ends a clause or a line.
func isClauseEnd(r rune) bool {
	switch r {
	case '\n', '，', ',', '。', '；', ';', '！', '!', '？', '?', '：', ':', '…', '|', '｜', '　':
		return true
	}
	return false
}

func isOpening(r rune) bool {
	switch r {
	case '（', '(', '“', '"', '‘', '《', '〈', '【', '[', '「', '『', '﹙', '<':
		return true
	}
	return false
}

func isClosing(r rune) bool {
	switch r {
	case '）', ')', '”', '’', '》', '〉', '】', ']', '」', '』', '﹚', '>':
		return true
	}
	return false
}

// isFunctionRune reports whether r is one of the words of one rune that link
// names and never begin one.
func isFunctionRune(r rune) bool {
	switch r {
	case '由', '与', '在', '向', '从', '对', '被', '为', '将', '把', '和', '及', '等', '的', '是', '让', '请', '到', '赴', '经', '以', '就', '给', '跟', '同', '去', '来':
		return true
	}
	return false
}

// isMarker reports whether r is a word of one rune behind which a name begins,
// also where the segmenter glues the two: 后|市十四中, 由|校团委.
func isMarker(r rune) bool {
	switch r {
	case '后', '前', '中', '内':
		return true
	}
	return isFunctionRune(r)
}

// EndsIn reports whether word ends with suffix.
func EndsIn(word []rune, suffix string) bool {
	i := len(word)
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
