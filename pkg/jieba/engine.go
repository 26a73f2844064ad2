// Package jieba is gojieba as an engine for cutting words: the C++ library
// cppjieba behind cgo. It gives the same tokens as the native engine, which is
// the default, ten times slower; it is there for those who want to run the
// original.
//
//	engine, err := jieba.New()
//	if err != nil { … } // built without cgo, or no room for temporary files
//	defer engine.Close()
//	tokens, err := engine.Tokenize("市教育局局长赵雪宏出席会议")
//
// The package needs cgo and a C++ compiler. Built without (CGO_ENABLED=0) it
// compiles, and [New] returns [ErrNoCgo].
//
// gojieba's dictionaries travel inside the binary, so a binary built with
// -trimpath or moved to another machine works. They are unpacked to a temporary
// directory for the moment of loading. A process loads them once, in about
// 0.4 s and 130 MB, and keeps them until it ends.
//
// gojieba by itself stops at a NUL, drops a whole text for one invalid byte and
// takes 1.6 GB for 10 MB without punctuation. The engine hands it clean text in
// bounded pieces, so that no input loses a byte.
package jieba

import (
	"errors"
	"sync/atomic"
	"unicode/utf8"

	"github.com/dianming-nlp/dianming/internal/segment"
)

var (
	// ErrNoCgo says that the program was built without cgo.
	ErrNoCgo = errors.New("jieba: built without cgo: set CGO_ENABLED=1 and have a C++ compiler, or use the native engine")
	// ErrClosed says that the engine was used after Close.
	ErrClosed = errors.New("jieba: engine is closed")
	// ErrLost says that gojieba did not return the text that it was given.
	ErrLost = errors.New("jieba: gojieba lost a part of the text")
)

// Token is one word: the half-open range [Start, End) of bytes of a text.
type Token = segment.ByteToken

// Engine cuts text into words with gojieba. It is safe for concurrent use,
// Close included. The zero value is a closed engine.
type Engine struct {
	open   atomic.Bool
	failed atomic.Pointer[error]
	cut    cutter
}

var _ segment.Segmenter = (*Engine)(nil)

// cutter cuts valid UTF-8 without NUL and returns the length of each token in
// bytes, in order. It is safe for concurrent use.
type cutter func(text string, yield func(length int))

// New returns an engine. The first call in a process loads the dictionaries,
// later ones share them. The error is [ErrNoCgo] or one of the file system.
func New() (*Engine, error) {
	cut, err := loaded()
	if err != nil {
		return nil, err
	}
	e := &Engine{cut: cut}
	e.open.Store(true)
	return e, nil
}

// Close ends the use of the engine; calls that are under way finish as usual.
// The dictionaries stay loaded for other engines of the process. Closing twice
// is no error.
func (e *Engine) Close() error {
	e.open.Store(false)
	return nil
}

// Err returns the first error of [Engine.Segment], which has no error of its
// own: [ErrClosed] or [ErrLost].
func (e *Engine) Err() error {
	if err := e.failed.Load(); err != nil {
		return *err
	}
	return nil
}

// Segment cuts runes into words, as rune indexes into text; the result belongs
// to scratch. It is the method by which the extractor uses an engine. On a
// closed engine every rune is a token and [Engine.Err] returns [ErrClosed].
//
// A NUL is a token by itself. A rune that is no Unicode character counts as
// U+FFFD.
func (e *Engine) Segment(text []rune, scratch *segment.Scratch) []segment.Token {
	tokens, err := e.segment(text, scratch)
	if err != nil {
		e.failed.CompareAndSwap(nil, &err)
	}
	return tokens
}

// Tokenize cuts text into words, as byte offsets into text, without gaps. Each
// invalid byte counts as one U+FFFD. The error is [ErrClosed] or [ErrLost].
func (e *Engine) Tokenize(text string) ([]Token, error) {
	var once errorKeeper
	once.engine = e
	tokens := segment.Tokenize(&once, text, new(segment.Scratch))
	if once.err != nil {
		return nil, once.err
	}
	return tokens, nil
}

// errorKeeper is a Segmenter that remembers the error of one call.
type errorKeeper struct {
	engine *Engine
	err    error
}

func (k *errorKeeper) Segment(text []rune, scratch *segment.Scratch) []segment.Token {
	tokens, err := k.engine.segment(text, scratch)
	k.err = err
	return tokens
}

func (e *Engine) segment(text []rune, scratch *segment.Scratch) ([]segment.Token, error) {
	scratch.Reset()
	var failed error
	if !e.open.Load() {
		failed = ErrClosed
	}
	var clean []byte
	for len(text) > 0 {
		piece := text[:segment.PieceLen(text)]
		if failed == nil {
			clean = appendClean(clean[:0], piece)
			failed = e.segmentPiece(string(clean), len(piece), scratch)
		} else {
			appendSingles(0, len(piece), scratch)
		}
		scratch.Advance(len(piece))
		text = text[len(piece):]
	}
	return scratch.Tokens(), failed
}

// segmentPiece appends the tokens of a piece that has that many runes.
func (e *Engine) segmentPiece(clean string, runes int, scratch *segment.Scratch) error {
	at, done := 0, 0 // in bytes and in runes
	e.cut(clean, func(length int) {
		word := clean[at:min(at+length, len(clean))]
		at += len(word)
		start := done
		done += utf8.RuneCountInString(word)
		scratch.Append(start, done)
	})
	if at == len(clean) && done == runes {
		return nil
	}
	appendSingles(done, runes, scratch)
	return ErrLost
}

func appendSingles(from, to int, scratch *segment.Scratch) {
	for i := from; i < to; i++ {
		scratch.Append(i, i+1)
	}
}

// appendClean encodes runes so that gojieba takes them. A NUL, at which it
// would stop, becomes another control character that no dictionary knows.
func appendClean(out []byte, text []rune) []byte {
	for _, r := range text {
		if r == 0 {
			r = 1
		}
		out = utf8.AppendRune(out, r)
	}
	return out
}
