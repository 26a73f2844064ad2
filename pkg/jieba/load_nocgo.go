//go:build !cgo

package jieba

func loaded() (cutter, error) { return nil, ErrNoCgo }
