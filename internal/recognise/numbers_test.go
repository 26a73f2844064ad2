package recognise

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// A term has 第, one to five numerals and 届.
func TestSession(t *testing.T) {
	cases := []struct {
		before string // the name
		start  int
	}{
		{"第十四届", 0},
		{"海州市第六届", 3},
		{"第一百二十三届", 0},
		{"第一百二十三四届", 8},
		{"第届", 2},
		{"十四届", 3},
		{"本届", 2},
		{"上一届", 3},
		{"第十四期", 4},
		{"", 0},
	}
	for _, c := range cases {
		b := bodies{Input: read(c.before + "委员会")}
		assert.Equal(t, c.start, b.session(len([]rune(c.before))), c.before)
	}
}

// A numbered school has one to four numerals before its 中 or 小.
func TestOrdinalStart(t *testing.T) {
	cases := []struct {
		text  string
		start int
	}{
		{"二中", 0},
		{"海州第十四中", 2},
		{"海州101中", 2},
		{"1234中", 0},
		{"12345中", 1},
		{"海州中", -1},
		{"第小", -1},
		{"中", -1},
	}
	for _, c := range cases {
		b := bodies{Input: read(c.text)}
		assert.Equal(t, c.start, b.ordinalStart(len([]rune(c.text))), c.text)
	}
}
