package source

import (
	"slices"
	"unicode/utf8"

	"github.com/dianming-nlp/dianming/internal/personname"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// Lists and notices set names and labels of two characters as wide as those of three (王　伟, 校　长), and forms set
// whole headings with blanks between the characters. The clean view has no blank there. A blank is inside a word
// where a character would stand alone without it; which characters make one is told by how wide the gaps are and by
// how likely they are a name.

// spacer takes out the blanks inside words of a clean view, line by line.
type spacer struct {
	text   *Text
	at     []int32 // bytes of the original where the view may have a blank
	tokens []token
	best   []joining // by tokens read
	drop   []int32   // the blanks that go
	loose  []int32   // blanks that are inside a name if the text is seen to set names so
	gap    string    // that the text is seen to have inside names
}

// token is a run of hanzi that a blank parts from another one on its line.
type token struct {
	start, end int
	gap        string // behind it, "" at the end of the row
}

// joining is the best way to read the tokens so far: the last word holds n of them.
type joining struct {
	score float32
	n     int
}

// What a word of several tokens is worth, and a character that stays alone costs. Names outweigh other words, and
// both what is left over; a name that ends inside a token is the last resort.
const (
	nameWorth  = 2
	openWorth  = -1
	nameShare  = 0.2 // of the score of its characters
	mostShare  = 1
	wordWorth  = -1
	loneWorth  = -4
	sureOdds   = 3 // of a surname that is seldom another word
	longestRow = 6 // tokens of one word, at most
)

// wide is the blank that is as wide as a character.
const wide = "\u3000"

// join takes the blanks inside words out of the view of t.
func (s *spacer) join(t *Text) {
	s.text, s.drop, s.loose, s.gap = t, s.drop[:0], s.loose[:0], ""
	done := 0
	for _, at := range s.at {
		i, found := slices.BinarySearch(t.offsets[done:], at)
		if i += done; found && t.Runes[i] == ' ' {
			done = s.row(i)
		}
	}
	if s.gap != "" {
		s.drop = append(s.drop, s.loose...)
	}
	for _, i := range s.drop {
		t.Runes[i] = 0
	}
	if len(s.drop) == 0 {
		return
	}
	n := 0
	for i, r := range t.Runes {
		if r == 0 {
			t.spaced = append(t.spaced, int32(n))
			continue
		}
		t.Runes[n], t.offsets[n] = r, t.offsets[i]
		n++
	}
	t.Runes, t.offsets = t.Runes[:n], t.offsets[:n]
}

// row reads the tokens of which the first ends at the blank at i, and returns where the last ends.
func (s *spacer) row(i int) int {
	text, start, end, alone := s.text.Runes, i, i, false
	for start > 0 && runes.IsHan(text[start-1]) {
		start--
	}
	s.tokens = s.tokens[:0]
	for {
		alone = alone || end-start == 1
		if end == start || end >= len(text) || text[end] != ' ' {
			break
		}
		s.tokens = append(s.tokens, token{start, end, s.text.gapAt(end)})
		for start, end = end+1, end+1; end < len(text) && runes.IsHan(text[end]); end++ {
		}
	}
	if end > start {
		s.tokens = append(s.tokens, token{start, end, ""})
	}
	switch {
	case alone && len(s.tokens) > 1:
		s.read(end < len(text) && isLabelEnd(text[end]))
	case len(s.tokens) == 2:
		s.guess()
	}
	return max(i, end-1)
}

// isLabelEnd: what stands before names somebody or something.
func isLabelEnd(r rune) bool { return r == '：' || r == ':' || r == '/' || r == '|' || r == '｜' }

// gapAt returns the original of the blank that is rune i of the view.
func (t *Text) gapAt(i int) string {
	before := int(t.offsets[i-1])
	_, size := utf8.DecodeRuneInString(t.Original[before:])
	return t.Original[before+size : t.offsets[i+1]]
}

// width is how wide a gap is in columns of half a character; nothing is as wide as the end of a row.
func width(gap string) int {
	if gap == "" {
		return 1 << 30
	}
	n := 0
	for _, r := range gap {
		switch r {
		case '\u3000':
			n += 2
		case '\t':
			n += 8
		default:
			n++
		}
	}
	return n
}

// read finds the best way to make words of the tokens. Behind the last may be a colon, which makes it a label.
func (s *spacer) read(label bool) {
	s.best = append(s.best[:0], joining{})
	for end := 1; end <= len(s.tokens); end++ {
		b := joining{s.best[end-1].score + s.worth(end-1, end, label), 1}
		for n := 2; n <= min(end, longestRow); n++ {
			if !s.together(end-n, end) {
				continue
			}
			if score := s.best[end-n].score + s.worth(end-n, end, label); score > b.score {
				b = joining{score, n}
			}
		}
		s.best = append(s.best, b)
	}
	for end := len(s.tokens); end > 0; end -= s.best[end].n {
		first := end - s.best[end].n
		for k := first; k < end-1; k++ {
			s.drop = append(s.drop, int32(s.tokens[k].end))
			s.gap = s.tokens[k].gap
		}
	}
}

// together: the gaps inside tokens [from, to) are the same, and none beside them is narrower, unless they make
// the label of a row.
func (s *spacer) together(from, to int) bool {
	gap := s.tokens[from].gap
	for k := from + 1; k < to-1; k++ {
		if s.tokens[k].gap != gap {
			return false
		}
	}
	if from == 0 && to == 2 && s.labelled() {
		return true
	}
	inner := width(gap)
	return inner <= width(s.tokens[to-1].gap) && (from == 0 || inner <= width(s.tokens[from-1].gap))
}

// labelled: the first two tokens are the label of the row, however narrow the gap behind them: one set two characters
// apart at the beginning of a line (主　　席　王思涵), or two characters before a longer word (主　席  王思涵).
func (s *spacer) labelled() bool {
	if width(s.tokens[0].gap) >= 2*width(wide) && s.startsLine() {
		return true
	}
	return len(s.tokens) > 2 && width(s.tokens[1].gap) > 1 && s.single(0) && s.single(1) && !s.single(2)
}

// single: token k is one character.
func (s *spacer) single(k int) bool { return s.tokens[k].end-s.tokens[k].start == 1 }

// startsLine: the row is the beginning of a line.
func (s *spacer) startsLine() bool {
	start := s.tokens[0].start
	return start == 0 || s.text.Runes[start-1] == '\n'
}

// worth tells what tokens [from, to) are worth as one word.
func (s *spacer) worth(from, to int, label bool) float32 {
	first, last := s.tokens[from], s.tokens[to-1]
	single := true
	for _, t := range s.tokens[from:to] {
		single = single && t.end-t.start == 1
	}
	labels := label && to == len(s.tokens)
	switch {
	case to-from == 1 && single && !labels:
		return loneWorth
	case to-from == 1:
		return 0
	case labels && single:
		return nameWorth + mostShare
	case labels:
		return 2 * loneWorth
	}
	if score, ok := s.name(first, last, to-from); ok {
		worth := float32(nameWorth)
		if last.end-last.start > 2 {
			worth = openWorth
		}
		return worth + max(-mostShare, min(score*nameShare, mostShare))
	}
	if single {
		return wordWorth
	}
	return 2 * loneWorth
}

// name tells how likely so many tokens from first to last are a name: a surname alone, with the given name or its
// characters behind it; or one at the end of a longer token before one character; or a name that goes on as a sentence.
func (s *spacer) name(first, last token, tokens int) (score float32, ok bool) {
	text, surname := s.text.Runes, first.end-1
	lead, tail := first.end-first.start, last.end-last.start
	if lead == 2 && personname.SurnameLen(text[first.start:first.end]) == 2 {
		surname, lead = first.start, 1 // 欧阳　修
	}
	given := tail
	switch {
	case lead > 1 && (tail > 1 || tokens > 3 || s.isName(text[first.start:first.end])):
		return 0, false
	case tokens == 2 && tail == 1 && sex(text[last.start]), lead > 1 && sex(text[last.start]):
		return 0, false
	case tokens == 2 && tail > 2:
		given = 1
	case tokens > 3 || tokens == 3 && tail > 1 && tail < 3:
		return 0, false
	case tokens == 3 && tail > 2:
		given = 1
	}
	var name [personname.MaxLen]rune
	n := 0
	for i := surname; i < last.start+given && n < len(name); i++ {
		if text[i] != ' ' {
			name[n] = text[i]
			n++
		}
	}
	score, length, ok := personname.Score(name[:n])
	return score, ok && length > 0
}

// sex: a cell that tells it.
func sex(r rune) bool { return r == '男' || r == '女' }

// isName: a token is a whole name by itself, as in 李明　男.
func (s *spacer) isName(token []rune) bool {
	for n := 2; n <= min(3, len(token)); n++ {
		if score, _, ok := personname.Score(token[len(token)-n:]); ok && score > 0 {
			return true
		}
	}
	return false
}

// guess looks at two long tokens, as in 副局长程　远任副主任: the blank may be inside a name if others are.
func (s *spacer) guess() {
	text, a, b := s.text.Runes, s.tokens[0], s.tokens[1]
	if b.end-b.start < 2 || a.end-a.start < 2 || s.isName(text[a.start:a.end]) || width(a.gap) > 2 {
		return
	}
	score, _, ok := personname.Score([]rune{text[a.end-1], text[b.start]})
	cell := a.end-a.start == 3 && personname.StartsSurname(text[a.start])
	switch {
	case cell && !personname.StartsWord(text[a.start:a.end]): // 纳小凤　石楼县
	case !ok || score <= -9 || personname.StartsWord(text[b.start:b.end]): // 任长安　县委常委
	case a.gap == wide && personname.SurnameOdds(text[a.end-1:a.end]) > sureOdds:
		s.drop = append(s.drop, int32(a.end)) // 现对耿　直等人公示
	case b.end-b.start > 2:
		s.loose = append(s.loose, int32(a.end))
	}
}
