package recognise

import "github.com/dianming-nlp/dianming/internal/lexicon"

// piece is one kind of thing that may stand before a kind word.
type piece struct {
	id string
	// read tells whether a piece of this kind ends at w.p, where it begins, and
	// whether the walk goes on before it.
	read func(w *edgeWalk) (start int, m move)
}

// move is what the walk does at a piece.
type move uint8

const (
	pass move = iota // ends no such piece
	on               // goes on before it
	halt             // ends
)

// edgePieces are asked in this order: what begins a name, what is known to be in
// names, what ends them, and at last the words as the segmenter cuts them.
var edgePieces = []piece{
	{"E-QUOTE", (*edgeWalk).quotation},
	{"E-PARENT", func(w *edgeWalk) (int, move) { return w.hangsOn(w.p) }},
	{"E-NUMBER", func(w *edgeWalk) (int, move) {
		return stopIf(w.p-1, w.in.blocked[w.p-1] && !(w.school && w.in.is(w.p-1, lexicon.MarkNumeral)))
	}},
	{"E-MARK", func(w *edgeWalk) (int, move) {
		digit := w.school && w.in.is(w.p-1, lexicon.MarkDigit)
		return stopIf(w.p-1, !w.in.is(w.p-1, lexicon.MarkHan) && !digit)
	}},
	{"E-PLACE", (*edgeWalk).place},
	{"E-LEAD", (*edgeWalk).lead},
	{"E-LONG-LEVEL", (*edgeWalk).longLevel},
	{"E-LEVEL", (*edgeWalk).prefix},
	{"E-PARTY", (*edgeWalk).party},
	{"E-HEAD", (*edgeWalk).head},
	{"E-JOINED", (*edgeWalk).joinedField},
	{"E-FIELD", func(w *edgeWalk) (int, move) {
		if s := w.in.longestTo(w.p, lexicon.Field, w.limit); s >= 0 {
			return w.take(s, true, true)
		}
		return 0, pass
	}},
	{"E-NOUN", (*edgeWalk).leftNoun},
	{"E-HOPE", (*edgeWalk).hope},
	{"E-HARMONY", (*edgeWalk).harmony},
	{"E-JOINS", (*edgeWalk).joinsNouns},
	{"E-STOP", (*edgeWalk).stopWord},
	{"E-GLUED", func(w *edgeWalk) (int, move) {
		w.readToken()
		return stopIf(w.token, w.tag == "" && !w.company && w.in.is(w.p-1, lexicon.MarkFunction))
	}},
	{"E-UNGLUED", (*edgeWalk).unglue},
	{"E-TRADE-RUNE", func(w *edgeWalk) (int, move) {
		if w.p-w.token > 1 || !w.company {
			return 0, pass
		}
		return w.take(w.token, false, !w.in.is(w.token, lexicon.MarkFunction))
	}},
	{"E-PARTICLE", func(w *edgeWalk) (int, move) {
		return stopIf(w.token, w.p-w.token == 1 && w.p != w.kind && isTag(w.tag, "pcurydq"))
	}},
	{"E-RUNE-NUMERAL", func(w *edgeWalk) (int, move) {
		return stopIf(w.token, w.p-w.token == 1 && !w.school && w.in.is(w.token, lexicon.MarkNumeral|lexicon.MarkHouse))
	}},
	{"E-RUNE", func(w *edgeWalk) (int, move) {
		if w.p-w.token > 1 {
			return 0, pass
		}
		return w.take(w.token, false, true)
	}},
	{"E-GOING", func(w *edgeWalk) (int, move) { return stopIf(w.token, w.in.is(w.p-1, lexicon.MarkGoing)) }},
	{"E-NEW", func(w *edgeWalk) (int, move) {
		if w.tag != "" {
			return 0, pass
		}
		return w.take(w.token, false, true)
	}},
	{"E-NOMINAL", func(w *edgeWalk) (int, move) {
		if !isTag(w.tag, "njbalisfxzghk") && w.tag != "vn" {
			return 0, pass
		}
		return w.take(w.token, false, true)
	}},
	{"E-DEED", func(w *edgeWalk) (int, move) {
		return stopIf(w.token, isTag(w.tag, "v") && w.in.isWord(w.token, w.p, lexicon.PersonVerb))
	}},
	{"E-VERB", func(w *edgeWalk) (int, move) {
		if !isTag(w.tag, "v") {
			return 0, pass
		}
		return w.take(w.token, false, w.school && w.p == w.kind && w.listBorder(w.token-1))
	}},
	{"E-ORDINAL", func(w *edgeWalk) (int, move) {
		if !isTag(w.tag, "mq") || !w.ordinal() {
			return 0, pass
		}
		return w.take(w.token, false, w.school)
	}},
	{"E-NUMERAL-NAME", func(w *edgeWalk) (int, move) {
		if !isTag(w.tag, "mqt") || !w.school || w.p != w.kind {
			return 0, pass
		}
		return w.take(w.token, false, w.listBorder(w.token-1))
	}},
	{"E-TRADE-WORD", func(w *edgeWalk) (int, move) {
		if !w.company || !isTag(w.tag, "cprd") {
			return 0, pass
		}
		return w.take(w.token, false, false)
	}},
	{"E-OTHER", func(w *edgeWalk) (int, move) { return w.token, halt }},
}

// stopIf ends the walk at a piece that begins at s if stop holds.
func stopIf(s int, stop bool) (int, move) {
	if stop {
		return s, halt
	}
	return 0, pass
}

// maxQuotation is the longest quotation that belongs to a name, with its marks, in
// runes.
const maxQuotation = 7

func (w *edgeWalk) quotation() (int, move) {
	if w.in.at(w.p-1) != '”' || w.school || !w.chain {
		return 0, pass
	}
	for s := w.p - 2; w.p-s <= maxQuotation; s-- {
		if w.in.at(s) == '“' {
			return w.hangsOn(s)
		}
	}
	return 0, pass
}

func (w *edgeWalk) lead() (int, move) {
	if w.school || w.company || w.p >= w.kind {
		return 0, pass
	}
	s := w.in.rareTo(w.p, lexicon.BodyLead, 0)
	if s < 0 || !w.in.boundary(s) {
		return 0, pass
	}
	start := w.overPlaces(s) // 高雄市|中华资优教育协会
	return w.found(leftPart{start: start, place: w.p, fields: w.fields})
}

func (w *edgeWalk) head() (int, move) {
	s := w.in.longestTo(w.p, lexicon.TitleHead|lexicon.Honorific, w.limit)
	switch {
	case s < 0 || w.p == w.kind:
		return 0, pass
	case w.school:
		return s, halt
	}
	return w.take(s, false, false)
}

func (w *edgeWalk) joinedField() (int, move) {
	if !w.in.is(w.p-1, lexicon.MarkJoins) || !w.chain || !w.in.wordAt(w.p, lexicon.Field|lexicon.LeftNoun) {
		return 0, pass
	}
	if s := w.in.longestTo(w.p-1, lexicon.Field, w.limit); s >= 0 {
		return w.take(s, true, true)
	}
	return 0, pass
}

func (w *edgeWalk) leftNoun() (int, move) {
	s := w.in.longestTo(w.p, lexicon.LeftNoun, w.limit)
	switch {
	case s < 0 || !w.in.boundary(s):
		return 0, pass
	case w.school:
		return s, halt
	}
	inside := w.belongs(s)
	return w.take(s, inside, inside)
}

func (w *edgeWalk) hope() (int, move) {
	if !w.school || w.p != w.kind || !w.in.endsWith(w.p, "希望") || w.places(w.p-2) < 0 {
		return 0, pass
	}
	return w.take(w.p-2, false, true) // 石楼县|希望|小学
}

// stop returns the start of the word that no name holds and that ends at w.p,
// or -1.
func (w *edgeWalk) stop() int { return w.in.longestTo(w.p, lexicon.LeftStop, w.limit) }

func (w *edgeWalk) harmony() (int, move) {
	s := w.p - 1
	if w.p != w.kind || w.in.at(s) != '和' || w.stop() != s || !w.syllables(s) {
		return 0, pass
	}
	return w.take(s-1, false, true)
}

func (w *edgeWalk) joinsNouns() (int, move) {
	s := w.p - 1
	if !w.in.is(s, lexicon.MarkJoins) || w.stop() != s || !w.mayJoin() || !w.joins(s) {
		return 0, pass
	}
	return w.take(s, false, false)
}

func (w *edgeWalk) stopWord() (int, move) {
	s := w.stop()
	switch {
	case s < 0:
		return 0, pass
	case w.p-s > 1:
		if w.in.boundary(s) && w.in.at(w.p-1) == '管' {
			w.sure, w.fields = w.kind, false // 分管教育|中心: the sphere is what is managed
		}
		return stopIf(s, w.in.boundary(s) || w.in.boundary(w.p))
	case w.company:
		return stopIf(s, w.in.is(s, lexicon.MarkPlain) && w.stands(s))
	}
	return stopIf(s, w.stands(s))
}

// stands: the segmenter cuts around [s, w.p).
func (w *edgeWalk) stands(s int) bool {
	return w.in.boundary(s) && (w.in.boundary(w.p) || w.p == w.kind)
}

// readToken reads the word that ends at w.p, from its first Chinese character or
// digit on.
func (w *edgeWalk) readToken() {
	s := max(w.in.tokenStart(w.p-1), w.limit)
	for !w.in.is(s, lexicon.MarkHan|lexicon.MarkDigit) {
		s++ // E-MARK saw to it that there is one
	}
	w.token, w.tag = s, w.in.tag(s, w.p)
}

func (w *edgeWalk) unglue() (int, move) {
	if w.tag == "" && w.in.is(w.token, lexicon.MarkFunction) {
		w.in.Trace.Read(w.token, w.token+1, "E-UNGLUED")
		w.token++
		w.tag = w.in.tag(w.token, w.p)
	}
	return 0, pass
}
