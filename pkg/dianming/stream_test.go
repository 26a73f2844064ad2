package dianming_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/pkg/dianming"
)

func newExtractor(tb testing.TB) *dianming.Extractor {
	ex, err := dianming.New()
	require.NoError(tb, err)
	tb.Cleanup(func() { ex.Close() })
	return ex
}

func bulletin(tb testing.TB) string {
	b, err := os.ReadFile("../../testdata/bulletin.txt")
	require.NoError(tb, err)
	return string(b)
}

// stream collects the documents of r and checks what holds for every stream:
// the texts put together are the input, and every entity lies where it says.
func stream(t *testing.T, input string, r io.Reader, options ...dianming.StreamOption) []*dianming.Document {
	t.Helper()
	var docs []*dianming.Document
	at := int64(0)
	for doc, err := range newExtractor(t).ExtractReader(t.Context(), r, options...) {
		require.NoError(t, err)
		require.Equal(t, at, doc.Offset)
		at += int64(len(doc.Text))
		require.LessOrEqual(t, at, int64(len(input)))
		require.True(t, input[doc.Offset:at] == doc.Text, "text at %d", doc.Offset)
		for _, e := range doc.Entities {
			require.Equal(t, doc.Text[e.Start:e.End], input[doc.Offset+int64(e.Start):doc.Offset+int64(e.End)])
		}
		docs = append(docs, doc)
	}
	require.Equal(t, int64(len(input)), at)
	return docs
}

func TestExtractReaderSmallStreamIsExtract(t *testing.T) {
	text := bulletin(t)
	want, err := newExtractor(t).Extract(t.Context(), text)
	require.NoError(t, err)
	docs := stream(t, text, iotest.OneByteReader(strings.NewReader(text)))
	require.Len(t, docs, 1)
	assert.Equal(t, want, docs[0])
	assert.Empty(t, stream(t, "", strings.NewReader("")))
}

func TestExtractReaderCutsWhereTextEnds(t *testing.T) {
	sentence := "2月5日，吕梁市教育局局长赵雪宏到吕梁二中调研，70余人参加座谈。"
	for name, tc := range map[string]struct {
		unit, ends string
	}{
		"lines":       {sentence + "\n", "\n"},
		"blank lines": {sentence + "\n\n", "\n\n"},
		"sentences":   {sentence, "。"},
		"quotes":      {"他说：“" + sentence + "”", "”"},
		"clauses":     {strings.TrimSuffix(sentence, "。") + "，", "，"},
	} {
		t.Run(name, func(t *testing.T) {
			input := strings.Repeat(tc.unit, 5000/len(tc.unit)+1)
			docs := stream(t, input, strings.NewReader(input), dianming.WithChunkSize(1024))
			require.Greater(t, len(docs), 4)
			for _, doc := range docs {
				assert.LessOrEqual(t, len(doc.Text), 1024)
				assert.True(t, strings.HasSuffix(doc.Text, tc.ends), "%q", doc.Text)
			}
		})
	}
}

// A hard break in the middle of a name is no place to cut.
func TestExtractReaderKeepsWrappedLines(t *testing.T) {
	unit := "会议听取了市第一幼儿园、第二幼儿园、吕梁一中、贺昌中学、吕梁\n\n二中等学校的述职，各校书记作了汇报。\n"
	input := strings.Repeat(unit, 200)
	for _, doc := range stream(t, input, strings.NewReader(input), dianming.WithChunkSize(1024)) {
		assert.True(t, strings.HasSuffix(doc.Text, "汇报。\n"), "%q", doc.Text)
	}
}

func TestExtractReaderPrefersArticles(t *testing.T) {
	body := strings.Repeat("会议深入学习有关精神，总结成绩，查找不足，明确任务。", 5) + "\n"
	article := "全面推进教育工作\n——全市教育工作会议召开\n" + body
	input := strings.Repeat(article, 20)
	docs := stream(t, input, strings.NewReader(input), dianming.WithChunkSize(4096))
	require.Greater(t, len(docs), 1)
	for _, doc := range docs {
		assert.True(t, strings.HasPrefix(doc.Text, "全面推进"), "%.60q", doc.Text)
	}
}

// Many chunks without a line break, then without any mark at all. Ten megabytes are slow.
func TestExtractReaderLongLine(t *testing.T) {
	streamLongLines(t, 8*dianming.DefaultChunkSize)
}

func streamLongLines(t *testing.T, size int) {
	for name, unit := range map[string]string{"sentences": "局长赵雪宏出席会议。", "no marks": "教育"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			input := strings.Repeat(unit, size/len(unit))
			docs := stream(t, input, strings.NewReader(input), dianming.WithWorkers(2))
			require.GreaterOrEqual(t, len(docs), len(input)/dianming.DefaultChunkSize)
			for _, doc := range docs {
				require.LessOrEqual(t, len(doc.Text), dianming.DefaultChunkSize)
				require.Zero(t, len(doc.Text)%len("字"))
			}
		})
	}
}

func TestExtractReaderHardCutKeepsRunes(t *testing.T) {
	for name, tc := range map[string]struct{ input, word string }{
		"four bytes":    {strings.Repeat("𠮷", 2000), "𠮷"},
		"shifted":       {"a" + strings.Repeat("教", 2000), ""},
		"continuations": {strings.Repeat("\x80", 5000), ""},
		"truncated":     {strings.Repeat("\xE5\x90", 2500), ""},
		"NUL":           {strings.Repeat("\x00", 5000), ""},
	} {
		t.Run(name, func(t *testing.T) {
			docs := stream(t, tc.input, strings.NewReader(tc.input), dianming.WithChunkSize(1024))
			runes := 0
			for _, doc := range docs {
				runes += utf8.RuneCountInString(doc.Text)
				if utf8.ValidString(tc.input) {
					assert.True(t, utf8.ValidString(doc.Text))
				}
			}
			assert.Equal(t, utf8.RuneCountInString(tc.input), runes, "code points add up")
		})
	}
}

// Whatever the bytes, the texts put together are the stream, and no chunk is
// empty or too long.
func FuzzExtractReader(f *testing.F) {
	f.Add("局长赵雪宏出席会议。\n\n", 300, true)
	f.Add("\xE5\x90\r\n　教", 1000, false)
	f.Add("——\n\x00，", 700, true)
	ex := newExtractor(f)
	f.Fuzz(func(t *testing.T, unit string, times int, mixed bool) {
		if len(unit) > 200 || times < 0 || times > 1000 {
			t.Skip()
		}
		input := strings.Repeat(unit, times)
		if mixed {
			input += strings.Repeat("会议", 600) + unit
		}
		at := 0
		for doc, err := range ex.ExtractReader(t.Context(), strings.NewReader(input), dianming.WithChunkSize(1024)) {
			require.NoError(t, err)
			require.Equal(t, int64(at), doc.Offset)
			require.NotEmpty(t, doc.Text)
			require.LessOrEqual(t, len(doc.Text), 1024)
			require.True(t, strings.HasPrefix(input[at:], doc.Text))
			at += len(doc.Text)
		}
		require.Equal(t, len(input), at)
	})
}

func TestExtractReaderOptions(t *testing.T) {
	for _, option := range []dianming.StreamOption{dianming.WithChunkSize(10), dianming.WithWorkers(0)} {
		n := 0
		for doc, err := range newExtractor(t).ExtractReader(t.Context(), strings.NewReader("x"), option) {
			assert.Nil(t, doc)
			assert.ErrorContains(t, err, "give at least")
			n++
		}
		assert.Equal(t, 1, n)
	}
}

func TestExtractReaderReaderError(t *testing.T) {
	broken := errors.New("line is down")
	text := strings.Repeat("局长赵雪宏出席会议。\n", 100)
	for _, workers := range []int{1, 3} {
		r := io.MultiReader(strings.NewReader(text), iotest.ErrReader(broken))
		read := 0
		var got error
		for doc, err := range newExtractor(t).ExtractReader(t.Context(), r, dianming.WithChunkSize(1024), dianming.WithWorkers(workers)) {
			require.NoError(t, got, "nothing behind an error")
			if got = err; err == nil {
				read += len(doc.Text)
			}
		}
		assert.ErrorIs(t, got, broken)
		assert.ErrorContains(t, got, fmt.Sprintf("byte %d", len(text)))
		assert.Equal(t, len(text), read)
	}
}

func TestExtractReaderWithoutProgress(t *testing.T) {
	var got error
	for _, err := range newExtractor(t).ExtractReader(t.Context(), fruitless{}) {
		got = err
	}
	assert.ErrorIs(t, got, io.ErrNoProgress)
}

type fruitless struct{}

func (fruitless) Read([]byte) (int, error) { return 0, nil }

// endless never ends: only breaking off or cancelling can.
type endless struct{ text string }

func (e endless) Read(p []byte) (int, error) { return copy(p, e.text), nil }

func TestExtractReaderEndsEarly(t *testing.T) {
	ex := newExtractor(t)
	before := runtime.NumGoroutine()
	for _, workers := range []int{1, 4} {
		n := 0
		for _, err := range ex.ExtractReader(t.Context(), endless{bulletin(t)}, dianming.WithWorkers(workers)) {
			require.NoError(t, err)
			if n++; n == 3 {
				break
			}
		}
		assertNoMore(t, before)

		ctx, cancel := context.WithCancel(t.Context())
		var last error
		for doc, err := range ex.ExtractReader(ctx, endless{bulletin(t)}, dianming.WithWorkers(workers)) {
			require.NoError(t, last, "nothing behind the error")
			if last = err; err == nil {
				require.NotNil(t, doc)
				cancel()
			}
		}
		cancel()
		assert.ErrorIs(t, last, context.Canceled)
		assertNoMore(t, before)
	}
}

func assertNoMore(t *testing.T, goroutines int) {
	t.Helper()
	assert.Eventually(t, func() bool { return runtime.NumGoroutine() <= goroutines+1 }, 5*time.Second, time.Millisecond,
		"goroutines are left over") // +1: Eventually's own
}

func TestExtractAllKeepsOrder(t *testing.T) {
	var inputs []dianming.Input
	for i := range 200 {
		inputs = append(inputs, dianming.Input{Text: fmt.Sprintf("%d月5日召开会议。", i%12+1) + strings.Repeat("会议召开。", i*7%50)})
	}
	inputs[100].Day = time.Date(2026, 12, 31, 0, 0, 0, 0, time.UTC)
	for _, workers := range []int{0, 1, 3} {
		i := 0
		for doc, err := range newExtractor(t).ExtractAll(t.Context(), slices.Values(inputs), workers) {
			require.NoError(t, err)
			require.Equal(t, inputs[i].Text, doc.Text)
			require.NotEmpty(t, doc.Entities)
			year := "XXXX"
			if i == 100 {
				year = "2026"
			}
			assert.Equal(t, fmt.Sprintf("%s-%02d-05", year, i%12+1), doc.Entities[0].Value)
			i++
		}
		assert.Equal(t, len(inputs), i)
	}
}

func TestExtractAllTakesFewAhead(t *testing.T) {
	const workers = 2
	taken, given := 0, 0
	inputs := func(yield func(dianming.Input) bool) {
		for taken < 50 && yield(dianming.Input{Text: "局长赵雪宏出席会议。"}) {
			taken++
		}
	}
	for range newExtractor(t).ExtractAll(t.Context(), inputs, workers) {
		given++
		assert.LessOrEqual(t, taken-given, 2*workers)
	}
	assert.Equal(t, 50, given)
}

func TestExtractAllEndsEarly(t *testing.T) {
	ex := newExtractor(t)
	before := runtime.NumGoroutine()
	ended := false
	inputs := func(yield func(dianming.Input) bool) {
		defer func() { ended = true }()
		for yield(dianming.Input{Text: bulletin(t)}) {
		}
	}
	for range ex.ExtractAll(t.Context(), inputs, 3) {
		break
	}
	assert.True(t, ended, "the inputs must be told")
	assertNoMore(t, before)

	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for doc, err := range ex.ExtractAll(ctx, inputs, 3) {
		assert.Nil(t, doc)
		assert.ErrorIs(t, err, context.Canceled)
	}
	assertNoMore(t, before)

	require.NoError(t, ex.Close())
	n := 0
	for _, err := range ex.ExtractAll(t.Context(), inputs, 3) {
		assert.ErrorIs(t, err, dianming.ErrClosed)
		n++
	}
	assert.Equal(t, 1, n, "a closed extractor ends the iteration")
	assertNoMore(t, before)
}
