//go:build !cgo

package yardstick

// Load returns gojieba; ok is false in a program built without cgo.
func Load() (j Jieba, ok bool) { return Jieba{}, false }
