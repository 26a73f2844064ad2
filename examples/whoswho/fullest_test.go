package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestNamesThatAnyPlaceMayHave(t *testing.T) {
	for _, name := range []string{"市教育局", "县教体局", "县教育和体育局", "第二中学", "一中", "二中", "县委", "校团委", "学校"} {
		assert.True(t, isGeneral(name), name)
	}
	for _, name := range []string{"海州市教育局", "清河县教育局", "清河县第二中学", "石楼中学", "三门峡市教育局", "镇江市教育局", "本溪一中", "镇江一中", "贺昌中学", "教育局", "教育部"} {
		assert.False(t, isGeneral(name), name)
	}
}

func TestTail(t *testing.T) {
	for name, want := range map[string]any{
		"海州市清河县教育局": "清河县教育局", "江东省海州市教育局": "海州市教育局", "海州市教育局": nil, "海州市第一中学": nil, "市教育局": nil, "清河县教育局": nil,
	} {
		assert.Equal(t, want, tailOf(bodyKey{"ORG", name, ""}), name)
	}
	assert.Nil(t, tailOf(bodyKey{"PERSON", "海州市清河县", ""}))
}

// A body is kept by the name that says where it is.
func TestNameWithItsPlace(t *testing.T) {
	buildOf(t, map[string]string{
		"2025-03-01.txt": "3月1日，清河县教育局局长李明哲讲话。县教育和体育局副局长贾书恒参加。",
		"2025-03-02.txt": "3月2日，东港县教育局局长冯立军讲话。县教育和体育局副局长曹春燕参加。",
	})
	assert.Equal(t, []string{"局长  李明哲  seen on 2025-03-01", "副局长  贾书恒  seen on 2025-03-01"}, spans(whoswho("body", "清河县教育局")))
	assert.Equal(t, []string{"局长  冯立军  seen on 2025-03-02", "副局长  曹春燕  seen on 2025-03-02"}, spans(whoswho("body", "东港县教育局")))
}
