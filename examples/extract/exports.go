package main

import (
	"io"
	"slices"

	"github.com/dianming-nlp/dianming/pkg/dianming"
	"github.com/dianming-nlp/dianming/pkg/export"
)

// exports are the options of the formats that other programs take: csv, popolo and
// ftm.
type exports struct {
	Table      string `enum:"posts,entities,aliases" default:"posts" help:"Table of --format csv: posts (who holds which post, the sentence beside it), entities (every mention) or aliases (which names mean the same)."`
	BOM        bool   `name:"bom" default:"true" negatable:"" help:"Begin a table with a byte order mark, by which Excel knows UTF-8; --no-bom for programs that do not expect it."`
	SourceBase string `placeholder:"URL" help:"Put before a document's id, this is the address of its source in popolo and ftm."`
}

// writer returns the writer of a format, nil for one that is none of these.
func (o exports) writer(format string, out io.Writer, confidence bool) (export.Writer, error) {
	options := export.Options{Base: o.SourceBase}
	switch format {
	case "popolo":
		return export.NewPopolo(out, options), nil
	case "ftm":
		return export.NewFollowTheMoney(out, options), nil
	case "csv":
		tables := export.TableOptions{BOM: o.BOM, Confidence: confidence}
		switch o.Table {
		case "posts":
			tables.Posts = out
		case "entities":
			tables.Entities = out
		case "aliases":
			tables.Aliases = out
		}
		return export.NewTables(tables)
	}
	return nil, nil
}

// export writes one document in such a format. before is the number of code points
// of the whole text before it.
func (j *job) export(id, ref string, doc *dianming.Document, before int) error {
	d := export.FromExtracted(doc, id, ref)
	if j.types != nil {
		d.Entities = slices.DeleteFunc(d.Entities, func(e export.Entity) bool { return !slices.Contains(j.types, e.Type) })
	}
	for i := range d.Entities {
		d.Entities[i].Start += before
		d.Entities[i].End += before
	}
	return j.exported.Write(d)
}
