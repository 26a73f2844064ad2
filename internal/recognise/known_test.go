package recognise_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/mention"
)

// How often a name is found in a text: the second look finds it again where it
// stands free, and what has no name of its own is not known.
func TestKnown(t *testing.T) {
	for _, tc := range []struct {
		text, name string
		kind       entity.Type
		times      int
	}{
		{"吕梁五中开学。3月2日五中学生参加。", "五中", entity.School, 1},
		{"海州大学开学。走进海大", "海大", entity.School, 1},
		{"特殊教育学校师生参加。三所特殊教育学校参加。", "特殊教育学校", entity.School, 1},
		{"学校办公室、学生处负责落实。各学校办公室要落实责任。", "学校办公室", entity.Org, 1},
		{"校长陈三讲话。姓陈三名学生到校。", "陈三", entity.Person, 1},
		{"区公司成立。公司总经理李明讲话。", "公司", entity.Org, 0},
		{"校长王立春讲话。王校长回答提问。大家和王立春坐下。", "王立春", entity.Person, 2},
		{"校长王立春讲话。王校长回答提问。大家围着王立秋坐下。", "王立秋", entity.Person, 0},
	} {
		assert.Equal(t, tc.times, found(tc.text)[span{tc.name, tc.kind}], "%s in %s", tc.name, tc.text)
	}
}

// Only another mention of the same person makes a name likelier.
func TestKnownEvidence(t *testing.T) {
	for text, want := range map[string][]bool{
		"校长⟦王立春⟧讲话。王校长回答提问。大家和⟦王立春⟧坐下。": {false, true},
		"海州文理大学开学。院长⟦文大⟧（左）讲话。":         {false},
		"校长⟦安大⟧讲话。走进⟦安大⟧。":              {false, false, false},
	} {
		text, names := marked(t, text)
		runes, candidates, _ := look(text, nil)
		var got []bool
		for _, c := range candidates {
			if c.Rule.ID != "P-KNOWN" && string(runes[c.Start:c.End]) == names[0] {
				got = append(got, c.Evidence&mention.KnownInDocument != 0)
			}
		}
		assert.Equal(t, want, got, text)
	}
}

// Weak names that stand in a list with a sure name are names.
func TestLists(t *testing.T) {
	for _, tc := range []struct {
		text, name string
		times      int
	}{
		{"据悉王远、朱文轩获奖。", "王远", 1},
		{"据悉王远让朱文轩获奖。", "王远", 0},
		{"据悉王远获奖。", "王远", 0},
		{"朱文轩、王远获奖。", "王远", 1},
		{"朱文轩获奖、王远获奖。", "王远", 0},
		{"朱文轩、让王远获奖。", "王远", 0},
		{"王思涵、王远、朱文轩获奖。", "王远", 1},
		{"高姓和张姓学生较多。", "高姓", 0},
		{"演员大侯文丽、李明哲参加。", "侯文丽", 0},
	} {
		assert.Equal(t, tc.times, found(tc.text)[span{tc.name, entity.Person}], "%s in %s", tc.name, tc.text)
	}
}

// A kind in whose room nothing is left but the level of its place has no short form.
func TestShortKindsWithoutRoom(t *testing.T) {
	assert.NotPanics(t, func() { found("广播电视大学清河县学院兼，留守") })
}
