package dianming

import "github.com/dianming-nlp/dianming/internal/entity"

// PostStatus is what a text says of a post in time. The zero value is [Current].
// As text, in JSON for one, it is its word, current to former.
type PostStatus = entity.PostStatus

// The states of a post.
const (
	Current   = entity.Current   // 局长赵雪宏, 现任局长
	Appointed = entity.Appointed // 任命赵雪宏为局长, 当选, 受聘
	Removed   = entity.Removed   // 免去赵雪宏局长职务, 不再担任
	Proposed  = entity.Proposed  // 拟任局长, 提名, 候选
	Acting    = entity.Acting    // 代局长, 主持工作
	Former    = entity.Former    // 原局长, 曾任
)

// PostDate is the day, month or year in which a post begins or ends. The zero
// value says that the text tells none.
type PostDate struct {
	// Value is the date as TIMEX3: 2016-10; "" where it is unknown.
	Value string
	// Entity is the index in [Document.Entities] of the DATE that tells it: the
	// same one for both ends of 1994.09-1998.09. It means something only where
	// Value is not "".
	Entity int
}
