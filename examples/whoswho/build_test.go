package main

import (
	"context"
	"database/sql"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// dump returns every row of the database in words, in a fixed order, without
// row numbers and times. It also checks the database's own integrity.
func dump(t *testing.T, path string) []string {
	t.Helper()
	s, err := openStore(context.Background(), path)
	require.NoError(t, err)
	defer s.close()
	read := func(query string) []string {
		all, err := collect(context.Background(), s.db, query, nil, func(row *sql.Rows) (line string, err error) {
			return line, row.Scan(&line)
		})
		require.NoError(t, err, query)
		return all
	}
	assert.Equal(t, []string{"ok"}, read("PRAGMA integrity_check"))
	assert.Empty(t, read("SELECT \"table\" FROM pragma_foreign_key_check"))
	assert.Empty(t, read("SELECT canonical FROM bodies WHERE id NOT IN (SELECT body FROM names)"), "bodies without a name")
	assert.Empty(t, read("SELECT name FROM names WHERE id NOT IN (SELECT name FROM mentions)"), "names that no text has")
	var out []string
	for _, query := range []string{
		"SELECT concat_ws('|', path, file, sha256, ref) FROM documents d",
		"SELECT concat_ws('|', d.path, a.number, a.start, a.end, hex(a.sketch)) FROM articles a JOIN documents d ON d.id = a.document",
		"SELECT concat_ws('|', d.path, s.article, s.start, s.end, s.text) FROM sentences s JOIN documents d ON d.id = s.document",
		`SELECT concat_ws('|', d.path, m.start, m.end, b.type, b.canonical, b.region, n.name, s.start) FROM mentions m
			JOIN documents d ON d.id = m.document JOIN names n ON n.id = m.name JOIN bodies b ON b.id = n.body LEFT JOIN sentences s ON s.id = m.sentence`,
		`SELECT concat_ws('|', d.path, b.canonical, p.title, o.canonical, o.region, p.status, p.from_date, p.to_date, p.day, p.day_told, p.issued, s.start) FROM posts p
			JOIN documents d ON d.id = p.document JOIN sentences s ON s.id = p.sentence JOIN bodies b ON b.id = p.person LEFT JOIN bodies o ON o.id = p.org`,
		"SELECT concat_ws('|', 'body', type, canonical, region, tail) FROM bodies",
	} {
		out = append(out, read(query+" ORDER BY 1")...)
	}
	return out
}

// fresh builds the folder into a database of its own and dumps that.
func fresh(t *testing.T) []string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "fresh.db")
	r := whoswho("build", "news", path)
	require.Zero(t, r.status, r.stderr)
	return dump(t, path)
}

func TestBuildTwice(t *testing.T) {
	folder(t, true)
	r := whoswho("build", "news")
	assert.Equal(t, result{0, "5 added, 0 changed, 0 renamed, 0 taken out, 0 as they were\n", ""}, r)
	once := dump(t, "whoswho.db")
	r = whoswho("import", "news")
	assert.Equal(t, result{0, "0 added, 0 changed, 0 renamed, 0 taken out, 5 as they were\n", ""}, r)
	assert.Equal(t, once, dump(t, "whoswho.db"))
	r = whoswho("build", "--again", "news")
	assert.Equal(t, result{0, "0 added, 5 changed, 0 renamed, 0 taken out, 0 as they were\n", ""}, r)
	assert.Equal(t, once, dump(t, "whoswho.db"))
	assert.NoFileExists(t, "whoswho.db-wal", "the database is one file when nothing is open")
}

func TestOffsets(t *testing.T) {
	built(t, true)
	b, err := os.ReadFile("news/bulletin-2026-02-10.txt")
	require.NoError(t, err)
	s, err := openStore(context.Background(), "whoswho.db")
	require.NoError(t, err)
	defer s.close()
	type row struct {
		text, sentence  string
		start, end      int
		from, to        int
		article, number int
	}
	all, err := collect(context.Background(), s.db, `SELECT n.name, s.text, m.start, m.end, s.start, s.end, s.article, a.number
		FROM mentions m JOIN names n ON n.id = m.name JOIN sentences s ON s.id = m.sentence JOIN documents d ON d.id = m.document
		JOIN articles a ON a.document = d.id AND a.start <= m.start AND m.end <= a.end
		WHERE d.path LIKE '%bulletin%'`, nil, func(rows *sql.Rows) (r row, err error) {
		return r, rows.Scan(&r.text, &r.sentence, &r.start, &r.end, &r.from, &r.to, &r.article, &r.number)
	})
	require.NoError(t, err)
	require.Greater(t, len(all), 70)
	for _, r := range all {
		assert.Equal(t, r.text, joined(string(b[r.start:r.end])))
		assert.LessOrEqual(t, r.from, r.start)
		assert.LessOrEqual(t, r.end, r.to, "%s: a sentence never ends inside a name", r.text)
		assert.Contains(t, joined(r.sentence), r.text)
		assert.Equal(t, r.number, r.article)
	}
}

func TestChangedDocument(t *testing.T) {
	built(t, false)
	write(t, "news/2026-01-20.txt", "1月18日，文水县教育体育局局长邓志远到文水县第二中学调研。\n")
	r := whoswho("build", "news")
	assert.Equal(t, "0 added, 1 changed, 0 renamed, 0 taken out, 3 as they were\n", r.stdout)
	assert.Equal(t, fresh(t), dump(t, "whoswho.db"))
	assert.Zero(t, whoswho("find", "邓志远").status)
	assert.NotContains(t, whoswho("find", "周文海").stdout, "2026-01-18")
	assert.NotContains(t, whoswho("find", "林秀兰").stdout, "former by")

	write(t, "news/20250912.txt", "")
	assert.Zero(t, whoswho("build", "news").status)
	assert.Equal(t, 1, whoswho("find", "周文海").status, "whom no text names any more is gone")
}

func TestReferenceDates(t *testing.T) {
	built(t, false)
	assert.Contains(t, whoswho("find", "何雨晴").stdout, "day unknown")
	r := whoswho("build", "--ref-date=2024-11-01", "news")
	assert.Equal(t, "0 added, 3 changed, 0 renamed, 0 taken out, 1 as they were\n", r.stdout, "a document's own date comes first")
	assert.Contains(t, whoswho("find", "何雨晴").stdout, "seen on 2024-11-01")
	assert.Contains(t, whoswho("find", "周文海").stdout, "seen 2024-01-18–2024-09-10")
}

func TestLinesThatGo(t *testing.T) {
	built(t, false)
	b, err := os.ReadFile("news/sub/feed.jsonl")
	require.NoError(t, err)
	first, second, _ := strings.Cut(string(b), "\n")
	write(t, "news/sub/feed.jsonl", "{broken\n"+second)
	r := whoswho("build", "news")
	assert.Equal(t, 1, r.status)
	assert.Equal(t, "0 added, 0 changed, 0 renamed, 0 taken out, 3 as they were, 1 could not be read\n", r.stdout)
	assert.Contains(t, whoswho("find", "郑国栋").stdout, "feed.jsonl#a1", "a line that cannot be read is not gone")

	write(t, "news/sub/feed.jsonl", second)
	r = whoswho("build", "news")
	assert.Equal(t, "0 added, 0 changed, 0 renamed, 1 taken out, 3 as they were\n", r.stdout)
	assert.NotContains(t, whoswho("find", "郑国栋").stdout, "feed.jsonl#a1")
	assert.Equal(t, fresh(t), dump(t, "whoswho.db"))

	write(t, "news/sub/feed.jsonl", second+first)
	assert.Equal(t, "1 added, 0 changed, 0 renamed, 0 taken out, 3 as they were\n", whoswho("build", "news").stdout)
}

func TestRenameAndPrune(t *testing.T) {
	built(t, false)
	require.NoError(t, os.Rename("news/sub", "news/later"))
	require.NoError(t, os.Rename("news/2026-01-20.txt", "news/later/2026-01-20-visit.txt"))
	r := whoswho("build", "news")
	assert.Equal(t, "0 added, 0 changed, 3 renamed, 0 taken out, 1 as they were\n", r.stdout)
	assert.Equal(t, fresh(t), dump(t, "whoswho.db"))

	write(t, "elsewhere.txt", "校长冯立军讲话。")
	require.Zero(t, whoswho("build", "elsewhere.txt").status)
	require.NoError(t, os.Remove("elsewhere.txt"))
	require.NoError(t, os.RemoveAll("news/later"))
	r = whoswho("build", "news")
	assert.Equal(t, "0 added, 0 changed, 0 renamed, 0 taken out, 1 as they were\n", r.stdout)
	assert.Zero(t, whoswho("find", "何雨晴").status, "what is not there stays until it is pruned")
	r = whoswho("build", "--prune", "news")
	assert.Equal(t, "0 added, 0 changed, 0 renamed, 3 taken out, 1 as they were\n", r.stdout)
	assert.Equal(t, 1, whoswho("find", "何雨晴").status)
	assert.Zero(t, whoswho("find", "冯立军").status, "other folders are left alone")
}

func TestUnreadable(t *testing.T) {
	folder(t, false)
	write(t, "news/gbk.txt", "\xce\xc4\xcb\xae\xcf\xd8\xbd\xcc\xd3\xfd\xbe\xd6")
	write(t, "news/empty.txt", "")
	write(t, "news/blank.txt", " \n\n\t")
	write(t, "news/notes.md", "校长冯立军讲话。")
	write(t, "news/bad.jsonl", `{"id":"b1","text":"文水县实验小学校长孔令辉讲话。"}
not JSON
{"text":"no id"}
{"id":"","text":"an empty one"}
{"id":"b1","text":"again"}
{"id":"b2","text":"a day","ref":"yesterday"}
{"id":"b3","text":"文水县实验小学副校长曹春燕讲话。"}
`)
	require.NoError(t, os.Symlink("nowhere", "news/link.txt"))
	r := whoswho("build", "news")
	assert.Equal(t, 1, r.status)
	assert.Equal(t, "8 added, 0 changed, 0 renamed, 0 taken out, 0 as they were, 7 could not be read\n", r.stdout)
	for _, want := range []string{
		"gbk.txt: not UTF-8 text but GB18030 (GBK, GB2312), by the look of it: convert it first, as with iconv", "link.txt: no such file", "bad.jsonl: annotation: line 2:",
		`no "id"`, "a document without id", `document "b1" comes twice`, `document "b2": ref "yesterday" is no date`,
	} {
		assert.Contains(t, r.stderr, want)
	}
	assert.Equal(t, 7, strings.Count(r.stderr, "\n"), r.stderr)
	assert.Zero(t, whoswho("find", "孔令辉").status)
	assert.Zero(t, whoswho("find", "曹春燕").status)
	assert.Equal(t, 1, whoswho("find", "冯立军").status)
	again := whoswho("build", "news")
	assert.Equal(t, "0 added, 0 changed, 0 renamed, 0 taken out, 8 as they were, 7 could not be read\n", again.stdout)
}

// A damaged text is read: its bytes that are no UTF-8 are told, and are U+FFFD
// in the database.
func TestDamagedText(t *testing.T) {
	folder(t, false)
	write(t, "damaged.txt", "文水县实验小学校长孔令辉讲话。\xe5\x90\n文水县实验小学副校长曹春燕讲话。\xff")
	r := whoswho("build", "damaged.txt")
	assert.Zero(t, r.status)
	assert.Equal(t, "1 added, 0 changed, 0 renamed, 0 taken out, 0 as they were\n", r.stdout)
	assert.Regexp(t, `^whoswho: note: .*damaged.txt: 3 byte\(s\) are no UTF-8, the first one at byte 45: they are taken for gaps\n$`, r.stderr)
	found := whoswho("find", "曹春燕")
	assert.Zero(t, found.status)
	assert.True(t, utf8.ValidString(found.stdout), found.stdout)
	assert.Equal(t, "0 added, 0 changed, 0 renamed, 0 taken out, 1 as they were\n", whoswho("build", "damaged.txt").stdout)
}

// Files of JSON may come behind one another in any layout, as cat puts them.
func TestJSONFilesBehindOneAnother(t *testing.T) {
	folder(t, false)
	write(t, "cat.jsonl", `[{"id":"a","text":"文水县实验小学校长孔令辉讲话。"}]
[{"id":"b","text":"文水县实验小学副校长曹春燕讲话。"}]
{"id":"c","text":"校长冯立军讲话。"}
`)
	r := whoswho("build", "cat.jsonl")
	assert.Equal(t, result{0, "3 added, 0 changed, 0 renamed, 0 taken out, 0 as they were\n", ""}, r)
	for _, name := range []string{"孔令辉", "曹春燕", "冯立军"} {
		assert.Zero(t, whoswho("find", name).status, name)
	}
}

func TestProgress(t *testing.T) {
	folder(t, false)
	assert.Empty(t, whoswho("build", "news").stderr, "a buffer is no terminal")
	r := whoswho("build", "news", "--again", "--progress")
	assert.Contains(t, r.stderr, "reading 100%")
	assert.Equal(t, "0 added, 4 changed, 0 renamed, 0 taken out, 0 as they were\n", r.stdout)
}

func TestForeignDatabase(t *testing.T) {
	folder(t, false)
	write(t, "text.db", "This is no database, but long enough to be looked at as one.")
	db, err := sql.Open("sqlite", "other.db")
	require.NoError(t, err)
	_, err = db.Exec("CREATE TABLE mine (x); INSERT INTO mine VALUES (1)")
	require.NoError(t, err)
	require.NoError(t, db.Close())
	for _, path := range []string{"text.db", "other.db"} {
		before, err := os.ReadFile(path)
		require.NoError(t, err)
		for _, args := range [][]string{{"build", "news", path}, {"find", "周文海", "--db", path}} {
			r := whoswho(args...)
			assert.Equal(t, 2, r.status, args)
			assert.Contains(t, r.stderr, path, args)
		}
		after, err := os.ReadFile(path)
		require.NoError(t, err)
		assert.Equal(t, len(before), len(after), path)
	}
	odd := "a b?c#d%41&e.db"
	require.Zero(t, whoswho("build", "news", odd).status)
	assert.FileExists(t, odd)
	assert.Zero(t, whoswho("find", "周文海", "--db", odd).status)
}
