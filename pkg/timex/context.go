package timex

// context is what the text has said so far: the date mentioned last, which
// 当天, 次日 and 5日 lean on, and the year that dates near it take over.
type context struct {
	anchor point // y, m, d; d 0 for a month
	ok     bool  // there is an anchor
	year   int   // year carried to dates without one; 0: none
	weak   bool  // … to the end of the sentence only
	inside bool  // resolving the second end of a range: the anchor is the first
	para   int   // number of the paragraph
	at     int   // paragraph of the anchor
}

// endSentence and endParagraph let the carried year go.
func (c *context) endSentence() {
	if c.weak {
		c.year, c.weak = 0, false
	}
}

func (c *context) endParagraph(ref bool) {
	c.para++
	c.endSentence()
	if ref {
		c.year = 0
	}
}

// mention notes a resolved date.
func (c *context) mention(st *stamp, p point, comma bool) {
	switch {
	case p.m > 0 && (p.grain >= Day || p.grain == Month):
		if p.grain == Month {
			p.d = 0
		}
		c.anchor, c.ok, c.at = p, true, c.para
		if st.yearMode != implied && p.y != 0 {
			c.year, c.weak = p.y, false
		}
	case p.grain == Year && p.y != 0:
		if st.yearHi == 0 && (comma || st.yearMode != fixed) {
			c.year, c.weak = p.y, true
		}
		if !c.ok || st.yearMode == fixed && c.anchor.y != p.y && comma {
			c.anchor, c.ok, c.at = point{y: p.y, grain: Year}, true, c.para
		}
	}
}

// fuzzy notes 近日: what 当天 means after it nobody can tell.
func (c *context) fuzzy() { c.ok = false }
