package export

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/entity"
)

// personIDs are the identifiers of the persons of documents, in order.
func personIDs(docs ...Document) (ids []string) {
	for _, d := range docs {
		for _, t := range tenures(d) {
			ids = append(ids, t.person.id)
		}
	}
	return ids
}

func bodyIDs(docs ...Document) (ids []string) {
	for _, d := range docs {
		for _, t := range tenures(d) {
			ids = append(ids, t.body.id)
		}
	}
	return ids
}

// 141126 is 石楼县, 141182 汾阳市, both of 141100 吕梁市; 140110 is a district of 太原.
func TestWhoIsOnePerson(t *testing.T) {
	tests := []struct {
		name string
		a, b Document
		same bool
	}{
		{"two counties of a prefecture",
			Document{ID: "a", Posts: []Post{post("王思涵", "局长", "石楼县教育局", in("141126"))}},
			Document{ID: "b", Posts: []Post{post("王思涵", "校长", "汾阳中学", in("141182"), school)}}, true},
		{"two prefectures",
			Document{ID: "a", Posts: []Post{post("王思涵", "局长", "石楼县教育局", in("141126"))}},
			Document{ID: "b", Posts: []Post{post("王思涵", "局长", "晋源区教育局", in("140110"))}}, false},
		{"two districts of a municipality",
			Document{ID: "a", Posts: []Post{post("王思涵", "校长", "朝阳区一中", in("110105"), school)}},
			Document{ID: "b", Posts: []Post{post("王思涵", "校长", "海淀区一中", in("110108"), school)}}, true},
		{"two names",
			Document{ID: "a", Posts: []Post{post("王思涵", "局长", "石楼县教育局", in("141126"))}},
			Document{ID: "b", Posts: []Post{post("李明哲", "局长", "石楼县教育局", in("141126"))}}, false},
		{"one body without a division",
			Document{ID: "a", Posts: []Post{post("王思涵", "司长", "教育部")}},
			Document{ID: "b", Posts: []Post{post("王思涵", "司长", "教育部")}}, true},
		{"nothing known in two documents",
			Document{ID: "a", Posts: []Post{post("王思涵", "市长", "")}},
			Document{ID: "b", Posts: []Post{post("王思涵", "市长", "")}}, false},
		{"nothing known in one document",
			Document{ID: "a", Posts: []Post{post("王思涵", "市长", "")}},
			Document{ID: "a", Posts: []Post{post("王思涵", "书记", "")}}, true},
		{"the present post counts, not the first one",
			Document{ID: "a", Posts: []Post{
				post("王思涵", "局长", "晋源区教育局", in("140110"), is(entity.Former)),
				post("王思涵", "局长", "石楼县教育局", in("141126"))}},
			Document{ID: "b", Posts: []Post{
				post("王思涵", "局长", "石楼县教育局", in("141126")),
				post("王思涵", "局长", "石楼县教育局", in("141126"))}}, true},
		{"a post with a division counts, not one without",
			Document{ID: "a", Posts: []Post{post("王思涵", "会长", "写作学会"), post("王思涵", "局长", "石楼县教育局", in("141126"), is(entity.Former))}},
			Document{ID: "b", Posts: []Post{post("王思涵", "局长", "石楼县教育局", in("141126")), post("王思涵", "科长", "石楼县教育局", in("141126"))}}, true},
	}
	for _, tt := range tests {
		a, b := personIDs(tt.a), personIDs(tt.b)
		assert.Equal(t, tt.same, a[0] == b[0], tt.name)
		for _, ids := range [][]string{a, b} {
			assert.Len(t, slices.Compact(ids), 1, "%s: all posts of a document are of one person", tt.name)
		}
	}
}

// Two persons of one name in two articles of a bulletin are told apart by their
// places, as those of two documents are.
func TestArticlesAreReadApart(t *testing.T) {
	second := post("王思涵", "校长", "晋源区一中", in("140110"), school)
	second.Article = 1
	ids := personIDs(Document{ID: "a", Posts: []Post{post("王思涵", "局长", "石楼县教育局", in("141126")), second}})
	assert.NotEqual(t, ids[0], ids[1])
}

func TestWhichIsOneBody(t *testing.T) {
	doc := func(id string, p Post) Document { return Document{ID: id, Posts: []Post{p}} }
	tests := []struct {
		name string
		a, b Post
		same bool
	}{
		{"short with its division, and in full", post("王思涵", "局长", "县教育局", in("141126")), post("李明哲", "局长", "石楼县教育局", in("141126")), true},
		{"by its canonical name", post("王思涵", "局长", "县教体局", canonical("石楼县教育局"), in("141126")), post("李明哲", "局长", "石楼县教育局", in("141126")), true},
		{"short in two divisions", post("王思涵", "局长", "县教育局", in("141126")), post("王思涵", "局长", "县教育局", in("140110")), false},
		{"short without a division", post("王思涵", "局长", "县教育局"), post("王思涵", "局长", "县教育局"), false},
		{"a general school without a division", post("王思涵", "校长", "实验小学", school), post("王思涵", "校长", "实验小学", school), false},
		{"a general school in one division", post("王思涵", "校长", "实验小学", school, in("141126")), post("李明哲", "校长", "实验小学", school, in("141126")), true},
		{"a body of the whole country", post("王思涵", "司长", "教育部"), post("李明哲", "司长", "教育部"), true},
	}
	for _, tt := range tests {
		ids := bodyIDs(doc("a", tt.a), doc("b", tt.b))
		assert.Equal(t, tt.same, ids[0] == ids[1], tt.name)
	}
}

// The name that a body has outside its text.
func TestBodyNames(t *testing.T) {
	tests := []struct{ written, region, name string }{
		{"县教育局", "141126", "石楼县教育局"},
		{"市教育局", "141100", "吕梁市教育局"},
		{"市教育局", "141182", "汾阳市教育局"},
		{"市教育局", "141126", "吕梁市教育局"},
		{"省委", "141126", "山西省委"},
		{"区党委", "650000", "新疆维吾尔自治区党委"},
		{"县教育局", "141182", "县教育局"},
		{"县教育局", "", "县教育局"},
		{"校团委", "141126", "校团委"},
		{"石楼中学", "141126", "石楼中学"},
		{"基金会", "141126", "基金会"},
	}
	for _, tt := range tests {
		b := bodyOf(Entity{Type: entity.Org, Text: tt.written, Canonical: tt.written, Region: tt.region}, nil, "a#0")
		assert.Equal(t, tt.name, b.name, "%s in %s", tt.written, tt.region)
		if tt.name != tt.written {
			assert.Equal(t, []string{tt.written}, b.names.short, "%s: as it is written", tt.written)
		}
	}
}

// A caller of the package need not know canonical forms, and groups may be empty.
func TestWithoutCanonicalForms(t *testing.T) {
	person, org := Entity{Type: entity.Person, Text: "王思涵"}, Entity{Type: entity.Org, Text: "石楼县教育局", Region: "141126"}
	bare := tenures(Document{ID: "a", Posts: []Post{{Person: person, Title: "局长", Body: org}}, Aliases: []Alias{{}}})
	full := tenures(Document{ID: "a", Posts: []Post{post("王思涵", "局长", "石楼县教育局", in("141126"))}})
	assert.Equal(t, full, bare)
}

func TestOtherNames(t *testing.T) {
	doc := Document{ID: "a",
		Posts: []Post{
			post("赵雪宏", "局长", "县教体局", canonical("石楼县教育体育局"), in("141126")),
			post("赵雪宏", "书记", "石楼教育体育局", canonical("石楼县教育体育局"), in("141126"))},
		Aliases: []Alias{{Names: []string{"石楼县教育体育局", "县教体局"}}, {Names: []string{"赵雪宏", "赵局长"}}, {Names: []string{"石楼县教育体育局", "别处"}, Article: 1}},
	}
	all := tenures(doc)
	assert.Equal(t, names{full: []string{"石楼教育体育局"}, short: []string{"县教体局"}}, all[0].body.names)
	assert.Equal(t, names{short: []string{"赵局长"}}, all[0].person.names)
	assert.Same(t, all[0].body, all[1].body)
}

// Two terms of one post are two memberships, and what two documents say alike is one.
func TestMemberships(t *testing.T) {
	a := Document{ID: "a", Posts: []Post{
		post("王思涵", "局长", "石楼县教育局", in("141126"), from("2001-09-15"), to("2005"), is(entity.Former)),
		post("王思涵", "局长", "石楼县教育局", in("141126"), from("2010"))}}
	b := Document{ID: "b", Posts: []Post{post("王思涵", "局长", "石楼县教育局", in("141126"), from("2010"))}}
	x, y := tenures(a), tenures(b)
	assert.Equal(t, x[0].postID, x[1].postID)
	assert.NotEqual(t, x[0].id, x[1].id)
	assert.Equal(t, x[1].id, y[0].id)
}

// Identifiers are those of any run and order; these two may never change.
func TestIdentifiersAreStable(t *testing.T) {
	doc := Document{ID: "a", Posts: []Post{post("王思涵", "局长", "石楼县教育局", in("141126"))}}
	got := tenures(doc)[0]
	assert.Equal(t, "person-75fd577085d46f795fb1", got.person.id)
	assert.Equal(t, "organization-2d962595b768967eb9e0", got.body.id)
	for _, id := range []string{got.id, got.person.id, got.body.id, got.postID} {
		assert.Regexp(t, `^[a-z]+-[0-9a-f]{20}$`, id)
	}

	docs := corpusTexts(t)
	ids := func(docs []Document) []string {
		var ids []string
		for _, d := range docs {
			for _, t := range tenures(d) {
				ids = append(ids, t.id, t.person.id, t.postID)
			}
		}
		slices.Sort(ids)
		return slices.Compact(ids)
	}
	want := ids(docs)
	slices.Reverse(docs)
	assert.Equal(t, want, ids(docs))
}

// No identifier stands for two different things.
func TestIdentifiersOfTheCorpus(t *testing.T) {
	named := map[string]string{}
	count := 0
	for _, docs := range [][]Document{corpus(t), corpusTexts(t)} {
		for _, d := range docs {
			for _, tenure := range tenures(d) {
				count++
				require.NotEmpty(t, tenure.person.name)
				for id, name := range map[string]string{tenure.person.id: tenure.person.name, tenure.postID: tenure.title} {
					if have, ok := named[id]; ok {
						assert.Equal(t, have, name)
					}
					named[id] = name
				}
				if tenure.body != nil {
					assert.NotEmpty(t, tenure.body.name)
					assert.False(t, strings.ContainsAny(tenure.body.name, " \n"))
				}
			}
		}
	}
	assert.Greater(t, count, 900)
}
