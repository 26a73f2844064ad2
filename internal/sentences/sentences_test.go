package sentences_test

import (
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/sentences"
)

func files(all map[string]string) fstest.MapFS {
	out := fstest.MapFS{}
	for name, content := range all {
		out[name] = &fstest.MapFile{Data: []byte(content)}
	}
	return out
}

func TestEveryKind(t *testing.T) {
	all, err := sentences.EveryKind(files(map[string]string{
		"everykind.txt": "# frames\n\norgs: 由⟦ORG|○⟧⟦TITLE|局长⟧主持。\ntitles: ⟦TITLE|○⟧王建国\n",
		"orgs.txt":      "# names\n海州市教育局\n清河县教育局\n",
		"titles.txt":    "局长\n",
	}))
	require.NoError(t, err)
	assert.Equal(t, []sentences.Sentence{
		{Frame: "orgs", Filler: "海州市教育局", Text: "由海州市教育局局长主持。", Want: []sentences.Mention{{Text: "海州市教育局", Type: entity.Org}, {Text: "局长", Type: entity.Title}}},
		{Frame: "orgs", Filler: "清河县教育局", Text: "由清河县教育局局长主持。", Want: []sentences.Mention{{Text: "清河县教育局", Type: entity.Org}, {Text: "局长", Type: entity.Title}}},
		{Frame: "titles", Filler: "局长", Text: "局长王建国", Want: []sentences.Mention{{Text: "局长", Type: entity.Title}}},
	}, all)
}

// 赵县 has no short name of two characters, so only the frame with ○ takes it.
func TestEveryPlace(t *testing.T) {
	all, err := sentences.EveryPlace(files(map[string]string{
		"everyplace.txt": "long: 来到⟦SCHOOL|○一中⟧。\nshort: 来到⟦SCHOOL|●一中⟧。\n",
	}))
	require.NoError(t, err)
	texts := map[string]int{}
	for _, s := range all {
		texts[s.Frame+" "+s.Text]++
		assert.Len(t, s.Want, 1)
		assert.Len(t, s.Filler, len("141126"))
	}
	assert.Equal(t, 1, texts["long 来到石楼县一中。"])
	assert.Equal(t, 1, texts["short 来到石楼一中。"])
	assert.Equal(t, 1, texts["long 来到赵县一中。"])
	assert.Zero(t, texts["short 来到赵一中。"])
	assert.Zero(t, texts["long 来到山西省一中。"], "a province")
}

func TestBadFrames(t *testing.T) {
	for bad, want := range map[string]string{
		"由⟦ORG|○⟧主持。":       "no name",
		"orgs: 由○主持。":       "whole marks",
		"orgs: 由⟦ORG|○主持。":  "⟦TYPE|mention⟧",
		"orgs: 由⟦○⟧主持。":     "⟦TYPE|mention⟧",
		"orgs: 由⟦ORG|校⟧主持。": "a blank",
		"orgs: ⟦ORG|○⟧主⟧持。": "whole marks",
		"orgs: ⟦BODY|○⟧主持。": "unknown type",
		"# a comment":       "nothing in it",
	} {
		_, err := sentences.Frames(files(map[string]string{"f.txt": "\n" + bad}), "f.txt")
		assert.ErrorContains(t, err, want, bad)
		assert.ErrorContains(t, err, "f.txt:", bad)
	}
	_, err := sentences.EveryKind(files(map[string]string{"everykind.txt": "orgs: ⟦ORG|○⟧"}))
	assert.ErrorContains(t, err, "orgs.txt")
	_, err = sentences.EveryPlace(files(nil))
	assert.ErrorContains(t, err, "everyplace.txt")
}
