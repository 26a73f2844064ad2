package annotation

import (
	"fmt"
	"io"
	"net/url"

	"github.com/dianming-nlp/dianming/internal/runes"
)

// W3C Web Annotation Data Model (Recommendation of 23 February 2017): one
// AnnotationPage for a document. Each mention is an Annotation whose target is
// selected by position (offsets in code points, as section 4.2.5 demands) and,
// for texts that have changed since, by quotation with its context.

type webPage struct {
	Context string          `json:"@context"`
	ID      string          `json:"id"`
	Type    string          `json:"type"`
	Items   []webAnnotation `json:"items"`
}

type webAnnotation struct {
	ID         string    `json:"id"`
	Type       string    `json:"type"`
	Motivation string    `json:"motivation"`
	Body       []webBody `json:"body"`
	Target     webTarget `json:"target"`
}

type webBody struct {
	Type    string `json:"type"`
	Value   string `json:"value"`
	Purpose string `json:"purpose"`
}

type webTarget struct {
	Source   string `json:"source"`
	Selector []any  `json:"selector"`
}

type webPosition struct {
	Type  string `json:"type"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

type webQuote struct {
	Type   string `json:"type"`
	Exact  string `json:"exact"`
	Prefix string `json:"prefix,omitempty"`
	Suffix string `json:"suffix,omitempty"`
}

// webContext is how many characters of context a quotation has either side.
const webContext = 10

func writeWebAnnotation(w io.Writer, d Document, _ int) error {
	d, err := d.forTool()
	if err != nil {
		return err
	}
	text := []rune(d.Text)
	source := "urn:dianming:" + url.PathEscape(d.ID)
	page := webPage{Context: "http://www.w3.org/ns/anno.jsonld", ID: source + "#annotations", Type: "AnnotationPage", Items: []webAnnotation{}}
	for i, e := range d.Entities {
		body := []webBody{{"TextualBody", e.Type.String(), "classifying"}}
		if e.Value != "" {
			body = append(body, webBody{"TextualBody", e.Value, "describing"})
		}
		page.Items = append(page.Items, webAnnotation{
			ID: fmt.Sprintf("%s#e%d", source, i), Type: "Annotation", Motivation: "classifying", Body: body,
			Target: webTarget{source, []any{
				webPosition{"TextPositionSelector", e.Start, e.End},
				webQuote{"TextQuoteSelector", string(text[e.Start:e.End]), string(runes.Clip(text, e.Start-webContext, e.Start)), string(runes.Clip(text, e.End, e.End+webContext))},
			}},
		})
	}
	return writeLine(w, page)
}
