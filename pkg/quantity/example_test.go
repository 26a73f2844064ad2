package quantity_test

import (
	"errors"
	"fmt"

	"github.com/dianming-nlp/dianming/pkg/quantity"
)

func ExampleFind() {
	text := "全县21所公办学校参加，第三届论坛历时三天，参与教师400余名，投入近1.2亿元。"
	for _, q := range quantity.Find(text) {
		fmt.Printf("%s → %q %s %s\n", q.Text, q.Value, q.UnitKind, text[q.NounStart:q.NounEnd])
	}
	// Output:
	// 21所 → "21 所" institutions 公办学校
	// 400余名 → ">400 名" persons 教师
	// 近1.2亿元 → "<120000000 元" money
}

func ExampleParse() {
	q, err := quantity.Parse("不少于70人")
	fmt.Println(q.Number, q.Bound, q.Unit, err)
	_, err = quantity.Parse("三年")
	fmt.Println(errors.Is(err, quantity.ErrTime), err)
	// Output:
	// 70 > 人 <nil>
	// true quantity: a time, not a count: "三年"
}

func ExampleParseNumber() {
	for _, s := range []string{"二百零五", "两千三", "1.2万", "壹佰", "百分之九十五点六", "三分之一"} {
		d, err := quantity.ParseNumber(s)
		fmt.Println(s, d, err)
	}
	// Output:
	// 二百零五 205 <nil>
	// 两千三 2300 <nil>
	// 1.2万 12000 <nil>
	// 壹佰 100 <nil>
	// 百分之九十五点六 0.956 <nil>
	// 三分之一 1/3 <nil>
}

func ExampleFindNumbers() {
	for _, n := range quantity.FindNumbers("第十二届，一切顺利，三百二十人，占百分之五") {
		fmt.Println(n.Text, n.Number)
	}
	// Output:
	// 十二 12
	// 三百二十 320
	// 百分之五 0.05
}

func ExampleFinder_FindRunes() {
	var f quantity.Finder
	for _, q := range f.FindRunes(nil, []rune("培训160人次")) {
		fmt.Println(q.Start, q.End, q.Value)
	}
	// Output: 2 7 160 人次
}

func ExampleRules() {
	r := quantity.Rules()[0]
	fmt.Println(r.ID, r.Reason)
	fmt.Println(r.Match[0])
	// Output:
	// C-SHARE A numerator after 百分之, 千分之 or 万分之 is a share.
	// 合格率达到⟦百分之九十五点六|95.6 %⟧
}

func ExampleDecimal_Cmp() {
	a, _ := quantity.ParseNumber("一百二十")
	b, _ := quantity.ParseDecimal("120.0")
	fmt.Println(a.Cmp(b), a == b)
	// Output: 0 true
}
