package timex

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"
)

// ErrUnknownName: a text is no name of a kind or grain; see [Kind.UnmarshalText].
var ErrUnknownName = errors.New("timex: unknown name")

// MarshalText writes the name of the kind, as String does. The error wraps
// ErrUnknownName where it is none of the kinds.
func (k Kind) MarshalText() ([]byte, error) { return marshalName(kindNames[:], int(k), "kind") }

// UnmarshalText reads the name of a kind; k is left as it was on an error, which
// wraps ErrUnknownName.
func (k *Kind) UnmarshalText(b []byte) error {
	i, err := unmarshalName(kindNames[:], b, "kind")
	if err == nil {
		*k = Kind(i)
	}
	return err
}

// MarshalText writes the name of the grain, as String does. The error wraps
// ErrUnknownName where it is none of the grains.
func (g Grain) MarshalText() ([]byte, error) { return marshalName(grainNames[:], int(g), "grain") }

// UnmarshalText reads the name of a grain; g is left as it was on an error, which
// wraps ErrUnknownName.
func (g *Grain) UnmarshalText(b []byte) error {
	i, err := unmarshalName(grainNames[:], b, "grain")
	if err == nil {
		*g = Grain(i)
	}
	return err
}

func marshalName(names []string, i int, what string) ([]byte, error) {
	if i >= len(names) {
		return nil, fmt.Errorf("%w: %s %d", ErrUnknownName, what, i)
	}
	return []byte(names[i]), nil
}

func unmarshalName(names []string, b []byte, what string) (int, error) {
	i := slices.Index(names, string(b))
	if i < 0 {
		return 0, fmt.Errorf("%w: %s %q", ErrUnknownName, what, b)
	}
	return i, nil
}

// expressionJSON is an [Expression] as JSON.
type expressionJSON struct {
	Start    int        `json:"start"`
	End      int        `json:"end"`
	Text     string     `json:"text,omitempty"`
	Kind     Kind       `json:"kind"`
	Grain    Grain      `json:"grain,omitempty"`
	Value    string     `json:"value,omitempty"`
	From     time.Time  `json:"from,omitzero"`
	To       time.Time  `json:"to,omitzero"`
	Optional bool       `json:"optional,omitempty"`
	Rule     string     `json:"rule,omitempty"`
	Error    string     `json:"error,omitempty"`
	Other    *otherJSON `json:"other,omitempty"`
}

// otherJSON is how far the other reading of an expression is.
type otherJSON struct {
	Days  int `json:"days,omitempty"`
	Years int `json:"years,omitempty"`
}

// causes are the errors that an expression may hold.
var causes = [...]error{ErrNotTemporal, ErrTrailing, ErrImpossible, ErrOutOfRange}

// MarshalJSON writes e with its kind, grain and error as words. What is empty is left
// out.
func (e Expression) MarshalJSON() ([]byte, error) {
	j := expressionJSON{
		Start: e.Start, End: e.End, Text: e.Text, Kind: e.Kind, Grain: e.Grain, Value: e.Value,
		From: e.From, To: e.To, Optional: e.Optional, Rule: e.Rule,
	}
	if e.Err != nil {
		j.Error = e.Err.Error()
	}
	if e.altDays != 0 || e.altYears != 0 {
		j.Other = &otherJSON{e.altDays, e.altYears}
	}
	return json.Marshal(j)
}

// UnmarshalJSON reads what MarshalJSON writes. An error of this package is the same
// one again, so that [errors.Is] knows it; e is left as it was where b is no
// expression.
func (e *Expression) UnmarshalJSON(b []byte) error {
	var j expressionJSON
	if err := json.Unmarshal(b, &j); err != nil {
		return fmt.Errorf("timex: no expression: %w", err)
	}
	*e = Expression{
		Start: j.Start, End: j.End, Text: j.Text, Kind: j.Kind, Grain: j.Grain, Value: j.Value,
		From: j.From, To: j.To, Optional: j.Optional, Rule: j.Rule, Err: causeNamed(j.Error),
	}
	if j.Other != nil {
		e.altDays, e.altYears = j.Other.Days, j.Other.Years
	}
	return nil
}

// causeNamed returns the error of a message; nil for none.
func causeNamed(message string) error {
	if message == "" {
		return nil
	}
	for _, err := range causes {
		if err.Error() == message {
			return err
		}
	}
	return errors.New(message)
}
