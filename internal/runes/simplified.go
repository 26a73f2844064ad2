package runes

// Simplified returns the simplified character that mainland China writes for r: 國 国, ⻓ 长, ⼆ 二. The pieces of
// characters that stand for whole ones where text was copied out of a PDF, and the doubles that Unicode keeps for
// older codes, are read too. One rune is one rune, and every other is returned as it is.
func Simplified(r rune) rune {
	if uint32(r) < BasicPlane && hasSimplified[r/64]>>(r%64)&1 != 0 {
		return rune(simplified[r])
	}
	return r
}
