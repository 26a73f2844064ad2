//go:build slow

package dianming_test

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/pkg/dianming"
)

// universities is the list of the ministry of education, which is not ours to publish.
const universities = "../../../shared/resources/universities_moe_20250620.tsv.gz"

// facultyFrames are sentences about a faculty.
var facultyFrames = []string{"%s举办开学典礼。", "他毕业于%s。", "%s院长王思涵讲话。", "会议由%s承办，海州市教育局协办。"}

// TestEveryFacultyOfEveryUniversity reads every university of the country before every common faculty in every frame: no
// university may be lost, and nearly all names must be whole.
func TestEveryFacultyOfEveryUniversity(t *testing.T) {
	names := universityNames(t)
	text, err := os.ReadFile("testdata/faculties.txt")
	require.NoError(t, err)
	ex := newExtractor(t)
	all, whole := 0, 0
	var lost []string
	for _, university := range names {
		for faculty := range strings.Lines(string(text)) {
			if strings.HasPrefix(faculty, "#") {
				continue
			}
			for _, frame := range facultyFrames {
				name := university + strings.TrimSpace(faculty)
				kept, right := reading(t, ex, fmt.Sprintf(frame, name), university, name)
				all++
				if right {
					whole++
				}
				if !kept {
					lost = append(lost, name)
				}
			}
		}
	}
	assert.Empty(t, lost)
	share := float64(whole) / float64(all)
	t.Logf("%d of %d names are whole: %.2f %%", whole, all, 100*share)
	assert.Greater(t, all, 400_000)
	assert.GreaterOrEqual(t, share, 0.98)
}

// reading tells whether the text's names hold the university, and whether one is the whole name.
func reading(t *testing.T, ex *dianming.Extractor, text, university, name string) (kept, whole bool) {
	for _, e := range extract(t, ex, text).Entities {
		found := text[e.Start:e.End]
		kept = kept || strings.Contains(found, university)
		whole = whole || found == name && e.Type == dianming.School
	}
	return kept, whole
}

func universityNames(t *testing.T) []string {
	file, err := os.Open(universities)
	if os.IsNotExist(err) {
		t.Skip("the list of universities is not there")
	}
	require.NoError(t, err)
	defer file.Close()
	plain, err := gzip.NewReader(file)
	require.NoError(t, err)
	var names []string
	for lines := bufio.NewScanner(plain); lines.Scan(); {
		if fields := strings.Split(lines.Text(), "\t"); len(names) > 0 || fields[1] != "name" {
			names = append(names, fields[1])
		}
	}
	require.Greater(t, len(names), 2900)
	return names
}
