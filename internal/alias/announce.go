package alias

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// saying is what an article may say with a name: that it is another one of a body named elsewhere.
type saying struct {
	namer    *Namer
	mentions []Mention
	i        int          // of the name
	word     announcement // that stands before it, zero for none
	rest     string       // what stands between the name before and the word
	topic    int          // the school that the article is about, -1 for none
	founded  int          // its first name, -1 for none
	subject  int          // of the sentence, -1 for none
	next     int          // the name that may go on the list of a renamed one before it
	pronoun  bool         // stands for the topic in the sentence
	joined   bool         // the sentence says before the name that several become one
}

// Marks about announced names.
const (
	closers      = "”’\"'》」』 　\n\t\r"
	openers      = "“‘\"'《「『 　\n\t\r"
	brackets     = "（("
	bracketEnds  = "）)"
	sentenceEnds = "。！？!?；;\n"
	clauseEnds   = "，,：:"
	spans        = "0123456789—－–-～~至年月日生 　" // of years: （1889—1968）
)

// bracketRules are asked of a name behind what announces one, or behind a bracket that opens there.
var bracketRules = []rule[*saying]{
	{"A-SAID-TYPE", unrelated, func(s *saying) bool { return s.i == 0 || s.before().Type != s.name().Type }},
	{"A-SAID-APART", unrelated, func(s *saying) bool { return strings.Trim(s.rest, closers+brackets+clauseEnds) != "" }},
	{"A-SAID-SEVERAL", unrelated, func(s *saying) bool {
		last, _ := utf8.DecodeLastRuneInString(s.before().Before)
		return s.word.use == "based" && (last == '、' || lexicon.MarkJoins.Has(last))
	}},
	{"A-SAID-OPEN", unrelated, func(s *saying) bool { return s.inBracket() && !s.closed() }},
	{"A-SAID", equal, func(s *saying) bool {
		return s.word.says() || s.word.use == "bracket" && s.inBracket()
	}},
	{"A-SAID-BARE", unrelated, func(s *saying) bool { return s.word.use != "" || !s.inBracket() }},
	{"A-SAID-PERSON", unrelated, func(s *saying) bool {
		return s.name().Type == entity.Person && isLatin(s.name().Text) == isLatin(s.before().Text)
	}},
	{"A-SAID-PART", unrelated, func(s *saying) bool { return s.part() }},
	{"A-SAID-BRACKET", equal, nil},
}

// renameRules are asked of a name behind what says that a body has it now, or had it before.
var renameRules = []rule[*saying]{
	{"A-RENAMED-NOBODY", unrelated, func(s *saying) bool { return s.subject < 0 || s.mentions[s.subject].Type != s.name().Type }},
	{"A-RENAMED-ADVERBIAL", unrelated, func(s *saying) bool {
		text, last := announced().unopened(s.mentions[s.subject].Before)
		became := announced().ending(text).use == "renamed"                          // 由甲更名为乙，再更名为丙
		return !s.pronoun && s.rest != "" && lexicon.MarkMarker.Has(last) && !became // but 由海州工业学校更名为
	}},
	{"A-RENAMED-JOINED", unrelated, func(s *saying) bool { return !s.pronoun && s.joined }},
	{"A-RENAMED-PART", unrelated, func(s *saying) bool { return s.unitOf(s.subject) }},
	{"A-RENAMED", equal, nil},
}

func (s *saying) name() *Mention   { return &s.mentions[s.i] }
func (s *saying) before() *Mention { return &s.mentions[s.i-1] }
func (s *saying) inBracket() bool {
	return strings.ContainsAny(s.rest, brackets)
}

// closed reports whether the bracket closes behind the name, or behind the last word of a kind that may follow it.
func (s *saying) closed() bool {
	behind := strings.TrimLeft(s.name().Behind, closers)
	for _, w := range announced().all {
		if w.use == "behind" {
			behind = strings.TrimPrefix(behind, w.word)
		}
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(behind, spans+clauseEnds))
	return strings.ContainsRune(bracketEnds, r)
}

// part reports whether the name in brackets is a unit of the body before them.
func (s *saying) part() bool {
	if s.name().Type == entity.Person {
		return false
	}
	a, b := &s.namer.nodes[s.namer.nodeOf[s.i-1]], &s.namer.nodes[s.namer.nodeOf[s.i]]
	switch v := s.namer.pair.compare(&a.Parts, &b.Parts); {
	case v.says > vetoed:
		return false
	case v.id == "A-UNIT":
		return true
	}
	return s.unitOf(s.i - 1)
}

// unitOf reports whether the name is of a kind of unit, and another one, given by its mention, of an institution.
func (s *saying) unitOf(other int) bool {
	if s.name().Type == entity.Person {
		return false
	}
	node := func(i int) *node { return &s.namer.nodes[s.namer.nodeOf[i]] }
	u, of := &node(s.i).Units[0], &node(other).Units[0]
	isUnit := kindOf(u).Group != 0 && !kindOf(u).Institution
	return isUnit && !placed(&u.Where) && kindOf(of).Institution
}

func isLatin(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return runes.IsLatin(r)
}

// announce joins the names that the article says to be of one body. Short forms are joined before names are that leave
// something out, what is renamed behind them. It tells whether anything is renamed.
func (n *Namer) announce(mentions []Mention, rename bool) (renames bool) {
	s := &n.saying
	*s = saying{namer: n, mentions: mentions, founded: -1, next: -1}
	if rename {
		s.topic = topic(mentions)
	}
	for s.i = range mentions {
		listed := rename && s.next == s.i && strings.TrimRight(strings.TrimLeft(mentions[s.i].Before, closers), openers) == "、" // 先后更名为海州中学、|海州一中
		if !listed && !s.hear(rename) {
			continue // most
		}
		if s.word.founds() && s.founded < 0 && mentions[s.i].Type == entity.School {
			s.founded = s.i
		}
		renames = renames || s.renames()
		if !rename {
			n.say(s, bracketRules, s.i-1)
		} else if listed || s.renames() {
			n.rename(s, listed)
		}
	}
	return renames
}

// hear reads what stands before the name, and directly behind it, and reports whether that may announce it.
func (s *saying) hear(rename bool) bool {
	words := announced()
	text, last := words.unopened(s.name().Before)
	from := words.from(s.name().Behind) // 由海州工业学校|更名而来
	into := text == "为" && s.i > 0 && words.ending(s.before().Before).word == "改"
	bracketed := !rename && words.marks.Has(last) && words.bracketed(text)
	if !from && !bracketed && !words.lasts.Has(last) {
		return false
	}
	switch s.word = words.ending(text); {
	case from:
		s.word = announcement{"", "renamed"}
	case into: // 改|海州书院|为|海州学堂
		s.word, text = announcement{"", "renamed"}, ""
	case s.word.word == "改" && strings.HasPrefix(s.name().Behind, "为"):
		return false
	}
	s.rest = behindYears(strings.TrimSuffix(text, s.word.word))
	return true
}

// rename joins a name that the subject of its sentence has or had; one that goes on a list has that of the list.
func (n *Namer) rename(s *saying, listed bool) {
	if root := func(i int) int32 { return n.nodes[n.nodeOf[i]].root }; s.word.use == "named" && s.i > 0 && root(s.i-1) == root(s.i) {
		return // of the body directly before it
	}
	if !listed {
		s.subject = s.findSubject()
	}
	n.say(s, renameRules, s.subject)
	if s.founded >= 0 && s.founded < s.i && s.subject == s.topic {
		s.subject = s.founded
		n.say(s, renameRules, s.founded)
	}
	s.next = s.i + 1
}

// behindYears returns what stands behind a bracket with years that begins a text.
func behindYears(text string) string {
	rest := strings.TrimLeft(strings.TrimLeft(text, brackets), spans)
	r, n := utf8.DecodeRuneInString(rest)
	if len(rest) == len(text) || !strings.ContainsRune(bracketEnds, r) {
		return text
	}
	return rest[n:]
}

// say joins the name to another, given by its mention, where the rules say so.
func (n *Namer) say(s *saying, rules []rule[*saying], other int) {
	if s.word.use == "" && !s.inBracket() || first(rules, s).says != equal {
		return
	}
	if a, b := n.nodes[n.nodeOf[s.i]].root, n.nodes[n.nodeOf[other]].root; a != b {
		n.unite(a, b)
	}
}

// renames reports whether the name is one that the subject of its sentence has or had.
func (s *saying) renames() bool { return s.word.use == "renamed" || s.word.use == "named" }

// findSubject returns the mention that is the subject of the sentence in which the name stands: the one before the
// word if nothing is between them that ends a clause, or else the first one of the sentence; or the topic where a
// pronoun stands for it.
func (s *saying) findSubject() int {
	text, from := sentence(s.rest)
	s.joined = announced().has(text, "joined")
	if at, says := s.schoolMeant(text, s.i); says {
		return at
	}
	at := -1
	for k := s.i - 1; !from && k >= 0; k-- {
		clause := at < 0 && !strings.ContainsAny(text, clauseEnds)
		at = k
		if clause && s.mentions[k].Type == s.name().Type {
			return k
		}
		text, from = sentence(s.mentions[k].Before)
		s.joined = s.joined || announced().has(text, "joined")
		if at, says := s.schoolMeant(text, k); says {
			return at
		}
	}
	if at < 0 && s.name().Type == entity.School && strings.ContainsFunc(text, unicode.IsDigit) {
		s.pronoun = true // is left out: 1958年，更名为…
		return s.topic
	}
	return at
}

// schoolMeant returns the school that a pronoun in the text before mention k stands for:
// 学校 and 我校 for the topic, 该校 for the one named last.
func (s *saying) schoolMeant(text string, k int) (at int, says bool) {
	if s.pronoun = announced().has(text, "school"); s.pronoun {
		return s.topic, true
	}
	if s.pronoun = announced().has(text, "that"); !s.pronoun {
		return -1, false
	}
	for at = k - 1; at >= max(0, k-window); at-- {
		if s.mentions[at].Type == entity.School {
			return at, true
		}
	}
	return s.topic, true
}

// sentence returns what of a text belongs to the sentence behind it, and whether that begins in it.
func sentence(text string) (rest string, begins bool) {
	i := strings.LastIndexAny(text, sentenceEnds)
	if i < 0 {
		return text, false
	}
	_, n := utf8.DecodeRuneInString(text[i:])
	return text[i+n:], true
}

// topic returns the school that an article is about: the first one, if it is named in front of the first full stop.
func topic(mentions []Mention) int {
	for i := range mentions {
		if strings.Contains(mentions[i].Before, "。") {
			break
		}
		if mentions[i].Type == entity.School {
			return i
		}
	}
	return -1
}
