package recognise

import "github.com/dianming-nlp/dianming/internal/lexicon"

// edgePieces are asked in this order: what begins a name, what is known to be in
// names, what ends them, and at last the words as the segmenter cuts them.
var edgePieces = []way[*edgeWalk]{
	{"E-QUOTE", (*edgeWalk).quotation},
	{"E-PARENT", func(w *edgeWalk) int { return w.hangsOn(w.p) }},
	{"E-NUMBER", func(w *edgeWalk) int {
		return w.stopIf(w.p-1, w.in.blocked[w.p-1] && !(w.school && w.in.is(w.p-1, lexicon.MarkNumeral)))
	}},
	{"E-MARK", func(w *edgeWalk) int {
		digit := w.school && w.in.is(w.p-1, lexicon.MarkDigit)
		return w.stopIf(w.p-1, !w.in.is(w.p-1, lexicon.MarkHan) && !digit)
	}},
	{"E-PLACE", (*edgeWalk).place},
	{"E-LEAD", (*edgeWalk).lead},
	{"E-LONG-LEVEL", (*edgeWalk).longLevel},
	{"E-LEVEL", (*edgeWalk).prefix},
	{"E-PARTY", (*edgeWalk).party},
	{"E-HEAD", (*edgeWalk).head},
	{"E-JOINED", (*edgeWalk).joinedField},
	{"E-FIELD", func(w *edgeWalk) int {
		if s := w.in.longestTo(w.p, lexicon.Field, w.limit); s >= 0 {
			return w.take(s, true, true)
		}
		return -1
	}},
	{"E-NOUN", (*edgeWalk).leftNoun},
	{"E-HOPE", func(w *edgeWalk) int {
		if !w.school || w.p != w.kind || !w.in.endsWith(w.p, "希望") || w.places(w.p-2) < 0 {
			return -1
		}
		return w.take(w.p-2, false, true) // 石楼县|希望|小学
	}},
	{"E-HARMONY", (*edgeWalk).harmony},
	{"E-JOINS", (*edgeWalk).joinsNouns},
	{"E-STOP", (*edgeWalk).stopWord},
	{"E-GLUED", func(w *edgeWalk) int {
		w.readToken()
		return w.stopIf(w.token, w.tag == "" && !w.company && w.in.is(w.p-1, lexicon.MarkFunction))
	}},
	{"E-UNGLUED", (*edgeWalk).unglue},
	{"E-TRADE-RUNE", func(w *edgeWalk) int {
		return w.takeWord(w.company && w.p-w.token == 1, !w.in.is(w.token, lexicon.MarkFunction))
	}},
	{"E-PARTICLE", func(w *edgeWalk) int {
		return w.stopIf(w.token, w.p-w.token == 1 && w.p != w.kind && isTag(w.tag, "pcurydq"))
	}},
	{"E-RUNE-NUMERAL", func(w *edgeWalk) int {
		return w.stopIf(w.token, w.p-w.token == 1 && !w.school && w.in.is(w.token, lexicon.MarkNumeral|lexicon.MarkHouse))
	}},
	{"E-RUNE", func(w *edgeWalk) int { return w.takeWord(w.p-w.token == 1, true) }},
	{"E-GOING", func(w *edgeWalk) int { return w.stopIf(w.token, w.in.is(w.p-1, lexicon.MarkGoing)) }},
	{"E-NEW", func(w *edgeWalk) int { return w.takeWord(w.tag == "", true) }},
	{"E-NOMINAL", func(w *edgeWalk) int { return w.takeWord(isTag(w.tag, "njbalisfxzghk") || w.tag == "vn", true) }},
	{"E-DEED", func(w *edgeWalk) int {
		return w.stopIf(w.token, isTag(w.tag, "v") && w.in.isWord(w.token, w.p, lexicon.PersonVerb))
	}},
	{"E-VERB", func(w *edgeWalk) int {
		return w.takeWord(isTag(w.tag, "v"), w.school && w.p == w.kind && w.listBorder(w.token-1))
	}},
	{"E-ORDINAL", func(w *edgeWalk) int { return w.takeWord(isTag(w.tag, "mq") && w.ordinal(), w.school) }},
	{"E-NUMERAL-NAME", func(w *edgeWalk) int {
		return w.takeWord(isTag(w.tag, "mqt") && w.school && w.p == w.kind, w.listBorder(w.token-1))
	}},
	{"E-TRADE-WORD", func(w *edgeWalk) int { return w.takeWord(w.company && isTag(w.tag, "cprd"), false) }},
	{"E-OTHER", func(w *edgeWalk) int { return w.ends(w.token) }},
}

// ends ends the walk with the piece that begins at s.
func (w *edgeWalk) ends(s int) int {
	w.over = true
	return s
}

// stopIf ends the walk with the piece that begins at s if stop holds.
func (w *edgeWalk) stopIf(s int, stop bool) int {
	if !stop {
		return -1
	}
	return w.ends(s)
}

// takeWord extends the walk over the word before it if fits holds.
func (w *edgeWalk) takeWord(fits, sure bool) int {
	if !fits {
		return -1
	}
	return w.take(w.token, false, sure)
}

// maxQuotation is the longest quotation that belongs to a name, with its marks, in
// runes.
const maxQuotation = 7

func (w *edgeWalk) quotation() int {
	if w.in.at(w.p-1) != '”' || w.school || !w.chain {
		return -1
	}
	for s := w.p - 2; w.p-s <= maxQuotation; s-- {
		if w.in.at(s) == '“' {
			return w.hangsOn(s)
		}
	}
	return -1
}

func (w *edgeWalk) lead() int {
	if w.school || w.company || w.p >= w.kind {
		return -1
	}
	s := w.in.rareTo(w.p, lexicon.BodyLead, 0)
	if s < 0 || !w.in.boundary(s) {
		return -1
	}
	start := w.overPlaces(s) // 高雄市|中华资优教育协会
	return w.found(leftPart{start: start, place: w.p, fields: w.fields})
}

func (w *edgeWalk) head() int {
	s := w.in.longestTo(w.p, lexicon.TitleHead|lexicon.Honorific, w.limit)
	switch {
	case s < 0 || w.p == w.kind:
		return -1
	case w.school:
		return w.ends(s)
	}
	return w.take(s, false, false)
}

func (w *edgeWalk) joinedField() int {
	if !w.in.is(w.p-1, lexicon.MarkJoins) || !w.chain || !w.in.wordAt(w.p, lexicon.Field|lexicon.LeftNoun) {
		return -1
	}
	if s := w.in.longestTo(w.p-1, lexicon.Field, w.limit); s >= 0 {
		return w.take(s, true, true)
	}
	return -1
}

func (w *edgeWalk) leftNoun() int {
	s := w.in.longestTo(w.p, lexicon.LeftNoun, w.limit)
	switch {
	case s < 0 || !w.in.boundary(s):
		return -1
	case w.school:
		return w.ends(s)
	}
	inside := w.belongs(s)
	return w.take(s, inside, inside)
}

// stop returns the start of the word that no name holds and that ends at w.p,
// or -1.
func (w *edgeWalk) stop() int { return w.in.longestTo(w.p, lexicon.LeftStop, w.limit) }

func (w *edgeWalk) harmony() int {
	s := w.p - 1
	if w.p != w.kind || w.in.at(s) != '和' || w.stop() != s || !w.syllables(s) {
		return -1
	}
	return w.take(s-1, false, true)
}

func (w *edgeWalk) joinsNouns() int {
	s := w.p - 1
	if !w.in.is(s, lexicon.MarkJoins) || w.stop() != s || !w.mayJoin() || !w.joins(s) {
		return -1
	}
	return w.take(s, false, false)
}

func (w *edgeWalk) stopWord() int {
	s := w.stop()
	switch {
	case s < 0:
		return -1
	case w.p-s > 1:
		if w.in.boundary(s) && w.in.at(w.p-1) == '管' {
			w.sure, w.fields = w.kind, false // 分管教育|中心: the sphere is what is managed
		}
		return w.stopIf(s, w.in.boundary(s) || w.in.boundary(w.p))
	case w.company:
		return w.stopIf(s, w.in.is(s, lexicon.MarkPlain) && w.stands(s))
	}
	return w.stopIf(s, w.stands(s))
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

func (w *edgeWalk) unglue() int {
	if w.tag == "" && w.in.is(w.token, lexicon.MarkFunction) {
		w.in.Trace.Read(w.token, w.token+1, "E-UNGLUED")
		w.token++
		w.tag = w.in.tag(w.token, w.p)
	}
	return -1
}
