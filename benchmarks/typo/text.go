package main

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"

	"github.com/dianming-nlp/dianming/internal/division"
	"github.com/dianming-nlp/dianming/internal/typo"
	"github.com/dianming-nlp/dianming/pkg/dianming"
	"github.com/dianming-nlp/dianming/pkg/gazetteer"
)

// frames are the sentences in which names are set, right and misspelt ones.
var frames = []string{"昨天，%s举行开学典礼。", "会议由%s承办，王思涵出席。", "%s：关于表彰先进的通知", "李明哲到%s调研。"}

// inText counts what extraction with misspellings makes of names in sentences.
type inText struct {
	slips, right, wrong, lost int // of slips: the right form given, another one, none
	clean, corrected          int // right names, and those that were "corrected"
	failures                  []string
}

// measureText reads each name of a list in a sentence with a slip and without one. The slips are characters that sound or look
// like the right ones; those that give another name of the list are drawn again. listed makes the list the user's, else
// nothing is known but the rules.
func measureText(names []string, seed uint64, n int, listed bool) (r inText, err error) {
	options := []dianming.Option{dianming.WithMisspellings()}
	if listed {
		list, err := gazetteer.New(entries(names)...)
		if err != nil {
			return r, err
		}
		options = append(options, dianming.WithGazetteer(list))
	}
	ex, err := dianming.New(options...)
	if err != nil {
		return r, err
	}
	defer ex.Close()
	rng, alphabet, known := rand.New(rand.NewPCG(seed, 11)), alphabetOf(names), map[string]bool{}
	for _, name := range names {
		known[name] = true
	}
	for r.slips < n {
		name, frame := names[rng.IntN(len(names))], frames[rng.IntN(len(frames))]
		wrong, ok := alikeSlip(rng, name, alphabet)
		if !ok || known[wrong] || numerals(wrong) != numerals(name) {
			continue
		}
		if err := r.read(ex, frame, wrong, name); err != nil {
			return r, err
		}
		if err := r.read(ex, frame, name, name); err != nil {
			return r, err
		}
	}
	return r, nil
}

// read counts what becomes of a name as it is written in a sentence.
func (r *inText) read(ex *dianming.Extractor, frame, written, name string) error {
	d, err := ex.Extract(context.Background(), fmt.Sprintf(frame, written))
	if err != nil {
		return err
	}
	form, found := "", false // what the name, or a piece of it, was taken for
	for _, e := range d.Entities {
		x, _ := d.Explain(e)
		if len(x.Misspelt) > 0 {
			form, found = strings.Replace(written, e.Text, e.Canonical, 1), true
		}
	}
	switch {
	case written == name:
		r.clean++
		if found {
			r.corrected++
			r.failures = append(r.failures, name+" is right, and became "+form)
		}
		return nil
	case !found:
		r.lost++
		r.failures = append(r.failures, written+" for "+name+": not corrected")
	case form == name:
		r.right++
	default:
		r.wrong++
		r.failures = append(r.failures, written+" for "+name+": became "+form)
	}
	r.slips++
	return nil
}

// alikeSlip puts a character that sounds or looks like the right one in its place, each as often.
func alikeSlip(rng *rand.Rand, name string, alphabet []rune) (string, bool) {
	s := []rune(name)
	if len(s) < typo.MinRunes {
		return "", false
	}
	i := rng.IntN(len(s))
	from := alphabet
	if rng.IntN(2) == 0 {
		from = typo.LookAlikes(s[i])
	}
	r := pick(rng, from, func(x rune) bool { return typo.SoundsAlike(s[i], x) || typo.LooksAlike(s[i], x) })
	if r == 0 {
		return "", false
	}
	s[i] = r
	return string(s), true
}

func entries(names []string) (out []gazetteer.Entry) {
	for _, name := range names {
		out = append(out, gazetteer.Entry{Name: name, Type: gazetteer.School})
	}
	return out
}

// bodyNames makes the bureaus of all counties and cities.
func bodyNames() (out []string) {
	for _, d := range division.All() {
		if d.Level == division.County || d.Level == division.City {
			for _, kind := range []string{"教育局", "教育体育局", "人民政府", "财政局", "文化和旅游局", "纪委监委"} {
				out = append(out, d.Name+kind)
			}
		}
	}
	return out
}

// reportText prints what becomes of names in sentences, where they are listed and where not.
func reportText(w io.Writer, title string, names []string, seed uint64, n int, verbose bool) error {
	for _, listed := range []bool{true, false} {
		r, err := measureText(names, seed, n, listed)
		if err != nil {
			return err
		}
		how := "listed"
		if !listed {
			how = "by the rules alone"
		}
		fmt.Fprintf(w, "%s in sentences, %s: %d slips: %.1f %% corrected, %.1f %% wrongly; of %d right names %d were corrected\n",
			title, how, r.slips, 100*float64(r.right)/float64(r.slips), 100*float64(r.wrong)/float64(r.slips), r.clean, r.corrected)
		if verbose {
			for _, f := range r.failures {
				fmt.Fprintln(w, "\t"+f)
			}
		}
	}
	return nil
}
