// Package misspelt finds the slips of the pen in the names of schools and bodies: a kind word, the word before it
// or a place of which one character is another that sounds or looks like the right one.
//
//	海州师笵大学   笵 for 范, M-CORE
//	清河县教育菊   菊 for 局, M-KIND
//	吕粱一中       粱 for 梁, M-PLACE
//
// [Find] proposes the slips of kind words and the words before them in a text. It knows no names: whether a body stands
// there when the text is read with the right character says whoever reads it so, and [Believed] what such a
// reading needs. [Place] corrects the place of a name that was found. What the rules are and why is in data/rules.txt.
//
// A right name must never be corrected. So what a slip makes must be no word of the dictionary (小雪 is none for 小学),
// and a place must sound and look like another, or the article must name the right one.
package misspelt

import (
	_ "embed"

	"github.com/dianming-nlp/dianming/internal/mention"
)

//go:embed data/rules.txt
var rulebook string

// Rulebook returns what the rulebook says of the rules: those that correct, then those that let a slip be none.
func Rulebook() []mention.Entry { return mention.Entries(rulebook) }

// The rules that correct.
var (
	RuleKind  = &mention.Rule{ID: "M-KIND"}
	RuleCore  = &mention.Rule{ID: "M-CORE"}
	RulePlace = &mention.Rule{ID: "M-PLACE"}
	RuleEntry = &mention.Rule{ID: "M-ENTRY"} // finds, too: a misspelt name of a user's list
)

// VetoBody is the ID of the rule by which a slip is none where no body stands with the right character.
const VetoBody = "M-BODY"

// MaxSlips is how many slips of a piece of text are looked at, the first ones.
const MaxSlips = 256
