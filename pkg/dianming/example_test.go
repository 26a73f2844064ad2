package dianming_test

import (
	"context"
	"fmt"
	"time"

	"github.com/dianming-nlp/dianming/pkg/dianming"
)

// An extractor is made once, with the day of publication if it is known, and
// used for any number of texts.
func ExampleNew() {
	day := time.Date(2026, time.February, 10, 0, 0, 0, 0, time.UTC)
	ex, err := dianming.New(dianming.WithReferenceDate(day))
	if err != nil {
		fmt.Println(err)
		return
	}
	defer ex.Close()
	doc, err := ex.Extract(context.Background(), "去年9月，石楼中学新招教师21名。")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range doc.Entities {
		fmt.Printf("%s %s %q\n", e.Type, e.Text, e.Value)
	}
	// Output:
	// DATE 去年9月 "2025-09"
	// SCHOOL 石楼中学 ""
	// COUNT 21名 "21 名"
}

// Offsets are bytes of the text that was given: the mention is a slice of it.
func ExampleExtractor_Extract() {
	ex, err := dianming.New()
	if err != nil {
		fmt.Println(err)
		return
	}
	defer ex.Close()
	text := "市教育局党组书记、局长赵雪宏出席会议，70余人参加。"
	doc, err := ex.Extract(context.Background(), text)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range doc.Entities {
		fmt.Println(e.Type, text[e.Start:e.End], e.Start, e.End)
	}
	// Output:
	// ORG 市教育局 0 12
	// TITLE 党组书记 12 24
	// TITLE 局长 27 33
	// PERSON 赵雪宏 33 42
	// COUNT 70余人 57 65
}

// Posts say who holds which title where. A stacked chain of titles hands its
// body on; a mayor belongs to no body.
func ExampleDocument_posts() {
	ex, err := dianming.New()
	if err != nil {
		fmt.Println(err)
		return
	}
	defer ex.Close()
	doc, err := ex.Extract(context.Background(), "市教育局党组书记、局长赵雪宏主持会议，汾阳市委副书记、市长李冰峰讲话。")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range doc.Posts {
		org := "-"
		if p.Org >= 0 {
			org = doc.Entities[p.Org].Text
		}
		fmt.Println(doc.Entities[p.Person].Text, doc.Entities[p.Title].Text, org)
	}
	// Output:
	// 赵雪宏 党组书记 市教育局
	// 赵雪宏 局长 市教育局
	// 李冰峰 副书记 汾阳市委
	// 李冰峰 市长 -
}

// Aliases are the names of one body in an article, the fullest first; each
// mention carries it as its canonical form.
func ExampleDocument_aliases() {
	ex, err := dianming.New()
	if err != nil {
		fmt.Println(err)
		return
	}
	defer ex.Close()
	doc, err := ex.Extract(context.Background(), "石楼县教育体育局负责人指出，项目进展顺利。县教体局将做好后续工作。")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, a := range doc.Aliases {
		fmt.Println(a.Type, a.Names)
	}
	for _, e := range doc.Entities {
		if e.Type == dianming.Org {
			fmt.Println(e.Text, "→", e.Canonical)
		}
	}
	// Output:
	// ORG [石楼县教育体育局 县教体局]
	// 石楼县教育体育局 → 石楼县教育体育局
	// 县教体局 → 石楼县教育体育局
}
