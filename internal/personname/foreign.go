package personname

// IsForeignChar tells whether r is used to transliterate foreign names (斯, 约,
// 翰). Many of these characters are common in ordinary text too: see
// [ForeignOdds].
func IsForeignChar(r rune) bool {
	return tables().oddsOf(r).foreign > noName
}

// ForeignOdds returns how much likelier r is in a transliterated name than in
// ordinary text, as log odds: high for 娅, below 0 for 大, -Inf for characters
// that transliterations do not use.
func ForeignOdds(r rune) float32 {
	return tables().oddsOf(r).foreign
}

// IsForeign tells whether a name is likely a transliterated one: 诺丁汉.
func IsForeign(name []rune) bool {
	odds := float32(0)
	for _, r := range name {
		odds += ForeignOdds(r) - foreignEnough
	}
	return len(name) > 1 && odds > 0
}

// foreignEnough is what the characters of a transliterated name have on average at least: 纽约 has 1.7, 农林 1.0.
const foreignEnough = 1.5
