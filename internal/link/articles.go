// Package link relates the entities of a document: who holds which post, and
// which mentions name the same body. Both are per article of a bulletin, which
// this package also splits.
package link

// Article is one article of a bulletin: the half-open range [Start, End) of
// runes of the clean view. The articles of a text follow each other without
// gaps.
type Article struct {
	Start, End int
}

// Limits of a heading, in runes.
const (
	longestHeading = 45
	shortestBody   = 60
)

// Split appends the articles of text to dst. A new article begins with a
// heading behind a finished paragraph, where the heading has a second line
// that begins with a dash (——全市…召开) or a line that names a place (汾阳:).
// Headings of sections inside an article have neither.
func Split(dst []Article, text []rune) []Article {
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
			if heading.open() && heading.marked && bodies > 0 {
				dst = append(dst, Article{start, heading.start})
				start = heading.start
			}
			heading = block{}
			bodies++
		default:
			heading = block{}
		}
		i = e + 1
	}
	return append(dst, Article{start, len(text)})
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

// isHeading: a short line that does not end a sentence.
func isHeading(line []rune) bool {
	if len(line) == 0 || len(line) > longestHeading {
		return false
	}
	switch line[len(line)-1] {
	case '。', '；', '！', '？', '，', ',', ';', '!', '?', '”', '）', ')':
		return false
	}
	return true
}
