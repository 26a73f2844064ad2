package export

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/entity"
)

func TestFollowTheMoney(t *testing.T) {
	all := ftm(t, Options{Base: "https://news.example/"}, Document{ID: "a", Ref: "2020-01-02", Posts: []Post{
		post("赵雪宏", "局长", "县教体局", canonical("石楼县教育体育局"), in("141126"), from("2016-10"), to("2019-08-31"), is(entity.Former), said("原局长赵雪宏。")),
		post("王思涵", "", "石楼县教育体育局", in("141126"), from("2018")),
		post("李明哲", "市长", ""),
		post("陈远", "", ""),
		post("周启航", "校长", "石楼中学", school, in("141126")),
	}})
	document, person, body := of(all, "Document")[0], of(all, "Person")[0], of(all, "PublicBody")[0]
	positions, occupancies, member := of(all, "Position"), of(all, "Occupancy"), of(all, "Membership")
	require.Len(t, of(all, "Person"), 5)
	require.Len(t, positions, 3)
	require.Len(t, occupancies, 3)
	require.Len(t, member, 1, "who has neither title nor body is tied to nothing")

	link := []string{"https://news.example/a"}
	assert.Equal(t, map[string][]string{"fileName": {"a"}, "date": {"2020-01-02"}, "sourceUrl": link}, document.Properties)
	assert.Equal(t, map[string][]string{"name": {"赵雪宏"}}, person.Properties)
	assert.Equal(t, map[string][]string{"name": {"石楼县教育体育局"}, "weakAlias": {"县教体局"}, "country": {"cn"}, "address": {"山西省吕梁市石楼县"}}, body.Properties)
	assert.Equal(t, map[string][]string{"name": {"石楼县教育体育局局长"}, "organization": {body.ID}, "country": {"cn"}, "subnationalArea": {"石楼县"}}, positions[0].Properties)
	assert.Equal(t, map[string][]string{"name": {"市长"}}, positions[1].Properties)
	assert.Equal(t, map[string][]string{"holder": {person.ID}, "post": {positions[0].ID}, "startDate": {"2016-10"}, "endDate": {"2019-08-31"},
		"status": {"ended"}, "description": {"former"}, "summary": {"原局长赵雪宏。"}, "proof": {document.ID}, "sourceUrl": link}, occupancies[0].Properties)
	assert.Equal(t, map[string][]string{"member": {of(all, "Person")[1].ID}, "organization": {body.ID}, "startDate": {"2018"},
		"status": {"current"}, "proof": {document.ID}, "sourceUrl": link}, member[0].Properties)
	assert.Equal(t, []string{"school"}, of(all, "PublicBody")[len(of(all, "PublicBody"))-1].Properties["classification"])
}

func TestStatusOfOccupancies(t *testing.T) {
	for status, want := range map[PostStatus][2]string{
		entity.Current: {"current"}, entity.Appointed: {"current", "appointed"}, entity.Acting: {"current", "acting"},
		entity.Removed: {"ended", "removed"}, entity.Former: {"ended", "former"}, entity.Proposed: {"proposed"},
	} {
		got := of(ftm(t, Options{}, Document{ID: "a", Posts: []Post{post("王思涵", "局长", "", is(status))}}), "Occupancy")[0]
		assert.Equal(t, want[:1], got.Properties["status"], status)
		if want[1] == "" {
			assert.NotContains(t, got.Properties, "description", status)
		} else {
			assert.Equal(t, want[1:], got.Properties["description"], status)
		}
	}
}

func TestCountries(t *testing.T) {
	for region, want := range map[string][]string{"141126": {"cn"}, "810000": {"hk"}, "820000": {"mo"}, "710000": {"tw"}, "": nil} {
		all := ftm(t, Options{}, Document{ID: "a", Posts: []Post{post("王思涵", "局长", "教育局", in(region))}})
		assert.Equal(t, want, of(all, "PublicBody")[0].Properties["country"], region)
	}
}

// A line is written once, and what an entity points at stands before it.
func TestFollowTheMoneyStreams(t *testing.T) {
	docs := corpusTexts(t)
	docs = append(docs, docs[0])
	seen := map[string]bool{}
	ids := map[string]bool{}
	for line := range strings.Lines(ftmText(t, Options{}, docs...)) {
		assert.False(t, seen[line], "twice: %s", line)
		seen[line] = true
	}
	for _, e := range ftm(t, Options{}, docs...) {
		ids[e.ID] = true
		for _, property := range []string{"holder", "post", "member", "organization", "proof"} {
			for _, id := range e.Properties[property] {
				assert.True(t, ids[id], "%s of %v", property, e)
			}
		}
	}
	assert.Greater(t, len(ids), 300)
}

// A document without posts leaves no trace.
func TestFollowTheMoneyOfNothing(t *testing.T) {
	assert.Empty(t, ftmText(t, Options{}, Document{ID: "a", Entities: []Entity{{Type: entity.Person, Text: "王思涵"}}}))
	assert.ErrorIs(t, NewFollowTheMoney(&failing{}, Options{}).Write(Document{Posts: []Post{post("王", "长", "")}}), errFull)
}
