// Package annotation holds documents with their annotations: it reads and
// writes the file formats in which such documents travel, and checks them. It
// knows nothing of how annotations come about, so it serves hand-made and
// machine-made ones alike. Package evaluate scores one set of documents against
// another.
//
// # Start here
//
// A [Document] is a text with its entities (typed spans), posts (who holds
// which post) and aliases (names of the same body). Read a file with [Read],
// write one with [NewWriter]:
//
//	for doc, err := range annotation.Read(file, annotation.JSONL, annotation.ReadOptions{}) {
//		if err != nil {
//			log.Print(err) // says which line, which document, and how to mend it
//			continue
//		}
//		fmt.Println(doc.ID, len(doc.Entities))
//	}
//
// # Offsets
//
// Offsets count from 0 and are half open: [start, end). What they count is the
// document's [Unit]: Unicode code points, bytes of UTF-8, or UTF-16 code
// units. [Document.Convert] goes from one to another. Writers convert to the
// unit that a format demands:
//
//	format          unit                         carries
//	JSONL           the document's, stated       everything
//	CoNLL           none (one character a row)   text, entities, values, optional, posts
//	BIO             none (one character a row)   entities and types only
//	brat            code points                  text, entities, values, optional, posts
//	Doccano         code points                  everything but Optional of entities
//	LabelStudio     code points                  everything, values as region notes
//	WebAnnotation   code points                  entities and values; text as context
//
// A format that carries posts carries what is said of them in time: status, from
// and to. CoNLL and brat have no articles, so their posts are of article 0.
//
// JSONL, CoNLL, BIO, Doccano and brat are read back; Label Studio and Web
// Annotation are written only. brat needs two files for a document and has its
// own functions, [WriteBrat] and [ReadBrat].
//
// # Text that is not valid UTF-8
//
// JSON cannot hold invalid bytes. Each of them counts as one code point and is
// written as U+FFFD, so that code-point and UTF-16 offsets stay right; byte
// offsets are adjusted to the text as it is written.
//
// All functions are safe for concurrent use on different readers, writers and
// documents.
package annotation
