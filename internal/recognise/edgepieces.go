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
		yes{"⟦教育部“双减”⟧工作专家委员会召开会议。", "⟦共青团海州市委“青年”⟧服务中心", "⟦教育部“基础课改革”⟧工作专家委员会召开会议。"}, no{"“青春⟦”⟧工作委员会", "教育部“基础课程改革⟦”⟧工作专家委员会召开会议。"}},
	{"E-PARENT", "The name hangs on another body's that ends there.", func(w *edgeWalk) (int, move) { return w.hangsOn(w.p) },
		yes{"⟦海州大学⟧数学学院举办活动。"}, no{"⟦海州⟧育才局"}},
	{"E-NUMBER", "Dates and counts are in no name, but numerals are in a school's.", func(w *edgeWalk) (int, move) {
		return stopIf(w.p-1, w.in.blocked[w.p-1] && !(w.school && w.in.is(w.p-1, lexicon.MarkNumeral)))
	}, yes{"1⟦个⟧教育局", "2026⟦年⟧中学开学"}, no{"⟦十四⟧中学开学"}},
	{"E-MARK", "Names are of Chinese characters, and a school's of digits too.", func(w *edgeWalk) (int, move) {
		digit := w.school && w.in.is(w.p-1, lexicon.MarkDigit)
		return stopIf(w.p-1, !w.in.is(w.p-1, lexicon.MarkHan) && !digit)
	}, yes{"清河县⟦，⟧育才中学开学", "⟦8⟧年级学生处"}, no{"⟦101⟧中学开学"}},
	{"E-PLACE", "A place begins the name, with the larger places before it.", (*edgeWalk).place,
		yes{"⟦海州市⟧育才局印发通知。", "走进⟦张家庄村⟧小学。"}, no{"⟦育才⟧中学开学"}},
	{"E-LEAD", "全国, 中华 … begin the name of a body as a place does.", (*edgeWalk).lead,
		yes{"⟦全国⟧学生资助管理中心", "⟦高雄市中华⟧资优教育协会"}, no{"⟦全国⟧中学", "⟦全国⟧教育公司成立。"}},
	{"E-LONG-LEVEL", "自治区, 街道 … stand for the place that the text has named.", (*edgeWalk).longLevel,
		yes{"⟦地区⟧教育考试中心"}, no{"⟦区⟧教育考试中心"}},
	{"E-LEVEL", "A bare 市, 县, 校 … stands for the place or body that the text has named.", (*edgeWalk).prefix,
		yes{"⟦局⟧党组召开会议。", "⟦校⟧科研处印发通知", "在⟦县⟧文化局", "⟦州⟧教育中心"}, no{"⟦我市⟧文化局印发通知"}},
	{"E-PARTY", "The departments of a party committee have it as their parent, named or not.", (*edgeWalk).party,
		yes{"⟦党委⟧宣传部印发通知。", "学校⟦党委⟧组织部印发通知。"}, no{"⟦海州大学党委⟧统战部印发通知。", "⟦党委⟧理论学习中心成立。", "⟦党委⟧党校举办培训。"}},
	{"E-HEAD", "Behind a title or an honorific a body's name goes on only to a parent or a place.", (*edgeWalk).head,
		yes{"海州市⟦校长⟧培训中心成立。", "⟦校长⟧育才中学"}, no{"⟦育才⟧中学"}},
	{"E-JOINED", "和, 与 or 及 between two spheres is part of the name.", (*edgeWalk).joinedField,
		yes{"⟦建筑与⟧设计学院举办活动。", "⟦文化和⟧旅游中心"}, no{"王思涵⟦和⟧综治股股长"}},
	{"E-FIELD", "A sphere of knowledge or work is part of the name.", func(w *edgeWalk) (int, move) {
		if s := w.in.longestTo(w.p, lexicon.Field, w.limit); s >= 0 {
			return w.take(s, true, true)
		}
		return 0, pass
	}, yes{"⟦数学⟧学院举办活动。", "学院⟦后勤保障⟧处发布通知。", "清河县希望⟦工程⟧小学", "走进新⟦双创⟧中心。"}, no{"⟦育才⟧中学开学"}},
	{"E-NOUN", "教师, 服务 … are part of a body's name in some places, and of no school's.", (*edgeWalk).leftNoun,
		yes{"⟦推进⟧教育中心", "⟦优秀⟧中学"}, no{"⟦育才⟧中学开学"}},
	{"E-HOPE", "希望 behind a place is the project that paid for the school.", (*edgeWalk).hope,
		yes{"石楼县⟦希望⟧小学开学。"}, no{"⟦希望⟧小学开学。", "清河县⟦希望⟧中心成立。"}},
	{"E-HARMONY", "和 behind one rune alone is a syllable: 仁和|小学.", (*edgeWalk).harmony,
		yes{"在⟦信和⟧小学", "，⟦信和⟧集团捐款。"}, no{"⟦和⟧中学"}},
	{"E-JOINS", "与 and 和 may join two nouns of a department's name.", (*edgeWalk).joinsNouns,
		yes{"，安全稳定⟦与⟧绩效办公室成立。", "研训⟦与⟧绩效办公室成立。"}, no{"王思涵⟦和⟧综治股股长", "安全稳定⟦和⟧中心小学", "，⟦与⟧教育管理中心合作。", "安全稳定⟦和⟧优质中学", "安全稳定⟦和⟧绩效公司成立。", "安全稳定⟦和⟧云中心"}},
	{"E-STOP", "No name holds this word.", (*edgeWalk).stopWord,
		yes{"⟦举办⟧中学", "海州⟦对⟧中学", "⟦我们⟧公司", "学部⟦委员⟧工作室", "旗下⟦的⟧总公司", "走访⟦本⟧就业中心。"}, no{"⟦和⟧有限公司"}},
	{"E-GLUED", "A function word ends what the segmenter does not know: 左三为|林肯大学.", func(w *edgeWalk) (int, move) {
		w.readToken()
		return stopIf(w.token, w.tag == "" && !w.company && w.in.is(w.p-1, lexicon.MarkFunction))
	}, yes{"⟦这是⟧育才中学"}, no{"⟦云鹤⟧幼儿园开学。"}},
	{"E-UNGLUED", "A function word begins what the segmenter does not know: the rest may be a name.", (*edgeWalk).unglue,
		yes{"海州⟦对⟧云湖中学"}, no{"⟦云湖⟧中学"}},
	{"E-TRADE-RUNE", "Companies are called by any syllables.", func(w *edgeWalk) (int, move) {
		if w.p-w.token > 1 || !w.company {
			return 0, pass
		}
		return w.take(w.token, false, !w.in.is(w.token, lexicon.MarkFunction))
	}, yes{"海州⟦和⟧有限公司", "⟦同⟧和集团捐款。"}, no{"⟦和⟧中学"}},
	{"E-PARTICLE", "A preposition, conjunction, pronoun … of one rune is in no name, unless next to its kind.", func(w *edgeWalk) (int, move) {
		return stopIf(w.token, w.p-w.token == 1 && w.p != w.kind && isTag(w.tag, "pcurydq"))
	}, yes{"海州⟦对⟧云湖中心"}, no{"海州⟦和⟧有限公司", "⟦偏远⟧实验中学开学。"}},
	{"E-RUNE-NUMERAL", "A numeral, 校 or 院 alone is in no body's name.", func(w *edgeWalk) (int, move) {
		return stopIf(w.token, w.p-w.token == 1 && !w.school && w.in.is(w.token, lexicon.MarkNumeral|lexicon.MarkHouse))
	}, yes{"海州⟦一⟧育才中心"}, no{"⟦一⟧公司"}},
	{"E-RUNE", "One rune is a piece of a name that the segmenter does not know.", func(w *edgeWalk) (int, move) {
		if w.p-w.token > 1 {
			return 0, pass
		}
		return w.take(w.token, false, true)
	}, yes{"⟦新⟧校区办公室"}, no{"⟦云湖⟧中学"}},
	{"E-GOING", "去, 往 and 赴 lead to the name.", func(w *edgeWalk) (int, move) { return stopIf(w.token, w.in.is(w.p-1, lexicon.MarkGoing)) },
		yes{"⟦分头去⟧云鹤幼儿园"}, no{"⟦云鹤⟧幼儿园开学。"}},
	{"E-NEW", "What the segmenter's dictionary lacks may be a name.", func(w *edgeWalk) (int, move) {
		if w.tag != "" {
			return 0, pass
		}
		return w.take(w.token, false, true)
	}, yes{"⟦云鹤⟧幼儿园开学。"}, no{"⟦育才⟧中学"}},
	{"E-NOMINAL", "Nouns, adjectives and the like are in names.", func(w *edgeWalk) (int, move) {
		if !isTag(w.tag, "njbalisfxzghk") && w.tag != "vn" {
			return 0, pass
		}
		return w.take(w.token, false, true)
	}, yes{"⟦育才⟧中学", "海州市⟦王老师⟧工作室", "走进⟦专科⟧学校。"}, no{"⟦云鹤⟧幼儿园开学。"}},
	{"E-DEED", "What persons do is in no name: 主持.", func(w *edgeWalk) (int, move) {
		return stopIf(w.token, isTag(w.tag, "v") && w.in.isWord(w.token, w.p, lexicon.PersonVerb))
	}, yes{"⟦提到⟧中学"}, no{"⟦远航⟧中学"}},
	{"E-VERB", "A verb next to a school's kind names it only behind a border: 育才中学 is a name, 举办中学 is not.", func(w *edgeWalk) (int, move) {
		if !isTag(w.tag, "v") {
			return 0, pass
		}
		return w.take(w.token, false, w.school && w.p == w.kind && w.listBorder(w.token-1))
	}, yes{"⟦远航⟧中学开学。"}, no{"⟦提到⟧中学"}},
	{"E-ORDINAL", "第五 and 十四 are in the names of schools, and kept in others if a place stands before.", func(w *edgeWalk) (int, move) {
		if !isTag(w.tag, "mq") || !w.ordinal() {
			return 0, pass
		}
		return w.take(w.token, false, w.school)
	}, yes{"⟦十四⟧中学开学", "海州市⟦第五⟧医院"}, no{"⟦第五期⟧教育局", "⟦一名⟧中学"}},
	{"E-NUMERAL-NAME", "A numeral or a time next to a school's kind names it behind a border: 双十中学.", func(w *edgeWalk) (int, move) {
		if !isTag(w.tag, "mqt") || !w.school || w.p != w.kind {
			return 0, pass
		}
		return w.take(w.token, false, w.listBorder(w.token-1))
	}, yes{"⟦双十⟧中学开学", "⟦今天⟧中学"}, no{"⟦五四⟧中学开学。"}},
	{"E-TRADE-WORD", "Companies are called by conjunctions and pronouns too, if a place stands before.", func(w *edgeWalk) (int, move) {
		if !w.company || !isTag(w.tag, "cprd") {
			return 0, pass
		}
		return w.take(w.token, false, false)
	}, yes{"海州市⟦彼此⟧有限公司"}, no{"海州市⟦彼此⟧中学"}},
	{"E-OTHER", "No other part of speech is in names.", func(w *edgeWalk) (int, move) { return w.token, halt },
		yes{"⟦第五期⟧教育局"}, no{"⟦第五⟧医院"}},
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
		w.note(w.token, w.token+1, "E-UNGLUED", "")
		w.token++
		w.tag = w.in.tag(w.token, w.p)
	}
	return 0, pass
}
