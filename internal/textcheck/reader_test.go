package textcheck

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const sentence = "2月5日上午，海州市教育局党组书记、局长李明哲到清河中学调研，70余人参加。\n"

// file returns a file of testdata: simplified.txt in several encodings, and the
// same in traditional characters.
func file(t testing.TB, name string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", name))
	require.NoError(t, err)
	return string(b)
}

// check reads in at once and byte by byte, which must come to the same.
func check(t *testing.T, in string) (r *Reader, err error) {
	t.Helper()
	r = NewReader(strings.NewReader(in))
	out, err := io.ReadAll(r)
	slow := NewReader(iotest.OneByteReader(strings.NewReader(in)))
	slowOut, slowErr := io.ReadAll(slow)
	assert.Equal(t, err == nil, slowErr == nil, "byte by byte: %v", slowErr)
	if err == nil {
		assert.Equal(t, in, string(out))
		assert.Equal(t, in, string(slowOut))
		bytes, first := r.Damaged()
		slowBytes, slowFirst := slow.Damaged()
		assert.Equal(t, []int64{int64(bytes), first}, []int64{int64(slowBytes), slowFirst}, "byte by byte")
	}
	return r, err
}

func TestTextIsPassedOn(t *testing.T) {
	long := strings.Repeat(sentence, 500)
	tests := []struct {
		name, in string
		damaged  int
		first    int64
	}{
		{"nothing", "", 0, 0},
		{"ASCII", "{\"id\": 1}\r\n\tOK \x1b[0m", 0, 0},
		{"UTF-8", sentence, 0, 0},
		{"byte order mark", "\uFEFF" + sentence, 0, 0},
		{"long", long, 0, 0},
		{"long, off the blocks' bounds", "a" + long, 0, 0},
		{"characters of every length", strings.Repeat("aé二😀", 3000), 0, 0},
		{"NUL", sentence + "\x00" + sentence, 0, 0},
		{"U+FFFD", "�" + sentence, 0, 0},
		{"cut off at the end", sentence + "\xE5\x90", 2, int64(len(sentence))},
		{"cut off at the beginning", "\x90\x97" + sentence, 2, 0},
		{"damaged in each sentence", strings.Repeat(sentence+"\xE5\x90", 500), 1000, int64(len(sentence))},
		{"damaged far behind", long + "\xff" + sentence + "\xff", 2, int64(len(long))},
		{"a name in GBK", long + "\xC0\xEE\xC3\xF7\xD5\xDC" + long, 6, int64(len(long))},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r, err := check(t, tt.in)
			require.NoError(t, err)
			bytes, first := r.Damaged()
			assert.Equal(t, tt.damaged, bytes)
			assert.Equal(t, tt.first, first)
		})
	}
}

func TestEncodingsAreNamed(t *testing.T) {
	const gb, little, big = "GB18030 (GBK, GB2312)", "UTF-16 (little-endian)", "UTF-16 (big-endian)"
	gbk := file(t, "gb18030.txt")
	tests := []struct {
		name, in, kind, iconv string
	}{
		{"GBK", gbk, gb, "GB18030"},
		{"traditional characters in GBK", file(t, "gb18030-traditional.txt"), gb, "GB18030"},
		{"two characters in GBK", gbk[:4], gb, "GB18030"},
		{"JSONL in GBK", `{"id":"a","text":"` + gbk[:40] + `"}`, gb, "GB18030"},
		{"long GBK", strings.Repeat(gbk, 100), gb, "GB18030"},
		{"GB18030 with its mark", "\x84\x31\x95\x33" + gbk, gb, "GB18030"},
		{"Big5", file(t, "big5.txt"), "Big5", "BIG5"},
		{"UTF-16LE", file(t, "utf16le.txt"), little, "UTF-16LE"},
		{"UTF-16BE", file(t, "utf16be.txt"), big, "UTF-16BE"},
		{"UTF-16LE with its mark", "\xFF\xFE" + file(t, "utf16le.txt"), little, "UTF-16"},
		{"UTF-16BE with its mark", "\xFE\xFF" + file(t, "utf16be.txt"), big, "UTF-16"},
		{"ASCII in UTF-16", "n\x00o\x00t\x00e\x00s\x00", little, "UTF-16LE"},
		{"UTF-32", "\xFF\xFE\x00\x00\x2D\x4E\x00\x00", "UTF-32 (little-endian)", "UTF-32"},
		{"Latin-1", "D\xFCsseldorf, K\xF6ln, M\xFCnchen", "text in another encoding", "ENCODING"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := check(t, tt.in)
			var e *Error
			require.ErrorAs(t, err, &e)
			assert.Equal(t, tt.kind, e.Kind)
			assert.Equal(t, "convert it first, as with iconv -f "+tt.iconv+" -t UTF-8", e.Fix)
			assert.Zero(t, e.Offset)
		})
	}
}

// A text that goes on in another encoding is one only so far.
func TestEncodingChanges(t *testing.T) {
	good := strings.Repeat(sentence, 500)
	_, err := check(t, good+strings.Repeat(file(t, "gb18030.txt"), 100)+good)
	var e *Error
	require.ErrorAs(t, err, &e)
	assert.InDelta(t, len(good), e.Offset, blockSize)
	assert.Equal(t, "GB18030 (GBK, GB2312)", e.Kind)
	assert.Regexp(t, `^not UTF-8 text from about byte \d+ on but GB18030 \(GBK, GB2312\), by the look of it: convert it first`, err.Error())

	_, err = check(t, good+strings.Repeat("\x00\x01\x02\x03", 5000))
	require.ErrorAs(t, err, &e)
	assert.Equal(t, "binary data", e.Kind)
}

// Each kind of file is told by its beginning, whatever follows.
func TestFormats(t *testing.T) {
	for i, f := range formats {
		in := strings.Repeat(" ", f.at) + f.magic + "ab" + f.inner + sentence
		_, err := check(t, in)
		var e *Error
		require.ErrorAs(t, err, &e, f.name)
		assert.Equal(t, f.name, e.Kind, "row %d", i)
		assert.Equal(t, f.fix, e.Fix, "row %d", i)
	}
	_, err := check(t, "%PDF-1.7\n")
	assert.EqualError(t, err, "not UTF-8 text but a PDF document, by the look of it: take the text out of it, as with pdftotext")
}

func TestUnknownBinary(t *testing.T) {
	b := make([]byte, 10000)
	state := uint32(1)
	for i := range b {
		state = state*1664525 + 1013904223
		b[i] = byte(state >> 24)
	}
	_, err := check(t, string(b))
	assert.EqualError(t, err, "not UTF-8 text but binary data, by the look of it: give the text that was made of it")
}

// Nothing of a file in another encoding is taken for text, and the error stays.
func TestErrorComesFirst(t *testing.T) {
	r := NewReader(strings.NewReader(file(t, "gb18030.txt")))
	b := make([]byte, 1<<20)
	for range 2 {
		n, err := r.Read(b)
		assert.Zero(t, n)
		assert.Error(t, err)
	}
}

func TestErrorsOfTheStreamArePassedOn(t *testing.T) {
	lost := errors.New("connection lost")
	out, err := io.ReadAll(NewReader(io.MultiReader(strings.NewReader(sentence), iotest.ErrReader(lost))))
	assert.Equal(t, lost, err)
	assert.Equal(t, sentence, string(out))
}

// What is passed on is what came, every byte that is no UTF-8 is counted, and
// text without any is never refused.
func FuzzReader(f *testing.F) {
	f.Add([]byte(sentence), 1, 700)
	f.Add([]byte(sentence+"\xE5\x90"), 3, 150)
	f.Add([]byte(file(f, "gb18030.txt")), 7, 1)
	f.Fuzz(func(t *testing.T, piece []byte, size, times int) {
		in := bytes.Repeat(piece, max(1, times%1000))
		if len(in) > 1<<17 {
			return
		}
		r := NewReader(bytes.NewReader(in))
		buf := make([]byte, 1+max(size, -size)%5000)
		var out []byte
		var err error
		for err == nil {
			var n int
			n, err = r.Read(buf)
			out = append(out, buf[:n]...)
		}
		require.True(t, bytes.HasPrefix(in, out))
		if err != io.EOF {
			var e *Error
			require.ErrorAs(t, err, &e)
			require.NotEmpty(t, e.Kind)
			require.NotEmpty(t, e.Fix)
			controls := bytes.ContainsFunc(in, func(r rune) bool { return r < utf8.RuneSelf && isControl(byte(r)) })
			require.True(t, !utf8.Valid(in) || controls || foreign(in), "%q", in)
			return
		}
		require.True(t, bytes.Equal(in, out))
		n, first := r.Damaged()
		bad, at := 0, 0
		for i := 0; i < len(in); {
			c, size := utf8.DecodeRune(in[i:])
			if c == utf8.RuneError && size == 1 {
				if bad == 0 {
					at = i
				}
				bad++
			}
			i += size
		}
		require.Equal(t, bad, n)
		require.Equal(t, int64(at), first)
	})
}
