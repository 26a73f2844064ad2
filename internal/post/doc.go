// Package post finds who holds which post in an article: a [Post] ties a person
// to a title and, where the text names one, to the body where it is held. Its
// input are the entities that were chosen, in text order, and the text between
// them.
package post
