package runes

//go:generate go run ./gen

// Class is a set of classes of marks, as bits.
type Class uint16

// The classes. Their runes are in classes.txt.
const (
	// ListMark joins the items of a list: 、 and the stroke that is used for it.
	ListMark Class = 1 << iota
	// ClauseEnd ends a clause or a line: commas, stops, colons, the ellipsis.
	// Brackets end none, and 、 goes on with a list.
	ClauseEnd
	// SentenceEnd ends a sentence: 。！？；. A text is cut here.
	SentenceEnd
	// PhraseEnd ends a noun phrase: what ends a clause, and 、, round brackets and
	// tabs too, but no ellipsis and no upright line.
	PhraseEnd
	// Opening opens a bracket or a quotation.
	Opening
	// Closing closes one. The straight quotation mark only opens, since nothing
	// tells which it does.
	Closing
	// Dash joins the two ends of a range: the dashes, hyphens and waves in use.
	Dash
	// NameDot is a dot as it is typed between the parts of a name: 买买提·艾力.
	NameDot
	// MiddleDot is any dot at middle height: those of names, and the two dots of
	// mathematics that are put for them.
	MiddleDot
	// Blank is white space inside a line, as it stands between the parts of a
	// number; no tab, which parts columns.
	Blank
)

// BasicPlane is the number of runes in the basic plane. Nearly all runes of a
// text are below it, and tables by rune go no further.
const BasicPlane = 1 << 16

// ClassOf returns the classes of r, 0 for a rune that is no mark.
func ClassOf(r rune) Class {
	if uint32(r) >= BasicPlane {
		return 0
	}
	return classes[r]
}

// Has reports whether r is of any class of c.
func (c Class) Has(r rune) bool { return uint32(r) < BasicPlane && classes[r]&c != 0 }

// IsListMark reports whether r joins the items of a list; see [ListMark].
func IsListMark(r rune) bool { return ListMark.Has(r) }

// IsClauseEnd reports whether r ends a clause or a line; see [ClauseEnd].
func IsClauseEnd(r rune) bool { return ClauseEnd.Has(r) }

// IsSentenceEnd reports whether r ends a sentence; see [SentenceEnd].
func IsSentenceEnd(r rune) bool { return SentenceEnd.Has(r) }

// IsPhraseEnd reports whether r ends a noun phrase; see [PhraseEnd].
func IsPhraseEnd(r rune) bool { return PhraseEnd.Has(r) }

// IsOpening reports whether r opens a bracket or a quotation.
func IsOpening(r rune) bool { return Opening.Has(r) }

// IsClosing reports whether r closes a bracket or a quotation.
func IsClosing(r rune) bool { return Closing.Has(r) }

// IsDash reports whether r joins the two ends of a range; see [Dash].
func IsDash(r rune) bool { return Dash.Has(r) }

// IsBlank reports whether r is white space inside a line; see [Blank].
func IsBlank(r rune) bool { return Blank.Has(r) }

// IsNameDot reports whether r is a dot between the parts of a name.
func IsNameDot(r rune) bool { return NameDot.Has(r) }

// IsMiddleDot reports whether r is any dot at middle height; see [MiddleDot].
func IsMiddleDot(r rune) bool { return MiddleDot.Has(r) }
