package render

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(want), got, "run the test with -update if the change is meant")
}

const text = "2月5日,石楼\n二中校长李望秋<b>到县委</b>讲话,70余人参加。"

// mark finds the spans of a text by their words.
func mark(text string, words ...any) []Span {
	var out []Span
	for i := 0; i < len(words); i += 2 {
		w := words[i].(string)
		start := strings.Index(text, w)
		out = append(out, Span{Start: start, End: start + len(w), Type: words[i+1].(Type)})
	}
	return out
}

func sample() []Span {
	spans := mark(text, "李望秋", Person, "2月5日", Date, "石楼\n二中", School, "校长", Title, "县委", Org, "70余人", Count)
	spans[1].Value = "2026-02-05"
	spans[5].Value, spans[5].Tooltip = ">70 人", `rule "count.more" & others`
	return spans
}

func TestTerminal(t *testing.T) {
	for name, o := range map[string]TerminalOptions{
		"plain": {}, "plain-full": {Values: true, Legend: true},
		"color": {Color: ForceColor}, "color-full": {Color: ForceColor, Labels: true, Values: true, Legend: true},
	} {
		t.Run(name, func(t *testing.T) {
			var b bytes.Buffer
			require.NoError(t, Terminal(&b, text, sample(), o))
			golden(t, name+".txt", b.String())
		})
	}
}

func TestAutoColorAsksTheEnvironment(t *testing.T) {
	show := func(w io.Writer) {
		require.NoError(t, Terminal(w, text, sample(), TerminalOptions{Color: AutoColor}))
	}
	for _, name := range []string{"NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"} {
		t.Setenv(name, "")
	}
	var plain, forced, refused bytes.Buffer
	show(&plain)
	assert.NotContains(t, plain.String(), "\x1b", "a buffer is no terminal")
	assert.Contains(t, plain.String(), "[李望秋/PERSON]")
	t.Setenv("CLICOLOR_FORCE", "1")
	show(&forced)
	assert.Contains(t, forced.String(), "\x1b[")
	assert.NotContains(t, forced.String(), "38;5;", "of what is not known to have more, the 16 colours")
	t.Setenv("NO_COLOR", "1")
	show(&refused)
	assert.Equal(t, plain.String(), refused.String())
}

func TestHTML(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, HTML(&b, "A & B", text, sample(),
		Post{Person: "李望秋", Org: "石楼二中", Title: "校长"}, Post{Person: "<i>", Title: "x"}))
	golden(t, "page.html", b.String())
	assert.NotContains(t, b.String(), "<b>", "the text is escaped")
	assert.NotContains(t, b.String(), "http", "nothing from outside")
	assert.NotContains(t, b.String(), "ZgotmplZ", "no value was refused")
}

// Posts in time have columns for it, which those of the present do without.
func TestHTMLPostsInTime(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, HTML(&b, "", "", nil, Post{Person: "李望秋", Title: "校长"}))
	assert.NotContains(t, b.String(), "Status")
	for _, p := range []Post{{Status: Former}, {From: "2016-10"}, {To: "2019-08"}} {
		b.Reset()
		require.NoError(t, HTML(&b, "", "", nil, Post{Person: "李望秋", Title: "校长"}, p))
		assert.Contains(t, b.String(), `<th scope="col">Organisation</th><th scope="col">Status</th><th scope="col">From</th><th scope="col">To</th></tr>`)
		assert.Contains(t, b.String(), "<tr><td>李望秋</td><td>校长</td><td></td><td>current</td><td></td><td></td></tr>")
	}
	b.Reset()
	require.NoError(t, HTML(&b, "", "", nil, Post{"王思涵", "海州一中", "校长", Appointed, "2016-10", "<2019>"}))
	assert.Contains(t, b.String(), "<tr><td>王思涵</td><td>校长</td><td>海州一中</td><td>appointed</td><td>2016-10</td><td>&lt;2019&gt;</td></tr>")
}

func TestHTMLWithoutAnything(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, HTML(&b, "", "", nil))
	assert.Contains(t, b.String(), `<div class="text"></div>`)
	assert.NotContains(t, b.String(), "<table>")
	assert.NotContains(t, b.String(), `<ul class="legend">`)
}

func TestTerminalIsNotDrivenByTheText(t *testing.T) {
	var b bytes.Buffer
	in := "a\x1b[31mb\x00\r\n\rc\u009b\u202e\xffd\t\x7f"
	require.NoError(t, Terminal(&b, in, []Span{{Start: 0, End: 1, Type: Org, Value: "\x1bv"}}, TerminalOptions{Values: true}))
	assert.Equal(t, "[a/ORG=␛v]␛[31mb␀\n␍c\ufffd\ufffd\ufffdd\t␡\n", b.String())
}

func TestBadSpans(t *testing.T) {
	tests := []struct {
		spans []Span
		want  string
	}{
		{[]Span{{Start: -1, End: 3, Type: Org}}, "span -1–3 is outside the text, which has 9 bytes"},
		{[]Span{{Start: 0, End: 10, Type: Org}}, "outside"},
		{[]Span{{Start: 3, End: 3, Type: Org}}, "empty or reversed"},
		{[]Span{{Start: 1, End: 3, Type: Org}}, "inside a character"},
		{[]Span{{Start: 0, End: 5, Type: Org}}, "inside a character"},
		{[]Span{{Start: 0, End: 3}}, "has no type"},
		{[]Span{{Start: 3, End: 9, Type: Org}, {Start: 0, End: 6, Type: Org}}, "span 3–9 overlaps the one that ends at 6"},
	}
	for _, tt := range tests {
		var b bytes.Buffer
		assert.ErrorContains(t, Terminal(&b, "县二中", tt.spans, TerminalOptions{Legend: true}), tt.want)
		assert.ErrorContains(t, HTML(&b, "t", "县二中", tt.spans), tt.want)
		assert.Zero(t, b.Len())
	}
}

func TestSpansMayStandOnInvalidBytes(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, Terminal(&b, "\xb8\xad中\xe4\xb8", []Span{{Start: 1, End: 2, Type: Org}, {Start: 5, End: 6, Type: Org}}, TerminalOptions{}))
	assert.Equal(t, "\ufffd[\ufffd/ORG]中[\ufffd/ORG]\ufffd\n", b.String())
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestWriteErrors(t *testing.T) {
	assert.ErrorContains(t, Terminal(failing{}, text, nil, TerminalOptions{}), "disk full")
	assert.ErrorContains(t, HTML(failing{}, "", text, nil), "disk full")
}

// luminance and contrast are those of WCAG 2.2.
func luminance(rgb [3]int) float64 {
	l := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		c := float64(rgb[i]) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		l += weight * c
	}
	return l
}

func contrast(a, b [3]int) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// cube is a colour of the 256-colour table's 6×6×6 cube.
func cube(t *testing.T, number string) [3]int {
	n, err := strconv.Atoi(number)
	require.NoError(t, err)
	steps := []int{0, 95, 135, 175, 215, 255}
	n -= 16
	return [3]int{steps[n/36], steps[n/6%6], steps[n%6]}
}

func hex(t *testing.T, s string) (rgb [3]int) {
	_, err := fmt.Sscanf(s, "#%02x%02x%02x", &rgb[0], &rgb[1], &rgb[2])
	require.NoError(t, err)
	return rgb
}

func TestColorsHaveContrast(t *testing.T) {
	require.Len(t, terminalColors, len(entity.Types))
	require.Len(t, pageColors, len(entity.Types))
	for i, typ := range entity.Types {
		assert.Greater(t, contrast(cube(t, terminalColors[i][0]), cube(t, terminalColors[i][1])), 4.5, "%s in a terminal", typ)
		c := pageColors[i]
		assert.Greater(t, contrast(hex(t, c.LightText), hex(t, c.LightBack)), 4.5, "%s by day", typ)
		assert.Greater(t, contrast(hex(t, c.DarkText), hex(t, c.DarkBack)), 4.5, "%s by night", typ)
	}
}

// colorCode is what switches colours; the text itself cannot hold one.
var colorCode = regexp.MustCompile(`\x1b\[[0-9;]*m`)

// Any text with any span either renders, losing nothing, or is refused.
func FuzzRender(f *testing.F) {
	f.Add(text, 0, 4, uint8(1))
	f.Add("\xff中\x00<", 1, 4, uint8(6))
	f.Fuzz(func(t *testing.T, text string, start, end int, typ uint8) {
		spans := []Span{{Start: start, End: end, Type: Type(typ)}}
		var term, page bytes.Buffer
		err := Terminal(&term, text, spans, TerminalOptions{Color: ForceColor})
		require.Equal(t, err == nil, HTML(&page, text, text, spans) == nil)
		if err != nil {
			return
		}
		require.True(t, utf8.Valid(term.Bytes()))
		require.True(t, utf8.Valid(page.Bytes()))
		require.Equal(t, 1, strings.Count(page.String(), "<mark"))
		plain := colorCode.ReplaceAllString(term.String(), "")
		require.Equal(t, harmless(text[:start])+harmless(text[start:end])+harmless(text[end:]), strings.TrimSuffix(plain, "\n")+trailing(text))
	})
}

// trailing is the line break that Terminal does not add.
func trailing(text string) string {
	if strings.HasSuffix(text, "\n") {
		return "\n"
	}
	return ""
}
