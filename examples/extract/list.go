package main

import (
	"errors"
	"fmt"

	"github.com/dianming-nlp/dianming/pkg/dianming"
	"github.com/dianming-nlp/dianming/pkg/gazetteer"
)

// lists are the options for the user's own names.
type lists struct {
	Gazetteer []string `placeholder:"FILE" help:"Your own names: CSV, TSV or JSONL with the columns name, type and, if you like, canonical, aliases, hint, never. May be given several times."`
}

// shownIssues is the number of duplicates and conflicts that are told one by
// one.
const shownIssues = 10

// load reads the lists. Bad rows are told to problem, duplicates and conflicts to
// notice; the good rows are used all the same. The option is nil where there is
// no list.
func (l lists) load(problem, notice func(format string, args ...any)) (dianming.Option, error) {
	if len(l.Gazetteer) == 0 {
		return nil, nil
	}
	g, err := gazetteer.Load(l.Gazetteer...)
	if g == nil {
		return nil, fmt.Errorf("--gazetteer: %w", err)
	}
	var bad *gazetteer.LoadError
	switch {
	case errors.As(err, &bad):
		for _, row := range bad.Rows {
			problem("--gazetteer: %v", row)
		}
	case err != nil:
		return nil, fmt.Errorf("--gazetteer: %w", err)
	}
	issues := g.Report().Issues
	for i, issue := range issues {
		if i == shownIssues {
			notice("--gazetteer: and %d more", len(issues)-i)
			break
		}
		notice("--gazetteer: %v", issue)
	}
	return dianming.WithGazetteer(g), nil
}
