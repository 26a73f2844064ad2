package quantity

// UnitKind says what sort of thing a measure word counts.
type UnitKind uint8

// The kinds of data/units.txt. KindTime marks words that measure time: they are
// in the table so that 三年 and 40分钟 are known not to be counts.
const (
	KindNone        UnitKind = iota
	KindPersons              // 人 名 位
	KindVisits               // 人次
	KindInstitution          // 所 家
	KindEvent                // 场 届 节
	KindThing                // 个 项 件
	KindMoney                // 元 美元
	KindShare                // % 个百分点 倍 成
	KindLength               // 米 公里
	KindArea                 // 平方米 亩
	KindVolume               // 立方米 升
	KindWeight               // 公斤 吨
	KindScore                // 分 学分
	KindAge                  // 岁
	KindFrequency            // 次 遍
	KindTeaching             // 学时 课时
	KindPhysical             // 度 千瓦 Gbps
	KindData                 // GB 字节
	KindTime                 // 年 分钟: never a count
)

var kindNames = [...]string{"", "persons", "visits", "institutions", "events", "things", "money", "share", "length", "area",
	"volume", "weight", "score", "age", "frequency", "teaching", "physical", "data", "time"}

// String returns the name used in data/units.txt: "persons", "money", "share"…
func (k UnitKind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return "unknown"
}

func kindNamed(s string) UnitKind {
	for k, n := range kindNames {
		if n == s {
			return UnitKind(k)
		}
	}
	return KindNone
}

// countsOne reports kinds where 一 is a number and not the article "a": 一倍,
// 一元, 一岁 against 一场, 一名.
func (k UnitKind) countsOne() bool {
	switch k {
	case KindMoney, KindShare, KindLength, KindArea, KindVolume, KindWeight, KindScore, KindAge, KindTeaching, KindVisits:
		return true
	}
	return false
}
