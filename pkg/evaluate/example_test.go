package evaluate_test

import (
	"fmt"

	"github.com/dianming-nlp/dianming/pkg/annotation"
	"github.com/dianming-nlp/dianming/pkg/evaluate"
)

func ExampleScore() {
	gold := []annotation.Document{{ID: "a", Text: "二中校长李望秋", Entities: []annotation.Entity{
		{Start: 0, End: 2, Type: annotation.School, Text: "二中"},
		{Start: 4, End: 7, Type: annotation.Person, Text: "李望秋"}}}}
	pred := []annotation.Document{{ID: "a", Entities: []annotation.Entity{
		{Start: 0, End: 2, Type: annotation.School}, {Start: 4, End: 6, Type: annotation.Person}}}}
	report := evaluate.Score(gold, pred)
	fmt.Printf("F1 %.2f\n", report.Micro.F1())
	for _, e := range report.Errors {
		fmt.Println(e.Kind, e.On, e.Text, "in", e.Context)
	}
	// Output:
	// F1 0.50
	// FP PERSON 李望 in 二中校长李望秋
	// FN PERSON 李望秋 in 二中校长李望秋
}
