package main

import "github.com/dianming-nlp/dianming/pkg/jieba"

// newJieba starts gojieba itself; without cgo it fails and says why.
func newJieba() (*jieba.Engine, error) { return jieba.New() }
