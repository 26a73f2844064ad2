package mention

import (
	"strings"

	"github.com/dianming-nlp/dianming/internal/entity"
)

// Deed is what a rule does.
type Deed uint8

// The deeds.
const (
	Finds   Deed = iota // makes a candidate
	Rejects             // lets none be made, or takes one out
	Reads               // tells what a piece of text is on the way to a name
)

// Rule is one entry of the rulebook: what finds a mention, or rejects one. It
// never changes, and its address is its identity.
type Rule struct {
	// ID names the rule in explanations: S-KIND.
	ID   string
	Does Deed
	// Type is what it finds; 0 for rules that are of no one type.
	Type entity.Type
	// Reason is one sentence: why it is right.
	Reason string
	// Match are texts with the spans in ⟦ ⟧ about which the rule decides.
	Match []string
	// NoMatch are texts with spans in ⟦ ⟧ about which it must not decide: a
	// rule that finds must not find them, one that rejects must let them pass.
	NoMatch []string
}

// Name returns the ID, "" for no rule.
func (r *Rule) Name() string {
	if r == nil {
		return ""
	}
	return r.ID
}

// Group returns the part of the ID that rules share which find alike: S-KIND for
// S-KIND.place.
func (r *Rule) Group() string {
	group, _, _ := strings.Cut(r.ID, ".")
	return group
}
