package main

import (
	"archive/zip"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"sort"
)

// The portable HanLP jar carries its dictionaries only in HanLP's binary cache
// format: big-endian int32 numbers, first the values in the order of the
// sorted keys, then a double-array trie of UTF-16 keys. decodeTrie lists the
// keys with the index of their value.

// attribute is the value of one word: counts by label, where the label is the
// ordinal of HanLP's role (person/nr.txt) or nature (the word dictionaries).
type attribute map[int32]int32

// Ordinals of com.hankcs.hanlp.corpus.tag.NR, the roles of person/nr.txt.
const (
	roleSurname = 0  // B: surname
	roleFirst   = 1  // C: first character of a two-character given name
	roleSecond  = 2  // D: second character of a two-character given name
	roleSingle  = 3  // E: single-character given name
	roleGiven2  = 13 // Z: whole two-character given name
)

// Ordinals of com.hankcs.hanlp.corpus.tag.Nature.
const (
	naturePerson      = 14 // nr
	natureForeignName = 16 // nrf
	natureJob         = 35 // nnd
	natureTitle       = 34 // nnt
)

// reader takes big-endian int32 numbers off a byte slice and remembers that
// it ran out, so that callers check once.
type reader struct {
	data []byte
	err  error
}

func (r *reader) next() int32 {
	if len(r.data) < 4 {
		r.err = io.ErrUnexpectedEOF
		return 0
	}
	v := int32(binary.BigEndian.Uint32(r.data))
	r.data = r.data[4:]
	return v
}

// readJar returns the named members of the jar.
func readJar(path string, names ...string) (map[string][]byte, error) {
	z, err := zip.OpenReader(path)
	if err != nil {
		return nil, err
	}
	defer z.Close()
	out := make(map[string][]byte, len(names))
	for _, name := range names {
		f, err := z.Open(name)
		if err != nil {
			return nil, err
		}
		b, err := io.ReadAll(f)
		f.Close()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		out[name] = b
	}
	return out, nil
}

// decodeDictionary reads a dictionary whose values are label counts. withTotal
// tells that each value begins with its total frequency (the word
// dictionaries do, the role dictionaries do not).
func decodeDictionary(data []byte, withTotal bool) (map[string]attribute, error) {
	r := &reader{data: data}
	values := make([]attribute, r.next())
	for i := range values {
		if withTotal {
			r.next()
		}
		n := r.next()
		if r.err != nil || n < 0 || int(n) > len(r.data) {
			return nil, fmt.Errorf("value %d of %d: %w", i, len(values), errors.Join(r.err, io.ErrUnexpectedEOF))
		}
		values[i] = make(attribute, n)
		for range n {
			label := r.next()
			values[i][label] = r.next()
		}
	}
	keys, err := decodeTrie(r)
	if err != nil {
		return nil, err
	}
	out := make(map[string]attribute, len(keys))
	for key, value := range keys {
		if value < 0 || value >= len(values) {
			return nil, fmt.Errorf("key %q: value %d of %d", key, value, len(values))
		}
		out[key] = values[value]
	}
	return out, nil
}

// decodeTrie reads a double-array trie and returns its keys with the index of
// their values. A state is a base number b; its child by UTF-16 unit c is the
// cell b+c+1, owned when check there equals b; the cell b itself, when owned,
// ends a key and holds -index-1.
func decodeTrie(r *reader) (map[string]int, error) {
	size := int(r.next())
	if r.err != nil || size <= 0 || size > len(r.data)/8 {
		return nil, fmt.Errorf("trie of size %d: %w", size, errors.Join(r.err, io.ErrUnexpectedEOF))
	}
	base, check := make([]int32, size), make([]int32, size)
	for i := range size {
		base[i], check[i] = r.next(), r.next()
	}
	children := make(map[int32][]int32) // base of the parent → cells
	for cell, owner := range check {
		if owner > 0 {
			children[owner] = append(children[owner], int32(cell))
		}
	}
	type state struct {
		base int32
		key  string
	}
	keys := make(map[string]int)
	stack := []state{{base: base[0]}}
	for len(stack) > 0 {
		s := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		for _, cell := range children[s.base] {
			switch unit := cell - s.base - 1; {
			case unit == -1:
				if base[cell] < 0 {
					keys[s.key] = int(-base[cell] - 1)
				}
			case unit >= 0 && unit < 0xD800 || unit > 0xDFFF && unit <= 0xFFFF:
				// Keys with characters beyond the BMP are of no use here.
				stack = append(stack, state{base: base[cell], key: s.key + string(rune(unit))})
			}
		}
	}
	return keys, nil
}

// mainNature is the most frequent label; ties go to the lower ordinal.
func mainNature(a attribute) int32 {
	best, count := int32(-1), int32(0)
	for label, c := range a {
		if c > count || c == count && label < best {
			best, count = label, c
		}
	}
	return best
}

// sortedKeys returns the keys of m in byte order.
func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}
