package sentences

import (
	"io/fs"
	"unicode/utf8"

	"github.com/dianming-nlp/dianming/internal/division"
)

// EveryKind fills the frames of everykind.txt with each name of the list that the frame
// is called after: a frame "orgs" with the names of orgs.txt.
func EveryKind(files fs.FS) ([]Sentence, error) {
	frames, err := Frames(files, "everykind.txt")
	if err != nil {
		return nil, err
	}
	var filled []Sentence
	for _, f := range frames {
		names, err := readLines(files, f.Frame+".txt")
		if err != nil {
			return nil, err
		}
		for _, name := range names {
			filled = append(filled, f.Fill(name.text, name.text, name.text))
		}
	}
	return filled, nil
}

// EveryPlace fills the frames of everyplace.txt with each city and county of the
// country; those with ● only with places whose short name has two characters or more.
func EveryPlace(files fs.FS) ([]Sentence, error) {
	frames, err := Frames(files, "everyplace.txt")
	if err != nil {
		return nil, err
	}
	var filled []Sentence
	for _, f := range frames {
		for _, d := range division.All() {
			if d.Level != division.City && d.Level != division.County {
				continue
			}
			if f.needsShort() && utf8.RuneCountInString(d.Short) < 2 {
				continue
			}
			filled = append(filled, f.Fill(d.Code, d.Name, d.Short))
		}
	}
	return filled, nil
}
