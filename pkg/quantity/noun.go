package quantity

import (
	"github.com/dianming-nlp/dianming/internal/numeral"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// reach is how far from the unit a counted noun may end.
const reach = 14

// noun finds what is counted: the phrase after the unit up to the first head
// noun (21所 → 公办学校), else the one right before the number (教师400余名).
func (c *candidate) noun() (start, end int) {
	if c.unit == nil || !c.unit.kind.hasNoun() {
		return c.end, c.end
	}
	if c.unit.kind != KindVisits && !c.is("人") { // 人 names what it counts
		if s, e := c.nounAfter(); e > s && !c.hasVerb(s, e) {
			return s, e
		}
	}
	if !c.clauseEnds(c.end) {
		return c.end, c.end
	}
	return c.nounBefore()
}

// clauseEnds reports that no noun follows at i: a mark, the end, or a verb.
func (c *candidate) clauseEnds(i int) bool {
	r := c.at(i)
	if r == 0 || r == ' ' || runes.PhraseEnd.Has(r) {
		return true
	}
	return c.anyAt(&c.t.cues.nounStop, i)
}

func (c *candidate) hasVerb(start, end int) bool {
	for i := start; i < end; i++ {
		if c.text[i] == '“' || c.text[i] == '《' {
			return c.verbAfterQuote(i, end)
		}
		if c.anyAt(&c.t.cues.nounStop, i) {
			return true
		}
	}
	return false
}

// verbAfterQuote looks on behind a quotation, whose words are a name.
func (c *candidate) verbAfterQuote(i, end int) bool {
	for ; i < end; i++ {
		if c.text[i] == '”' || c.text[i] == '》' {
			break
		}
	}
	for ; i < end; i++ {
		if c.anyAt(&c.t.cues.nounStop, i) {
			return true
		}
	}
	return false
}

func (c *candidate) nounAfter() (start, end int) {
	start = c.end
	if c.at(start) == '的' {
		start++
	}
	quotes := 0
	for i := start; i < len(c.text) && i < start+reach; i++ {
		r := c.text[i]
		switch {
		case r == '“' || r == '《' || r == '「':
			quotes++
		case r == '”' || r == '》' || r == '」':
			quotes--
		case (runes.PhraseEnd.Has(r) || numeral.Digits.Has(r)) && quotes == 0:
			return start, start
		case quotes == 0:
			if n := c.headEnding(i); n > 0 && i-n+1 >= start {
				return start, c.growNoun(i + 1)
			}
		}
	}
	return start, start
}

// growNoun carries a noun on while another head follows directly: 学校 + 教师.
func (c *candidate) growNoun(end int) int {
	for range 3 {
		grown := 0
		for k := 1; k <= 5 && end+k <= len(c.text); k++ {
			if n := c.headEnding(end + k - 1); n == k || n > k && n < k+4 {
				grown = k
			}
		}
		if grown == 0 {
			break
		}
		end += grown
	}
	return end
}

// headEnding is the length of the head noun that ends at i, 0 if none.
func (c *candidate) headEnding(i int) int {
	if c.t.attr(c.text[i])&atNoun == 0 {
		return 0 // most: no need to ask the map
	}
	for _, w := range c.t.nouns[c.text[i]] {
		if runes.HasRunesAt(c.text, i-len(w)+1, w) {
			return len(w)
		}
	}
	return 0
}

func (c *candidate) nounBefore() (start, end int) {
	end = c.left
	for end > 0 && end > c.left-3 && (c.at(end-1) == ' ' || c.t.cues.nounLead.Has(c.at(end-1))) {
		end--
	}
	start = end
	for range 3 {
		if start == 0 {
			break
		}
		n := c.headEnding(start - 1)
		if n == 0 {
			break
		}
		start -= n
	}
	if start == end {
		return c.end, c.end
	}
	return start, end
}
