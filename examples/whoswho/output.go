package main

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"io"
	"strconv"
	"strings"
)

// output writes answers in the format asked for.
type output struct {
	*asking
	to     io.Writer
	words  *vocabulary
	more   bool     // there are more bodies than were answered for
	others []string // names that hold the one asked for
}

func (o *output) write(answers []answer) error {
	switch o.Format {
	case "json":
		return o.json(answers)
	case "csv":
		return o.csv(answers)
	}
	t := text{out: bufio.NewWriter(o.to), words: o.words, limit: o.Limit}
	for i, a := range answers {
		if i > 0 {
			t.printf("\n")
		}
		t.answer(a)
	}
	if o.more {
		t.printf("\n%s\n", number(o.words.more, mostBodies))
	}
	if len(o.others) > 0 {
		t.printf("\n%s %s\n", o.words.others, strings.Join(o.others, " "))
	}
	return t.out.Flush()
}

func (o *output) json(answers []answer) error {
	for i := range answers {
		if answers[i].Posts == nil {
			answers[i].Posts = []post{}
		}
	}
	e := json.NewEncoder(o.to)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(answers)
}

// csv writes a row a post, with the first source and the number of all.
func (o *output) csv(answers []answer) error {
	if o.BOM {
		if _, err := io.WriteString(o.to, "\uFEFF"); err != nil {
			return err
		}
	}
	w := csv.NewWriter(o.to)
	rows := [][]string{o.words.columns}
	for _, a := range answers {
		for _, p := range a.Posts {
			rows = append(rows, o.row(a, p))
		}
	}
	return w.WriteAll(rows)
}

func (o *output) row(a answer, p post) []string {
	yes := func(is bool) string {
		if is {
			return "yes"
		}
		return ""
	}
	first := p.Sources[0]
	row := []string{a.Name, p.Person, p.Title, p.Body, p.State, yes(p.Acting), p.From, p.FromBasis, p.FirstSeen, p.LastSeen, p.To, p.ToBasis,
		yes(p.Inferred), p.Successor, strings.Join(p.Beside, " "), p.Proposed, strconv.Itoa(len(p.Sources)), first.Path, first.Sentence}
	for _, column := range []int{4, 5, 7, 11, 12} {
		row[column] = o.words.value(row[column])
	}
	for i, cell := range row {
		row[i] = harmless(cell)
	}
	return row
}

// harmless is a cell that no spreadsheet takes for a formula.
func harmless(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}
