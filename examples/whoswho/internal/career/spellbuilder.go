package career

import (
	"cmp"
	"slices"
	"time"

	"github.com/dianming-nlp/dianming/pkg/dianming"
)

// kind is what a fact does to a spell. On one day they come in this order.
type kind int

const (
	begins kind = iota
	sees
	ends
	looksBack // a former post with its years, or one of them
	isOver    // a former post without
	proposes
)

// step is a fact in its place in time.
type step struct {
	kind kind
	at   string // day, "~" behind all for none
}

func stepOf(f Fact) step {
	from, to := begin(f.From), end(f.To)
	s := step{kind: sees, at: f.Source.Day}
	switch {
	case f.Status == dianming.Proposed:
		s = step{proposes, f.Source.Day}
	case f.Status == dianming.Removed:
		s = step{ends, cmp.Or(to.Last, f.notice().First)}
	case f.Status == dianming.Former && (from.Known() || to.Known()), from.Known() && to.Known():
		s = step{looksBack, cmp.Or(from.First, to.First)}
	case f.Status == dianming.Former:
		s = step{isOver, f.Source.Day}
	case f.Status == dianming.Appointed:
		s = step{begins, cmp.Or(from.First, f.notice().First)}
	case from.Known():
		s = step{begins, from.First}
	}
	s.at = cmp.Or(s.at, "~")
	return s
}

// spellBuilder puts the facts of one post of one person together, which come in
// the order of time.
type spellBuilder struct {
	key      key
	spells   []*Spell
	proposed []Fact
}

// add takes in the next fact.
func (b *spellBuilder) add(f Fact) {
	var s *Spell
	switch stepOf(f).kind {
	case proposes:
		b.proposed = append(b.proposed, f)
		return
	case begins:
		s = b.begin(f)
	case sees:
		s = b.see(f)
	case ends:
		s = b.end(f)
	case looksBack:
		s = b.lookBack(f)
	case isOver:
		s = b.over(f)
	}
	s.held = true
	s.Title = cmp.Or(s.Title, f.Title)
	s.Facts = append(s.Facts, f)
}

// open returns the last spell, or a new one where that was over before the day.
func (b *spellBuilder) open(day When) *Spell {
	if n := len(b.spells); n > 0 {
		last := b.spells[n-1]
		if !last.End.Known() || !day.Known() || !last.End.before(day) {
			return last
		}
	}
	return b.fresh()
}

func (b *spellBuilder) fresh() *Spell {
	s := &Spell{Person: b.key.person, Post: b.key.post, Successor: -1}
	b.spells = append(b.spells, s)
	return s
}

// sameAppointment is how far apart two texts may place one appointment.
const sameAppointment = 366 * 24 * time.Hour

// begin takes in an appointment, or a beginning that the text tells.
func (b *spellBuilder) begin(f Fact) *Spell {
	bound := Bound{begin(f.From), Told}
	if !bound.Known() {
		bound = Bound{f.notice(), Noticed}
	}
	s := b.open(bound.When)
	earlier := cmp.Or(s.FirstSeen, s.Begin.First)
	switch {
	case !bound.Known():
	case s.Begin.Known() && !apart(s.Begin.First, bound.First, sameAppointment):
		if s.Begin.Basis == Noticed && bound.Basis == Told {
			s.Begin = bound
		}
	case earlier != "" && earlier < bound.First && apart(earlier, bound.First, sameAppointment):
		s.Again = bound.When
	default:
		s.Begin = bound
	}
	if f.Status != dianming.Appointed {
		s.seen(f.Source.Day)
	}
	return s
}

// afterglow is how long behind the end of a post a text may still have somebody
// in it: it was written before, or by habit.
const afterglow = 31 * 24 * time.Hour

// see takes in that somebody was seen in the post.
func (b *spellBuilder) see(f Fact) *Spell {
	day := ReadWhen(f.Source.Day)
	if last := b.last(); last.End.Known() && last.End.before(day) && !apart(last.End.Last, day.First, afterglow) {
		return last
	}
	s := b.open(day)
	s.seen(f.Source.Day)
	if to := end(f.To); to.Known() && !s.Ended() {
		s.End = Bound{to, Told}
	}
	return s
}

func (s *Spell) seen(day string) {
	if day == "" {
		return
	}
	s.FirstSeen = min(cmp.Or(s.FirstSeen, day), day)
	s.LastSeen = max(s.LastSeen, day)
}

// end takes in a removal. One that a later text tells again is the same.
func (b *spellBuilder) end(f Fact) *Spell {
	bound := Bound{end(f.To), Told}
	if !bound.Known() {
		bound = Bound{f.notice(), Noticed}
	}
	s := b.last()
	if s.Begin.Basis == Unknown && begin(f.From).Known() {
		s.Begin = Bound{begin(f.From), Told}
	}
	switch s.End.Basis {
	case Told, Noticed:
	default:
		s.End = bound
		if !bound.Known() {
			s.End.Basis = Over
		}
	}
	return s
}

// last returns the last spell, or a new one if there is none.
func (b *spellBuilder) last() *Spell {
	if n := len(b.spells); n > 0 {
		return b.spells[n-1]
	}
	return b.fresh()
}

// lookBack takes in a former post with its years, or one of them.
func (b *spellBuilder) lookBack(f Fact) *Spell {
	from, to := begin(f.From), end(f.To)
	s := b.covering(from, to)
	if from.Known() && s.Begin.Basis != Told {
		s.Begin = Bound{from, Told}
	}
	switch {
	case to.Known() && s.End.Basis != Told:
		s.End = Bound{to, Told}
	case !s.Ended():
		s.End = Bound{ReadWhen(f.Source.Day), Over}
	}
	return s
}

// covering returns the spell that has a time in common with from to to, or a new
// one.
func (b *spellBuilder) covering(from, to When) *Spell {
	for _, s := range b.spells {
		start, last := s.Start(), cmp.Or(s.End.Last, "~")
		if (to.Last == "" || start <= to.Last) && from.First <= last {
			return s
		}
	}
	return b.fresh()
}

// over takes in that a text speaks of the post as former.
func (b *spellBuilder) over(f Fact) *Spell {
	s := b.last()
	if !s.Ended() {
		s.End = Bound{ReadWhen(f.Source.Day), Over}
	}
	return s
}

// done adds the proposals, each to the first spell that begins behind it, and
// returns the spells.
func (b *spellBuilder) done() []*Spell {
	for _, f := range b.proposed {
		day := ReadWhen(f.Source.Day)
		i := slices.IndexFunc(b.spells, func(s *Spell) bool { return !s.Held() || s.Start() == "" || s.Start() >= day.First })
		var s *Spell
		if i >= 0 {
			s = b.spells[i]
		} else {
			s = b.fresh()
		}
		s.Title = cmp.Or(s.Title, f.Title)
		s.Facts = append(s.Facts, f)
		if !s.Proposed.Known() {
			s.Proposed = day
		}
	}
	for _, s := range b.spells {
		s.Body = s.Facts[0].Body
	}
	return b.spells
}
