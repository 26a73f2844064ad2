package career

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dianming-nlp/dianming/pkg/dianming"
)

// Basis is how the beginning or end of a spell is known.
type Basis int

// The bases.
const (
	Unknown   Basis = iota
	Told            // the text gives the date
	Noticed         // a notice of appointment or removal, by its day
	Over            // a text speaks of it as former: it ended on that day at the latest
	Succeeded       // inferred: another one has the post on that day
	Confirmed       // inferred: the one who stood in has the post itself on that day
)

// String returns the word that files use.
func (b Basis) String() string {
	return [...]string{"", "told", "notice", "former by", "succeeded", "confirmed"}[b]
}

// Inferred reports whether no text says it.
func (b Basis) Inferred() bool { return b == Succeeded || b == Confirmed }

// Bound is the beginning or end of a spell. Over without a date is an end on an
// unknown day.
type Bound struct {
	When
	Basis Basis
}

// Spell is the time that a person has a post, or, if Proposed and nothing else
// is known, the post that he is proposed for.
type Spell struct {
	Person     int    // index of the person
	Title      string // as the first text has it
	Body       Body
	Post       Post
	Begin, End Bound
	// FirstSeen and LastSeen are days on which texts have the person in the post,
	// "" if none gives a day.
	FirstSeen, LastSeen string
	Proposed            When
	// Again is a later appointment to the same post.
	Again     When
	Successor int   // the person who succeeded, -1 for none
	Beside    []int // others whom the texts have in a post for one at the same time
	Facts     []Fact
	held      bool
}

// Held reports whether some text has the person in the post at any time.
func (s *Spell) Held() bool { return s.held }

// Ended reports whether the spell is over, told or inferred.
func (s *Spell) Ended() bool { return s.End.Basis != Unknown }

// Current reports whether, as far as the texts go, the person is in the post.
func (s *Spell) Current() bool { return s.held && !s.Ended() }

// Start is the first day on which the person is known in the post, "" if there is
// none.
func (s *Spell) Start() string {
	switch {
	case s.Begin.Known() && (s.FirstSeen == "" || s.Begin.First <= s.FirstSeen):
		return s.Begin.First
	case s.FirstSeen != "":
		return s.FirstSeen
	}
	return ""
}

// Last is the last day on which the person is known in the post.
func (s *Spell) Last() string {
	last := max(s.LastSeen, s.Begin.First, s.Again.First)
	if s.End.Basis == Told || s.End.Basis == Noticed {
		last = max(last, s.End.First)
	}
	return last
}

// sortKey orders spells in time: by the first day known, those without one by
// their end or proposal, then those without any.
func (s *Spell) sortKey() string {
	return cmp.Or(s.Start(), s.End.First, s.Proposed.First, "~")
}

// rank puts heads first.
func (s *Spell) rank() int {
	switch {
	case s.Post.Head:
		return 0
	case s.Post.Single:
		return 1
	}
	return 2
}

// key is what the spells of one post of one person have in common.
type key struct {
	person int
	body   int64
	post   Post
}

// Spells puts the facts together, in the order of time.
func Spells(facts []Fact, people []Person) []*Spell {
	groups := make(map[key][]Fact)
	var order []key
	for i, p := range people {
		for _, f := range p.pick(facts) {
			post := ReadPost(f.Title, f.Body)
			post.Acting = post.Acting || f.Status == dianming.Acting
			k := key{i, f.Body.ID, post}
			if groups[k] == nil {
				order = append(order, k)
			}
			groups[k] = append(groups[k], f)
		}
	}
	endActing(groups)
	var out []*Spell
	for _, k := range order {
		out = append(out, spellsOf(k, once(groups[k]))...)
	}
	confirm(out)
	succeed(out)
	slices.SortStableFunc(out, func(a, b *Spell) int {
		return cmp.Or(strings.Compare(a.sortKey(), b.sortKey()), strings.Compare(a.Start(), b.Start()), a.rank()-b.rank(),
			strings.Compare(a.End.Last, b.End.Last), strings.Compare(a.Title, b.Title))
	})
	return out
}

// endActing gives the end of a post that nobody is known to have had to the same
// person's time of standing in for it.
func endActing(groups map[key][]Fact) {
	for k, facts := range groups {
		full := k
		full.post.Acting = false
		ends := !slices.ContainsFunc(groups[full], func(f Fact) bool {
			return f.Status != dianming.Removed && f.Status != dianming.Former
		})
		if k.post.Acting && ends {
			groups[k] = append(facts, groups[full]...)
			groups[full] = nil
		}
	}
}

// spellsOf makes the spells of one post of one person.
func spellsOf(k key, facts []Fact) []*Spell {
	slices.SortStableFunc(facts, func(a, b Fact) int {
		x, y := stepOf(a), stepOf(b)
		return cmp.Or(strings.Compare(x.at, y.at), cmp.Compare(x.kind, y.kind))
	})
	var b spellBuilder
	b.key = k
	for _, f := range facts {
		b.add(f)
	}
	return b.done()
}

// On reports whether, as far as the texts go, the person was in the post on a
// day, YYYY-MM-DD: it had begun, and had not ended.
func (s *Spell) On(day string) bool {
	start := s.Start()
	return s.held && start != "" && start <= day && (!s.Ended() || s.End.Known() && day <= s.End.Last)
}
