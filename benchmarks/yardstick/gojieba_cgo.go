//go:build cgo

package yardstick

import (
	"sync"

	"github.com/yanyiwu/gojieba"
)

// Load returns gojieba; ok is false in a program built without cgo. It is
// loaded once and never freed.
var Load = sync.OnceValues(func() (j Jieba, ok bool) {
	g := gojieba.NewJieba()
	return Jieba{
		Cut:      func(text string) int { return len(g.Cut(text, true)) },
		Tokenize: func(text string) int { return len(g.Tokenize(text, gojieba.DefaultMode, true)) },
		Tag:      func(text string) int { return len(g.Tag(text)) },
	}, true
})
