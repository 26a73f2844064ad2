package recognise

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
)

// word reads the word before w.p as the segmenter cuts it, where no piece is known.
func (w *edgeWalk) word() {
	switch end := w.p; {
	case w.oddWord() && reach(w.Input, edgeWords, w, end) >= 0:
	case w.company && reach(w.Input, companyWords, w, end) >= 0:
	case w.oneRune():
		reach(w.Input, oneRuneWords, w, end)
	default:
		reach(w.Input, longWords, w, end)
	}
}

// oddWord: one of edgeWords may hold. It only saves time.
func (w *edgeWalk) oddWord() bool {
	unknown := w.tokenTag == "" || w.tokenTag == "nr" || w.Trace != nil
	return unknown || w.last(lexicon.MarkNumeral) || w.school && w.nameTo(w.token) != nil
}

// edgeWords are asked of words that the dictionary lacks or that are names in it, of numbers and behind bodies.
var edgeWords = []way[*edgeWalk]{
	{"E-EVENT", func(w *edgeWalk) int { // 省|十七|运会组委会
		s := w.runTo(w.p, lexicon.MarkNumeral, maxTown)
		r, council := w.at(w.kind-1), !w.school && w.chain && w.rareAt(w.kind, lexicon.Council) > 0
		event := w.p < w.kind && (r == '会' || r == '节' || r == '冬')
		return w.take(when(s < w.p && council && event, s), false, true)
	}},
	{"E-GLUED", func(w *edgeWalk) int {
		verb := w.last(lexicon.MarkFunction) || !w.oneRune() && w.postVerb(w.p-1) // 存计任|监事会
		return w.ends(when(w.tokenTag == "" && !w.company && verb, w.token))
	}},
	{"E-UNGLUED", func(w *edgeWalk) int {
		linked := w.school && w.p < w.kind && w.nameTo(w.token) != nil && w.links(w.token) // 云帆公司|向|海嘎小学
		switch w.tokenTag {
		case "":
			linked = linked || w.links(w.token) || w.school && w.at(w.token) == '驻' // 省监委驻|渭山职业技术学院
		case "nr":
			stop := w.longestTo(w.token+1, lexicon.LeftStop, w.limit) // 起任|金陵学院
			linked = linked || stop >= 0 && stop < w.token
		}
		if linked || (w.tokenTag == "" || w.tokenTag == "nr") && w.leads(w.token) { // 毕业|于长江
			w.Trace.Read(w.token, w.token+1, "E-UNGLUED")
			w.token++
			w.tokenTag = w.tag(w.token, w.p)
			if w.school && w.token < w.p {
				w.limit = w.token // nothing before it belongs to the name
			}
		}
		return -1
	}},
	{"E-NUMBERED", func(w *edgeWalk) int { // 第七一九|研究所
		n := w.runTo(w.p, lexicon.MarkNumeral, mostNumerals)
		numbered := !w.school && w.p == w.kind && n <= w.token && w.at(n-1) == '第'
		return w.take(when(numbered, n-1), false, w.bordered(n-1))
	}},
}

// companyWords are asked in the names of companies.
var companyWords = []way[*edgeWalk]{
	{"E-FORMER", func(w *edgeWalk) int { // 、原|中云集团有限公司
		former := w.oneRune() && w.is(w.token, lexicon.MarkBeforeTown) && w.listBorder(w.token-1)
		return w.ends(when(former && w.company, w.token))
	}},
	{"E-TRADE-RUNE", func(w *edgeWalk) int {
		joins := w.is(w.token, lexicon.MarkJoins|lexicon.MarkListEnd) && w.nameTo(w.token) != nil // 世界卫生组织|和|康宁集团
		return w.take(when(w.company && w.oneRune() && !joins, w.token), false, !w.is(w.token, lexicon.MarkFunction))
	}},
}

// oneRuneWords are asked of words of one rune; the last reads each.
var oneRuneWords = []way[*edgeWalk]{
	{"E-PARTICLE", func(w *edgeWalk) int {
		if w.school && w.kind-w.token == 2 && w.listBorder(w.token-1) { // 、尚湖|中心幼儿园
			return -1
		}
		return w.ends(when(w.p != w.kind && isTag(w.tokenTag, "pcurydq"), w.token))
	}},
	{"E-TERM", func(w *edgeWalk) int { // 第27|届|理事会
		return w.ends(when(w.p == w.kind && w.at(w.token) == '届' && w.is(w.token-1, lexicon.MarkDigit), w.token))
	}},
	{"E-SECTION", func(w *edgeWalk) int { // 招生|二|科
		section := w.p == w.kind && w.draft.weak() && w.last(lexicon.MarkNumeral) && w.wordTo(w.token, lexicon.Field|lexicon.LeftNoun, 0)
		return w.take(when(section, w.token), false, true)
	}},
	{"E-SQUAD", func(w *edgeWalk) int { // 县公安局交警大队|二|中队
		squad := !w.school && w.p == w.kind && w.is(w.token, lexicon.MarkNumeral) && w.at(w.draft.end-1) == '队'
		return w.take(when(squad && w.nameTo(w.token) != nil, w.token), false, true)
	}},
	{"E-HOSPITAL", func(w *edgeWalk) int { // 市|三|医院
		s := w.token
		numbered := w.p == w.kind && w.is(s, lexicon.MarkNumeral) && w.startsWith(w.kind, "医院")
		return w.take(when(numbered && w.is(s-1, lexicon.MarkLevel), s), false, true)
	}},
	{"E-RUNE-NUMERAL", func(w *edgeWalk) int {
		return w.ends(when(!w.school && w.is(w.token, lexicon.MarkNumeral|lexicon.MarkHouse), w.token))
	}},
	{"E-SENDS", func(w *edgeWalk) int { // 云帆药业|派|质检中心
		return w.ends(when(!w.school && w.sends(), w.token))
	}},
	{"E-OWN", func(w *edgeWalk) int { // 、校|管理学院
		own := w.school && w.is(w.token, lexicon.MarkHouse) && w.p < w.kind
		behind := w.bordered(w.token) || w.at(w.token) == '校' && w.is(w.token-1, lexicon.MarkHan) // 成员校|春光小学
		return w.ends(when(own && behind, w.token))
	}},
	{"E-RUNE", func(w *edgeWalk) int { return w.take(w.token, false, true) }},
}

// longWords are asked of words of two runes and more; the last reads each.
var longWords = []way[*edgeWalk]{
	{"E-GOING", func(w *edgeWalk) int { return w.ends(when(w.last(lexicon.MarkGoing), w.token)) }},
	{"E-OURS", func(w *edgeWalk) int { // 我局|人事科
		ours := w.is(w.token, lexicon.MarkOurs)
		house := w.p-w.token == 2 && w.is(w.token+1, lexicon.MarkHouse) // 我院|外语系
		return w.ends(when(ours && (house || w.tokenTag == "" && w.is(w.token+1, lexicon.MarkPlace)), w.token))
	}},
	{"E-NEW-PART", func(w *edgeWalk) int { // 国务院|移民开发|办
		for s := w.p - 2; w.tokenTag == "" && !w.school && s > w.token; s-- {
			if c := w.nameTo(s); c != nil && int(c.Start) == w.token {
				return w.take(s, false, true)
			}
		}
		return -1
	}},
	{"E-NEW", func(w *edgeWalk) int { return w.take(when(w.tokenTag == "", w.token), false, true) }},
	{"E-STAGE", func(w *edgeWalk) int { // 幼儿园|分类评估达标|幼儿园
		two := w.school && w.p < w.kind && w.draft.graded() && w.isWord(w.token, w.p, lexicon.SchoolKind)
		return w.ends(when(two && w.row(w.token, w.p).Kind.Is(lexicon.Grade), w.token))
	}},
	{"E-NOMINAL", func(w *edgeWalk) int {
		return w.take(when(isTag(w.tokenTag, "njbalisfxzghk") || w.tokenTag == "vn", w.token), false, true)
	}},
	{"E-DEED", func(w *edgeWalk) int {
		return w.ends(when(isTag(w.tokenTag, "v") && w.isWord(w.token, w.p, lexicon.PersonVerb), w.token))
	}},
	{"E-VERB", func(w *edgeWalk) int {
		item := w.draft.headed() && w.is(w.token-1, lexicon.MarkList)                                  // 、运筹优化学会|理事长
		college := w.draft.headed() && w.startsWith(w.kind, "学院")                                      // 任|知行学院|党委书记
		board := w.bordered(w.token) && (college || w.startsWith(w.draft.end, "校董会"))                  // 加入|集成小学|校董会
		sure := item || w.p == w.kind && (w.company || w.school && (w.listBorder(w.token-1) || board)) // 云帆控股|有限公司
		to := w.take(when(isTag(w.tokenTag, "v"), w.token), false, sure)
		w.noun = w.noun || to >= 0 && w.company && w.startsWith(w.kind, "有限") // ，远航|教育科技有限公司
		return to
	}},
	{"E-ORDINAL", func(w *edgeWalk) int {
		ordinal := w.school && w.runTo(w.p, lexicon.MarkNumeral, w.p-w.token) == w.token
		if w.at(w.token) == '第' {
			ordinal = !w.last(lexicon.MarkCounter)
		}
		sure := w.school || w.at(w.token) == '第' && w.bordered(w.token) && !w.draft.weak()                // 第二|稽查局
		return w.take(when(isTag(w.tokenTag, "mq") && ordinal, w.token), w.school && w.left.fields, sure) // 第一|临床医学院
	}},
	{"E-NUMERAL-NAME", func(w *edgeWalk) int {
		mile := w.mile() && w.bordered(w.token) // 调回|三里|小学
		named := mile || isTag(w.tokenTag, "mqt") && w.school && w.p == w.kind
		return w.take(when(named, w.token), false, mile || w.listBorder(w.token-1))
	}},
	{"E-TRADE-WORD", func(w *edgeWalk) int {
		return w.take(when(w.company, w.token), false, false) // 海州|零部件|有限公司
	}},
	{"E-OTHER", func(w *edgeWalk) int { return w.ends(w.token) }},
}

// sends: the token is a verb behind a body, and does not say where the body has its office.
func (w *edgeWalk) sends() bool {
	c := w.nameTo(w.token)
	if c == nil || c.Type != entity.Org || w.tokenTag != "v" {
		return false
	}
	r := w.at(w.token)
	return r != '驻' && r != '附'
}
