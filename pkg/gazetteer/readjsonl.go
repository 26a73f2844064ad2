package gazetteer

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
)

// readJSONL reads one object a line.
func (c *collector) readJSONL(r io.Reader) error {
	return eachLine(skipBOM(r), func(line int, text string) error {
		if strings.TrimSpace(text) != "" {
			c.object(text, line)
		}
		return nil
	})
}

// object makes an entry of a JSON object and adds it.
func (c *collector) object(text string, line int) {
	d := json.NewDecoder(strings.NewReader(text))
	d.UseNumber()
	e := Entry{File: c.file, Row: line}
	if tok, err := d.Token(); err != nil || tok != json.Delim('{') {
		c.fail(line, "", "is no JSON object")
		return
	}
	var seen []string
	for d.More() {
		tok, err := d.Token()
		if err != nil {
			c.fail(line, "", "is no JSON object: %v", err)
			return
		}
		key, _ := tok.(string)
		if slices.Contains(seen, key) {
			c.fail(line, key, "is there twice")
			return
		}
		seen = append(seen, key)
		var value any
		if err = d.Decode(&value); err == nil {
			err = setKey(&e, key, value)
		}
		if err != nil {
			c.fail(line, key, "%v", err)
			return
		}
	}
	if _, err := d.Token(); err != nil {
		c.fail(line, "", "is no JSON object: %v", err)
		return
	}
	if _, err := d.Token(); err != io.EOF {
		c.fail(line, "", "has something behind the object")
		return
	}
	slices.SortFunc(e.Attributes, func(a, b Attribute) int { return strings.Compare(a.Key, b.Key) })
	c.add(e)
}

func setKey(e *Entry, key string, value any) (err error) {
	if value == nil {
		return nil
	}
	switch col := columnOf(key); col {
	case colName:
		e.Name, err = text(value)
	case colCanonical:
		e.Canonical, err = text(value)
	case colType:
		var s string
		if s, err = text(value); err == nil {
			e.Type, err = parseType(s)
		}
	case colAliases:
		e.Aliases, err = aliasValue(value)
	case colHint:
		e.Hint, err = flagValue(value)
	case colNever:
		e.Never, err = flagValue(value)
	case colAttributes:
		return attributeObject(e, value)
	default:
		return attribute(e, key, value)
	}
	return err
}

func text(value any) (string, error) {
	if s, ok := value.(string); ok {
		return s, nil
	}
	return "", fmt.Errorf("want a string, got %s", kindOf(value))
}

func flagValue(value any) (bool, error) {
	switch v := value.(type) {
	case bool:
		return v, nil
	case string:
		return parseFlag(v)
	case json.Number:
		return parseFlag(v.String())
	}
	return false, fmt.Errorf("want true or false, got %s", kindOf(value))
}

func aliasValue(value any) ([]string, error) {
	switch v := value.(type) {
	case string:
		return splitAliases(v), nil
	case []any:
		out := make([]string, len(v))
		for i, x := range v {
			s, ok := x.(string)
			if !ok {
				return nil, fmt.Errorf("alias %d: want a string, got %s", i+1, kindOf(x))
			}
			out[i] = s
		}
		return trimAll(out), nil
	}
	return nil, fmt.Errorf("want an array of strings or names separated by |, got %s", kindOf(value))
}

func attributeObject(e *Entry, value any) error {
	m, ok := value.(map[string]any)
	if !ok {
		return fmt.Errorf("want an object, got %s", kindOf(value))
	}
	for k, v := range m {
		if err := attribute(e, k, v); err != nil {
			return fmt.Errorf("%s: %w", k, err)
		}
	}
	return nil
}

func attribute(e *Entry, key string, value any) error {
	var s string
	switch v := value.(type) {
	case nil:
		return nil
	case string:
		s = strings.TrimSpace(v)
	case json.Number:
		s = v.String()
	case bool:
		s = fmt.Sprint(v)
	default:
		return fmt.Errorf("want a string, a number or true or false, got %s", kindOf(value))
	}
	for _, a := range e.Attributes {
		if a.Key == key {
			return fmt.Errorf("%q is there twice", key)
		}
	}
	if s != "" {
		e.Attributes = append(e.Attributes, Attribute{key, s})
	}
	return nil
}

func kindOf(value any) string {
	switch value.(type) {
	case string:
		return "a string"
	case json.Number:
		return "a number"
	case bool:
		return "true or false"
	case []any:
		return "an array"
	case map[string]any:
		return "an object"
	}
	return "null"
}
