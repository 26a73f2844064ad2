package main

import (
	"database/sql"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// version1 makes a database of version 1.
func version1(t *testing.T, path string) {
	t.Helper()
	script, err := os.ReadFile("testdata/version1.sql")
	require.NoError(t, err)
	t.Chdir(t.TempDir())
	db, err := sql.Open("sqlite", path)
	require.NoError(t, err)
	_, err = db.Exec(string(script))
	require.NoError(t, err)
	require.NoError(t, db.Close())
}

// A look-up says what to do; a build brings the database up to date and keeps
// the documents whose files are gone.
func TestOldDatabase(t *testing.T) {
	version1(t, "old.db")
	r := whoswho("find", "周文海", "--db=old.db")
	assert.Equal(t, 2, r.status)
	assert.Contains(t, r.stderr, "old.db: made by an older whoswho: run whoswho build DIR on it once, which brings it up to date")

	require.NoError(t, os.Mkdir("news", 0o755))
	r = whoswho("build", "news", "old.db")
	assert.Equal(t, result{0, "0 added, 0 changed, 0 renamed, 0 taken out, 0 as they were\n", ""}, r)
	old := dump(t, "old.db") // checks what points where
	assert.NotEmpty(t, old)
	r = whoswho("timeline", "文水二中", "--db=old.db")
	assert.Equal(t, `文水县第二中学  SCHOOL  = 文水二中
  校长  林秀兰  seen on 2025-09-10; former by 2026-01-18
      2025-09-10  /archive/news/20250912.txt  文水县第二中学校长林秀兰发言。
      2026-01-18  /archive/news/2026-01-20.txt  文水县第二中学原校长林秀兰一同参加。
  校长  郑国栋  seen 2026-01-18–2026-03-02
      2026-01-18  /archive/news/2026-01-20.txt  1月18日，文水县教育体育局局长周文海到文水县第二中学调研，文水二中校长郑国栋陪同。
      2026-03-02  /archive/news/sub/feed.jsonl#a1  3月2日，文水县第二中学校长郑国栋出席开学典礼并讲话。
`, r.stdout)
}

// A database of a version to come is refused and left as it is.
func TestNewerDatabase(t *testing.T) {
	built(t, false)
	db, err := sql.Open("sqlite", "whoswho.db")
	require.NoError(t, err)
	_, err = db.Exec("PRAGMA user_version = 9")
	require.NoError(t, err)
	require.NoError(t, db.Close())
	for _, args := range [][]string{{"build", "news"}, {"find", "周文海"}} {
		r := whoswho(args...)
		assert.Equal(t, 2, r.status)
		assert.Contains(t, r.stderr, "its tables are of version 9 and not 2: build a new database")
	}
}
