package mention

import (
	"fmt"
	"strings"

	"github.com/dianming-nlp/dianming/internal/entity"
)

// Rule is what makes a candidate, or rejects one. It never changes, and its address is its identity. Why it is right
// says the [Entry] of its ID.
type Rule struct {
	ID   string      // names the rule in explanations: S-KIND
	Type entity.Type // what it finds; 0 for rules that are of no one type
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

// Deed is what a rule does.
type Deed string

// The deeds.
const (
	Finds   Deed = "finds"   // makes a candidate, or something else
	Rejects Deed = "rejects" // lets none be made, or takes one out
	Reads   Deed = "reads"   // tells what a piece of text is on the way to a name
)

// Entry is what a rulebook says of a rule: for whoever asks why, and for tests. The rules themselves stand in tables
// of Go and know no more than their IDs.
type Entry struct {
	ID     string
	Does   Deed
	Type   entity.Type // what it finds; 0 for rules that are of no one type of entity
	Reason string      // one sentence: why it is right
	// Match are texts in which the rule decides, NoMatch such in which it must not. What is marked in them is up to
	// the package of the rule.
	Match, NoMatch []string
}

// ReadRules reads a rulebook, whose lines begin with a key: "rule ID" begins an entry, "finds", "rejects" or "reads",
// perhaps with a type, says what it does (finds where it is left out), "reason", "yes" and "no" the rest. \n in an
// example is a line break, and a line with # in front is a comment. The error names the first line that is none of
// these; the entries before it are returned.
func ReadRules(text string) ([]Entry, error) {
	var entries []Entry
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\r\n")
		key, rest, _ := strings.Cut(line, " ")
		switch {
		case strings.HasPrefix(line, "#"):
		case key == "rule":
			entries = append(entries, Entry{ID: rest, Does: Finds})
		case len(entries) == 0 || !entries[len(entries)-1].set(key, rest):
			return entries, fmt.Errorf("no line of a rule: %q; see the head of the file for the keys", line)
		}
	}
	return entries, nil
}

// Entries is [ReadRules] of a rulebook that the build embeds and the tests read without error.
func Entries(text string) []Entry {
	entries, _ := ReadRules(text)
	return entries
}

// set reads a line of an entry; false for any other.
func (e *Entry) set(key, rest string) bool {
	example := strings.ReplaceAll(rest, `\n`, "\n")
	switch key {
	case string(Finds), string(Rejects), string(Reads):
		e.Does = Deed(key)
		typ, err := entity.ParseType(rest)
		e.Type = typ
		return err == nil || rest == ""
	case "reason":
		e.Reason = rest
	case "yes":
		e.Match = append(e.Match, example)
	case "no":
		e.NoMatch = append(e.NoMatch, example)
	default:
		return false
	}
	return true
}
