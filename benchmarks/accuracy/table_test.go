package main

import (
	"testing"

	"github.com/dianming-nlp/dianming/pkg/annotation"
	"github.com/dianming-nlp/dianming/pkg/evaluate"
	"github.com/stretchr/testify/assert"
)

// madeUp is a report in which persons and dates are found with mistakes.
func madeUp() evaluate.Report {
	r := evaluate.Score(nil, nil)
	for i := range r.Types {
		switch r.Types[i].Type {
		case annotation.Person:
			r.Types[i].Strict = evaluate.Counts{TP: 2, FP: 1, FN: 2} // 2/3 and 1/2: 4/7
		case annotation.Date:
			r.Types[i].Strict = evaluate.Counts{TP: 3}
			r.Types[i].Values = evaluate.Accuracy{Right: 2, Gold: 3}
		case annotation.Org:
			r.Types[i].Strict = evaluate.Counts{FN: 1}
		}
	}
	r.Documents = 2
	r.Micro = evaluate.Counts{TP: 5, FP: 1, FN: 3}
	r.Posts = evaluate.Counts{TP: 1, FP: 3}
	return r
}

// timed is the same with posts that have status and time.
func timed() evaluate.Report {
	r := madeUp()
	r.Documents = 1
	r.Status, r.Time = evaluate.Accuracy{Right: 3, Gold: 4}, evaluate.Accuracy{Right: 0, Gold: 2}
	r.Aliases = evaluate.Counts{TP: 1, FN: 1}
	return r
}

func TestGenreTable(t *testing.T) {
	assert.Equal(t, `| genre | PERSON | TITLE | SCHOOL | ORG | DATE | COUNT | micro | posts | status | time | aliases | documents | blind |
|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
| notice | 57.1 | – | – | 0.0 | 100.0 | – | 71.4 | 40.0 | – | – | – | 2 | 1 |
| **all** | 57.1 | – | – | 0.0 | 100.0 | – | 71.4 | 40.0 | 75.0 | 0.0 | 66.7 | 1 | 0 |
`, genreTable([]row{{"notice", 1, madeUp()}, {"**all**", 0, timed()}}))
}

func TestCollectionTable(t *testing.T) {
	assert.Equal(t, `| | news (2 documents) | notices half 1 (1 document) |
|---|---|---|
| PERSON | **57.1** (66.7 / 50.0 of 4) | **57.1** (66.7 / 50.0 of 4) |
| TITLE | – | – |
| SCHOOL | – | – |
| ORG | **0.0** (0.0 / 0.0 of 1) | **0.0** (0.0 / 0.0 of 1) |
| DATE | **100.0** (100.0 / 100.0 of 3) | **100.0** (100.0 / 100.0 of 3) |
| COUNT | – | – |
| all six, micro | **71.4** (83.3 / 62.5 of 8) | **71.4** (83.3 / 62.5 of 8) |
| all six, macro | **26.2** | **26.2** |
| posts | **40.0** (25.0 / 100.0 of 1) | **40.0** (25.0 / 100.0 of 1) |
| aliases | – | **66.7** (100.0 / 50.0 of 2) |
| values of DATE | **66.7** of 3 | **66.7** of 3 |
| values of COUNT | – | – |
| status of posts | – | **75.0** of 4 |
| dates of posts | – | **0.0** of 2 |
`, collectionTable([]column{{"news", madeUp()}, {"notices half 1", timed()}}, false))
}

// Where no collection has statuses of posts, the rows of them are left out.
func TestCollectionTableWithoutTime(t *testing.T) {
	assert.NotContains(t, collectionTable([]column{{"news", madeUp()}}, false), "of posts")
}

func TestShortCollectionTable(t *testing.T) {
	assert.Equal(t, `| | notices (1 document) |
|---|---|
| PERSON | 57.1 |
| TITLE | – |
| SCHOOL | – |
| ORG | 0.0 |
| DATE | 100.0 |
| COUNT | – |
| all six, micro | 71.4 |
| posts | 40.0 |
| aliases | 66.7 |
`, collectionTable([]column{{"notices", timed()}}, true))
}
