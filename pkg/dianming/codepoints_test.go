package dianming

import (
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestCodePoints(t *testing.T) {
	tests := []struct {
		text, mention string
		start, end    int
	}{
		{"石楼中学举行升旗仪式。", "石楼中学", 0, 4},
		{"近日，石楼中学举行升旗仪式。", "石楼中学", 3, 7},
		{"😀 OK，石楼中学举行升旗仪式。", "石楼中学", 5, 9},
		{"\xe5\x90\xff，石楼中学举行升旗仪式。", "石楼中学", 4, 8},              // each byte that is no UTF-8 is one
		{"他们来自石楼一中、石楼三中、特殊教育学校、贺昌中学、石楼\n\n二中。", "石楼二中", 26, 32}, // line breaks inside count too
		{strings.Repeat("天气好。", 5000) + "石楼中学举行升旗仪式。", "石楼中学", 20000, 20004},
	}
	for _, tt := range tests {
		doc := extracted(t, tt.text)
		at := slices.IndexFunc(doc.Entities, func(e Entity) bool { return e.Text == tt.mention })
		require.GreaterOrEqual(t, at, 0, "%.60q", tt.text)
		start, end := doc.CodePoints(doc.Entities[at])
		assert.Equal(t, [2]int{tt.start, tt.end}, [2]int{start, end}, "%.60q", tt.text)

		made := &Document{Text: tt.text} // by a caller
		start, end = made.CodePoints(doc.Entities[at])
		assert.Equal(t, [2]int{tt.start, tt.end}, [2]int{start, end}, "%.60q", tt.text)
	}
}

// The index agrees with counting from the beginning at every byte, and never
// has more to count than a stride.
func TestCodePointIndex(t *testing.T) {
	mixed := strings.Repeat("2月5日，吕梁\r\n二中😀ab\xff\xe5\x90。", 100)
	for _, text := range []string{"", "a", "二", mixed, strings.Repeat("\xff", 1000), strings.Repeat("二", codePointStride), strings.Repeat("x", 2*codePointStride+1)} {
		var x codePointIndex
		x.build(text)
		assert.LessOrEqual(t, len(x.starts), utf8.RuneCountInString(text)/codePointStride+1, "memory")
		want := 0
		for offset := range text {
			require.Equal(t, want, x.at(offset), "%.20q at %d", text, offset)
			before, _ := x.nearest(offset)
			require.LessOrEqual(t, want-before, codePointStride, "%.20q at %d", text, offset)
			want++
		}
		assert.Equal(t, want, x.at(len(text)))
		assert.Equal(t, want, x.at(len(text)+1))
		assert.Zero(t, x.at(-1))
	}
}

// The index is made once, by whichever goroutine asks first.
func TestCodePointsFromManyGoroutines(t *testing.T) {
	doc := extracted(t, strings.Repeat("近日，石楼中学举行升旗仪式。", 200))
	require.Empty(t, doc.places.starts, "nothing is made before it is asked for")
	want := make([]int, len(doc.Entities))
	for i, e := range doc.Entities {
		want[i] = utf8.RuneCountInString(doc.Text[:e.Start])
	}
	var ready sync.WaitGroup
	var made [8]*int32
	for g := range made {
		ready.Go(func() {
			for i, e := range doc.Entities {
				start, _ := doc.CodePoints(e)
				assert.Equal(t, want[i], start)
			}
			made[g] = &doc.places.starts[0]
		})
	}
	ready.Wait()
	for _, m := range made {
		assert.Same(t, made[0], m)
	}
}
