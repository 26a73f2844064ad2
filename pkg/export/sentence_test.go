package export

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
)

func TestSentences(t *testing.T) {
	tests := []struct{ name, text, mention, want string }{
		{"end marks", "会议召开。局长王思涵讲话！散会。", "王思涵", "局长王思涵讲话！"},
		{"closing quotes", "他说：“开会。”王思涵同意。", "王思涵", "王思涵同意。"},
		{"a headline", "表彰大会召开\n局长王思涵讲话。", "王思涵", "局长王思涵讲话。"},
		{"a line broken behind a comma", "局长王思涵讲话，\n大家鼓掌。", "王思涵", "局长王思涵讲话，大家鼓掌。"},
		{"a line broken in a name", "局长王\n\n思涵讲话。", "王\n\n思涵", "局长王思涵讲话。"},
		{"a line broken behind another sentence", "开会。局长王思涵讲话并\n提出要求。", "王思涵", "局长王思涵讲话并提出要求。"},
		{"a roster", "校长：王思涵　书记：李明哲\n副校长：陈远", "王思涵", "校长：王思涵 书记：李明哲"},
		{"Latin letters", "校长王思涵 of\nSchool", "王思涵", "校长王思涵 of"},
		{"no end mark", "局长王思涵", "王思涵", "局长王思涵"},
		{"bytes that are no text", "局长王思涵\xff讲话。", "王思涵", "局长王思涵\uFFFD讲话。"},
	}
	for _, tt := range tests {
		at := strings.Index(tt.text, tt.mention)
		mention := span{at, at + len(tt.mention)}
		assert.Equal(t, tt.want, cutSentences(tt.text, []span{mention}, nil).around(mention), tt.name)
	}
}

func TestArticlesEndSentences(t *testing.T) {
	const text = "王思涵讲话，李明哲主持"
	cut := len("王思涵讲话，")
	got := cutSentences(text, nil, []span{{0, cut}, {cut, len(text)}})
	assert.Equal(t, "王思涵讲话，", got.around(span{0, 9}))
	assert.Equal(t, "李明哲主持", got.around(span{cut, cut + 9}))
	assert.Empty(t, got.around(span{len(text), len(text)}))
}

func TestOneLine(t *testing.T) {
	for text, want := range map[string]string{
		"海州\n一中":         "海州一中",
		" 海州 \r\n 一中 \n": "海州一中",
		"of\nSchool":     "of School",
		"Z\nA~\n!":       "Z A~ !",
		"of\n学校\nA":      "of学校A",
		"校长：王　 书记：李":     "校长：王 书记：李",
		"\n":             "",
	} {
		assert.Equal(t, want, oneLine(text), "%q", text)
	}
}

// A name that ends where a line ends does not hold the line together.
func TestNameAtTheEndOfALine(t *testing.T) {
	const text = "局长王思涵\n副局长李明哲"
	got := cutSentences(text, []span{{6, 15}, {25, 34}}, nil)
	assert.Equal(t, "局长王思涵", got.around(span{6, 15}))
}

func TestLongSentence(t *testing.T) {
	text := strings.Repeat("前", 400) + "王思涵" + strings.Repeat("后", 400)
	quoted := cutSentences(text, nil, nil).around(span{1200, 1209})
	assert.Equal(t, "…"+strings.Repeat("前", 150)+"王思涵"+strings.Repeat("后", 147)+"…", quoted)
	assert.Equal(t, sentenceWidth+2, utf8.RuneCountInString(quoted))
	quoted = cutSentences(text, nil, nil).around(span{0, 3})
	assert.Equal(t, strings.Repeat("前", sentenceWidth)+"…", quoted)
}
