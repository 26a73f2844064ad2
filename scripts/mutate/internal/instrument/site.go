package instrument

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
)

// Kind is what a mutation does.
type Kind string

// The kinds. All but [Constant] are tried unless others are asked for.
const (
	// Guard: the condition of an if that only leaves never holds.
	Guard Kind = "guard"
	// Case: an expression of a switch without a tag, or a clause of one with
	// a tag, never holds.
	Case Kind = "case"
	// Entry: an entry of a table of guards or rules is not there.
	Entry Kind = "entry"
	// Logic: && for || and || for &&.
	Logic Kind = "logic"
	// Compare: == for !=, < for <=, > for >=, and back.
	Compare Kind = "compare"
	// Negate: a call in a condition says the opposite.
	Negate Kind = "negate"
	// Constant: a number in a comparison or score is one more or one less.
	Constant Kind = "constant"
)

// Kinds are all kinds; those of [DefaultKinds] are tried unless others are asked for.
var Kinds = []Kind{Guard, Case, Entry, Logic, Compare, Negate, Constant}

// DefaultKinds are the kinds that say whether rules are tested.
var DefaultKinds = Kinds[:len(Kinds)-1]

// ParseKinds reads a list of kinds with commas between them.
func ParseKinds(s string) ([]Kind, error) {
	var kinds []Kind
	for name := range strings.SplitSeq(s, ",") {
		kind := Kind(strings.TrimSpace(name))
		if !slices.Contains(Kinds, kind) {
			return nil, fmt.Errorf("no kind of mutation is called %q: there are %v", name, Kinds)
		}
		kinds = append(kinds, kind)
	}
	return kinds, nil
}

// Key names a site by what a shift of lines leaves as it is.
type Key struct {
	Package  string // folder below the module's, with slashes
	Function string // with its receiver's type, or the variable at package level
	Kind     Kind
	Nth      int    // among those with the same other fields, from 1
	Code     string // what is mutated, in one line
}

// ID is a short name of a key: eight hexadecimal digits.
func (k Key) ID() string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\t%s\t%s\t%d\t%s", k.Package, k.Function, k.Kind, k.Nth, k.Code))
	return hex.EncodeToString(sum[:4])
}

// Site is a place where a mutant differs from the program.
type Site struct {
	Key
	Number int    // what makes the mutant active, from 1
	File   string // below the module's folder, with slashes
	Line   int
}

// longestCode is how many characters of the code a key holds: enough to know
// it again, and a word more in a long list leaves the key as it is.
const longestCode = 120

// oneLine brings source text into the form of a key.
func oneLine(code string) string {
	code = strings.Join(strings.Fields(code), " ")
	if runes := []rune(code); len(runes) > longestCode {
		return string(runes[:longestCode-1]) + "…"
	}
	return code
}
