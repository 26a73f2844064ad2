package recognise

import "github.com/dianming-nlp/dianming/internal/lexicon"

// piece is one kind of thing that may stand before a kind word.
type piece struct {
	id, reason string
	// read tells whether a piece of this kind ends at w.p, where it begins, and
	// whether the walk goes on before it.
	read func(w *edgeWalk) (start int, m move)
	yes  yes // texts with such pieces in ⟦ ⟧
	no   no  // texts with what looks alike
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
	{"E-QUOTE", "A short quotation behind another body is part of the name.", (*edgeWalk).quotation,
		yes{"⟦教育部“双减”⟧工作专家委员会召开会议。"}, no{}},
	{"E-PARENT", "The name hangs on another body's that ends there.", func(w *edgeWalk) (int, move) { return w.hangsOn(w.p) },
		yes{"⟦海州大学⟧数学学院举办活动。"}, no{}},
	{"E-NUMBER", "Dates and counts are in no name, but numerals are in a school's.", func(w *edgeWalk) (int, move) {
		return stopIf(w.p-1, w.in.blocked[w.p-1] && !(w.school && w.in.is(w.p-1, lexicon.MarkNumeral)))
	}, yes{}, no{}},
	{"E-MARK", "Names are of Chinese characters, and a school's of digits too.", func(w *edgeWalk) (int, move) {
		digit := w.school && w.in.is(w.p-1, lexicon.MarkDigit)
		return stopIf(w.p-1, !w.in.is(w.p-1, lexicon.MarkHan) && !digit)
	}, yes{}, no{}},
	{"E-PLACE", "A place begins the name, with the larger places before it.", (*edgeWalk).place,
		yes{"⟦海州市⟧教育局印发通知。"}, no{}},
	{"E-LEAD", "全国, 中华 … begin the name of a body as a place does.", (*edgeWalk).lead,
		yes{"⟦全国⟧学生资助管理中心印发通知。"}, no{}},
	{"E-LONG-LEVEL", "自治区, 街道 … stand for the place that the text has named.", (*edgeWalk).longLevel,
		yes{}, no{}},
	{"E-LEVEL", "A bare 市, 县, 校 … stands for the place or body that the text has named.", (*edgeWalk).prefix,
		yes{}, no{}},
	{"E-PARTY", "The departments of a party committee have it as their parent, named or not.", (*edgeWalk).party,
		yes{}, no{}},
	{"E-HEAD", "Behind a title or an honorific a body's name goes on only to a parent or a place.", (*edgeWalk).head,
		yes{}, no{}},
	{"E-JOINED", "和, 与 or 及 between two spheres is part of the name.", (*edgeWalk).joinedField,
		yes{}, no{}},
	{"E-FIELD", "A sphere of knowledge or work is part of the name.", func(w *edgeWalk) (int, move) {
		if s := w.in.longestTo(w.p, lexicon.Field, w.limit); s >= 0 {
			return w.take(s, true, true)
		}
		return 0, pass
	}, yes{}, no{}},
	{"E-NOUN", "教师, 服务 … are part of a body's name in some places, and of no school's.", (*edgeWalk).leftNoun,
		yes{}, no{}},
	{"E-HOPE", "希望 behind a place is the project that paid for the school.", (*edgeWalk).hope,
		yes{}, no{}},
	{"E-HARMONY", "和 behind one rune alone is a syllable: 仁和|小学.", (*edgeWalk).harmony,
		yes{}, no{}},
	{"E-JOINS", "与 and 和 may join two nouns of a department's name.", (*edgeWalk).joinsNouns,
		yes{}, no{}},
	{"E-STOP", "No name holds this word.", (*edgeWalk).stopWord,
		yes{}, no{}},
	{"E-EMPTY", "No character of a name is in the word.", (*edgeWalk).readToken,
		yes{}, no{}},
	{"E-GLUED", "A function word ends what the segmenter does not know: 左三为|林肯大学.", func(w *edgeWalk) (int, move) {
		return stopIf(w.token, w.unknown() && !w.company && w.in.is(w.p-1, lexicon.MarkFunction))
	}, yes{}, no{}},
	{"E-UNGLUED", "A function word begins what the segmenter does not know: the rest may be a name.", (*edgeWalk).unglue,
		yes{}, no{}},
	{"E-TRADE-RUNE", "Companies are called by any syllables.", func(w *edgeWalk) (int, move) {
		if w.p-w.token > 1 || !w.company {
			return 0, pass
		}
		return w.take(w.token, false, w.tag == "" || !w.in.is(w.token, lexicon.MarkFunction))
	}, yes{}, no{}},
	{"E-PARTICLE", "A preposition, conjunction, pronoun … of one rune is in no name, unless next to its kind.", func(w *edgeWalk) (int, move) {
		return stopIf(w.token, w.p-w.token == 1 && w.p != w.kind && isTag(w.tag, "pcurydq"))
	}, yes{}, no{}},
	{"E-RUNE-NUMERAL", "A numeral, 校 or 院 alone is in no body's name.", func(w *edgeWalk) (int, move) {
		return stopIf(w.token, w.p-w.token == 1 && !w.school && w.in.is(w.token, lexicon.MarkNumeral|lexicon.MarkHouse))
	}, yes{}, no{}},
	{"E-RUNE", "One rune is a piece of a name that the segmenter does not know.", func(w *edgeWalk) (int, move) {
		if w.p-w.token > 1 {
			return 0, pass
		}
		return w.take(w.token, false, true)
	}, yes{}, no{}},
	{"E-GOING", "去, 往 and 赴 lead to the name.", func(w *edgeWalk) (int, move) { return stopIf(w.token, w.in.is(w.p-1, lexicon.MarkGoing)) },
		yes{}, no{}},
	{"E-NEW", "What the segmenter's dictionary lacks may be a name.", func(w *edgeWalk) (int, move) {
		if w.tag != "" {
			return 0, pass
		}
		return w.take(w.token, false, true)
	}, yes{}, no{}},
	{"E-NOMINAL", "Nouns, adjectives and the like are in names.", func(w *edgeWalk) (int, move) {
		if !isTag(w.tag, "njbalisfxzghk") && w.tag != "vn" {
			return 0, pass
		}
		return w.take(w.token, false, true)
	}, yes{}, no{}},
	{"E-DEED", "What persons do is in no name: 主持.", func(w *edgeWalk) (int, move) {
		return stopIf(w.token, isTag(w.tag, "v") && w.in.isWord(w.token, w.p, lexicon.PersonVerb))
	}, yes{}, no{}},
	{"E-VERB", "A verb next to a school's kind names it only behind a border: 育才中学 is a name, 举办中学 is not.", func(w *edgeWalk) (int, move) {
		if !isTag(w.tag, "v") {
			return 0, pass
		}
		return w.take(w.token, false, w.school && w.p == w.kind && w.listBorder(w.token-1))
	}, yes{}, no{}},
	{"E-ORDINAL", "第五 and 十四 are in the names of schools, and kept in others if a place stands before.", func(w *edgeWalk) (int, move) {
		if !isTag(w.tag, "mq") || !w.ordinal() {
			return 0, pass
		}
		return w.take(w.token, false, w.school)
	}, yes{}, no{}},
	{"E-NUMERAL-NAME", "A numeral or a time next to a school's kind names it behind a border: 双十中学.", func(w *edgeWalk) (int, move) {
		if !isTag(w.tag, "mqt") || !w.school || w.p != w.kind {
			return 0, pass
		}
		return w.take(w.token, false, w.listBorder(w.token-1))
	}, yes{}, no{}},
	{"E-TRADE-WORD", "Companies are called by conjunctions and pronouns too, if a place stands before.", func(w *edgeWalk) (int, move) {
		if !w.company || !isTag(w.tag, "cprd") {
			return 0, pass
		}
		return w.take(w.token, false, false)
	}, yes{}, no{}},
	{"E-OTHER", "No other part of speech is in names.", func(w *edgeWalk) (int, move) { return w.token, halt },
		yes{}, no{}},
}

// stopIf ends the walk at a piece that begins at s if stop holds.
func stopIf(s int, stop bool) (int, move) {
	if stop {
		return s, halt
	}
	return 0, pass
}

func (w *edgeWalk) quotation() (int, move) {
	if w.in.at(w.p-1) != '”' || w.school || !w.chain {
		return 0, pass
	}
	for s := w.p - 2; s > w.limit && w.p-s < 8; s-- {
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
	left := leftPart{start: s, place: w.p, fields: w.fields}
	if k := w.places(s); k >= 0 {
		left.start = k // 高雄市|中华资优教育协会
	}
	return w.found(left)
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
	if !w.in.is(w.p-1, lexicon.MarkJoins) || w.p-1 <= w.limit || !w.chain || w.in.longestAt(w.p, lexicon.Field|lexicon.LeftNoun) == 0 {
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
	if w.school || w.company || !w.in.is(s, lexicon.MarkJoins) || w.in.is(s, lexicon.MarkList) || w.stop() != s || !w.joins(s) {
		return 0, pass
	}
	w.joined = true
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
func (w *edgeWalk) readToken() (int, move) {
	s := max(w.in.tokenStart(w.p-1), w.limit)
	for s < w.p && !w.in.is(s, lexicon.MarkHan|lexicon.MarkDigit) {
		s++
	}
	w.token = s
	if s == w.p {
		return s, halt
	}
	w.tag = w.in.tag(s, w.p)
	return 0, pass
}

// unknown: the word that ends at w.p is one of two runes or more that the
// segmenter's dictionary lacks.
func (w *edgeWalk) unknown() bool { return w.tag == "" && w.p-w.token > 1 }

func (w *edgeWalk) unglue() (int, move) {
	if w.unknown() && w.in.is(w.token, lexicon.MarkFunction) {
		w.token++
		w.tag = w.in.tag(w.token, w.p)
	}
	return 0, pass
}
