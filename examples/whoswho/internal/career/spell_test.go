package career

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// factOf reads a line "DAY STATUS NAME TITLE BODY from=… to=… issued=… told doc=…";
// - stands for no day or no body.
func factOf(t *testing.T, n int, line string) Fact {
	t.Helper()
	w := strings.Fields(line)
	require.GreaterOrEqual(t, len(w), 5, line)
	f := Fact{Name: w[2], Title: w[3], Body: bodyOf(w[4])}
	f.Source = Source{Path: fmt.Sprintf("%d.txt", n), Document: int64(100 + n), Sentence: line}
	if w[0] != "-" {
		f.Source.Day = w[0]
	}
	require.NoError(t, f.Status.UnmarshalText([]byte(w[1])))
	for _, word := range w[5:] {
		key, value, _ := strings.Cut(word, "=")
		switch key {
		case "from":
			f.From = value
		case "to":
			f.To = value
		case "issued":
			f.Issued = value
		case "told":
			f.Source.Told = true
		case "doc":
			_, err := fmt.Sscan(value, &f.Source.Document)
			require.NoError(t, err)
		case "says":
			f.Source.Sentence = value
		default:
			t.Fatal(line)
		}
	}
	return f
}

// bodyOf makes a body of its name, the same number for the same name.
func bodyOf(name string) Body {
	if name == "-" {
		return Body{}
	}
	b := Body{Name: name, ID: 1}
	for _, r := range name {
		b.ID = b.ID*31 + int64(r)
	}
	b.School = strings.HasSuffix(name, "中学") || strings.HasSuffix(name, "小学") || strings.HasSuffix(name, "大学") || strings.HasSuffix(name, "一中")
	return b
}

func factsOf(t *testing.T, lines ...string) (out []Fact) {
	t.Helper()
	for i, line := range lines {
		out = append(out, factOf(t, i+1, line))
	}
	return out
}

// lives writes the spells of facts, one a line.
func lives(t *testing.T, lines ...string) []string {
	t.Helper()
	facts := factsOf(t, lines...)
	people := People(facts, Notes{})
	var out []string
	for _, s := range Spells(facts, people) {
		out = append(out, life(s, people))
	}
	return out
}

func life(s *Spell, people []Person) string {
	out := people[s.Person].Label + " " + s.Title
	add := func(known bool, format string, args ...any) {
		if known {
			out += fmt.Sprintf(format, args...)
		}
	}
	add(s.Post.Acting, " acting")
	add(s.Proposed.Known(), " proposed=%s", s.Proposed.Text)
	add(s.Begin.Basis != Unknown, " from=%s(%s)", s.Begin.Text, s.Begin.Basis)
	add(s.FirstSeen != "", " seen=%s..%s", s.FirstSeen, s.LastSeen)
	add(s.Again.Known(), " again=%s", s.Again.Text)
	add(s.Ended(), " to=%s(%s)", s.End.Text, s.End.Basis)
	if s.Successor >= 0 {
		out += " by " + people[s.Successor].Label
	}
	for _, b := range s.Beside {
		out += " beside " + people[b].Label
	}
	add(!s.Held(), " not held")
	return out
}

func TestSpells(t *testing.T) {
	for _, c := range []struct {
		name        string
		facts, want []string
	}{
		{"who is seen in a post has no beginning",
			[]string{"2025-09-10 current 李明哲 局长 海州市教育局", "2025-03-01 current 李明哲 局长 海州市教育局"},
			[]string{"李明哲 局长 seen=2025-03-01..2025-09-10"}},
		{"a removal ends it, on the document's day",
			[]string{"2025-03-01 current 李明哲 局长 海州市教育局", "2026-01-12 removed 李明哲 局长 海州市教育局 issued=2026-01-15"},
			[]string{"李明哲 局长 seen=2025-03-01..2025-03-01 to=2026-01-15(notice)"}},
		{"… or the one that it tells",
			[]string{"2026-01-15 removed 李明哲 局长 海州市教育局 to=2025-12 issued=2026-01-15"},
			[]string{"李明哲 局长 to=2025-12(told)"}},
		{"a removal that is told again is the same",
			[]string{"2026-01-15 removed 李明哲 局长 海州市教育局", "2026-02-01 removed 李明哲 局长 海州市教育局", "2026-03-01 former 李明哲 局长 海州市教育局"},
			[]string{"李明哲 局长 to=2026-01-15(notice)"}},
		{"an appointment begins it",
			[]string{"2026-01-12 appointed 王思涵 局长 海州市教育局 issued=2026-01-15", "2026-03-01 current 王思涵 局长 海州市教育局"},
			[]string{"王思涵 局长 from=2026-01-15(notice) seen=2026-03-01..2026-03-01"}},
		{"… and so does a date that the text tells, which comes before a notice's",
			[]string{"2026-01-15 appointed 王思涵 局长 海州市教育局", "2026-03-01 current 王思涵 局长 海州市教育局 from=2026-01"},
			[]string{"王思涵 局长 from=2026-01(told) seen=2026-03-01..2026-03-01"}},
		{"an appointment long behind is another one",
			[]string{"2019-01-15 appointed 王思涵 局长 海州市教育局", "2024-01-20 appointed 王思涵 局长 海州市教育局"},
			[]string{"王思涵 局长 from=2019-01-15(notice) again=2024-01-20"}},
		{"who comes back has the post twice",
			[]string{"2015-01-15 appointed 王思涵 校长 海州一中", "2018-07-01 removed 王思涵 校长 海州一中", "2021-08-20 appointed 王思涵 校长 海州一中"},
			[]string{"王思涵 校长 from=2015-01-15(notice) to=2018-07-01(notice)", "王思涵 校长 from=2021-08-20(notice)"}},
		{"a former one is over by that day",
			[]string{"2026-01-20 former 李明哲 局长 海州市教育局"},
			[]string{"李明哲 局长 to=2026-01-20(former by)"}},
		{"… on an unknown one where the text has no day",
			[]string{"- former 李明哲 局长 海州市教育局"},
			[]string{"李明哲 局长 to=(former by)"}},
		{"a former one with its years, as a résumé has it",
			[]string{"2024-05-01 former 李明哲 校长 海州一中 from=1994-09 to=1998-09", "1996-10-01 current 李明哲 校长 海州一中"},
			[]string{"李明哲 校长 from=1994-09(told) seen=1996-10-01..1996-10-01 to=1998-09(told)"}},
		{"what is proposed is not held",
			[]string{"2026-01-05 proposed 王思涵 局长 海州市教育局", "2026-01-04 current 李明哲 局长 海州市教育局"},
			[]string{"李明哲 局长 seen=2026-01-04..2026-01-04", "王思涵 局长 proposed=2026-01-05 not held"}},
		{"… until it is",
			[]string{"2026-01-05 proposed 王思涵 局长 海州市教育局", "2026-01-15 appointed 王思涵 局长 海州市教育局"},
			[]string{"王思涵 局长 proposed=2026-01-05 from=2026-01-15(notice)"}},
		{"acting is marked, and ends with the post itself",
			[]string{"2026-01-05 acting 王思涵 局长 海州市教育局", "2026-03-15 appointed 王思涵 局长 海州市教育局"},
			[]string{"王思涵 局长 acting seen=2026-01-05..2026-01-05 to=2026-03-15(confirmed) by 王思涵", "王思涵 局长 from=2026-03-15(notice)"}},
		{"… and by its title",
			[]string{"2026-01-05 current 王思涵 代局长 海州市教育局"},
			[]string{"王思涵 代局长 acting seen=2026-01-05..2026-01-05"}},
		{"… and may be all that a removal ends",
			[]string{"2026-01-05 acting 王思涵 局长 海州市教育局", "2026-03-15 removed 王思涵 局长 海州市教育局"},
			[]string{"王思涵 局长 acting seen=2026-01-05..2026-01-05 to=2026-03-15(notice)"}},
		{"a text that comes late opens no new time",
			[]string{"2026-01-15 removed 李明哲 局长 海州市教育局", "2026-01-20 current 李明哲 局长 海州市教育局"},
			[]string{"李明哲 局长 to=2026-01-15(notice)"}},
		{"… but one that comes very late does",
			[]string{"2024-01-15 removed 李明哲 局长 海州市教育局", "2026-01-20 current 李明哲 局长 海州市教育局"},
			[]string{"李明哲 局长 to=2024-01-15(notice)", "李明哲 局长 seen=2026-01-20..2026-01-20"}},
		{"a text without a day",
			[]string{"- current 王思涵 局长 海州市教育局"},
			[]string{"王思涵 局长"}},
	} {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, lives(t, c.facts...)) })
	}
}

func TestSuccession(t *testing.T) {
	for _, c := range []struct {
		name        string
		facts, want []string
	}{
		{"the next holder of a post for one ends the time of the one before",
			[]string{"2024-03-01 current 李明哲 校长 海州一中", "2025-09-01 current 王思涵 校长 海州一中", "2026-03-01 current 周文海 校长 海州一中"},
			[]string{"李明哲 校长 seen=2024-03-01..2024-03-01 to=2025-09-01(succeeded) by 王思涵",
				"王思涵 校长 seen=2025-09-01..2025-09-01 to=2026-03-01(succeeded) by 周文海", "周文海 校长 seen=2026-03-01..2026-03-01"}},
		{"his removal tells of a holder too",
			[]string{"2024-03-01 current 李明哲 校长 海州一中", "2025-09-01 removed 王思涵 校长 海州一中"},
			[]string{"李明哲 校长 seen=2024-03-01..2024-03-01 to=2025-09-01(succeeded) by 王思涵", "王思涵 校长 to=2025-09-01(notice)"}},
		{"what a text tells stands",
			[]string{"2024-03-01 current 李明哲 校长 海州一中", "2024-12-01 removed 李明哲 校长 海州一中", "2024-11-01 current 王思涵 校长 海州一中"},
			[]string{"李明哲 校长 seen=2024-03-01..2024-03-01 to=2024-12-01(notice)", "王思涵 校长 seen=2024-11-01..2024-11-01"}},
		{"deputies are several",
			[]string{"2024-03-01 current 李明哲 副校长 海州一中", "2025-09-01 current 王思涵 副校长 海州一中"},
			[]string{"李明哲 副校长 seen=2024-03-01..2024-03-01", "王思涵 副校长 seen=2025-09-01..2025-09-01"}},
		{"and so are teachers",
			[]string{"2024-03-01 current 李明哲 教师 海州一中", "2025-09-01 current 王思涵 教师 海州一中"},
			[]string{"李明哲 教师 seen=2024-03-01..2024-03-01", "王思涵 教师 seen=2025-09-01..2025-09-01"}},
		{"another body has its own",
			[]string{"2024-03-01 current 李明哲 校长 海州一中", "2025-09-01 current 王思涵 校长 清河一中"},
			[]string{"李明哲 校长 seen=2024-03-01..2024-03-01", "王思涵 校长 seen=2025-09-01..2025-09-01"}},
		{"no body, no succession",
			[]string{"2024-03-01 current 李明哲 市长 -", "2025-09-01 current 王思涵 市长 -"},
			[]string{"李明哲 市长 seen=2024-03-01..2024-03-01", "王思涵 市长 seen=2025-09-01..2025-09-01"}},
		{"whom texts have in it by turns are shown beside one another",
			[]string{"2024-03-01 current 李明哲 校长 海州一中", "2024-09-01 current 王思涵 校长 海州一中", "2025-03-01 current 李明哲 校长 海州一中"},
			[]string{"李明哲 校长 seen=2024-03-01..2025-03-01 beside 王思涵", "王思涵 校长 seen=2024-09-01..2024-09-01 beside 李明哲"}},
		{"… but for a text that comes late",
			[]string{"2026-01-20 current 李明哲 校长 海州一中", "2026-01-15 appointed 王思涵 校长 海州一中", "2026-03-01 current 王思涵 校长 海州一中", "2025-03-01 current 李明哲 校长 海州一中"},
			[]string{"李明哲 校长 seen=2025-03-01..2026-01-20 to=2026-01-20(succeeded) by 王思涵", "王思涵 校长 from=2026-01-15(notice) seen=2026-03-01..2026-03-01"}},
		{"one who is proposed ends nothing",
			[]string{"2024-03-01 current 李明哲 校长 海州一中", "2025-09-01 proposed 王思涵 校长 海州一中"},
			[]string{"李明哲 校长 seen=2024-03-01..2024-03-01", "王思涵 校长 proposed=2025-09-01 not held"}},
		{"one who stands in does",
			[]string{"2024-03-01 current 李明哲 局长 海州市教育局", "2025-09-01 acting 王思涵 局长 海州市教育局"},
			[]string{"李明哲 局长 seen=2024-03-01..2024-03-01 to=2025-09-01(succeeded) by 王思涵", "王思涵 局长 acting seen=2025-09-01..2025-09-01"}},
		{"a party branch may grow into a committee",
			[]string{"2024-03-01 current 李明哲 党总支书记 海州一中", "2025-09-01 current 王思涵 党委书记 海州一中"},
			[]string{"李明哲 党总支书记 seen=2024-03-01..2024-03-01 to=2025-09-01(succeeded) by 王思涵", "王思涵 党委书记 seen=2025-09-01..2025-09-01"}},
		{"a text without a day infers nothing",
			[]string{"- current 李明哲 校长 海州一中", "2025-09-01 current 王思涵 校长 海州一中"},
			[]string{"王思涵 校长 seen=2025-09-01..2025-09-01 beside 李明哲", "李明哲 校长 beside 王思涵"}},
	} {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, lives(t, c.facts...)) })
	}
}

func TestOn(t *testing.T) {
	facts := factsOf(t, "2016-09-01 appointed 李明哲 校长 海州一中", "2020-07-01 removed 李明哲 校长 海州一中")
	s := Spells(facts, People(facts, Notes{}))
	require.Len(t, s, 1)
	for day, want := range map[string]bool{"2016-08-31": false, "2016-09-01": true, "2018-01-01": true, "2020-07-01": true, "2020-07-02": false} {
		assert.Equal(t, want, s[0].On(day), day)
	}
}
