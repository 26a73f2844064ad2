package evaluate

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/dianming-nlp/dianming/pkg/annotation"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// post reads PERSON|ORG|TITLE|STATUS|FROM|TO|optional, of which the end may be missing.
func post(t *testing.T, line string) annotation.Post {
	t.Helper()
	f := append(strings.Split(line, "|"), "", "", "", "")
	p := annotation.Post{Person: f[0], Org: f[1], Title: f[2], From: f[4], To: f[5], Optional: f[6] != ""}
	if f[3] != "" {
		require.NoError(t, p.Status.UnmarshalText([]byte(f[3])), line)
	}
	return p
}

func posts(t *testing.T, lines []string) []annotation.Post {
	t.Helper()
	var out []annotation.Post
	for _, line := range lines {
		out = append(out, post(t, line))
	}
	return out
}

func TestScorePosts(t *testing.T) {
	for _, tt := range []struct {
		name       string
		gold, pred []string
		want       Counts
	}{
		{"equal", []string{"李明哲|海州一中|校长"}, []string{"李明哲|海州一中|校长"}, Counts{1, 0, 0}},
		{"white space inside names", []string{"王　伟|海州\n一中|副 校长"}, []string{"王伟|海州一中|副校长"}, Counts{1, 0, 0}},
		{"another body", []string{"李明哲|海州一中|校长"}, []string{"李明哲|海州二中|校长"}, Counts{0, 1, 1}},
		{"an alias of the body", []string{"李明哲|海州一中|校长"}, []string{"李明哲|市 一中|校长"}, Counts{1, 0, 0}},
		{"optional and found", []string{"李明哲|海州一中|校长||||optional"}, []string{"李明哲|海州一中|校长"}, Counts{}},
		{"optional and missed", []string{"李明哲|海州一中|校长||||optional"}, nil, Counts{}},
		{"optional at another body", []string{"李明哲|海州一中|校长||||optional"}, []string{"李明哲||校长"}, Counts{}},
		{"optional once and firm at another body", []string{"李明哲|海州一中|校长||||optional", "李明哲|海州二中|校长"}, []string{"李明哲|海州二中|校长", "李明哲|海州三中|校长"}, Counts{1, 0, 0}},
		{"optional in one of two terms", []string{"李明哲|海州一中|校长||2016||optional", "李明哲|海州一中|校长||2018"}, []string{"李明哲|海州一中|校长"}, Counts{1, 0, 0}},
		{"told twice, first as optional", []string{"李明哲|海州一中|校长||||optional", "李明哲|海州一中|校长"}, []string{"李明哲|海州一中|校长"}, Counts{}},
		{"a person mentioned only optionally", []string{"雷锋|海州一中|校长"}, []string{"雷锋|海州一中|书记"}, Counts{}},
		{"a title mentioned only optionally", []string{"李明哲|海州一中|主持人"}, []string{"王思涵|海州二中|主持人"}, Counts{}},
		{"a body mentioned only optionally", []string{"李明哲|平安社区|主任"}, []string{"李明哲|平安社区|主任"}, Counts{}},
		{"such a body in the prediction alone", nil, []string{"李明哲|平安社区|主任"}, Counts{0, 1, 0}},
		{"removed, which the gold does not know", nil, []string{"李明哲|海州一中|校长|removed"}, Counts{}},
		{"removed, where the gold has a post", []string{"李明哲|海州一中|校长"}, []string{"李明哲|海州一中|校长|removed"}, Counts{}},
		{"removed and current", []string{"李明哲|海州一中|校长"}, []string{"李明哲|海州一中|校长|removed", "李明哲|海州一中|校长"}, Counts{1, 0, 0}},
		{"former, which the gold does not know", []string{"李明哲|海州一中|校长"}, []string{"李明哲|海州一中|校长|former"}, Counts{1, 0, 0}},
		{"removed in the gold", []string{"李明哲|海州一中|校长|removed"}, []string{"李明哲|海州一中|校长"}, Counts{1, 0, 0}},
		{"removed, where the gold has statuses", []string{"王思涵||书记|former"}, []string{"李明哲|海州一中|校长|removed"}, Counts{0, 1, 1}},
		{"two terms are one post", []string{"李明哲|海州一中|校长||2010|2012", "李明哲|海州一中|校长|former|2014|2016"}, []string{"李明哲|海州一中|校长"}, Counts{1, 0, 0}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			gold := annotation.Document{ID: "a", Text: "雷锋主持人平安社区", Posts: posts(t, tt.gold),
				Aliases: []annotation.Alias{{Names: []string{"海州 一中", "市一中"}}},
				Entities: []annotation.Entity{
					{Start: 0, End: 2, Type: annotation.Person, Text: "雷锋", Optional: true},
					{Start: 2, End: 5, Type: annotation.Title, Text: "主持人", Optional: true},
					{Start: 5, End: 9, Type: annotation.Org, Text: "平安社区", Optional: true},
				}}
			pred := annotation.Document{ID: "a", Posts: posts(t, tt.pred)}
			assert.Equal(t, tt.want, Score([]annotation.Document{gold}, []annotation.Document{pred}).Posts)
		})
	}
}

// A name that the gold mentions both ways is no loose one.
func TestScoreNameMentionedBothWays(t *testing.T) {
	gold := annotation.Document{ID: "a", Text: "雷锋雷\n锋", Posts: posts(t, []string{"雷锋||班长"}), Entities: []annotation.Entity{
		{Start: 0, End: 2, Type: annotation.Person, Text: "雷锋", Optional: true}, {Start: 2, End: 5, Type: annotation.Person, Text: "雷\n锋"}}}
	assert.Equal(t, Counts{0, 0, 1}, Score([]annotation.Document{gold}, nil).Posts)
}

func TestScorePostsInTime(t *testing.T) {
	for _, tt := range []struct {
		name         string
		gold, pred   []string
		status, time Accuracy
	}{
		{"all right", []string{"李||校长|former|2016-10|2019-08"}, []string{"李||校长|former|2016-10|2019-08"}, Accuracy{1, 1}, Accuracy{2, 2}},
		{"only posts that are found", []string{"李||校长|former|2016-10", "王||书记|former|2016-10"}, []string{"李||校长|former|2016-10"}, Accuracy{1, 1}, Accuracy{1, 1}},
		{"wrong status, no date", []string{"李||校长|former|2016-10"}, []string{"李||校长"}, Accuracy{0, 1}, Accuracy{0, 1}},
		{"no status is current", []string{"李||校长", "王||书记|removed"}, []string{"李||校长"}, Accuracy{1, 1}, Accuracy{}},
		{"a date that the gold lacks", []string{"李||校长|former"}, []string{"李||校长|former|2016"}, Accuracy{1, 1}, Accuracy{0, 1}},
		{"halves and quarters", []string{"李||校长|former|2025-H1|2025-10/2025-12"}, []string{"李||校长|former|2025-01/2025-06|2025-Q4"}, Accuracy{1, 1}, Accuracy{2, 2}},
		{"two terms", []string{"李||校长|former|2010|2012", "李||校长|current|2014"}, []string{"李||校长|current|2014", "李||校长|former|2010|2012"}, Accuracy{2, 2}, Accuracy{3, 3}},
		{"one of two terms", []string{"李||校长|former|2014", "李||校长|former|2010|2012"}, []string{"李||校长|former|2010|2012"}, Accuracy{1, 2}, Accuracy{2, 3}},
		{"status goes before date", []string{"李||校长|former|2010"}, []string{"李||校长|current|2010", "李||校长|former|2011"}, Accuracy{1, 1}, Accuracy{0, 1}},
		{"the gold tells a term twice", []string{"李||校长|former", "李||校长|former"}, []string{"李||校长|former"}, Accuracy{1, 1}, Accuracy{}},
		{"optional posts are not scored", []string{"李||校长|former|2010||optional"}, []string{"李||校长"}, Accuracy{}, Accuracy{}},
		{"a gold without statuses", []string{"李||校长||2010"}, []string{"李||校长|former|2010"}, Accuracy{}, Accuracy{}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := Score([]annotation.Document{{ID: "a", Posts: posts(t, tt.gold)}}, []annotation.Document{{ID: "a", Posts: posts(t, tt.pred)}})
			assert.Equal(t, tt.status, r.Status, "status")
			assert.Equal(t, tt.time, r.Time, "dates")
		})
	}
}

// One document with a status gives statuses to the whole gold.
func TestScoreStatusesOfAnyDocument(t *testing.T) {
	gold := []annotation.Document{{ID: "a", Posts: posts(t, []string{"李||校长"})}, {ID: "b", Posts: posts(t, []string{"王||书记|acting"})}}
	assert.Equal(t, Accuracy{1, 1}, Score(gold, gold[:1]).Status)
}

func TestScoreAliases(t *testing.T) {
	for _, tt := range []struct {
		name       string
		gold, pred []string
		want       Counts
	}{
		{"white space inside names", []string{"海州 一中", "市一中"}, []string{"市一\n中", "海州一中"}, Counts{1, 0, 0}},
		{"the same name twice", []string{"海州一中", "海州 一中", "市一中"}, []string{"海州一中", "市一中"}, Counts{1, 0, 0}},
		{"a loose name missed", []string{"海州一中", "平安社区"}, nil, Counts{}},
		{"a loose name predicted", nil, []string{"海州一中", "平安社区"}, Counts{}},
		{"beside a loose name", []string{"海州一中", "平安社区", "市一中"}, []string{"海州一中", "市一中", "一中"}, Counts{1, 2, 0}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			gold := annotation.Document{ID: "a", Text: "平安社区", Aliases: []annotation.Alias{{Names: tt.gold}},
				Entities: []annotation.Entity{{Start: 0, End: 4, Type: annotation.Org, Text: "平安社区", Optional: true}}}
			pred := annotation.Document{ID: "a", Aliases: []annotation.Alias{{Names: tt.pred}}}
			assert.Equal(t, tt.want, Score([]annotation.Document{gold}, []annotation.Document{pred}).Aliases)
		})
	}
}

func TestSameValue(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{" 70\t人", "70 人 ", true},
		{"70 人", "7 人", false},
		{"2025-Q1", "2025-01/2025-03", true},
		{"2025-Q4", "2025-10/2025-12", true},
		{"2025-H1", "2025-01/2025-06", true},
		{"2025-H2", "2025-07/2025-12", true},
		{"2024-Q3/2025-H2", "2024-07/2024-09/2025-07/2025-12", true},
		{"2025-Q5", "2025-13/2025-15", false},
		{"2025-Q1", "2025-H1", false},
		{"", "", true},
		{"", "2025", false},
	} {
		assert.Equal(t, tt.want, sameValue(tt.a, tt.b), "%q %q", tt.a, tt.b)
		assert.Equal(t, tt.want, sameValue(tt.b, tt.a), "%q %q", tt.b, tt.a)
	}
}

// The rows of statuses and dates stand only where the gold has them.
func TestTableOfPostsInTime(t *testing.T) {
	gold := []annotation.Document{{ID: "a", Posts: posts(t, []string{"李||校长|former|2010", "王||书记"})}}
	var b strings.Builder
	require.NoError(t, Score(gold, gold).WriteTable(&b))
	assert.True(t, strings.HasSuffix(b.String(), "\n"+
		"STATUS                                  100.0     2\n"+
		"TIME                                    100.0     1\n"), b.String())
	j, err := json.Marshal(Score(gold, gold))
	require.NoError(t, err)
	assert.Contains(t, string(j), `"STATUS":{"gold":2,"value":1},"TIME":{"gold":1,"value":1}`)

	gold[0].Posts[0] = gold[0].Posts[1]
	b.Reset()
	require.NoError(t, Score(gold, gold).WriteTable(&b))
	assert.NotContains(t, b.String(), "STATUS")
	assert.NotContains(t, b.String(), "TIME")
}

func TestLinked(t *testing.T) {
	named := func(names ...string) (out []annotation.Entity) {
		for _, n := range names {
			out = append(out, annotation.Entity{Type: annotation.Person, Text: n})
		}
		return out
	}
	gold := annotation.Document{ID: "a", Posts: []annotation.Post{
		{Person: "王海", Org: "海州大学", Title: "校长"}, {Person: "李明", Title: "书记"}, {Person: "陈东", Title: "书记"},
	}}
	pred := annotation.Document{ID: "a", Entities: named("王海", "海州大学", "校长", "李明", "书记"), Posts: []annotation.Post{
		{Person: "王海", Org: "海州大学", Title: "校长"},
	}}
	r := Score([]annotation.Document{gold}, []annotation.Document{pred})
	assert.Equal(t, Accuracy{Right: 1, Gold: 2}, r.Linked, "陈东 is not found at all")
	var b strings.Builder
	require.NoError(t, r.WriteLinked(&b))
	assert.Equal(t, "LINKED                                   50.0     2\n", b.String())
}
