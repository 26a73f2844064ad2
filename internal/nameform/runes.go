package nameform

import (
	"slices"
	"strings"
	"unicode/utf8"
)

func longestFirst(list []string) {
	slices.SortStableFunc(list, func(a, b string) int {
		if d := len(b) - len(a); d != 0 {
			return d
		}
		return strings.Compare(a, b)
	})
}

const numerals = "〇零一二三四五六七八九十百0123456789"

func isNumeral(r rune) bool { return strings.ContainsRune(numerals, r) }

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

// protected lists what may never differ between two cores: numerals, directions,
// 男 and 女, and 附, in their order.
func protected(core string) string {
	var b strings.Builder
	run := []rune(nil)
	flush := func() {
		if len(run) > 0 {
			b.WriteString(" #")
			for n := number(run); ; n /= 10 {
				b.WriteByte(byte('0' + n%10))
				if n < 10 {
					break
				}
			}
			run = run[:0]
		}
	}
	for _, r := range core {
		if isNumeral(r) {
			run = append(run, r)
			continue
		}
		flush()
		if strings.ContainsRune("东西南北男女附", r) {
			b.WriteRune(r)
		}
	}
	flush()
	return b.String()
}

// subsequence reports whether the runes of short stand in full in this order.
func subsequence(short, full string) bool {
	for _, r := range full {
		if short == "" {
			return true
		}
		if s, n := utf8.DecodeRuneInString(short); s == r {
			short = short[n:]
		}
	}
	return short == ""
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

func runeLen(s string) int { return utf8.RuneCountInString(s) }
