package export_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"

	"github.com/dianming-nlp/dianming/pkg/annotation"
	"github.com/dianming-nlp/dianming/pkg/dianming"
	"github.com/dianming-nlp/dianming/pkg/export"
)

// found is what the extractor finds in a text.
func found(id, text string) export.Document {
	ex, err := dianming.New()
	if err != nil {
		panic(err)
	}
	defer ex.Close()
	doc, err := ex.Extract(context.Background(), text)
	if err != nil {
		panic(err)
	}
	return export.FromExtracted(doc, id, "2026-02-10")
}

func ExampleNewTables() {
	w, err := export.NewTables(export.TableOptions{Posts: os.Stdout})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(w.Write(found("a", "原海州市教育局局长李明哲到会。")), w.Close())
	// Output:
	// person,title,body,canonical_body,region,region_name,status,from,to,document,ref,sentence
	// 李明哲,局长,海州市教育局,海州市教育局,,,former,,,a,2026-02-10,原海州市教育局局长李明哲到会。
	// <nil> <nil>
}

func ExampleNewFollowTheMoney() {
	w := export.NewFollowTheMoney(os.Stdout, export.Options{Base: "https://news.example/"})
	fmt.Println(w.Write(found("a", "原海州市教育局局长李明哲到会。")), w.Close())
	// Output:
	// {"id":"document-c94f8b21f45d43638c07","schema":"Document","properties":{"date":["2026-02-10"],"fileName":["a"],"sourceUrl":["https://news.example/a"]}}
	// {"id":"person-7fd12421c495630d4d06","schema":"Person","properties":{"name":["李明哲"]}}
	// {"id":"organization-43ab825dcb053bba3fa8","schema":"PublicBody","properties":{"name":["海州市教育局"]}}
	// {"id":"post-fdbb7cabdd52860780e5","schema":"Position","properties":{"name":["海州市教育局局长"],"organization":["organization-43ab825dcb053bba3fa8"]}}
	// {"id":"membership-a971bb7c56f7aa846317","schema":"Occupancy","properties":{"description":["former"],"holder":["person-7fd12421c495630d4d06"],"post":["post-fdbb7cabdd52860780e5"],"proof":["document-c94f8b21f45d43638c07"],"sourceUrl":["https://news.example/a"],"status":["ended"],"summary":["原海州市教育局局长李明哲到会。"]}}
	// <nil> <nil>
}

func ExampleNewPopolo() {
	var b bytes.Buffer
	w := export.NewPopolo(&b, export.Options{})
	fmt.Println(w.Write(found("a", "原海州市教育局局长李明哲到会。")), w.Close())
	var model map[string][]json.RawMessage
	if err := json.Unmarshal(b.Bytes(), &model); err != nil {
		fmt.Println(err)
		return
	}
	for _, list := range []string{"persons", "organizations", "posts", "memberships", "areas"} {
		fmt.Println(len(model[list]), list)
	}
	fmt.Println(string(model["memberships"][0]))
	// Output:
	// <nil> <nil>
	// 1 persons
	// 1 organizations
	// 1 posts
	// 1 memberships
	// 0 areas
	// {
	//       "id": "membership-a971bb7c56f7aa846317",
	//       "label": "海州市教育局局长",
	//       "role": "局长",
	//       "person_id": "person-7fd12421c495630d4d06",
	//       "organization_id": "organization-43ab825dcb053bba3fa8",
	//       "post_id": "post-fdbb7cabdd52860780e5",
	//       "status": "former",
	//       "sources": [
	//         {
	//           "url": "urn:dianming:document:a",
	//           "note": "原海州市教育局局长李明哲到会。"
	//         }
	//       ]
	//     }
}

func ExampleFromAnnotated() {
	doc, err := export.FromAnnotated(annotation.Document{ID: "a", Text: "王思涵任海州一中校长。",
		Posts: []annotation.Post{{Person: "王思涵", Org: "海州一中", Title: "校长", Status: annotation.Appointed, From: "2016-10"}}})
	if err != nil {
		fmt.Println(err)
		return
	}
	p := doc.Posts[0]
	fmt.Println(p.Person.Text, p.Title, p.Body.Text, p.Status, p.From)
	// Output: 王思涵 校长 海州一中 appointed 2016-10
}

func ExampleReducedDate() {
	for _, value := range []string{"2026-02-05T09:00", "2026-02", "1949-SP", "2026/2030", "XXXX-02-05"} {
		fmt.Printf("%s %q\n", value, export.ReducedDate(value))
	}
	// Output:
	// 2026-02-05T09:00 "2026-02-05"
	// 2026-02 "2026-02"
	// 1949-SP "1949"
	// 2026/2030 "2026"
	// XXXX-02-05 ""
}
