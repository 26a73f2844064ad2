//go:build slow

package dianming_test

import "testing"

func TestBadInputLongLineOfMegabytes(t *testing.T) { longLines(t, 10<<20) }

func TestExtractReaderLongLineOfMegabytes(t *testing.T) { streamLongLines(t, 10<<20) }
