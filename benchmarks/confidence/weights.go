package main

import (
	"errors"
	"maps"
	"strings"

	"github.com/dianming-nlp/dianming/internal/confidence"
)

// weightsOf fits both models to examples and returns the table of their weights. Rules
// were made by looking at part of the documents, where they err less than elsewhere: how
// sure mentions are is set by the documents of which no rule was made. Posts are too few
// for that.
func weightsOf(all []*example) (string, error) {
	mentions, posts := only(all, (*example).isJudged, (*example).isMention), only(all, (*example).isJudged, (*example).isPost)
	unread := (*example).isUnread
	if len(only(mentions, unread)) == 0 {
		unread = anyExample
	}
	if len(mentions) == 0 || len(posts) == 0 {
		return "", errors.New("no mention or no post in the collections: there is nothing to fit")
	}
	m, s := fit(mentions), crossFit(mentions, unread)
	for _, e := range only(all, (*example).isMention) {
		e.Confidence = probability(s.of(m.sum(e)))
	}
	for _, e := range posts {
		e.weighParts()
	}
	rows := m.rows(s)
	maps.Copy(rows, fit(posts).rows(crossFit(posts, anyExample)))
	return tableOf(rows, len(mentions), len(posts)), nil
}

// weighParts makes the signal of a post's parts that of their new confidence.
func (e *example) weighParts() {
	least := 1.0
	for _, part := range e.parts {
		least = min(least, part.Confidence)
	}
	for info := range confidence.Parts(least).Each {
		for i, f := range e.says {
			if strings.HasPrefix(f.id, "parts-") {
				e.says[i].id = info.ID
			}
		}
	}
}
