package runes

//go:generate go run ./gen

// Class is a set of classes of marks, as bits.
type Class uint8

// The classes. Their runes are in classes.txt.
const (
	// SentenceEnd ends a sentence: 。！？；. A text is cut here.
	SentenceEnd Class = 1 << iota
	// PhraseEnd ends a noun phrase: commas, stops and colons, and 、, round brackets and tabs too, but no ellipsis
	// and no upright line.
	PhraseEnd
	// Enclosing opens or closes a bracket or a quotation.
	Enclosing
	// Dash joins the two ends of a range: the dashes, hyphens and waves in use.
	Dash
	// NameDot is a dot as it is typed between the parts of a name: 买买提·艾力.
	NameDot
	// MiddleDot is any dot at middle height: those of names, and the two dots of mathematics that are put for them.
	MiddleDot
	// Blank is white space inside a line, as it stands between the parts of a number; no tab, which parts columns.
	Blank
)

// BasicPlane is the number of runes in the basic plane. Nearly all runes of a text are below it, and tables by rune
// go no further.
const BasicPlane = 1 << 16

// Has reports whether r is of any class of c.
func (c Class) Has(r rune) bool { return uint32(r) < BasicPlane && classes[r]&c != 0 }
