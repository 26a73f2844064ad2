// Package division knows the administrative divisions of China: provinces,
// cities (prefectures), counties and development zones with their official
// codes, their full and short names, and which lies in which. It also knows
// countries and the one-character abbreviations of provinces.
//
// A name is looked up as it stands in a text, full (石楼县) or short (石楼);
// since many names are shared (朝阳区 in 北京 and in 长春), [Lookup] gives every
// candidate, and [Division.Related] tells which of them suit the other places of
// a document:
//
//	for _, d := range division.Lookup([]rune("石楼")) {
//		fmt.Println(d.Code, d.Name) // 141126 石楼县
//	}
//
// [ReadChain] reads the places that a text starts with, level by level. Texts are
// runes, and reading allocates nothing.
//
// The tables are embedded, built on first use in a few milliseconds, immutable
// and safe for concurrent use. Their sources stand at the heads of
// divisions.tsv, countries.txt and abbreviations.tsv. Divisions are those of
// mid-2023; towns and streets are not included.
package division

import "slices"

//go:generate go run ../lexicon/gen -root ../..

// Level is the rank of a division.
type Level uint8

// The levels, from large to small. A Zone (development zone) ranks beside
// counties; it has a statistical code of its own but is not a division in law.
const (
	Province Level = iota + 1
	City
	County
	Zone
)

// String returns the level as it stands in the table: province, city, county
// or zone.
func (l Level) String() string {
	switch l {
	case Province:
		return "province"
	case City:
		return "city"
	case County:
		return "county"
	case Zone:
		return "zone"
	}
	return "unknown"
}

// Division is one administrative division. Each is made once: two are the same
// if their addresses are. A nil Division is no place.
type Division struct {
	// Code is the official six-digit code (141126 for 石楼县). Taiwan's cities,
	// which have none, carry running numbers 7101xx.
	Code string
	// Name is the full name (积石山保安族东乡族撒拉族自治县).
	Name string
	// Short is the name without level word (积石山), or empty if there is no
	// such form (赵县, 城区).
	Short string
	// Stem is the short form as runes, or the full name if there is none.
	Stem []rune
	// Word is the level word that the full name ends in (县).
	Word rune
	// Level is the rank.
	Level Level
	// Parent is the division that this one lies in directly, nil for a province.
	// A county governed by its province (石河子市) has the province.
	Parent *Division

	others []string
}

// Forms returns every way to write the name: full, short, others (湘西州 for
// 湘西土家族苗族自治州). The slice is the caller's own.
func (d *Division) Forms() []string {
	var forms []string
	d.eachForm(func(form string) { forms = append(forms, form) })
	return forms
}

func (d *Division) eachForm(f func(form string)) {
	f(d.Name)
	if d.Short != "" {
		f(d.Short)
	}
	for _, form := range d.others {
		f(form)
	}
}

// IsLetter reports whether r stands for d in short names, though its name does not begin
// with it: 川 for 四川, 晋 for 山西.
func (d *Division) IsLetter(r rune) bool {
	if d == nil || r == '国' { // 兴国 is not 国
		return false
	}
	province := ByAbbreviation(r)
	return slices.Index(d.Stem, r) > 0 || province != nil && slices.Equal(province.Stem, d.Stem)
}

// Contains tells whether e lies in d, at any depth. A division does not contain
// itself.
func (d *Division) Contains(e *Division) bool {
	for d != nil && e != nil {
		if e = e.Parent; e == d {
			return true
		}
	}
	return false
}

// Related tells whether d and e are the same or one contains the other.
func (d *Division) Related(e *Division) bool {
	return d != nil && d == e || d.Contains(e) || e.Contains(d)
}
