package runes

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestLookup(t *testing.T) {
	of := map[uint32]string{Pair('校', '长'): "校长", uint32('长'): "长"}
	for r := '一'; r < '一'+500; r++ {
		of[uint32(r)] = string(r)
	}
	table := NewLookup(of)
	for key, value := range of {
		assert.Equal(t, value, table.Of(key))
	}
	assert.Empty(t, table.Of(uint32('鿿')))
	assert.Empty(t, table.Of(Pair('长', '校')))
	assert.Empty(t, NewLookup[string](nil).Of('长'))
}
