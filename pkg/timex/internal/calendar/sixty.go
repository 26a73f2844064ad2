package calendar

// SixtyYears returns the names of the years of the cycle of sixty: 甲子年, 乙丑年, …
func SixtyYears() []string {
	const years = 60
	stems, branches := []rune("甲乙丙丁戊己庚辛壬癸"), []rune("子丑寅卯辰巳午未申酉戌亥")
	out := make([]string, years)
	for i := range out {
		out[i] = string([]rune{stems[i%len(stems)], branches[i%len(branches)], '年'})
	}
	return out
}
