package nameform_test

import (
	"fmt"

	"github.com/dianming-nlp/dianming/internal/division"
	"github.com/dianming-nlp/dianming/internal/nameform"
)

func ExampleParse() {
	for _, u := range nameform.Parse("汾阳市第五高级中学团委").Units {
		fmt.Println(u.Text, u.Places, u.Ordinal, u.Kind)
	}
	// Output:
	// 汾阳市第五高级中学 [{汾阳市 汾阳 市}] 5 高级中学
	// 团委 [] 0 团委
}

func ExampleSame() {
	full := nameform.Parse("汾阳市第五高级中学")
	for _, name := range []string{"汾阳五中", "五中", "汾阳三中", "汾阳市第五小学"} {
		ok, reason := nameform.Same(full, nameform.Parse(name))
		fmt.Println(name, ok, reason)
	}
	// Output:
	// 汾阳五中 true parts
	// 五中 true ellipsis
	// 汾阳三中 false veto numeral
	// 汾阳市第五小学 false veto level
}

func ExampleGrouper() {
	mentions := []nameform.Mention{
		{Text: "石楼县教育体育局", At: 0},
		{Text: "石楼县石楼中学", School: true, At: 40},
		{Text: "县教体局", At: 60},
		{Text: "石楼中学", School: true, At: 80},
	}
	var g nameform.Grouper
	fmt.Println(g.Group(mentions, division.ByCode("141126")))
	// Output:
	// [[0 2] [1 3]]
}
