package timex_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/pkg/timex"
)

func ExampleExpression_MarshalJSON() {
	b, err := json.Marshal(timex.Find("2月30日停课", ref2026))
	fmt.Println(string(b), err)
	// Output:
	// [{"start":0,"end":9,"text":"2月30日","kind":"Date","grain":"Day","rule":"date.month-day","error":"timex: no such date or time"}] <nil>
}

// TestExpressionsComeBack writes every expression of the cases as JSON and reads it
// again.
func TestExpressionsComeBack(t *testing.T) {
	for _, c := range readCases(t, "testdata/found.txt") {
		for _, e := range timex.Find(c.text, ref2026) {
			b, err := json.Marshal(e)
			require.NoError(t, err, e)
			var back timex.Expression
			require.NoError(t, json.Unmarshal(b, &back), string(b))
			assert.True(t, e.From.Equal(back.From) && e.To.Equal(back.To), string(b))
			back.From, back.To = e.From, e.To
			assert.Equal(t, e, back)
		}
	}
}

func TestUnknownNames(t *testing.T) {
	e := timex.Expression{Text: "今天"}
	for _, text := range []string{`{"kind":"Day"}`, `{"kind":"Date","grain":"Fortnight"}`} {
		assert.ErrorIs(t, json.Unmarshal([]byte(text), &e), timex.ErrUnknownName, text)
		assert.Equal(t, "今天", e.Text, "left as it was")
	}
	assert.Error(t, json.Unmarshal([]byte(`{"kind":3}`), &e))
	_, err := json.Marshal(timex.Kind(99))
	assert.ErrorIs(t, err, timex.ErrUnknownName)
	_, err = json.Marshal(timex.Grain(99))
	assert.ErrorIs(t, err, timex.ErrUnknownName)
}

// TestForeignErrorsKeepTheirMessage: an error of another version is read as text.
func TestForeignErrorsKeepTheirMessage(t *testing.T) {
	var e timex.Expression
	require.NoError(t, json.Unmarshal([]byte(`{"kind":"Date","error":"too late"}`), &e))
	assert.EqualError(t, e.Err, "too late")
}
