package annotation

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Files of any layout may stand behind one another, as cat puts them.
func TestReadJSONFilesBehindOneAnother(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
	}{
		{"arrays", "[{\"id\":\"a\"}]\n[{\"id\":\"b\"}]\n", []string{"a", "b"}},
		{"arrays without a line end between", `[{"id":"a"}][{"id":"b"},{"id":"c"}]`, []string{"a", "b", "c"}},
		{"an empty array and a line", "[]\n{\"id\":\"a\"}\n", []string{"a"}},
		{"array, lines, array", "[\n{\"id\":\"a\"}\n]\n\n \n{\"id\":\"b\"}\n{\"id\":\"c\"}\n[{\"id\":\"d\"}]", []string{"a", "b", "c", "d"}},
		{"lines without a line end between", `{"id":"a"}{"id":"b"} {"id":"c"}`, []string{"a", "b", "c"}},
		{"object over several lines behind lines", "{\"id\":\"a\"}\n{\n\"id\": \"b\",\n\"text\": \"二中\"\n}\n{\"id\":\"c\"}\n", []string{"a", "b", "c"}},
		{"objects over several lines", "{\n\"id\":\n\"a\"\n}{\n\"id\":\"b\"\n}", []string{"a", "b"}},
		{"array behind an object over several lines", "{\n\"id\":\"a\"\n}\n[\n{\n\"id\":\"b\"\n}\n]\n", []string{"a", "b"}},
		{"lines that end with commas", "{\"id\":\"a\"},\n{\"id\":\"b\"},\n", []string{"a", "b"}},
		{"CRLF", "[\r\n{\"id\":\"a\"}\r\n]\r\n[\r\n{\"id\":\"b\"}\r\n]\r\n", []string{"a", "b"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, outcome(strings.NewReader(tt.in), JSONL, ReadOptions{}))
			assert.Equal(t, tt.want, outcome(iotest.OneByteReader(strings.NewReader(tt.in)), JSONL, ReadOptions{}))
		})
	}
}

// What cannot be read is told with its place, and what can be read behind it
// is read.
func TestReadJSONGoesOnBehindAMistake(t *testing.T) {
	fix := ": each line must be one complete object with the fields id, entities, posts, aliases"
	tests := []struct {
		name, in string
		want     []string
	}{
		{"an element that is no JSON", "[{\"id\":\"a\"},\n{oops},\n{\"id\":\"c\"}\n]\n[{\"id\":\"d\"}]\n", []string{"a",
			"annotation: line 2: not JSON (at byte 2), nothing behind it on this line was read: " +
				"invalid character 'o' looking for beginning of object key string" + fix, "c", "d"}},
		{"the only line of an array", "[{\"id\":\"a\"},{oops},{\"id\":\"c\"}]\n{\"id\":\"d\"}\n", []string{"a",
			"annotation: line 1: not JSON (at byte 14), nothing behind it on this line was read: " +
				"invalid character 'o' looking for beginning of object key string" + fix, "d"}},
		{"an element over several lines", "[\n  {\n    \"id\": oops,\n    \"aliases\": [\n    ]\n  },\n  {\n    \"id\": \"b\"\n  }\n]\n{\"id\":\"c\"}\n", []string{
			"annotation: line 3: not JSON (at byte 11), nothing behind it on this line was read: " +
				"invalid character 'o' looking for beginning of value" + fix, "b", "c"}},
		{"an object over several lines", "{\n\"id\": \"a\",\n\"text\": 二中\n}\n{\n\"id\": \"b\"\n}\n", []string{
			"annotation: line 3: not JSON (at byte 9): invalid character 'ä' looking for beginning of value" + fix, "b"}},
		{"a line cut off in a list", "{\"id\":\"a\",\"entities\":[\n{\"id\":\"b\"}\n{\"id\":\"c\"}\n", []string{
			"annotation: line 1: not JSON (at byte 22): unexpected end of JSON input" + fix, "b", "c"}},
		{"the last line cut off", "{\"id\":\"a\"}\n{\"id\":\"b\",", []string{"a",
			"annotation: line 2: not JSON (at byte 10): unexpected end of JSON input" + fix}},
		{"a line break in a text", "{\n\"id\":\"a\",\n\"text\":\"二\n中\"}\n{\"id\":\"b\"}\n", []string{
			"annotation: line 3: not JSON (at byte 12): invalid character '\\n' in string literal" + fix, "b"}},
		{"an array that is not closed, behind another", "[{\"id\":\"a\"}]\n[{\"id\":\"b\"}\n", []string{"a", "b",
			"annotation: line 2: the array is not closed: unexpected EOF: end it with ]"}},
		{"an array that ends in a document", "[{\"id\":\"a\"},\n{\"id\":", []string{"a",
			"annotation: line 2: not JSON (at byte 6), nothing behind it on this line was read: unexpected end of JSON input" + fix}},
		{"a bracket too many", "{\"id\":\"a\"}\n]\n{\"id\":\"b\"}\n", []string{"a",
			"annotation: line 2: not JSON (at byte 1): invalid character ']' looking for beginning of value" + fix, "b"}},
		{"something behind a document", "{\"id\":\"a\"} oops\n{\"id\":\"b\"}\n", []string{"a",
			"annotation: line 1: not JSON (at byte 12): invalid character 'o' looking for beginning of value" + fix, "b"}},
		{"no object in an array", "[7,\n{\"id\":\"b\"}]", []string{
			`annotation: line 1: "" holds a number: write an object there`, "b"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, outcome(strings.NewReader(tt.in), JSONL, ReadOptions{}))
			assert.Equal(t, tt.want, outcome(iotest.OneByteReader(strings.NewReader(tt.in)), JSONL, ReadOptions{}))
		})
	}
}

// allocated returns the bytes that reading takes: copies of what was read are
// among them, so that they grow with the square where the work does.
func allocated(in string) (bytes uint64, out []string) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	out = outcome(strings.NewReader(in), JSONL, ReadOptions{})
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc, out
}

// A value that never ends is looked through once more line by line, and not
// from each of its lines to the end.
func TestReadJSONReadsNoLineOften(t *testing.T) {
	const n = 4000
	in := strings.Repeat("{\"a\":[\n", n)
	bytes, out := allocated(in)
	assert.Len(t, out, n, "each line is told of")
	assert.Less(t, bytes, uint64(n*len(in)/4))
}

// A line is not copied for each document on it.
func TestReadJSONCopiesNoLineOften(t *testing.T) {
	const n = 4000
	in := "[" + strings.Repeat(`{"id":"a"},`, n) + `{"id":"b"}]`
	bytes, out := allocated(in)
	assert.Len(t, out, n+1)
	assert.Less(t, bytes, uint64(n*len(in)/4))
}

// No document of any file is lost, whatever stands between the files, and no
// mistake of one file hides a document on a line of its own.
func FuzzReadJSONFiles(f *testing.F) {
	f.Add(uint64(5), " \n")
	f.Add(uint64(0x123456789), "\r\n\r\n")
	f.Add(uint64(77), ",")
	f.Fuzz(func(t *testing.T, layout uint64, between string) {
		if layout == 0 || strings.Trim(between, " \t\r\n,") != "" {
			return
		}
		var in strings.Builder
		var want []string
		for layout > 0 {
			a, b := fmt.Sprint(len(want)+1), fmt.Sprint(len(want)+2)
			switch layout % 5 {
			case 0:
				fmt.Fprintf(&in, `[{"id":%s},{"id":%s}]`, a, b)
			case 1:
				fmt.Fprintf(&in, "[\n{\n\"id\":%s\n},\n  {\"id\":%s\n }\n]", a, b)
			case 2:
				fmt.Fprintf(&in, "{\"id\":%s}\n{\"id\":%s}\n", a, b)
			case 3:
				fmt.Fprintf(&in, "{\"id\":\n%s\n}{\"id\":%s,\n\"text\":\"二\\n中\"}", a, b)
			case 4:
				fmt.Fprintf(&in, "[]{\"id\":%s}[\n\n]\n{\n\"id\":%s}\n", a, b)
			}
			want = append(want, a, b)
			in.WriteString(between)
			layout /= 5
		}
		require.Equal(t, want, outcome(strings.NewReader(in.String()), JSONL, ReadOptions{}), in.String())
		broken := in.String() + "\n{\"id\":\"cut off\",\"text\":\n{oops}\n{\"id\":\"last\"}\n"
		got := outcome(strings.NewReader(broken), JSONL, ReadOptions{})
		require.Equal(t, want, got[:min(len(got), len(want))], broken)
		require.Equal(t, "last", got[len(got)-1], broken)
	})
}
