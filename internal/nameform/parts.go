package nameform

import "strings"

// Form is a parsed name. It holds what it was made of and is immutable.
type Form struct {
	Text    string // as given
	Units   []Unit // an institution, then its departments; never empty
	Bracket string // what the name has in brackets: 北京 in 中国矿业大学（北京）

	form form
}

// Unit is one body in a name: an institution or a department of it.
type Unit struct {
	Text     string  // as written
	Places   []Place // written in front, large to small
	Bare     string  // a level or institution that only the context names: 市 in 市教育局, 校 in 校团委
	Attached bool    // 附属
	Ordinal  int     // 5 in 第五高级中学, 0 without
	Term     int     // 13 in 第十三届理事会, 0 without
	Core     string  // what is left between those and the kind: 贺昌
	Kind     string  // kind, equal for equal kinds: 中学 for 中学校; "" if none is known
}

// Place is a place written in a name.
type Place struct {
	Text  string // as written: 石楼县
	Short string // without level word: 石楼; Text if there is no such form
	Level string // level word that the full name ends in (省, 市, 县, 区 …), "" for a country
}

// MaxRunes is the length up to which a name is parsed; a longer text is a Form
// without parts, equal only to itself.
const MaxRunes = 64

// Parse reads a name. It accepts any text.
func Parse(text string) Form {
	var p parser
	plain, bracket := p.clean(text)
	f := Form{Text: text, Bracket: string(bracket), form: p.parse(plain, bracket)}
	for i := range f.form.units {
		u := &f.form.units[i]
		r := &u.readings[0]
		out := Unit{
			Text: string(u.text), Bare: u.bare, Attached: u.attached,
			Ordinal: r.ordinal, Term: r.term, Core: string(r.core), Kind: r.kind,
		}
		for _, p := range u.places {
			place := Place{Text: string(p.text), Short: string(p.short)}
			if p.level != 0 {
				place.Level = string(p.level)
			}
			out.Places = append(out.Places, place)
		}
		f.Units = append(f.Units, out)
	}
	return f
}

// Compare aligns two names part by part. It is symmetric.
func Compare(a, b Form) Verdict { return compare(&a.form, &b.form) }

// Same reports whether two names can be of one body, and why (or why not).
func Same(a, b Form) (bool, string) {
	v := Compare(a, b)
	return v.Relation != Different, v.Reason
}

// Fuller reports whether a says more than b: more units, or else more runes. The
// fullest form of a group is its canonical one.
func Fuller(a, b Form) bool { return fuller(&a.form, &b.form) }

// Parts are the parts of a name, for whoever shows them rather than compares
// them.
type Parts struct {
	Places     []Place // written in front, large to small
	Ordinal    int     // 5 in 第五高级中学, 0 without
	Core       string  // 贺昌 in 贺昌中学
	Kind       string  // in its canonical form: 中学 for 中学校; "" if none is known
	Department string  // as written: 办公室 in 石楼中学办公室; with its own departments
	Campus     string  // as written: 东校区, or what stands in brackets (北京)
}

// Parts returns the parts of the institution that a name begins with, and the
// departments and campus behind it.
func (f Form) Parts() Parts {
	u := f.Units[0]
	p := Parts{Places: u.Places, Ordinal: u.Ordinal, Core: u.Core, Kind: u.Kind, Campus: f.Bracket}
	var departments strings.Builder
	for _, d := range f.Units[1:] {
		switch d.Kind {
		case "校区", "分校", "分院", "学区":
			p.Campus = d.Text
		default:
			departments.WriteString(d.Text)
		}
	}
	p.Department = departments.String()
	return p
}
