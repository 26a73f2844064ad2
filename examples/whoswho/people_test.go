package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func buildOf(t *testing.T, texts map[string]string) {
	t.Helper()
	folder(t, false)
	for name, text := range texts {
		write(t, "news/"+name, text)
	}
	r := whoswho("build", "news")
	require.Zero(t, r.status, r.stderr)
}

var twoWangWei = map[string]string{
	"2025-03-01.txt": "3月1日，清河县教育局局长王伟到清河县第一中学调研。",
	"2025-03-02.txt": "3月2日，东港县第一中学校长王伟讲话。",
	"2025-03-03.txt": "3月3日，王伟在会上发言。",
}

// heads are the first lines of the answers.
func heads(r result) (out []string) {
	for line := range strings.Lines(r.stdout) {
		if line != "\n" && !strings.HasPrefix(line, " ") && !strings.HasPrefix(line, "see also") {
			out = append(out, strings.Fields(line)[0])
		}
	}
	return out
}

// Two people of one name are shown apart, and what may be of either by itself.
func TestTwoOfOneName(t *testing.T) {
	buildOf(t, twoWangWei)
	r := whoswho("find", "王伟")
	assert.Equal(t, []string{"王伟@清河县教育局", "王伟@东港县第一中学", "王伟"}, heads(r))
	assert.Equal(t, 1, strings.Count(r.stdout, "王伟在会上发言"))
	assert.Contains(t, whoswho("body", "清河县教育局").stdout, "局长  王伟@清河县教育局  seen on 2025-03-01")
}

// The user's notes join and part them; whoswho people prints them as they are.
func TestPeopleFile(t *testing.T) {
	buildOf(t, twoWangWei)
	lines := whoswho("people", "王伟")
	assert.Equal(t, "王伟@清河县教育局 = 王伟@清河县教育局\n王伟@东港县第一中学 = 王伟@东港县第一中学\n", lines.stdout)

	write(t, "people.txt", "# they are one\n王伟 = 王伟@清河县教育局, 王伟@东港县第一中学\n")
	r := whoswho("find", "王伟", "--people=people.txt")
	assert.Equal(t, []string{"王伟"}, heads(r))
	assert.Contains(t, r.stdout, "named in 3 texts")
	assert.Equal(t, "王伟 = 王伟@清河县教育局, 王伟@东港县第一中学\n", whoswho("people", "王伟", "--people=people.txt").stdout)

	write(t, "people.txt", lines.stdout)
	assert.Equal(t, []string{"王伟@清河县教育局", "王伟@东港县第一中学", "王伟"}, heads(whoswho("find", "王伟", "--people=people.txt")))

	write(t, "people.txt", "王伟\n")
	r = whoswho("find", "王伟", "--people=people.txt")
	assert.Equal(t, 2, r.status)
	assert.Contains(t, r.stderr, "--people: people.txt: line 1:")
	assert.Equal(t, 2, whoswho("find", "王伟", "--people=nowhere.txt").status)
	assert.Equal(t, 1, whoswho("people", "李丽").status)
}

const visit = `县教育局到清河一中调研

3月1日，清河县教育局局长李明哲到清河县第一中学调研。李明哲一行走进课堂、实验室和食堂，听取了学校工作的汇报，并与教师代表座谈。
会议指出，要把立德树人作为根本任务，落实好双减政策，不断改善办学条件，加强教师队伍建设，守住校园安全的底线，办好人民满意的教育。
会议要求，各学校要认真总结过去一年的工作，查找存在的问题和不足，明确下一步的目标和措施，以更大的决心和更实的作风推动全县教育高质量发展。
清河县第一中学校长陈思远陪同。
`

// A text that is published again counts once, wherever its other day is.
func TestPublishedAgain(t *testing.T) {
	buildOf(t, map[string]string{
		"2025-03-02.txt": visit,
		"2025-03-09.txt": "来源：清河新闻网\n\n" + strings.ReplaceAll(visit, "，", ","),
		"2025-06-01.txt": "6月1日，清河县第一中学校长陈思远讲话。",
	})
	r := whoswho("timeline", "清河县第一中学")
	assert.Contains(t, r.stdout, "校长  陈思远  seen 2025-03-01–2025-06-01\n")
	assert.Equal(t, 1, strings.Count(r.stdout, "清河县第一中学校长陈思远陪同。 (published 1 more time)\n"), r.stdout)
	r = whoswho("find", "李明哲", "--limit=0")
	assert.Equal(t, 1, strings.Count(r.stdout, "seen on 2025-03-01"))
	assert.Contains(t, r.stdout, "named in 1 text")
}

// A short name goes to the fuller one that is explained by it elsewhere, if there
// is one; what any place may have stays by itself.
func TestShortNames(t *testing.T) {
	buildOf(t, map[string]string{
		"2025-03-01.txt": "3月1日，海州市清河县教育局局长李明哲讲话。",
		"2025-03-02.txt": "3月2日，清河县教育局副局长高建平讲话。",
		"2025-03-03.txt": "3月3日，市教育局局长何雨晴讲话。",
	})
	r := whoswho("body", "清河县教育局")
	assert.Equal(t, []string{"海州市清河县教育局"}, heads(r))
	assert.Len(t, spans(r), 2)
	assert.Equal(t, []string{"市教育局"}, heads(whoswho("body", "市教育局")))
}

// The head that a notice removed is not shown as the one in office, whatever
// texts before and behind it say.
func TestDismissedHead(t *testing.T) {
	buildOf(t, map[string]string{
		"2025-03-01.txt": "清河县教育局局长王志刚到清河县第一中学调研。",
		"2026-01-15.txt": "清河县人民政府任免通知\n\n任命张建国为清河县教育局局长；\n免去王志刚的清河县教育局局长职务。\n",
		"2026-01-20.txt": "清河县教育局原局长王志刚接受审查。",
	})
	assert.Equal(t, []string{
		"局长  张建国  appointed by a notice of 2026-01-15",
		"1 earlier: whoswho timeline 清河县教育局 --all",
	}, spans(whoswho("body", "清河县教育局")))
	assert.Equal(t, []string{
		"局长  王志刚  seen on 2025-03-01; removed by a notice of 2026-01-15",
		"局长  张建国  appointed by a notice of 2026-01-15",
	}, spans(whoswho("timeline", "清河县教育局")))
	assert.Equal(t, []string{"局长  清河县教育局  seen on 2025-03-01; removed by a notice of 2026-01-15"}, spans(whoswho("posts", "王志刚")))
}
