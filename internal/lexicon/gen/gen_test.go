package main

import (
	"encoding/binary"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestShortName(t *testing.T) {
	for name, want := range map[string]string{
		"石楼县": "石楼", "赵县": "", "城区": "", "北林区": "北林", "神农架林区": "神农架", "积石山保安族东乡族撒拉族自治县": "积石山",
		"东乡族自治县": "东乡", "鄂温克族自治旗": "鄂温克", "伊犁哈萨克自治州": "伊犁", "察哈尔右翼前旗": "", "阿荣旗": "阿荣", "大兴安岭地区": "大兴安岭",
		"隆林各族自治县": "隆林", "": "",
	} {
		assert.Equal(t, want, shortName(name, "county"), name)
	}
	assert.Empty(t, shortName("合肥高新技术产业开发区", "zone"))
}

func TestOtherForms(t *testing.T) {
	for _, c := range []struct {
		d    division
		want []string
	}{
		{division{name: "湘西土家族苗族自治州", short: "湘西", level: "city"}, []string{"湘西州"}},
		{division{name: "合肥高新技术产业开发区", level: "zone"}, []string{"合肥高新区"}},
		{division{name: "安徽芜湖三山经济开发区", level: "zone"}, []string{"安徽芜湖三山经开区", "芜湖三山经济开发区", "芜湖三山经开区"}},
		{division{name: "石楼县", short: "石楼", level: "county"}, nil},
	} {
		assert.Equal(t, c.want, otherForms(c.d), c.d.name)
	}
}

// int32s packs numbers as HanLP's files do.
func int32s(numbers ...int32) []byte {
	var out []byte
	for _, n := range numbers {
		out = binary.BigEndian.AppendUint32(out, uint32(n))
	}
	return out
}

// TestDecodeDictionary decodes a trie with the one key "\x02" and the value
// {label 7: count 9}.
func TestDecodeDictionary(t *testing.T) {
	data := int32s(
		1, 1, 7, 9, // one value: one label, 7 → 9
		8,          // cells as base, check
		1, 0, 0, 0, // 0: the root has base 1
		0, 0, 0, 0, // 2, 3: free
		5, 1, // 4 = 1 + 2 + 1: the state after "\x02", base 5
		-1, 5, // 5: the end of that key, value 0
		0, 0, 0, 0,
	)
	got, err := decodeDictionary(data, false)
	require.NoError(t, err)
	assert.Equal(t, map[string]attribute{"\x02": {7: 9}}, got)
	for n := range len(data) {
		_, err := decodeDictionary(data[:n], false)
		require.Error(t, err, "cut to %d bytes", n)
	}
}
