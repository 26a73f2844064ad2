package quantity_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/pkg/quantity"
)

func ExampleQuantity_MarshalJSON() {
	b, err := json.Marshal(quantity.Find("近百家单位"))
	fmt.Println(string(b), err)
	// Output:
	// [{"start":0,"end":9,"text":"近百家","number":"100","bound":"below","unit":"家","unitKind":"institutions","nounStart":9,"nounEnd":15,"value":"\u003c100 家","rule":"C-UNIT"}] <nil>
}

// TestQuantitiesComeBack writes every count of the cases as JSON and reads it again.
func TestQuantitiesComeBack(t *testing.T) {
	b, err := os.ReadFile("testdata/counts.txt")
	require.NoError(t, err)
	for line := range strings.Lines(string(b)) {
		for _, q := range quantity.Find(strings.NewReplacer("⟦", "", "⟧", "").Replace(line)) {
			b, err := json.Marshal(q)
			require.NoError(t, err, q)
			var back quantity.Quantity
			require.NoError(t, json.Unmarshal(b, &back), string(b))
			assert.Equal(t, q, back)
		}
	}
}

func TestParseErrorsComeBack(t *testing.T) {
	for _, expr := range []string{"无", "三十", "三年", "三名老师"} {
		_, err := quantity.Parse(expr)
		var e, back *quantity.ParseError
		require.ErrorAs(t, err, &e)
		b, err := json.Marshal(e)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(b, &back), string(b))
		assert.Equal(t, e, back)
		assert.ErrorIs(t, back, errors.Unwrap(e))
	}
}

func TestUnknownNames(t *testing.T) {
	q := quantity.Quantity{Text: "三所"}
	for _, text := range []string{`{"bound":">"}`, `{"unitKind":"ships"}`} {
		assert.ErrorIs(t, json.Unmarshal([]byte(text), &q), quantity.ErrUnknownName, text)
		assert.Equal(t, "三所", q.Text, "left as it was")
	}
	_, err := json.Marshal(quantity.Bound(9))
	assert.ErrorIs(t, err, quantity.ErrUnknownName)
	_, err = json.Marshal(quantity.UnitKind(99))
	assert.ErrorIs(t, err, quantity.ErrUnknownName)
}
