package recognise

// Shift moves c by so many runes: from its place in a piece of a text to its
// place in the text.
func (c *Candidate) Shift(by int32) {
	c.Start += by
	c.End += by
	c.Kind += by
	c.Place += by
	if c.Unit != 0 {
		c.Unit += by
	}
}
