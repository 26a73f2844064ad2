package recognise

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// maxLatin is how far words of Latin letters are read as one name, in runes.
const maxLatin = 60

// latin reads words of Latin letters and returns where they end. They are a name
// where a title, a role or an honorific stands beside them.
func (d *personDraft) latin() int {
	d.readLatin()
	if d.parts == 0 {
		return d.end
	}
	d.readSides()
	if !d.rejected(latinGuards) {
		d.score = 4 + max(d.left.Weight(), 0) + max(d.right.Weight(), 0)
		d.add(&d.out, rulePersonForeign, d.start)
	}
	return d.end
}

// readLatin reads the words with capitals, or else the letters, that begin at
// d.start.
func (d *personDraft) readLatin() {
	d.parts = 0
	for j := d.start; j-d.start < maxLatin && d.in.at(j) >= 'A' && d.in.at(j) <= 'Z'; {
		for d.end = j; isLatinPart(d.in.at(d.end)); d.end++ {
		}
		d.parts++
		if d.in.at(d.end) != ' ' && !runes.IsNameDot(d.in.at(d.end)) {
			break
		}
		j = d.end + 1
	}
	for d.parts == 0 && runes.IsLatin(d.in.at(d.end)) {
		d.end++
	}
	for d.in.at(d.end-1) == '.' || d.in.at(d.end-1) == '-' {
		d.end--
	}
}

// isLatinPart: names of Latin letters hold r: O'Brien, Mary-Ann, J. Smith.
func isLatinPart(r rune) bool {
	switch r {
	case '-', '\'', '’', '.':
		return true
	}
	return runes.IsLatin(r)
}

var latinGuards = []guard[*personDraft]{
	{"P-LATIN", "Latin letters are a name only where a title, a role, a label or an honorific stands beside them.", func(d *personDraft) bool {
		return d.all&mention.Strong == 0
	}, yes{"介绍⟦David Brown⟧的书"}, no{"校长⟦David Brown⟧的书"}},
	{"P-INITIALS", "One or two Latin letters are no name.", func(d *personDraft) bool { return d.end-d.start < 3 },
		yes{"校长⟦Li⟧教授发言。"}, no{"校长⟦Lin⟧教授发言。"}},
	{"P-CAPITALS", "Capitals alone are an abbreviation.", func(d *personDraft) bool { return !slices.ContainsFunc(d.in.Runes[d.start:d.end], isSmall) },
		yes{"校长⟦NBA⟧教授发言。"}, no{"校长⟦NBa⟧教授发言。"}},
	{"P-ONE-WORD", "One word of Latin letters is a name only before a title or an honorific.", func(d *personDraft) bool {
		return d.parts == 1 && d.right&(mention.TitleAfter|mention.HonorificAfter) == 0
	}, yes{"校长⟦David⟧，"}, no{"校长⟦David⟧教授发言。", "校长⟦David Brown⟧，"}},
}

// isSmall: no capital of the first Latin letters.
func isSmall(r rune) bool { return r >= 'a' && r <= 'z' || r >= 0xDF }
