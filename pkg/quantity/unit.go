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

// kindSet is a set of kinds, a bit each.
type kindSet uint32

// The kinds by what they mean for the number before them.
const (
	measures  kindSet = 1<<KindMoney | 1<<KindShare | 1<<KindLength | 1<<KindArea | 1<<KindVolume | 1<<KindWeight
	ones              = measures | 1<<KindScore | 1<<KindAge | 1<<KindTeaching | 1<<KindVisits
	halves            = measures&^(1<<KindMoney) | 1<<KindAge
	zeros             = measures | 1<<KindAge | 1<<KindScore | 1<<KindPhysical
	wholes    kindSet = 1<<KindPersons | 1<<KindInstitution | 1<<KindEvent | 1<<KindThing
	signed    kindSet = 1<<KindShare | 1<<KindPhysical | 1<<KindMoney
	withNouns kindSet = 1<<KindPersons | 1<<KindVisits | 1<<KindInstitution | 1<<KindEvent | 1<<KindThing | 1<<KindFrequency | 1<<KindTeaching
)

func (s kindSet) has(k UnitKind) bool { return s>>k&1 != 0 }

// countsOne reports kinds where 一 is a number and not the article "a": 一倍,
// 一元, 一岁 against 一场, 一名.
func (k UnitKind) countsOne() bool { return ones.has(k) }

// divisible reports units after which 多 means "and a bit": 三斤多, 两倍多, 三岁多.
func (k UnitKind) divisible() bool { return measures.has(k) || k == KindAge }

// halves reports units after which 半 is half of one: 三斤半.
func (k UnitKind) halves() bool { return halves.has(k) }

// countsZero reports units of which there may be none: 0%, 0分.
func (k UnitKind) countsZero() bool { return zeros.has(k) }

// whole reports kinds of what is not divided: 人, 所, 场, 项.
func (k UnitKind) whole() bool { return wholes.has(k) }

// signed reports units whose number may be less than 0.
func (k UnitKind) signed() bool { return signed.has(k) }

// hasNoun reports kinds that count things named in the text.
func (k UnitKind) hasNoun() bool { return withNouns.has(k) }
