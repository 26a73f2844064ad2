package export

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"io"
	"strings"

	"github.com/dianming-nlp/dianming/internal/division"
	"github.com/dianming-nlp/dianming/internal/entity"
)

// FollowTheMoney writes entities of the FollowTheMoney model, one JSON object a line,
// as its command ftm and Aleph read them: Person, PublicBody, Company or Organization,
// Position and Occupancy; a Membership where the text gives no title; and a Document
// for each text with posts, which is their proof and has the reference date as its
// date. The sentence is the summary of the occupancy.
//
// It streams: an entity stands before those that point at it, and a line that was
// written is not written again, for which a writer keeps 16 bytes of each. Where two
// documents know different names of one entity, it has two lines with one id, which
// `ftm aggregate` makes one.
//
// The status of an occupancy is current for what the text has as current, appointed
// or acting (at the date of the document, not today), ended for removed or former, or
// proposed; the description is the text's own word where it is another.
type FollowTheMoney struct {
	w       io.Writer
	options Options
	written map[[16]byte]struct{}
}

// ftmEntity is an entity. Every property is a list.
type ftmEntity struct {
	ID         string              `json:"id"`
	Schema     string              `json:"schema"`
	Properties map[string][]string `json:"properties"`
}

// set sets a property to those of the values that are not "".
func (e *ftmEntity) set(property string, values ...string) {
	for _, v := range values {
		if v != "" {
			e.Properties[property] = append(e.Properties[property], v)
		}
	}
}

func newFTM(id, schema string) *ftmEntity { return &ftmEntity{id, schema, map[string][]string{}} }

// NewFollowTheMoney returns a writer of FollowTheMoney entities.
func NewFollowTheMoney(w io.Writer, o Options) *FollowTheMoney {
	return &FollowTheMoney{w: w, options: o, written: map[[16]byte]struct{}{}}
}

// Write writes the entities of a document that were not written yet.
func (f *FollowTheMoney) Write(doc Document) error {
	all := tenures(doc)
	if len(all) == 0 {
		return nil
	}
	proof := newFTM(identifier("document", doc.ID), "Document")
	proof.set("fileName", doc.ID)
	proof.set("date", ReducedDate(doc.Ref))
	proof.set("sourceUrl", f.options.address(doc.ID))
	entities := []*ftmEntity{proof}
	for _, t := range all {
		entities = append(entities, ftmPerson(t.person))
		if t.body != nil {
			entities = append(entities, ftmBody(t.body))
		}
		if t.title != "" {
			entities = append(entities, ftmPosition(t))
		}
		if link := ftmLink(t); link != nil {
			link.set("proof", proof.ID)
			link.set("sourceUrl", f.options.address(doc.ID))
			entities = append(entities, link)
		}
	}
	for _, e := range entities {
		if err := f.line(e); err != nil {
			return err
		}
	}
	return nil
}

// Close does nothing: the format has no end.
func (f *FollowTheMoney) Close() error { return nil }

// line writes an entity, unless the same was written before.
func (f *FollowTheMoney) line(e *ftmEntity) error {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(e); err != nil {
		return err
	}
	sum := sha256.Sum256(b.Bytes())
	key := [16]byte(sum[:16])
	if _, have := f.written[key]; have {
		return nil
	}
	if _, err := f.w.Write(b.Bytes()); err != nil {
		return err
	}
	f.written[key] = struct{}{}
	return nil
}

func ftmPerson(p *person) *ftmEntity {
	e := newFTM(p.id, "Person")
	e.set("name", p.name)
	e.setNames(p.names)
	return e
}

func (e *ftmEntity) setNames(n names) {
	e.set("alias", n.full...)
	e.set("weakAlias", n.short...)
}

func ftmBody(b *body) *ftmEntity {
	e := newFTM(b.id, b.schema)
	e.set("name", b.name)
	e.setNames(b.names)
	e.set("country", country(b.region))
	if b.region != nil {
		e.set("address", address(b.region))
	}
	if b.kind == entity.School {
		e.set("classification", "school")
	}
	return e
}

func ftmPosition(t tenure) *ftmEntity {
	e := newFTM(t.postID, "Position")
	if t.body == nil {
		e.set("name", t.title)
		return e
	}
	e.set("name", t.body.name+t.title)
	e.set("organization", t.body.id)
	e.set("country", country(t.body.region))
	if t.body.region != nil {
		e.set("subnationalArea", t.body.region.Name)
	}
	return e
}

// ftmLink is what ties the person to the position or the body; nil where the text
// names neither.
func ftmLink(t tenure) *ftmEntity {
	var e *ftmEntity
	switch {
	case t.title != "":
		e = newFTM(t.id, "Occupancy")
		e.set("holder", t.person.id)
		e.set("post", t.postID)
	case t.body != nil:
		e = newFTM(t.id, "Membership")
		e.set("member", t.person.id)
		e.set("organization", t.body.id)
	default:
		return nil
	}
	e.set("startDate", t.from)
	e.set("endDate", t.to)
	status := ftmStatus(t.status)
	e.set("status", status)
	if word := t.status.String(); word != status {
		e.set("description", word)
	}
	e.set("summary", t.sentence)
	return e
}

func ftmStatus(s PostStatus) string {
	switch s {
	case entity.Removed, entity.Former:
		return "ended"
	case entity.Proposed:
		return "proposed"
	}
	return "current"
}

// country is the code of the country or territory that a division lies in; "" where
// it is unknown.
func country(d *division.Division) string {
	if d == nil {
		return ""
	}
	switch d.Code[:2] {
	case "71":
		return "tw"
	case "81":
		return "hk"
	case "82":
		return "mo"
	}
	return "cn"
}

// address writes a division with those that it lies in, the largest first.
func address(d *division.Division) string {
	var b strings.Builder
	for _, part := range lineage(d) {
		b.WriteString(part.Name)
	}
	return b.String()
}

func lineage(d *division.Division) []*division.Division {
	if d == nil {
		return nil
	}
	return append(lineage(d.Parent), d)
}
