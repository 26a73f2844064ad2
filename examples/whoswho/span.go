package main

import (
	"slices"
	"strings"
)

// currentFirst sorts posts: those last seen as held before those last seen as
// given up, each by the first day and then by name.
func currentFirst(all []held) []held {
	slices.SortStableFunc(all, func(a, b held) int {
		if a.over() != b.over() {
			if a.over() {
				return 1
			}
			return -1
		}
		x, y := firstDay(a.evidence), firstDay(b.evidence)
		switch {
		case x != y && x == "":
			return 1
		case x != y && y == "":
			return -1
		case x != y:
			return strings.Compare(x, y)
		}
		return strings.Compare(a.org+"\x00"+a.person+"\x00"+a.title, b.org+"\x00"+b.person+"\x00"+b.title)
	})
	return all
}

// over tells whether the last text with a day has the post as given up.
func (h held) over() bool {
	last := h.evidence[0]
	for _, e := range h.evidence {
		if e.day != "" {
			last = e
		}
	}
	return last.former
}

// span says in words from when to when the post was seen.
func (h held) span() string {
	current, former := h.split()
	var parts []string
	if len(current) > 0 {
		first, last := firstDay(current), lastDay(current)
		switch {
		case first == "":
			parts = append(parts, "day unknown")
		case first == last:
			parts = append(parts, "since "+first)
		default:
			parts = append(parts, "since "+first+", last seen "+last)
		}
	}
	if len(former) > 0 {
		if day := firstDay(former); day != "" {
			parts = append(parts, "former by "+day)
		} else {
			parts = append(parts, "former")
		}
	}
	return strings.Join(parts, "; ")
}

// split parts what has the post as held from what has it as given up.
func (h held) split() (current, former []evidence) {
	for _, e := range h.evidence {
		if e.former {
			former = append(former, e)
		} else {
			current = append(current, e)
		}
	}
	return current, former
}

// firstDay returns the first day of evidence that is sorted by day, "" if none
// is known.
func firstDay(all []evidence) string {
	if len(all) == 0 {
		return ""
	}
	return all[0].day
}

func lastDay(all []evidence) string {
	day := ""
	for _, e := range all {
		day = max(day, e.day)
	}
	return day
}
