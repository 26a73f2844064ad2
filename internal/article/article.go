package article

import "github.com/dianming-nlp/dianming/internal/lexicon"

// Span is one article: the half-open range [Start, End) of runes of the clean
// view.
type Span struct {
	Start, End int
}

// Limits of a heading, in runes.
const (
	longestHeading = 45
	shortestBody   = 60
)

// Split appends the articles of text to dst; they follow each other without gaps
// and cover it. A new article begins with a heading behind a finished paragraph,
// where the heading has a second line that begins with a dash (——全市…召开) or a
// line that names a place (汾阳:). Headings of sections inside an article have
// neither. Any number of goroutines may call it.
func Split(dst []Span, text []rune) []Span {
	start := 0
	var heading block
	bodies := 0
	for i := 0; i < len(text); {
		e := i
		for e < len(text) && text[e] != '\n' {
			e++
		}
		switch line := text[i:e]; {
		case isHeading(line):
			heading.add(i, line)
		case len(line) >= shortestBody || !heading.open():
			if heading.marked && bodies > 0 {
				dst = append(dst, Span{start, heading.start})
				start = heading.start
			}
			heading = block{}
			bodies++
		default:
			heading = block{}
		}
		i = e + 1
	}
	return append(dst, Span{start, len(text)})
}

// block is a run of heading lines.
type block struct {
	start  int
	lines  int
	marked bool
}

func (b *block) open() bool { return b.lines > 0 }

func (b *block) add(start int, line []rune) {
	if b.lines == 0 {
		b.start = start
	}
	b.lines++
	last := line[len(line)-1]
	dash := line[0] == '—' && b.lines > 1
	label := (last == ':' || last == '：') && len(line) <= 8
	b.marked = b.marked || dash || label
}

// isHeading: a short line that neither ends a sentence nor stops inside one.
func isHeading(line []rune) bool {
	return len(line) > 0 && len(line) <= longestHeading &&
		lexicon.MarksOf(line[len(line)-1])&lexicon.MarkSentence == 0
}
