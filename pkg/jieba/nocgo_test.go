//go:build !cgo

package jieba_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dianming-nlp/dianming/pkg/jieba"
)

func TestNewWithoutCgo(t *testing.T) {
	e, err := jieba.New()
	assert.ErrorIs(t, err, jieba.ErrNoCgo)
	assert.Nil(t, e)
}
