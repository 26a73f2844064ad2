package corpus

import (
	"io"
	"math/rand/v2"
	"strings"

	"github.com/dianming-nlp/dianming/pkg/annotation"
)

// The makings of names.
const (
	surnames   = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
	givenNames = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰萍红梅建国文斌鹏飞宇浩然志永春海燕晓东亚宁立新俊峰雪宏泽亮巧珍业诚少波冰黎玲辉健云凤林德福祥瑞嘉欣怡佳琪思远子涵博雅正义国栋学仁庆荣树生广"
	ordinals   = "一二三四五六七八九"
)

var schoolKinds = []string{"中", "中学", "小学", "高级中学", "实验小学", "实验中学", "幼儿园", "职业技术学院", "师范学院", "特殊教育学校", "职业中学", "外国语学校"}

// Varied returns made text of about size bytes, in articles of some sentences
// each; it ends with a whole article.
func (c *Corpus) Varied(size int, seed uint64) string {
	var b strings.Builder
	b.Grow(size + size/16)
	m := c.maker(seed)
	for b.Len() < size {
		m.article(&b)
	}
	return b.String()
}

// Documents returns made texts of about size bytes each, total bytes together.
func (c *Corpus) Documents(total, size int, seed uint64) []string {
	var docs []string
	for n := 0; n < total; {
		docs = append(docs, c.Varied(size, seed+uint64(len(docs))))
		n += len(docs[len(docs)-1])
	}
	return docs
}

// WriteVaried writes made text of at least size bytes to w in bounded memory.
func (c *Corpus) WriteVaried(w io.Writer, size int, seed uint64) error {
	m := c.maker(seed)
	var b strings.Builder
	for written := 0; written < size; written += b.Len() {
		b.Reset()
		for b.Len() < 64<<10 {
			m.article(&b)
		}
		if _, err := io.WriteString(w, b.String()); err != nil {
			return err
		}
	}
	return nil
}

// Names returns n names of schools, for a gazetteer; some stand in made text.
func (c *Corpus) Names(n int, seed uint64) []string {
	m := c.maker(seed)
	seen := make(map[string]bool, n)
	names := make([]string, 0, n)
	for len(names) < n {
		m.place = pick(m.rng, c.places)
		if name := m.school(); !seen[name] {
			seen[name] = true
			names = append(names, name)
		}
	}
	return names
}

// maker makes one text.
type maker struct {
	*Corpus
	rng    *rand.Rand
	place  string
	people [4]string
	surn   []rune
	given  []rune
}

func (c *Corpus) maker(seed uint64) *maker {
	return &maker{Corpus: c, rng: rand.New(rand.NewPCG(seed, 7)), surn: []rune(surnames), given: []rune(givenNames)}
}

func pick[T any](rng *rand.Rand, of []T) T { return of[rng.IntN(len(of))] }

// article writes a heading and some paragraphs about one place and few people.
func (m *maker) article(b *strings.Builder) {
	m.place = pick(m.rng, m.places)
	for i := range m.people {
		m.people[i] = m.person()
	}
	m.fill(b, pick(m.rng, m.headings))
	b.WriteByte('\n')
	for range 3 + m.rng.IntN(4) {
		b.WriteString("\n")
		for range 2 + m.rng.IntN(6) {
			m.sentence(b)
		}
		b.WriteString("\n")
	}
	b.WriteString("\n\n")
}

func (m *maker) sentence(b *strings.Builder) {
	for i := range 1 + m.rng.IntN(5) {
		if i > 0 {
			b.WriteString("，")
		}
		m.fill(b, pick(m.rng, m.clauses))
	}
	b.WriteString("。")
}

func (m *maker) person() string {
	name := string(pick(m.rng, m.surn))
	for range 1 + m.rng.IntN(5)/2 {
		name += string(pick(m.rng, m.given))
	}
	return name
}

func (m *maker) school() string {
	kind := pick(m.rng, schoolKinds)
	name := m.place
	switch {
	case kind == "中":
		name += string(pick(m.rng, []rune(ordinals)))
	case m.rng.IntN(3) == 0:
		name += "第" + string(pick(m.rng, []rune(ordinals)))
	case m.rng.IntN(2) == 0:
		name += string(pick(m.rng, m.given)) + string(pick(m.rng, m.given))
	}
	return name + kind
}

// fill writes a template with something else in every slot.
func (m *maker) fill(b *strings.Builder, t template) {
	for _, s := range t {
		switch s.kind {
		case annotation.Person:
			b.WriteString(pick(m.rng, m.people[:]))
		case annotation.School:
			b.WriteString(m.school())
		case annotation.Title:
			b.WriteString(pick(m.rng, m.titles))
		case annotation.Date:
			m.digits(b, s.text, true)
		case annotation.Count:
			m.digits(b, s.text, false)
		default:
			b.WriteString(strings.ReplaceAll(s.text, city, m.place))
		}
	}
}

// digits writes text with other digits. In dates a number of one digit is 1 to
// 9, one of two 10 to 12, and one of four a year of this century, so that the
// date exists.
func (m *maker) digits(b *strings.Builder, text string, date bool) {
	for i := 0; i < len(text); {
		n := 0
		for i+n < len(text) && text[i+n] >= '0' && text[i+n] <= '9' {
			n++
		}
		switch {
		case n == 0:
			b.WriteByte(text[i])
			i++
			continue
		case date && n == 2:
			b.WriteByte('1')
			b.WriteByte(byte('0' + m.rng.IntN(3)))
		case date && n == 4:
			b.WriteString("20")
			b.WriteByte(byte('0' + m.rng.IntN(3)))
			b.WriteByte(byte('0' + m.rng.IntN(10)))
		default:
			for k := range n {
				b.WriteByte(byte('0' + m.rng.IntN(10-min(1, n-k-1)) + min(1, n-k-1)))
			}
		}
		i += n
	}
}
