package quantity

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
)

// ErrUnknownName is returned for a text that is no name of a bound or a kind of unit.
var ErrUnknownName = errors.New("quantity: unknown name")

// boundNames are the bounds as words; [Bound.String] is their sign.
var boundNames = [...]string{"exact", "above", "below", "about"}

// MarshalText writes the bound as a word: exact, above, below, about. The error wraps
// ErrUnknownName where it is none of the bounds.
func (b Bound) MarshalText() ([]byte, error) { return marshalName(boundNames[:], int(b), "bound") }

// UnmarshalText reads what MarshalText writes; b is left as it was on an error, which
// wraps ErrUnknownName.
func (b *Bound) UnmarshalText(text []byte) error {
	i, err := unmarshalName(boundNames[:], text, "bound")
	if err == nil {
		*b = Bound(i)
	}
	return err
}

// MarshalText writes the name of the kind, as String does. The error wraps
// ErrUnknownName where it is none of the kinds.
func (k UnitKind) MarshalText() ([]byte, error) {
	return marshalName(kindNames[:], int(k), "kind of unit")
}

// UnmarshalText reads the name of a kind; k is left as it was on an error, which
// wraps ErrUnknownName.
func (k *UnitKind) UnmarshalText(text []byte) error {
	i, err := unmarshalName(kindNames[:], text, "kind of unit")
	if err == nil {
		*k = UnitKind(i)
	}
	return err
}

func marshalName(names []string, i int, what string) ([]byte, error) {
	if i >= len(names) {
		return nil, fmt.Errorf("%w: %s %d", ErrUnknownName, what, i)
	}
	return []byte(names[i]), nil
}

func unmarshalName(names []string, text []byte, what string) (int, error) {
	i := slices.Index(names, string(text))
	if i < 0 {
		return 0, fmt.Errorf("%w: %s %q", ErrUnknownName, what, text)
	}
	return i, nil
}

// quantityJSON is a [Quantity] as JSON.
type quantityJSON struct {
	Start     int      `json:"start"`
	End       int      `json:"end"`
	Text      string   `json:"text,omitempty"`
	Number    *Decimal `json:"number,omitempty"`
	Upper     *Decimal `json:"upper,omitempty"`
	Bound     Bound    `json:"bound,omitempty"`
	Unit      string   `json:"unit,omitempty"`
	UnitKind  UnitKind `json:"unitKind,omitempty"`
	NounStart int      `json:"nounStart"`
	NounEnd   int      `json:"nounEnd"`
	Value     string   `json:"value"`
	Optional  bool     `json:"optional,omitempty"`
	Rule      string   `json:"rule,omitempty"`
}

// MarshalJSON writes q with its bound and the kind of its unit as words. The number is
// left out where it is not known, the upper one where there is no range.
func (q Quantity) MarshalJSON() ([]byte, error) {
	j := quantityJSON{
		Start: q.Start, End: q.End, Text: q.Text, Bound: q.Bound, Unit: q.Unit, UnitKind: q.UnitKind,
		NounStart: q.NounStart, NounEnd: q.NounEnd, Value: q.Value, Optional: q.Optional, Rule: q.Rule,
	}
	if q.HasNumber {
		j.Number = &q.Number
	}
	if q.IsRange {
		j.Upper = &q.Upper
	}
	return json.Marshal(j)
}

// UnmarshalJSON reads what MarshalJSON writes; q is left as it was where b is no
// quantity.
func (q *Quantity) UnmarshalJSON(b []byte) error {
	var j quantityJSON
	if err := json.Unmarshal(b, &j); err != nil {
		return fmt.Errorf("quantity: no quantity: %w", err)
	}
	*q = Quantity{
		Start: j.Start, End: j.End, Text: j.Text, Bound: j.Bound, Unit: j.Unit, UnitKind: j.UnitKind,
		NounStart: j.NounStart, NounEnd: j.NounEnd, Value: j.Value, Optional: j.Optional, Rule: j.Rule,
	}
	if j.Number != nil {
		q.Number, q.HasNumber = *j.Number, true
	}
	if j.Upper != nil {
		q.Upper, q.IsRange = *j.Upper, true
	}
	return nil
}

// parseErrorJSON is a [ParseError] as JSON.
type parseErrorJSON struct {
	Expr  string `json:"expr"`
	Error string `json:"error"`
}

// causes are the errors that a ParseError may wrap.
var causes = [...]error{ErrNoNumber, ErrNoUnit, ErrTime, ErrRest, ErrTooLong}

// MarshalJSON writes what was read, and why not, as words.
func (e *ParseError) MarshalJSON() ([]byte, error) {
	j := parseErrorJSON{Expr: e.Expr}
	if e.Err != nil {
		j.Error = e.Err.Error()
	}
	return json.Marshal(j)
}

// UnmarshalJSON reads what MarshalJSON writes. A cause of this package is the same one
// again, so that [errors.Is] knows it.
func (e *ParseError) UnmarshalJSON(b []byte) error {
	var j parseErrorJSON
	if err := json.Unmarshal(b, &j); err != nil {
		return fmt.Errorf("quantity: no error: %w", err)
	}
	e.Expr, e.Err = j.Expr, errors.New(j.Error)
	for _, cause := range causes {
		if cause.Error() == j.Error {
			e.Err = cause
		}
	}
	return nil
}
