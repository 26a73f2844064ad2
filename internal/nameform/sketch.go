package nameform

import "math/bits"

// sketch is what a look at a name shows: nearly all pairs of names of an article
// are told apart by their sketches, so that most names are never parsed.
type sketch struct {
	runes uint64 // a bit for each rune, by its hash
	kinds uint64 // a bit for each kind that the name can be of; all bits where only parsing tells
}

// sketchOf sketches a clean name and what it has in brackets, which may be a name
// too.
func sketchOf(s, bracket []rune) sketch {
	var k sketch
	for _, r := range bracket {
		k.runes |= runeBit(r)
	}
	for _, r := range s {
		k.runes |= runeBit(r)
		if r == '团' {
			k.kinds = ^uint64(0) // 团市委: see rewrite
		}
	}
	n := len(s)
	if n < 2 || isNumeral(s[n-2]) || s[n-2] == '附' || hasPrefix(s, "中国共产党") {
		k.kinds = ^uint64(0) // 五中, 附小, 中国共产党石楼县委员会
		return k
	}
	t := tables()
	e := t.ending(s)
	if e.synonyms {
		k.kinds = ^uint64(0)
	}
	if e.kind != nil {
		k.kinds |= kindBit(e.kind.group)
	}
	k.kinds |= e.shortKinds
	return k
}

func runeBit(r rune) uint64 { return 1 << (uint64(r) * golden >> 58) }

func kindBit(group uint16) uint64 { return 1 << (group & 63) }

// near reports whether two names can be forms of one: of one kind, or nearly all
// runes of one are in the other.
func (k sketch) near(l sketch) bool {
	const strange = 2
	if k.kinds&l.kinds != 0 {
		return true
	}
	return bits.OnesCount64(k.runes&^l.runes) <= strange || bits.OnesCount64(l.runes&^k.runes) <= strange
}
