package post

import (
	"slices"
	"strings"
	"sync"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
)

// The rules of titles behind a verb.
var (
	ruleVerb = &mention.Rule{
		ID:     "R-VERB",
		Reason: "任, 担任, 当选为 and the like give the titles behind them to the names before.",
		Match: []string{
			"王思涵任海州市第一中学校长。 → 王思涵|校长|海州市第一中学",
			"陈远、林静怡任海州市第一中学党委委员、副校长。 → 陈远|副校长|海州市第一中学",
		},
	}
	ruleAppointed = &mention.Rule{
		ID:      "R-VERB.appointed",
		Reason:  "Between 任命 and 为 stand the names that get the titles behind.",
		Match:   []string{"决定任命：李明哲为海州一中校长。 → 李明哲|校长|海州一中"},
		NoMatch: []string{"陈远为海州市第一中学校长李明哲颁奖。 → 陈远|校长|海州市第一中学"},
	}
	ruleAlso = &mention.Rule{
		ID:     "R-VERB.also",
		Reason: "A sentence that appoints goes on with names and 为 alone.",
		Match:  []string{"决定任命：李明哲为海州一中校长；王思涵为江州中学副校长。 → 王思涵|副校长|江州中学"},
	}
	ruleRemoved = &mention.Rule{
		ID:     "R-VERB.removed",
		Reason: "Between 免去 and 的 stand the names that lose the titles behind.",
		Match:  []string{"免去李明哲的海州一中校长职务。 → 李明哲|校长|海州一中"},
	}
	ruleBracket = &mention.Rule{
		ID:     "R-APPOSITION.bracket",
		Reason: "Titles in a bracket behind a name are its posts.",
		Match:  []string{"李明哲（海州一中校长）、王思涵（江州中学副校长）交流发言。 → 王思涵|副校长|江州中学"},
	}
)

// takeRule makes a rune behind names one that gives them the titles to come.
type takeRule struct {
	rule  *mention.Rule
	runes string
	holds func(l *Linker, names int) bool // names begin with that rune of the text
	says  Status
}

var takeRules = [...]takeRule{
	{ruleBracket, "（(", func(*Linker, int) bool { return true }, Current},
	{ruleAppointed, "为", (*Linker).appointed, Appointed},
	{ruleAlso, "为", (*Linker).appointedToo, Appointed},
	{ruleRemoved, "的", (*Linker).removed, Removed},
}

// takesBehind returns what rune r alone says behind person i.
func (l *Linker) takesBehind(i int, r rune) gap {
	for k := range takeRules {
		t := &takeRules[k]
		if strings.ContainsRune(t.runes, r) && t.holds(l, int(l.entities[l.listStart(i)].Start)) {
			return gap{takes: t.rule, status: t.says}
		}
	}
	return gap{}
}

var (
	appointmentVerbs = sync.OnceValue(func() []string { return lexicon.Words("appointment_verbs.txt") })
	removalVerbs     = sync.OnceValue(func() []string { return lexicon.Words("removal_verbs.txt") })
)

// appointed: 任命 or 任命： stands before.
func (l *Linker) appointed(names int) bool {
	return endsInAny(l.text[:names], appointmentVerbs()) || names > 0 && endsInAny(l.text[:names-1], appointmentVerbs())
}

// appointedToo: a clause begins there, and the last title taken on was one of an
// appointment.
func (l *Linker) appointedToo(names int) bool {
	return l.taken.Status == Appointed && is(l.text[names-1], lexicon.MarkClause)
}

func (l *Linker) removed(names int) bool { return endsInAny(l.text[:names], removalVerbs()) }

func endsInAny(text []rune, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return endsIn(text, w) })
}

// longestList is how many persons of a list take on a post at most.
const longestList = 100

// listStart returns the first of the list of persons that ends with person i.
func (l *Linker) listStart(i int) int {
	first := max(0, i-longestList)
	for i > first && l.typeOf(i-1) == entity.Person && l.listed(i) {
		i--
	}
	return i
}

// takeOn notes that the person before, with the others of a list, takes on the
// titles to come: 陈远、林静怡任党委委员、副校长. Those in a bracket are its own.
func (l *Linker) takeOn() {
	c := &l.chain
	first := c.person
	if c.gap.takes != ruleBracket {
		first = l.listStart(first)
	}
	c.taking, c.takers = c.gap, c.takers[:0]
	for k := first; k <= c.person; k++ {
		if !l.surname(k) {
			c.takers = append(c.takers, k)
		}
	}
}

// take makes the posts of a title that persons take on: 王思涵任海州市第七中学
// 党委书记、校长.
func (l *Linker) take(*mention.Rule) {
	c := &l.chain
	l.taken = Post{Title: c.at, Seat: l.seatTaken(), Status: c.taking.status, Rule: c.taking.takes}
	for _, person := range c.takers {
		l.taken.Person = person
		l.posts = append(l.posts, l.taken)
	}
}
