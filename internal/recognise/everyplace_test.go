package recognise_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dianming-nlp/dianming/internal/division"
	"github.com/dianming-nlp/dianming/internal/entity"
)

// What is found in one county must be found in every other: the sentences are
// filled with each city and county of the country in turn. ○ stands for its full
// name, ● for the short one. Five in a thousand may fail: those whose short name
// is a word (友好, 比如, 合作) or begins with a numeral (六枝).
func TestEveryPlace(t *testing.T) {
	cases := []struct {
		name, text string
		want       []span
	}{
		{"bureau and head", "3月12日，○教育局局长王建国出席会议。", []span{{"○教育局", entity.Org}, {"局长", entity.Title}, {"王建国", entity.Person}}},
		{"combined bureau", "会议由○教育体育局党组书记李秀英主持。", []span{{"○教育体育局", entity.Org}, {"党组书记", entity.Title}, {"李秀英", entity.Person}}},
		{"committee", "○委副书记、宣传部部长张晓东讲话。", []span{{"○委", entity.Org}, {"副书记", entity.Title}, {"宣传部部长", entity.Title}, {"张晓东", entity.Person}}},
		{"school visited", "检查组来到○第二中学，走进课堂。", []span{{"○第二中学", entity.School}}},
		{"primary school", "近日，○实验小学举行升旗仪式。", []span{{"○实验小学", entity.School}}},
		{"kindergarten", "活动在○机关幼儿园举行。", []span{{"○机关幼儿园", entity.School}}},
		{"list of schools", "○第一中学、○职业技术学校、○特殊教育学校参加比赛。", []span{{"○第一中学", entity.School}, {"○职业技术学校", entity.School}, {"○特殊教育学校", entity.School}}},
		{"short form", "●一中校长陈志强介绍了经验。", []span{{"●一中", entity.School}, {"校长", entity.Title}, {"陈志强", entity.Person}}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			places, missed := 0, 0
			for _, d := range division.All() {
				if d.Level != division.City && d.Level != division.County {
					continue
				}
				if strings.Contains(c.text, "●") && len([]rune(d.Short)) < 2 {
					continue
				}
				fill := strings.NewReplacer("○", d.Name, "●", d.Short)
				got := found(fill.Replace(c.text))
				places++
				for _, w := range c.want {
					w.text = fill.Replace(w.text)
					if got[w] == 0 {
						missed++
						t.Logf("%s %q in %q: found %v", w.kind, w.text, fill.Replace(c.text), got)
						break
					}
				}
			}
			assert.Greater(t, places, 3000)
			assert.LessOrEqual(t, missed*1000, 5*places, "%d of %d", missed, places)
		})
	}
}
