//go:build slow && cgo

package jieba_test

import "testing"

func TestTokenizeLosesNothingOfMegabytes(t *testing.T) {
	losesNothing(t, open(t), withoutPunctuation(10<<20))
}
