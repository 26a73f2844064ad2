package main

import (
	"math/rand/v2"
	"slices"

	"github.com/dianming-nlp/dianming/internal/typo"
)

// lookalikes are groups of characters that are taken for each other by eye or
// by character recognition. Source: made by hand for this module; it is not the table of
// package typo, so that the slips of one version stay those of the next.
var lookalikes = []string{
	"梁粱", "末未", "己已巳", "人入", "土士", "日曰", "天夭", "干千于", "大太犬", "工土", "王玉", "木本", "石右", "田由甲申", "东车",
	"侯候", "复夏", "晴睛", "治冶", "析折", "科料", "师帅", "范苑", "院皖", "学字", "子孑", "川州", "阳阴", "商南", "城诚", "林材",
	"第弟", "技枝", "校较", "农衣", "业亚", "经径", "济挤", "理埋", "财材", "贸货", "信倍", "息患", "传侍", "媒谋", "体休", "育肓",
	"医区", "药约", "海梅", "洋样", "江汪", "湖潮", "河何", "河可", "安案", "宁宇", "贵责", "庆厌", "徽微", "福副", "建健", "京凉",
	"津律", "沪护", "汉汊", "武斌", "昌冒", "郑邓", "沈沉", "成咸", "成戍", "昆混", "明朋", "开升", "封村", "洛络", "新析", "乡多",
}

// slip makes a wrong form of a name with one edit: op 0 replaces a character
// (by one that sounds the same, one that looks the same or any of alphabet), 1
// leaves one out, 2 swaps two neighbours. It returns false where the name has
// no such slip. The same rng gives the same slips.
func slip(rng *rand.Rand, name string, op int, alphabet []rune) (string, bool) {
	s := []rune(name)
	if len(s) < typo.MinRunes {
		return "", false
	}
	switch i := rng.IntN(len(s)); op {
	case 0:
		r := replacement(rng, s[i], alphabet)
		if r == 0 || r == s[i] {
			return "", false
		}
		s[i] = r
	case 1:
		if len(s) <= typo.MinRunes {
			return "", false
		}
		s = slices.Delete(s, i, i+1)
	default:
		if i+1 == len(s) || s[i] == s[i+1] {
			return "", false
		}
		s[i], s[i+1] = s[i+1], s[i]
	}
	return string(s), true
}

// replacement draws a character to stand for r, each of the three kinds as
// often where there is one.
func replacement(rng *rand.Rand, r rune, alphabet []rune) rune {
	switch rng.IntN(3) {
	case 0:
		if c := pick(rng, alphabet, func(x rune) bool { return typo.SoundsAlike(r, x) }); c != 0 {
			return c
		}
	case 1:
		for _, i := range rng.Perm(len(lookalikes)) {
			group := []rune(lookalikes[i])
			if slices.Contains(group, r) {
				return pick(rng, group, func(x rune) bool { return x != r })
			}
		}
	}
	return alphabet[rng.IntN(len(alphabet))]
}

func pick(rng *rand.Rand, from []rune, ok func(rune) bool) rune {
	var fit []rune
	for _, x := range from {
		if ok(x) {
			fit = append(fit, x)
		}
	}
	if len(fit) == 0 {
		return 0
	}
	return fit[rng.IntN(len(fit))]
}
