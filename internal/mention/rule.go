package mention

import (
	"strings"

	"github.com/dianming-nlp/dianming/internal/entity"
)

// Rule is what makes a candidate, or rejects one. It never changes, and its address is its identity. Why it is right
// says the [Entry] of its ID.
type Rule struct {
	// ID names the rule in explanations: S-KIND.
	ID string
	// Type is what it finds; 0 for rules that are of no one type.
	Type entity.Type
}

// Name returns the ID, "" for no rule.
func (r *Rule) Name() string {
	if r == nil {
		return ""
	}
	return r.ID
}

// Group returns the part of the ID that rules share which find alike: S-KIND for S-KIND.place.
func (r *Rule) Group() string {
	group, _, _ := strings.Cut(r.ID, ".")
	return group
}
