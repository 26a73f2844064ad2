package nameform

import (
	"encoding/json"
	"os"
	"testing"
)

// bulletinMentions are the schools, bodies and persons of the bulletin's gold.
func bulletinMentions(tb testing.TB) []Mention {
	data, err := os.ReadFile("../../testdata/bulletin.json")
	if err != nil {
		tb.Skip(err)
	}
	var doc struct {
		Entities []struct {
			Start      int
			Type, Text string
		}
	}
	if err := json.Unmarshal(data, &doc); err != nil {
		tb.Fatal(err)
	}
	var out []Mention
	for _, e := range doc.Entities {
		switch e.Type {
		case "SCHOOL", "ORG", "PERSON":
			out = append(out, Mention{Text: e.Text, School: e.Type == "SCHOOL", Person: e.Type == "PERSON", At: e.Start})
		}
	}
	return out
}

func BenchmarkGroup(b *testing.B) {
	mentions := bulletinMentions(b)
	var g Grouper
	b.ReportAllocs()
	for b.Loop() {
		g.Group(mentions, nil)
	}
}

func BenchmarkParse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Parse("吕梁市石楼县教育体育局办公室")
	}
}

func BenchmarkCompare(b *testing.B) {
	x, y := Parse("汾阳市第五高级中学"), Parse("石楼县石楼中学")
	b.ReportAllocs()
	for b.Loop() {
		Compare(x, y)
	}
}
