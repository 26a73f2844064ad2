package alias

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/dianming-nlp/dianming/internal/entity"
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
		switch typ, _ := entity.ParseType(e.Type); typ {
		case entity.School, entity.Org, entity.Person:
			out = append(out, Mention{Type: typ, Text: e.Text, At: e.Start})
		}
	}
	return out
}

func BenchmarkGroup(b *testing.B) {
	mentions := bulletinMentions(b)
	var n Namer
	b.ReportAllocs()
	for b.Loop() {
		n.Aliases(mentions, nil)
	}
}

func BenchmarkCompare(b *testing.B) {
	x, y := read("汾阳市第五高级中学"), read("石楼县石楼中学")
	var p pair
	b.ReportAllocs()
	for b.Loop() {
		p.compare(&x, &y)
	}
}
