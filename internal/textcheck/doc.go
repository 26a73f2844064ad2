// Package textcheck tells text in UTF-8 from everything else, and says what
// that is and how to make text of it.
//
// The library reads any bytes and takes those that are no UTF-8 for gaps, which
// is right for a damaged text and wrong for a file in another encoding: of a
// file in GBK nothing is left. So what reads files puts a [Reader] before them:
//
//	in := textcheck.NewReader(file)
//	text, err := io.ReadAll(in) // not UTF-8 but GB18030 (GBK, GB2312), by the look of it: …
//	if n, at := in.Damaged(); n > 0 {
//		// n bytes of the text are no UTF-8, the first one at offset at
//	}
//
// # What is no text
//
// The bytes are judged in blocks of about four thousand, so that a file that
// goes on in another encoding is found out too. A block is no text where more of
// its bytes are no UTF-8 than it has hanzi and other characters of three bytes (a
// text in GBK has one or two such bytes a character, a damaged text few), where
// control characters make up more than an eighth of it, or where the file begins
// as files of another kind do. The guess at the encoding is one: its words say so.
package textcheck
