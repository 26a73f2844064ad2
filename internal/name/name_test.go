package name

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/lexicon"
)

// write writes the parts of a name, one unit after another: "汾阳市, 第5 高级中学.". What stands
// before places has a plus, places a comma; then the word that the context explains in ( ), 附属, number and term, core,
// and the kind with a full stop; other readings behind a slash, brackets at the end.
func write(p Parts) string {
	var units []string
	for _, u := range p.Units {
		var parts []string
		if len(u.Lead) > 0 {
			parts = append(parts, string(u.Lead)+"+")
		}
		for _, place := range u.Places {
			parts = append(parts, string(place.Text)+",")
		}
		if u.Bare != "" {
			parts = append(parts, "("+u.Bare+")")
		}
		if u.Attached {
			parts = append(parts, "附属")
		}
		var readings []string
		for _, r := range u.Readings {
			var parts []string
			if r.Ordinal != 0 {
				parts = append(parts, fmt.Sprintf("第%d", r.Ordinal))
			}
			if r.Term != 0 {
				parts = append(parts, fmt.Sprintf("第%d届", r.Term))
			}
			if len(r.Core) > 0 {
				parts = append(parts, string(r.Core))
			}
			readings = append(readings, strings.Join(append(parts, r.Kind.Word+"."), " "))
		}
		units = append(units, strings.Join(append(parts, strings.Join(readings, " / ")), " "))
	}
	out := strings.Join(units, " | ")
	if len(p.Bracket) > 0 {
		out += " [" + string(p.Bracket) + "]"
	}
	return out
}

// readings are names and their parts as write writes them.
var readings = []struct{ name, want string }{
	{"汾阳市第五高级中学", "汾阳市, 第5 高级中学."},
	{"山西省吕梁市石楼县实验小学", "山西省, 吕梁市, 石楼县, 实验 小学."},
	{"贺昌中学", "贺昌 中学."},
	{"石楼县实验中学校", "石楼县, 实验 中学."},
	{"县教体局", "(县) 教育体育 局. / 教育和体育 局."},
	{"石楼县教育体育局办公室", "石楼县, 教育体育 局. | 办公室."},
	{"市委组织部", "(市) 委. | 组织 部."},
	{"南开大学附属小学", "南开, 大学. | 附属 小学."},
	{"英国爱丁堡大学", "英国, 爱丁堡 大学."},
	{"中国科学院大学", "中国, 科学院 大学."},
	{"中国四川大学", "中国, 四川, 大学."},
	{"共青团吕梁市委", "吕梁市, 团委."},
	{"共青团吕梁市委员会", "吕梁市, 团委."},
	{"共青团吕梁市团委", "吕梁市, 团委."},
	{"团市委", "(市) 团委."},
	{"政协吕梁市委员会", "吕梁市, 政协."},
	{"中国人民政治协商会议石楼县委员会办公室", "石楼县, 政协. | 办公室."},
	{"國立台灣大學", "台湾, 大学."},
	{"萧山市第一中学", "萧山市, 第1 中学."},
	{"清河镇中心校", "清河镇, 中心 小学. / 中心 学校."},
	{"吕梁市民族中学", "吕梁市, 民族 中学."},
	{"吕梁市教育考试院", "吕梁市, 教育 考试院. / 教育招生 考试院."},
	{"吕梁市教师进修学校", "吕梁市, 教师进修 学校."},
	{"吕梁一中学生会", "吕梁, 第1 中学. | 学生会."},
	{"港大校委会", "港大 . | (校) 务 委员会."},
	{"石楼县小学语文名师工作室", "石楼县, 小学语文名师 工作室."},
	{"湘浦师范学院化学化工学院", "湘浦师范 学院. | 化学化工 学院."},
	{"石楼小学语文教研组", "石楼, 小学. | 语文 教研组."},
	{"市政府外办", "(市) 政府. | 外事 办公室."},
	{"石楼团县委", "石楼县, 团委."},
	{"团市委员", "团市委员 ."},
	{"中共石楼县委", "石楼县, 委."},
	{"中国共产党石楼县委员会", "石楼县, 委员会."},
	{"吕梁一中第三届家长委员会", "吕梁, 第1 中学. | 第3届 家长委员会."},
	{"山西大学大学生就业指导中心", "山西, 大学. | 大学生就业指导 中心."},
	{"学院路小学", "学院路 小学."},
	{"中国石油大学（北京）", "中国, 石油 大学. [北京]"},
	{"吕梁学院(筹)", "吕梁, 学院."},
	{"石楼中学东校区", "石楼, 中学. | 东 校区."},
	{"某某", "某某 ."},
	{"", "."},
	// Places that no list holds.
	{"青林口县第一中学", "青林口县, 第1 中学."},
	{"山西省青林县云台镇中心小学", "山西省, 青林县, 云台镇, 中心 小学."},
	{"阿克山哈萨克自治县教育局", "阿克山哈萨克自治县, 教育 局."},
	{"青林市场监督管理局", "青林市场监督管理 局."},
	{"绿苑社区卫生院", "绿苑社区 卫生院."},
	{"自治县教育局", "(县) 教育 局."},
	{"原青林县教育局", "原青林县教育 局."},
	{"青林州立大学", "青林州立 大学."},
	// Short forms.
	{"五中", "第5 中学."},
	{"平遥二幼", "平遥, 第2 幼儿园."},
	{"平遥一初", "平遥, 第1 初级中学."},
	{"附中", "附属 中学."},
	{"附院", "附属 医院."},
	{"华师一附中", "华师 . | 附属 第1 中学."},
	{"北师大第一附属中学", "北师范 大学. | 附属 第1 中学."},
	{"晋中职院", "晋中, 职业技术 学院. / 职业 学院."},
	{"山大附设小学", "山大 . | 附属 小学."},
	{"石楼一中心理咨询室", "石楼, 一中心理咨询 室."},
	{"石楼一中团委", "石楼, 第1 中学. | 团委."},
	{"矿大外文学院", "矿大 . | 外文 学院."},
	{"山大型机器厂", "山大型机器 厂."},
	// Where a unit ends.
	{"石楼县委宣传部", "石楼县, 委. | 宣传部."},
	{"国务院办公厅", "国务院. | 办公厅."},
	{"学院办公室", "(院) 办公室."},
	{"人大常委会办公室", "人大常委会 办公室."},
	{"海州大学生物系", "海州, 大学. | 生物 系."},
	{"海州大学城医院", "海州, 大学城 医院."},
	{"海州大学城市学院", "海州, 大学. | 城市 学院."},
	{"中国人民银行股份有限公司", "中国, 人民银行 公司."},
	{"海州银行技术公司", "海州, 银行技术 公司."},
	{"中科院数学所", "中国, 科学院. | 数学 研究所."},
	{"北大附中", "北京, 大学. | 附属 中学."},
	// What the context names.
	{"我省教育厅", "(省) 教育 厅."},
	{"全国妇联", "(全国) 妇女 联合会."},
	{"校友会", "校友会."},
	{"市场监管局", "市场监管 局."},
	{"县", "县 ."},
	// Names in disguise.
	{"“吕梁” 一中", "吕梁, 第1 中学."},
	{"吕梁１中", "吕梁, 第1 中学."},
	{"吕梁）一中", "吕梁, 第1 中学."},
	{"吕梁(离石)一中（东）", "吕梁, 第1 中学. [离石东]"},
	{"清华", "清华 大学."},

	// Names that look like others.
	{"共青团委", "团委."},
	{"石楼县", "石楼县 ."},
	{"期刊中心", "期刊 中心."},
	{"石楼县第五实验小学", "石楼县, 第5 实验 小学."},
	{"华师附中", "华师 . | 附属 中学."},
	{"吕梁附近小学", "吕梁, 附近 小学."},
	{"第十一附中", "附属 第11 中学."},
	{"华师附小学", "华师 . | 附属 小学."},
	{"华师附中学", "华师 . | 附属 中学."},
	{"华师附幼", "华师 . | 附属 幼儿园."},
	{"华师附近", "华师附近 ."},
	{"华师附属", "华师附属 ."},
	{"石楼县扶贫办信息中心", "石楼县, 扶贫办信息 中心."},
	{"内蒙古民大外语学院", "内蒙古, 民族 大学. | 外语 学院."},
	{"内蒙古民族大外语学院", "内蒙古, 民族大外语 学院."},
	{"共青团", "共青 团."},
	{"共青团绍兴市第一中学", "共青团+ 绍兴市, 第1 中学."},
	{"石楼！中学～", "石楼, !中学~ ."},
	{"附小", "附属 小学."},
	{"石楼县科技局", "石楼县, 科学技术 局."},
}

func TestRead(t *testing.T) {
	for _, tt := range readings {
		assert.Equal(t, tt.want, write(Read([]rune(tt.name))), tt.name)
	}
}

func TestUnits(t *testing.T) {
	p := Read([]rune("山西省石楼县第一中学"))
	u := p.Units[0]
	assert.Equal(t, "山西省石楼县第一", string(u.Stem))
	assert.Equal(t, "山西省石楼县第一中学", string(u.Text))
	assert.Equal(t, "石楼", string(u.Places[1].Stem))
	assert.Equal(t, '县', u.Places[1].Word)
	assert.Equal(t, "141126", u.Places[1].Division.Code)
	country := Read([]rune("英国爱丁堡大学")).Units[0].Places[0]
	assert.Nil(t, country.Division)
	assert.Zero(t, country.Word)
	assert.Equal(t, "英国", string(country.Stem))
	assert.Equal(t, "矿大", string(Read([]rune("矿大")).Units[0].Stem), "all of it without a kind")
}

func TestKinds(t *testing.T) {
	kind := func(s string) *lexicon.Kind { return Read([]rune(s)).Units[0].Readings[0].Kind }
	assert.Same(t, kind("石楼中学校"), kind("石楼一中"))
	assert.Equal(t, kind("石楼高级中学").Group, kind("石楼中学").Group)
	assert.NotEqual(t, kind("石楼高级中学"), kind("石楼中学"))
	assert.NotEqual(t, kind("石楼小学").Group, kind("石楼中学").Group)
	assert.True(t, kind("石楼中学校").Is(lexicon.Grade))
	assert.False(t, kind("石楼县委").Is(lexicon.Grade))
	assert.Equal(t, lexicon.Kind{}, *kind("某某"))
}

// Every word of the tables can be read, and stands for what has a kind.
func TestWords(t *testing.T) {
	uses := map[string]int{}
	for f := range lexicon.Rows("names.tsv") {
		require.Len(t, f, 3, f[0])
		require.Contains(t, useNames, f[1], f[0])
		uses[f[1]]++
		switch f[1] {
		case "short":
			units := Read([]rune("某某" + f[0])).Units
			for _, r := range units[len(units)-1].Readings {
				assert.NotEmpty(t, r.Kind.Word, "%s has no kind", f[0])
			}
			for full := range strings.SplitSeq(f[2], ",") {
				for _, k := range lexicon.Kinds() {
					assert.False(t, k.Canonical != nil && k.Word != full && strings.HasSuffix(k.Word, full), "%s: a longer kind %s", f[0], k.Word)
				}
			}
		case "attached":
			assert.NotEqual(t, noKind, Read([]rune("附" + f[0])).Units[0].Readings[0].Kind, f[0])
		case "number":
			assert.NotEqual(t, noKind, Read([]rune("五" + f[0])).Units[0].Readings[0].Kind, f[0])
		case "synonym":
			assert.Equal(t, write(Read([]rune(f[2]))), write(Read([]rune(f[0]))), f[0])
		}
	}
	assert.Len(t, uses, len(useNames))
	for _, k := range lexicon.Kinds() {
		if k.Canonical != nil {
			word := []rune(k.Word)
			w, n := words().longest(words().StartingAt(nil, word, 0), word, kindWord)
			assert.Same(t, k.Canonical, w.kind, k.Word)
			assert.Len(t, word, n, k.Word)
		}
	}
}

func TestFillers(t *testing.T) {
	assert.Equal(t, "计算机", string(Unfill(nil, []rune("计算机科学与技术"))))
	assert.True(t, OnlyFillers([]rune("公益事业发展")))
	assert.True(t, OnlyFillers(nil))
	assert.False(t, OnlyFillers([]rune("公益事业")[:1]))
}

func TestOddTexts(t *testing.T) {
	long := strings.Repeat("石楼县", 1000) + "小学"
	for _, s := range []string{"", " ", "\x00", "\xff\xfe", "（", "）））", "（）", "第", "附", "附中", "附属", "团", "中共", "共青团", "共青团委", "中国共产党", "委", "校", long, "第十届", "第第", "十十十", "🙂学院", "附附附中", "筹", "暂名", "公司公司", "学校学校学校", "局局局", strings.Repeat("九", 70)} {
		p := Read([]rune(s))
		require.NotEmpty(t, p.Units, "%q", s)
		for _, u := range p.Units {
			require.NotEmpty(t, u.Readings, "%q", s)
		}
	}
	assert.Equal(t, long, string(Read([]rune(long)).Units[0].Text))
	most := strings.Repeat("某", MaxRunes-2)
	assert.Equal(t, most+" 中学.", write(Read([]rune(most+"中学"))))
	assert.Equal(t, ".", write(Read([]rune(most+"某中学"))), "no parts")
}

// A reader takes no memory for names like those it has read.
func TestReaderAllocatesNothing(t *testing.T) {
	texts := []string{"汾阳市第五高级中学", "北大第一附属中学（东校区）", "共青团石楼县委", "市职院招办", "某某", ""}
	var r Reader
	read := func() {
		r.Reset()
		for _, text := range texts {
			p := r.Clean(text)
			r.Read(&p)
		}
	}
	read()
	assert.Zero(t, testing.AllocsPerRun(20, read))
}

// What a reader has read stays as it is until it is reset, however much follows.
func TestReaderKeeps(t *testing.T) {
	var r Reader
	names := []string{"汾阳市第五高级中学", "北大附中", "共青团石楼县委", "晋中职院（东）", "某某"}
	var parts []Parts
	for i := range 200 {
		p := r.Clean(names[i%len(names)])
		r.Read(&p)
		parts = append(parts, p)
	}
	for i, p := range parts {
		require.Equal(t, write(Read([]rune(names[i%len(names)]))), write(p))
	}
}

func FuzzRead(f *testing.F) {
	f.Add("汾阳市第五高级中学")
	f.Add("石楼县教育体育局办公室（筹）")
	f.Add("共青团\xff委员会")
	f.Add("北大第一附属中学附小")
	f.Add("我校第十三届团市委")
	f.Fuzz(func(t *testing.T, text string) {
		p := Read([]rune(text))
		require.NotEmpty(t, p.Units)
		for _, u := range p.Units {
			require.NotEmpty(t, u.Readings)
			from := 0
			for _, place := range u.Places {
				require.Equal(t, string(place.Text), string(u.Text[from:from+len(place.Text)]), "places stand in front")
				from += len(place.Text)
			}
			require.Equal(t, string(u.Stem), string(u.Text[:len(u.Stem)]), "the stem is a beginning")
			for _, r := range u.Readings {
				require.NotNil(t, r.Kind)
			}
		}
		again := Read(p.Text)
		require.Equal(t, string(p.Text), string(again.Text), "clean")
	})
}

func ExampleRead() {
	for _, u := range Read([]rune("汾阳市第五高级中学团委")).Units {
		r := u.Readings[0]
		fmt.Println(string(u.Text), len(u.Places), r.Ordinal, r.Kind.Word)
	}
	// Output:
	// 汾阳市第五高级中学 1 5 高级中学
	// 团委 0 0 团委
}

func BenchmarkRead(b *testing.B) {
	var r Reader
	text := "吕梁市石楼县教育体育局办公室"
	b.ReportAllocs()
	for b.Loop() {
		r.Reset()
		p := r.Clean(text)
		r.Read(&p)
	}
}
