package annotation_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/dianming-nlp/dianming/pkg/annotation"
)

func Example() {
	file := strings.NewReader(`{"id":"a","text":"二中校长李望秋","entities":[{"start":0,"end":2,"type":"SCHOOL","text":"二中"}]}
{"id":"b","text":"县委","entities":[{"start":0,"end":6,"type":"ORG","text":"县委"}]}
`)
	for doc, err := range annotation.Read(file, annotation.JSONL, annotation.ReadOptions{}) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(doc.ID, doc.Entities[0].Type, doc.Entities[0].Text)
	}
	// Output:
	// a SCHOOL 二中
	// annotation: line 2: document "b": entities[0]: offset 6 is past the end of the text, which has 2 (codepoint): check that the offsets belong to this text and that the unit is the right one
}

func ExampleDocument_Convert() {
	doc := annotation.Document{ID: "a", Text: "😀二中", Unit: annotation.Byte,
		Entities: []annotation.Entity{{Start: 4, End: 10, Type: annotation.School}}}
	for _, unit := range []annotation.Unit{annotation.CodePoint, annotation.UTF16} {
		d, err := doc.Convert(unit)
		fmt.Println(unit, d.Entities[0].Start, d.Entities[0].End, err)
	}
	// Output:
	// codepoint 1 3 <nil>
	// utf16 2 4 <nil>
}

func ExampleNewWriter() {
	w, err := annotation.NewWriter(os.Stdout, annotation.CoNLL)
	if err != nil {
		fmt.Println(err)
		return
	}
	doc := annotation.Document{ID: "a", Text: "2日到",
		Entities: []annotation.Entity{{Start: 0, End: 2, Type: annotation.Date, Value: "2026-02-02"}}}
	fmt.Println(w.Write(doc), w.Close())
	// Output:
	// # newdoc id = a
	// # text = "2日到"
	// 2	B-DATE	Value=2026-02-02
	// 日	I-DATE	_
	// 到	O	_
	//
	// <nil> <nil>
}
