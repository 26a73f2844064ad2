// Package name takes the names of schools and public bodies apart.
//
// A name is a row of units, an institution and its departments, and each unit is places, ordinal or core, and kind:
//
//	汾阳市第五高级中学         汾阳市 | 第五 | 高级中学
//	石楼县教育体育局办公室     石楼县 | 教育体育 | 局,  办公室
//
// [Read] finds these [Parts], and those of short names: 五中 is the fifth 中学, 教体局 a 局 of 教育体育, 县 in 县委
// the place that the context names. Kinds and the words that names are made of stand in kinds.tsv and names.tsv of
// package lexicon.
//
// [Read] is pure and safe for concurrent use; a [Reader] keeps its memory from name to name and is for one goroutine
// at a time.
package name

import (
	"github.com/dianming-nlp/dianming/internal/division"
	"github.com/dianming-nlp/dianming/internal/lexicon"
)

// Parts are the parts of a name.
type Parts struct {
	Text    []rune // without blanks, quotes and brackets
	Bracket []rune // what the name has in brackets: 北京 in 中国矿业大学（北京）
	Units   []Unit // an institution, then its departments; never empty
}

// Unit is one body in a name: an institution or a department of it.
type Unit struct {
	Text     []rune    // as written, or in full where it is written short
	Lead     []rune    // 共青团 in 共青团石楼一中
	Where              // behind it
	Attached bool      // 附属
	Stem     []rune    // places and core, of which abbreviations are made
	Readings []Reading // the likeliest first; never empty
}

// Where is where a name says that a body is.
type Where struct {
	Places []Place // written in front, large to small
	Bare   string  // a level or institution that only the context names: 市 in 市教育局, 校 in 校团委
}

// Place is a place written in a name.
type Place struct {
	Text     []rune             // as written: 石楼县
	Stem     []rune             // without level word: 石楼; all of it if there is no such form
	Word     rune               // level word that the full name ends in, 0 for a country
	Division *division.Division // nil for a country, and for a place that no list holds
}

// IsUnlisted reports whether only its level word says that it is a place.
func (p *Place) IsUnlisted() bool { return p.Division == nil && p.Word != 0 }

// Reading is one way to read a unit: 职院 is short for 职业技术学院 and for 职业学院.
type Reading struct {
	Ordinal int           // 5 in 第五高级中学, 0 without
	Term    int           // 13 in 第十三届理事会, 0 without
	Core    []rune        // what is left between those and the kind: 树德
	Kind    *lexicon.Kind // in its canonical form, 中学 for 中学校; the zero Kind if none is known
}

// MaxRunes is the length up to which a name is read; a longer one is a unit without parts.
const MaxRunes = 64

// Read takes a name apart. It accepts any text.
func Read(text []rune) Parts {
	var r Reader
	p := r.Clean(string(text))
	r.Read(&p)
	return p
}
