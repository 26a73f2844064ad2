package textcheck

import (
	"bytes"
	"io"
	"unicode/utf8"
)

// blockSize is the number of bytes that are judged together: enough for a guess
// at the encoding, and few enough to find a change of it in a long file.
const blockSize = 4096

// Reader passes a stream on as long as it is text in UTF-8, with few enough
// damaged bytes. At what is no text Read returns an [*Error]. It passes on what it
// has judged, a block at a time, whatever pieces the stream comes in. A Reader is
// for one goroutine.
type Reader struct {
	in    io.Reader
	ready []byte // judged, to be passed on
	block []byte // the one of ready
	last  []byte // the memory of the block before
	rest  []byte // the beginning of a character at the end of block
	start int64  // offset of block
	err   error  // behind ready

	damaged int
	first   int64
}

// NewReader returns a reader that checks in.
func NewReader(in io.Reader) *Reader { return &Reader{in: in} }

// Damaged returns how many of the bytes that were passed on are no UTF-8, and
// the offset of the first one. It is complete when Read has returned [io.EOF].
func (r *Reader) Damaged() (bytes int, first int64) { return r.damaged, r.first }

// Read implements [io.Reader]. The error is that of the stream, or an [*Error].
func (r *Reader) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	for len(r.ready) == 0 {
		if r.err != nil {
			return 0, r.err
		}
		r.next()
	}
	n := copy(p, r.ready)
	r.ready = r.ready[n:]
	return n, nil
}

// next reads a block and judges it. The last one is judged together with the
// one before, since a few bytes tell little.
func (r *Reader) next() {
	r.start += int64(len(r.block))
	before := r.block
	block := append(r.last[:0], r.rest...)
	block = append(block, make([]byte, blockSize-len(block))...)
	n, err := io.ReadFull(r.in, block[len(r.rest):])
	block = block[:len(r.rest)+n]
	r.rest = nil
	if err == nil {
		whole := len(block) - cutOff(block)
		block, r.rest = block[:whole], block[whole:]
	} else if r.err = err; err == io.ErrUnexpectedEOF {
		r.err = io.EOF
	}
	c := count(block)
	judged, from, sample := c, r.start, block
	if err != nil {
		judged.add(count(before))
		sample = append(before[:len(before):len(before)], block...)
		from -= int64(len(before))
	}
	r.last, r.block = before, block
	if judged.noText() || from == 0 && foreign(sample) {
		r.err = describe(sample, from)
		return
	}
	if c.bad > 0 && r.damaged == 0 {
		r.first = r.start + int64(c.first)
	}
	r.damaged += c.bad
	r.ready = block
}

// cutOff returns the length of a character at the end of b whose last bytes are
// still to come.
func cutOff(b []byte) int {
	for n := 1; n < utf8.UTFMax && n <= len(b); n++ {
		if tail := b[len(b)-n:]; utf8.RuneStart(tail[0]) {
			if utf8.FullRune(tail) {
				return 0
			}
			return n
		}
	}
	return 0
}

// counts says what a block is made of.
type counts struct {
	size    int // bytes
	good    int // characters of three bytes and more, as hanzi are
	bad     int // bytes that are no UTF-8
	first   int // the first of them
	control int // control characters that no text has
}

func count(b []byte) counts {
	c := counts{size: len(b)}
	if utf8.Valid(b) && bytes.IndexByte(b, 0) < 0 {
		c.good = (len(b) - utf8.RuneCount(b)) / 2 // near enough
		return c
	}
	for i := 0; i < len(b); {
		r, size := utf8.DecodeRune(b[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			if c.bad == 0 {
				c.first = i
			}
			c.bad++
		case size > 2: // two bytes of GBK are often a letter in UTF-8 too
			c.good++
		case size == 1 && isControl(b[i]):
			c.control++
		}
		i += size
	}
	return c
}

func (c *counts) add(o counts) {
	c.size += o.size
	c.good += o.good
	c.bad += o.bad
	c.control += o.control
}

// noText is the rule of the package comment.
func (c counts) noText() bool { return c.bad > c.good || c.control*8 > c.size }

// isControl reports whether a byte is a control character that stands in no
// text: all but tab, the line ends and escape.
func isControl(b byte) bool {
	switch b {
	case '\t', '\n', '\v', '\f', '\r', 0x1B:
		return false
	}
	return b < ' ' || b == 0x7F
}
