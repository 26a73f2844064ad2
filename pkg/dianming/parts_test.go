package dianming_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/pkg/dianming"
)

func TestPartsOf(t *testing.T) {
	tests := []struct {
		kind dianming.Type
		name string
		want dianming.Parts
	}{
		{dianming.School, "山西省石楼县第五高级中学", dianming.Parts{Places: []string{"山西省", "石楼县"}, Ordinal: 5, Kind: "高级中学"}},
		{dianming.School, "五中", dianming.Parts{Ordinal: 5, Kind: "中学"}},
		{dianming.School, "贺昌中学东校区", dianming.Parts{Core: "贺昌", Kind: "中学", Campus: "东校区"}},
		{dianming.School, "中国石油大学（北京）", dianming.Parts{Places: []string{"中国"}, Core: "石油", Kind: "大学", Campus: "北京"}},
		{dianming.Org, "县教体局", dianming.Parts{Level: "县", Core: "教育体育", Kind: "局"}},
		{dianming.Org, "石楼县教育局办公室", dianming.Parts{Places: []string{"石楼县"}, Core: "教育", Kind: "局", Department: "办公室"}},
		{dianming.Org, "", dianming.Parts{}},
		{dianming.Person, "赵雪宏", dianming.Parts{Surname: "赵", Given: "雪宏"}},
		{dianming.Person, "欧阳文华", dianming.Parts{Surname: "欧阳", Given: "文华"}},
		{dianming.Person, "葛", dianming.Parts{Surname: "葛"}},
		{dianming.Person, "马克·吐温", dianming.Parts{Surname: "吐温", Given: "马克"}},
		{dianming.Person, "Anna", dianming.Parts{Given: "Anna"}},
		{dianming.Person, "\xff", dianming.Parts{Given: "\xff"}},
	}
	for _, tt := range tests {
		got, ok := dianming.PartsOf(tt.kind, tt.name)
		assert.True(t, ok)
		assert.Equal(t, tt.want, got, tt.name)
	}
	_, ok := dianming.PartsOf(dianming.Title, "局长")
	assert.False(t, ok)
}

func ExampleEntity_Parts() {
	ex, err := dianming.New()
	if err != nil {
		fmt.Println(err)
		return
	}
	defer ex.Close()
	doc, err := ex.Extract(context.Background(), "石楼县第五高级中学校长赵雪宏讲话。")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range doc.Entities {
		if p, ok := e.Parts(); ok {
			fmt.Printf("%s: %v %d %q %q %q\n", e.Text, p.Places, p.Ordinal, p.Kind, p.Surname, p.Given)
		}
	}
	// Output:
	// 石楼县第五高级中学: [石楼县] 5 "高级中学" "" ""
	// 赵雪宏: [] 0 "" "赵" "雪宏"
}

func TestRegionOfEntities(t *testing.T) {
	text := "石楼县教育工作会议召开\n3月2日，石楼县召开教育工作会议。县教体局局长李明哲、石楼县教育体育局办公室参加，吕梁市教育局、市政府、省教育厅来函，朝阳区教育局、石楼中学和贺昌中学发言。"
	doc := extract(t, newExtractor(t), text)
	got := map[string]string{}
	for _, e := range doc.Entities {
		got[e.Text] = e.Region
	}
	for name, code := range map[string]string{
		"县教体局": "141126", "吕梁市教育局": "141100", "市政府": "141100", "省教育厅": "140000",
		"石楼中学": "141126", "贺昌中学": "", "李明哲": "", "局长": "",
	} {
		require.Contains(t, got, name)
		assert.Equal(t, code, got[name], name)
	}
}
