// Package gazette says where things are: which division an article is about
// ([Locator]), and which one of several divisions of one name is meant in it
// ([Settle]).
//
// The region of an article is a division of package division, nil where the
// article is about none.
package gazette
