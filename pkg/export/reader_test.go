package export

import (
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// python runs a script of testdata with the interpreter of DIANMING_PYTHON, else
// python3. Without it, or without the package that the script needs, the test is
// skipped.
func python(t *testing.T, pkg string, stdin io.Reader, args ...string) string {
	t.Helper()
	interpreter := os.Getenv("DIANMING_PYTHON")
	if interpreter == "" {
		interpreter = "python3"
	}
	if _, err := exec.LookPath(interpreter); err != nil {
		t.Skip("no Python here")
	}
	cmd := exec.Command(interpreter, args...)
	cmd.Stdin = stdin
	cmd.Env = append(os.Environ(), "PYTHONUTF8=1")
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	var exit *exec.ExitError
	if errors.As(err, &exit) && exit.ExitCode() == 3 {
		t.Skipf("no %s here: pip install %s, and name the interpreter in DIANMING_PYTHON", pkg, pkg)
	}
	require.NoError(t, err, stderr.String())
	return string(out)
}

// readerDocuments are what the readers of other projects get: the corpus as it is
// annotated and as it is found, and every kind of post.
func readerDocuments(t *testing.T) []Document {
	docs := append(corpus(t), corpusTexts(t)...)
	return append(docs, Document{ID: "https://news.example/1?a=b", Ref: "2026-02-10", Posts: []Post{
		post("王思涵", "", "海州市教育学会", from("2016-10")),
		post("李明哲", "市长", ""),
		post("陈远", "", ""),
		post("周启航", "经理", "海州腾飞科技有限公司", in("810000"), from("1949-SP"), to("2026-02-05T09:00")),
	}})
}

// The package followthemoney knows every schema and property, finds every value
// clean, and every reference leads to an entity of the right schema.
func TestFollowTheMoneyReads(t *testing.T) {
	text := ftmText(t, Options{}, readerDocuments(t)...)
	out := python(t, "followthemoney", strings.NewReader(text), "testdata/read_ftm.py")
	complaints, summary, _ := strings.Cut(out, "read: ")
	assert.Empty(t, complaints)
	for _, schema := range []string{"Person", "PublicBody", "Company", "Organization", "Position", "Occupancy", "Membership", "Document"} {
		assert.Contains(t, summary, `"`+schema+`"`)
	}
	t.Log(summary)
}

// The package everypolitician-popolo finds its way from each membership.
func TestEveryPoliticianReads(t *testing.T) {
	path := filepath.Join(t.TempDir(), "popolo.json")
	file, err := os.Create(path)
	require.NoError(t, err)
	w := NewPopolo(file, Options{})
	for _, d := range readerDocuments(t) {
		require.NoError(t, w.Write(d))
	}
	require.NoError(t, w.Close())
	require.NoError(t, file.Close())
	out := python(t, "everypolitician-popolo", nil, "testdata/read_popolo.py", path)
	complaints, summary, found := strings.Cut(out, "read: ")
	assert.True(t, found)
	assert.Empty(t, complaints)
	t.Log(summary)
}
