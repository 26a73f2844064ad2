package runes

// Simplified returns the simplified character that mainland China writes for r: 國 国, ⻓ 长, ⼆ 二. The pieces of
// characters that stand for whole ones where text was copied out of a PDF, and the doubles that Unicode keeps for
// older codes, are read too. One rune is one rune, and every other is returned as it is.
func Simplified(r rune) rune {
	if u := uint16(r); rune(u) == r && hasSimplified[u/64]>>(u%64)&1 != 0 {
		return rune(simplified[u])
	}
	return r
}
