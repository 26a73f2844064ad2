package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/pkg/annotation"
)

const corpus = "../../testdata/corpus"

// filler brings a text to the length that a document must have.
var filler = strings.Repeat("山高水长", 70)

// file is a document of genre notice with this text and these relations.
func file(text, relations string) string {
	return "id: notice-01\ngenre: notice\nref: 2024-03-05\nblind: yes\n---\n" + text + "\n" + filler + "\n---\n" + relations
}

func TestCorpusPassesTheChecks(t *testing.T) {
	_, err := load(corpus, "")
	assert.NoError(t, err)
}

func TestGeneratedFilesAreUpToDate(t *testing.T) {
	documents, err := load(corpus, "")
	require.NoError(t, err)
	files, err := outputs(corpus, documents)
	require.NoError(t, err)
	require.Len(t, files, 2)
	for name, want := range files {
		got, err := os.ReadFile(filepath.Join(corpus, name))
		require.NoError(t, err)
		assert.True(t, bytes.Equal(want, got), "%s is not up to date: go generate ./scripts/corpus", name)
	}
}

func TestAnnotationReadsTheCorpus(t *testing.T) {
	documents, err := load(corpus, "")
	require.NoError(t, err)
	lines, err := jsonl(documents)
	require.NoError(t, err)
	n := 0
	for d, err := range annotation.ReadJSON(bytes.NewReader(lines), annotation.ReadOptions{}) {
		require.NoError(t, err)
		assert.Equal(t, documents[n].id, d.ID)
		assert.Len(t, d.Entities, len(documents[n].mentions), d.ID)
		assert.Len(t, d.Posts, len(documents[n].posts), d.ID)
		n++
	}
	assert.Equal(t, len(documents), n)
}

func TestLine(t *testing.T) {
	d, err := parse("notice-01.txt", "id: notice-01\ngenre: notice\nref: 2024-03-05\nblind: yes\n---\n"+
		"⟦D|3月1日|2024-03-01⟧，⟦P|王　伟⟧任⟦S|石楼\n二中⟧⟦T|校长⟧，⟦?O|公司⟧<&>\n二中完\n---\n"+
		"@post 王　伟 | 石楼二中 | 校长 | appointed | 2024-03-01 |\n@post 王伟 | | 校长 | current\n"+
		"@alias 石楼二中 = 公司\n\n@alias 王伟 = 公司\n")
	require.NoError(t, err)
	line, err := d.line()
	require.NoError(t, err)
	assert.Equal(t, `{"id":"notice-01","ref":"2024-03-05","genre":"notice","blind":true,"unit":"codepoint",`+
		`"text":"3月1日，王　伟任石楼\n二中校长，公司<&>\n二中完","entities":[`+
		`{"start":0,"end":4,"type":"DATE","text":"3月1日","value":"2024-03-01"},`+
		`{"start":5,"end":8,"type":"PERSON","text":"王伟"},`+
		`{"start":9,"end":14,"type":"SCHOOL","text":"石楼二中"},`+
		`{"start":14,"end":16,"type":"TITLE","text":"校长"},`+
		`{"start":17,"end":19,"type":"ORG","text":"公司","optional":true}],`+
		`"posts":[{"person":"王伟","org":"石楼二中","title":"校长","status":"appointed","from":"2024-03-01"},`+
		`{"person":"王伟","org":"","title":"校长"}],`+
		`"aliases":[{"names":["石楼二中","公司","王伟"]}]}`+"\n", string(line))
}

func TestProblems(t *testing.T) {
	const good = "⟦P|王海波⟧任⟦O|县教育局⟧⟦T|局长⟧，⟦?T|主持人⟧。"
	tests := []struct {
		name, content string
		line          string // where
		what          string
	}{
		{"no rulers", "id: notice-01\n", ":1:", "0 lines ---"},
		{"not UTF-8", "id: \xff", ":1:", "not UTF-8"},
		{"unknown head", "id: notice-01\ngenre: notice\nblind: yes\nauthor: x\n---\n" + filler + "\n---\n", ":4:", `unknown name "author"`},
		{"head line twice", "id: notice-01\nid: notice-01\ngenre: notice\nblind: yes\n---\n" + filler + "\n---\n", ":2:", "or its second"},
		{"head lacks", "id: notice-01\ngenre: notice\n---\n" + filler + "\n---\n", ":1:", "lacks blind"},
		{"blind", "id: notice-01\ngenre: notice\nblind: maybe\n---\n" + filler + "\n---\n", ":3:", `blind is "maybe"`},
		{"id", "id: notice-02\ngenre: notice\nblind: no\n---\n" + filler + "\n---\n", ":1:", "is not the file's name"},
		{"genre", "id: notice-01\ngenre: news\nblind: no\n---\n" + filler + "\n---\n", ":1:", `genre "news" does not fit`},
		{"ref", "id: notice-01\ngenre: notice\nref: 2024-3-5\nblind: no\n---\n" + filler + "\n---\n", ":1:", `"2024-3-5" is no day`},
		{"short", "id: notice-01\ngenre: notice\nblind: no\n---\n短\n---\n", ":5:", "has 1 Chinese characters"},
		{"long", file(strings.Repeat(filler, 4), ""), ":6:", "has 1400 Chinese characters"},
		{"not closed", file("一\n⟦P|王海波", ""), ":7:", "is not closed"},
		{"nested", file("⟦P|王⟦T|海波⟧⟧", ""), ":6:", "is not closed"},
		{"not opened", file("一\n二王海波⟧", ""), ":7:", "⟧ without ⟦"},
		{"fields", file("⟦P⟧", ""), ":6:", "has 1 fields"},
		{"tag", file("⟦X|王海波⟧", ""), ":6:", `unknown tag "X"`},
		{"blank at an end", file("一\n\n⟦P|王海波 ⟧", ""), ":8:", "white space at an end"},
		{"empty", file("⟦P|⟧", ""), ":6:", "is empty"},
		{"mark at an end", file("⟦P|王海波，⟧", ""), ":6:", "begins or ends with a punctuation mark"},
		{"half a bracket", file("⟦O|县档案局（县志办⟧", ""), ":6:", "half a pair of brackets"},
		{"value of a person", file("⟦P|王海波|王⟧", ""), ":6:", "a value at"},
		{"value of a date", file("⟦D|3月1日|2024-3-1⟧", ""), ":6:", "is no value of a date"},
		{"value of a count", file("⟦C|3所|3所⟧", ""), ":6:", "is no value of a count"},
		{"no relation", file(good, "post 王海波"), ":9:", "is no relation"},
		{"fields of a post", file(good, "@post 王海波 | 局长"), ":9:", "a post with 2 fields"},
		{"person", file(good, "@post 王海 | 县教育局 | 局长"), ":9:", `no person "王海"`},
		{"body", file(good, "\n@post 王海波 | 局长 | 局长"), ":10:", `no school or organisation "局长"`},
		{"title", file(good, "@post 王海波 | 县教育局 | 副局长"), ":9:", `no title "副局长"`},
		{"optional title", file(good, "@post 王海波 | 县教育局 | 主持人"), ":9:", "is optional wherever it stands"},
		{"status", file(good, "@post 王海波 | 县教育局 | 局长 | new"), ":9:", `unknown status "new"`},
		{"from", file(good, "@post 王海波 | | 局长 | former | P1Y"), ":9:", `"P1Y" is no point in time`},
		{"order", file(good, "@post 王海波 | | 局长 | former | 2003-02 | 2001"), ":9:", "before it begins"},
		{"twice", file(good, "@post 王海波 | | 局长\n@post 王海波 | | 局长 | current"), ":10:", "the same post as in line 9"},
		{"alias of one", file(good, "@alias 县教育局"), ":9:", "an alias with one name"},
		{"alias of a title", file(good, "@alias 县教育局 = 局长"), ":9:", `no person, school or organisation "局长"`},
		{"alias of itself", file(good, "@alias 县教育局 = 县教育局"), ":9:", "stands twice in the line"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			require.NoError(t, os.WriteFile(filepath.Join(dir, "notice-01.txt"), []byte(test.content), 0o644))
			_, err := load(dir, "")
			require.Error(t, err)
			assert.Contains(t, err.Error(), "notice-01.txt"+test.line)
			assert.Contains(t, err.Error(), test.what)
		})
	}
}

func TestValues(t *testing.T) {
	for _, v := range []string{"2026-02-05", "2026-02", "2026", "XXXX-02-05", "2026-02-05T09:00", "2026-02-05TMO", "198X", "1956-FA",
		"2025-Q4", "2026/2030", "2025-10/2025-12", "T08:30/T18:00", "P3D", "P1Y", "PT40M", "PT4M48S", "P1Y6M", "SET:P1Y", "PAST_REF"} {
		assert.True(t, isDate(v), v)
	}
	for _, v := range []string{"", "P", "26-02-05", "2026-2", "2026-13", "2026-02-32", "2026/", "2026/2027/2028", "P1X", "近日"} {
		assert.False(t, isDate(v), v)
	}
	for _, v := range []string{"21 所", ">70 人", "30/50 人", "95.6 %", " 名", "3000000 元"} {
		assert.True(t, countForm.MatchString(v), v)
	}
	for _, v := range []string{"21所", "21", "=3 所", "3,000 元"} {
		assert.False(t, countForm.MatchString(v), v)
	}
}

func TestHints(t *testing.T) {
	d, err := parse("notice-01.txt", file("⟦P|王海波⟧任⟦T|局长⟧，⟦P|李明哲⟧到会。\n王海波说，有12所学校。", "@post 王海波 | | 局长"))
	require.NoError(t, err)
	assert.Equal(t, []string{
		"notice-01.txt:7: 12 is not marked",
		"notice-01.txt:7: 王海波 is marked elsewhere (P, line 6), but not here",
		"notice-01.txt:6: no post tells of P 李明哲",
	}, d.hints())
}

func TestRun(t *testing.T) {
	dir := t.TempDir()
	var out bytes.Buffer
	assert.ErrorContains(t, run(&out, options{dir: dir}), "no file *.txt")
	require.NoError(t, os.WriteFile(filepath.Join(dir, "notice-01.txt"), []byte(file("⟦P|王海波⟧", "")), 0o644))
	assert.ErrorIs(t, run(&out, options{dir: dir}), os.ErrNotExist, "no README")
	readme := filepath.Join(dir, readmeName)
	require.NoError(t, os.WriteFile(readme, []byte("# x\n"), 0o644))
	assert.ErrorContains(t, run(&out, options{dir: dir}), "no place for the table")
	require.NoError(t, os.WriteFile(readme, []byte("# x\n<!-- genres -->\nold\n<!-- end -->\ny\n"), 0o644))

	out.Reset()
	require.NoError(t, run(&out, options{dir: dir, only: "notice", hints: true}))
	table := "| genre | documents | blind | mentions | posts | aliases |\n|---|---|---|---|---|---|\n" +
		"| notice | 1 | 1 | 1 | 0 | 0 |\n| all | 1 | 1 | 1 | 0 | 0 |\n"
	assert.Equal(t, filepath.Join(dir, "notice-01.txt")+":6: no post tells of P 王海波\n"+table, out.String())
	assert.NoFileExists(t, filepath.Join(dir, outputName))

	require.NoError(t, run(&out, options{dir: dir}))
	assert.FileExists(t, filepath.Join(dir, outputName))
	got, err := os.ReadFile(readme)
	require.NoError(t, err)
	assert.Equal(t, "# x\n<!-- genres -->\n"+table+"<!-- end -->\ny\n", string(got))
}
