package annotation

import (
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// outcome reads everything and writes what came, in order: IDs and errors.
func outcome(r io.Reader, f Format, o ReadOptions) []string {
	var out []string
	for d, err := range Read(r, f, o) {
		if err != nil {
			out = append(out, err.Error())
		} else {
			out = append(out, d.ID)
		}
	}
	return out
}

func TestReadJSON(t *testing.T) {
	fix := ": each line must be one complete object with the fields id, entities, posts, aliases"
	tests := []struct {
		name, in string
		want     []string
	}{
		{"nothing", "", nil},
		{"blank lines", "\n \r\n\n", nil},
		{"lines", "{\"id\":\"a\"}\n\n{\"id\":\"b\"}", []string{"a", "b"}},
		{"CRLF and BOM", "\uFEFF{\"id\":\"a\"}\r\n{\"id\":\"b\"}\r\n", []string{"a", "b"}},
		{"number as id", `{"id":12}`, []string{"12"}},
		{"pretty", "{\n \"id\": \"a\",\n \"text\": \"二中\"\n}\n", []string{"a"}},
		{"array", "[{\"id\":\"a\"},\n{\"id\":\"b\"}]", []string{"a", "b"}},
		{"pretty array", "[\n{\n\"id\":\"a\"},\n{\"id\":7}\n]", []string{"a", "7"}},
		{"empty array", "[]", nil},
		{"bad line", "{\"id\":\"a\"}\n{oops}\n{\"id\":\"b\"}\n", []string{"a",
			"annotation: line 2: not JSON (at byte 2): invalid character 'o' looking for beginning of object key string" + fix, "b"}},
		{"truncated first line", "{\"id\":\"a\"\n{\"id\":\"b\"}\n", []string{
			"annotation: line 1: not JSON (at byte 9): unexpected end of JSON input" + fix, "b"}},
		{"bad element", "[{\"id\":\"a\"},\n{\"id\":\"x\",\"entities\":7},\n{\"id\":\"b\"}]", []string{"a",
			`annotation: line 2: "entities" holds a number: write a list there`, "b"}},
		{"open array", "[{\"id\":\"a\"},\n", []string{"a", "annotation: line 1: the array is not closed: unexpected EOF: end it with ]"}},
		{"no id", "{\"text\":\"a\"}", []string{`annotation: line 1: no "id": give the document an id, a string that no other document has`}},
		{"no start", `{"id":"a","entities":[{"end":3,"type":"ORG"}]}`, []string{
			`annotation: line 1: document "a": entities[0]: start or end is missing: give both, as in {"start":0,"end":3,"type":"PERSON"}`}},
		{"type", `{"id":"a","entities":[{"start":0,"end":3,"type":"PLACE"}]}`, []string{
			`annotation: line 1: document "a": entities[0]: unknown type "PLACE": use PERSON, TITLE, SCHOOL, ORG, DATE or COUNT, or read with SkipUnknownTypes`}},
		{"status", `{"id":"a","posts":[{"person":"李","org":"","title":"长"},{"person":"李","org":"","title":"长","status":"fired"}]}`, []string{
			`annotation: line 1: document "a": posts[1]: unknown status "fired": use current, appointed, removed, proposed, acting or former`}},
		{"status of another kind", `{"id":"a","posts":[{"person":"李","org":"","title":"长","status":1}]}`, []string{
			`annotation: line 1: "posts.status" holds a number: write a string there`}},
		{"current by name", `{"id":"a","posts":[{"person":"李","org":"","title":"长","status":"current"}]}`, []string{"a"}},
		{"unit", `{"id":"a","unit":"runes"}`, []string{
			`annotation: line 1: not a document in JSON: unknown unit "runes": write codepoint, byte or utf16` + fix}},
		{"span", "\n{\"id\":\"a\",\"text\":\"二中\",\"entities\":[{\"start\":1,\"end\":3,\"type\":\"ORG\"}]}", []string{
			`annotation: line 2: document "a": entities[0]: offset 3 is past the end of the text, which has 2 (codepoint): ` +
				`check that the offsets belong to this text and that the unit is the right one`}},
		{"list of names", `{"id":"a","aliases":[["二中","县二中"]]}`, []string{"a"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, outcome(strings.NewReader(tt.in), JSONL, ReadOptions{}))
			assert.Equal(t, tt.want, outcome(iotest.OneByteReader(strings.NewReader(tt.in)), JSONL, ReadOptions{}))
		})
	}
}

func TestReadJSONOptions(t *testing.T) {
	in := `{"id":"a","text":"二中","entities":[{"start":0,"end":2,"type":"PLACE"},{"start":0,"end":9,"type":"SCHOOL"}]}`
	for d, err := range ReadJSON(strings.NewReader(in), ReadOptions{SkipUnknownTypes: true, SkipValidation: true}) {
		require.NoError(t, err)
		assert.Equal(t, []Entity{{Start: 0, End: 9, Type: School}}, d.Entities)
	}
}

func TestReadErrorsOfTheReaderComeLast(t *testing.T) {
	broken := errors.New("connection lost")
	for _, f := range []Format{JSONL, Doccano} {
		got := outcome(io.MultiReader(strings.NewReader("{\"id\":\"a\",\"text\":\"x\"}\n"), iotest.ErrReader(broken)), f, ReadOptions{})
		assert.Equal(t, []string{"a", "connection lost"}, got)
	}
}

func TestReadStopsWhenAsked(t *testing.T) {
	for _, in := range []string{"{\"id\":\"a\"}\n{\"id\":\"b\"}\n", "[{\"id\":\"a\"},{\"id\":\"b\"}]"} {
		n := 0
		for range ReadJSON(strings.NewReader(in), ReadOptions{}) {
			n++
			break
		}
		assert.Equal(t, 1, n)
	}
}

// What is current or unknown of a post in time is not written.
func TestPostInTimeAsJSON(t *testing.T) {
	b, err := json.Marshal(Document{ID: "a", Posts: []Post{
		{Person: "李望秋", Title: "校长"},
		{Person: "李望秋", Title: "副校长", Status: Former, From: "2016-10", To: "2019-08"},
	}})
	require.NoError(t, err)
	assert.Contains(t, string(b), `"posts":[{"person":"李望秋","org":"","title":"校长"},`+
		`{"person":"李望秋","org":"","title":"副校长","status":"former","from":"2016-10","to":"2019-08"}]`)
}

func TestDocumentIsJSON(t *testing.T) {
	b, err := json.Marshal(sample())
	require.NoError(t, err)
	var d Document
	require.NoError(t, json.Unmarshal(b, &d))
	assert.Equal(t, sample(), d)
	assert.Error(t, json.Unmarshal([]byte(`{"text":"no id"}`), &d))
}

// Whatever a reader accepts is valid and is written and read back unchanged.
func FuzzRead(f *testing.F) {
	for i, format := range []Format{JSONL, CoNLL, BIO, Doccano} {
		f.Add(i, write(f, format, sample()))
	}
	f.Add(1, "# text = \"a\"\n　\tB-ORG\n")
	f.Add(1, "\xe4\tB-ORG\n\xbd\xa0\tI-ORG\n")
	f.Add(1, "# text = \"\"\n\u2003 \tB-ORG\n")
	f.Add(0, "[{\"id\":1},")
	f.Fuzz(func(t *testing.T, which int, in string) {
		format := []Format{JSONL, CoNLL, BIO, Doccano}[uint(which)%4]
		for range Read(strings.NewReader(in), format, ReadOptions{SkipValidation: true, SkipUnknownTypes: true}) {
			continue // must not panic
		}
		for d, err := range Read(strings.NewReader(in), format, ReadOptions{}) {
			if err != nil {
				continue
			}
			require.NoError(t, d.Validate())
			back := readAll(t, JSONL, write(t, JSONL, d))
			require.Len(t, back, 1)
			require.Equal(t, write(t, JSONL, d), write(t, JSONL, back[0]))
		}
	})
}
