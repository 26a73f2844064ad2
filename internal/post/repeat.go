package post

import (
	"slices"
	"strings"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
)

// repeatGuards: post p is told by post q of the same person, with as much or more.
var repeatGuards = [...]struct {
	id    string
	holds func(l *Linker, p, q *Post) bool
}{
	{"R-REPEAT.bodiless", func(l *Linker, p, q *Post) bool {
		return p.Org < 0 && q.Org >= 0 && l.sameTitle(p, q)
	}},
	{"R-REPEAT.guessed", func(l *Linker, p, q *Post) bool {
		told := p.listed() || strings.HasPrefix(p.By, "R-MEANT")
		again := told || q.Status == entity.Current || p.Org < 0 || l.sameOrg(p, q) // else 原江州中学校长王思涵任|校长
		return again && p.Guessed && !q.Guessed && l.sameTitle(p, q)
	}},
	{"R-REPEAT.later", func(l *Linker, p, q *Post) bool {
		later := (p.at > q.at || q.moreOf(p)) && !p.moreOf(q)
		return later && l.sameSeat(p, q) && l.sameTitle(p, q)
	}},
	{"R-REPEAT.removed", func(l *Linker, p, q *Post) bool { // 上届会长王思涵…不再担任会长
		lost := p.Status == entity.Former && q.Status == entity.Removed && !p.time()
		return lost && l.sameWord(p.Title, q.Title) && (p.Org < 0 || l.sameOrg(p, q))
	}},
	{"R-REPEAT.shorter", func(l *Linker, p, q *Post) bool {
		t, u := l.word(p.Title), l.word(q.Title)
		same := q.Status != entity.Proposed && (p.Status == q.Status || p.Status == entity.Current) // else 校长一职由副校长王思涵接任
		if n := len(u) - len(t); n > 0 && u[n-1] == '副' && !strings.HasPrefix(p.Rule, "R-AFTER") {  // 主任王思涵 is no 副主任
			return false
		}
		short := p.loose() || u[0] == '党' && p.Org >= 0 && l.sameOrg(p, q) // 书记 after 党委书记
		return same && short && len(t) < len(u) && endAlike(t, u)
	}},
}

func (p *Post) time() bool { return p.From.Value != "" || p.To.Value != "" }

// bare: the text says nothing of it in time.
func (p *Post) bare() bool { return p.Status == entity.Current && !p.time() }

// loose: it may be a short form of another one, as it stands behind the name, or without a body beside it, and without a date.
func (p *Post) loose() bool {
	before := p.Guessed && (p.Rule == "R-BEFORE" || p.Rule == "R-SHARED")
	return !p.time() && (before || strings.HasPrefix(p.Rule, "R-AFTER"))
}

// moreOf: the text says more of p in time than of q.
func (p *Post) moreOf(q *Post) bool {
	return p.time() && !q.time() || p.Status != entity.Current && q.bare()
}

// sameSeat: the posts are at one body.
func (l *Linker) sameSeat(p, q *Post) bool {
	if p.Guessed != q.Guessed || (p.Org < 0) != (q.Org < 0) {
		return false
	}
	return p.Guessed && !l.genre.is(classChronicle) || p.Org < 0 || l.sameWord(p.Org, q.Org)
}

// sameTitle: the posts are of one title, and what the text says of them in time can be said of one post.
func (l *Linker) sameTitle(p, q *Post) bool {
	if !l.sameWord(p.Title, q.Title) {
		return false
	}
	if p.time() && q.time() {
		return p.From.Value == q.From.Value && p.To.Value == q.To.Value && p.Status == q.Status
	}
	return p.Status == q.Status || p.bare() || q.bare()
}

// appendOnce appends the posts to dst but for those that repeat another: 李明哲副校长 after 中国矿业大学副校长李明哲.
func (l *Linker) appendOnce(dst []Post) []Post {
	l.order = l.order[:0]
	for i := range l.posts {
		l.order = append(l.order, &l.posts[i])
	}
	slices.SortStableFunc(l.order, func(p, q *Post) int { return slices.Compare(p.name, q.name) })
	first := 0 // of those of one name
	for i, p := range l.order {
		if !slices.Equal(p.name, l.order[first].name) {
			first = i
		}
		p.told = l.isTold(p, l.order[first:min(first+mostPosts, len(l.order))])
	}
	l.seatFellows()
	for i := range l.posts {
		if !l.posts[i].told {
			dst = append(dst, l.posts[i])
		}
	}
	return dst
}

// seatFellows gives the posts without a body that stand in one list with one that is told elsewhere with its body that body:
// 学校党委书记王思涵、副校长李明哲，纪委书记陈远 …, 海州大学副校长李明哲.
func (l *Linker) seatFellows() {
	for i := range l.posts {
		if q := l.posts[i].by; q != nil && l.isSchool(q.Org) {
			for k := i - 1; k >= 0 && l.fellow(k, k+1, q.Org); k-- {
			}
			for k := i + 1; k < len(l.posts) && l.fellow(k, k-1, q.Org); k++ {
			}
		}
	}
}

// fellow: post k is listed with its neighbour; it is seated at the school if it has no body, and a school can have it.
func (l *Linker) fellow(k, neighbour, school int) bool {
	p, q := &l.posts[min(k, neighbour)], &l.posts[max(k, neighbour)]
	if p.Rule != "R-BEFORE" || q.Rule != "R-BEFORE" {
		return false
	}
	if p.Person != q.Person {
		if q.Title != p.Person+1 {
			return false
		}
		if g := readGap(l.between(p.Person, q.Title)); g.other || g.joins == 0 {
			return false
		}
	}
	p = &l.posts[k]
	if p.Org >= 0 {
		return p.told
	}
	if scope := lexicon.TitleOf(l.word(p.Title)).Scope; fellowScopes>>scope&1 == 0 {
		return false
	}
	p.Seat = Seat{school, true, "R-BODY.fellow"}
	return true
}

// fellowScopes are those of the posts of the heads of a school.
const fellowScopes = 1<<lexicon.ScopeSchool | 1<<lexicon.ScopeParty | 1<<lexicon.ScopeNone | 1<<lexicon.ScopeCollege | 1<<lexicon.ScopeKindergarten

// isTold: one of others, of which those of the same last name come first, says as much as post p, and more.
func (l *Linker) isTold(p *Post, others []*Post) bool {
	if p.joined {
		l.note("R-REPEAT.joined", p.Person, p.Title, p.Org)
		return true
	}
	for _, q := range others {
		if !slices.Equal(p.name, q.name) {
			break
		}
		if q.joined || q == p || !endAlike(l.word(p.Title), l.word(q.Title)) {
			continue // all guards want one title to end in the other
		}
		if !l.sameWord(p.Person, q.Person) && !slices.Equal(l.word(p.Person), q.name) {
			continue // 麦克森 is told by 安娜·麦克森
		}
		for _, g := range repeatGuards {
			if g.holds(l, p, q) {
				l.note(g.id, p.Person, p.Title, p.Org)
				if g.id == "R-REPEAT.bodiless" {
					p.by = q
				}
				if p.moreOf(q) && q.bare() {
					q.Status, q.StatusBy, q.From, q.To, q.TimeBy = p.Status, p.StatusBy, p.From, p.To, p.TimeBy
				}
				return true
			}
		}
	}
	return false
}

// lastName returns what stands behind the last point of a foreign name.
func lastName(name []rune) []rune {
	for i, r := range slices.Backward(name) {
		if r == '·' || r == '•' {
			return name[i+1:]
		}
	}
	return name
}
