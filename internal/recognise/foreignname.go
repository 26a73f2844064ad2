package recognise

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/personname"
)

// maxDotted is the longest name with a middle dot, in runes.
const maxDotted = 24

// dotted finds names with a middle dot (买买提·艾力, 约翰·史密斯): i is where the
// dot is, the parts are read outwards from it.
func (p *persons) dotted(dot int) {
	text := p.in.Runes
	if !p.in.is(dot-1, lexicon.MarkHan) || !p.in.is(dot+1, lexicon.MarkHan) && !isLatin(p.in.at(dot+1)) {
		return
	}
	start := dot
	for start > 0 && dot-start < 8 && p.in.is(start-1, lexicon.MarkHan) && !p.nameStarts(start, dot) {
		start--
	}
	end, last := dot+1, dot+1
	for end < len(text) && end-start < maxDotted && (p.in.is(end, lexicon.MarkHan) || isLatin(text[end]) || isDot(text[end])) {
		if isDot(text[end]) {
			last = end + 1
		} else if p.in.is(end, lexicon.MarkHan) && end > last && p.nameEnds(last, end) {
			break
		}
		end++
	}
	if dot-start < 1 || end-last < 1 || text[dot] == '.' && dot-start < 2 || p.in.at(start-1) == '《' {
		return
	}
	left, right := p.before(start), p.after(end)
	score := 2 + 3*p.foreignShare(start, end) + max(left.Weight(), 0) + max(right.Weight(), 0)
	if score < personThreshold+1 {
		return
	}
	p.out = append(p.out, mention.Candidate{
		Start: int32(start), End: int32(end), Head: int32(last), PlaceEnd: int32(start),
		Type: entity.Person, Rule: rulePersonForeign, Score: score,
		Evidence: left | right,
	})
}

// foreignShare tells how far the hanzi of [s, e) are those of transliterations,
// from -1 to 1.
func (p *persons) foreignShare(s, e int) float32 {
	var sum, n float32
	if m := personname.MinorityName(p.in.Runes[s:e]); m >= 2 {
		return 1
	}
	for _, r := range p.in.Runes[s:e] {
		if !isHanzi(r) {
			continue
		}
		n++
		if odds := personname.ForeignOdds(r); odds > 0 {
			sum++
		} else if odds < -1 {
			sum--
		}
	}
	return sum / max(n, 1)
}

func isDot(r rune) bool { return r == '·' || r == '•' || r == '・' || r == '‧' }

// nameStarts: the first part of a dotted name begins at s, since what stands
// before is no part of a foreign name.
func (p *persons) nameStarts(s, dot int) bool {
	if s == dot {
		return false
	}
	if p.titleTo[s] || p.bodies.endingAt(s) >= 0 || p.in.blocked[s-1] {
		return true
	}
	if p.in.longestTo(s, lexicon.PersonRole|lexicon.Country|lexicon.Place|lexicon.LeftStop, max(0, s-6)) >= 0 && p.in.boundary(s) {
		return true
	}
	return p.in.boundary(s) && !personname.IsForeignChar(p.in.Runes[s-1])
}

// nameEnds: the last part, which began at last, ends before e: a title, an
// honorific, a verb or a function word begins there, or a word of ordinary text.
func (p *persons) nameEnds(last, e int) bool {
	if p.titleAt[e] || p.in.is(e, lexicon.MarkFunction) || p.in.longestAt(e, lexicon.Honorific) > 0 {
		return true
	}
	if p.in.longestAt(e, lexicon.PersonVerb|lexicon.LeftStop) > e+1 {
		return true
	}
	if !p.in.boundary(e) || e-last < 2 {
		return false
	}
	t := p.in.tokenEnd(e)
	tag := p.in.tagAt(e)
	return t-e > 1 && tag != "" && tag[0] != 'n' || !personname.IsForeignChar(p.in.Runes[e]) && t-e > 1
}

// minority finds names built of known Uyghur, Tibetan, Mongolian, Kazakh or Yi
// parts: 阿依古丽, 扎西多吉.
func (p *persons) minority(i int) {
	n := personname.MinorityName(p.in.Runes[i:min(i+16, len(p.in.Runes))])
	if n < 2 {
		return
	}
	end := i + n
	if isDot(p.in.at(end)) || isDot(p.in.at(i-1)) {
		return // dotted takes the whole
	}
	if s := p.unknownLead(i); s < i {
		if isDot(p.in.at(s - 1)) {
			return
		}
		i, n = s, end-s
	}
	left, right := p.before(i), p.after(end)
	if n == 2 && left&(mention.TitleBefore|mention.RoleBefore) == 0 {
		return
	}
	score := 2 + (left | right).Weight()
	if n >= 4 {
		score += 2
	}
	if score < personThreshold {
		return
	}
	p.out = append(p.out, mention.Candidate{
		Start: int32(i), End: int32(end), Head: int32(i), PlaceEnd: int32(i),
		Type: entity.Person, Rule: rulePersonMinority, Score: score, Evidence: left | right,
	})
}

// unknownLead returns the start of the syllables before a known part of a
// minority name at i, if no word is among them and a border before: 热依屯|古丽.
func (p *persons) unknownLead(i int) int {
	s := i
	for p.in.is(s-1, lexicon.MarkHan) && !p.in.blocked[s-1] && i-s < 4 {
		s--
	}
	if s == i || i-s > 3 || p.titleTo[i] || !p.in.boundary(s) || p.in.longestTo(i, lexicon.LeftStop|lexicon.PersonRole|lexicon.Honorific, s) >= 0 {
		return i
	}
	for k := s; k < i; k = p.in.tokenEnd(k) {
		if t := p.in.tokenEnd(k); t-k > 1 && p.in.tag(k, t) != "" || p.in.is(k, lexicon.MarkFunction) {
			return i
		}
	}
	return s
}

// transliterated finds names of no surname beside a title: 校长布莱克森,
// 局长呼日勒巴特尔. i is where a run may start.
func (p *persons) transliterated(i int) {
	text := p.in.Runes
	after := p.titleTo[i]
	end, foreign := i, 0
	for end < len(text) && end-i < longestRun && p.in.is(end, lexicon.MarkHan) && !p.in.blocked[end] {
		if end > i+1 && (p.titleAt[end] || p.in.is(end, lexicon.MarkFunction) || p.in.longestAt(end, lexicon.Honorific|lexicon.PersonVerb|lexicon.LeftStop) > end+1) {
			break
		}
		odds := personname.ForeignOdds(text[end])
		if odds > 0 {
			foreign++
		} else if !after {
			break
		}
		if t := p.in.tokenEnd(end); t-end > 1 && p.in.boundary(end) && odds <= 0 && p.in.tagAt(end) != "" {
			break
		}
		end++
	}
	n := end - i
	if n < 3 || foreign*3 < n*2 || !after && !p.titleAt[end] || isDot(p.in.at(end)) || isDot(p.in.at(i-1)) {
		return
	}
	left, right := p.before(i), p.after(end)
	if right.Weight() < 0 {
		return
	}
	score := 3.5 + 0.5*float32(n)
	if foreign == n && n > 3 {
		score += 4 // no Chinese name is as long
	}
	p.out = append(p.out, mention.Candidate{
		Start: int32(i), End: int32(end), Head: int32(i), PlaceEnd: int32(i),
		Type: entity.Person, Rule: rulePersonForeign, Score: score, Evidence: left | right,
	})
}

// latin reads words of Latin letters from i on and returns where they end. They
// are a name where a title, a role or an honorific stands beside them.
func (p *persons) latin(i int) int {
	text := p.in.Runes
	end, words := i, 0
	for j := i; j < len(text) && j-i < 60; {
		k := j
		for k < len(text) && (isLatin(text[k]) || text[k] == '-' || text[k] == '\'' || text[k] == '’' || text[k] == '.') {
			k++
		}
		if k == j || text[j] < 'A' || text[j] > 'Z' {
			break
		}
		words++
		end = k
		if k >= len(text) || text[k] != ' ' && !isDot(text[k]) {
			break
		}
		j = k + 1
	}
	if words == 0 {
		for end = i; end < len(text) && isLatin(text[end]); {
			end++
		}
		return end
	}
	for end > i && (text[end-1] == '.' || text[end-1] == '-') {
		end--
	}
	left, right := p.before(i), p.after(end)
	if (left|right)&mention.Strong == 0 || end-i < 3 || allCapitals(text[i:end]) {
		return max(end, i+1)
	}
	if words == 1 && right&(mention.TitleAfter|mention.HonorificAfter) == 0 {
		return end
	}
	p.out = append(p.out, mention.Candidate{
		Start: int32(i), End: int32(end), Head: int32(i), PlaceEnd: int32(i),
		Type: entity.Person, Rule: rulePersonForeign, Score: 4 + max(left.Weight(), 0) + max(right.Weight(), 0), Evidence: left | right,
	})
	return end
}

func allCapitals(word []rune) bool {
	for _, r := range word {
		if r >= 'a' && r <= 'z' || r >= 0xDF {
			return false
		}
	}
	return true
}
