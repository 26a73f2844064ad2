package recognise_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/recognise"
)

// Dates and counts weigh more than most of what overlaps them.
func TestFound(t *testing.T) {
	date := mention.Candidate{Start: 2, End: 5, Head: 2, PlaceEnd: 2, Type: entity.Date, Rule: recognise.RuleDate, Score: 7, Ref: 1}
	assert.Equal(t, date, recognise.Found(recognise.RuleDate, 1, 2, 5))
	count := date
	count.Type, count.Rule, count.Score = entity.Count, recognise.RuleCount, 5
	assert.Equal(t, count, recognise.Found(recognise.RuleCount, 1, 2, 5))
}

// A name holds no date or count, but stands beside them, and a short date without
// a numeral may be a part of it.
func TestNamesAndDates(t *testing.T) {
	for text, name := range map[string]string{
		"副校长王立春主持会议。":    "王立春",
		"副校长王立春3次主持会议。":  "王立春",
		"3月2日李明哲主持会议。":   "李明哲",
		"会议于3月2日由李明哲主持。": "李明哲",
		"70余人听李明哲副校长讲话。": "李明哲",
	} {
		assert.Equal(t, 1, found(text)[span{name, entity.Person}], text)
	}
	assert.Zero(t, found("副校长王五月主持会议。")[span{"王五月", entity.Person}])
}
