// Package dianming (点名, "calling the roll") reads Chinese government-education
// news and calls every name in it: people, titles, schools, organisations,
// dates and counts, each with its exact place in the text and what it means;
// who holds which post; and which names are the same body.
//
// Three names carry a newcomer: [New], [Extractor.Extract] and [Entity].
//
//	ex, err := dianming.New()
//	if err != nil { … }
//	defer ex.Close()
//	doc, err := ex.Extract(ctx, text)
//	for _, e := range doc.Entities {
//		fmt.Println(e.Type, e.Text, e.Start, e.End, e.Value)
//	}
//	for _, p := range doc.Posts {
//		fmt.Println(p.Person, p.Title, p.Org)
//	}
//
// Offsets are bytes into the caller's own string, on rune boundaries:
// text[e.Start:e.End] is the mention, byte for byte. [Document.CodePoints]
// converts them.
//
// What counts as an entity of each type, and how values are written, is in
// docs/guideline.md.
package dianming
