package dianming

import (
	"context"
	"fmt"
	"slices"

	"github.com/dianming-nlp/dianming/internal/decide"
	"github.com/dianming-nlp/dianming/internal/link"
	"github.com/dianming-nlp/dianming/internal/recognise"
	"github.com/dianming-nlp/dianming/internal/source"
	"github.com/dianming-nlp/dianming/pkg/quantity"
	"github.com/dianming-nlp/dianming/pkg/timex"
)

// worker runs the stages of the pipeline for one text at a time and keeps their
// memory for the next text.
type worker struct {
	source     source.Text
	dates      timex.Finder
	counts     quantity.Finder
	recogniser recognise.Recogniser
	chooser    decide.Chooser
	linker     link.Linker
	articles   []link.Article
	surveyor   link.Surveyor
	namer      link.Namer
	posts      []link.Post    // of one article
	mentions   []link.Mention // of one article
	named      []int          // indexes of the entities of mentions
	allPosts   []Post
	allAliases []Alias // without their names
	names      []string
	nameEnds   []int // the names of alias i end here in names
	foundDates []timex.Expression
	foundCount []quantity.Quantity
	listings   listings              // where the extractor has a gazetteer
	candidates []recognise.Candidate // with those of the gazetteer
	keepBeaten bool                  // the extractor explains what its entities beat
}

func (w *worker) extract(ctx context.Context, text string, ref timex.Reference, config *config) (*Document, error) {
	w.source.Reset(text)
	runes := w.source.Runes
	w.foundDates = w.dates.FindRunes(w.foundDates[:0], runes, ref)
	w.foundCount = w.counts.FindRunes(w.foundCount[:0], runes)
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("dianming: extract: %w", err)
	}
	chosen := w.choose(runes, config)
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("dianming: extract: %w", err)
	}
	d := &Document{Text: text, gazetteer: config.gazetteer}
	w.articles = link.Split(w.articles[:0], runes)
	w.fill(d, chosen)
	d.record = slices.Clone(chosen)
	w.link(d, chosen)
	return d, nil
}

// choose finds the candidates and the best set of them. What the first look chose
// is known in the second.
func (w *worker) choose(runes []rune, config *config) []recognise.Candidate {
	candidates := w.recogniser.Candidates(runes, config.segmenter, w.foundDates, w.foundCount)
	if config.gazetteer != nil {
		w.listings.reset(config.gazetteer, runes)
		w.candidates = append(w.candidates[:0], candidates...)
		w.candidates = w.listings.add(w.candidates, w.recogniser.Input())
		candidates = w.candidates
	}
	chosen := w.chooser.Best(candidates)
	more := w.recogniser.Known(candidates, chosen)
	if len(more) == len(candidates) {
		return chosen
	}
	if config.gazetteer != nil {
		w.listings.settle(more[len(candidates):])
		w.candidates = more
	}
	return w.chooser.Best(more)
}

// fill makes the entities of the chosen candidates.
func (w *worker) fill(d *Document, chosen []recognise.Candidate) {
	d.Entities = make([]Entity, len(chosen))
	dates, counts := 0, 0
	for i := range chosen {
		c := &chosen[i]
		e := &d.Entities[i]
		e.Type = c.Type
		e.Start, e.End = w.source.Span(int(c.Start), int(c.End))
		e.Text = w.source.Mention(e.Start, e.End)
		e.Canonical = e.Text
		e.runeStart, e.runeEnd = c.Start, c.End
		e.ref = noRef
		if d.gazetteer != nil {
			if e.entry = w.listings.at(c); e.entry != nil {
				e.Canonical = e.entry.FullForm()
			}
		}
		switch c.Rule {
		case recognise.RuleDate:
			e.Value = w.foundDates[c.Ref].Value
			dates++
		case recognise.RuleCount:
			e.Value = w.foundCount[c.Ref].Value
			counts++
		}
	}
	d.dates = make([]timex.Expression, 0, dates)
	d.counts = make([]quantity.Quantity, 0, counts)
	for i := range chosen {
		switch c := &chosen[i]; c.Rule {
		case recognise.RuleDate:
			d.Entities[i].ref = int32(len(d.dates))
			d.dates = append(d.dates, w.foundDates[c.Ref])
		case recognise.RuleCount:
			d.Entities[i].ref = int32(len(d.counts))
			d.counts = append(d.counts, w.foundCount[c.Ref])
		}
	}
}

// link makes articles, posts and aliases.
func (w *worker) link(d *Document, chosen []recognise.Candidate) {
	w.allPosts, w.allAliases = w.allPosts[:0], w.allAliases[:0]
	w.names, w.nameEnds = w.names[:0], w.nameEnds[:0]
	d.Articles = make([]Span, len(w.articles))
	from := 0
	for a, article := range w.articles {
		start, end := w.source.Span(article.Start, article.End)
		d.Articles[a] = Span{start, end}
		to := from
		for to < len(chosen) && int(chosen[to].Start) < article.End {
			to++
		}
		w.posts = w.linker.Posts(w.posts[:0], w.source.Runes, chosen[from:to])
		for _, p := range w.posts {
			post := Post{Person: p.Person + from, Title: p.Title + from, Org: -1, Status: p.Status, Article: a}
			if p.Org >= 0 {
				post.Org = p.Org + from
			}
			w.allPosts = append(w.allPosts, post)
		}
		w.aliases(d, from, to, a)
		from = to
	}
	d.Posts = slices.Clone(w.allPosts)
	w.keepAliases(d)
}

// aliases groups the names among the entities [from, to) of article a.
func (w *worker) aliases(d *Document, from, to, a int) {
	w.mentions, w.named = w.mentions[:0], w.named[:0]
	for i := from; i < to; i++ {
		switch e := &d.Entities[i]; e.Type {
		case Person, School, Org:
			m := link.Mention{Type: e.Type, Text: e.Text, At: e.Start}
			if e.entry != nil {
				m.Key = w.listings.key(e.entry)
			}
			w.mentions = append(w.mentions, m)
			w.named = append(w.named, i)
		}
	}
	region := w.surveyor.Region(w.recogniser.Input(), w.articles[a])
	aliases := w.namer.Aliases(w.mentions, region)
	for k, i := range w.named {
		d.Entities[i].Region = w.namer.Code(k)
	}
	for _, alias := range aliases {
		w.names = append(w.names, alias.Canonical)
		for _, form := range alias.Forms {
			if form != alias.Canonical {
				w.names = append(w.names, form)
			}
		}
		w.allAliases = append(w.allAliases, Alias{Type: alias.Type, Article: a})
		w.nameEnds = append(w.nameEnds, len(w.names))
		w.canonise(d, alias)
	}
}

// canonise gives the members of an alias group their canonical form: that of a
// gazetteer's entry among them, or the fullest.
func (w *worker) canonise(d *Document, alias link.Alias) {
	canonical := alias.Canonical
	for _, m := range alias.Members {
		if e := &d.Entities[w.named[m]]; e.entry != nil {
			canonical = e.Canonical
			break
		}
	}
	for _, m := range alias.Members {
		if e := &d.Entities[w.named[m]]; e.entry == nil {
			e.Canonical = canonical
		}
	}
}

// keepAliases gives the document its aliases. All their names lie in one slice.
func (w *worker) keepAliases(d *Document) {
	d.Aliases = slices.Clone(w.allAliases)
	names, from := slices.Clone(w.names), 0
	for i := range d.Aliases {
		to := w.nameEnds[i]
		d.Aliases[i].Names = names[from:to:to]
		from = to
	}
}
