package career

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func labels(people []Person) (out []string) {
	for _, p := range people {
		out = append(out, p.Label)
	}
	return out
}

func TestPeople(t *testing.T) {
	for _, c := range []struct {
		name        string
		facts, want []string
	}{
		{"one body", []string{"2025-01-01 current 王伟 局长 海州市教育局", "2026-01-01 current 王伟 党组书记 海州市教育局"}, []string{"王伟"}},
		{"unrelated bodies", []string{"2025-01-01 current 王伟 局长 海州市教育局", "2025-01-01 current 王伟 校长 清河一中"},
			[]string{"王伟@海州市教育局", "王伟@清河一中"}},
		{"the body named most is the label's", []string{"2025-01-01 current 王伟 局长 海州市教育局 doc=1", "2025-01-01 former 王伟 教师 东港中学 doc=1",
			"2025-01-02 current 王伟 教师 东港中学", "2025-01-01 current 王伟 校长 清河一中"}, []string{"王伟@东港中学", "王伟@清河一中"}},
		{"one article", []string{"2025-01-01 current 王伟 局长 海州市教育局 doc=1", "2025-01-01 former 王伟 校长 清河一中 doc=1"}, []string{"王伟"}},
		{"a list with one title at two bodies", []string{"2025-01-01 current 王伟 教师 海州一中 doc=1", "2025-01-01 current 王伟 教师 清河一中 doc=1"},
			[]string{"王伟@海州一中", "王伟@清河一中"}},
		{"heads in two places in one article", []string{"2025-01-01 current 王伟 局长 海州市教育局 doc=1", "2025-01-01 current 王伟 校长 清河县实验小学 doc=1"},
			[]string{"王伟@海州市教育局", "王伟@清河县实验小学"}},
		{"a department", []string{"2025-01-01 current 王伟 院长 海州大学文学院", "2025-01-01 current 王伟 教授 海州大学"}, []string{"王伟"}},
		{"one title in one place, one behind the other", []string{"2020-01-01 current 王伟 校长 海州一中", "2023-01-01 current 王伟 校长 海州市实验小学"}, []string{"王伟"}},
		{"… but not at the same time", []string{"2020-01-01 current 王伟 校长 海州一中", "2024-01-01 current 王伟 校长 海州一中", "2023-01-01 current 王伟 校长 海州市实验小学"},
			[]string{"王伟@海州一中", "王伟@海州市实验小学"}},
		{"teachers of one name are many", []string{"2020-01-01 current 王伟 教师 海州一中", "2023-01-01 current 王伟 教师 海州市实验小学"},
			[]string{"王伟@海州一中", "王伟@海州市实验小学"}},
		{"a career whose times fit", []string{"2020-01-01 current 王伟 校长 海州一中", "2023-01-01 current 王伟 副局长 海州市教育局"}, []string{"王伟"}},
		{"… and one whose times do not", []string{"2020-01-01 current 王伟 校长 海州一中", "2024-01-01 current 王伟 校长 海州一中", "2023-01-01 current 王伟 副局长 海州市教育局"},
			[]string{"王伟@海州一中", "王伟@海州市教育局"}},
		{"another trade is another person", []string{"2020-01-01 current 王伟 校长 海州一中", "2023-01-01 current 王伟 主任 海州市卫健委"},
			[]string{"王伟@海州一中", "王伟@海州市卫健委"}},
		{"no body: the only one there is", []string{"2020-01-01 current 王伟 校长 海州一中", "2023-01-01 current 王伟 校长 -"}, []string{"王伟"}},
		{"no body, and two whom it may be", []string{"2020-01-01 current 王伟 校长 海州一中", "2023-01-01 current 王伟 校长 -", "2020-01-01 current 王伟 校长 清河一中"},
			[]string{"王伟@海州一中", "王伟@清河一中", "王伟@?"}},
		{"two names", []string{"2020-01-01 current 王伟 校长 海州一中", "2020-01-01 current 李丽 校长 海州一中"}, []string{"王伟", "李丽"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, labels(People(factsOf(t, c.facts...), Notes{})))
			slices.Reverse(c.facts)
			assert.ElementsMatch(t, c.want, labels(People(factsOf(t, c.facts...), Notes{})), "in any order")
		})
	}
}

func TestPeopleByRegion(t *testing.T) {
	facts := factsOf(t, "2020-01-01 current 王伟 校长 石楼中学", "2023-01-01 current 王伟 校长 罗村小学")
	assert.Len(t, People(facts, Notes{}), 2, "nothing says that they are in one place")
	facts[0].Body.Region, facts[1].Body.Region = "141126", "141126"
	assert.Len(t, People(facts, Notes{}), 1)
	facts[1].Body.Region = "141125"
	assert.Len(t, People(facts, Notes{}), 2, "another county")
}

func notesOf(t *testing.T, text string) Notes {
	t.Helper()
	n, err := ReadNotes(strings.NewReader(text), func(written string, b Body) bool { return written == b.Name })
	require.NoError(t, err)
	return n
}

func TestNotes(t *testing.T) {
	facts := factsOf(t, "2020-01-01 current 王伟 校长 海州一中", "2023-01-01 current 王伟 副局长 海州市教育局",
		"2023-01-01 current 王伟 局长 清河县教育局", "2024-01-01 current 王玮 局长 清河县教育局")
	assert.Equal(t, []string{"王伟@海州一中", "王伟@清河县教育局", "王玮"}, labels(People(facts, Notes{})))

	joined := notesOf(t, "# who is who\n\n王伟 = 王伟@海州一中, 王伟@海州市教育局，王伟@清河县教育局\n")
	assert.Equal(t, []string{"王伟", "王玮"}, labels(People(facts, joined)))

	parted := notesOf(t, "王伟 = 王伟@海州一中\n王伟（教育局） = 王伟@海州市教育局、王伟@清河县教育局")
	assert.Equal(t, []string{"王伟", "王伟（教育局）", "王玮"}, labels(People(facts, parted)))

	respelt := notesOf(t, "王伟（清河） = 王伟@清河县教育局, 王玮@清河县教育局")
	assert.Equal(t, []string{"王伟", "王伟（清河）"}, labels(People(facts, respelt)), "a name that is spelt in two ways")
	assert.Equal(t, []string{"王玮", "王伟", "王伟（清河）"}, respelt.Names("王玮"))
	assert.Equal(t, []string{"李丽"}, respelt.Names("李丽"))
}

// The notes win over every rule: even one article does not join two lines.
func TestNotesPartOneArticle(t *testing.T) {
	facts := factsOf(t, "2025-01-01 current 王伟 局长 海州市教育局 doc=1", "2025-01-01 former 王伟 校长 清河一中 doc=1")
	assert.Len(t, People(facts, notesOf(t, "甲 = 王伟@海州市教育局\n乙 = 王伟@清河一中")), 2)
}

func TestNotesRefuse(t *testing.T) {
	for text, want := range map[string]string{
		"王伟":         `line 1: "王伟": write NAME = NAME@BODY, NAME@BODY`,
		"= 王伟@海州一中":  "write NAME = NAME@BODY",
		"王伟 =":       "write NAME = NAME@BODY",
		"\n王伟 = 王伟":  `line 2: "王伟": write NAME@BODY`,
		"王伟 = @海州一中": "write NAME@BODY",
		"甲 = 王伟@海州一中\n乙 = 王伟@海州一中": "line 2: 王伟@海州一中 stands in line 1 too",
	} {
		_, err := ReadNotes(strings.NewReader(text), nil)
		assert.ErrorContains(t, err, want, text)
	}
}

func TestMembers(t *testing.T) {
	people := People(factsOf(t, "2020-01-01 current 王伟 校长 海州一中", "2023-01-01 current 王伟 副局长 海州市教育局", "2020-01-01 current 王伟 校长 -"), Notes{})
	require.Len(t, people, 1)
	assert.Equal(t, []Member{{"王伟", "海州一中"}, {"王伟", "海州市教育局"}}, people[0].Members)
}

// Each rule has a reason and an ID of its own.
func TestJoinings(t *testing.T) {
	seen := make(map[string]bool)
	for _, j := range joinings {
		assert.NotEmpty(t, j.reason, j.id)
		assert.False(t, seen[j.id], j.id)
		seen[j.id] = true
	}
}

// The manual has each rule with its reason.
func TestJoiningsInTheManual(t *testing.T) {
	manual, err := os.ReadFile("../../../../docs/whoswho.md")
	require.NoError(t, err)
	for _, j := range joinings {
		assert.Contains(t, string(manual), "| "+j.id+" | "+j.reason+" |")
	}
}
