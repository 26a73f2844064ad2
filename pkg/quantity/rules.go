package quantity

import "slices"

// The rules by which a count is found; see Rules.
const (
	ruleUnit     = "C-UNIT"
	ruleShare    = "C-SHARE"
	ruleFraction = "C-FRACTION"
	ruleRange    = "C-RANGE"
	ruleVague    = "C-VAGUE"
	ruleSymbol   = "C-SYMBOL"
)

// Rule is one entry of the rulebook: what it does, why, and texts that show it.
type Rule struct {
	// ID begins with C- for rules that find a count (it is the Rule of a
	// Quantity) and N- for rules that say a number is no count.
	ID string
	// Reason is one sentence.
	Reason string
	// Match are texts in which the rule applies. For a C- rule the count is
	// marked with its value: "共有⟦21所|21 所⟧学校".
	Match []string
	// NoMatch are texts in which it must not apply: no count at all for a
	// C- rule; the counts that remain are marked for an N- rule.
	NoMatch []string
}

// Rules returns the rulebook in the order in which the rules are asked. The
// caller owns the result.
func Rules() []Rule {
	return slices.Concat(countRules(), vetoRules())
}

func countRules() []Rule {
	return []Rule{
		{ruleShare, "A numerator after 百分之, 千分之 or 万分之 is a share.",
			[]string{"合格率达到⟦百分之九十五点六|95.6 %⟧", "增长⟦百分之三十至四十|30/40 %⟧", "发病率为⟦千分之三|3 ‰⟧"},
			[]string{"他的百分制成绩", "百分之后再说"}},
		{ruleFraction, "Another fraction is a number without a unit, which may be left out.",
			[]string{"占全部学生的⟦三分之一|1/3⟧"},
			[]string{"三分之争", "部分之间"}},
		{ruleRange, "Two numbers joined by a dash, 至 or 到 with one unit are a range, as are two neighbouring digits (七八个); the unit may stand twice.",
			[]string{"每班⟦30—45人|30/45 人⟧", "培养⟦三至五名|3/5 名⟧骨干", "投入⟦3-5万元|30000/50000 元⟧", "提高⟦10%—20%|10/20 %⟧", "⟦七八个|7/8 个⟧人"},
			[]string{"9:00-11:30开放", "2024-2026年"}},
		{ruleVague, "几 or 数 before 十, 百, 千, 万 gives only the size, so the value has no number.",
			[]string{"⟦数十名| 名⟧志愿者", "⟦几百人| 人⟧到场"},
			[]string{"数学组老师", "几乎没有"}},
		{ruleSymbol, "A currency sign stands for the unit.",
			[]string{"捐款⟦￥5000|5000 元⟧"},
			[]string{"￥符号"}},
		{ruleUnit, "A number with a measure word is a count, bounds included.",
			[]string{"⟦70余人|>70 人⟧参加", "⟦近十亿元|<1000000000 元⟧", "⟦1.2万名|12000 名⟧学生", "占⟦95%左右|~95 %⟧", "⟦不少于20场|>20 场⟧",
				"⟦十二大|12 大⟧智能模块", "人均⟦14.1万元/人|141000 元/人⟧", "⟦八十多岁|>80 岁⟧", "⟦100+所|>100 所⟧", "⟦500 册|500 册⟧图书"},
			[]string{"点击数3336", "编号20260115"}},
	}
}
