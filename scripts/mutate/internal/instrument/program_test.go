package instrument

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// house is the module that the tests mutate.
const house = "../../testdata/house"

// build builds the house, from the source as it is without an overlay.
func build(t *testing.T, overlay string) string {
	t.Helper()
	binary := filepath.Join(t.TempDir(), "house")
	args := []string{"build", "-o", binary}
	if overlay != "" {
		args = append(args, "-overlay", overlay)
	}
	command := exec.Command("go", append(args, ".")...)
	command.Dir = house
	output, err := command.CombinedOutput()
	require.NoError(t, err, "%s", output)
	return binary
}

// lines runs the house with an active mutant and returns what it prints of
// each function.
func lines(t *testing.T, binary string, mutant int, args ...string) map[string]string {
	t.Helper()
	command := exec.Command(binary, args...)
	command.Env = append(command.Environ(), "MUTANT="+strconv.Itoa(mutant))
	output, err := command.CombinedOutput()
	require.NoError(t, err, "%s", output)
	found := map[string]string{}
	for l := range strings.Lines(string(output)) {
		name, values, ok := strings.Cut(l, "\t")
		require.True(t, ok, l)
		found[name] = values
	}
	return found
}

// The functions that use a table or function of another name.
var userOf = map[string]string{"guards": "Table", "words": "Words"}

// Each mutant must give the results that the same fault written by hand gives,
// and ask for the same operands in the same order; all else stays as it is.
func TestMutantsAreThoseWrittenByHand(t *testing.T) {
	program, err := Load(house, []string{"./rules"}, Kinds)
	require.NoError(t, err)
	overlay, err := program.WriteOverlay(t.TempDir())
	require.NoError(t, err)
	instrumented := build(t, overlay)
	original := lines(t, build(t, ""), 0)
	require.Equal(t, original, lines(t, instrumented, 0), "with no mutant active")
	byhand := lines(t, instrumented, 0, "byhand")
	numbers := map[string]int{}
	for _, s := range program.Sites {
		if s.Nth == 1 {
			numbers[s.Function+" "+string(s.Kind)+" "+s.Code] = s.Number
		}
	}
	for name, want := range byhand {
		function, _, mutant := strings.Cut(name, " ")
		if !mutant {
			continue
		}
		t.Run(name, func(t *testing.T) {
			if user := userOf[function]; user != "" {
				function = user
			}
			require.NotZero(t, numbers[name], "no such site")
			got := lines(t, instrumented, numbers[name])
			assert.Equal(t, want, got[function])
			assert.NotEqual(t, original[function], got[function], "the mutant is no fault")
			got[function] = original[function]
			assert.Equal(t, original, got, "another function changes")
		})
	}
}

// A site that a run has not noted needs no run with its mutant.
func TestUnreachedMutantsChangeNothing(t *testing.T) {
	program, err := Load(house, []string{"./rules"}, Kinds)
	require.NoError(t, err)
	overlay, err := program.WriteOverlay(t.TempDir())
	require.NoError(t, err)
	instrumented := build(t, overlay)
	notes := filepath.Join(t.TempDir(), "reached")
	require.NoError(t, os.WriteFile(notes, make([]byte, len(program.Sites)+1), 0o644))
	t.Setenv("MUTANT_REACHED", notes)
	original := lines(t, instrumented, 0, "one")
	t.Setenv("MUTANT_REACHED", "")
	reached, err := os.ReadFile(notes)
	require.NoError(t, err)
	unreached := 0
	for _, s := range program.Sites {
		if reached[s.Number] == 0 {
			unreached++
			assert.Equal(t, original, lines(t, instrumented, s.Number, "one"), "%v", s.Key)
		}
	}
	assert.Greater(t, unreached, 10)
	assert.Less(t, unreached, len(program.Sites)-10)
}

// A panic of a mutant must name the line of the source.
func TestLinesStay(t *testing.T) {
	program, err := Load(house, []string{"./rules"}, Kinds)
	require.NoError(t, err)
	require.NotEmpty(t, program.files)
	for path, rewritten := range program.files {
		text, err := os.ReadFile(path)
		require.NoError(t, err)
		assert.Equal(t, strings.Count(string(text), "\n"), strings.Count(string(rewritten), "\n"), path)
	}
}

func TestKinds(t *testing.T) {
	kinds, err := ParseKinds("guard, entry")
	require.NoError(t, err)
	assert.Equal(t, []Kind{Guard, Entry}, kinds)
	_, err = ParseKinds("guard,nonsense")
	assert.ErrorContains(t, err, `"nonsense"`)
	program, err := Load(house, []string{"./rules"}, kinds)
	require.NoError(t, err)
	for _, s := range program.Sites {
		assert.Contains(t, kinds, s.Kind)
	}
}

// What names a site must not hang on its line, and tell equal code apart.
func TestCount(t *testing.T) {
	sites := []Site{
		{Key: Key{Package: "rules", Function: "F", Kind: Compare, Code: "a == b"}, Line: 1},
		{Key: Key{Package: "rules", Function: "F", Kind: Compare, Code: "a == b"}, Line: 7},
		{Key: Key{Package: "rules", Function: "G", Kind: Compare, Code: "a == b"}, Line: 9},
	}
	count(sites)
	assert.Equal(t, []int{1, 2, 1}, []int{sites[0].Nth, sites[1].Nth, sites[2].Nth})
	moved := sites[0]
	moved.Line = 100
	assert.Equal(t, sites[0].ID(), moved.ID())
	assert.NotEqual(t, sites[0].ID(), sites[1].ID())
}

func TestLoadErrors(t *testing.T) {
	_, err := Load(house, []string{"./none"}, Kinds)
	assert.ErrorContains(t, err, "none")
	_, err = Load(house, []string{"strings"}, Kinds)
	assert.ErrorContains(t, err, "belongs to no module")
}

func TestEdits(t *testing.T) {
	var e edits
	e.wrap(0, 6, "(", ")")
	e.wrap(0, 1, "[", "]")
	e.replace(2, 4, "+")
	e.wrap(5, 6, "{", "}")
	assert.Equal(t, "([a] + {b})", string(e.apply([]byte("a && b"))))
}
