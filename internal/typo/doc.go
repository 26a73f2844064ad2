// Package typo finds the name that a misspelt one was meant to be: 吕粱一中 for
// 吕梁一中, 汾阳市第五高级学中 for 汾阳市第五高级中学.
//
//	ix, err := typo.New(names)
//	m, ok := ix.Correct("吕粱一中") // m.Name 吕梁一中, m.Distance 1, m.Reason homophone
//
// Two indexes propose names and a check on the runes decides.
//
// The first is github.com/sajari/fuzzy, which edits bytes: on UTF-8 it finds
// one in thirty misspelt Chinese names. It is given a code of one ASCII symbol
// a rune instead, at depth 1, where it finds them all. None of its rankings is
// used: its ties fall as map order falls, its distances count bytes. It is
// trained once, with its autocompletion off, and only read from then on.
//
// The second maps the sounds of a name, from the table of
// github.com/mozillazg/go-pinyin, to the names that sound so, for names with
// two characters mistaken for others that sound the same.
//
// The check allows one rune replaced, missing, added or swapped with the next,
// or two replaced by ones that sound the same. What tells one body from another
// may never differ: numerals in any writing, places, school levels (小学, 中学),
// 附, 男 and 女, directions. Two names that are equally near are no answer.
//
// A replaced character is weak evidence where the list of names is not
// complete: 育英小学 is a school of its own and no slip for 育才小学. The reason of
// a [Match] lets the caller choose what to believe.
package typo
