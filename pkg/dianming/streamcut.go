package dianming

import (
	"bytes"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/dianming-nlp/dianming/internal/article"
	"github.com/dianming-nlp/dianming/internal/source"
)

// chunker cuts a stream into texts of at most max bytes.
type chunker struct {
	in     io.Reader
	max    int
	buf    []byte // read and not yet given out
	offset int64  // of buf in the stream
	err    error  // what the last read ended with

	view     source.Text
	articles []article.Span
}

// lookahead is how far behind the greatest size the text is looked at: whether
// a line break ends a sentence is told by the line behind it.
const lookahead = 4 << 10

// fruitlessReads is how often in a row a reader may return nothing.
const fruitlessReads = 100

// next returns the next chunk and its offset, or the error of the reader, and
// then offset is where in the stream it happened.
func (c *chunker) next() (text string, offset int64, err error) {
	c.fill()
	if len(c.buf) == 0 {
		return "", c.offset, c.err
	}
	n := len(c.buf)
	if n > c.max {
		n = c.cut()
	}
	text, offset = string(c.buf[:n]), c.offset
	c.buf = c.buf[:copy(c.buf, c.buf[n:])]
	c.offset += int64(n)
	return text, offset, nil
}

// fill reads until buf holds a chunk and the lookahead, or the reader ends.
func (c *chunker) fill() {
	want := c.max + lookahead
	for idle := 0; len(c.buf) < want && c.err == nil; idle++ {
		if cap(c.buf) < want {
			// Short streams are many: begin small, then take the whole.
			size := min(want, max(lookahead, 4*cap(c.buf)))
			c.buf = append(make([]byte, 0, size), c.buf...)
		}
		n, err := c.in.Read(c.buf[len(c.buf):min(cap(c.buf), want)])
		c.buf, c.err = c.buf[:len(c.buf)+n], err
		if n > 0 {
			idle = 0
		} else if err == nil && idle == fruitlessReads {
			c.err = io.ErrNoProgress
		}
	}
}

// cut chooses where the chunk at the beginning of buf ends.
func (c *chunker) cut() int {
	tail := c.max - c.max/4
	if n := c.border(tail); n > 0 {
		return n
	}
	if n := c.border(0); n > 0 {
		return n
	}
	if n := c.mark(tail); n > 0 {
		return n
	}
	for n := c.max; n > c.max-utf8.UTFMax; n-- {
		if utf8.RuneStart(c.buf[n]) {
			return n
		}
	}
	return c.max // no rune is that long: these bytes are no UTF-8
}

// border finds the last place from which an article, else a paragraph, else a
// line begins; 0 if there is none behind from.
func (c *chunker) border(from int) int {
	if from > 0 {
		// Half a line would be judged by its length to be a heading.
		line := bytes.IndexByte(c.buf[from:c.max], '\n')
		if line < 0 {
			return 0
		}
		from += line + 1
	}
	c.view.Reset(string(c.buf[from:]))
	limit := c.max - from
	c.articles = article.Split(c.articles[:0], c.view.Runes)
	for i := len(c.articles) - 1; i > 0; i-- {
		if at := c.view.Offset(c.articles[i].Start); at <= limit {
			return from + at
		}
	}
	line := 0
	for i := len(c.view.Runes) - 1; i > 0; i-- {
		if c.view.Runes[i] != '\n' {
			continue
		}
		at := c.view.Offset(i + 1)
		if at > limit {
			continue
		}
		if line == 0 {
			line = from + at
		}
		if strings.Count(c.view.Original[c.view.Offset(i):at], "\n") > 1 {
			return from + at
		}
	}
	return line
}

// mark finds the end of the last sentence behind from, else of the last clause
// or word; 0 if there is none.
func (c *chunker) mark(from int) int {
	for from < c.max && !utf8.RuneStart(c.buf[from]) {
		from++
	}
	c.view.Reset(string(c.buf[from:]))
	limit := c.max - from
	clause := 0
	for i := len(c.view.Runes) - 1; i >= 0; i-- {
		at := c.view.Offset(i + 1)
		if at > limit {
			continue
		}
		switch c.view.Runes[i] {
		case '。', '！', '？', '；', '!', '?', ';':
			if i+1 < len(c.view.Runes) && isClosing(c.view.Runes[i+1]) && c.view.Offset(i+2) <= limit {
				at = c.view.Offset(i + 2)
			}
			return from + at
		case '，', '、', ',', ' ', '\n':
			if clause == 0 {
				clause = from + at
			}
		}
	}
	return clause
}

// isClosing: the mark belongs to the sentence before it.
func isClosing(r rune) bool {
	switch r {
	case '”', '’', '）', '》', '」', '』':
		return true
	}
	return false
}
