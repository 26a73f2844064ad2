// Package gazetteer holds a user's own names: the schools, bodies, people and
// posts of a place, with their other forms, read from a file or given in code,
// and finds them in text.
//
// A list is a table with a head line. The columns name and type are needed;
// canonical, aliases, hint and never are optional; every other column becomes
// an attribute of the entry:
//
//	name,type,canonical,aliases,code
//	石楼中学,SCHOOL,石楼县石楼中学,石中|石楼一中,1441
//	县教体局,ORG,石楼县教育体育局,,
//
// The same as JSONL, one object a line:
//
//	{"name":"石楼中学","type":"SCHOOL","canonical":"石楼县石楼中学","aliases":["石中","石楼一中"],"code":1441}
//
// Lists are in UTF-8; one in another encoding is refused, with its name and how
// to convert it.
//
// Load it with [Load], [Read] or [New], then look names up with
// [Gazetteer.Lookup] or find them in text with [Gazetteer.Find]:
//
//	g, err := gazetteer.Load("schools.csv")
//	if err != nil {
//		log.Print(err) // names every bad row; g holds the good ones
//	}
//	for _, issue := range g.Report().Issues {
//		log.Print(issue) // duplicates and conflicts
//	}
//
// # What is a form
//
// The name, the aliases and the canonical form of an entry are its forms: each
// of them is found and looked up. Forms are compared after folding, which never
// changes the number of runes: full-width ASCII becomes half-width (ＡＢ１２ is
// AB12), the ideographic and no-break spaces become a space, curly quotes
// become straight ones and every middle dot becomes "·". Case is kept.
//
// A form that begins or ends with a Latin letter or a digit is found only where
// the word begins or ends there, and a form that begins with a numeral is not
// found behind another numeral or 第: 一中 is not found in 二十一中 or in 第一中学.
//
// # Misspelt names
//
// A name that is not listed as it is written may be a slip of the pen for one
// that is: 吕粱一中 for 吕梁一中. [Gazetteer.Suggest] proposes the entries that it
// may mean, each with what is wrong with the name; neither [Gazetteer.Lookup] nor
// [Gazetteer.Find] nor the extractor takes a misspelt name for a listed one.
// Names that differ in a numeral, a place or a level are never proposed: 第三中学
// is no slip for 第一中学.
//
// # Hints and names that must never be found
//
// An entry with Hint set is evidence only: the extractor weighs it instead of
// obeying it. An entry with Never set lists forms that must not be found at
// all (of its type, or of any type when it has none).
//
// A Gazetteer does not change after it has been built and may be used by any
// number of goroutines at once.
package gazetteer
