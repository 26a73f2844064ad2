package main

import (
	"strings"

	"github.com/dianming-nlp/dianming/internal/source"
	"github.com/dianming-nlp/dianming/pkg/annotation"
)

// piece is a sentence of a document, without the hard line breaks inside it:
// the form in which the peers do best.
type piece struct {
	doc  int
	text string
	at   []int // code point in the document of each code point of text
}

// cut makes the pieces of documents: lines of the clean view, cut behind the
// marks that end a sentence.
func cut(docs []annotation.Document) []piece {
	var pieces []piece
	var view source.Text
	for i, d := range docs {
		view.Reset(d.Text)
		places := codePoints(d.Text)
		from := 0
		add := func(to int) {
			if text := string(view.Runes[from:to]); strings.TrimSpace(text) != "" {
				p := piece{doc: i, text: text}
				for k := from; k < to; k++ {
					p.at = append(p.at, places[view.Offset(k)])
				}
				pieces = append(pieces, p)
			}
			from = to
		}
		for k, r := range view.Runes {
			switch r {
			case '\n':
				add(k)
				from = k + 1
			case '。', '！', '？', '；':
				add(k + 1)
			}
		}
		add(len(view.Runes))
	}
	return pieces
}

// codePoints tells which code point begins at a byte of text.
func codePoints(text string) []int {
	at := make([]int, len(text)+1)
	n := 0
	for i := range text {
		at[i] = n
		n++
	}
	at[len(text)] = n
	return at
}
