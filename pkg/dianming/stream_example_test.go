package dianming_test

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/dianming-nlp/dianming/pkg/dianming"
)

// A stream of any length is read in chunks; offsets count from the chunk's own
// place in the stream.
func ExampleExtractor_ExtractReader() {
	ex, err := dianming.New()
	if err != nil {
		fmt.Println(err)
		return
	}
	defer ex.Close()
	stream := strings.NewReader(strings.Repeat("。", 400) + "\n石楼中学21名教师参加培训。\n")
	for doc, err := range ex.ExtractReader(context.Background(), stream, dianming.WithChunkSize(1024)) {
		if err != nil {
			fmt.Println(err)
			return
		}
		for _, e := range doc.Entities {
			fmt.Println(e.Type, e.Text, doc.Offset+int64(e.Start))
		}
	}
	// Output:
	// SCHOOL 石楼中学 1201
	// COUNT 21名 1213
}

// Many texts are read by as many goroutines as there are processors; the
// documents come in the order of the texts.
func ExampleExtractor_ExtractAll() {
	ex, err := dianming.New()
	if err != nil {
		fmt.Println(err)
		return
	}
	defer ex.Close()
	inputs := []dianming.Input{{Text: "局长赵雪宏出席会议。"}, {Text: "石楼中学举行升旗仪式。"}}
	for doc, err := range ex.ExtractAll(context.Background(), slices.Values(inputs), 0) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		for _, e := range doc.Entities {
			fmt.Println(e.Type, e.Text)
		}
	}
	// Output:
	// TITLE 局长
	// PERSON 赵雪宏
	// SCHOOL 石楼中学
}
