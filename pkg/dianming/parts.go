package dianming

import (
	"strings"
	"unicode/utf8"

	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/name"
	"github.com/dianming-nlp/dianming/internal/personname"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// Parts are the parts of a name. What a name does not have is empty.
type Parts struct {
	// Place is what a SCHOOL or ORG names in front as its place, as written:
	// 汾阳市; 山西省吕梁市 where there are several, and 县 in 县教体局, where the
	// context says which one.
	Place string
	// Ordinal is the number of a numbered school: 5 in 第五高级中学 and in 五中.
	Ordinal int
	// Core is what tells the body from others of its kind: 树德 in 贺昌中学, 教育体育
	// in 石楼县教育体育局.
	Core string
	// Kind is the kind in its full form: 中学 for 中学校 and for 中 in 五中.
	Kind string
	// Department is the part of a body that stands behind its name, as written:
	// 办公室 in 石楼县教育局办公室.
	Department string
	// Campus is as written: 东校区, or what stands in brackets, as 北京 in
	// 中国矿业大学（北京）.
	Campus string
	// Surname and Given are those of a PERSON: 欧阳 and 文华; of a foreign name
	// (约翰·史密斯, David Brown) the last part is the surname. A name without a
	// surname (扎西多吉, 买买提·艾力) is all Given.
	Surname, Given string
}

// Parts takes the name of a PERSON, SCHOOL or ORG apart; it is empty for other
// types. It reads the name each time it is called, so that extraction costs
// nothing for it.
func (d *Document) Parts(e Entity) Parts {
	switch e.Type {
	case Person:
		return personParts(e.Text)
	case School, Org:
		return bodyParts(e.Text)
	}
	return Parts{}
}

// bodyParts shows the institution that a name begins with, and what stands behind it.
func bodyParts(text string) Parts {
	n := name.Read([]rune(text))
	u := &n.Units[0]
	r := &u.Readings[0]
	p := Parts{Ordinal: r.Ordinal, Core: string(r.Core), Kind: r.Kind.Word, Campus: string(n.Bracket)}
	for _, place := range u.Places {
		p.Place += string(place.Text)
	}
	p.Place += u.Bare
	for _, d := range n.Units[1:] {
		if d.Readings[0].Kind.Is(lexicon.Site) {
			p.Campus = string(d.Text)
		} else {
			p.Department += string(d.Text)
		}
	}
	return p
}

func personParts(name string) Parts {
	if name != "" && name[0] >= utf8.RuneSelf {
		name = joined(name) // 王　伟 in a list of names in columns
	}
	runes := []rune(name)
	if personname.MinorityName(runes) == len(runes) && !ordinaryName(runes) {
		return Parts{Given: name} // 买买提·艾力: the second part is the father's name
	}
	if i := strings.LastIndexFunc(name, betweenParts); i >= 0 {
		surname := strings.TrimLeftFunc(name[i:], betweenParts)
		return Parts{Surname: surname, Given: strings.TrimRightFunc(name[:i], betweenParts)}
	}
	n := personname.SurnameLen(runes)
	return Parts{Surname: string(runes[:n]), Given: string(runes[n:])}
}

// betweenParts: what stands between the parts of foreign names, 约翰·史密斯 and
// David Brown.
func betweenParts(r rune) bool { return r == ' ' || runes.MiddleDot.Has(r) }

// ordinaryName reports whether a name that is built of the parts of a minority
// name is likely to be an ordinary one all the same.
func ordinaryName(name []rune) bool {
	score, _, ok := personname.Score(name)
	return ok && score > 0 && len(name) <= 3
}
