package misspelt

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/runes"
	"github.com/dianming-nlp/dianming/internal/segment"
	"github.com/dianming-nlp/dianming/internal/typo"
)

// Slip is one character of a text that stands for another.
type Slip struct {
	At         int  // rune of the text
	Got, Want  rune // what is written, and what is meant
	Start, End int  // the word of which it is a part, in runes
	Rule       *mention.Rule
}

// Both reports whether the two characters sound and look alike: 笵, 范.
func (s *Slip) Both() bool { return typo.SoundsAlike(s.Got, s.Want) && typo.LooksAlike(s.Got, s.Want) }

// Meant returns runes [start, end) of the text, the slip among them, with the right character.
func (s *Slip) Meant(text []rune, start, end int) string {
	right := slices.Clone(text[start:end])
	right[s.At-start] = s.Want
	return string(right)
}

// Find appends to dst the slips in text, in text order and of each rune the one in the longest word; what the guards
// reject is noted in trace. known says, at little cost, that a rune stands in a longer word of the dictionary, so that it is
// no slip; it may say so of some of them only. It is not asked where there is a trace, for M-WORD to say why.
func Find(dst []Slip, text []rune, known func(i int) bool, trace *mention.Trace) []Slip {
	t := words()
	first := len(dst)
	for i := 1; i < len(text) && len(dst)-first < MaxSlips; i++ {
		if t.has(text[i-1], text[i]) && (trace != nil || !known(i-1) || !known(i)) {
			dst = t.at(dst, first, text, i, trace)
		}
	}
	return dst
}

// at appends the slip at the pair of runes that ends with rune i: the second of them is wrong or, at the beginning of a
// word, the first.
func (t *table) at(dst []Slip, first int, text []rune, i int, trace *mention.Trace) []Slip {
	best := Slip{}
	a, b, s := text[i-1], text[i], sounds()
	for _, want := range t.heard[heard{a, s.of(b), false}] {
		t.longest(&best, text, i, i, want)
	}
	for _, want := range typo.LookAlikes(b) {
		t.longest(&best, text, i, i, want)
	}
	for _, want := range t.heard[heard{b, s.of(a), true}] {
		t.longest(&best, text, i, i-1, want)
	}
	for _, want := range typo.LookAlikes(a) {
		t.longest(&best, text, i, i-1, want)
	}
	if best.Rule == nil || len(dst) > first && dst[len(dst)-1].At == best.At || rejected(text, &best, trace) {
		return dst
	}
	return append(dst, best)
}

// longest makes best the longest word that stands at the pair of runes which ends with rune i if rune wrong is read as
// want.
func (t *table) longest(best *Slip, text []rune, i, wrong int, want rune) {
	pair := [2]rune{text[i-1], want}
	if wrong < i {
		pair = [2]rune{want, text[i]}
	}
	if want == text[wrong] {
		return
	}
	for _, p := range t.places[pair] {
		w := &t.words[p.word]
		start := i - int(p.second)
		end := start + len(w.runes)
		inside := wrong == i || p.second == 1
		if inside && start >= 0 && end <= len(text) && end-start > best.End-best.Start && fits(w.runes, text[start:end], wrong-start) {
			*best = Slip{At: wrong, Got: text[wrong], Want: want, Start: start, End: end, Rule: w.rule}
		}
	}
}

// fits reports whether the text is the word but for the wrong rune.
func fits(word, text []rune, wrong int) bool {
	for k, r := range word {
		if k != wrong && text[k] != r {
			return false
		}
	}
	return true
}

// guard says that what looks like a slip is none.
type guard struct {
	id    string
	holds func(text []rune, s *Slip) bool
}

var guards = []guard{
	{"M-WORD", func(text []rune, s *Slip) bool { return inWord(text, s.At, s.At+1) }},
	{"M-CUT", func(text []rune, s *Slip) bool {
		short := s.End-s.Start == 2 // 大学|原院; a longer word is seldom met by chance: 清河县|教育菊
		return short && inWord(text, s.Start-1, s.Start+1) || inWord(text, s.End-1, s.End+1)
	}},
	{"M-LONE", func(text []rune, s *Slip) bool {
		edge := s.At == s.Start || s.At == s.End-1 && s.Rule == RuleKind
		return edge && isSaid(text[s.At]) && !s.Both()
	}},
}

func rejected(text []rune, s *Slip, trace *mention.Trace) bool {
	for i := range guards {
		if guards[i].holds(text, s) {
			trace.Reject(s.Start, s.End, entity.Org, guards[i].id)
			return true
		}
	}
	return false
}

// maxWord is the longest word of the dictionary that is looked for.
const maxWord = 12

// inWord reports whether a word of the dictionary of two runes or more covers runes [from, to) of the text; not where
// these are not all in it. Personal names are no words: the dictionary has such as 幼儿圆.
func inWord(text []rune, from, to int) bool {
	if from < 0 || to > len(text) {
		return false
	}
	dict := segment.Native()
	for s := max(0, to-maxWord); s <= from; s++ {
		for e := max(to, s+2); e <= min(len(text), s+maxWord); e++ {
			if w, ok := dict.Lookup(text[s:e]); ok && w.Tag.String() != "nr" {
				return true
			}
		}
	}
	return false
}

// isSaid reports whether the rune is by itself a word that sentences are made of: a verb, preposition, adverb.
func isSaid(r rune) bool {
	w, ok := segment.Native().Lookup([]rune{r})
	tag := w.Tag.String()
	return ok && w.LogProb > rarestSaid && tag != "" && said.Has(rune(tag[0]))
}

// rarestSaid is the log probability from which on a rune is met as a word by itself.
const rarestSaid = -11.5

// said are the first letters of the dictionary's tags of such words.
var said = runes.NewSet("vpdcurmqaf")

// Confirm reports whether a body that stands in the text when it is read with the right character, c, is one, and says by which
// rule. The word of the slip is a part of it, and a place stands before it, or the character looks like the right one and
// sounds so, or another body stands before it and the word is a long one (幼儿园|分园 is no 分院). A word before the kind is
// corrected by its sound alone where the kind leaves it no choice: a bureau (局) is called by what it is for, a school by
// any name.
func (s *Slip) Confirm(c *mention.Candidate) bool {
	if !c.IsBody() || s.Start < int(c.Start) || s.End > int(c.End) {
		return false
	}
	placed := c.PlaceEnd > c.Start
	if c.Evidence&mention.HasParent != 0 {
		placed = s.End-s.Start > 2
	}
	if s.End == int(c.End) {
		return placed || s.Both()
	}
	sphere := s.Rule == RuleCore // and no other kind: 教委|局
	s.Rule = RuleCore
	return s.End <= int(c.Head) && (s.Both() || sphere && placed && c.End-c.Head == 1)
}
