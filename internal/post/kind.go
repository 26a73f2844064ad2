package post

import "github.com/dianming-nlp/dianming/internal/lexicon"

// kind is what the words of a title say of the body that has it.
type kind struct {
	scope    lexicon.Scope
	flags    lexicon.TitleFlag
	saysPart bool // the title says of which part: 宣传|部长, 教务处|处长
	branch   bool // 党支部|书记
}

// kindOf reads a title. The secretary of a party group (党组书记) is one of the 局
// or 厅 that has it, as a 科长 is.
func (b *bodyIndex) kindOf(title int) kind {
	w := b.word(title)
	head := lexicon.TitleOf(w)
	k := kind{scope: head.Scope, flags: head.Flags}
	w = w[:len(w)-len([]rune(head.Word))]
	k.saysPart = len(w) > 1 || len(w) == 1 && w[0] != '副'
	if k.scope != lexicon.ScopeParty {
		return k
	}
	if endsIn(w, "副") {
		w = w[:len(w)-1]
	}
	if endsIn(w, "党组") {
		k.scope = lexicon.ScopeSection
	}
	k.branch = endsIn(w, "党支部")
	return k
}

// comesWithPost: a rank that is held where its person has a post, as an 院士 is
// not.
func (k kind) comesWithPost() bool {
	return k.scope == lexicon.ScopeRank && k.flags&lexicon.TitleLifelong == 0
}

func (k kind) says() bool      { return k.saysPart }
func (k kind) ofBranch() bool  { return k.branch }
func (k kind) isPrivate() bool { return k.flags&lexicon.TitlePrivate != 0 }
func (k kind) any() bool       { return true }
