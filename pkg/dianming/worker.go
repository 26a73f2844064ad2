package dianming

import (
	"context"
	"fmt"
	"slices"

	"github.com/dianming-nlp/dianming/internal/alias"
	"github.com/dianming-nlp/dianming/internal/article"
	"github.com/dianming-nlp/dianming/internal/confidence"
	"github.com/dianming-nlp/dianming/internal/decide"
	"github.com/dianming-nlp/dianming/internal/gazette"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/post"
	"github.com/dianming-nlp/dianming/internal/recognise"
	"github.com/dianming-nlp/dianming/internal/source"
	"github.com/dianming-nlp/dianming/pkg/gazetteer"
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
	linker     post.Linker
	articles   []article.Span
	locator    gazette.Locator
	chosen     []mention.Candidate // of the text as far as it is read
	article    int                 // the first one that is not linked yet
	first      int                 // its first one of chosen
	namer      alias.Namer
	linked     []mention.Candidate // of one article, from its beginning
	dateValues []string            // of its entities, "" for those that are no dates
	posts      []post.Post         // of one article
	mentions   []alias.Mention     // of one article
	named      []int               // indexes of the entities of mentions
	allPosts   []Post
	allAliases []Alias // without their names
	names      []string
	nameEnds   []int // the names of alias i end here in names
	foundDates []timex.Expression
	foundCount []quantity.Quantity
	values     []mention.Candidate // of the dates and counts
	listings   listings            // where the extractor has a gazetteer
	slips      slips               // where it finds misspelt names
	candidates []mention.Candidate // with those of the gazetteer
	weighed    []mention.Candidate // all candidates of a chunk
	signals    confidence.Reader
	rivals     []float32     // of the chosen ones of a chunk
	keepBeaten bool          // the extractor explains what its entities beat
	trace      mention.Trace // of what the rules reject in a chunk, where it does
}

func (w *worker) extract(ctx context.Context, text string, ref timex.Reference, config *config) (*Document, error) {
	w.source.Reset(text)
	d := newDocument(text, config.gazetteer)
	d.explained = w.keepBeaten
	w.reset(d)
	runes := w.source.Runes
	for start := 0; ; {
		end := chunkEnd(runes, w.articles, start, chunkRunes)
		if err := w.chunk(ctx, d, start, end, ref, config); err != nil {
			return nil, fmt.Errorf("dianming: extract: %w", err)
		}
		if start = end; end == len(runes) {
			break
		}
	}
	// Copies that are nil where there is nothing, whatever was read before.
	d.record = append([]mention.Candidate(nil), w.chosen...)
	slices.SortFunc(d.beaten, bestFirst)
	d.Posts = append([]Post(nil), w.allPosts...)
	w.keepAliases(d)
	return d, nil
}

// newDocument returns the document of a text before anything is found. The
// document and what it makes later are one piece of memory.
func newDocument(text string, g *gazetteer.Gazetteer) *Document {
	d := new(struct {
		Document
		places codePointIndex
	})
	d.Document = Document{Text: text, gazetteer: g, places: &d.places}
	return &d.Document
}

// reset begins a document.
func (w *worker) reset(d *Document) {
	w.chosen = w.chosen[:0]
	w.article, w.first = 0, 0
	w.allPosts, w.allAliases = w.allPosts[:0], w.allAliases[:0]
	w.names, w.nameEnds = w.names[:0], w.nameEnds[:0]
	w.articles = article.Split(w.articles[:0], w.source.Runes)
	d.Articles = make([]Span, len(w.articles))
	for i, a := range w.articles {
		d.Articles[i].Start, d.Articles[i].End = w.source.Span(a.Start, a.End)
	}
	w.locator.Reset()
}

// chunk runs the stages on runes [start, end) of the text and links the articles
// that end in it.
func (w *worker) chunk(ctx context.Context, d *Document, start, end int, ref timex.Reference, config *config) error {
	runes := w.source.Runes[start:end]
	w.foundDates = w.dates.FindRunes(w.foundDates[:0], runes, ref)
	w.foundCount = w.counts.FindRunes(w.foundCount[:0], runes)
	if err := ctx.Err(); err != nil {
		return err
	}
	if w.keepBeaten {
		w.trace.Notes, w.trace.Reads = w.trace.Notes[:0], w.trace.Reads[:0]
		w.recogniser.Input().Trace = &w.trace
	}
	in := w.recogniser.Input()
	in.Spaced = w.source.Spaced(in.Spaced[:0], start, end)
	chosen := w.choose(runes, config)
	if err := ctx.Err(); err != nil {
		return err
	}
	if w.keepBeaten {
		w.keepLosers(d, chosen, start)
		w.keepRefused(d, chosen, start)
	}
	w.fill(d, chosen, start)
	w.chosen = append(w.chosen, chosen...)
	for w.article < len(w.articles) {
		a := w.articles[w.article]
		if a.Start >= end && end < len(w.source.Runes) {
			break
		}
		w.locator.Survey(w.recogniser.Input(), a, start)
		if a.End > end {
			break
		}
		w.link(d, w.article)
		w.article++
		w.locator.Reset()
	}
	return nil
}

// choose finds the candidates and the best set of them. What the first look chose
// is known in the second.
func (w *worker) choose(runes []rune, config *config) []mention.Candidate {
	w.values = w.values[:0]
	for i := range w.foundDates {
		w.values = append(w.values, recognise.Found(recognise.RuleDate, i, w.foundDates[i].Start, w.foundDates[i].End))
	}
	for i := range w.foundCount {
		w.values = append(w.values, recognise.Found(recognise.RuleCount, i, w.foundCount[i].Start, w.foundCount[i].End))
	}
	candidates := w.recogniser.Candidates(runes, config.segmenter, w.values)
	w.chooser.Settle(candidates)
	candidates = w.recogniser.Persons(candidates)
	if config.misspelt {
		candidates = w.slips.add(candidates, w.recogniser.Input(), config.segmenter, w.values)
	}
	if config.gazetteer != nil {
		w.listings.reset(config.gazetteer, runes)
		if config.misspelt {
			w.listings.addMisspelt(config.gazetteer, candidates, w.recogniser.Input())
		}
		w.candidates = append(w.candidates[:0], candidates...)
		w.candidates = w.listings.add(w.candidates, w.recogniser.Input())
		candidates = w.candidates
	}
	chosen := w.chooser.Best(candidates)
	more := w.recogniser.Known(candidates, chosen)
	w.weighed = more
	if len(more) == len(candidates) {
		return chosen
	}
	if config.gazetteer != nil {
		w.listings.settle(more[len(candidates):])
		w.candidates = more
	}
	return w.chooser.Best(more)
}

// fill makes the entities of the chosen candidates of the chunk that begins at
// rune start, and counts the candidates' runes from the beginning of the text.
func (w *worker) fill(d *Document, chosen []mention.Candidate, start int) {
	w.reserve(d, chosen, start)
	signals := w.readSignals(d, chosen)
	for i := range chosen {
		c := &chosen[i]
		e := Entity{Type: c.Type, ref: noRef, Confidence: w.confidence(c, signals[i])}
		if d.gazetteer != nil {
			e.entry = w.listings.at(c)
		}
		c.Shift(int32(start))
		e.Start, e.End = w.source.Span(int(c.Start), int(c.End))
		e.Text = w.source.Mention(e.Start, e.End)
		e.Canonical = e.Text
		if e.entry != nil {
			e.Canonical = e.entry.FullForm()
		}
		if w.slips.on {
			c.Shift(-int32(start))
			w.correct(d, &e, c)
			c.Shift(int32(start))
		}
		switch c.Rule {
		case recognise.RuleDate:
			e.Value, e.ref = w.foundDates[c.Ref].Value, int32(len(d.dates))
			d.dates = append(d.dates, w.foundDates[c.Ref])
		case recognise.RuleCount:
			e.Value, e.ref = w.foundCount[c.Ref].Value, int32(len(d.counts))
			d.counts = append(d.counts, w.foundCount[c.Ref])
		}
		d.Entities = append(d.Entities, e)
	}
}

// reserve makes room for the entities: exactly for a text of one chunk, and for
// a longer one by what its first chunk has.
func (w *worker) reserve(d *Document, chosen []mention.Candidate, start int) {
	if start > 0 {
		return
	}
	dates, counts := 0, 0
	for i := range chosen {
		switch chosen[i].Rule {
		case recognise.RuleDate:
			dates++
		case recognise.RuleCount:
			counts++
		}
	}
	times := 1 + (len(w.source.Runes)-1)/chunkRunes
	d.Entities = make([]Entity, 0, times*len(chosen))
	d.dates = make([]timex.Expression, 0, times*dates)
	d.counts = make([]quantity.Quantity, 0, times*counts)
}

// link makes the posts and aliases of article a, which begins with entity
// w.first and ends with the last one.
func (w *worker) link(d *Document, a int) {
	from, to := w.first, w.first
	for to < len(w.chosen) && int(w.chosen[to].Start) < w.articles[a].End {
		to++
	}
	w.first = to
	span := w.articles[a]
	linked := w.chosen[from:to]
	if span.Start > 0 {
		w.linked = append(w.linked[:0], linked...)
		linked = w.linked
		for i := range linked {
			linked[i].Shift(-int32(span.Start))
		}
	}
	w.dateValues = w.dateValues[:0]
	for i := from; i < to; i++ {
		value := "" // a count's is none of the linker's business
		if e := &d.Entities[i]; e.Type == Date {
			value = e.Value
		}
		w.dateValues = append(w.dateValues, value)
	}
	w.posts = w.linker.Posts(w.posts[:0], w.source.Runes[span.Start:span.End], linked, w.dateValues)
	for i := range w.posts {
		p := &w.posts[i]
		out := Post{Person: p.Person + from, Title: p.Title + from, Org: -1, Status: p.Status, Article: a, Rule: p.Rule, By: p.By, StatusBy: p.StatusBy, TimeBy: p.TimeBy}
		out.From, out.To = postDate(p.From, from), postDate(p.To, from)
		if p.Org >= 0 {
			out.Org = p.Org + from
		}
		w.weighPost(d, &out, p.Guessed)
		w.allPosts = append(w.allPosts, out)
	}
	w.aliases(d, from, to, a)
	w.keepRight(d, from, to)
}

// postDate is a date of a post whose entities count from the first one of its article.
func postDate(d post.Date, first int) PostDate {
	if d.Value == "" {
		return PostDate{}
	}
	return PostDate{Value: d.Value, Entity: d.Entity + first}
}

// aliases groups the names among the entities [from, to) of article a.
func (w *worker) aliases(d *Document, from, to, a int) {
	w.mentions, w.named = w.mentions[:0], w.named[:0]
	last := d.Articles[a].Start
	for i := from; i < to; i++ {
		switch e := &d.Entities[i]; e.Type {
		case Person, School, Org:
			m := alias.Mention{Type: e.Type, Text: e.Text, At: e.Start, Before: d.Text[last:e.Start]}
			if k := len(w.mentions) - 1; k >= 0 {
				w.mentions[k].Behind = m.Before
			}
			last = e.End
			if e.entry != nil {
				m.Key = w.listings.key(e.entry)
			}
			w.mentions = append(w.mentions, m)
			w.named = append(w.named, i)
		}
	}
	if k := len(w.mentions) - 1; k >= 0 {
		w.mentions[k].Behind = d.Text[last:d.Articles[a].End]
	}
	aliases := w.namer.Aliases(w.mentions, w.locator.Region())
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
func (w *worker) canonise(d *Document, found alias.Alias) {
	canonical := found.Canonical
	for _, m := range found.Members {
		if e := &d.Entities[w.named[m]]; e.entry != nil {
			canonical = e.Canonical
			break
		}
	}
	for _, m := range found.Members {
		if e := &d.Entities[w.named[m]]; e.entry == nil {
			e.Canonical = canonical
		}
	}
}

// keepAliases gives the document its aliases. All their names lie in one slice.
func (w *worker) keepAliases(d *Document) {
	d.Aliases = append([]Alias(nil), w.allAliases...)
	names, from := slices.Clone(w.names), 0
	for i := range d.Aliases {
		to := w.nameEnds[i]
		d.Aliases[i].Names = names[from:to:to]
		from = to
	}
}
