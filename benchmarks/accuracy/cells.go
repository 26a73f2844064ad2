package main

import (
	"fmt"

	"github.com/dianming-nlp/dianming/pkg/evaluate"
)

// none stands where there was nothing to find, nor anything found.
const none = "–"

func plural(noun string, n int) string {
	if n == 1 {
		return noun
	}
	return noun + "s"
}

// counts writes F1, then precision and recall, then how many there are.
func counts(c evaluate.Counts) string {
	if c == (evaluate.Counts{}) {
		return none
	}
	return fmt.Sprintf("**%.1f** (%.1f / %.1f of %d)", 100*c.F1(), 100*c.Precision(), 100*c.Recall(), c.Gold())
}

func f1(c evaluate.Counts) string {
	if c == (evaluate.Counts{}) {
		return none
	}
	return fmt.Sprintf("%.1f", 100*c.F1())
}

// share writes how much is right, then of how many.
func share(a evaluate.Accuracy) string {
	if a.Gold == 0 {
		return none
	}
	return fmt.Sprintf("**%s** of %d", percent(a), a.Gold)
}

func percent(a evaluate.Accuracy) string {
	right, ok := a.Share()
	if !ok {
		return none
	}
	return fmt.Sprintf("%.1f", 100*right)
}
