package annotation

import (
	"io"
	"iter"
)

func writeCoNLL(io.Writer, Document, int) error                     { return nil }
func writeBIO(io.Writer, Document, int) error                       { return nil }
func writeDoccano(io.Writer, Document, int) error                   { return nil }
func writeLabelStudio(io.Writer, Document, int) error               { return nil }
func writeWebAnnotation(io.Writer, Document, int) error             { return nil }
func ReadCoNLL(io.Reader, ReadOptions) iter.Seq2[Document, error]   { return nil }
func ReadDoccano(io.Reader, ReadOptions) iter.Seq2[Document, error] { return nil }
