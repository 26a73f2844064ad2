package personname_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/personname"
)

// namesOfPersons are invented names and names of well-known persons.
var namesOfPersons = strings.Fields(`
	赵雪宏 杜泽亮 马黎明 张伟 李娜 王梓涵 欧阳修 司马光 诸葛亮 张建国 高文静 王和平 李一诺 仝小林 陈独秀 鲁迅 钱学森 段奕宏 周恩来 孙中山
	刘子轩 陈雨桐 杨浩然 黄思源 周雅婷 吴俊杰 郑宇航 冯志强 褚国栋 卫东明 蒋丽华 沈建军 韩雪梅 朱德海 秦淑芬 尤小刚 许晓东 何秀英 吕志明 施惠敏
	孔令辉 曹永刚 严明华 金秀兰 魏建平 陶玉玲 姜海涛 戚薇 谢春燕 邹市明 喻国明 苏炳添 潘粤明 葛晓音 范冰洁 彭丽媛 郎平 鲁志刚 韦小宝 苗圃
	上官婉儿 司徒雷登 皇甫嵩 令狐德棻 尉迟恭 夏侯惇 申屠嘉 张丽丽 陈圆圆 贾玲玲 覃志华 闫晓东 逄锦聚 邸振华 逯晓光 亓建军 肖战 付晓强 晏殊 岑参
	黄宗羲 顾炎武 戴震 段玉裁 王国维 陈寅恪 蔡元培 叶圣陶 陶行知 张謇 马相伯 严复 竺可桢 梅贻琦 蒋南翔 华罗庚 陈景润 苏步青 谷超豪 袁隆平 屠呦呦`)

// ordinaryWords start with a character that is a surname as well.
var ordinaryWords = strings.Fields(`
	于是 和平 成功 方面 周围 温度 高级 王牌 时间 安全 任务 党员 管理 项目 常委 马上 高等 方法 成立 任何 时候 经过 严格 华为 江西 黄河 金融 宁静
	向阳 常州 田间 高中 丁香 林业 全国 全面 平安 祖国 解决 路线 水平 红旗 海南 关于 关心 支持 别人 包括 谢谢 祝贺 国家 家长 文明 文化 同学 应该
	能力 能够 易于 古代 古典 明确 明显 明年 严重 严肃 广大 广泛 宣传 宣布 尚未 元素 元旦 元宵 阳光 白天 白色 边界 连续 连接 申请 申报 强调 强化 商业
	商量 常务 常规 平均 平台 平等 应用 应对 单位 单纯 双方 双语 通过 通知 通报 步骤 充分 充实 冷静 巩固 计划 计算 谈话 程序 贡献 乐观 乐趣 习惯 习题
	施工 施行 终身 终于 都市 满意 满足 景色 景观 水利 水源 山区 山西 山东 石油 石材 车辆 车间 梁柱 路径 路面 季节 季度 童年 童话 夏令营 秋季 冬季
	高质量 高水平 高标准 安全感 党支部 党代表 管理层 程序员 温度计 周边国 谢幕式 常态化 文明礼 万里长 许多人 何等样 何时能 何况且 全过程 全体师 关键字 钟声响 章程和 张贴画
	李子树 方案稿 成绩单 成果展 江苏省 江北区 石家庄 黄土地 金牌榜 金秋月 马铃薯 牛奶厂 白皮书 红领巾 花名册 花园里 雷锋岗 国庆节 国际班 师生们 师范类 家访日 班主任 班会课`)

func score(name string) float32 {
	s, _, ok := personname.Score([]rune(name))
	if !ok {
		return float32(math.Inf(-1))
	}
	return s
}

// TestScoreSeparates holds the score to what it is for: names above the
// border, ordinary words below it.
func TestScoreSeparates(t *testing.T) {
	var missed, wrong []string
	for _, name := range namesOfPersons {
		if s := score(name); s <= 0 {
			missed = append(missed, fmt.Sprintf("%s %.1f", name, s))
		}
	}
	for _, word := range ordinaryWords {
		if s := score(word); s > 0 {
			wrong = append(wrong, fmt.Sprintf("%s %.1f", word, s))
		}
	}
	found := len(namesOfPersons) - len(missed)
	recall := float64(found) / float64(len(namesOfPersons))
	precision := float64(found) / float64(found+len(wrong))
	t.Logf("recall %.3f (missed %v), precision %.3f (wrong %v)", recall, missed, precision, wrong)
	assert.GreaterOrEqual(t, recall, 0.94, "missed %v", missed)
	assert.GreaterOrEqual(t, precision, 0.96, "wrong %v", wrong)
}

func TestScoreReadings(t *testing.T) {
	for _, c := range []struct {
		text    string
		surname int
		ok      bool
	}{
		{"赵雪宏", 1, true},
		{"欧阳修", 2, true},
		{"上官婉儿", 2, true},
		{"范徐丽泰", 2, true},
		{"李𬭎", 1, true}, // rare character beyond the BMP
		{"赵", 0, false},
		{"", 0, false},
		{"张三李四王五", 0, false},
		{"的人们", 0, false},
		{"王A", 0, false},
		{"王。", 0, false},
		{"王\x00", 0, false},
		{"王\uFFFD", 0, false},
	} {
		s, n, ok := personname.Score([]rune(c.text))
		assert.Equal(t, c.ok, ok, c.text)
		assert.Equal(t, c.surname, n, c.text)
		assert.Equal(t, c.ok, !math.IsInf(float64(s), -1), c.text)
		assert.False(t, math.IsNaN(float64(s)), c.text)
	}
}

func TestSurnameLen(t *testing.T) {
	for text, want := range map[string]int{
		"": 0, "赵": 1, "赵雪宏": 1, "欧阳": 2, "欧阳修": 2, "欧": 1, "司马": 2, "司机": 1, "的": 0, "A": 0, "𬭎": 0, "闫": 1, "肖": 1, "亓": 1,
	} {
		assert.Equal(t, want, personname.SurnameLen([]rune(text)), text)
	}
}

func TestOdds(t *testing.T) {
	odds := func(s string) float32 { return personname.SurnameOdds([]rune(s)) }
	assert.Greater(t, odds("赵"), float32(3))
	assert.Greater(t, odds("欧阳"), float32(3))
	for _, word := range []string{"和", "于", "全", "都", "国", "家"} {
		assert.Less(t, odds(word), float32(1), word)
	}
	for _, none := range []string{"", "的", "A", "赵雪宏"} {
		assert.True(t, math.IsInf(float64(odds(none)), -1), none)
	}
}

func TestMinorityName(t *testing.T) {
	for text, want := range map[string]string{
		"扎西多吉": "扎西多吉", "买买提·艾力": "买买提·艾力", "阿依古丽": "阿依古丽", "乌日娜": "乌日娜", "巴特尔": "巴特尔", "次仁卓玛老师": "次仁卓玛",
		"阿不都热合曼·买买提": "阿不都热合曼·买买提", "沙马拉日": "沙马拉日", "索南才让": "索南才让", "斯琴高娃校长": "斯琴高娃",
		"才让加": "才让加", "卓玛珍惜机会": "卓玛", "卓玛·": "卓玛", "卡哈尔江苏": "卡哈尔",
		"哈达": "", "江苏": "", "呼和浩特": "", "乌兰察布": "", "拉萨": "", "措": "", "": "", "·买买提": "", "学校": "", "江措": "",
	} {
		runes := []rune(text)
		assert.Equal(t, want, string(runes[:personname.MinorityName(runes)]), text)
	}
}

func TestForeignCharacters(t *testing.T) {
	assert.True(t, personname.IsForeignChar('斯'))
	assert.False(t, personname.IsForeignChar('囍'))
	assert.Greater(t, personname.ForeignOdds('娅'), float32(1))
	assert.Less(t, personname.ForeignOdds('大'), float32(0))
}

func TestNoAllocations(t *testing.T) {
	name, word := []rune("欧阳文静"), []rune("买买提·艾力说")
	personname.Score(name)
	personname.MinorityName(word)
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		personname.Score(name)
		personname.Score(name[:3])
		personname.SurnameLen(name)
		personname.SurnameOdds(name[:2])
		personname.MinorityName(word)
	}))
}

func FuzzNames(f *testing.F) {
	for _, seed := range []string{"赵雪宏", "买买提·艾力", "约翰·史密斯", "\xff\x00王", strings.Repeat("欧阳", 50)} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		runes := []rune(text)
		s, n, ok := personname.Score(runes)
		require.Equal(t, ok, n > 0)
		require.False(t, math.IsNaN(float64(s)))
		require.LessOrEqual(t, n, 2)
		require.LessOrEqual(t, personname.SurnameLen(runes), min(2, len(runes)))
		require.LessOrEqual(t, personname.MinorityName(runes), min(16, len(runes)))
	})
}

func BenchmarkScore(b *testing.B) {
	list := [][]rune{[]rune("赵雪宏"), []rune("欧阳文静"), []rune("高峰"), []rune("方面的"), []rune("成功")}
	personname.Score(list[0])
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		personname.Score(list[i%len(list)])
	}
}

func ExampleScore() {
	for _, text := range []string{"赵雪宏", "欧阳修", "于是"} {
		score, surname, ok := personname.Score([]rune(text))
		fmt.Println(text, score > 0, surname, ok)
	}
	// Output:
	// 赵雪宏 true 1 true
	// 欧阳修 true 2 true
	// 于是 false 1 true
}

func ExampleMinorityName() {
	text := []rune("买买提·艾力老师")
	fmt.Println(string(text[:personname.MinorityName(text)]))
	// Output: 买买提·艾力
}
