package quantity

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func FuzzFind(f *testing.F) {
	for _, s := range []string{"", "参加会议70余人", "30—50人", "近十亿元", "百分之九十五点六", "三分之一", "￥50", "五元三角", "\xff五个\x00", "第三、四届", "1,234.5.6", "7 万 5 千", "负-3%", "1 4/3", "2e99", "三四百", "“三个转变”", "一百零几万"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, q := range Find(text) {
			if q.Start < end || q.End <= q.Start || q.End > len(text) || text[q.Start:q.End] != q.Text {
				t.Fatalf("bad span [%d,%d) after %d: %q", q.Start, q.End, end, q.Text)
			}
			end = q.End
			if q.NounStart > q.NounEnd || q.NounEnd > len(text) || q.NounStart < 0 {
				t.Fatalf("bad noun [%d,%d)", q.NounStart, q.NounEnd)
			}
			if q.Value == "" || q.Rule == "" || strings.ContainsRune(q.Value, utf8.RuneError) {
				t.Fatalf("bad value %q by %q", q.Value, q.Rule)
			}
			if q.IsRange && q.HasNumber && q.Number.Cmp(q.Upper) >= 0 {
				t.Fatalf("empty range %s", q.Value)
			}
		}
		end = 0
		for _, n := range FindNumbers(text) {
			if n.Start < end || n.End <= n.Start || text[n.Start:n.End] != n.Text {
				t.Fatalf("bad numeral [%d,%d)", n.Start, n.End)
			}
			end = n.End
			if d := n.Number; d.Cmp(d) != 0 || d.String() == "" {
				t.Fatalf("bad number %s", d)
			}
		}
		if q, err := Parse(text); err == nil && q.Text != text {
			t.Fatalf("Parse read %q of %q", q.Text, text)
		}
		if _, err := ParseNumber(text); err != nil && err.Error() == "" {
			t.Fatal("empty error")
		}
	})
}

func FuzzDecimal(f *testing.F) {
	for _, s := range []string{"0", "-12.50", "99999999999999999999", "0.001"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := ParseDecimal(s)
		if err != nil {
			return
		}
		back, err := ParseDecimal(d.String())
		if err != nil || back != d {
			t.Fatalf("%q became %s, then %s (%v)", s, d, back, err)
		}
	})
}
