package dianming

import "github.com/dianming-nlp/dianming/internal/post"

// PostStatus is what a text says of a post in time. The zero value is [Current].
type PostStatus uint8

// The states of a post.
const (
	Current   PostStatus = iota // 局长赵雪宏
	Former                      // 原局长, 曾任
	Appointed                   // 任命赵雪宏为局长
	Removed                     // 免去赵雪宏局长职务
)

var statusNames = [...]string{"", "former", "appointed", "removed"}

// String returns "" for a current post, "former", "appointed" or "removed".
func (s PostStatus) String() string {
	if int(s) < len(statusNames) {
		return statusNames[s]
	}
	return ""
}

// statuses are those of package post as this package calls them.
var statuses = [...]PostStatus{post.Current: Current, post.Former: Former, post.Appointed: Appointed, post.Removed: Removed}
