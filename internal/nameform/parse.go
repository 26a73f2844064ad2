package nameform

import (
	"strings"
	"unicode"

	"github.com/dianming-nlp/dianming/internal/division"
)

// Place is a place written in a name.
type Place struct {
	Text  string // as written: 石楼县
	Short string // without level word: 石楼; Text if there is no such form
	Level string // level word that the full name ends in (省, 市, 县, 区 …), "" for a country
}

// Unit is one body in a name: an institution or a department of it.
type Unit struct {
	Text     string  // as written
	Places   []Place // written in front, large to small
	Bare     string  // a level or institution that only the context names: 市 in 市教育局, 校 in 校团委
	Attached bool    // 附属
	Ordinal  int     // 5 in 第五高级中学, 0 without
	Term     int     // 13 in 第十三届理事会, 0 without
	Core     string  // what is left between those and the kind: 贺昌
	Kind     string  // kind, equal for equal kinds: 中学 for 中学校; "" if none is known

	stem     []rune    // places and core, for abbreviations
	readings []reading // Core and Kind are those of the first
}

// reading is one way to read core and kind of a unit: 职院 is short for
// 职业技术学院 and for 职业学院.
type reading struct {
	ordinal, term int
	core, kind    string
	group         uint16 // of the kind, 0 if none is known
	level         bool   // the kind says how old the pupils are
}

// Form is a parsed name: an institution, then its departments.
type Form struct {
	Text    string // as given
	Units   []Unit // never empty
	Bracket string // what the name has in brackets: 北京 in 中国矿业大学（北京）

	plain string // without blanks, quotes and brackets
	runes int    // of plain
	text  []rune // plain, as runes
}

// MaxRunes is the length up to which a name is parsed; a longer text is a Form
// without parts, equal only to itself.
const MaxRunes = 64

// Parse reads a name. It accepts any text.
func Parse(text string) Form {
	plain, bracket := clean(text)
	f := Form{Text: text, Bracket: bracket, plain: plain, text: []rune(plain)}
	f.runes = len(f.text)
	if f.runes > MaxRunes || plain == "" {
		f.Units = []Unit{{Text: plain}}
		return f
	}
	if full, ok := tables().synonyms[plain]; ok {
		plain = full
	}
	for _, u := range splitUnits([]rune(rewrite(plain))) {
		if full, ok := tables().synonyms[string(u)]; ok {
			u = []rune(rewrite(full))
		}
		f.Units = append(f.Units, parseUnit(u))
	}
	return f
}

// clean drops blanks and quotes, folds width and takes brackets out.
func clean(text string) (plain, bracket string) {
	var b, in strings.Builder
	depth := 0
	for _, r := range text {
		if r >= 0xFF01 && r <= 0xFF5E {
			r -= 0xFEE0
		}
		switch {
		case r == '(':
			depth++
		case r == ')':
			depth = max(0, depth-1)
		case unicode.IsSpace(r) || strings.ContainsRune("“”\"‘’'《》", r):
		case depth > 0:
			in.WriteRune(r)
		default:
			b.WriteRune(r)
		}
	}
	bracket = in.String()
	if bracket == "筹" || bracket == "暂名" {
		bracket = ""
	}
	return b.String(), bracket
}

// rewrite brings the long names of party and youth league committees into the
// order that other names have: 共青团石楼县委 is 石楼县团委, 中共石楼县委 is 石楼县委.
func rewrite(s string) string {
	s = strings.TrimPrefix(s, "中共")
	if rest, ok := strings.CutPrefix(s, "中国共产党"); ok && rest != "" {
		if head, ok := strings.CutSuffix(rest, "委员会"); ok && head != "" {
			return head + "委"
		}
		return rest
	}
	rest, ok := strings.CutPrefix(s, "共青团")
	if !ok {
		rest, ok = strings.CutPrefix(s, "中国共产主义青年团")
	}
	if !ok {
		return rewriteYouth(s)
	}
	for _, end := range [...]string{"委员会", "团委", "委"} {
		if head, tail, ok := strings.Cut(rest, end); ok && head != "" {
			return head + "团委" + tail // 共青团石楼县委学校部
		}
	}
	return s
}

// rewriteYouth brings 团市委 and 石楼团县委 into the order of 市团委.
func rewriteYouth(s string) string {
	for _, level := range [...]string{"省", "市", "县", "区", "州", "旗"} {
		if head, tail, ok := strings.Cut(s, "团"+level+"委"); ok && !strings.HasPrefix(tail, "员") {
			return head + level + "团委" + tail
		}
	}
	return s
}

// parseUnit reads one unit.
func parseUnit(s []rune) Unit {
	u := Unit{Text: string(s)}
	rest := parsePlaces(&u, s)
	if head, ok := cutAttached(rest); ok {
		u.Attached, rest = true, head
	} else if n, tail := leadingNumber(rest); n >= 0 {
		if head, ok := cutAttached(tail); ok { // 第一附属中学 is read as 附属第一中学
			u.Attached, rest = true, append(rest[:len(rest)-len(tail):len(rest)-len(tail)], head...)
		}
	}
	u.stem = s
	for _, full := range expand(rest) {
		r := parseBody(full)
		u.readings = append(u.readings, r)
	}
	first := u.readings[0]
	u.Ordinal, u.Term, u.Core, u.Kind = first.ordinal, first.term, first.core, first.kind
	if first.kind != "" {
		_, start, _ := tables().kindAtEnd(s)
		u.stem = s[:start]
	}
	return u
}

// parsePlaces takes the places in front of s, and the bare level behind them.
func parsePlaces(u *Unit, s []rune) []rune {
	text := string(s)
	chain := division.ParseChain(text)
	if chain.End == len(text) && len(chain.Places) > 0 {
		chain.Places, chain.End = nil, 0 // 朝阳 alone: a name, not a place in front of one
	}
	if chain.End == 0 {
		if c := countryAtStart(text); c != "" {
			u.Places = append(u.Places, Place{c, c, ""})
			text = text[len(c):]
			chain = division.ParseChain(text)
			if chain.End == len(text) {
				chain = division.Chain{}
			}
		}
	}
	at := 0
	for i, d := range chain.Places {
		end := chain.End
		if i+1 < len(chain.Places) {
			end = at + writtenLength(text[at:chain.End], d)
		}
		u.Places = append(u.Places, Place{text[at:end], d.ShortOrName(), string(lastRune(d.Name))})
		at = end
	}
	text = text[chain.End:]
	if b := bareAtStart(text); b != "" {
		u.Bare, text = bareName(b), text[len(b):]
	}
	return []rune(text)
}

// writtenLength returns how much of text is a form of d.
func writtenLength(text string, d division.Division) int {
	forms := d.Forms()
	longestFirst(forms)
	for _, f := range forms {
		if strings.HasPrefix(text, f) {
			return len(f)
		}
	}
	return len(text)
}

func countryAtStart(text string) string {
	best := ""
	end := 0
	for n, r := range text {
		end = n + len(string(r))
		if end > len("一二三四五六七八九十") || end == len(text) {
			break
		}
		if division.IsCountry(text[:end]) {
			best = text[:end]
		}
	}
	return best
}

// bareWords are what stands in front of a name for a place or institution that
// the context names. The second list is what they must not be part of.
var (
	bareWords = []string{"学校", "学院", "我省", "我市", "我县", "我区", "我校", "我院", "全国", "国家", "中央", "省", "市", "县", "区", "州", "旗", "镇", "乡", "村", "校", "院"}
	notBare   = []string{"省立", "市立", "县立", "区立", "州立", "市场", "市政工", "市政设", "区域", "校友", "校区", "校园", "校庆", "校长", "校际", "校外", "校企", "院士", "学院路", "学院街", "学院南", "学院北", "乡村", "乡镇", "村镇", "镇江", "镇海", "镇原", "镇平", "镇巴", "镇雄", "镇康", "镇宁", "镇远", "镇坪", "镇安", "镇赉", "县域", "市民", "市郊", "全国人", "国家级"}
)

func bareAtStart(text string) string {
	for _, n := range notBare {
		if strings.HasPrefix(text, n) {
			return ""
		}
	}
	for _, b := range bareWords {
		if rest, ok := strings.CutPrefix(text, b); ok && rest != "" {
			if (b == "学校" || b == "学院") && runeLen(rest) < 2 {
				continue
			}
			return b
		}
	}
	return ""
}

// bareName brings the forms of a bare word together.
func bareName(b string) string {
	switch b {
	case "学校":
		return "校"
	case "学院":
		return "院"
	}
	return strings.TrimPrefix(b, "我")
}

// cutAttached takes 附属 or 附 away, where a school or hospital follows.
func cutAttached(s []rune) ([]rune, bool) {
	for _, head := range [...]string{"附属", "附设", "附"} {
		rest, ok := strings.CutPrefix(string(s), head)
		if !ok || rest == "" {
			continue
		}
		if head == "附" {
			switch full := map[string]string{"中": "中学", "小": "小学", "幼": "幼儿园", "校": "学校", "院": "医院"}[rest]; {
			case full != "":
				rest = full
			case !strings.HasPrefix(rest, "中") && !strings.HasPrefix(rest, "小"):
				continue
			}
		}
		return []rune(rest), true
	}
	return s, false
}

// expand writes abbreviated kinds out; the first reading is the likeliest.
func expand(s []rune) [][]rune {
	if n := len(s); n >= 2 && isNumeral(s[n-2]) {
		switch s[n-1] {
		case '中':
			return [][]rune{append(s[:n:n], '学')}
		case '小':
			return [][]rune{append(s[:n:n], '学')}
		case '幼':
			return [][]rune{append(s[:n:n], '儿', '园')}
		case '初':
			return [][]rune{append(s[:n-1:n-1], []rune("初级中学")...)}
		case '高':
			return [][]rune{append(s[:n-1:n-1], []rune("高级中学")...)}
		}
	}
	full, start, ok := tables().shortAtEnd(s)
	if _, k, isKind := tables().kindAtEnd(s); !ok || isKind && k < start {
		return [][]rune{s}
	}
	var out [][]rune
	for _, f := range full {
		out = append(out, append(s[:start:start], []rune(f)...))
	}
	return out
}

// parseBody reads ordinal, term, core and kind of what follows the places.
func parseBody(s []rune) reading {
	k, start, _ := tables().kindAtEnd(s)
	r := reading{kind: k.name, group: k.group, level: schoolLevel(k.name)}
	stem := s[:start]
	if n, rest := leadingNumber(stem); n >= 0 && len(rest) > 0 && (rest[0] == '届' || rest[0] == '期') {
		r.term, stem = n, rest[1:]
	} else if n >= 0 && (len(rest) == 0 || stem[0] == '第') {
		r.ordinal, stem = n, rest
	} else if n, rest := trailingNumber(stem); n >= 0 {
		r.ordinal, stem = n, rest
	}
	r.core = string(stem)
	return r
}

// leadingNumber reads 第N or N at the start; -1 if there is none.
func leadingNumber(s []rune) (int, []rune) {
	i := 0
	if len(s) > 0 && s[0] == '第' {
		i = 1
	}
	j := i
	for j < len(s) && isNumeral(s[j]) {
		j++
	}
	if j == i {
		return -1, s
	}
	return number(s[i:j]), s[j:]
}

// trailingNumber reads 第N or N at the end; -1 if there is none.
func trailingNumber(s []rune) (int, []rune) {
	i := len(s)
	for i > 0 && isNumeral(s[i-1]) {
		i--
	}
	if i == len(s) {
		return -1, s
	}
	n := number(s[i:])
	if i > 0 && s[i-1] == '第' {
		i--
	}
	return n, s[:i]
}
