package annotation

import (
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"
)

// Format names a file format that holds any number of documents in one stream.
type Format string

// The formats that [NewWriter] writes. [Read] reads JSONL, CoNLL, BIO and
// Doccano.
const (
	JSONL         Format = "jsonl"         // one JSON document a line
	CoNLL         Format = "conll"         // one character a row: character, BIO tag, features; comments hold the rest
	BIO           Format = "bio"           // one character a row: character and BIO tag, nothing else
	Doccano       Format = "doccano"       // doccano's JSONL for sequence labelling
	LabelStudio   Format = "labelstudio"   // Label Studio tasks with predictions, a JSON array
	WebAnnotation Format = "webannotation" // W3C Web Annotation, one JSON-LD AnnotationPage a line
)

// Formats lists the formats in a fixed order.
var Formats = [...]Format{JSONL, CoNLL, BIO, Doccano, LabelStudio, WebAnnotation}

// ParseFormat reads the name of a format.
func ParseFormat(name string) (Format, error) {
	if f := Format(name); slices.Contains(Formats[:], f) {
		return f, nil
	}
	names := make([]string, len(Formats))
	for i, f := range Formats {
		names[i] = string(f)
	}
	return "", &Error{Problem: fmt.Sprintf("unknown format %q", name), Fix: "choose one of " + strings.Join(names, ", ")}
}

// ReadOptions says how strict a reader is. The zero value is strict.
type ReadOptions struct {
	// SkipUnknownTypes drops entities whose type is none of the six, instead
	// of refusing the document.
	SkipUnknownTypes bool
	// SkipValidation passes documents on that [Document.Validate] would refuse.
	SkipValidation bool
}

// Read yields the documents of a stream one after the other. A bad one is
// yielded as an error that names its line, and reading goes on; an error of r
// itself is yielded last. JSONL stands for what [ReadJSON] takes. LabelStudio
// and WebAnnotation are not read: they yield one error.
func Read(r io.Reader, f Format, o ReadOptions) iter.Seq2[Document, error] {
	switch f {
	case JSONL:
		return ReadJSON(r, o)
	case CoNLL, BIO:
		return ReadCoNLL(r, o)
	case Doccano:
		return ReadDoccano(r, o)
	}
	return func(yield func(Document, error) bool) {
		yield(Document{}, &Error{Problem: fmt.Sprintf("format %q cannot be read", f), Fix: "choose jsonl, conll, bio or doccano"})
	}
}

// Writer writes documents to one stream in one format. It is not safe for
// concurrent use.
type Writer struct {
	w      io.Writer
	format Format
	count  int
	write  func(io.Writer, Document, int) error
}

// NewWriter returns a writer of the format. Call [Writer.Close] at the end.
func NewWriter(w io.Writer, f Format) (*Writer, error) {
	out := &Writer{w: w, format: f}
	switch f {
	case JSONL:
		out.write = writeJSONL
	case CoNLL:
		out.write = writeCoNLL
	case BIO:
		out.write = writeBIO
	case Doccano:
		out.write = writeDoccano
	case LabelStudio:
		out.write = writeLabelStudio
	case WebAnnotation:
		out.write = writeWebAnnotation
	default:
		_, err := ParseFormat(string(f))
		return nil, err
	}
	return out, nil
}

// Write writes one document, after converting its offsets to the format's
// unit. The error says why a document cannot be written (no text where the
// format needs it, a span off a character boundary, overlaps in CoNLL and
// BIO); nothing of such a document reaches the stream.
func (w *Writer) Write(d Document) error {
	if err := w.write(w.w, d.cleaned(), w.count); err != nil {
		return err
	}
	w.count++
	return nil
}

// Close ends the stream; it does not close the underlying writer. Label Studio
// files are complete only after it.
func (w *Writer) Close() error {
	if w.format != LabelStudio {
		return nil
	}
	end := "\n]\n"
	if w.count == 0 {
		end = "[]\n"
	}
	_, err := io.WriteString(w.w, end)
	return err
}
