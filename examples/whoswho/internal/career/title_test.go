package career

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestReadPost(t *testing.T) {
	for _, c := range []struct {
		title, body string
		want        Post
	}{
		{"校长", "海州一中", Post{Key: "校长", Single: true, Head: true}},
		{"局长", "海州市教育局", Post{Key: "局长", Single: true, Head: true}},
		{"局长", "海州一中", Post{Key: "局长"}},
		{"副局长", "海州市教育局", Post{Key: "副局长"}},
		{"局长助理", "海州市教育局", Post{Key: "局长助理"}},
		{"常务副校长", "海州一中", Post{Key: "常务副校长"}},
		{"名誉校长", "海州一中", Post{Key: "名誉校长"}},
		{"教授", "海州大学", Post{Key: "教授"}},
		{"教师", "海州一中", Post{Key: "教师"}},
		{"书记", "海州一中", Post{Key: "书记", Single: true, Head: true}},
		{"党委书记", "海州一中", Post{Key: "书记", Single: true, Head: true}},
		{"党组书记", "海州市教育局", Post{Key: "书记", Single: true, Head: true}},
		{"纪委书记", "海州大学", Post{Key: "纪委书记", Single: true}},
		{"教务处主任", "海州一中", Post{Key: "教务处主任", Single: true}},
		{"主任", "海州一中", Post{Key: "主任"}},
		{"主任", "海州市卫健委", Post{Key: "主任", Single: true, Head: true}},
		{"班主任", "海州一中", Post{Key: "班主任"}},
		{"年级主任", "海州一中", Post{Key: "年级主任"}},
		{"院长", "海州大学", Post{Key: "院长"}},
		{"院长", "海州大学文学院", Post{Key: "院长", Single: true, Head: true}},
		{"代局长", "海州市教育局", Post{Key: "局长", Acting: true, Single: true, Head: true}},
		{"代理校长", "海州一中", Post{Key: "校长", Acting: true, Single: true, Head: true}},
		{"代表", "海州一中", Post{Key: "代表"}},
		{"市长", "-", Post{Key: "市长"}},
	} {
		assert.Equal(t, c.want, ReadPost(c.title, bodyOf(c.body)), c.title+" "+c.body)
	}
}

func TestTableOfPosts(t *testing.T) {
	classes := []string{headClass, severalClass, committeeClass, standInClass}
	var words []string
	for line := range strings.Lines(postTable) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		columns := strings.Split(strings.TrimSpace(line), "\t")
		require.Len(t, columns, 3, line)
		assert.Contains(t, classes, columns[1], line)
		assert.Equal(t, columns[1] == headClass, columns[2] != "-", line)
		words = append(words, columns[0])
	}
	assert.True(t, slices.IsSorted(words))
	assert.Equal(t, words, slices.Compact(words))
}

func TestReadWhen(t *testing.T) {
	for timex, want := range map[string]When{
		"2016":             {"2016", "2016-01-01", "2016-12-31"},
		"2016-10":          {"2016-10", "2016-10-01", "2016-10-31"},
		"2016-10-05":       {"2016-10-05", "2016-10-05", "2016-10-05"},
		"2016-10-05T09:00": {"2016-10-05T09:00", "2016-10-05", "2016-10-05"},
		"2016-H1":          {"2016-H1", "2016-01-01", "2016-06-31"},
		"2016-SU":          {"2016-SU", "2016-05-01", "2016-08-31"},
		"2016-09/2017-07":  {"2016-09/2017-07", "2016-09-01", "2017-07-31"},
		"XXXX-02-05":       {},
		"PAST_REF":         {},
		"P3Y":              {},
		"2016-09/XXXX-07":  {},
		"":                 {},
	} {
		assert.Equal(t, want, ReadWhen(timex), timex)
	}
	assert.Equal(t, "1994-09", begin("1994-09/1998-09").Text)
	assert.Equal(t, "1998-09", end("1994-09/1998-09").Text)
}
