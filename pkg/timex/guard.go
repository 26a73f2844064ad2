package timex

import "github.com/dianming-nlp/dianming/internal/runes"

// A guard is what stands around a piece of text and decides about it. A veto
// forbids a reading: 文 before 明年 makes 文明 of it. A cue is needed for one: 26年 is a
// year beside 毕业. All are in data/guards.txt, each with its reason and examples.
type guard struct {
	id            string
	cue           bool
	both          bool // both sides must be as described; else one is enough
	before, after side
}

// side describes what stands on one side of the piece: one of the texts or a rune
// of one of the kinds, and none of the exceptions. Before the piece only texts of
// one rune are listed.
type side struct {
	texts  texts
	kinds  runeKinds
	except texts
}

// texts is a list of short texts: those of one rune as a set.
type texts struct {
	runes  string // of one rune
	single runes.Set
	longer [][]rune
	any    bool
}

// runeKinds are kinds of runes that guards ask for, as bits.
type runeKinds uint8

const (
	kindNumeral runeKinds = 1 << iota // a Chinese numeral, 几 and 数 too
	kindDigit                         // 0–9
	kindLetter                        // a Latin letter
	kindHan                           // a Chinese character
	kindOther                         // anything else, the end of the text too
	kindDash                          // what joins the ends of a range
	kindEdge                          // the end of the text
	kindBlank                         // a space
)

// runeKindNames are the names of the kinds in data/guards.txt.
var runeKindNames = [...]string{"numeral", "digit", "letter", "han", "other", "dash", "edge", "blank"}

// kindsOf returns the kinds of a rune.
func kindsOf(r rune) runeKinds {
	var k runeKinds
	switch {
	case runes.IsMainHan(r):
		k = kindHan
	case r == 0:
		return kindOther | kindEdge
	case runes.IsDigit(r):
		return kindOther | kindDigit
	case runes.IsLetter(r):
		return kindOther | kindLetter
	case runes.Dash.Has(r):
		return kindOther | kindDash
	case r == ' ':
		return kindOther | kindBlank
	default:
		k = kindOther
	}
	if isNumeral(r) {
		k |= kindNumeral
	}
	return k
}

// holds reports whether a guard fits what stands around [from, to).
func (s *scanner) holds(id guardID, from, to int) bool {
	return s.verdict(id, s.fits(&s.lx.guards[id], from, to))
}

// fits is holds without a watch.
func (s *scanner) fits(g *guard, from, to int) bool {
	before := s.sideHolds(&g.before, from-1)
	if before != g.both {
		return before
	}
	return s.sideHolds(&g.after, to)
}

// bare reports that nothing is asked of either side: what decides is in the code.
func (g *guard) bare() bool { return g.before.empty() && g.after.empty() }

func (d *side) empty() bool { return d.kinds == 0 && !d.texts.any }

// sideHolds reports whether what stands at i, and goes on behind it, is as a side
// describes it.
func (s *scanner) sideHolds(d *side, i int) bool {
	if d.empty() {
		return false
	}
	r := s.at(i)
	if d.kinds&kindsOf(r) == 0 && !s.listed(&d.texts, r, i) {
		return false
	}
	return !d.except.any || !s.listed(&d.except, r, i)
}

// listed reports whether one of the texts stands at i; r is the rune there.
func (s *scanner) listed(t *texts, r rune, i int) bool {
	if t.single.Has(r) {
		return true
	}
	for _, text := range t.longer {
		if text[0] == r && s.stands(i, text) {
			return true
		}
	}
	return false
}

// verdict is the answer of a guard. A watch sees it, and may overrule it.
func (s *scanner) verdict(id guardID, hit bool) bool {
	if s.watch != nil {
		return s.watch.see(id, hit)
	}
	return hit
}

// vetoed reports whether the veto holds for [from, to).
func (s *scanner) vetoed(veto guardID, from, to int) bool { return s.holds(veto, from, to) }

// cued reports whether the cue holds for [from, to).
func (s *scanner) cued(cue guardID, from, to int) bool { return s.holds(cue, from, to) }

// anyHolds reports whether one of several guards holds.
func (s *scanner) anyHolds(ids []guardID, from, to int) bool {
	for _, id := range ids {
		if s.holds(id, from, to) {
			return true
		}
	}
	return false
}

// guardWatch sees what the guards of one text say. Tests use it to show that an
// example is decided by the guard it belongs to.
type guardWatch struct {
	held   map[guardID]bool
	forced guardID // this one
	to     bool    // says so, whatever it sees
}

func (w *guardWatch) see(id guardID, hit bool) bool {
	if hit {
		w.held[id] = true
	}
	if id == w.forced {
		return w.to
	}
	return hit
}
