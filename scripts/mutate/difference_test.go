package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestDifference(t *testing.T) {
	const text = "海州市教育局局长李明哲到\n清河县第一中学调研。"
	const before = `{"id":"a","unit":"codepoint",
		"entities":[{"start":0,"end":6,"type":"ORG"},{"start":8,"end":11,"type":"PERSON"}],
		"posts":[{"person":"李明哲","title":"局长"}]}`
	for name, c := range map[string]struct {
		after string
		want  []string
	}{
		"another span": {
			`{"entities":[{"start":3,"end":6,"type":"ORG"},{"start":8,"end":11,"type":"PERSON"}],"posts":[{"person":"李明哲","title":"局长"}]}`,
			[]string{"− ORG ⟦海州市教育局⟧局长李明哲到 清河县第一", "+ ORG 海州市⟦教育局⟧局长李明哲到 清河县第一"},
		},
		"a post less": {
			`{"entities":[{"start":0,"end":6,"type":"ORG"},{"start":8,"end":11,"type":"PERSON"}],"posts":[]}`,
			[]string{`− posts {"person":"李明哲","title":"局长"}`},
		},
		"a value": {
			`{"entities":[{"start":0,"end":6,"type":"ORG","value":"x"},{"start":8,"end":11,"type":"PERSON"}],"posts":[{"person":"李明哲","title":"局长"}]}`,
			[]string{"− ORG ⟦海州市教育局⟧局长李明哲到 清河县第一", "+ ORG ⟦海州市教育局⟧局长李明哲到 清河县第一 = x"},
		},
		"an order": {
			`{"entities":[{"start":8,"end":11,"type":"PERSON"},{"start":0,"end":6,"type":"ORG"}],"posts":[{"person":"李明哲","title":"局长"}]}`,
			[]string{"the order or something besides lists"},
		},
	} {
		got, err := difference(text, []byte(before), []byte(c.after))
		require.NoError(t, err, name)
		assert.Equal(t, c.want, got, name)
	}
	_, err := difference(text, []byte(before), nil)
	assert.Error(t, err)
}

// A mutant may name a place that the text does not have.
func TestDifferenceOutsideOfTheText(t *testing.T) {
	got, err := difference("海州", []byte(`{"entities":[]}`), []byte(`{"entities":[{"start":1,"end":9,"type":"ORG"}]}`))
	require.NoError(t, err)
	assert.Equal(t, []string{"+ ORG 1–9"}, got)
}
