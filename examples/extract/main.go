// Command extract calls every name in Chinese government-education news: it
// reads texts, files or folders and prints who and what stands in them.
//
//	extract bulletin.txt                       a report to read
//	extract --format jsonl news/               one JSON document a line
//	extract --input jsonl --format jsonl -     JSON documents from standard input
//	extract --format csv news/ > posts.csv     who holds which post, for a spreadsheet
//	extract --format ftm news/ | ftm aggregate …  the same as FollowTheMoney entities
//	extract --min-confidence 0.95 news/        only what is right with that probability
//	extract --with confidence --format jsonl news/  with how likely each answer is to be right
//	extract --explain bulletin.txt             with the rule and evidence of each answer
//	extract --gazetteer schools.csv news/      with your own list of names
//
// A text of more than 1 MiB is read as a stream, in parts of whole articles or
// paragraphs: each part is a document of its own, named big#1, big#2 and so on
// for big.txt, and its offsets count from the beginning of the whole text.
//
// Input is UTF-8. A file in another encoding (GBK, UTF-16) or of another kind (a
// PDF) is refused with a word on how to convert it; a few damaged bytes are taken
// for gaps, with a note.
//
// It exits with 1 if some of the input could not be read, and goes on with the
// rest.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"time"

	"github.com/alecthomas/kong"

	"github.com/dianming-nlp/dianming/pkg/dianming"
)

// options are the command line.
type options struct {
	Paths     []string `arg:"" name:"path" help:"Files or folders to read, - for standard input."`
	Format    string   `enum:"text,jsonl,csv,popolo,ftm" default:"text" help:"Output: text (a report), jsonl, csv (a table for a spreadsheet), popolo or ftm (who holds which post as Popolo JSON or FollowTheMoney entities)."`
	Input     string   `enum:"text,jsonl" default:"text" help:"Input: text (a document a file) or jsonl ({\"id\",\"text\",\"ref\"?} a line)."`
	RefDate   string   `placeholder:"YYYY-MM-DD" help:"Reference date for 今年, 2月5日 and the like, where a document brings none."`
	Types     []string `placeholder:"TYPE" help:"Only entities of these types: PERSON,TITLE,SCHOOL,ORG,DATE,COUNT."`
	Least     float64  `name:"min-confidence" placeholder:"P" help:"Only what is right with at least this probability, 0 to 1: see docs/accuracy.md for what it costs."`
	With      []string `enum:"confidence" placeholder:"WHAT" help:"Print beside each entity and post: confidence, how likely it is to be right (jsonl, csv and text)."`
	Explain   bool     `help:"Say for each entity and post which rule found it and on what evidence."`
	Segmenter string   `enum:"native,gojieba" default:"native" help:"Engine that cuts words: native or gojieba (needs cgo). The output is the same."`

	lists     `embed:""`
	exports   `embed:""`
	profiling `embed:""`
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is main with its surroundings as arguments; it returns the exit status.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	var o options
	status := -1
	parser, err := kong.New(&o,
		kong.Name("extract"),
		kong.Description("Calls every name in Chinese government-education news."),
		kong.Writers(stdout, stderr),
		kong.Exit(func(code int) { status = code }))
	if err != nil {
		fmt.Fprintln(stderr, "extract:", err)
		return 2
	}
	if _, err := parser.Parse(args); status >= 0 || err != nil {
		if status >= 0 {
			return status
		}
		fmt.Fprintf(stderr, "extract: %v; see --help\n", err)
		return 2
	}
	stopProfiling, err := o.start()
	if err != nil {
		fmt.Fprintln(stderr, "extract:", err)
		return 2
	}
	job, err := newJob(&o, stdin, stdout, stderr)
	if err != nil {
		fmt.Fprintln(stderr, "extract:", err)
		return 2
	}
	defer job.close()
	status = job.run(ctx, o.Paths)
	if err := stopProfiling(); err != nil {
		fmt.Fprintln(stderr, "extract:", err)
		return 2
	}
	return status
}

// newExtractor makes the extractor that the options ask for; own is the option
// of the user's own names, or nil.
func newExtractor(o *options, own dianming.Option) (*dianming.Extractor, func() error, error) {
	var opts []dianming.Option
	if own != nil {
		opts = append(opts, own)
	}
	closeEngine := func() error { return nil }
	if o.RefDate != "" {
		day, err := time.Parse(time.DateOnly, o.RefDate)
		if err != nil {
			return nil, nil, fmt.Errorf("--ref-date %q is no date: write YYYY-MM-DD", o.RefDate)
		}
		opts = append(opts, dianming.WithReferenceDate(day))
	}
	if o.Explain {
		opts = append(opts, dianming.WithExplanations())
	}
	if o.Segmenter == "gojieba" {
		engine, err := newJieba()
		if err != nil {
			return nil, nil, fmt.Errorf("--segmenter gojieba: %w", err)
		}
		opts = append(opts, dianming.WithSegmenter(engine))
		closeEngine = engine.Close
	}
	ex, err := dianming.New(opts...)
	return ex, closeEngine, err
}
