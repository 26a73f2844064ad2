package article

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/source"
)

func viewOf(text string) []rune {
	var t source.Text
	t.Reset(text)
	return t.Runes
}

// heads returns the first line of each article.
func heads(t *testing.T, text []rune) []string {
	t.Helper()
	var out []string
	end := 0
	for _, a := range Split(nil, text) {
		require.Equal(t, end, a.Start, "articles follow each other without gaps")
		require.LessOrEqual(t, a.Start, a.End)
		end = a.End
		line, _, _ := strings.Cut(string(text[a.Start:a.End]), "\n")
		out = append(out, line)
	}
	require.Equal(t, len(text), end)
	return out
}

func TestSplitBulletin(t *testing.T) {
	b, err := os.ReadFile("../../testdata/bulletin.txt")
	require.NoError(t, err)
	assert.Equal(t, []string{"以高质量党建引领教育事业高质量发展", "汾阳:", "科技赋能教育 爱心点亮校园", "课后时光绽放成长光彩"}, heads(t, viewOf(string(b))))
}

// run returns a line of n characters with the last one given.
func run(n int, last string) string { return strings.Repeat("学", n-1) + last }

func TestSplit(t *testing.T) {
	body := strings.Repeat("会议听取了各校的述职，充分肯定了取得的成绩，", 4) + "对下一步工作提出了要求。\n"
	cases := []struct {
		name, text string
		want       []string
	}{
		{"nothing", "", []string{""}},
		{"one sentence", "会议召开。", []string{"会议召开。"}},
		{"a heading and its text", "石湾中学开学\n" + body, []string{"石湾中学开学"}},
		{"paragraphs are one article", "石湾中学开学\n" + body + body + body, []string{"石湾中学开学"}},
		{"sections are one article", "石湾中学开学\n" + body + "工作成绩\n" + body + "下一步打算\n" + body, []string{"石湾中学开学"}},
		{"a heading of two lines", "石湾中学开学\n" + body + "爱心点亮校园\n——长河中学见闻\n" + body, []string{"石湾中学开学", "爱心点亮校园"}},
		{"a place above the heading", "石湾中学开学\n" + body + "长河:\n爱心点亮校园\n" + body, []string{"石湾中学开学", "长河:"}},
		{"points that begin with a dash", "石湾中学开学\n" + body + "——学风更浓。" + body + "——质量更高。" + body, []string{"石湾中学开学"}},
		{"one line that begins with a dash", "石湾中学开学\n" + body + "——学风更浓\n" + body, []string{"石湾中学开学"}},
		{"a heading of two lines without a dash", "石湾中学开学\n" + body + "工作成绩\n学风更浓\n" + body, []string{"石湾中学开学"}},
		{"a first article of one sentence", "会议召开。\n长河:\n爱心点亮校园\n" + body, []string{"会议召开。", "长河:"}},
		{"a heading before a sentence", "石湾中学开学\n" + body + "长河:\n爱心点亮校园\n活动开始。\n" + body, []string{"石湾中学开学"}},
		{"a place of 7 characters", "石湾中学开学\n" + body + "石湾县长河乡镇:\n" + body, []string{"石湾中学开学", "石湾县长河乡镇:"}},
		{"8 characters before a colon", "石湾中学开学\n" + body + "石湾县长河镇平安:\n" + body, []string{"石湾中学开学"}},
		{"60 characters are a paragraph", "石湾中学开学\n" + body + "长河:\n" + run(60, "。"), []string{"石湾中学开学", "长河:"}},
		{"59 characters are none", "石湾中学开学\n" + body + "长河:\n" + run(59, "。"), []string{"石湾中学开学"}},
		{"45 characters are a heading", "石湾中学开学\n" + body + run(45, "学") + "\n——长河中学见闻\n" + body, []string{"石湾中学开学", run(45, "学")}},
		{"46 characters are none", "石湾中学开学\n" + body + run(46, "学") + "\n——长河中学见闻\n" + body, []string{"石湾中学开学"}},
		{"an empty line", "石湾中学开学\n" + body + "\n爱心点亮校园\n——长河中学见闻\n" + body, []string{"石湾中学开学", "爱心点亮校园"}},
		{"a dash at the very start", "石湾中学开学\n——新学期见闻\n" + body, []string{"石湾中学开学"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, heads(t, []rune(c.text)))
		})
	}
}

func TestSplitAppends(t *testing.T) {
	before := []Span{{1, 2}}
	assert.Equal(t, []Span{{1, 2}, {0, 2}}, Split(before, []rune("开会")))
}
