package recognise_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/entity"
)

// namesOf reads a list of testdata, one name a line.
func namesOf(t *testing.T, file string) []string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", file))
	require.NoError(t, err)
	var names []string
	for line := range strings.Lines(string(b)) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			names = append(names, line)
		}
	}
	require.Greater(t, len(names), 80, file)
	return names
}

// Every kind of name must be found whole, with nothing glued to it, in every
// kind of sentence; ○ stands for the name.
func TestEveryKind(t *testing.T) {
	cases := []struct {
		file      string
		kind      entity.Type
		sentences []string
	}{
		{"orgs.txt", entity.Org, []string{
			"近日，○开展主题教育活动。",
			"活动由○主办，200余人参加。",
			"据悉，此次培训得到了○的大力支持。",
			"王建国代表○向获奖教师表示祝贺。",
		}},
		{"schools.txt", entity.School, []string{
			"近日，○开展主题教育活动。",
			"活动由○承办，200余人参加。",
			"检查组先后深入○实地查看。",
			"○校长王建国介绍了经验。",
			"王建国毕业于○，现为教师。",
		}},
		{"titles.txt", entity.Title, []string{
			"○王建国出席活动。",
			"王建国（○）介绍情况。",
		}},
	}
	for _, c := range cases {
		for _, name := range namesOf(t, c.file) {
			for _, sentence := range c.sentences {
				text := strings.ReplaceAll(sentence, "○", name)
				got := found(text)
				assert.Positive(t, got[span{name, c.kind}], "%s %q in %q: found %v", c.kind, name, text, got)
			}
		}
	}
}
