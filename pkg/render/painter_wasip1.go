package render

import "io"

// painter colours nothing: termenv does not know WASI.
type painter struct{}

func newPainter(ColorMode, io.Writer) painter { return painter{} }

func (painter) colors() bool                    { return false }
func (painter) setUp() (restore func())         { return func() {} }
func (painter) mention(_ Type, s string) string { return s }
func (painter) dim(s string) string             { return s }
