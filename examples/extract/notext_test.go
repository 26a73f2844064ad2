package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// inGBK is 石楼县教育局局长 in GBK.
const inGBK = "\xca\xaf\xc2\xa5\xcf\xd8\xbd\xcc\xd3\xfd\xbe\xd6\xbe\xd6\xb3\xa4"

// What is no text in UTF-8 is named and refused, from files and standard input,
// as text and as JSONL, short and long.
func TestNoTextIsRefused(t *testing.T) {
	const fixGBK = "not UTF-8 text but GB18030 (GBK, GB2312), by the look of it: convert it first, as with iconv -f GB18030 -t UTF-8"
	long := strings.Repeat(inGBK+"\n", longestWhole/len(inGBK)+1)
	tests := []struct {
		name, in, want string
		args           []string
	}{
		{"GBK", inGBK, fixGBK, nil},
		{"GBK as a stream", long, fixGBK, nil},
		{"GBK in JSONL", `{"id":"a","text":"` + inGBK + `"}` + "\n", fixGBK, []string{"--input", "jsonl"}},
		{"UTF-16 with its mark", "\xff\xfe\xf3\x77\x7c\x69", "UTF-16 (little-endian)", nil},
		{"UTF-16 without", "\x77\xf3\x69\x7c\x4e\x00\x4e\x2d\xff\x0c\x00\n", "iconv -f UTF-16BE -t UTF-8", nil},
		{"UTF-16 in JSONL", "\xff\xfe{\x00}\x00", "UTF-16 (little-endian)", []string{"--input", "jsonl"}},
		{"PDF", "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "a PDF document, by the look of it: take the text out of it", nil},
		{"DOCX", "PK\x03\x04\x14\x00\x06\x00\x08\x00word/document.xml", "a Word document (DOCX)", nil},
	}
	dir := t.TempDir()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			stdout, stderr, status := command(tt.in, append(tt.args, "-")...)
			assert.Equal(t, 1, status)
			assert.Empty(t, stdout)
			assert.Contains(t, stderr, tt.want)

			path := filepath.Join(dir, "list.txt")
			require.NoError(t, os.WriteFile(path, []byte(tt.in), 0o644))
			stdout, stderr, status = command("", append(tt.args, path, bulletinPath)...)
			assert.Equal(t, 1, status)
			assert.Contains(t, stderr, path+": ")
			assert.Contains(t, stderr, tt.want)
			if tt.args == nil {
				assert.True(t, strings.HasPrefix(stdout, "bulletin: "), "the other file is read: %.60q", stdout)
			}
		})
	}
}

// A stream that goes on in another encoding is read as far as it is text.
func TestEncodingChangesInAStream(t *testing.T) {
	text := longText() + longText()
	stdout, stderr, status := command(text+strings.Repeat(inGBK, 1000), "--types", "SCHOOL", "-")
	assert.Equal(t, 1, status)
	assert.Regexp(t, `standard input: .*not UTF-8 text from about byte \d+ on but GB18030`, stderr)
	assert.Contains(t, stdout, "-#2: ")
}

// A few damaged bytes are gaps in the text, which a note tells.
func TestDamagedTextIsRead(t *testing.T) {
	const text = "石楼中学举行升旗仪式。\xe5\x90\n贺昌中学举行升旗仪式。\xff"
	path := filepath.Join(t.TempDir(), "damaged.txt")
	require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
	stdout, stderr, status := command("", path)
	assert.Zero(t, status)
	assert.Contains(t, stdout, "贺昌中学")
	assert.Equal(t, "extract: note: "+path+": 3 byte(s) are no UTF-8, the first one at byte 33: they are taken for gaps\n", stderr)

	stdout, stderr, status = command(`{"id":"a","text":"`+strings.ReplaceAll(text, "\n", `\n`)+`"}`, "--input", "jsonl", "-")
	assert.Zero(t, status)
	assert.Contains(t, stdout, "贺昌中学")
	assert.Contains(t, stderr, "extract: note: -: 3 byte(s) are no UTF-8")

	_, stderr, status = command(longText(), "-")
	assert.Zero(t, status)
	assert.Contains(t, stderr, "extract: note: -: ")
}
