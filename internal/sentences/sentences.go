// Package sentences fills sentences with names, one in each, and says what must be
// found in them: what is found for one name must be found for every other of its kind,
// and what is found in one county in every other. The tests of recognition read them so,
// and scripts/texts prints them for comparing two states of the library.
//
// A frame is a line of a text file, its name, a colon and a blank, and a sentence. In
// it ○ stands for a name (of a place: the full one, 清河县), ● for the short name of a
// place (清河); what must be found stands in marks, with its type:
//
//	bureau and head: 3月12日，⟦ORG|○教育局⟧⟦TITLE|局长⟧⟦PERSON|王建国⟧出席会议。
//
// Empty lines and lines that begin with # are skipped, here and in lists of names.
package sentences

import (
	"fmt"
	"io/fs"
	"strings"

	"github.com/dianming-nlp/dianming/internal/entity"
)

// Mention is what must be found in a sentence.
type Mention struct {
	Text string
	Type entity.Type
}

// Sentence is a frame, filled or not.
type Sentence struct {
	// Frame is the name of the frame.
	Frame string
	// Filler is what the frame was filled with: a name, or the code of a place. It is
	// "" in a frame that is not filled.
	Filler string
	// Text is the sentence without marks.
	Text string
	// Want is what must be found in it, in its order.
	Want []Mention
}

// Fill returns the frame with a name for ○ and a short one for ●.
func (s Sentence) Fill(filler, name, short string) Sentence {
	fill := func(text string) string {
		return strings.ReplaceAll(strings.ReplaceAll(text, "○", name), "●", short)
	}
	out := Sentence{Frame: s.Frame, Filler: filler, Text: fill(s.Text), Want: make([]Mention, len(s.Want))}
	for i, m := range s.Want {
		out.Want[i] = Mention{fill(m.Text), m.Type}
	}
	return out
}

// needsShort: ● stands in it.
func (s Sentence) needsShort() bool { return strings.Contains(s.Text, "●") }

// Frames reads the frames of a file. Errors name the line.
func Frames(files fs.FS, name string) ([]Sentence, error) {
	lines, err := readLines(files, name)
	if err != nil {
		return nil, err
	}
	var frames []Sentence
	for _, l := range lines {
		s, err := parse(l.text)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, l.number, err)
		}
		frames = append(frames, s)
	}
	return frames, nil
}

// parse reads a frame: NAME: SENTENCE.
func parse(line string) (Sentence, error) {
	name, rest, ok := strings.Cut(line, ": ")
	if !ok {
		return Sentence{}, fmt.Errorf("no name: want NAME: SENTENCE, got %q", line)
	}
	s := Sentence{Frame: name}
	var text strings.Builder
	for {
		before, after, ok := strings.Cut(rest, "⟦")
		text.WriteString(before)
		if !ok {
			break
		}
		inside, tail, closed := strings.Cut(after, "⟧")
		tag, mention, typed := strings.Cut(inside, "|")
		if !closed || !typed {
			return Sentence{}, fmt.Errorf("want ⟦TYPE|mention⟧ in %q", line)
		}
		kind, err := entity.ParseType(tag)
		if err != nil {
			return Sentence{}, err
		}
		s.Want = append(s.Want, Mention{mention, kind})
		text.WriteString(mention)
		rest = tail
	}
	s.Text = text.String()
	if len(s.Want) == 0 || strings.Contains(s.Text, "⟧") || !strings.ContainsAny(s.Text, "○●") {
		return Sentence{}, fmt.Errorf("want a blank, ○ or ●, and whole marks in %q", line)
	}
	return s, nil
}

// line is a line of a file, counted from 1.
type line struct {
	number int
	text   string
}

// readLines reads the lines of a file that are not empty and no comments.
func readLines(files fs.FS, name string) ([]line, error) {
	b, err := fs.ReadFile(files, name)
	if err != nil {
		return nil, err
	}
	var lines []line
	for i, text := range strings.Split(string(b), "\n") {
		if text = strings.TrimSpace(text); text != "" && text[0] != '#' {
			lines = append(lines, line{i + 1, text})
		}
	}
	if len(lines) == 0 {
		return nil, fmt.Errorf("%s: nothing in it", name)
	}
	return lines, nil
}
