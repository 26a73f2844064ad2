package gazetteer

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func readString(t *testing.T, format Format, s string) (*Gazetteer, []RowError) {
	t.Helper()
	g, err := Read(strings.NewReader(s), format)
	require.NotNil(t, g, "%v", err)
	if err == nil {
		return g, nil
	}
	var load *LoadError
	require.True(t, errors.As(err, &load), "%v", err)
	return g, load.Rows
}

func TestReadFormatsAgree(t *testing.T) {
	want := Entry{
		Name: "石楼中学", Type: School, Canonical: "石楼县石楼中学", Aliases: []string{"石中", "石楼一中"},
		Attributes: []Attribute{{"city", "吕梁"}, {"code", "1441"}}, Row: 2, Hint: true,
	}
	inputs := []struct {
		name   string
		format Format
		text   string
		row    int
	}{
		{"csv", CSV, "name,type,canonical,aliases,city,code,hint\n石楼中学,SCHOOL,石楼县石楼中学,石中|石楼一中,吕梁,1441,true\n", 2},
		{"csv with BOM, CRLF, quotes, spaces, lower case", CSV, "\uFEFFName,Type,canonical,aliases,city,code,hint\r\n\"石楼中学\", school ,石楼县石楼中学,\"[\"\"石中\"\", \"\"石楼一中\"\"]\",吕梁, 1441,1\r\n", 2},
		{"csv with Chinese heads", CSV, "名称,类型,全称,别名,city,code,hint\n石楼中学,学校,石楼县石楼中学,石中|石楼一中|,吕梁,1441,是\n", 2},
		{"tsv", TSV, "name\ttype\tcanonical\taliases\tcity\tcode\thint\n石楼中学\tSCHOOL\t\"石楼县石楼中学\"\t石中|石楼一中\t吕梁\t1441\tyes", 2},
		{"jsonl", JSONL, `{"name":"石楼中学","type":"SCHOOL","canonical":"石楼县石楼中学","aliases":["石中","石楼一中"],"city":"吕梁","code":1441,"hint":true}` + "\n", 1},
		{"jsonl with attributes object", JSONL, "\uFEFF\r\n" + `{"name":"石楼中学","type":"SCHOOL","canonical":"石楼县石楼中学","aliases":"石中|石楼一中","attributes":{"code":1441,"city":"吕梁"},"hint":true,"never":null}` + "\r\n", 2},
	}
	for _, in := range inputs {
		t.Run(in.name, func(t *testing.T) {
			g, bad := readString(t, in.format, in.text)
			require.Empty(t, bad)
			require.Equal(t, 1, g.Len())
			want := want
			want.Row = in.row
			assert.Equal(t, want, g.entries[0])
		})
	}
}

func TestBadRowsAreAllReported(t *testing.T) {
	tests := []struct {
		name   string
		format Format
		text   string
		want   []RowError
		good   int
	}{
		{"csv", CSV, "name,type,aliases,hint,never\n" +
			"石楼中学,SCHOOL,,,\n" +
			",ORG,,,\n" +
			"县委,BODY,,,\n" +
			"县委,,,,\n" +
			"县委,ORG,,maybe,\n" +
			"县委,ORG,,1,1\n" +
			"县委,ORG,[1],,\n" +
			"县委,ORG,,,,六\n" +
			"——,ORG,,,\n" +
			"县\xff委,ORG,,,\n" +
			"县委,ORG,甲|乙\u0001,,\n" +
			"该校,,,,yes\n",
			[]RowError{
				{"", 3, "name", "is empty"},
				{"", 4, "type", `"BODY" is no type: want PERSON, TITLE, SCHOOL, ORG, DATE or COUNT`},
				{"", 5, "type", "is empty: want PERSON, TITLE, SCHOOL, ORG, DATE or COUNT"},
				{"", 6, "hint", `"maybe" is neither yes nor no: want true or false (or empty)`},
				{"", 7, "hint", "hint and never exclude each other"},
				{"", 8, "aliases", "begins with [ but is no JSON array of strings: json: cannot unmarshal number into Go value of type string"},
				{"", 9, "", "has 6 fields, the head line 5"},
				{"", 10, "name", "has neither a letter nor a digit"},
				{"", 11, "name", "is not valid UTF-8"},
				{"", 12, "aliases", "alias 2 holds the control character U+0001"},
			}, 2},
		{"csv rows over lines", CSV, "name,type,note\n" +
			"石楼中学,SCHOOL,\"两行\n备注\"\n" +
			"\"石楼\"中学,SCHOOL,\n" +
			"汾阳中学,SCHOOL,\n" +
			"\"没有关上,SCHOOL,\n" +
			"交口中学,SCHOOL,\n",
			[]RowError{
				{"", 4, "", `extraneous or missing " in quoted-field`},
				{"", 6, "", `extraneous or missing " in quoted-field (the row began in line 6; nothing up to line 7 was read)`},
			}, 2},
		{"tsv", TSV, "name\ttype\n\n“十四五”办公室\tORG\n\"甲\"乙办\tORG\n县委\tORG\tx\n",
			[]RowError{{"", 5, "", "has 3 fields, the head line 2"}}, 2},
		{"jsonl", JSONL, strings.Join([]string{
			`{"name":"县委","type":"ORG"}`,
			`["县委"]`,
			`{"name":"县委","type":"ORG"`,
			`{"name":"县委","type":"ORG"} x`,
			`{"name":"县委","name":"市委","type":"ORG"}`,
			`{"name":7,"type":"ORG"}`,
			`{"name":"县委","type":"ORG","aliases":["a",2]}`,
			`{"name":"县委","type":"ORG","aliases":{}}`,
			`{"name":"县委","type":"ORG","code":[1]}`,
			`{"name":"县委","type":"ORG","attributes":7}`,
			`{"name":"县委","type":"ORG","hint":[]}`,
			`{"name":"县委","type":"ORG","a":"1","attributes":{"a":"2"}}`,
			`not json`,
		}, "\n"),
			[]RowError{
				{"", 2, "", "is no JSON object"},
				{"", 3, "", "is no JSON object: unexpected end of JSON input"},
				{"", 4, "", "has something behind the object"},
				{"", 5, "name", "is there twice"},
				{"", 6, "name", "want a string, got a number"},
				{"", 7, "aliases", "alias 2: want a string, got a number"},
				{"", 8, "aliases", "want an array of strings or names separated by |, got an object"},
				{"", 9, "code", "want a string, a number or true or false, got an array"},
				{"", 10, "attributes", "want an object, got a number"},
				{"", 11, "hint", "want true or false, got an array"},
				{"", 12, "attributes", `a: "a" is there twice`},
				{"", 13, "", "is no JSON object"},
			}, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			g, bad := readString(t, tt.format, tt.text)
			for i := range bad { // the wording of encoding/json is not ours
				if strings.HasPrefix(bad[i].Reason, "is no JSON object: ") {
					bad[i].Reason = "is no JSON object: unexpected end of JSON input"
				}
			}
			assert.Equal(t, tt.want, bad)
			assert.Equal(t, tt.good, g.Len())
			assert.Equal(t, len(tt.want)+tt.good, g.Report().Rows)
			assert.Equal(t, len(tt.want), g.Report().Bad)
		})
	}
}

func TestListsThatCannotBeRead(t *testing.T) {
	tests := []struct {
		name, text, want string
		format           Format
	}{
		{"empty csv", "", "no head line", CSV},
		{"empty tsv", "\n\n", "no head line", TSV},
		{"no name", "title,type\na,ORG\n", `no column "name"`, CSV},
		{"no type", "name\ta\n", `no column "type"`, TSV},
		{"column twice", "name,type,别名,aliases\n", "is there twice", CSV},
		{"quote in head", "na\"me,type\n", "head line: bare", CSV},
		{"no format", "", "unknown format", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			g, err := Read(strings.NewReader(tt.text), tt.format)
			assert.Nil(t, g)
			assert.ErrorContains(t, err, tt.want)
		})
	}
}

func TestLoadSeveralFiles(t *testing.T) {
	dir := t.TempDir()
	a, b := filepath.Join(dir, "a.csv"), filepath.Join(dir, "b.NDJSON")
	require.NoError(t, os.WriteFile(a, []byte("name,type\n石楼中学,SCHOOL\n,ORG\n"), 0o600))
	require.NoError(t, os.WriteFile(b, []byte(`{"name":"石楼中学","type":"ORG"}`), 0o600))
	g, err := Load(a, b)
	require.EqualError(t, err, "gazetteer: 1 bad rows (2 good ones)\n\t"+a+":3: name: is empty")
	require.Equal(t, 2, g.Len())
	require.Len(t, g.Report().Issues, 1)
	assert.Equal(t, "石楼中学: two types: "+a+":2 (SCHOOL) and "+b+":1 (ORG)", g.Report().Issues[0].String())

	_, err = Load(filepath.Join(dir, "none.csv"))
	assert.ErrorIs(t, err, os.ErrNotExist)
	_, err = Load(filepath.Join(dir, "a.xlsx"))
	assert.ErrorContains(t, err, `unknown ending ".xlsx"`)
}

func TestErrorNamesTenRows(t *testing.T) {
	var rows []Entry
	for range 12 {
		rows = append(rows, Entry{Type: Org})
	}
	g, err := New(rows...)
	require.Error(t, err)
	assert.Equal(t, 0, g.Len())
	assert.Contains(t, err.Error(), "row 10: name: is empty\n\tand 2 more")
	var row RowError
	require.ErrorAs(t, err, &row)
	assert.Equal(t, 1, row.Row)
}

func TestReportNamesDuplicatesAndConflicts(t *testing.T) {
	g, err := New(
		Entry{Name: "实验小学", Type: School, Canonical: "石楼县实验小学"},                                    // 1
		Entry{Name: "实验小学", Type: School, Canonical: "石楼县实验小学"},                                    // 2: duplicate
		Entry{Name: "实验小学", Type: School, Canonical: "汾阳市实验小学"},                                    // 3: another one
		Entry{Name: "实小", Type: School, Aliases: []string{"实验小学"}, Canonical: "交口县实验小学"},           // 4: shares
		Entry{Name: "石楼实小", Type: School, Aliases: []string{"石楼县实验小学"}, Canonical: "石楼县实验小学"},      // 5: the same body
		Entry{Name: "实验小学", Type: Org},                                                             // 6: another type
		Entry{Name: "该校", Never: true},                                                             // 7
		Entry{Name: "该校", Type: School},                                                            // 8: forbidden
		Entry{Name: "曙光", Type: Person, Never: true}, Entry{Name: "曙光", Type: Title, Aliases: nil}, // 9, 10: no conflict
		Entry{Name: "ＡＢ学校", Type: School}, Entry{Name: "AB学校", Type: School}, // 11, 12: same after folding
	)
	require.NoError(t, err)
	var got []string
	for _, i := range g.Report().Issues {
		got = append(got, i.String())
	}
	assert.Equal(t, []string{
		"实验小学: duplicate row: row 1 (SCHOOL) and row 2 (SCHOOL)",
		"AB学校: same name: row 11 (SCHOOL) and row 12 (SCHOOL)",
		"实验小学: same name: row 1 (SCHOOL) and row 3 (SCHOOL)",
		"实验小学: shared form: row 1 (SCHOOL) and row 4 (SCHOOL)",
		"实验小学: two types: row 1 (SCHOOL) and row 6 (ORG)",
		"该校: listed and forbidden: row 7 and row 8 (SCHOOL)",
	}, got)
	assert.Equal(t, Report{Rows: 12, Entries: 11, Forms: g.Forms(), Issues: g.Report().Issues}, g.Report())
}

// A list that is not in UTF-8 is refused as a whole, with its encoding.
func TestReadOtherEncoding(t *testing.T) {
	const inGBK = "\xca\xaf\xc2\xa5\xd6\xd0\xd1\xa7" // 石楼中学
	const want = "not UTF-8 text but GB18030 (GBK, GB2312), by the look of it: convert it first, as with iconv -f GB18030 -t UTF-8"
	for name, list := range map[string]string{
		"list.csv":   "name,type\n" + inGBK + ",SCHOOL\n",
		"list.tsv":   "name\ttype\n" + inGBK + "\tSCHOOL\n",
		"list.jsonl": `{"name":"` + inGBK + `","type":"SCHOOL"}`,
	} {
		path := filepath.Join(t.TempDir(), name)
		require.NoError(t, os.WriteFile(path, []byte(list), 0o644))
		g, err := Load(path)
		assert.Nil(t, g)
		assert.EqualError(t, err, "gazetteer: "+path+": "+want)
		format, err := FormatOf(path)
		require.NoError(t, err)
		g, err = Read(strings.NewReader(list), format)
		assert.Nil(t, g)
		assert.EqualError(t, err, "gazetteer: "+want)
	}
	_, err := New(Entry{Name: inGBK, Type: School})
	assert.ErrorContains(t, err, "name: is not valid UTF-8")
}
