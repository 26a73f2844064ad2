package post

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
)

// leaving says that a person leaves its post; made posts stand before.
type leaving struct {
	person, date, made int
	year               Date
	told               bool // with the date directly before
	later              bool // 将于: it has not happened yet
}

// leave notes that the person that was read leaves its post: 王德胜调离.
func (l *Linker) leave(c *chain) {
	after, next := afterName(l.behind(c.at)), c.at+1
	if firstBits(after).has(classTransfer) && beginsWith(after, classTransfer) { // 校长王思涵|另有任用
		for i := range c.shared {
			c.shared[i].say(entity.Former, "R-STATUS.ceases")
		}
		return
	}
	if l.isTitle(next) && l.touches(next) { // 王思涵教授|任期届满
		after = l.behind(next)
	}
	if first := firstBits(after); !first.has(classLeaves) && !first.has(classCeases) && !first.has(classSucceeds) { // 调 begins one, too
		return
	}
	sent := after[0] == '调' && l.isBody(next) && len(l.between(c.at, next)) == 1 // 调|县文教局
	switch {
	case sent, beginsWith(after, classLeaves):
		l.leaves = append(l.leaves, leaving{person: c.at, date: l.scene.date, made: len(l.posts), year: l.scene.year})
	case beginsWith(after, classCeases) && !l.titleBehind(c.at): // 原总经理那日松|不再兼任
		if len(c.shared) == 0 && c.gap.joins == '，' { // 李明哲任校长，王思涵|不再担任
			l.heldBefore(c.at, entity.Removed, "R-STATUS.ceases")
		}
		for i := range c.shared { // they are the posts just made
			c.shared[i].say(entity.Removed, "R-STATUS.ceases")
		}
	case beginsWith(after, classSucceeds) && !l.titleBehind(c.at):
		l.succeed(c)
	}
}

// titleBehind: a title or body stands behind the verb that follows person i.
func (l *Linker) titleBehind(i int) bool {
	k := i + 1
	return k < l.scene.line.last && l.gap(k).takes != "" && !l.gap(k).other
}

// succeed gives the person the post that the one before it in the line gave up, or the last one of who leaves directly
// before it: 卸任校长，由雷振声接任; 王思涵离任，雷振声接任.
func (l *Linker) succeed(c *chain) {
	leaver := -1
	if n := len(l.leaves) - 1; n >= 0 && !l.leaves[n].told && l.leaves[n].person >= l.sentenceFirst(c.first) {
		leaver = l.leaves[n].person
	}
	for _, p := range slices.Backward(l.posts[max(0, len(l.posts)-mostBack):]) {
		gaveUp := p.Title >= l.scene.line.first && (p.Status == entity.Removed || p.Status == entity.Former)
		if !gaveUp && (leaver < 0 || !l.sameWord(p.Person, leaver) || p.Status == entity.Proposed) {
			continue
		}
		for _, q := range l.posts[max(0, len(l.posts)-mostBack):] { // 海州大学校长王思涵辞去校长职务
			if p.Org < 0 && q.Org >= 0 && l.sameWord(q.Person, p.Person) && l.sameWord(q.Title, p.Title) {
				p.Seat = q.Seat
			}
		}
		p.say(entity.Appointed, "R-STATUS.word")
		p.when, p.in = l.scene.date, Date{}
		l.give("R-SUCCEEDS", c.at, p)
		return
	}
	given := slices.ContainsFunc(l.posts[min(c.made, len(l.posts)):], func(p Post) bool { return p.Person == c.at && p.Status == entity.Appointed })
	if p := l.toldBefore(c); p.Title >= 0 && !given { // but for 副校长由王思涵继任
		p.say(entity.Appointed, "R-STATUS.word")
		p.when, p.in = l.scene.date, Date{}
		l.give("R-SUCCEEDS", c.at, p)
	}
}

// toldBefore returns the last post of the one whom the sentence names last before the person that is read (李明哲返乡，由王思涵接任), or, where
// it names none, the one that the line told last (1952年，李明哲为首任校长。1956年，王思涵接任); its Title is -1 for none.
func (l *Linker) toldBefore(c *chain) Post {
	first := l.sentenceFirst(c.first)
	for k := c.list - 1; k >= first; k-- {
		if !l.isPerson(k) {
			continue
		}
		for _, p := range slices.Backward(l.posts[max(0, len(l.posts)-mostBack):]) {
			if l.sameWord(p.Person, k) && p.Status != entity.Proposed && !l.stays(p.Title) {
				return p
			}
		}
		return Post{Title: -1}
	}
	if l.last.Title >= l.scene.line.first {
		return l.last
	}
	return Post{Title: -1}
}

// leftBehind: who rises, or is sent elsewhere, leaves the posts before the name: 副校长王思涵|升任|校长.
func (l *Linker) leftBehind(c *chain) {
	if c.takes != "R-VERB" || !c.mood.moves && !c.mood.succeeds || c.taken1 > 0 {
		return
	}
	until := l.dateAt(l.scene.date)
	until.Value, _, _ = l.span(until, l.scene.year.Value)
	for i := max(c.made, len(l.posts)-mostBack); i < len(l.posts); i++ {
		p := &l.posts[i]
		if own := p.Rule == "R-BEFORE" && p.Person == c.person && p.Status == entity.Current; own && !l.stays(p.Title) {
			p.say(entity.Former, "R-STATUS.moves")
			p.when, p.until = -1, until
		}
	}
}

// endPosts says of the posts of chronicles and lives which are past, and since when.
func (l *Linker) endPosts() {
	chronicle, life := l.genre.is(classChronicle), l.genre.is(classResume) || l.scene.owner >= 0
	for _, e := range l.leaves {
		if chronicle || life || e.told {
			l.close(e.person, e.made, l.moment(e.date, e.year), e.later)
		}
	}
	switch {
	case chronicle:
		l.pass()
	case life:
		l.age()
	}
	l.join()
}

// moment returns the day of a DATE.
func (l *Linker) moment(i int, year Date) Date {
	d := l.dateAt(i)
	if i < 0 {
		d = year // of a heading
	}
	v, _, _ := l.span(d, year.Value)
	return Date{v, d.Entity}
}

// left ends a post.
func (p *Post) left(to Date) {
	p.To, p.TimeBy, p.Status, p.StatusBy = to, "R-TIME.left", entity.Former, "R-STATUS.left"
}

// stays: a title is one that somebody keeps who leaves: 教授, 院士.
func (l *Linker) stays(title int) bool {
	head := l.headWord(title)
	return head.Flags&lexicon.TitleLifelong != 0 || head.Scope == lexicon.ScopeRank
}

// close ends the posts that a person got last, among the first so many.
func (l *Linker) close(person, made int, to Date, later bool) {
	when, dated := -2, false
	for i := made - 1; i >= max(0, made-mostBack); i-- {
		p := &l.posts[i]
		past := p.To.Value != "" || p.Status == entity.Proposed || p.Status == entity.Former || p.Status == entity.Acting
		if just := p.From.Value != "" && p.From.Value == to.Value; just || past || l.stays(p.Title) || !l.sameWord(p.Person, person) {
			continue
		}
		if when != -2 && p.when != when {
			break
		}
		if dated = dated || p.From.Value != ""; dated && p.From.Value == "" {
			continue
		}
		if when = p.when; later {
			p.To, p.TimeBy = to, "R-TIME.left"
		} else {
			p.left(to)
		}
	}
}

// pass ends the posts of a chronicle whose holders get others, or whom others replace.
func (l *Linker) pass() {
	for i := range l.posts {
		p := &l.posts[i]
		if p.old && p.Status == entity.Former && p.To.Value == "" && l.moves(p) {
			p.To, p.TimeBy = l.moment(p.when, p.year), "R-TIME.left"
		}
		if p.From.Value == "" {
			continue
		}
		if p.moves && (p.Rule == "R-VERB" || p.Rule == "R-SUBJECT") {
			first := i // of those made with it
			for first > 0 && l.posts[first-1].Person == p.Person {
				first--
			}
			l.close(p.Person, first, p.From, false)
		}
		if !p.succeeds {
			continue
		}
		for k := max(0, i-mostBack); k < i; k++ {
			q := &l.posts[k]
			held := q.To.Value == "" && q.Status == entity.Appointed && l.sameOrg(p, q)
			if held && l.sameWord(q.Title, p.Title) && !l.sameWord(q.Person, p.Person) {
				q.left(p.From)
			}
		}
	}
}

// moves: the person of an old post gets another one in the same line.
func (l *Linker) moves(p *Post) bool {
	near := l.posts[max(0, p.at-mostPosts):min(len(l.posts), p.at+mostPosts)]
	return slices.ContainsFunc(near, func(q Post) bool {
		return q.Person == p.Person && q.Title != p.Title && q.Status == entity.Appointed
	})
}

// age says of the posts of a life that those before the last ones are past.
func (l *Linker) age() {
	for i := range l.posts {
		p := &l.posts[i]
		held := p.Status == entity.Current || p.Status == entity.Appointed && p.moves
		if !held || !p.life || p.From.Value == "" || p.open {
			continue
		}
		for k := i + 1; k < min(len(l.posts), i+mostBack); k++ {
			q := &l.posts[k]
			if !q.life || q.From.Value <= p.From.Value || q.when == p.when || !l.sameWord(q.Person, p.Person) {
				continue
			}
			p.Status, p.StatusBy = entity.Former, "R-STATUS.next"
			if q.moves && p.To.Value == "" {
				p.To, p.TimeBy = q.From, "R-TIME.left"
			}
			break
		}
	}
}

// join makes one of two posts of which one tells when it began and the other when it ended.
func (l *Linker) join() {
	for i := range l.posts {
		p := &l.posts[i]
		if p.To.Value == "" || p.From.Value != "" {
			continue
		}
		for k := max(0, i-mostBack); k < i; k++ {
			q := &l.posts[k]
			began := q.From.Value != "" && (q.To.Value == "" || q.To.Value == p.To.Value)
			if began && l.sameOrg(p, q) && l.sameWord(q.Person, p.Person) && l.sameWord(q.Title, p.Title) {
				p.From, q.joined = q.From, true
			}
		}
	}
}

// sameOrg: the posts are at a body of one name, or both at none.
func (l *Linker) sameOrg(p, q *Post) bool {
	if p.Org < 0 || q.Org < 0 {
		return p.Org == q.Org
	}
	return l.sameWord(p.Org, q.Org)
}
