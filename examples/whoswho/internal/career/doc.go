// Package career makes careers of what texts say of posts.
//
// A [Fact] is what one text says: that somebody holds, gets, loses, held or is to
// hold a post, with the dates that it gives. [People] tells apart the people who
// share a name. [Spells] puts the facts of all together: a [Spell] is the time
// that one person has one post, with when it begins and ends and how we know.
//
//	people := career.People(facts, notes)
//	for _, s := range career.Spells(facts, people) {
//		fmt.Println(s.Title, people[s.Person].Label, s.Begin, s.End)
//	}
//
// # What is known, and what is inferred
//
// A date that a text ties to the post is told; a notice of appointment or removal
// without one counts from the day of the document. A text that only has somebody
// in the post makes a day on which he was seen in it, and never a beginning. What
// a text proposes is held by nobody. Where a body can have only one of a post
// (data/posts.tsv), the next holder ends the time of the one before, who left on
// that day at the latest; that is an inference, and is marked as one.
//
// The package knows no database and no files.
package career
