package dianming_test

import (
	"context"
	"fmt"
	"log"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/pkg/dianming"
)

// The example of README.md.
func Example() {
	ex, err := dianming.New()
	if err != nil {
		log.Fatal(err)
	}
	defer ex.Close()
	text := "2月5日，海州市教育局党组书记、局长李明哲到石楼县石楼中学调研，70余人参加。"
	doc, err := ex.Extract(context.Background(), text)
	if err != nil {
		log.Fatal(err)
	}
	for _, e := range doc.Entities {
		fmt.Printf("%s %s %q\n", e.Type, text[e.Start:e.End], e.Value)
	}
	for _, p := range doc.Posts {
		person, title, body := doc.Entities[p.Person], doc.Entities[p.Title], doc.Entities[p.Org]
		fmt.Println(person.Text, "–", title.Text, "–", body.Text)
	}
	// Output:
	// DATE 2月5日 "XXXX-02-05"
	// ORG 海州市教育局 ""
	// TITLE 党组书记 ""
	// TITLE 局长 ""
	// PERSON 李明哲 ""
	// SCHOOL 石楼县石楼中学 ""
	// COUNT 70余人 ">70 人"
	// 李明哲 – 党组书记 – 海州市教育局
	// 李明哲 – 局长 – 海州市教育局
}

// What the READMEs show is the example above, line by line.
func TestReadmesShowTheExample(t *testing.T) {
	source, err := os.ReadFile("example_test.go")
	require.NoError(t, err)
	for _, name := range []string{"README.md", "README.zh.md"} {
		b, err := os.ReadFile("../../" + name)
		require.NoError(t, err)
		_, after, ok := strings.Cut(string(b), "```go\n")
		require.True(t, ok, name)
		block, _, _ := strings.Cut(after, "```")
		rest, lines := string(source), 0
		for line := range strings.Lines(block) {
			line = strings.TrimSpace(line)
			if line == "" || strings.HasPrefix(line, "import") {
				continue
			}
			_, rest, ok = strings.Cut(rest, "\t"+line+"\n")
			assert.True(t, ok, "%s: %s", name, line)
			lines++
		}
		assert.Greater(t, lines, 8, name)
	}
}

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
