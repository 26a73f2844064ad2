package gazetteer_test

import (
	"fmt"
	"strings"

	"github.com/dianming-nlp/dianming/pkg/gazetteer"
)

func ExampleRead() {
	list := `name,type,canonical,aliases,code
石楼中学,SCHOOL,石楼县石楼中学,石中,1441
县教体局,OFFICE,石楼县教育体育局,,
教体局,ORG,石楼县教育体育局,,
`
	g, err := gazetteer.Read(strings.NewReader(list), gazetteer.CSV)
	fmt.Println(err)
	for e := range g.Entries() {
		fmt.Println(e.Row, e.Name, e.Type, e.FullForm())
	}
	// Output:
	// gazetteer: 1 bad rows (2 good ones)
	// 	row 3: type: "OFFICE" is no type: want PERSON, TITLE, SCHOOL, ORG, DATE or COUNT
	// 2 石楼中学 SCHOOL 石楼县石楼中学
	// 4 教体局 ORG 石楼县教育体育局
}

func ExampleGazetteer_Find() {
	g, err := gazetteer.New(
		gazetteer.Entry{Name: "石楼中学", Type: gazetteer.School, Aliases: []string{"石中"}},
		gazetteer.Entry{Name: "曙光", Type: gazetteer.Person},
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	text := "石中教师曙光来自石楼中学"
	for _, f := range g.Find(text) {
		fmt.Println(f.Start, f.End, text[f.Start:f.End], f.Entry.Type, f.Entry.FullForm())
	}
	// Output:
	// 0 6 石中 SCHOOL 石楼中学
	// 12 18 曙光 PERSON 曙光
	// 24 36 石楼中学 SCHOOL 石楼中学
}

func ExampleGazetteer_Report() {
	g, _ := gazetteer.New(
		gazetteer.Entry{Name: "实验小学", Type: gazetteer.School, Canonical: "石楼县实验小学"},
		gazetteer.Entry{Name: "实验小学", Type: gazetteer.School, Canonical: "汾阳市实验小学"},
	)
	for _, issue := range g.Report().Issues {
		fmt.Println(issue)
	}
	// Output:
	// 实验小学: same name: row 1 (SCHOOL) and row 2 (SCHOOL)
}

func ExampleGazetteer_Lookup() {
	g, _ := gazetteer.New(gazetteer.Entry{
		Name: "石楼中学", Type: gazetteer.School,
		Aliases:    []string{"石中"},
		Attributes: []gazetteer.Attribute{{Key: "code", Value: "1441"}},
	})
	for _, e := range g.Lookup("石中") {
		code, _ := e.Attribute("code")
		fmt.Println(e.Name, code)
	}
	// Output:
	// 石楼中学 1441
}

// A name that is not listed may be misspelt. What it may mean is proposed, with
// what is wrong with it.
func ExampleGazetteer_Suggest() {
	g, err := gazetteer.New(
		gazetteer.Entry{Name: "吕梁一中", Type: gazetteer.School, Canonical: "吕梁市第一中学"},
		gazetteer.Entry{Name: "吕梁三中", Type: gazetteer.School, Canonical: "吕梁市第三中学"},
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, name := range []string{"吕粱一中", "吕梁市第一学中", "吕梁二中"} {
		fmt.Println(name, len(g.Lookup(name)))
		for _, s := range g.Suggest(name) {
			fmt.Printf("  %s (%s, sure: %v): %s\n", s.Form, s.Slip, s.Sure, s.Entry.FullForm())
		}
	}
	// Output:
	// 吕粱一中 0
	//   吕梁一中 (homophone, sure: true): 吕梁市第一中学
	// 吕梁市第一学中 0
	//   吕梁市第一中学 (swapped, sure: true): 吕梁市第一中学
	// 吕梁二中 0
}
