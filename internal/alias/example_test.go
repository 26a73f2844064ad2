package alias_test

import (
	"fmt"

	"github.com/dianming-nlp/dianming/internal/alias"
	"github.com/dianming-nlp/dianming/internal/division"
	"github.com/dianming-nlp/dianming/internal/entity"
)

func ExampleGrouper() {
	mentions := []alias.Mention{
		{Type: entity.Org, Text: "石楼县教育体育局", At: 0},
		{Type: entity.School, Text: "石楼县石楼中学", At: 40},
		{Type: entity.Org, Text: "县教体局", At: 60},
		{Type: entity.School, Text: "石楼中学", At: 80},
	}
	var g alias.Grouper
	fmt.Println(g.Group(mentions, division.ByCode("141126")))
	fmt.Println(g.Code(2))
	// Output:
	// [[0 2] [1 3]]
	// 141126
}
