package dianming_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/pkg/dianming"
)

// checkDocument checks what holds for every text, however broken: the text is
// the caller's own, entities are sorted, apart, on rune boundaries and read as
// they stand there, posts and articles point into the document.
func checkDocument(tb testing.TB, text string, doc *dianming.Document) {
	tb.Helper()
	require.True(tb, text == doc.Text, "the text was changed")
	end := 0
	for _, e := range doc.Entities {
		if e.Start < end || e.End <= e.Start || e.End > len(text) {
			require.Failf(tb, "bad span", "[%d, %d) behind %d of %d bytes", e.Start, e.End, end, len(text))
		}
		end = e.End
		if !isBoundary(text, e.Start) || !isBoundary(text, e.End) {
			require.Failf(tb, "span inside a rune", "[%d, %d)", e.Start, e.End)
		}
		if want := withoutBreaks(text[e.Start:e.End]); e.Text != want {
			require.Equal(tb, want, e.Text)
		}
		if e.Text != strings.TrimSpace(e.Text) || e.Text == "" || e.Canonical == "" {
			require.Failf(tb, "bad mention", "%q, canonical %q", e.Text, e.Canonical)
		}
	}
	for _, p := range doc.Posts {
		require.Equal(tb, dianming.Person, doc.Entities[p.Person].Type)
		require.Equal(tb, dianming.Title, doc.Entities[p.Title].Type)
		if p.Org >= 0 {
			require.Contains(tb, []dianming.Type{dianming.Org, dianming.School}, doc.Entities[p.Org].Type)
		}
		require.Less(tb, p.Article, len(doc.Articles))
	}
	require.NotEmpty(tb, doc.Articles)
	last := 0
	for _, a := range doc.Articles {
		require.True(tb, last <= a.Start && a.Start <= a.End && a.End <= len(text), "article [%d, %d)", a.Start, a.End)
		last = a.End
	}
}

// isBoundary reports whether a rune of text, or a byte that is no part of one,
// begins at i.
func isBoundary(text string, i int) bool {
	if i == 0 || i == len(text) || utf8.RuneStart(text[i]) {
		return true
	}
	for back := i - 1; back >= max(0, i-utf8.UTFMax); back-- {
		if utf8.RuneStart(text[back]) {
			_, size := utf8.DecodeRuneInString(text[back:])
			return back+size <= i
		}
	}
	return true
}

// withoutBreaks is how a mention is read: its lines without the blanks around
// them.
func withoutBreaks(mention string) string {
	if !strings.ContainsAny(mention, "\r\n") {
		return mention
	}
	var b strings.Builder
	for _, line := range strings.FieldsFunc(mention, func(r rune) bool { return r == '\r' || r == '\n' }) {
		b.WriteString(strings.Trim(line, " \t\u00a0\u3000"))
	}
	return b.String()
}

const plainSentence = "2月5日，临汾市教育局局长郭志远到洪洞县第二中学调研，70余人参加座谈。"

var plainReadings = []string{"DATE 2月5日 XXXX-02-05", "ORG 临汾市教育局 ", "TITLE 局长 ", "PERSON 郭志远 ", "SCHOOL 洪洞县第二中学 ", "COUNT 70余人 >70 人"}

// What stands around a sentence may be anything: the sentence is read all the
// same, and its places are those of the caller's text.
func TestBadInputAround(t *testing.T) {
	ex := newExtractor(t)
	for name, junk := range map[string]string{
		"nothing":                    "",
		"NUL":                        "\x00\x00",
		"bytes that are no UTF-8":    "\xff\xfe\xc0\x80",
		"a rune cut off":             "\xe5\xb1",
		"a surrogate":                "\xed\xa0\x80",
		"emoji":                      "😀👩‍🏫🇨🇳",
		"beyond the basic plane":     "𠮷𠀀𪚥",
		"a byte order mark":          "\uFEFF",
		"zero-width characters":      "\u200b\u200d\u2060",
		"noncharacters":              "\uffff\ufffe\U0010ffff",
		"private use":                "\ue000\U000f0000",
		"combining marks":            "e\u0301\u0323",
		"right to left":              "\u202eשלום",
		"controls":                   "\x01\x1b[31m\x7f",
		"blanks":                     " \t\u3000\u00a0",
		"breaks":                     "\n\r\n\u2028\v\f",
		"full stops":                 strings.Repeat("。", 1000),
		"opening brackets":           strings.Repeat("（", 1000),
		"another script":             "Γειά Привет こんにちは",
		"a long run of one letter":   strings.Repeat("a", 5000),
		"many invalid bytes":         strings.Repeat("\x80", 5000),
		"alternating invalid and ok": strings.Repeat("a\xff", 500),
	} {
		t.Run(name, func(t *testing.T) {
			text := junk + "。\n" + plainSentence + "\n" + junk
			doc := extract(t, ex, text)
			checkDocument(t, text, doc)
			var inside []dianming.Entity
			from := len(junk + "。\n")
			for _, e := range doc.Entities {
				if e.Start >= from && e.End <= from+len(plainSentence) {
					inside = append(inside, e)
				}
			}
			assert.Equal(t, plainReadings, readings(inside))
			assert.Equal(t, spans(shifted(extract(t, ex, plainSentence).Entities, from)), spans(inside))
			require.Len(t, doc.Posts, 1)
			assert.Equal(t, "临汾市教育局", doc.Entities[doc.Posts[0].Org].Text)
		})
	}
}

// What may stand inside a name without being a part of it.
func TestBadInputInside(t *testing.T) {
	ex := newExtractor(t)
	for name, c := range map[string]struct{ text, school string }{
		"a break":             {"他们来自临汾一中、洪洞县、曲沃县等地的学校，包括洪洞县\n\n第二中学。", "洪洞县第二中学"},
		"zero-width space":    {"在洪洞县\u200b第二中学举行。", "洪洞县\u200b第二中学"},
		"byte order mark":     {"在洪洞县\uFEFF第二中学举行。", "洪洞县\uFEFF第二中学"},
		"a rare character":    {"在洪洞县𠮷镇中学举行。", "洪洞县𠮷镇中学"},
		"full-width letters":  {"在洪洞县第２中学举行。", "洪洞县第２中学"},
		"NUL cuts a name off": {"在洪洞县\x00第二中学举行。", "第二中学"},
	} {
		t.Run(name, func(t *testing.T) {
			doc := extract(t, ex, c.text)
			checkDocument(t, c.text, doc)
			var schools []string
			for _, e := range doc.Entities {
				if e.Type == dianming.School {
					schools = append(schools, e.Text)
				}
			}
			assert.Contains(t, schools, c.school)
		})
	}
}

func TestBadInputNothing(t *testing.T) {
	ex := newExtractor(t)
	for _, text := range []string{"", " ", "\n", "\x00", "\xff", "\uFEFF", "。", "局", "第", "1", "😀"} {
		doc := extract(t, ex, text)
		assert.Empty(t, doc.Entities, "%q", text)
		assert.Empty(t, doc.Posts, "%q", text)
		assert.Equal(t, text, doc.Text)
	}
}

// A text that was cut anywhere, inside a rune too, is read to its end.
func TestBadInputCutAnywhere(t *testing.T) {
	ex := newExtractor(t)
	for i := range len(plainSentence) + 1 {
		for _, text := range []string{plainSentence[:i], plainSentence[i:]} {
			checkDocument(t, text, extract(t, ex, text))
		}
	}
}

// A long line, without a break or a full stop, loses nothing: every repeat is found.
// Texts of 10 MB are slow.
func TestBadInputLongLine(t *testing.T) {
	size := 1 << 20 // many chunks
	if testing.Short() {
		size = 1 << 18 // some
	}
	longLines(t, size)
}

func longLines(t *testing.T, size int) {
	ex := newExtractor(t)
	clause := strings.TrimSuffix(plainSentence, "。") + "，"
	for name, c := range map[string]struct {
		unit    string
		perUnit int // entities; -1: any number
	}{
		"clauses":         {clause, 6},
		"no mark at all":  {"教师", 0},
		"one digit":       {"1", 0},
		"one letter":      {"a", 0},
		"kind words":      {"中学", -1},
		"titles":          {"书记", -1},
		"invalid bytes":   {"\xff", 0},
		"line breaks":     {"\n", 0},
		"names in a list": {"王建国、", 1},
		"who rises":       {"海州大学副校长王思涵升任校长、", -1},
		"lists of titles": {"王思涵转任校长、书记、", -1},
		"brackets":        {"海州大学）王思涵校长、", -1},
		"rows":            {"海州大学校长）、", -1},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			repeats := size / len(c.unit)
			text := strings.Repeat(c.unit, repeats)
			doc := extract(t, ex, text)
			checkDocument(t, text, doc)
			if c.perUnit >= 0 {
				assert.Len(t, doc.Entities, c.perUnit*repeats)
			}
		})
	}
}

func FuzzExtract(f *testing.F) {
	for _, seed := range append([]string{
		"", plainSentence, "\xff" + plainSentence[:40], "吕梁\n\n二中、\x00😀", "原局长、副书记王建国，", "任命李秀英为石楼中学校长，免去张晓东职务。",
		"买买提·艾力（左二）、Anna Smith", "２０２６年２月５日至７日，１．２万名", "校长校长校长书记书记", "中国（北京）大学（附属）中学（东校区）",
	}, newsTexts...) {
		f.Add(seed)
	}
	ex, err := dianming.New()
	require.NoError(f, err)
	f.Cleanup(func() { ex.Close() })
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 1<<14 {
			return
		}
		doc, err := ex.Extract(t.Context(), text)
		require.NoError(t, err)
		checkDocument(t, text, doc)
	})
}

// What a worker read before leaves no trace in a document without entities.
func TestEmptyAfterFull(t *testing.T) {
	ex := newExtractor(t)
	extract(t, ex, bulletin(t))
	doc := extract(t, ex, "")
	assert.Empty(t, doc.Entities)
	assert.Nil(t, doc.Posts)
	assert.Nil(t, doc.Aliases)
}

// A rule that looks behind or before a word must not look beyond the text. Texts that end, or begin, at every rune of real
// sentences and of the rules' examples show one that does.
func TestEveryEndAndBeginning(t *testing.T) {
	ex, err := dianming.New(dianming.WithMisspellings())
	require.NoError(t, err)
	texts := slices.Collect(strings.Lines(bulletin(t)))
	texts = append(append(texts, newsTexts...), "ABC公司来访。", "Apple公司", "IEEE公司和Miller号集团", "3M公司", "·公司", "海州市第一中学简称　海中　，")
	for _, rule := range dianming.Rules() {
		for _, example := range slices.Concat(rule.Match, rule.NoMatch) {
			texts = append(texts, strings.NewReplacer("⟦", "", "⟧", "", "⏎", "\n").Replace(example))
		}
	}
	for _, text := range texts {
		for i := range text {
			for _, part := range []string{text[:i], text[i:]} {
				doc, err := ex.Extract(t.Context(), part)
				require.NoError(t, err)
				checkDocument(t, part, doc)
			}
		}
	}
}
