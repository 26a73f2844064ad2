package segment

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTableIsWhole(t *testing.T) {
	require.Equal(t, tableMagic, tableData[:len(tableMagic)])
	cells, emissions, rest := tableCounts(tableData)
	assert.Len(t, rest, 8*codeCount+8*weightCount+8*4+8*16+2<<16+8*cells+32*emissions)
	n := Native()
	top := 0
	for _, c := range n.cells {
		if c.code() != 0xFFFF {
			top = max(top, c.child(0))
		}
	}
	for _, c := range n.first {
		top = max(top, c.child(0))
	}
	assert.LessOrEqual(t, top+codeCount, len(n.cells), "every rune after every state must have a cell")
}

// A copy at an odd address cannot be viewed in place and must read the same.
func TestTableAtAnyAddress(t *testing.T) {
	shifted := ("x" + tableData)[1:]
	a, b := openTable(tableData), openTable(shifted)
	assert.Equal(t, a, b)
}

func TestSectionDecodes(t *testing.T) {
	var data []byte
	for _, v := range []uint64{1, 1 << 40, 0xFFFF} {
		data = binary.LittleEndian.AppendUint64(data, v)
	}
	for shift := range 8 {
		text := strings.Repeat("x", shift) + string(data)
		rest := text[shift:]
		assert.Equal(t, []cell{1, 1 << 40}, section[cell](&rest, 2))
		assert.Equal(t, []cell{0xFFFF}, section[cell](&rest, 1))
		assert.Empty(t, rest)
	}
}

// The table must be made of the version of gojieba that go.mod names.
func TestTableIsUpToDate(t *testing.T) {
	out, err := exec.Command("go", "list", "-mod=readonly", "-m", "-f", "{{.Dir}}", "github.com/yanyiwu/gojieba").Output()
	dir := strings.TrimSpace(string(out))
	if err != nil || dir == "" {
		t.Skip("the sources of gojieba are not on this machine")
	}
	about, err := os.ReadFile("table.txt")
	require.NoError(t, err)
	sums := 0
	for line := range strings.Lines(string(about)) {
		f := strings.Fields(line)
		if f[0] != "sha256" {
			continue
		}
		data, err := os.ReadFile(filepath.Join(dir, "deps", "cppjieba", "dict", f[1]))
		require.NoError(t, err)
		assert.Equal(t, f[2], fmt.Sprintf("%x", sha256.Sum256(data)), "%s changed: run go generate ./internal/segment", f[1])
		sums++
	}
	assert.Equal(t, 3, sums)
}
