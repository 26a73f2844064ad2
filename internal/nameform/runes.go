package nameform

import (
	"slices"
	"strings"
	"unicode/utf8"
)

func isNumeral(r rune) bool {
	switch r {
	case '〇', '零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百':
		return true
	}
	return r >= '0' && r <= '9'
}

func digitOf(r rune) int {
	switch {
	case r >= '0' && r <= '9':
		return int(r - '0')
	case r == '〇' || r == '零':
		return 0
	}
	return strings.IndexRune("一二三四五六七八九", r)/len("一") + 1
}

// number reads hanzi or ASCII numerals: 十四, 一百零一, 二七 (27), 14. Numbers
// beyond a million are of no use here: the value stops growing.
func number(s []rune) int {
	total, last := 0, 0
	for _, r := range s {
		switch r {
		case '十', '百':
			unit := 10
			if r == '百' {
				unit = 100
			}
			total += max(last, 1) * unit
			last = 0
		default:
			if last < 100_000 {
				last = last*10 + digitOf(r)
			}
		}
	}
	return min(total, 1_000_000) + last
}

// protected returns a hash of what may never differ between two cores:
// numerals, directions, 男 and 女, and 附, in their order; 0 if there is none.
func protected(core []rune) uint64 {
	h := uint64(0)
	for i := 0; i < len(core); i++ {
		switch r := core[i]; {
		case isNumeral(r):
			from := i
			for i+1 < len(core) && isNumeral(core[i+1]) {
				i++
			}
			h = (h+1)*golden + uint64(number(core[from:i+1]))<<1
		case isProtected(r):
			h = (h+1)*golden + uint64(r)<<1 + 1
		}
	}
	return h
}

func isProtected(r rune) bool {
	switch r {
	case '东', '西', '南', '北', '男', '女', '附':
		return true
	}
	return false
}

// subsequence reports whether the runes of short stand in full in this order.
func subsequence(short, full []rune) bool {
	for _, r := range full {
		if len(short) == 0 {
			return true
		}
		if short[0] == r {
			short = short[1:]
		}
	}
	return len(short) == 0
}

// is reports whether s is a word.
func is(s []rune, word string) bool {
	rest, ok := cutPrefix(s, word)
	return ok && len(rest) == 0
}

// cutPrefix is strings.CutPrefix for runes.
func cutPrefix(s []rune, word string) ([]rune, bool) {
	i := 0
	for _, r := range word {
		if i >= len(s) || s[i] != r {
			return s, false
		}
		i++
	}
	return s[i:], true
}

func hasPrefix(s []rune, word string) bool {
	_, ok := cutPrefix(s, word)
	return ok
}

// cutSuffix is strings.CutSuffix for runes.
func cutSuffix(s, end []rune) ([]rune, bool) {
	n := len(s) - len(end)
	if n < 0 || !slices.Equal(s[n:], end) {
		return s, false
	}
	return s[:n], true
}

// index returns where a word begins in s, -1 if it is not there.
func index(s []rune, word string) int {
	for i := range s {
		if hasPrefix(s[i:], word) {
			return i
		}
	}
	return -1
}

func startsWith(s, head []rune) bool { return len(s) >= len(head) && slices.Equal(s[:len(head)], head) }

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

func runeLen(s string) int { return utf8.RuneCountInString(s) }
