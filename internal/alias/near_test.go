package alias_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dianming-nlp/dianming/internal/alias"
	"github.com/dianming-nlp/dianming/internal/entity"
)

// Names of two kinds that can be of one body are compared whatever the numbers of their kinds are.
func TestKindsThatShareBodies(t *testing.T) {
	for _, names := range [][2]string{
		{"海州银行股份有限公司", "海州银行"},
		{"海州科技园管理有限公司", "海州科技园"},
		{"海州出版社有限责任公司", "海州出版社"},
	} {
		n := new(alias.Namer)
		got := n.Aliases([]alias.Mention{{Type: entity.Org, Text: names[0]}, {Type: entity.Org, Text: names[1], At: 20}}, nil)
		assert.Len(t, got, 1, names)
	}
	n := new(alias.Namer)
	assert.Len(t, n.Aliases([]alias.Mention{{Type: entity.School, Text: "平安镇初级中学"}, {Type: entity.School, Text: "平安镇中学", At: 9}}, nil), 1)
}
