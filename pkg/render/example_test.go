package render_test

import (
	"fmt"
	"os"

	"github.com/dianming-nlp/dianming/pkg/render"
)

func ExampleTerminal() {
	text := "2月5日,李望秋到会"
	spans := []render.Span{
		{Start: 0, End: 8, Type: render.Date, Value: "2026-02-05"},
		{Start: 9, End: 18, Type: render.Person},
	}
	if err := render.Terminal(os.Stdout, text, spans, render.TerminalOptions{Values: true, Legend: true}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// PERSON 1  DATE 1
	//
	// [2月5日/DATE=2026-02-05],[李望秋/PERSON]到会
}
