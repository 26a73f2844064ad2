package textcheck

import "bytes"

// marks are the byte order marks of the encodings that have one, longer ones
// first.
var marks = []struct{ mark, name, encoding string }{
	{"\xFF\xFE\x00\x00", "UTF-32 (little-endian)", "UTF-32"},
	{"\x00\x00\xFE\xFF", "UTF-32 (big-endian)", "UTF-32"},
	{"\xFF\xFE", "UTF-16 (little-endian)", "UTF-16"},
	{"\xFE\xFF", "UTF-16 (big-endian)", "UTF-16"},
	{"\x84\x31\x95\x33", "GB18030 (GBK, GB2312)", "GB18030"},
}

// encodingOf guesses the encoding of bytes that are no UTF-8: its name and what
// iconv calls it. The encoding is "" for text in an unknown one, and the name
// too for what is no text.
func encodingOf(b []byte) (name, encoding string) {
	for _, m := range marks {
		if bytes.HasPrefix(b, []byte(m.mark)) {
			return m.name, m.encoding
		}
	}
	little, big := utf16Share(b, 1), utf16Share(b, 0)
	switch {
	case little > big && little >= utf16Least:
		return "UTF-16 (little-endian)", "UTF-16LE"
	case big > little && big >= utf16Least:
		return "UTF-16 (big-endian)", "UTF-16BE"
	}
	if c := count(b); c.control*50 > c.size {
		return "", ""
	}
	switch p := countPairs(b); {
	case p.wrong*10 > p.right, p.low*10 > p.right*9: // as letters with accents in Latin-1
		return "text in another encoding", ""
	case p.low*10 > p.right && p.early*50 < p.right:
		return "Big5", "BIG5"
	}
	return "GB18030 (GBK, GB2312)", "GB18030"
}

// utf16Least is the share of its units, in percent, from which on something is
// UTF-16. Hanzi are a third of all units, so that a third is what random bytes
// have.
const utf16Least = 75

// utf16Share returns how many units of b, in percent, are what a Chinese text
// in UTF-16 is made of, where the high byte of a unit is the one at high. It is
// 0 where most units are two letters of ASCII, as half of the hanzi are too.
func utf16Share(b []byte, high int) int {
	units, usual, letters := len(b)/2, 0, 0
	for i := range units {
		h, l := b[2*i+high], b[2*i+1-high]
		if isUsualUnit(h, l) {
			usual++
		}
		if isPrintable(h) && isPrintable(l) {
			letters++
		}
	}
	if units == 0 || letters*2 > units {
		return 0
	}
	return 100 * usual / units
}

// isUsualUnit reports whether the unit of a high and a low byte is a hanzi, a
// letter or a sign.
func isUsualUnit(h, l byte) bool {
	switch h {
	case 0x00: // ASCII
		return !isControl(l)
	case 0x20, 0x30, 0xFF: // signs, full-width letters
		return true
	}
	return h >= 0x4E && h <= 0x9F && l != 0 // xx00 is rather an x in ASCII the other way round
}

func isPrintable(b byte) bool { return b >= ' ' && b <= '~' }

// pairs says how the bytes beyond ASCII go together as GB18030 and Big5 have
// them: a lead byte and a second one.
type pairs struct {
	right, wrong int
	low          int // right ones whose second byte is ASCII: every third of Big5, few of simplified Chinese
	early        int // right ones whose lead byte Big5 does not have
}

func countPairs(b []byte) pairs {
	var p pairs
	for i := 0; i < len(b); i++ {
		switch lead := b[i]; {
		case lead < 0x80:
			continue
		case lead == 0x80 || lead == 0xFF:
			p.wrong++
			continue
		case i+1 == len(b):
			continue // the second byte is in the next block
		}
		second := b[i+1]
		switch {
		case second >= '0' && second <= '9': // four bytes of GB18030
			i += 3
			continue
		case second < 0x40 || second == 0x7F || second == 0xFF:
			p.wrong++
			continue
		case second < 0x80:
			p.low++
		}
		if b[i] < 0xA1 {
			p.early++
		}
		p.right++
		i++
	}
	return p
}
