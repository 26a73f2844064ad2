package personname

import (
	"encoding/binary"
	"flag"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/runes"
)

var update = flag.Bool("update", false, "rewrite ordinary.bin")

// ordinary returns the text that ordinary.bin is made of.
func ordinary(t *testing.T) string {
	t.Helper()
	b, err := os.ReadFile("ordinary.tsv")
	require.NoError(t, err)
	return string(b)
}

// The embedded cells say what the text says.
func TestOrdinaryBin(t *testing.T) {
	text := ordinary(t)
	m := newPackedMap(strings.Count(text, "\n"))
	var values [1]hundredths
	for word := range rows(text, values[:]) {
		m.set(pack([]rune(word)), values[0])
	}
	var want []byte
	for _, c := range m.cells {
		if c != 0 {
			want = binary.LittleEndian.AppendUint64(want, uint64(c))
		}
	}
	if *update {
		require.NoError(t, os.WriteFile("ordinary.bin", want, 0o644))
		return
	}
	require.True(t, string(want) == ordinaryBin, "ordinary.bin is not made of ordinary.tsv: go generate ./internal/personname")
	for word := range rows(text, values[:]) {
		if r := []rune(word); len(r) == 1 {
			require.Equal(t, values[0].float(), tables().char(r[0]).word, word)
		} else {
			require.Equal(t, values[0].float(), tables().word(r), word)
		}
	}
}

var twoDigits = regexp.MustCompile(`^-?\d+\.\d\d$`)

// TestFiles checks every row of the embedded files: the loader trusts them.
func TestFiles(t *testing.T) {
	for _, f := range []struct {
		name, data       string
		columns          int // after the first
		minRunes, maxLen int // of the first
		rows             int // at least
	}{
		{"surnames.tsv", surnamesTSV, 2, 1, 2, 800},
		{"given.tsv", givenTSV, 3, 1, 1, 3000},
		{"wordnames.tsv", wordNamesTSV, 1, 2, 2, 1000},
		{"ordinary.tsv", ordinary(t), 1, 1, 3, 40000},
		{"foreign.tsv", foreignTSV, 2, 1, 1, 300},
	} {
		count, last := 0, ""
		for line := range strings.Lines(f.data) {
			if strings.HasPrefix(line, "#") {
				continue
			}
			count++
			columns := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
			require.Len(t, columns, f.columns+1, "%s: %q", f.name, line)
			if columns[0] <= last {
				require.Failf(t, "not sorted and unique", "%s: %q behind %q", f.name, line, last)
			}
			last = columns[0]
			name := []rune(last)
			if len(name) < f.minRunes || len(name) > f.maxLen {
				require.Failf(t, "bad length", "%s: %q: want %d to %d characters", f.name, line, f.minRunes, f.maxLen)
			}
			for _, r := range name {
				if !runes.IsMainHan(r) {
					require.Failf(t, "no Han character", "%s: %q", f.name, line)
				}
			}
			for i, c := range columns[1:] {
				want, err := strconv.ParseFloat(c, 32)
				require.NoError(t, err, "%s: %q", f.name, line)
				require.Regexp(t, twoDigits, c, "%s: %q", f.name, line)
				require.Equal(t, float32(want), numberOf(c).float(), "%s: %q", f.name, line)
				if i == 0 && f.name != "foreign.tsv" {
					require.Less(t, want, 0.0, "%s: %q: a share is less than all", f.name, line)
				}
			}
		}
		assert.GreaterOrEqual(t, count, f.rows, f.name)
	}
}

func TestMinorityFile(t *testing.T) {
	seen := make(map[string]bool)
	last := ""
	for row := range rows(minorityTXT, nil) {
		require.Greater(t, row, last)
		last = row
		part := strings.TrimSuffix(row, "*")
		require.False(t, seen[part], "%s twice", part)
		seen[part] = true
		require.True(t, row != part || len([]rune(part)) >= 2, "%s: one character is never strong", row)
	}
	assert.Greater(t, len(seen), 1000)
}

func TestPackedMap(t *testing.T) {
	const n = 5000
	m := newPackedMap(n)
	word := func(i int) []rune { return []rune{runes.FirstMainHan + rune(i), '中', runes.LastMainHan - rune(i%7)} }
	for i := range n {
		m.set(pack(word(i)), hundredths(-i))
	}
	for i := range n {
		require.Equal(t, float32(-i)/100, m.get(pack(word(i))))
		require.Equal(t, noName, m.get(pack(word(i)[:2])))
	}
	require.NotEqual(t, pack([]rune("中人")), pack([]rune("人中")))
	require.Equal(t, pack([]rune("中人")), pack2('中', '人'))
	require.Zero(t, pack2('中', 'a')|pack2('a', '中'))
	for _, none := range []string{"", "a", "中a", "𠮷田", "田𠮷", "〇", "\x00"} {
		require.Zero(t, pack([]rune(none)), none)
	}
	require.Equal(t, noName, m.get(0))
	empty := newPackedMap(1)
	require.Equal(t, noName, empty.get(0))
}

// TestCredits makes sure that the credit stands in every derived file.
func TestCredits(t *testing.T) {
	for _, data := range []string{surnamesTSV, givenTSV, wordNamesTSV, ordinary(t), foreignTSV} {
		var head strings.Builder
		for line := range strings.Lines(data) {
			if !strings.HasPrefix(line, "#") {
				break
			}
			head.WriteString(line)
		}
		for _, credit := range []string{"HanLP portable 1.8.6", "Apache-2.0", "gojieba v", "MIT"} {
			assert.Contains(t, head.String(), credit)
		}
	}
}

// StartsMinority says no of nothing that begins a minority name, for which parts of one rune must be none by themselves.
func TestStartsMinority(t *testing.T) {
	for part, kind := range minorityParts().parts {
		name := []rune(part)
		require.True(t, len(name) > 1 || kind == weakPart, part)
		if text := append(name, '扎', '西'); MinorityName(text) > 0 {
			require.True(t, Shared().StartsMinority(text[0], text[1], text[2]), part)
		}
	}
	require.True(t, Shared().StartsMinority('江', '·', '扎'))
	require.False(t, Shared().StartsMinority('江', '西', '省'))
}
