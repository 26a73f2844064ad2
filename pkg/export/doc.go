// Package export writes what was found in texts in the formats of those who work
// with it: tables for a spreadsheet, Popolo for civic data, FollowTheMoney for
// investigations. Formats for annotation tools, which mark spans in a text, are in
// package annotation.
//
// # Start here
//
// A [Document] says who holds which post in one text. [FromExtracted] makes it of
// what package dianming found, [FromAnnotated] of an annotation that was read from a
// file. A [Writer] takes any number of them:
//
//	w := export.NewFollowTheMoney(file, export.Options{})
//	for _, in := range inputs {
//		doc, err := ex.Extract(ctx, in.Text)
//		if err != nil {
//			return err
//		}
//		if err := w.Write(export.FromExtracted(doc, in.ID, in.Day)); err != nil {
//			return err
//		}
//	}
//	return w.Close()
//
// # The formats
//
//	writer             what it writes                                memory
//	NewTables          CSV: posts, entities, aliases                 one document
//	NewFollowTheMoney  FollowTheMoney entities, one JSON a line      16 bytes a line
//	NewPopolo          Popolo JSON: persons, organizations, posts,   all persons, bodies
//	                   memberships, areas                            and memberships
//
// The tables hold every entity. The two models hold the posts, with the persons and
// bodies that they need: who is only mentioned, a pupil in a report, is not in them.
//
// # Who is who
//
// The two models need identifiers. They are hashes of what the text says, so that
// the same facts give the same identifiers in every run, file and order:
//
//   - a body is its name and the division that it is in. 市教育局 in an article about
//     吕梁 is 吕梁市教育局. A name that says nothing by itself (实验小学, 基金会) and
//     whose division is unknown is a body of its document alone;
//   - a person is a name and the prefecture of the bodies where the posts are held,
//     or the body where that has no division. One without any is a person of the
//     document alone. Two persons of one name in one prefecture are one here, and one
//     who moved to another prefecture is two: the users of both formats have tools
//     that merge, and none that takes apart what was merged too early;
//   - a membership is a person, a post, a status and the two dates. Where two
//     documents say the same, it is one with two sources.
//
// # Dates
//
// Both models know YYYY, YYYY-MM and YYYY-MM-DD. [ReducedDate] makes them of TIMEX3
// values; one without a year is left out.
//
// A document may be written by one goroutine while others make theirs: all functions
// are safe for concurrent use, and a writer is for one goroutine at a time.
package export
