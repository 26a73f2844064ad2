package main

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/pkg/dianming"
)

// said is a document with one post, made by hand: what a text says in full.
type said struct {
	day                 string
	person, title, body string
	status              dianming.PostStatus
	from, to            string
}

// byHand makes a database of such documents.
func byHand(t *testing.T, all ...said) {
	t.Helper()
	t.Chdir(t.TempDir())
	s, err := createStore(context.Background(), "whoswho.db")
	require.NoError(t, err)
	for _, d := range all {
		text := d.body + d.title + d.person + "。" + string(d.status.String())
		doc := &dianming.Document{Text: text, Articles: []dianming.Span{{Start: 0, End: len(text)}}}
		at := 0
		for i, word := range []string{d.body, d.title, d.person} {
			types := []dianming.Type{dianming.Org, dianming.Title, dianming.Person}
			if strings.HasSuffix(word, "中学") {
				types[0] = dianming.School
			}
			doc.Entities = append(doc.Entities, dianming.Entity{Type: types[i], Start: at, End: at + len(word), Text: word, Canonical: word})
			at += len(word)
		}
		doc.Posts = []dianming.Post{{Org: 0, Title: 1, Person: 2, Status: d.status,
			From: dianming.PostDate{Value: d.from}, To: dianming.PostDate{Value: d.to}}}
		ref, err := time.Parse(time.DateOnly, d.day)
		require.NoError(t, err)
		path := d.day + d.person + d.title + ".txt"
		require.NoError(t, s.begin())
		w, err := s.newDocument(input{path: path, file: path, ref: ref}, 0)
		require.NoError(t, err)
		require.NoError(t, w.add(doc))
		require.NoError(t, s.finish(len(text)))
	}
	require.NoError(t, s.commit())
	require.NoError(t, s.close())
}

var lives = []said{
	{"2024-05-01", "李明哲", "校长", "清河县第一中学", dianming.Former, "2012-09", "2016-08"},
	{"2018-03-05", "陈思远", "校长", "清河县第一中学", dianming.Current, "2016-08", ""},
	{"2021-09-10", "王思涵", "校长", "清河县第一中学", dianming.Acting, "", ""},
	{"2022-01-15", "王思涵", "校长", "清河县第一中学", dianming.Appointed, "", ""},
	{"2026-01-05", "周文海", "校长", "清河县第一中学", dianming.Proposed, "", ""},
	{"2025-12-20", "王思涵", "校长", "清河县第一中学", dianming.Current, "", ""},
	{"2023-03-01", "高建平", "副校长", "清河县第一中学", dianming.Current, "", ""},
	{"2024-03-01", "何雨晴", "副校长", "清河县第一中学", dianming.Removed, "2019", "2023-12"},
}

// spans are the lines of posts of an answer in text.
func spans(r result) (out []string) {
	for line := range strings.Lines(r.stdout) {
		if strings.HasPrefix(line, "  ") && !strings.HasPrefix(line, "   ") {
			out = append(out, strings.TrimSpace(line))
		}
	}
	return out
}

func TestWhoHeldItWhen(t *testing.T) {
	byHand(t, lives...)
	assert.Equal(t, []string{
		"校长  李明哲  2012-09 – 2016-08",
		"校长  陈思远  since 2016-08; last seen 2018-03-05; succeeded by 王思涵, at the latest 2021-09-10 (inferred)",
		"校长  王思涵  acting; seen on 2021-09-10; in full, at the latest from 2022-01-15 (inferred)",
		"校长  王思涵  appointed by a notice of 2022-01-15; last seen 2025-12-20",
		"校长  周文海  proposed 2026-01-05",
	}, spans(whoswho("timeline", "清河县第一中学")))
	assert.Equal(t, []string{
		"校长  李明哲  2012-09至2016-08",
		"校长  陈思远  2016-08起；最近见任2018-03-05；由王思涵继任，至迟2021-09-10（推断）",
		"校长  王思涵  代理；2021-09-10见任；至迟2022-01-15转正（推断）",
		"校长  王思涵  2022-01-15发文任命；最近见任2025-12-20",
		"校长  周文海  拟任，2026-01-05",
		"副校长  何雨晴  2019至2023-12",
		"副校长  高建平  2023-03-01见任",
	}, spans(whoswho("timeline", "--all", "--lang=zh", "清河县第一中学")))
}

func TestThePresentTeam(t *testing.T) {
	byHand(t, lives...)
	assert.Equal(t, []string{
		"校长  王思涵  appointed by a notice of 2022-01-15; last seen 2025-12-20",
		"副校长  高建平  seen on 2023-03-01",
		"校长  周文海  proposed 2026-01-05",
		"4 earlier: whoswho timeline 清河县第一中学 --all",
	}, spans(whoswho("school", "清河县第一中学")))
	assert.Equal(t, []string{
		"校长  陈思远  since 2016-08; last seen 2018-03-05; succeeded by 王思涵, at the latest 2021-09-10 (inferred)",
		"副校长  何雨晴  2019 – 2023-12",
	}, spans(whoswho("body", "清河县第一中学", "--on=2020-01-01")))
	r := whoswho("body", "清河县第一中学", "--on=2020")
	assert.Equal(t, 2, r.status)
	assert.Contains(t, r.stderr, `--on "2020" is no date: write YYYY-MM-DD`)
}

func TestJSON(t *testing.T) {
	byHand(t, lives...)
	r := whoswho("timeline", "清河县第一中学", "--format=json")
	require.Zero(t, r.status)
	var got []answer
	require.NoError(t, json.Unmarshal([]byte(r.stdout), &got))
	require.Len(t, got, 1)
	require.Len(t, got[0].Posts, 5)
	p := got[0].Posts[1]
	assert.Equal(t, []string{"陈思远", "former", "2016-08", "told", "2021-09-10", "succeeded", "王思涵"},
		[]string{p.Person, p.State, p.From, p.FromBasis, p.To, p.ToBasis, p.Successor})
	assert.True(t, p.Inferred)
	assert.Equal(t, "2018-03-05陈思远校长.txt", p.Sources[0].Path)
	assert.Equal(t, "proposed", got[0].Posts[4].State)
	assert.True(t, got[0].Posts[2].Acting)
}

func TestCSV(t *testing.T) {
	byHand(t, lives...)
	for lang, head := range map[string]string{"en": "person", "zh": "人员"} {
		r := whoswho("timeline", "清河县第一中学", "--format=csv", "--bom", "--lang="+lang)
		require.Zero(t, r.status)
		rest, ok := strings.CutPrefix(r.stdout, "\uFEFF")
		assert.True(t, ok, "a byte order mark")
		rows, err := csv.NewReader(strings.NewReader(rest)).ReadAll()
		require.NoError(t, err)
		require.Len(t, rows, 6)
		assert.Equal(t, head, rows[0][1])
		assert.Equal(t, "李明哲", rows[1][1])
		assert.Equal(t, lang == "zh", rows[1][4] == "曾任")
	}
	assert.False(t, strings.HasPrefix(whoswho("timeline", "清河县第一中学", "--format=csv").stdout, "\uFEFF"))
	r := whoswho("timeline", "清河县第一中学", "--bom")
	assert.Equal(t, 2, r.status)
	assert.Contains(t, r.stderr, "--bom goes with --format csv")
	assert.Equal(t, "'=1+1", harmless("=1+1"), "no cell is a formula")
	assert.Equal(t, "校长", harmless("校长"))
}
