// Package lexicon holds the words that the recognisers look for, in one
// dictionary: heads and modifiers of titles, kinds of schools and
// organisations, places, the words around names, and the words that end a name
// on its left.
//
// Each class of words is a plain text file in data, one word a line; the kinds
// of schools and bodies and the words of titles are tables, kinds.tsv and
// titles.tsv, with what else is known of each ([Kind], [Title]). [Shared] is the
// dictionary over all of them. To teach the library a word, add it to the file of
// its class.
package lexicon

import (
	"embed"
	"strings"
	"sync"

	"github.com/dianming-nlp/dianming/internal/division"
	"github.com/dianming-nlp/dianming/internal/scan"
)

// Class is a set of word classes, as bits.
type Class = scan.Class

// The classes. All but the places are read from the data file named beside
// them.
const (
	TitleHead       Class = 1 << iota // titles.tsv, head: 书记
	TitleHeadWeak                     // titles.tsv, weak: 工程师
	TitleModifier                     // titles.tsv, mod: 副
	TitleSphere                       // title_spheres.txt: 教学
	TitleCancel                       // title_cancel.txt: 校长负责制
	SchoolKind                        // kinds.tsv, schools: 中学
	SchoolGeneric                     // school_generic.txt: 市直
	OrgKind                           // kinds.tsv, kind: 基金会
	OrgKindWeak                       // kinds.tsv, weak: 局
	OrgShort                          // org_short.txt: 市委
	OrgBare                           // kinds.tsv, bare: 教务处
	OrgGeneric                        // org_generic.txt: 各级
	OrgCancel                         // org_cancel.txt: 教室
	UniversityShort                   // university_short.txt: 北师大; universities.txt: 实践大学
	Honorific                         // honorifics.txt: 同志
	PersonRole                        // person_roles.txt: 记者
	PersonVerb                        // person_verbs.txt: 指出
	LeftStop                          // left_stops.txt: 赴
	LeftNoun                          // left_nouns.txt: 教师
	Field                             // fields.txt: 文化
	Place                             // a division's full name: 石楼县
	PlaceShort                        // its short name: 石楼
	Province                          // the short name of a province
	Country                           // 英国
	Abroad                            // places_abroad.txt: 墨尔本
	IsRare                            // a word that has a rare class, see Rare
)

//go:embed data/*.txt data/*.tsv
var data embed.FS

var files = []struct {
	name  string
	class Class
}{
	{"title_spheres.txt", TitleSphere},
	{"title_cancel.txt", TitleCancel},
	{"school_generic.txt", SchoolGeneric},
	{"org_short.txt", OrgShort},
	{"org_generic.txt", OrgGeneric},
	{"org_cancel.txt", OrgCancel},
	{"university_short.txt", UniversityShort},
	{"universities.txt", UniversityShort},
	{"honorifics.txt", Honorific},
	{"person_roles.txt", PersonRole},
	{"person_verbs.txt", PersonVerb},
	{"left_stops.txt", LeftStop},
	{"left_nouns.txt", LeftNoun},
	{"fields.txt", Field},
	{"places.txt", PlaceShort},
	{"places_abroad.txt", PlaceShort | Abroad},
}

// The rare classes, read from the files beside them.
const (
	Age            Rare = 1 << iota // ages.txt: 现代
	AppointingVerb                  // appointing_verbs.txt: 选举
	BodyLead                        // body_leads.txt: 全国
	BracketWord                     // bracket_words.txt: 筹
	Byline                          // bylines.txt: 通讯员
	CallingVerb                     // calling_verbs.txt: 邀请
	Campus                          // campuses.txt: 校区
	CompanyHead                     // company_heads.txt: 总裁
	CompanyTail                     // company_tails.txt: 科技
	Council                         // councils.txt: 评委会
	CreditLabel                     // credit_labels.txt: 来源
	Electorate                      // electorates.txt: 全国
	Residents                       // residents.txt: 社区
	Room                            // rooms.txt: 会议室
	Firm                            // firms.txt: 企业
	FormerWord                      // former_words.txt: 前身是
	Honour                          // honours.txt: 优秀
	HostVerb                        // host_verbs.txt: 举办
	House                           // houses.txt: 国网
	LatinBody                       // latin_bodies.txt: University
	League                          // leagues.txt: 共青团
	LongLevel                       // long_levels.txt: 自治区
	Medium                          // media.txt: 在线
	NamingWord                      // naming_words.txt: 简称
	PersonDeed                      // person_deeds.txt: 带领
	PlaceClass                      // place_classes.txt: 贫困
	PlaceLead                       // place_leads.txt: 中共
	ProfileLabel                    // profile_labels.txt: 国籍
	PostVerb                        // post_verbs.txt: 任
	TitleEvent                      // title_events.txt: 接待日
	Public                          // publics.txt: 市民
	SpeechPlace                     // speech_places.txt: 会上
	Sponsor                         // sponsors.txt: 东华三院
	TradeWord                       // trade_words.txt: 有限
	Vocational                      // vocational.txt: 职业
	Zone                            // zones.txt: 高新区
)

var rareFiles = []struct {
	name string
	rare Rare
}{
	{"ages.txt", Age},
	{"appointing_verbs.txt", AppointingVerb},
	{"body_leads.txt", BodyLead},
	{"bracket_words.txt", BracketWord},
	{"bylines.txt", Byline},
	{"calling_verbs.txt", CallingVerb},
	{"campuses.txt", Campus},
	{"company_heads.txt", CompanyHead},
	{"company_tails.txt", CompanyTail},
	{"councils.txt", Council},
	{"credit_labels.txt", CreditLabel},
	{"electorates.txt", Electorate},
	{"residents.txt", Residents},
	{"rooms.txt", Room},
	{"firms.txt", Firm},
	{"former_words.txt", FormerWord},
	{"honours.txt", Honour},
	{"host_verbs.txt", HostVerb},
	{"houses.txt", House},
	{"latin_bodies.txt", LatinBody},
	{"leagues.txt", League},
	{"long_levels.txt", LongLevel},
	{"media.txt", Medium},
	{"naming_words.txt", NamingWord},
	{"person_deeds.txt", PersonDeed},
	{"place_classes.txt", PlaceClass},
	{"place_leads.txt", PlaceLead},
	{"profile_labels.txt", ProfileLabel},
	{"post_verbs.txt", PostVerb},
	{"title_events.txt", TitleEvent},
	{"publics.txt", Public},
	{"speech_places.txt", SpeechPlace},
	{"sponsors.txt", Sponsor},
	{"trade_words.txt", TradeWord},
	{"vocational.txt", Vocational},
	{"zones.txt", Zone},
}

// Shared returns the dictionary over all classes. It is built once, at the
// first call, and is safe for concurrent use.
var Shared = sync.OnceValue(func() *Lexicon {
	b := newBuilder()
	kinds := kindRows()
	for i := range kinds.kinds {
		if k := &kinds.kinds[i]; kinds.classes[i] != 0 {
			b.wordOf(k.Word, kinds.classes[i], Row{Kind: k})
		}
	}
	titles := titleRows()
	for i := range titles.titles {
		title := &titles.titles[i]
		b.wordOf(title.Word, titles.classes[i], Row{Title: title})
	}
	for _, f := range files {
		for _, w := range Words(f.name) {
			b.word(w, f.class)
		}
	}
	for _, f := range rareFiles {
		for _, w := range Words(f.name) {
			b.wordOf(w, IsRare, Row{Rare: f.rare})
		}
	}
	b.places()
	return b.lexicon()
})

// Words returns the entries of one data file in their order; nil where there
// is no such file.
func Words(file string) []string {
	b, err := data.ReadFile("data/" + file)
	if err != nil {
		return nil
	}
	var words []string
	for line := range strings.Lines(string(b)) {
		line = strings.TrimSpace(line)
		if line != "" && line[0] != '#' {
			words = append(words, line)
		}
	}
	return words
}

// places adds the divisions and countries. A short name that is an ordinary
// word as well (合作, 和平, 平安) is left out: only its full name is a place.
func (b *builder) places() {
	ordinary := map[string]bool{}
	for _, w := range Words("places_ordinary.txt") {
		ordinary[w] = true
	}
	for _, d := range division.All() {
		b.word(d.Name, Place)
		if len(d.Stem) < 2 || len(d.Short) >= len(d.Name) || d.Short == "" || ordinary[d.Short] {
			continue
		}
		class := PlaceShort
		if d.Level == division.Province {
			class |= Province
		}
		b.word(d.Short, class)
	}
	for _, c := range division.Countries() {
		b.word(c, Country)
	}
}
