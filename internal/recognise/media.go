package recognise

import "github.com/dianming-nlp/dianming/internal/lexicon"

// Limits of the head of a report, in runes.
const (
	longestDateline = 22
	longestMedium   = 8
)

// media finds the newspapers and sites that sign a report: before 讯 or 消息 at the start of a line
// (大河新闻郑州3月2日讯), and behind 来源：. All line breaks and colons are among look.
func (b *bodies) media(look []int32) {
	b.dateline(0)
	for _, at := range look {
		switch i := int(at); b.Runes[i] {
		case '\n':
			b.dateline(i + 1)
		case ':', '：':
			b.credit(i)
		case '》':
			b.periodical(i)
		}
	}
}

// dateline reads the line that starts at s up to the mark of a report, then the name before it.
func (b *bodies) dateline(s int) {
	if !b.is(s, lexicon.MarkHan) {
		return
	}
	d := b.begin(s, s+1, 0)
	if d.end = b.masthead(s); d.end > 0 {
		d.take(datelineForms)
		return
	}
	d.end = s + 1
	for !b.is(d.end, lexicon.MarkReport) || !reads(b.Input, reportMarks, d, s, d.end) {
		goesOn := b.is(d.end, lexicon.MarkHan) || b.at(d.end) == ' ' || b.blocked[d.end]
		if d.end++; !goesOn || d.end == s+longestDateline {
			return
		}
	}
	mark := d.end
	d.end = s + 1
	for d.end < mark && d.blocked[s] && d.blocked[d.end] { // 今日|清河网
		d.end++
	}
	for d.end < mark && !reads(b.Input, nameEnds, d, s, d.end) {
		d.end++
	}
	if b.endsWith(d.end, "记者") {
		d.end -= 2
	}
	if r := b.at(d.end - 1); r == '快' || r == '专' {
		d.end-- // 快讯, 专电
	}
	d.take(datelineForms)
}

// masthead returns the end of the name of a paper, or of the account of a place, that begins the line at s before the
// date of its issue; 0 if none does: 云帆报　2024年5月13日, 清河发布 2024-05-13.
func (b *bodies) masthead(s int) int {
	e := s
	for e-s < longestMedium && b.is(e, lexicon.MarkHan) {
		e++
	}
	issue := e
	for b.at(issue) == ' ' {
		issue++
	}
	if issue < len(b.Runes) && b.at(e) == '\n' && b.at(e-1) == '布' {
		issue++ // the date stands on the next line
	}
	account := b.endsWith(e, "发布") && b.isWord(s, e-2, lexicon.Place|lexicon.PlaceShort) // 清河发布
	if b.at(e-1) != '报' && !account || issue == e || !b.blocked[min(issue, len(b.Runes))] {
		return 0
	}
	return e
}

// reportMarks say that the head of a report ends here.
var reportMarks = []rule[*draft]{
	{"O-REPORT", func(d *draft) bool { return d.at(d.end) == '讯' && d.at(d.end-1) != '通' }},
	{"O-WIRE", func(d *draft) bool { return d.at(d.end) == '电' && d.blocked[d.end-1] }},
	{"O-NEWS", func(d *draft) bool { return d.startsWith(d.end, "消息") }},
}

// nameEnds say that the name of the medium ends here.
var nameEnds = []rule[*draft]{
	{"O-MEDIUM-BLANK", func(d *draft) bool { return d.at(d.end) == ' ' }},
	{"O-MEDIUM-DATE", func(d *draft) bool { return d.blocked[d.end] }},
	{"O-MEDIUM-PLACE", func(d *draft) bool { // but 今日|清河网
		if d.end-d.head < 2 || d.end-d.head == 2 && isTag(d.tag(d.head, d.end), "t") {
			return false
		}
		return d.wordAt(d.end, lexicon.Place|lexicon.PlaceShort) && !d.isWord(d.head, d.end, lexicon.Country)
	}},
}

var datelineForms = []form{
	{orgRule("O-MEDIUM.dateline"), (*draft).always, []rule[*draft]{
		{"O-MEDIUM-SHORT", func(d *draft) bool { return d.end-d.head < 2 }},
		{"O-MEDIUM-LONG", func(d *draft) bool { return d.end-d.head > longestMedium }},
		{"O-MEDIUM-OWN", func(d *draft) bool { return d.at(d.head) == '本' }},
		{"O-MEDIUM-WORDS", func(d *draft) bool { // 最新|消息, but 红星在线|消息
			for i, t := range d.pieces(d.head, d.end) {
				if tag := d.tag(i, t); t-i > 1 && (tag == "" || properTag(tag)) {
					return false
				}
			}
			return d.startsWith(d.end, "消息") && !d.isRareTo(d.end, lexicon.Medium, d.head+1)
		}},
		{"O-MEDIUM-BODY", func(d *draft) bool { return d.nameTo(d.end) != nil }},
		{"O-MEDIUM-LINKS", func(d *draft) bool {
			for i, t := range d.pieces(d.head, d.end) {
				if t-i == 1 && d.is(i, lexicon.MarkFunction) {
					return true // 市政府与科大|讯飞
				}
			}
			return false
		}},
	}, 0, 4, func(d *draft) {
		if day := d.head + 2; isTag(d.tag(d.head, day), "t") && d.isRareTo(d.end, lexicon.Medium, day) {
			d.c.Score += 4 // 今日|清河网 is no day
		}
	}},
}

// periodical reads the title that ends before the mark at i, where the periodical acts: 《海州教育》|举办.
func (b *bodies) periodical(i int) {
	if s := b.quoted(i+1, maxTitled); s >= 0 {
		b.begin(s+1, i, 0).take(periodicalForms)
	}
}

var periodicalForms = []form{
	{orgRule("O-PERIODICAL"), (*draft).always, []rule[*draft]{
		{"O-PERIODICAL-IDLE", func(d *draft) bool { return d.rareAt(d.end+1, lexicon.HostVerb) == 0 }},
		{"O-PERIODICAL-KIND", func(d *draft) bool { return !d.isRareTo(d.end, lexicon.Medium, d.head) }},
	}, 0, 4, nil},
}

// credit reads the name behind the colon at i where 来源 stands before it.
func (b *bodies) credit(i int) {
	if !b.isRareTo(i, lexicon.CreditLabel, 0) {
		return
	}
	for b.at(i+1) == ' ' {
		i++
	}
	d := b.begin(i+1, i+1, 0)
	for b.is(d.end, lexicon.MarkHan) && d.end-d.head <= longestMedium {
		d.end++
	}
	d.take(creditForms)
}

var creditForms = []form{
	{orgRule("O-MEDIUM.credit"), (*draft).always, []rule[*draft]{
		{"O-CREDIT-SHORT", func(d *draft) bool { return d.end-d.head < 3 }},
		{"O-CREDIT-LONG", func(d *draft) bool { return d.end-d.head > longestMedium }},
		{"O-CREDIT-BODY", func(d *draft) bool { return d.nameTo(d.end) != nil }},
		{"O-CREDIT-KIND", func(d *draft) bool { return !d.isRareTo(d.end, lexicon.Medium, d.head) }},
	}, 0, 4, nil},
}
