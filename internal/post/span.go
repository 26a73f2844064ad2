package post

import (
	"slices"
	"strconv"
	"strings"

	"github.com/dianming-nlp/dianming/internal/runes"
)

// deceased returns the person of whose death the article begins to tell, -1 for none: 海州大学原校长|王思涵|同志逝世，享年93岁.
func (l *Linker) deceased() int {
	if len(l.posts) == 0 || !l.genre.is(classMourning) {
		return -1
	}
	text := l.text[:min(len(l.text), longestObituary)]
	for at := range text {
		if n := beginning(text[at:], classMourning); n > 0 {
			for k := len(l.entities) - 1; k >= 0; k-- {
				if l.isPerson(k) && l.end(k) <= at && !l.isSurname(k) {
					return k
				}
			}
			return -1
		}
	}
	return -1
}

// isLife: the years in the bracket behind person i are those of its life: 王思涵（1889—1968）.
func (l *Linker) isLife(i int) bool {
	v := l.inside[i].Value
	return strings.Contains(v, "/") && (!isTerm(v) || l.hasTrait(i))
}

// hasTrait: behind person i and a bracket, perhaps behind a comma, a clause says who he is: （1895—1928），安徽歙县人，.
func (l *Linker) hasTrait(i int) bool {
	after := afterName(l.behind(i))
	if isComma(runes.At(after, 0)) {
		after = after[1:]
	}
	end := slices.IndexFunc(after[:min(len(after), longestTrait+1)], sentenceMarks.Has)
	return end > 0 && endsInClass(after[:end], classTrait)
}

// isTerm: a range of years is one of a post, and not of a life: 1983/1990.
func isTerm(v string) bool {
	from, to, _ := strings.Cut(v, "/")
	if len(from) < 4 || len(to) < 4 {
		return false
	}
	first, err1 := strconv.Atoi(from[:4])
	last, err2 := strconv.Atoi(to[:4])
	return err1 == nil && err2 == nil && last-first <= longestService
}

// span reads a DATE: when it begins and ends, and whether it is open: 2016.10-, 2016年3月至今.
func (l *Linker) span(d Date, year string) (from, to string, open bool) {
	v, i := d.Value, d.Entity
	if v == "" {
		return "", "", false
	}
	from, to, _ = strings.Cut(v, "/")
	from, to = day(from, year), day(to, year)
	if to != "" {
		return from, to, false
	}
	after := l.text[l.given[i].End:]
	for _, r := range after[:min(len(after), 4)] {
		switch {
		case isBlank(r):
			continue
		case openMarks.Has(r):
			return from, to, true
		}
		break
	}
	return from, to, beginsWith(after, classOpen)
}

var openMarks = runes.NewSet("-—–－~～至")

// day returns the day, month or year of a value; its year is that of the heading where it has none.
func day(v, year string) string {
	v, _, _ = strings.Cut(v, "T")
	if strings.HasPrefix(v, "XXXX") && len(year) >= 4 {
		v = year[:4] + v[4:]
	}
	if len(v) < 4 || v[0] < '0' || v[0] > '9' || strings.Contains(v, "X") {
		return ""
	}
	return v
}
