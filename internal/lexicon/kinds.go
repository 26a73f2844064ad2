package lexicon

import (
	"fmt"
	"slices"
	"strings"
	"sync"
)

// Kind is what kinds.tsv says of one kind word.
type Kind struct {
	Word string
	// Canonical is the row of the form that kinds share which are equal: that of 中学
	// for 中学校, and for 中学; nil for a kind that is not compared.
	Canonical *Kind
	// Group is equal for kinds that can be one, though they are not equal: 高级中学
	// and 中学; 0 for a kind that is not compared.
	Group uint16
	// Institution says that a department may follow the kind in a name.
	Institution bool
	Flags       Flag
}

// Flag is a set of things that hold for a kind, as bits. The table of kinds
// names each by the word beside it.
type Flag uint32

// The flags.
const (
	Faculty    Flag = 1 << iota // faculty: a university has several of them
	Unit                        // unit: every body has one, so that it needs the body's name
	Department                  // department: an office inside a body, which goes to the title that heads it
	Common                      // common: behind nothing but a place it names no particular body
	General                     // general: behind nothing but a place above the town it names a class of schools
	Plain                       // plain: needs a sphere of knowledge or a proper name before it
	Alone                       // alone: names one school by itself in its context
	Hangs                       // hangs: needs no name of its own behind a parent's
	Company                     // company: a part of companies only
	Spaced                      // spaced: a part of a body only with words of its own
	Government                  // government: directly behind a place only
	Studio                      // studio: needs a person's or a proper name
	Loose                       // loose: no particular body without place or parent
	Venue                       // venue: a hall, a body only with place or parent
	Stage                       // stage: a stage of schooling; behind a division's full name a class of schools
	Secondary                   // secondary: half a stage; behind a division a class of schools
	Crew                        // crew: no body without place or parent unless a head word follows
	Anaphor                     // anaphor: stands for the body before a title: 基金会|理事长
	Initial                     // initial: short names keep its first character whatever stands before it: 北京师范大学 is 北师大
	Grade                       // grade: says of what age those are who learn there, a 小学 is no 中学
	Many                        // many: one town or body has many, each with a name of its own
	Called                      // called: bodies of it are called by their names alone, 腾飞科技
	Local                       // local: units of it are called by the place alone, 市教研室
	Joined                      // joined: behind another kind the rest of one name, 中国科学院|大学
	Named                       // named: names a body by itself, so that a unit may follow, 国务院|办公厅
	Site                        // site: a part of a school by where it is
	Own                         // own: a place has one of its own beside those of its bureaus, 县团委
	Branch                      // branch: called by its parent, then its place, 平安银行|海州|支行
	Trade                       // trade: ends the brand of a company, 衡巍|药业
	Topic                       // topic: what it is about may stand before its place, 新材料江苏省重点实验室
	Led                         // led: called by the school that leads it, 海州一中|教育集团
	Again                       // again: once named, the body is called by it alone, 领导小组
)

var flagNames = [...]string{"faculty", "unit", "department", "common", "general", "plain", "alone", "hangs", "company", "spaced", "government", "studio", "loose", "venue", "stage", "secondary", "crew",
	"anaphor", "initial", "grade", "many", "called", "local", "joined", "named", "site", "own", "branch", "trade", "topic", "led", "again"}

// kindTable holds the rows of kinds.tsv.
type kindTable struct {
	kinds   []Kind
	classes []Class // of each kind as a word of the dictionary; 0 for none
}

var kindRows = sync.OnceValue(func() *kindTable {
	t := &kindTable{}
	numbers := map[string]int{} // of the rows, by their words
	var canonical []string
	for f := range rows("kinds.tsv") {
		numbers[f[0]] = len(t.kinds)
		t.kinds = append(t.kinds, Kind{Word: f[0], Institution: f[4] == "institution", Flags: Flag(flagsOf(flagNames[:], f[5]))})
		t.classes = append(t.classes, classOf(f[1], f[2]))
		canonical = append(canonical, f[3])
	}
	for i := range t.kinds {
		of := i
		wider, own := strings.CutPrefix(canonical[i], "=")
		if canonical[i] == "-" {
			continue
		} else if !own {
			of = numbers[canonical[i]]
			wider = canonical[of][1:]
		}
		t.kinds[i].Canonical, t.kinds[i].Group = &t.kinds[of], uint16(of+1)
		if wider != "" {
			t.kinds[i].Group = uint16(numbers[wider] + 1)
		}
	}
	return t
})

// Is reports whether a flag holds for the kind.
func (k *Kind) Is(f Flag) bool { return k.Flags&f != 0 }

// Kinds returns all rows of kinds.tsv in their order. They must not be changed.
func Kinds() []Kind { return kindRows().kinds }

func classOf(typ, classes string) Class {
	var out Class
	for c := range strings.SplitSeq(classes, ",") {
		switch c {
		case "kind":
			out |= OrgKind
			if typ == "school" {
				out = SchoolKind
			}
		case "bare":
			out |= OrgBare
		case "weak":
			out |= OrgKindWeak
		}
	}
	return out
}

// flagsOf returns the bits of those of all that stand in names, with commas.
func flagsOf(all []string, names string) uint32 {
	var out uint32
	for name := range strings.SplitSeq(names, ",") {
		if i := slices.Index(all, name); i >= 0 {
			out |= 1 << i
		}
	}
	return out
}

// rows yields the fields of the rows of a table of data.
func rows(file string) func(yield func([]string) bool) {
	return func(yield func([]string) bool) {
		b, err := data.ReadFile("data/" + file)
		if err != nil {
			panic(fmt.Sprintf("lexicon: %v", err)) // a table that the build embeds
		}
		for line := range strings.Lines(string(b)) {
			if line = strings.TrimSuffix(line, "\n"); line != "" && line[0] != '#' && !yield(strings.Split(line, "\t")) {
				return
			}
		}
	}
}
