package nameform

import (
	"slices"
	"strings"
)

// rewrite brings the long names of party and youth league committees into the
// order that other names have: 共青团石楼县委 is 石楼县团委, 中共石楼县委 is 石楼县委.
func (p *parser) rewrite(s []rune) []rune {
	s, _ = cutPrefix(s, "中共")
	if rest, ok := cutPrefix(s, "中国共产党"); ok && len(rest) > 0 {
		if head, ok := cutSuffix(rest, []rune("委员会")); ok && len(head) > 0 {
			return p.join("委", head)
		}
		return rest
	}
	if !slices.Contains(s, '团') {
		return s
	}
	rest, ok := cutPrefix(s, "共青团")
	if !ok {
		rest, ok = cutPrefix(s, "中国共产主义青年团")
	}
	if !ok {
		return p.rewriteYouth(s)
	}
	for _, end := range [...]string{"委员会", "团委", "委"} {
		if i := index(rest, end); i > 0 {
			return p.join("", rest[:i], []rune("团委"), rest[i+runeLen(end):]) // 共青团石楼县委学校部
		}
	}
	return s
}

// rewriteYouth brings 团市委 and 石楼团县委 into the order of 市团委.
func (p *parser) rewriteYouth(s []rune) []rune {
	for i, r := range s {
		if r != '团' || i+2 >= len(s) || s[i+2] != '委' || i+3 < len(s) && s[i+3] == '员' {
			continue
		}
		switch s[i+1] {
		case '省', '市', '县', '区', '州', '旗':
			return p.join("", s[:i], s[i+1:i+2], s[i:i+1], s[i+2:])
		}
	}
	return s
}

// What stands in front of a name for a place or institution that the context
// names: a level of one rune or one of the words.
const bareLevels = "省市县区州旗镇乡村校院"

var (
	bareWords = [...]string{"学校", "学院", "我省", "我市", "我县", "我区", "我校", "我院", "全国", "国家", "中央"}
)

// bareAtStart returns the bare word that s starts with and that something
// follows, "" if there is none.
func bareAtStart(s []rune) string {
	b := bareWord(s)
	if b == "" {
		return ""
	}
	if tables().notBare.prefix(s) > 0 {
		return ""
	}
	return b
}

func bareWord(s []rune) string {
	if len(s) < 2 {
		return ""
	}
	if i := strings.IndexRune(bareLevels, s[0]); i >= 0 {
		return bareLevels[i : i+len("省")]
	}
	switch s[0] {
	case '学', '我', '全', '国', '中':
	default:
		return ""
	}
	for i, b := range bareWords {
		if hasPrefix(s, b) && len(s) > 2 && (i > 1 || len(s) > 3) {
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
	case "我省", "我市", "我县", "我区", "我校", "我院":
		return b[len("我"):]
	}
	return b
}
