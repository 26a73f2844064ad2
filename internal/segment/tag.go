package segment

// Tag is the part of speech that the dictionary gives a word, in the scheme of
// ICTCLAS as jieba uses it: "n" noun, "nr" person name, "ns" place name, "nt"
// organisation, "v" verb, "m" numeral, "q" measure word, and so on. It says
// what a word usually is and nothing about its context.
type Tag uint8

// String returns the tag as the dictionary writes it, "" for [TagNone].
func (t Tag) String() string {
	if int(t) < len(tagNames) {
		return tagNames[t]
	}
	return ""
}
