package export

import (
	"fmt"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/entity"
)

func TestPopolo(t *testing.T) {
	got := popolo(t, Options{}, Document{ID: "a/1", Posts: []Post{
		post("赵雪宏", "局长", "县教体局", canonical("石楼县教育体育局"), in("141126"), from("2016-10"), to("2019-08-31T09:00"), is(entity.Former), said("原局长赵雪宏。")),
		post("王思涵", "", "石楼县教育体育局", in("141126")),
		post("李明哲", "市长", "", from("XXXX-02-05")),
	}})
	persons, bodies, posts, members := got.Persons, got.Organizations, got.Posts, got.Memberships
	require.Len(t, persons, 3)
	require.Len(t, bodies, 1)
	require.Len(t, posts, 2)
	require.Len(t, members, 3)

	assert.Equal(t, "赵雪宏", persons[0].Name)
	assert.Equal(t, "石楼县教育体育局", bodies[0].Name)
	assert.Equal(t, []popoloName{{"县教体局", "short form"}}, bodies[0].OtherNames)
	assert.Equal(t, "public body", bodies[0].Classification)
	assert.Equal(t, "area-141126", bodies[0].AreaID)
	assert.Equal(t, []popoloArea{
		{"area-141126", "石楼县", "141126", "county", "area-141100"},
		{"area-141100", "吕梁市", "141100", "city", "area-140000"},
		{"area-140000", "山西省", "140000", "province", ""},
	}, got.Areas)

	assert.Equal(t, "石楼县教育体育局局长", posts[0].Label)
	assert.Equal(t, "局长", posts[0].Role)
	assert.Equal(t, bodies[0].ID, posts[0].OrganizationID)
	assert.Equal(t, "市长", posts[1].Label)
	assert.Empty(t, posts[1].OrganizationID)

	source := popoloSource{"urn:dianming:document:a%2F1", "原局长赵雪宏。"}
	assert.Equal(t, popoloMembership{ID: members[0].ID, Label: "石楼县教育体育局局长", Role: "局长", PersonID: persons[0].ID,
		OrganizationID: bodies[0].ID, PostID: posts[0].ID, StartDate: "2016-10", EndDate: "2019-08-31",
		Status: entity.Former, Sources: popoloSources{source}}, members[0])
	assert.Equal(t, popoloSources{{URL: source.URL}}, persons[0].Sources)
	assert.Empty(t, members[1].PostID, "no title, no post")
	assert.Empty(t, members[1].Role)
	assert.Equal(t, bodies[0].ID, members[1].OrganizationID)
	assert.Empty(t, members[2].StartDate, "a date without a year is none")
}

// What documents say alike is one, with the names and sources of all of them.
func TestPopoloMerges(t *testing.T) {
	var docs []Document
	for i := range 2 * sourcesKept {
		docs = append(docs, Document{ID: fmt.Sprint(i), Posts: []Post{post("王思涵", "局长", "县教育局", in("141126"), said("局长王思涵"))}})
	}
	docs[3].Posts = append(docs[3].Posts, docs[3].Posts[0])
	docs[4].Posts[0].Body.Text = "石楼教育局"
	got := popolo(t, Options{}, docs...)
	require.Len(t, got.Persons, 1)
	require.Len(t, got.Organizations, 1)
	require.Len(t, got.Posts, 1)
	require.Len(t, got.Memberships, 1)
	assert.Len(t, got.Memberships[0].Sources, sourcesKept)
	assert.Equal(t, popoloSource{"urn:dianming:document:9", "局长王思涵"}, got.Memberships[0].Sources[9])
	assert.Equal(t, []popoloName{{"县教育局", "short form"}, {Name: "石楼教育局"}}, got.Organizations[0].OtherNames)
}

func TestAddresses(t *testing.T) {
	address := func(o Options, id string) string {
		return popolo(t, o, Document{ID: id, Posts: []Post{post("王思涵", "局长", "")}}).Persons[0].Sources[0].URL
	}
	assert.Equal(t, "https://news.example/a%20b%231", address(Options{Base: "https://news.example/"}, "a b#1"))
	assert.Equal(t, "https://news.example/a?b=1", address(Options{}, "https://news.example/a?b=1"))
	assert.Equal(t, "urn:dianming:document:%E9%80%9A%E7%9F%A5", address(Options{}, "通知"))
}

// Without documents it is an object of empty lists.
func TestPopoloOfNothing(t *testing.T) {
	var b strings.Builder
	w := NewPopolo(&b, Options{})
	require.NoError(t, w.Write(Document{ID: "a"}))
	require.NoError(t, w.Close())
	assert.JSONEq(t, `{"persons":[],"organizations":[],"posts":[],"memberships":[],"areas":[]}`, b.String())
	assert.ErrorIs(t, NewPopolo(&failing{}, Options{}).Close(), errFull)
}

// popoloDate is the pattern of dates in Popolo's JSON schemas.
var popoloDate = regexp.MustCompile(`^[0-9]{4}(-[0-9]{2}){0,2}$`)

// What Popolo's schemas demand holds of the whole corpus, as annotated and as found:
// identifiers are unique, references lead somewhere, dates have the pattern, a post
// has a label, sources are addresses.
func TestPopoloOfTheCorpus(t *testing.T) {
	for name, docs := range map[string][]Document{"gold": corpus(t), "found": corpusTexts(t)} {
		got := popolo(t, Options{}, docs...)
		ids := map[string]bool{"": true}
		note := func(id, name string, sources popoloSources) {
			assert.False(t, ids[id], "%s: %q twice, or none", name, id)
			ids[id] = true
			assert.NotEmpty(t, name)
			require.NotEmpty(t, sources)
			for _, s := range sources {
				u, err := url.Parse(s.URL)
				require.NoError(t, err)
				assert.True(t, u.IsAbs())
			}
		}
		for _, x := range got.Persons {
			note(x.ID, x.Name, x.Sources)
		}
		for _, x := range got.Organizations {
			note(x.ID, x.Name, x.Sources)
		}
		for _, x := range got.Posts {
			note(x.ID, x.Label, x.Sources)
			assert.True(t, ids[x.OrganizationID])
		}
		for _, x := range got.Areas {
			assert.False(t, ids[x.ID])
			ids[x.ID] = true
		}
		dates := 0
		for _, x := range got.Memberships {
			note(x.ID, x.Label, x.Sources)
			assert.True(t, ids[x.PersonID] && ids[x.OrganizationID] && ids[x.PostID])
			for _, date := range []string{x.StartDate, x.EndDate} {
				if date != "" {
					assert.Regexp(t, popoloDate, date)
					dates++
				}
			}
		}
		for _, x := range got.Areas {
			assert.True(t, ids[x.ParentID])
		}
		assert.Greater(t, len(got.Memberships), 100, name)
		if name == "gold" {
			assert.Greater(t, dates, 50)
		}
	}
}
