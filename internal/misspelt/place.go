package misspelt

import (
	"slices"
	"sync"

	"github.com/dianming-nlp/dianming/internal/division"
	"github.com/dianming-nlp/dianming/internal/typo"
)

// placeTable has the names of divisions, full and short, by the sounds of their first two runes.
type placeTable map[[2]uint16][][]rune

var placeNames = sync.OnceValue(func() placeTable {
	t, sounds := placeTable{}, sounds()
	for _, d := range division.All() {
		for _, form := range d.Forms() {
			if s := []rune(form); len(s) >= 2 {
				key := [2]uint16{sounds.of(s[0]), sounds.of(s[1])}
				if !slices.ContainsFunc(t[key], func(other []rune) bool { return slices.Equal(s, other) }) {
					t[key] = append(t[key], s)
				}
			}
		}
	}
	return t
})

// Place returns the slip in the place with which the name of a body begins; false if there is none, the name begins with a
// place that is known, or it may be meant for several. vouched says whether a place is named near the name.
func Place(name []rune, vouched func(place string) bool) (Slip, bool) {
	if len(name) < 3 {
		return Slip{}, false
	}
	q := question{name: name, vouched: vouched}
	q.askAll()
	return q.best, q.best.Rule != nil && !q.tied
}

// askAll looks at all places that sound or look like the beginning of the name.
func (q *question) askAll() {
	name := q.name
	sounds, places := sounds(), placeNames()
	a, b := sounds.of(name[0]), sounds.of(name[1])
	q.ask(places[[2]uint16{a, b}])
	for _, r := range typo.LookAlikes(name[0]) {
		q.ask(places[[2]uint16{sounds.of(r), b}])
	}
	for _, r := range typo.LookAlikes(name[1]) {
		q.ask(places[[2]uint16{a, sounds.of(r)}])
	}
}

// question is that for the place of a name.
type question struct {
	name    []rune
	vouched func(place string) bool
	best    Slip
	tied    bool

	vetoedBy string // the guard that rejected the last place
}

// ask looks at some places and keeps the longest one.
func (q *question) ask(places [][]rune) {
	for _, place := range places {
		n := len(place)
		if n >= len(q.name) || n < q.best.End {
			continue
		}
		k := differing(q.name[:n], place)
		if k < 0 {
			continue
		}
		s := Slip{At: k, Got: q.name[k], Want: place[k], End: n, Rule: RulePlace}
		alike := typo.SoundsAlike(s.Got, s.Want) || typo.LooksAlike(s.Got, s.Want)
		if !alike || s == q.best {
			continue
		}
		if q.vetoedBy = q.denied(&s, place); q.vetoedBy != "" {
			continue
		}
		q.tied = n == q.best.End
		q.best = s
	}
}

// differing returns the one rune in which two names of one length differ, -1 if it is not one.
func differing(a, b []rune) int {
	at := -1
	for k := range a {
		if a[k] != b[k] {
			if at >= 0 {
				return -1
			}
			at = k
		}
	}
	return at
}

// placeGuards say that what is written is another place than the one that it sounds or looks like.
var placeGuards = []struct {
	id    string
	holds func(q *question, s *Slip, place []rune) bool
}{
	{"M-PLACE-KNOWN", func(q *question, s *Slip, _ []rune) bool {
		return division.IsName(q.name[:s.End]) || inWord(q.name, s.At, s.At+1)
	}},
	{"M-PLACE-TELLS", func(_ *question, s *Slip, _ []rune) bool {
		return typo.Namesakes(s.Got, s.Want) || typo.TellsApart(s.Got) || typo.TellsApart(s.Want)
	}},
	{"M-PLACE-ALONE", func(q *question, s *Slip, place []rune) bool { return !s.Both() && !q.vouched(string(place)) }},
}

// denied returns the ID of the guard that rejects the slip, "" if none does.
func (q *question) denied(s *Slip, place []rune) string {
	for i := range placeGuards {
		if g := &placeGuards[i]; g.holds(q, s, place) {
			return g.id
		}
	}
	return ""
}
