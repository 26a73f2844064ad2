package career

import "slices"

// confirm ends the time of one who stood in for a post where the same person
// gets it.
func confirm(all []*Spell) {
	for _, a := range all {
		if !a.Post.Acting || a.Ended() || a.Last() == "" {
			continue
		}
		for _, b := range all {
			full := a.Post
			full.Acting = false
			if b.Person == a.Person && b.Body.ID == a.Body.ID && b.Post == full && b.held && b.Start() >= a.Last() {
				a.endAt(b, Confirmed)
			}
		}
	}
}

// succeed ends the time of those who had a post for one where a later text has
// another one in it, and notes who have it at the same time.
func succeed(all []*Spell) {
	type seat struct {
		body int64
		key  string
	}
	seats := make(map[seat][]*Spell)
	for _, s := range all {
		if s.Post.Single && s.held {
			k := seat{s.Body.ID, s.Post.Key}
			seats[k] = append(seats[k], s)
		}
	}
	for _, holders := range seats {
		for _, a := range holders {
			if !a.Ended() {
				a.succeededBy(holders)
			}
		}
		for _, a := range holders {
			for _, b := range holders {
				if a.Person != b.Person && a.Current() && b.Current() && !slices.Contains(a.Beside, b.Person) {
					a.Beside = append(a.Beside, b.Person)
				}
			}
		}
	}
}

// succeededBy looks for the first other holder who comes behind all that is known
// of a, or all but the afterglow.
func (a *Spell) succeededBy(holders []*Spell) {
	if a.Last() == "" {
		return
	}
	for _, b := range holders {
		if b.Person == a.Person || b.known() <= a.Start() {
			continue
		}
		if b.known() >= a.Last() || b.Last() > a.Last() && !apart(b.known(), a.Last(), afterglow) {
			a.endAt(b, Succeeded)
		}
	}
}

// known is the first day on which b must have had the post: that of its removal,
// if nothing earlier is known.
func (s *Spell) known() string {
	if start := s.Start(); start != "" {
		return start
	}
	if s.End.Basis == Told || s.End.Basis == Noticed {
		return s.End.First
	}
	return ""
}

// endAt ends a where b begins, unless it has ended before that.
func (a *Spell) endAt(b *Spell, basis Basis) {
	day := ReadWhen(max(b.known(), a.Last()))
	if b.Begin.Known() && b.Begin.First == day.First {
		day = b.Begin.When
	}
	if !a.Ended() || day.First < a.End.First {
		a.End, a.Successor = Bound{day, basis}, b.Person
	}
}
