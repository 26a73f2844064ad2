package quantity

// quantity turns a read candidate into the result.
func (c *candidate) quantity() Quantity {
	q := Quantity{
		Start: c.start, End: c.end, Number: c.number, HasNumber: !c.num.unknown,
		Upper: c.upper, IsRange: c.isRange, Bound: c.bound, Rule: c.rule,
	}
	if c.num.unknown {
		q.Number, q.Upper, q.IsRange, q.Bound = Decimal{}, Decimal{}, false, Exact
	}
	if c.unit != nil {
		q.Unit, q.UnitKind = c.unit.canonical, c.unit.kind
		if c.share != "" {
			q.Unit = c.share
		}
		if c.per != "" {
			q.Unit += c.per
		}
	}
	q.Optional = c.rule == ruleFraction
	q.NounStart, q.NounEnd = c.noun()
	q.Value = q.format()
	return q
}

// format writes the value as the annotation guideline does.
func (q *Quantity) format() string {
	var buf [64]byte
	b := buf[:0]
	if q.HasNumber {
		b = append(b, q.Bound.String()...)
		b = q.Number.appendTo(b)
		if q.IsRange {
			b = append(b, '/')
			b = q.Upper.appendTo(b)
		}
	}
	if q.Unit != "" {
		b = append(b, ' ')
		b = append(b, q.Unit...)
	}
	return string(b)
}
