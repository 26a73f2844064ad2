package main

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/pkg/dianming"
)

func TestSentences(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"end marks", "开会了。散会了！还开吗？不开了", []string{"开会了。", "散会了！", "还开吗？", "不开了"}},
		{"closing quotes", "他说：“很好。”大家同意。", []string{"他说：“很好。”", "大家同意。"}},
		{"several marks", "真的？！是的。。。", []string{"真的？！", "是的。。。"}},
		{"headline", "县里开会\n\n会议开始。\n记者 王芳\n", []string{"县里开会", "会议开始。", "记者 王芳"}},
		{"broken behind a comma", "会议强调，\n要抓好工作。", []string{"会议强调，要抓好工作。"}},
		{"broken behind a sentence", "一要学习。要把教\n\n育办好，办大。", []string{"一要学习。", "要把教育办好，办大。"}},
		{"broken twice", "一要学习。要把教\n育，\n办好。", []string{"一要学习。", "要把教育，办好。"}},
		{"Windows line ends", "标题\r\n\r\n第一句。\r\n第二句。", []string{"标题", "第一句。", "第二句。"}},
		{"Latin", "use of\nGo 语言。", []string{"use of", "Go 语言。"}},
		{"blank", " \n\n\t　", nil},
		{"empty", "", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := &dianming.Document{Text: c.text, Articles: []dianming.Span{{Start: 0, End: len(c.text)}}}
			var got []string
			end := 0
			for _, s := range sentences(doc) {
				assert.Empty(t, strings.TrimSpace(c.text[end:s.start]), "only white space is left out")
				end = s.end
				got = append(got, oneLine(strings.TrimSpace(c.text[s.start:s.end])))
			}
			assert.Empty(t, strings.TrimSpace(c.text[end:]))
			assert.Equal(t, c.want, got)
		})
	}
}

func TestSentenceAt(t *testing.T) {
	all := []sentence{{2, 8, 0}, {8, 11, 0}, {13, 20, 1}}
	for at, want := range map[int]int{0: -1, 2: 0, 7: 0, 8: 1, 12: -1, 13: 2, 19: 2, 20: -1} {
		assert.Equal(t, want, sentenceAt(all, at), at)
	}
	assert.Equal(t, -1, sentenceAt(nil, 0))
}

// TestEveryEntityHasItsSentence reads odd texts; no name may be outside all
// sentences or go beyond its own.
func TestEveryEntityHasItsSentence(t *testing.T) {
	ex, err := dianming.New()
	require.NoError(t, err)
	defer ex.Close()
	entities := 0
	for _, text := range []string{
		"\n\n  文水县第二\n\n中学校长林秀兰发言。\r\n文水\n县教育局",
		"文水县教育局！文水县教育局\n文水县教育局，\n文水县教育局",
		strings.Repeat("文水县教育局局长周文海、", 2000),
		"文水县\x00教育局\xff\xfe。局长\n周文海",
		"文水：\n\n县里开会\n\n文水县教育局开会。\n\n交城：\n\n交城县教育局开会\n\n交城县教育局局长周文海讲话。",
	} {
		doc, err := ex.Extract(context.Background(), text)
		require.NoError(t, err)
		all := sentences(doc)
		for _, e := range doc.Entities {
			entities++
			i := sentenceAt(all, e.Start)
			if assert.GreaterOrEqual(t, i, 0, "%q", e.Text) {
				assert.LessOrEqual(t, e.End, all[i].end, "%q", e.Text)
			}
		}
	}
	assert.Greater(t, entities, 2000)
}

func TestOneLine(t *testing.T) {
	for in, want := range map[string]string{
		"吕梁\n\n二中":          "吕梁二中",
		" 王  芳\t说 ":         "王 芳 说",
		"state\nof the art": "state of the art",
		"AI\n教育":            "AI教育",
		"甲 \n 乙":            "甲乙",
		"":                  "",
	} {
		assert.Equal(t, want, oneLine(in), "%q", in)
	}
}

func TestExcerpt(t *testing.T) {
	long := strings.Repeat("甲", 50) + "名" + strings.Repeat("乙", 50)
	assert.Equal(t, long, excerpt(long, "名", 101))
	assert.Equal(t, "…甲甲甲甲甲名乙乙乙乙…", excerpt(long, "名", 10))
	assert.Equal(t, "甲甲甲甲甲甲甲甲甲甲…", excerpt(long, "无", 10))
	assert.Equal(t, "…乙乙乙乙乙乙乙乙乙末", excerpt(long+"末", "末", 10))
}
