package nameform

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dianming-nlp/dianming/internal/division"
)

func TestCode(t *testing.T) {
	tests := []struct{ name, region, want string }{
		{"石楼县教育体育局", "", "141126"},
		{"石楼中学", "", ""},
		{"石楼中学", "141100", "141126"},
		{"吕梁一中", "", "141100"},
		{"县教体局", "141126", "141126"},
		{"市教育局", "141126", "141100"},
		{"市教育局", "141182", "141182"},
		{"省教育厅", "141126", "140000"},
		{"校团委", "141126", ""},
		{"我市教育局", "141126", "141100"},
		{"中共石楼县委", "", "141126"},
		{"共青团吕梁市委", "", "141100"},
		{"朝阳区教育局", "", ""},
		{"朝阳区教育局", "220100", "220104"},
		{"北京市朝阳区教育局", "220100", "110105"},
		{"鼓楼区教育局", "320100", "320106"},
		{"朝阳小学", "141126", ""},
		{"中山大学", "", ""},
		{"苏州大学", "", "320500"},
		{"吉林大学", "", "220000"},
		{"教育部", "141126", ""},
		{"贺昌中学", "141126", ""},
	}
	for _, tt := range tests {
		var g Grouper
		g.Group([]Mention{{Text: tt.name}}, division.ByCode(tt.region))
		assert.Equal(t, tt.want, g.Code(0), "%s in %s", tt.name, tt.region)
	}
}

func TestCodeOfGroup(t *testing.T) {
	var g Grouper
	g.Group(mentionsOf("S:汾阳市第五高级中学 S:五中 P:李明"), nil)
	assert.Equal(t, "141182", g.Code(1))
	assert.Empty(t, g.Code(2))
}
