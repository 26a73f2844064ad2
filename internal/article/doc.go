// Package article splits a bulletin into its articles. A bulletin is one text
// that holds several reports, each with a heading; names, posts and places mean
// something within one of them only, so whoever relates mentions asks [Split]
// first. An ordinary text is one article.
//
// The package looks at the shape of lines alone and knows no words.
package article
