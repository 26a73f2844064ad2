package segment_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"
)

// varied makes about size bytes of text that looks like news and repeats
// little: stretches of the bulletin of random length at random places, made-up
// names, numbers, Latin words, rare characters and odd spaces between them.
func varied(tb testing.TB, size int, seed uint64) string {
	rng := rand.New(rand.NewPCG(seed, 7))
	source := []rune(bulletin(tb))
	surnames := []rune("赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华")
	odd := []string{"\u00a0", "\u3000", "\r\n", "\t", "😀", "𠮷", "\ufeff", "１２３", "﹏", "é", "ñandú", "ж", "\u200b", "\x01", "AT&T", "C++", "B超", "T恤", "c#", "韩玉鉴赏", "区块链", "二〇二六年", "……", "——"}
	var b strings.Builder
	for b.Len() < size {
		switch rng.IntN(12) {
		case 0: // a made-up name or word of common characters
			b.WriteRune(surnames[rng.IntN(len(surnames))])
			for range 1 + rng.IntN(3) {
				b.WriteRune(rune(0x4E00 + rng.IntN(0x5200)))
			}
		case 1:
			b.WriteString(odd[rng.IntN(len(odd))])
		case 2: // letters, digits and full stops
			for range 1 + rng.IntN(8) {
				b.WriteByte("abcXYZ0123456789.%-"[rng.IntN(19)])
			}
		case 3: // characters of the bulletin in any order
			for range 1 + rng.IntN(6) {
				b.WriteRune(source[rng.IntN(len(source))])
			}
		default:
			from := rng.IntN(len(source))
			b.WriteString(string(source[from:min(len(source), from+1+rng.IntN(24))]))
		}
	}
	return b.String()
}

func TestVariedTextIsValid(t *testing.T) {
	text := varied(t, 1<<16, 3)
	if !utf8.ValidString(text) || strings.Contains(text, "\x00") || len(text) < 1<<16 {
		t.Fatal("varied text must be something that gojieba takes")
	}
}
