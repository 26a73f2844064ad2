package export

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/entity"
)

func TestSchemas(t *testing.T) {
	for schema, bodies := range map[string][]Entity{
		publicBody: {
			{Type: entity.Org, Text: "海州市教育局"}, {Type: entity.Org, Text: "海州市教育局办公室"}, {Type: entity.Org, Text: "县委"},
			{Type: entity.Org, Text: "省人大常委会"}, {Type: entity.Org, Text: "市委组织部"}, {Type: entity.Org, Text: "教育部"},
			{Type: entity.Org, Text: "清河县人民政府"}, {Type: entity.Org, Text: "清河县人民医院"}, {Type: entity.Org, Text: "开发区管委会"},
			{Type: entity.School, Text: "海州一中"}, {Type: entity.School, Text: "清河县实验幼儿园"}, {Type: entity.School, Text: "海州大学"},
			{Type: entity.Org, Text: "海州大学教务处"}, {Type: entity.Org, Text: "海州一中党委"}, {Type: entity.Org, Text: "腾飞公司党委"}, {Type: entity.School, Text: "海州希望之家"},
		},
		company: {
			{Type: entity.Org, Text: "海州腾飞科技有限公司"}, {Type: entity.Org, Text: "腾飞公司市场部"}, {Type: entity.Org, Text: "海州建设集团"},
			{Type: entity.Org, Text: "海州农业银行"},
		},
		organization: {
			{Type: entity.Org, Text: "海州市教育基金会"}, {Type: entity.Org, Text: "海州市教育学会"}, {Type: entity.Org, Text: "海州一中校友会"},
			{Type: entity.Org, Text: "海州一中家长委员会"}, {Type: entity.School, Text: "海州民办育才中学"}, {Type: entity.School, Text: "清河县天艺舞蹈培训学校"},
			{Type: entity.Org, Text: "海州晚报"},
		},
	} {
		for _, b := range bodies {
			assert.Equal(t, schema, bodyOf(b, nil, "").schema, b.Text)
		}
	}
}

// The table is one of three columns, sorted, and each word stands in it once.
func TestSchemaTable(t *testing.T) {
	var words []string
	for line := range strings.Lines(schemasTSV) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		require.Len(t, f, 3, line)
		assert.Contains(t, []string{"ends", "own", "holds"}, f[0], line)
		assert.Contains(t, []string{publicBody, company, organization}, f[2], line)
		words = append(words, f[1])
	}
	assert.True(t, slices.IsSorted(words))
	assert.Len(t, slices.Compact(slices.Clone(words)), len(words))
}
