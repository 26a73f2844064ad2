// Package personname weighs by its characters alone whether two to four Chinese
// characters are a personal name: a surname and a given name (赵雪宏, 高峰, 欧阳修).
//
// The measure is a log-odds score: the probability of the characters as a
// name (surname × given-name characters by position) against their
// probability as ordinary text (the best cut into ordinary words). Above 0
// the name is the likelier reading where nothing else is known; a caller adds
// what the context says (titles, speech verbs, list punctuation). [Score]
// gives the total, [SurnameLen] finds where a name may start.
//
// Names of other build have their own tests: [MinorityName] for Uyghur,
// Tibetan, Mongolian, Kazakh and Yi names written in characters (买买提, 扎西多吉),
// [IsForeignChar] and [ForeignOdds] for transliterations (约翰·史密斯).
//
// The tables are embedded; their heads tell sources and method. They are built
// on first use (some ten milliseconds, about 2 MB), immutable and safe for
// concurrent use. No function allocates after that.
package personname

import "math"

// MaxLen is the length in runes of the longest name that [Score] knows.
const MaxLen = 4

// The model's constants, in natural logs. Their order of magnitude comes from
// counts (one word in a hundred of news is a name, a fifth of the given names
// have one character); the border was set on invented names and ordinary words.
const (
	priorName     = -4.6  // a name rather than any other word
	priorTwo      = -0.22 // a given name of two characters …
	priorSingle   = -1.6  // … of one
	priorDouble   = -7    // two surnames in a row (范徐丽泰)
	priorRepeated = -3.4  // second given character like the first (丽丽)
	unseenGiven   = -12.5 // character never seen in a given name
	unseenWord    = -16.8 // character that the dictionary of words lacks
)

// noName is the score of what cannot be a name.
var noName = float32(math.Inf(-1))

// Score returns the log-odds that text as a whole is a Chinese personal name
// rather than ordinary words, judged by its characters, and the length of the
// surname in runes. It is not ok for lengths other than two to four runes,
// for characters outside the main CJK block (except as rare given-name
// characters, 𬭎) and where no surname starts the text.
func Score(text []rune) (score float32, surnameLen int, ok bool) {
	t := tables()
	name, surnameLen := t.nameLogP(text)
	if surnameLen == 0 {
		return noName, 0, false
	}
	return name - t.ordinaryLogP(text), surnameLen, true
}

// Most is a number that [Score] never exceeds. It does not ask the tables of words.
func (t *Table) Most(text []rune) float32 {
	c, first := t.char(text[0]), t.char(text[1])
	switch {
	case len(text) > 3 || c.compound != 0:
		most, _ := t.nameLogP(text)
		for _, r := range text {
			most -= t.char(r).word
		}
		return most
	case len(text) == 2:
		return c.surname + (priorSingle + first.given[givenSingle]) + priorName - c.word - first.word
	}
	second := t.char(text[2])
	given := first.given[givenFirst] + second.given[givenSecond]
	switch {
	case text[1] == text[2]:
		given = max(given, first.given[givenFirst]+priorRepeated, t.wordName(text[1], text[2]))
	case second.wordSecond:
		given = max(given, first.wordFirst)
	}
	return c.surname + (priorTwo + given) + priorName - c.word - first.word - second.word
}

// Score is [Score].
func (t *Table) Score(text []rune) float32 {
	name, _ := t.nameLogP(text)
	return name - t.ordinaryLogP(text)
}

// SurnameLen returns the length in runes of the longest surname that text
// starts with: 2 for a compound one (欧阳), 1, or 0 if there is none. A compound
// surname's first character may be a surname as well (司马 and 司).
func SurnameLen(text []rune) int { return tables().SurnameLen(text) }

// SurnameLen is [SurnameLen].
func (t *Table) SurnameLen(text []rune) int {
	if len(text) == 0 {
		return 0
	}
	switch c := t.char(text[0]); {
	case c.compound != 0 && len(text) >= 2 && t.compound(text[0], text[1]) > noName:
		return 2
	case c.surname > noName:
		return 1
	}
	return 0
}

// StartsSurname tells whether r is a surname or begins a compound one.
func StartsSurname(r rune) bool {
	c := tables().char(r)
	return c.surname > noName || c.compound != 0
}

// SurnameOdds returns how much likelier the single or compound surname that
// text is would be found as a surname than as ordinary text (赵: high, 于, 和:
// low), as log odds; -Inf if text is no surname.
func SurnameOdds(text []rune) float32 {
	t := tables()
	switch len(text) {
	case 1:
		return t.oddsOf(text[0]).surname
	case 2:
		if p := t.compound(text[0], text[1]); p > noName {
			return p - t.ordinaryLogP(text)
		}
	}
	return noName
}

// GivenOdds returns how much likelier two runes are the given name of a person
// than ordinary words, as log odds (秀英: high, 我校: low).
func GivenOdds(given []rune) float32 {
	t := tables()
	return t.givenLogP(given) - t.ordinaryLogP(given)
}

// The positions of a character in a given name: first or second of two, or the
// only one.
const (
	givenFirst = iota
	givenSecond
	givenSingle
)

// nameLogP returns the log probability of text as a name by the best reading,
// and the length of the surname in that reading, 0 if there is none.
func (t *Table) nameLogP(text []rune) (float32, int) {
	best, surnameLen := noName, 0
	n := len(text)
	if n < 2 || n > MaxLen {
		return best + priorName, 0
	}
	c := t.char(text[0])
	if (n == 2 || n == 3) && c.surname > noName {
		if p := c.surname + t.givenLogP(text[1:]); p > best {
			best, surnameLen = p, 1
		}
	}
	if n >= 3 && c.compound != 0 {
		if p := t.compound(text[0], text[1]) + t.givenLogP(text[2:]); p > best {
			best, surnameLen = p, 2
		}
	}
	if n == 4 && c.surname > noName {
		if p := c.surname + t.char(text[1]).surname + t.givenLogP(text[2:]) + priorDouble; p > best {
			best, surnameLen = p, 2
		}
	}
	return best + priorName, surnameLen
}

// givenLogP returns the log probability of one or two runes as a given name.
func (t *Table) givenLogP(given []rune) float32 {
	if len(given) == 1 {
		return priorSingle + t.char(given[0]).given[givenSingle]
	}
	first, second := t.char(given[0]), t.char(given[1])
	p := second.given[givenSecond]
	if given[0] == given[1] {
		p = max(p, priorRepeated)
	}
	return priorTwo + max(first.given[givenFirst]+p, t.wordName(given[0], given[1]))
}

// ordinaryLogP returns the log probability of text as ordinary words by the
// best cut into words of at most three runes.
func (t *Table) ordinaryLogP(text []rune) float32 {
	if len(text) > MaxLen {
		return noName
	}
	var best [MaxLen + 1]float32
	for end := 1; end <= len(text); end++ {
		best[end] = best[end-1] + t.char(text[end-1]).word
		for n := 2; n <= 3 && n <= end; n++ {
			if p := t.word(text[end-n : end]); p > noName {
				best[end] = max(best[end], best[end-n]+p)
			}
		}
	}
	return best[len(text)]
}
