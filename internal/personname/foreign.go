package personname

// IsForeignChar tells whether r is used to transliterate foreign names (斯, 约,
// 翰). Many of these characters are common in ordinary text too: see
// [ForeignOdds].
func IsForeignChar(r rune) bool {
	return tables().char(r).foreignOdds > noName
}

// ForeignOdds returns how much likelier r is in a transliterated name than in
// ordinary text, as log odds: high for 娅, below 0 for 大, -Inf for characters
// that transliterations do not use.
func ForeignOdds(r rune) float32 {
	return tables().char(r).foreignOdds
}
