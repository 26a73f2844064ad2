package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// long is a text that is read in parts, with a head of its own at the end.
func long() string {
	const article = "清河县召开教育工作会议\n\n3月1日，清河县教育局局长李明哲讲话。清河县第一中学校长陈思远发言。\n\n"
	return strings.Repeat(article, 1+longestWhole/len(article)) + "海州市召开教育工作会议\n\n3月2日，海州市教育局局长王思涵讲话。\n"
}

// A long text is one document whose offsets are those of the whole, whether it
// is a file or a line of one.
func TestLongTexts(t *testing.T) {
	text := long()
	line, err := json.Marshal(map[string]string{"id": "a", "text": text, "ref": "2025-03-03"})
	require.NoError(t, err)
	for name, content := range map[string]string{"2025-03-03.txt": text, "feed.jsonl": string(line)} {
		t.Run(name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			require.NoError(t, os.Mkdir("news", 0o755))
			write(t, "news/"+name, content)
			r := whoswho("build", "news")
			assert.Equal(t, result{0, "1 added, 0 changed, 0 renamed, 0 taken out, 0 as they were\n", ""}, r)
			assert.Contains(t, whoswho("body", "海州市教育局").stdout, "局长  王思涵  seen on 2025-03-02")
			assert.Equal(t, "0 added, 0 changed, 0 renamed, 0 taken out, 1 as they were\n", whoswho("build", "news").stdout)
			placed(t, text)
		})
	}
}

// placed holds the mentions and articles of the only document to its text.
func placed(t *testing.T, text string) {
	t.Helper()
	s, err := openStore(context.Background(), "whoswho.db")
	require.NoError(t, err)
	defer s.close()
	type row struct {
		name, sentence         string
		start, end, from, to   int
		articleFrom, articleTo int
	}
	all, err := collect(context.Background(), s.db, `SELECT n.name, s.text, m.start, m.end, s.start, s.end, a.start, a.end
		FROM mentions m JOIN names n ON n.id = m.name JOIN sentences s ON s.id = m.sentence
		JOIN articles a ON a.document = s.document AND a.number = s.article`, nil, func(rows *sql.Rows) (r row, err error) {
		return r, rows.Scan(&r.name, &r.sentence, &r.start, &r.end, &r.from, &r.to, &r.articleFrom, &r.articleTo)
	})
	require.NoError(t, err)
	require.Greater(t, len(all), 1000)
	for _, r := range all {
		require.Equal(t, r.name, text[r.start:r.end])
		require.Equal(t, r.sentence, strings.TrimSpace(text[r.from:r.to]))
		require.LessOrEqual(t, r.articleFrom, r.start)
		require.LessOrEqual(t, r.end, r.articleTo)
	}
}

func TestSketches(t *testing.T) {
	assert.Nil(t, sketchOf("县教育局局长李明哲讲话。"), "too short to tell")
	a := sketchOf(visit)
	require.NotNil(t, a)
	assert.Equal(t, a, sketchOf(strings.ReplaceAll(visit, "，", ",\n")), "punctuation and white space do not count")
}
