package dianming_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dianming-nlp/dianming/pkg/dianming"
)

func TestParts(t *testing.T) {
	tests := []struct {
		kind dianming.Type
		name string
		want dianming.Parts
	}{
		{dianming.School, "汾阳市第五高级中学", dianming.Parts{Place: "汾阳市", Ordinal: 5, Kind: "高级中学"}},
		{dianming.School, "汾阳五中", dianming.Parts{Place: "汾阳", Ordinal: 5, Kind: "中学"}},
		{dianming.School, "贺昌中学", dianming.Parts{Core: "贺昌", Kind: "中学"}},
		{dianming.School, "中国矿业大学（北京）", dianming.Parts{Place: "中国", Core: "矿业", Kind: "大学", Campus: "北京"}},
		{dianming.School, "海州市育才小学东校区", dianming.Parts{Place: "海州市", Core: "育才", Kind: "小学", Campus: "东校区"}},
		{dianming.Org, "山西省吕梁市教育局", dianming.Parts{Place: "山西省吕梁市", Core: "教育", Kind: "局"}},
		{dianming.Org, "石楼县教育体育局办公室", dianming.Parts{Place: "石楼县", Core: "教育体育", Kind: "局", Department: "办公室"}},
		{dianming.School, "山西省吕梁市石楼县第一中学东校区政教处办公室", dianming.Parts{Place: "山西省吕梁市石楼县", Ordinal: 1, Kind: "中学", Department: "政教处办公室", Campus: "东校区"}},
		{dianming.Org, "县教体局", dianming.Parts{Place: "县", Core: "教育体育", Kind: "局"}},
		{dianming.Org, "石楼县\xff", dianming.Parts{Place: "石楼县", Core: "\uFFFD"}},
		{dianming.Org, "", dianming.Parts{}},
		{dianming.Person, "赵雪宏", dianming.Parts{Surname: "赵", Given: "雪宏"}},
		{dianming.Person, "欧阳文华", dianming.Parts{Surname: "欧阳", Given: "文华"}},
		{dianming.Person, "欧阳", dianming.Parts{Surname: "欧阳"}},
		{dianming.Person, "葛", dianming.Parts{Surname: "葛"}},
		{dianming.Person, "约翰·史密斯", dianming.Parts{Surname: "史密斯", Given: "约翰"}},
		{dianming.Person, "扎西多吉", dianming.Parts{Given: "扎西多吉"}},
		{dianming.Person, "买买提·艾力", dianming.Parts{Given: "买买提·艾力"}},
		{dianming.Person, "David Brown", dianming.Parts{Surname: "Brown", Given: "David"}},
		{dianming.Person, "王 伟", dianming.Parts{Surname: "王", Given: "伟"}},
		{dianming.Person, "", dianming.Parts{}},
		{dianming.Title, "局长", dianming.Parts{}},
		{dianming.Date, "2月5日", dianming.Parts{}},
	}
	var doc dianming.Document
	for _, tt := range tests {
		assert.Equal(t, tt.want, doc.Parts(dianming.Entity{Type: tt.kind, Text: tt.name}), tt.name)
	}
}

// A name is taken apart only when its parts are asked for.
func ExampleDocument_Parts() {
	ex, err := dianming.New()
	if err != nil {
		fmt.Println(err)
		return
	}
	defer ex.Close()
	doc, err := ex.Extract(context.Background(), "汾阳市第五高级中学校长欧阳文华到石楼县教育局办公室交流。")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range doc.Entities {
		p := doc.Parts(e)
		switch e.Type {
		case dianming.School:
			fmt.Println(p.Place, p.Ordinal, p.Kind)
		case dianming.Org:
			fmt.Println(p.Place, p.Core, p.Kind, p.Department)
		case dianming.Person:
			fmt.Println(p.Surname, p.Given)
		}
	}
	// Output:
	// 汾阳市 5 高级中学
	// 欧阳 文华
	// 石楼县 教育 局 办公室
}
