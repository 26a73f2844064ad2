package gazetteer

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
)

// bigList writes a list of n generated names: place, ordinal or core, kind.
func bigList(n int) []byte {
	rng := rand.New(rand.NewPCG(1, 2))
	syll := []rune("石楼汾阳吕梁临中方山交口兴岚柳林孝义文水平遥介休灵太谷祁和顺左权昔寿榆次晋源清徐娄烦古阳曲万柏林迎泽杏花岭尖草坪小店东城西北南湖河江海山川原岭桥坪镇安宁康乐福德仁义礼智信")
	kinds := []string{"小学", "中学", "第一中学", "第二中学", "第三小学", "实验小学", "高级中学", "幼儿园", "职业技术学院", "教育局", "教育体育局", "中心校"}
	var b bytes.Buffer
	b.WriteString("name,type,canonical,aliases,code\n")
	pick := func(k int) string {
		var s strings.Builder
		for range k {
			s.WriteRune(syll[rng.IntN(len(syll))])
		}
		return s.String()
	}
	for i := range n {
		place, core, kind := pick(2), pick(2), kinds[rng.IntN(len(kinds))]
		typ := "SCHOOL"
		if strings.HasSuffix(kind, "局") {
			typ = "ORG"
		}
		fmt.Fprintf(&b, "%s市%s%s,%s,,%s%s,%d\n", place, core, kind, typ, place, kind, i)
	}
	return b.Bytes()
}

func BenchmarkRead100k(b *testing.B) {
	list := bigList(100_000)
	b.SetBytes(int64(len(list)))
	b.ReportAllocs()
	for b.Loop() {
		g, err := Read(bytes.NewReader(list), CSV)
		if err != nil {
			b.Fatal(err)
		}
		if g.Len() < 99_000 {
			b.Fatal(g.Len())
		}
	}
}

func BenchmarkScan(b *testing.B) {
	text, err := os.ReadFile("../../testdata/bulletin.txt")
	if err != nil {
		b.Skip(err)
	}
	runes := []rune(string(text))
	for _, n := range []int{0, 1000, 100_000} {
		g, err := Read(bytes.NewReader(bigList(n)), CSV)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			found := 0
			for b.Loop() {
				g.Scan(runes, func(int, int, *Entry) bool { found++; return true })
			}
			b.ReportMetric(float64(found)/float64(b.N), "found/op")
		})
	}
}
