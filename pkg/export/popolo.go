package export

import (
	"bytes"
	"encoding/json"
	"io"
	"slices"

	"github.com/dianming-nlp/dianming/internal/division"
	"github.com/dianming-nlp/dianming/internal/entity"
)

// sourcesKept is how many sources Popolo keeps of one thing, the first ones; it
// bounds the memory where every document names the same person.
const sourcesKept = 10

// Popolo writes one object with persons, organizations, posts, memberships and
// areas, as popoloproject.com specifies them (1.0). It keeps them all until Close:
// the memory grows with the number of persons, bodies and memberships, not with that
// of documents. Of the sources of each, the first ten are kept.
//
// A membership has a property of our own, status: current, appointed, removed,
// proposed, acting or former. A membership that is only proposed is in the list.
type Popolo struct {
	w       io.Writer
	options Options
	out     popoloDocument
	index   map[string]int // of everything in its list, by identifier
}

type popoloDocument struct {
	Persons       []popoloPerson       `json:"persons"`
	Organizations []popoloOrganization `json:"organizations"`
	Posts         []popoloPost         `json:"posts"`
	Memberships   []popoloMembership   `json:"memberships"`
	Areas         []popoloArea         `json:"areas"`
}

type popoloPerson struct {
	ID         string        `json:"id"`
	Name       string        `json:"name"`
	OtherNames []popoloName  `json:"other_names,omitempty"`
	Sources    popoloSources `json:"sources"`
}

type popoloOrganization struct {
	ID             string        `json:"id"`
	Name           string        `json:"name"`
	OtherNames     []popoloName  `json:"other_names,omitempty"`
	Classification string        `json:"classification"`
	AreaID         string        `json:"area_id,omitempty"`
	Sources        popoloSources `json:"sources"`
}

type popoloPost struct {
	ID             string        `json:"id"`
	Label          string        `json:"label"`
	Role           string        `json:"role"`
	OrganizationID string        `json:"organization_id,omitempty"`
	AreaID         string        `json:"area_id,omitempty"`
	Sources        popoloSources `json:"sources"`
}

type popoloMembership struct {
	ID             string        `json:"id"`
	Label          string        `json:"label,omitempty"`
	Role           string        `json:"role,omitempty"`
	PersonID       string        `json:"person_id"`
	OrganizationID string        `json:"organization_id,omitempty"`
	PostID         string        `json:"post_id,omitempty"`
	StartDate      string        `json:"start_date,omitempty"`
	EndDate        string        `json:"end_date,omitempty"`
	Status         PostStatus    `json:"status"`
	Sources        popoloSources `json:"sources"`
}

type popoloArea struct {
	ID             string `json:"id"`
	Name           string `json:"name"`
	Identifier     string `json:"identifier"`
	Classification string `json:"classification"`
	ParentID       string `json:"parent_id,omitempty"`
}

type popoloName struct {
	Name string `json:"name"`
	Note string `json:"note,omitempty"`
}

// popoloSource is a link to a document; that of a membership has the sentence as its
// note.
type popoloSource struct {
	URL  string `json:"url"`
	Note string `json:"note,omitempty"`
}

type popoloSources []popoloSource

func (s *popoloSources) add(source popoloSource) {
	if len(*s) < sourcesKept && !slices.Contains(*s, source) {
		*s = append(*s, source)
	}
}

// shortNote says of a name that it needs its context.
const shortNote = "short form"

// NewPopolo returns a writer of Popolo JSON.
func NewPopolo(w io.Writer, o Options) *Popolo {
	p := &Popolo{w: w, options: o, index: map[string]int{}}
	p.out = popoloDocument{[]popoloPerson{}, []popoloOrganization{}, []popoloPost{}, []popoloMembership{}, []popoloArea{}}
	return p
}

// Write takes the posts of a document. It writes nothing and never fails.
func (p *Popolo) Write(doc Document) error {
	url := p.options.address(doc.ID)
	if url == "" {
		url = urn(doc.ID)
	}
	for _, t := range tenures(doc) {
		source := popoloSource{URL: url}
		p.person(t.person, source)
		if t.body != nil {
			p.organization(t.body, source)
		}
		if t.postID != "" {
			p.post(t, source)
		}
		p.membership(t, popoloSource{url, t.sentence})
	}
	return nil
}

// Close writes the object.
func (p *Popolo) Close() error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(p.out); err != nil {
		return err
	}
	_, err := p.w.Write(b.Bytes())
	return err
}

// place returns where a thing stands in its list of so many, and whether it is new.
func (p *Popolo) place(id string, of int) (i int, isNew bool) {
	i, have := p.index[id]
	if !have {
		i = of
		p.index[id] = i
	}
	return i, !have
}

func (p *Popolo) person(of *person, source popoloSource) {
	i, isNew := p.place(of.id, len(p.out.Persons))
	if isNew {
		p.out.Persons = append(p.out.Persons, popoloPerson{ID: of.id, Name: of.name})
	}
	got := &p.out.Persons[i]
	got.OtherNames = withNames(got.OtherNames, of.names)
	got.Sources.add(source)
}

func (p *Popolo) organization(of *body, source popoloSource) {
	i, isNew := p.place(of.id, len(p.out.Organizations))
	if isNew {
		p.out.Organizations = append(p.out.Organizations,
			popoloOrganization{ID: of.id, Name: of.name, Classification: classification(of), AreaID: p.area(of.region)})
	}
	got := &p.out.Organizations[i]
	got.OtherNames = withNames(got.OtherNames, of.names)
	got.Sources.add(source)
}

func (p *Popolo) post(t tenure, source popoloSource) {
	i, isNew := p.place(t.postID, len(p.out.Posts))
	if isNew {
		post := popoloPost{ID: t.postID, Label: t.title, Role: t.title}
		if t.body != nil {
			post.Label, post.OrganizationID, post.AreaID = t.body.name+t.title, t.body.id, p.area(t.body.region)
		}
		p.out.Posts = append(p.out.Posts, post)
	}
	p.out.Posts[i].Sources.add(source)
}

func (p *Popolo) membership(t tenure, source popoloSource) {
	i, isNew := p.place(t.id, len(p.out.Memberships))
	if isNew {
		m := popoloMembership{ID: t.id, Label: t.title, Role: t.title, PersonID: t.person.id, PostID: t.postID,
			StartDate: t.from, EndDate: t.to, Status: t.status}
		if t.body != nil {
			m.Label, m.OrganizationID = t.body.name+t.title, t.body.id
		}
		p.out.Memberships = append(p.out.Memberships, m)
	}
	p.out.Memberships[i].Sources.add(source)
}

// area writes a division with those that it lies in, and returns its identifier,
// "" for none.
func (p *Popolo) area(d *division.Division) string {
	if d == nil {
		return ""
	}
	id := "area-" + d.Code
	if _, isNew := p.place(id, len(p.out.Areas)); isNew {
		i := len(p.out.Areas)
		p.out.Areas = append(p.out.Areas, popoloArea{ID: id, Name: d.Name, Identifier: d.Code, Classification: d.Level.String()})
		p.out.Areas[i].ParentID = p.area(d.Parent)
	}
	return id
}

func withNames(list []popoloName, more names) []popoloName {
	for _, name := range more.full {
		list = withName(list, popoloName{Name: name})
	}
	for _, name := range more.short {
		list = withName(list, popoloName{name, shortNote})
	}
	return list
}

func withName(list []popoloName, name popoloName) []popoloName {
	if slices.ContainsFunc(list, func(have popoloName) bool { return have.Name == name.Name }) {
		return list
	}
	return append(list, name)
}

// classification is a word for what a body is.
func classification(b *body) string {
	if b.kind == entity.School {
		return "school"
	}
	switch b.schema {
	case publicBody:
		return "public body"
	case company:
		return "company"
	}
	return "organization"
}
