package annotation

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What other programs write in these formats.

func TestReadForeignCoNLL(t *testing.T) {
	in := "二 B-SCHOOL\n中 I-SCHOOL\n校长 I-TITLE\n\n到 O\n-DOCSTART- O\n\n县委\tB-ORG\n县委\tB-ORG\n"
	docs := readAll(t, CoNLL, in)
	assert.Equal(t, []Document{
		{ID: "1", Text: "二中校长\n到", Entities: []Entity{
			{Start: 0, End: 2, Type: School, Text: "二中"}, {Start: 2, End: 4, Type: Title, Text: "校长"}}},
		{ID: "2", Text: "县委县委", Entities: []Entity{
			{Start: 0, End: 2, Type: Org, Text: "县委"}, {Start: 2, End: 4, Type: Org, Text: "县委"}}},
	}, docs)
}

func TestReadCoNLLErrors(t *testing.T) {
	tests := []struct{ in, want string }{
		{"二\n", `annotation: line 1: document "1": row "二" lacks the character or the tag`},
		{"\tB-ORG\n", "lacks the character or the tag"},
		{"# newdoc id = a\n二\tX-ORG\n", `line 2: document "a": unknown tag "X-ORG": use O, B-TYPE or I-TYPE`},
		{"二\tB-PLACE\n", `line 1: document "1": unknown type "PLACE"`},
		{"# text = 二中\n", "the text is not a JSON string"},
		{"# post = 李|二中|校长|fired\n", `line 1: document "1": unknown status "fired": use current, appointed, removed, proposed, acting or former`},
		{"# text = \"三中\"\n二\tO\n", `the rows and the text differ at character 0 (row '二')`},
		{"# text = \"二中\"\n二\tO\n", `the rows end before the text, at "中"`},
	}
	for _, tt := range tests {
		got := outcome(strings.NewReader(tt.in+"\n# newdoc id = next\n好\tO\n"), CoNLL, ReadOptions{})
		require.Len(t, got, 2, tt.in)
		assert.Contains(t, got[0], tt.want)
		assert.Equal(t, "next", got[1], "reading goes on")
	}
	docs := outcome(strings.NewReader("二\tB-PLACE\n"), CoNLL, ReadOptions{SkipUnknownTypes: true})
	assert.Equal(t, []string{"1"}, docs)
}

func TestReadForeignDoccano(t *testing.T) {
	in := `{"id":5,"text":"😀二中","labels":[[1,3,"SCHOOL"]]}
{"text":"县委","entities":[{"id":9,"start_offset":0,"end_offset":2,"label":"ORG"}],"relations":[],"Comments":[]}
{"text":"县委","label":[[0,9,"ORG"]]}
{"text":"县委","label":[["x"]]}
{"id":"last","text":""}`
	assert.Equal(t, []string{"5", "2",
		`annotation: line 3: document "3": entities[0]: offset 9 is past the end of the text, which has 2 (codepoint): check that the offsets belong to this text and that the unit is the right one`,
		`annotation: line 4: not a document in JSON: "[\"x\"]" is no label: write [start, end, "TYPE"]: each line must be one complete object with the fields id, entities, posts, aliases`,
		"last"}, outcome(strings.NewReader(in), Doccano, ReadOptions{}))
	for d, err := range ReadDoccano(strings.NewReader(in), ReadOptions{}) {
		require.NoError(t, err)
		assert.Equal(t, []Entity{{Start: 1, End: 3, Type: School, Text: "二中"}}, d.Entities)
		break
	}
}

func TestReadForeignBrat(t *testing.T) {
	ann := "#1\tAnnotatorNotes T1\t可疑\nT1\tSCHOOL 1 3\t二中\nR1\tPart Arg1:T1 Arg2:T2\nE1\tX:T1\n*\tEquiv T1 T2\n" +
		"A1\tOptional T1\n#2\tValue T1\t值\nN1\tReference T1 W:1\t二中\n"
	d, err := ReadBrat("a", strings.NewReader("县二中"), strings.NewReader(ann), ReadOptions{})
	require.NoError(t, err)
	assert.Equal(t, Document{ID: "a", Text: "县二中", Entities: []Entity{{Start: 1, End: 3, Type: School, Text: "二中", Value: "值", Optional: true}}}, d)
}

func TestReadBratErrors(t *testing.T) {
	tests := []struct{ ann, want string }{
		{"T1\n", "line 1: document \"a\": a text-bound annotation without a span"},
		{"\nT1\tPLACE 0 1\t县\n", `line 2: document "a": unknown type "PLACE"`},
		{"T1\tORG 0 x\t县\n", `T1: "0 x" is no span`},
		{"T1\tORG 0 9\t县\n", "T1: span 0–9 is empty, reversed or outside the text, which has 3 code points"},
		{"T1\tORG 0 1;2 3\t县 中\n", "T1: a gap between 1 and 2 with more than white space in it"},
		{"T1\tSCHOOL 0 2\t二中\n", `T1: "县二" stands at 0–2, not "二中": it stands at 1–3`},
		{"A1\tOptional T7\n", `Optional is on "T7", which does not exist`},
		{"#1\tPost T9\t李|县二中|校长|fired\n", `line 1: document "a": unknown status "fired": use current, appointed`},
		{"#1\tPost T9\t李|县二中|校长||||x\n", `"李|县二中|校长||||x" is no post: write PERSON|ORG|TITLE|STATUS|FROM|TO|optional`},
		{"#1\tPost T9\t1|2|3|||||\n", "is no post"},
		{"#1\tPost T9\t李|县二中\n", "a post needs a person and a title"},
		{"A1\n", "an attribute or a note without a target"},
		{"?\n", "unknown kind of line"},
	}
	for _, tt := range tests {
		d, err := ReadBrat("a", strings.NewReader("县二中"), strings.NewReader(tt.ann+"T9\tORG 0 1\t县\n"), ReadOptions{})
		assert.ErrorContains(t, err, tt.want)
		assert.Len(t, d.Entities, 1, "the good line is read all the same")
	}
	_, err := ReadBrat("a", strings.NewReader("县"), strings.NewReader("T1\tPLACE 0 1\t县\nA1\tOptional T1\n"), ReadOptions{SkipUnknownTypes: true})
	assert.NoError(t, err)
}
