package nameform

import "strings"

// Parts are the parts of a name, for whoever shows them rather than compares
// them.
type Parts struct {
	Places     []Place // written in front, large to small
	Ordinal    int     // 5 in 第五高级中学, 0 without
	Core       string  // 贺昌 in 贺昌中学
	Kind       string  // as in kinds.txt: 中学 for 中学校; "" if none is known
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

// Fuller reports whether a says more than b: more units, or else more runes. The
// fullest form of a group is its canonical one.
func Fuller(a, b Form) bool {
	if len(a.Units) != len(b.Units) {
		return len(a.Units) > len(b.Units)
	}
	return a.runes > b.runes
}
