// Package nameform takes the names of schools and public bodies apart and says
// when two of them are of one body.
//
// A name is a row of units, an institution and its departments, and each unit
// is place, ordinal or core, and kind:
//
//	汾阳市第五高级中学         汾阳市 | 第五 | 高级中学
//	石楼县教育体育局办公室     石楼县 | 教育体育 | 局,  办公室
//
// [Parse] finds these parts; [Compare] aligns two names part by part: the place
// by its short form (石楼县, 石楼) or the level that the context names (县教体局),
// the ordinal in any numerals, the kind by equivalence (中学校 is 中学), the core
// by the characters that an abbreviation keeps (公管学院 for 公共管理学院). Numerals,
// directions, places, school levels and 附属 never differ: these are vetoes. An
// institution and its department are never one body. A [Grouper] sorts all names
// of an article, persons included, and says in which division each body is; a
// [Locator] finds the division that an article is about.
//
// What is equal to what stands in two tables of package lexicon, kinds.tsv and
// names.tsv. Places come from package division, the sounds of characters from
// package typo.
//
// [Parse], [Compare] and the other functions are pure and safe for concurrent
// use; a Grouper and a Locator keep memory and are for one goroutine at a time.
// Most names of an article are told apart by a sketch and never parsed. Names longer than
// [MaxRunes] are equal only to themselves.
package nameform
