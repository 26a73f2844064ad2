package annotation

import (
	"bufio"
	"bytes"
	"io"
)

// lineReader reads lines of any length and counts them.
type lineReader struct {
	r      *bufio.Reader
	line   int      // the number of the last line read, from 1
	unread [][]byte // lines that were given back, the next one first
}

func newLineReader(r io.Reader) *lineReader {
	b := bufio.NewReader(r)
	if bom, err := b.Peek(3); err == nil && string(bom) == "\uFEFF" {
		_, _ = b.Discard(3) // cannot fail: the bytes are buffered
	}
	return &lineReader{r: b}
}

// next returns the next line without its end; io.EOF after the last.
func (l *lineReader) next() ([]byte, error) {
	if len(l.unread) > 0 {
		b := l.unread[0]
		l.unread = l.unread[1:]
		l.line++
		return b, nil
	}
	b, err := l.r.ReadBytes('\n')
	if err != nil && (err != io.EOF || len(b) == 0) {
		return nil, err
	}
	l.line++
	return bytes.TrimSuffix(bytes.TrimSuffix(b, []byte("\n")), []byte("\r")), nil
}

// nextFull returns the next line that is not blank.
func (l *lineReader) nextFull() ([]byte, error) {
	for {
		b, err := l.next()
		if err != nil || len(bytes.TrimSpace(b)) > 0 {
			return b, err
		}
	}
}

// giveBack makes the last lines read the next ones.
func (l *lineReader) giveBack(lines [][]byte) {
	if len(lines) == 0 {
		return
	}
	l.line -= len(lines)
	l.unread = append(lines[:len(lines):len(lines)], l.unread...)
}
