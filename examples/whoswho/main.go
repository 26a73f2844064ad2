// Command whoswho turns a folder of texts into one SQLite file that answers who
// holds which post, who held it before, from when to when, and in which text that
// stands.
//
//	whoswho build news/ whoswho.db        read the folder (again): only what is new or changed
//	whoswho find 赵雪宏                    a person, school or body: posts and mentions
//	whoswho posts 赵雪宏                   a career in the order of time
//	whoswho body 市教育局 [--on DAY]       the present team, or that of a day
//	whoswho school 石楼中学                the same of schools only
//	whoswho timeline 石楼中学 [--all]      the heads through the years
//	whoswho people 王伟                    how people of one name are told apart
//
// Answers are text, JSON or CSV (--format), in English or Chinese (--lang). How
// they come about is described in docs/whoswho.md.
//
// # Building
//
// Each .txt file is a document; each line {"id", "text", "ref"?} of a .jsonl
// file is one. Dates such as 2月5日 are read against the document's "ref", else
// --ref-date, else a date in the file's name (2026-02-10 or 20260210), else
// against nothing. A text of more than 256 KiB is read part by part, in bounded
// memory.
//
// A document is known by its path, the SHA-256 of its content and its reference
// date. A second run over the same folder adds nothing; a changed document
// replaces its own rows, a renamed one keeps them, and a line that is gone from
// a .jsonl file takes them with it. Documents whose file is gone stay until
// --prune is given. After a new version of the library, --again reads all anew.
//
// A document is written whole or not at all, and many share a transaction. A run
// that is stopped (Ctrl-C) keeps every document that it has finished, and the
// next run goes on behind them; a crash costs some hundred documents at the most.
// A file that cannot be read or is not in UTF-8 is reported, the run goes on, and
// the exit status is 1.
//
// A database of an older whoswho is brought up to date by the next build.
//
// # Looking up
//
// A name is looked up under all forms that the texts have: 县教体局 finds
// 石楼县教育体育局. Failing that, as a part of a name (石楼中学 in 石楼县石楼中学);
// failing that, by its characters in order (石楼教体局). Other names that hold
// the one asked for are listed at the end.
//
// # The database
//
// Tables: documents, articles, sentences, mentions (byte offsets into the
// document), posts, bodies (people, schools and organisations by canonical
// name), names (their forms). The view roll has it all in one row a post:
//
//	sqlite3 whoswho.db "SELECT day, person, title, org, status, sentence FROM roll ORDER BY day"
//
// The exit status is 0, 1 if some input could not be read or nothing was
// found, 2 for a wrong command line or a database that cannot be used, 130 if
// the run was interrupted.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"

	"github.com/alecthomas/kong"
)

// commands are the command line.
type commands struct {
	Build    buildCommand    `cmd:"" aliases:"import" help:"Read a folder of bulletins into the database; only what is new or changed."`
	Find     findCommand     `cmd:"" help:"Look up a person, a school or an organisation: all posts and mentions."`
	Posts    postsCommand    `cmd:"" help:"The posts of a person, or at a school or an organisation, in the order of time."`
	Body     bodyCommand     `cmd:"" help:"Who has which post at a school or an organisation now, or on a day."`
	School   schoolCommand   `cmd:"" help:"The same of schools only."`
	Timeline timelineCommand `cmd:"" help:"The heads of a school or an organisation through the years."`
	People   peopleCommand   `cmd:"" help:"How the people of one name are told apart, as lines for --people."`
}

// surroundings are what a command works with.
type surroundings struct {
	ctx            context.Context
	stdout, stderr io.Writer
	here           here
}

// errPartly is the error of a run that did what it could: the exit status is 1
// and everything has been said.
var errPartly = errors.New("some of it could not be done")

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// run is main with its surroundings as arguments; it returns the exit status.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	var c commands
	status := -1
	parser, err := kong.New(&c,
		kong.Name("whoswho"),
		kong.Description("Who holds which post, since when, and in which text."),
		kong.Writers(stdout, stderr),
		kong.Exit(func(code int) { status = code }))
	if err != nil {
		fmt.Fprintln(stderr, "whoswho:", err)
		return 2
	}
	parsed, err := parser.Parse(args)
	if status >= 0 {
		return status
	}
	if err != nil {
		fmt.Fprintf(stderr, "whoswho: %v; see --help\n", err)
		return 2
	}
	dir, err := os.Getwd()
	if err != nil {
		dir = "/" // paths are shown in full
	}
	err = parsed.Run(&surroundings{ctx, stdout, stderr, newHere(dir)})
	switch {
	case err == nil:
		return 0
	case errors.Is(err, errPartly):
		return 1
	case ctx.Err() != nil:
		fmt.Fprintln(stderr, "whoswho: interrupted; what a build has finished is kept, and the next one goes on")
		return 130
	}
	fmt.Fprintln(stderr, "whoswho:", err)
	return 2
}
