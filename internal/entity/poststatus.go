package entity

import (
	"fmt"
	"slices"
	"strings"
)

// PostStatus is what a text says of a post in time. The zero value is [Current].
type PostStatus uint8

// The states of a post, as the annotation guideline defines them.
const (
	Current   PostStatus = iota // 局长赵雪宏, 现任局长
	Appointed                   // 任命赵雪宏为局长, 当选, 受聘
	Removed                     // 免去赵雪宏局长职务, 不再担任
	Proposed                    // 拟任局长, 提名, 候选
	Acting                      // 代局长, 主持工作
	Former                      // 原局长, 曾任
)

var postStatuses = [...]string{"current", "appointed", "removed", "proposed", "acting", "former"}

// Known reports whether s is one of the six.
func (s PostStatus) Known() bool { return int(s) < len(postStatuses) }

// String returns the word that files use: current, appointed, removed, proposed,
// acting or former.
func (s PostStatus) String() string {
	if s.Known() {
		return postStatuses[s]
	}
	return fmt.Sprintf("PostStatus(%d)", uint8(s))
}

// MarshalText writes the word, so that JSON holds "former" and not a number.
func (s PostStatus) MarshalText() ([]byte, error) {
	if !s.Known() {
		return nil, fmt.Errorf("entity: %s is no status of a post: want %s", s, postStatusWords())
	}
	return []byte(s.String()), nil
}

// UnmarshalText reads a word as [PostStatus.String] writes it, in small letters.
func (s *PostStatus) UnmarshalText(b []byte) error {
	i := slices.Index(postStatuses[:], string(b))
	if i < 0 {
		return fmt.Errorf("entity: unknown status of a post %q: want %s", b, postStatusWords())
	}
	*s = PostStatus(i)
	return nil
}

func postStatusWords() string {
	last := len(postStatuses) - 1
	return strings.Join(postStatuses[:last], ", ") + " or " + postStatuses[last]
}
