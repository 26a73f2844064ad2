package career

import (
	"cmp"
	"slices"
)

// Place is an article of a document.
type Place struct {
	Document int64
	Article  int
}

// Person is one of the people that facts speak of.
type Person struct {
	// Label is the name, with a body behind @ where several share it.
	Label string
	// Name is the name, or what the user's notes call the person.
	Name string
	// Bodies are those of the posts, the one named most first.
	Bodies []Body
	// Places are the articles that speak of the person.
	Places map[Place]bool
	// Members are the person as a line of notes has it.
	Members []Member
	facts   []int
}

// pick returns the person's own of the facts that People was given.
func (p Person) pick(facts []Fact) []Fact {
	out := make([]Fact, len(p.facts))
	for i, n := range p.facts {
		out[i] = facts[n]
	}
	return out
}

// People tells apart the people of the facts. Two facts of one name are of one
// person where the notes say so, else where a rule of joinings does, one of which
// is enough, in their order. What the notes give to two people no rule joins.
func People(facts []Fact, notes Notes) []Person {
	var out []Person
	family := notes.families()
	for _, some := range byName(facts, family) {
		g := newGroups(facts, some, notes)
		for _, rule := range joinings {
			g.join(rule)
		}
		g.joinBare()
		out = append(out, g.people()...)
	}
	return out
}

// byName parts the facts, by number, into those of one name or of names that the
// notes have for one person, in the order of their first ones.
func byName(facts []Fact, family map[string]string) [][]int {
	var out [][]int
	at := make(map[string]int)
	for i, f := range facts {
		name := cmp.Or(family[f.Name], f.Name)
		n, ok := at[name]
		if !ok {
			n = len(out)
			at[name] = n
			out = append(out, nil)
		}
		out[n] = append(out[n], i)
	}
	return out
}

// group is what is known so far to be one person.
type group struct {
	name   string // or what the notes call the person
	note   int    // line of the notes, -1 for none
	facts  []int
	places map[Place][]int // to the facts there
	seats  []seat
}

// seat is a post of a group, with the days on which it is known to have it.
type seat struct {
	body Body
	post Post
	time When
}

type groups struct {
	facts []Fact
	notes Notes
	all   []*group
}

// newGroups makes a group of each name at each body, since a body seldom has two
// leading people of one name; of a name without a body one for each title, as
// mayors have it.
func newGroups(facts []Fact, some []int, notes Notes) *groups {
	type key struct {
		name  string
		note  int
		body  int64
		title string
	}
	g := &groups{facts: facts, notes: notes}
	known := make(map[key]*group)
	for _, i := range some {
		f := facts[i]
		post := ReadPost(f.Title, f.Body)
		k := key{f.Name, notes.find(f.Name, f.Body), f.Body.ID, ""}
		if f.Body.ID == 0 {
			k.title = post.Key
		}
		a := known[k]
		if a == nil {
			a = &group{name: f.Name, note: k.note, places: make(map[Place][]int)}
			if a.note >= 0 {
				a.name = notes.lines[a.note].Label
			}
			known[k] = a
			g.all = append(g.all, a)
		}
		a.facts = append(a.facts, i)
		a.places[f.place()] = append(a.places[f.place()], i)
		a.sit(seat{f.Body, post, When{}.with(f)})
	}
	return g
}

func (f Fact) place() Place { return Place{f.Source.Document, f.Source.Article} }

// sit adds the days of a seat.
func (a *group) sit(s seat) {
	i := slices.IndexFunc(a.seats, func(t seat) bool { return t.body.ID == s.body.ID && t.post.Key == s.post.Key })
	if i < 0 {
		a.seats = append(a.seats, s)
		return
	}
	a.seats[i].time = a.seats[i].time.and(s.time)
}

// join joins what a rule joins, until there is nothing more.
func (g *groups) join(rule joining) {
	for again := true; again; {
		again = false
		for i := 0; i < len(g.all); i++ {
			for j := len(g.all) - 1; j > i; j-- {
				a, b := g.all[i], g.all[j]
				if g.mayJoin(a, b) && rule.holds(g, a, b) {
					a.take(b)
					g.all = slices.Delete(g.all, j, j+1)
					again = true
				}
			}
		}
	}
}

// mayJoin reports whether the notes leave it open.
func (g *groups) mayJoin(a, b *group) bool {
	if a.note >= 0 && b.note >= 0 {
		return a.note == b.note
	}
	return g.facts[a.facts[0]].Name == g.facts[b.facts[0]].Name
}

func (a *group) take(b *group) {
	if a.note < 0 {
		a.name, a.note = b.name, b.note
	}
	a.facts = append(a.facts, b.facts...)
	for place, facts := range b.places {
		a.places[place] = append(a.places[place], facts...)
	}
	for _, s := range b.seats {
		a.sit(s)
	}
}

// joinBare gives what names no body to the only person of the name, if there is
// just one.
func (g *groups) joinBare() {
	var bare, with []*group
	for _, a := range g.all {
		if a.isBare() {
			bare = append(bare, a)
		} else {
			with = append(with, a)
		}
	}
	g.all = with
	for _, b := range bare {
		var owners []*group
		for _, a := range with {
			if g.mayJoin(a, b) {
				owners = append(owners, a)
			}
		}
		if len(owners) == 1 {
			owners[0].take(b)
		} else {
			g.all = append(g.all, b)
		}
	}
}

func (a *group) isBare() bool {
	return !slices.ContainsFunc(a.seats, func(s seat) bool { return s.body.ID != 0 })
}

// people makes the people of the groups and labels them.
func (g *groups) people() []Person {
	out := make([]Person, len(g.all))
	shared := make(map[string]int)
	for i, a := range g.all {
		slices.Sort(a.facts)
		out[i] = Person{Name: a.name, Label: a.name, Bodies: g.bodies(a), Places: make(map[Place]bool), facts: a.facts}
		out[i].Members = g.members(a)
		shared[a.name]++
		for place := range a.places {
			out[i].Places[place] = true
		}
	}
	for i := range out {
		if p := &out[i]; shared[p.Name] > 1 {
			p.Label = p.Name + "@?"
			if len(p.Bodies) > 0 {
				p.Label = p.Name + "@" + p.Bodies[0].Name
			}
		}
	}
	return out
}

// members lists the names at bodies of a group.
func (g *groups) members(a *group) []Member {
	var out []Member
	for _, n := range a.facts {
		f := g.facts[n]
		if m := (Member{f.Name, f.Body.Name}); m.Body != "" && !slices.Contains(out, m) {
			out = append(out, m)
		}
	}
	return out
}

// bodies lists the bodies of a group, the one named most first.
func (g *groups) bodies(a *group) []Body {
	count := make(map[int64]int)
	var out []Body
	for _, n := range a.facts {
		if b := g.facts[n].Body; b.ID != 0 {
			if count[b.ID]++; count[b.ID] == 1 {
				out = append(out, b)
			}
		}
	}
	slices.SortStableFunc(out, func(x, y Body) int { return cmp.Compare(count[y.ID], count[x.ID]) })
	return out
}
