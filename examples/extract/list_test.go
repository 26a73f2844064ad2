package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// listFile writes a list of names and returns its path.
func listFile(t *testing.T, rows ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "names.csv")
	require.NoError(t, os.WriteFile(path, []byte("name,type,canonical\n"+strings.Join(rows, "\n")+"\n"), 0o600))
	return path
}

func TestGazetteer(t *testing.T) {
	const text = "晨曦乐园的孩子们收到了星火小队的礼物。"
	assert.NotContains(t, extract(t, text, "-"), "晨曦乐园")
	out := extract(t, text, "--gazetteer", listFile(t, "晨曦乐园,SCHOOL,海州市晨曦幼儿园", "星火小队,ORG,"), "-")
	assert.Contains(t, out, "晨曦乐园  → 海州市晨曦幼儿园")
	assert.Contains(t, out, "星火小队")
}

// Bad rows are told with their numbers; the good ones are used.
func TestGazetteerWithBadRows(t *testing.T) {
	path := listFile(t, "晨曦乐园,SCHOOL,", "星火小队,TEAM,", "晨曦乐园,SCHOOL,")
	out, stderr, status := command("晨曦乐园开学了。", "--gazetteer", path, "-")
	assert.Equal(t, 1, status)
	assert.Contains(t, out, "晨曦乐园")
	assert.Contains(t, stderr, path+":3: type")
	assert.Contains(t, stderr, "note: --gazetteer: 晨曦乐园: duplicate row")
}

func TestGazetteerThatIsNotThere(t *testing.T) {
	out, stderr, status := command("开学了。", "--gazetteer", filepath.Join(t.TempDir(), "none.csv"), "-")
	assert.Equal(t, 2, status)
	assert.Empty(t, out)
	assert.Contains(t, stderr, "none.csv")
}
