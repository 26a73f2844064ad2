package runes

//go:generate go run ./gen

// Class is a set of classes of marks, as bits.
type Class uint8

// The classes. Their runes are in classes.txt.
const (
	SentenceEnd Class = 1 << iota // ends a sentence: 。！？；. A text is cut here
	PhraseEnd                     // ends a noun phrase: ，。：、 and the like, round brackets, tabs; no ellipsis, no |
	Enclosing                     // opens or closes a bracket or a quotation
	Dash                          // joins the two ends of a range: the dashes, hyphens and waves in use
	NameDot                       // as it is typed between the parts of a name: 买买提·艾力
	MiddleDot                     // any dot at middle height: those of names, and two of mathematics that are put for them
	Blank                         // white space inside a line, as it stands in numbers; no tab, which parts columns
)

// BasicPlane is the number of runes in the basic plane. Nearly all runes of a text are below it, and tables by rune
// go no further.
const BasicPlane = 1 << 16

// Has reports whether r is of any class of c.
func (c Class) Has(r rune) bool { return uint32(r) < BasicPlane && classes[r]&c != 0 }
