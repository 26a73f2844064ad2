package personname

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/dianming-nlp/dianming/internal/runes"
)

//go:embed minority.txt
var minorityTXT string

// maxMinorityLen bounds the length in runes of a minority name, dots included.
const maxMinorityLen = 16

// partKind tells how much one known part says about a minority name.
type partKind uint8

const (
	weakPart   partKind = 1 // counts only beside another part (江, 措, 哈达)
	strongPart partKind = 2 // a name by itself (扎西, 买买提)
)

// minorityTable holds the known parts.
type minorityTable struct {
	parts   map[string]partKind
	longest int      // of all parts, in runes
	starts  []uint64 // bit set of the first runes of parts of one rune, in the main block
	first   []uint64 // bit set of the first runes of all parts
	pairs   []uint64 // bit set of hashes of the first two runes of longer parts
}

var minorityParts = sync.OnceValue(func() *minorityTable {
	t := &minorityTable{
		parts:  make(map[string]partKind, strings.Count(minorityTXT, "\n")),
		starts: make([]uint64, mainHan/64+1),
		first:  make([]uint64, mainHan/64+1),
		pairs:  make([]uint64, 1<<pairBits/64),
	}
	for row := range rows(minorityTXT, nil) {
		part, weak := strings.CutSuffix(row, "*")
		name := []rune(part)
		if len(name) == 0 {
			continue
		}
		t.parts[part] = strongPart
		if weak {
			t.parts[part] = weakPart
		}
		t.longest = max(t.longest, len(name))
		if !runes.IsMainHan(name[0]) {
			continue // the table's own test finds it
		}
		i := name[0] - runes.FirstMainHan
		t.first[i/64] |= 1 << (i % 64)
		if len(name) > 1 {
			h := pairHash(name[0], name[1])
			t.pairs[h/64] |= 1 << (h % 64)
			continue
		}
		t.starts[i/64] |= 1 << (i % 64)
	}
	return t
})

// StartsMinorityName tells whether some part of a minority name starts with r.
func StartsMinorityName(r rune) bool {
	i := r - runes.FirstMainHan
	return runes.IsMainHan(r) && minorityParts().first[i/64]>>(i%64)&1 == 1
}

// StartsMinority tells whether a minority name may start with three runes; it is quick. A part of one rune is never a
// name by itself: another one follows, or a dot.
func (t *Table) StartsMinority(a, b, c rune) bool {
	m := t.minority
	return m.startsLonger(a, b) || m.startsPart(a, b) && (m.startsPart(b, c) || runes.MiddleDot.Has(b))
}

// pairBits is the width of a pair's hash: a thousand parts in 64K bits let one
// pair in fifty of ordinary text through.
const pairBits = 16

func pairHash(a, b rune) uint32 {
	return (uint32(a)*0x9E3779B1 ^ uint32(b)*0x85EBCA6B) >> (32 - pairBits)
}

// startsPart tells whether a part may start with a and b; it is quick.
func (t *minorityTable) startsPart(a, b rune) bool {
	if t.startsLonger(a, b) {
		return true
	}
	i := a - runes.FirstMainHan
	return runes.IsMainHan(a) && t.starts[i/64]>>(i%64)&1 == 1
}

// startsLonger tells whether a part of two runes and more may start with a and b.
func (t *minorityTable) startsLonger(a, b rune) bool {
	h := pairHash(a, b)
	return t.pairs[h/64]>>(h%64)&1 == 1
}

// kind returns what the runes of part are, 0 for none.
func (t *minorityTable) kind(part []rune) partKind {
	var buf [32]byte // parts are short: no allocation
	key := buf[:0]
	for _, r := range part {
		key = append(key, string(r)...)
	}
	return t.parts[string(key)]
}

// partCount is a way to have reached a place in a name: how many strong and
// weak parts led there, each 0 to 3. A set of them is a bit mask.
type partCount uint8

func (c partCount) mask() uint16 { return 1 << c }

// MinorityName returns the length in runes of the longest minority name that
// text starts with, put together from known parts (扎西多吉, 买买提·艾力, 乌日娜), 0
// if there is none. A name has at least one part that is a name by itself and
// not more weak parts than those; a dot may stand between parts. At most 16
// runes are read.
func MinorityName(text []rune) int {
	t := minorityParts()
	if len(text) < 2 || !t.startsPart(text[0], text[1]) {
		return 0
	}
	text = text[:min(len(text), maxMinorityLen+1)]
	limit := min(len(text), maxMinorityLen)
	var reached [maxMinorityLen + 1]uint16
	reached[0] = partCount(0).mask()
	longest := 0
	for at := range limit {
		if reached[at] == 0 {
			continue
		}
		start := at
		if at > 0 && runes.MiddleDot.Has(text[at]) {
			start++
		}
		most := 1
		if start+1 < limit && t.startsLonger(text[start], text[start+1]) {
			most = t.longest
		}
		for n := 1; n <= most && start+n <= limit; n++ {
			kind := t.kind(text[start : start+n])
			if kind == 0 || kind == weakPart && n == 1 && StartsWord(text[start:]) {
				continue
			}
			next := addPart(reached[at], kind)
			reached[start+n] |= next
			if named(next) {
				longest = max(longest, start+n)
			}
		}
	}
	return longest
}

// StartsWord tells whether an ordinary word of two or three characters starts
// the text: in 卓玛珍惜机会 the 珍 is no part of the name.
func StartsWord(text []rune) bool {
	t := tables()
	return len(text) >= 2 && t.word(text[:2]) > noName || len(text) >= 3 && t.word(text[:3]) > noName
}

// addPart adds one part to every count of a set.
func addPart(set uint16, kind partKind) uint16 {
	var out uint16
	for c := partCount(0); c < 16; c++ {
		if set&c.mask() == 0 {
			continue
		}
		strong, weak := c/4, c%4
		switch {
		case kind == strongPart && strong < 3:
			out |= (c + 4).mask()
		case kind == weakPart && weak < 3:
			out |= (c + 1).mask()
		}
	}
	return out
}

// named tells whether a count of the set makes a name.
func named(set uint16) bool {
	for c := partCount(4); c < 16; c++ {
		if set&c.mask() != 0 && c%4 <= c/4 {
			return true
		}
	}
	return false
}
