package gazetteer

import (
	"io"
	"iter"
	"os"
)

// Gazetteer is a list of names that can be looked up and found in text. It does
// not change after it has been built and is safe for concurrent use. The zero
// value is not usable; build one with [New], [Load] or [Read].
type Gazetteer struct {
	entries []Entry
	index   *index
	slips   slipIndex
	report  Report
}

// New builds a gazetteer from entries in code. Entries that are not usable are
// left out and named in the *[LoadError] returned, with their position as the
// row; the gazetteer returned with it holds the others and is never nil.
func New(entries ...Entry) (*Gazetteer, error) {
	c := collector{}
	for i, e := range entries {
		e.File, e.Row = "", i+1
		c.add(e)
	}
	return c.finish()
}

// Load reads one or more files; the format follows from the end of the name
// (see [FormatOf]). Several files make one gazetteer.
//
// Where rows are bad, the error is a *[LoadError] that names every one of them,
// and the gazetteer returned with it holds the good rows: it is up to the
// caller to go on or to stop. Where a file cannot be opened or read at all, or is
// no text in UTF-8, the gazetteer is nil.
func Load(paths ...string) (*Gazetteer, error) {
	c := collector{}
	for _, path := range paths {
		if err := loadFile(&c, path); err != nil {
			return nil, err
		}
	}
	return c.finish()
}

func loadFile(c *collector, path string) error {
	format, err := FormatOf(path)
	if err != nil {
		return err
	}
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	c.file = path
	return c.read(f, format)
}

// Read reads a list from r; errors are as for [Load].
func Read(r io.Reader, format Format) (*Gazetteer, error) {
	c := collector{}
	if err := c.read(r, format); err != nil {
		return nil, err
	}
	return c.finish()
}

// Len returns the number of entries.
func (g *Gazetteer) Len() int { return len(g.entries) }

// Forms returns the number of different forms (names, aliases, canonical
// forms), after folding.
func (g *Gazetteer) Forms() int { return g.index.formCount() }

// Entries yields the entries in the order in which they were listed.
func (g *Gazetteer) Entries() iter.Seq[*Entry] {
	return func(yield func(*Entry) bool) {
		for i := range g.entries {
			if !yield(&g.entries[i]) {
				return
			}
		}
	}
}

// Report returns what was found odd while loading: duplicates and conflicts.
func (g *Gazetteer) Report() Report { return g.report }
