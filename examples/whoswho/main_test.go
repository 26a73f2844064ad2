package main

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew")

// The people and events of testdata/news are invented.
const (
	sample   = "testdata/news"
	bulletin = "../../testdata/bulletin.txt"
)

// result is what a command gave.
type result struct {
	status         int
	stdout, stderr string
}

// whoswho runs the command.
func whoswho(args ...string) result {
	return whoswhoIn(context.Background(), args...)
}

func whoswhoIn(ctx context.Context, args ...string) result {
	var out, err bytes.Buffer
	status := run(ctx, args, &out, &err)
	return result{status, out.String(), err.String()}
}

// folder goes to a new folder with the sample in news; with the bulletin too,
// if wanted.
func folder(t *testing.T, withBulletin bool) {
	t.Helper()
	dir := t.TempDir()
	require.NoError(t, os.CopyFS(filepath.Join(dir, "news"), os.DirFS(sample)))
	if withBulletin {
		b, err := os.ReadFile(bulletin)
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(dir, "news", "bulletin-2026-02-10.txt"), b, 0o644))
	}
	t.Chdir(dir)
}

// built is folder with the database built.
func built(t *testing.T, withBulletin bool) {
	t.Helper()
	folder(t, withBulletin)
	r := whoswho("build", "news")
	require.Zero(t, r.status, r.stderr)
}

func write(t *testing.T, path, text string) {
	t.Helper()
	require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
}

func TestLookups(t *testing.T) {
	golden, err := filepath.Abs("testdata")
	require.NoError(t, err)
	built(t, true)
	for _, c := range []struct {
		file string
		args []string
	}{
		{"find_person", []string{"find", "周文海"}},
		{"find_bulletin", []string{"find", "--limit=1", "赵雪宏"}},
		{"find_part", []string{"find", "文水县第二"}},
		{"posts_person", []string{"posts", "周文海"}},
		{"posts_alias", []string{"posts", "县教体局"}},
		{"posts_order", []string{"posts", "文水教体局"}},
		{"posts_bulletin", []string{"posts", "市教育局"}},
		{"school_alias", []string{"school", "文水二中"}},
		{"school_bulletin", []string{"school", "石楼中学"}},
		{"find_bulletin_school", []string{"find", "--limit=2", "石楼中学"}},
		{"body_order", []string{"body", "文水教体局"}},
		{"timeline", []string{"timeline", "文水二中"}},
		{"timeline_all", []string{"timeline", "--all", "--lang=zh", "文水县教育体育局"}},
		{"timeline_csv", []string{"timeline", "--format=csv", "文水二中"}},
		{"timeline_json", []string{"timeline", "--format=json", "文水二中"}},
		{"no_date", []string{"find", "何雨晴"}},
	} {
		t.Run(c.file, func(t *testing.T) {
			r := whoswho(c.args...)
			assert.Zero(t, r.status)
			assert.Empty(t, r.stderr)
			path := filepath.Join(golden, c.file+".golden")
			if *update {
				write(t, path, r.stdout)
			}
			want, err := os.ReadFile(path)
			require.NoError(t, err)
			assert.Equal(t, string(want), r.stdout)
		})
	}
}

func TestLookupOfKinds(t *testing.T) {
	built(t, false)
	assert.Equal(t, 1, whoswho("school", "周文海").status, "a person is no school")
	assert.Equal(t, 1, whoswho("school", "县教体局").status, "nor is an office")
	assert.Equal(t, 1, whoswho("body", "周文海").status, "nor is a person a body with posts")
	r := whoswho("find", "赵钱孙")
	assert.Equal(t, 1, r.status)
	assert.Empty(t, r.stdout)
	assert.Equal(t, "whoswho: nothing known of 赵钱孙\n", r.stderr)
	assert.Equal(t, whoswho("find", "周文海"), whoswho("find", " 周 文海\n"), "white space does not count")
	assert.Equal(t, 1, whoswho("find", "%").status, "the signs of LIKE are not special")
	assert.Equal(t, 1, whoswho("find", "文_%局").status, "the signs of LIKE are not special")
	assert.Equal(t, 1, whoswho("find", "文局").status, "two characters in order are too few")
}

func TestManyNames(t *testing.T) {
	folder(t, false)
	for n, ordinal := range strings.Fields("三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 二十一 二十二 二十三 二十四") {
		write(t, fmt.Sprintf("news/many%d.txt", n), "文水县第"+ordinal+"中学校长林秀兰发言。")
	}
	require.Zero(t, whoswho("build", "news").status)
	r := whoswho("school", "文水县第")
	assert.Zero(t, r.status)
	assert.Contains(t, r.stdout, "There are more than 20 such names: write more of it.\n")
	assert.Equal(t, 20, strings.Count(r.stdout, "  SCHOOL"))
	r = whoswho("find", "林秀兰", "--limit=0")
	assert.Equal(t, 23, strings.Count(r.stdout, "\n  校长  "), "a post at every school")
}

func TestSeeAlso(t *testing.T) {
	folder(t, false)
	write(t, "news/other.txt", "交城中学校长冯立军参加。")
	write(t, "news/longer.txt", "山西省交城中学校长冯立军参加。")
	require.Zero(t, whoswho("build", "news").status)
	r := whoswho("school", "交城中学")
	assert.True(t, strings.HasPrefix(r.stdout, "交城中学  SCHOOL\n"), r.stdout)
	assert.True(t, strings.HasSuffix(r.stdout, "\nsee also: 山西省交城中学\n"), r.stdout)
	assert.NotContains(t, whoswho("school", "山西省交城中学").stdout, "see also")
}

func TestCommandLine(t *testing.T) {
	folder(t, false)
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{}, "expected one of"},
		{[]string{"build"}, "<dir>"},
		{[]string{"build", "news", "--ref-date=2026年"}, `--ref-date "2026年" is no date: write YYYY-MM-DD`},
		{[]string{"build", "nowhere"}, "nowhere"},
		{[]string{"find", "周文海"}, "there is no database whoswho.db: make it with whoswho build"},
		{[]string{"find", " ", "--db=x.db"}, "x.db"},
	} {
		r := whoswho(c.args...)
		assert.Equal(t, 2, r.status, c.args)
		assert.Contains(t, r.stderr, c.want, c.args)
		assert.Empty(t, r.stdout, c.args)
	}
	assert.NoFileExists(t, "whoswho.db", "nothing is made by a command that fails")
	assert.Zero(t, whoswho("--help").status)

	require.Zero(t, whoswho("build", "news").status)
	r := whoswho("find", " ")
	assert.Equal(t, 2, r.status)
	assert.Contains(t, r.stderr, "the name is empty")
}
