package dianming_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

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
