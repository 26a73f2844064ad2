package recognise

// Rule is a rule.
type Rule int

// The rules.
const (
	RuleSchool Rule = iota
	RuleBody
)

const idOfBody = "O-BODY"

// Info is what is said of a rule.
type Info struct {
	ID, Reason     string
	Match, NoMatch []string
}

var rulebook = []Info{
	RuleSchool: {
		ID: "S-KIND", Reason: "A school has a kind.",
		Match: []string{
			"⟦海州市第一中学⟧", "⟦清河县实验小学⟧", "⟦育才幼儿园⟧",
			`⟦海州
大学⟧`,
		},
		NoMatch: []string{"加强⟦学校⟧管理"}, // 学校 is any
	},
	RuleBody: {ID: idOfBody, Reason: "A body has a kind.", Match: []string{"⟦海州市教育局⟧"}},
}

// Copies are no rules of their own.
func Copies() []Info {
	var out []Info
	for _, r := range rulebook {
		out = append(out, Info{r.ID, r.Reason, r.Match, r.NoMatch})
	}
	return out
}

type guard[T any] struct {
	id, reason string
	hit        func(T) bool
	yes, no    []string
}

// form has the ID of its rule.
type form struct {
	rule *Info
	fits func(rune) bool
}

var forms = []form{{&rulebook[0], (*Info).fits}}

func (*Info) fits(r rune) bool {
	if r == '校' {
		return true
	}
	return false
}

var guards = []guard[rune]{
	{"S-N01", "中学 before 生 is no school.", pupils,
		yes("为⟦中学⟧生开设讲座。"),
		no("⟦北京大学生命科学学院⟧举办讲座。")},
	{"S-N02", "Without examples.", func(r rune) bool {
		if r == 0 {
			return true
		}
		return false
	}, nil, []string{}},
}

func yes(s ...string) []string { return s }
func no(s ...string) []string  { return s }

func pupils(r rune) bool {
	if r == '生' {
		return true
	}
	return false
}

func unnamed(r rune, err error) (Rule, error) {
	if err != nil {
		return 0, err
	}
	if r == '生' {
		return 0, nil
	}
	if r == '系' {
		return RuleBody, nil
	}
	if r == '部' {
		println("S-KIND")
	}
	if r == '局' {
		return veto(vetoPart), nil
	}
	for r > 0 {
		if r == '处' {
			break
		}
		r--
	}
	return RuleSchool, nil
}

var vetoPart = &Info{ID: "B-PART", Reason: "A part is no body.", Match: []string{"⟦局⟧长"}}

func veto(*Info) Rule { return 0 }
