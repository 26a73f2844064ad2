package annotation

import (
	"fmt"
	"io"
	"strings"
)

// Label Studio tasks for a labelling setup whose <Labels> is called label and
// whose <Text> is called text:
//
//	<View>
//	  <Labels name="label" toName="text">
//	    <Label value="PERSON"/> … <Label value="COUNT"/>
//	  </Labels>
//	  <Text name="text" value="$text"/>
//	</View>
//
// Mentions are predictions, so annotators see and correct them. Offsets count
// code points, which Label Studio stores since its version 1.4.

type studioTask struct {
	Data        studioData         `json:"data"`
	Predictions []studioPrediction `json:"predictions"`
}

type studioData struct {
	ID       *wireID       `json:"id"`
	Ref      string        `json:"ref,omitempty"`
	Text     string        `json:"text"`
	Articles []wireArticle `json:"articles,omitempty"`
	Posts    []wirePost    `json:"posts"`
	Aliases  []wireAlias   `json:"aliases"`
}

type studioPrediction struct {
	ModelVersion string         `json:"model_version"`
	Result       []studioRegion `json:"result"`
}

type studioRegion struct {
	ID       string              `json:"id"`
	FromName string              `json:"from_name"`
	ToName   string              `json:"to_name"`
	Type     string              `json:"type"`
	Value    studioValue         `json:"value"`
	Meta     map[string][]string `json:"meta,omitempty"`
}

type studioValue struct {
	Start  int      `json:"start"`
	End    int      `json:"end"`
	Text   string   `json:"text"`
	Labels []string `json:"labels"`
}

func writeLabelStudio(w io.Writer, d Document, count int) error {
	d, err := d.forTool()
	if err != nil {
		return err
	}
	text := []rune(d.Text)
	wire := toWire(d)
	regions := []studioRegion{}
	for i, e := range d.Entities {
		r := studioRegion{ID: fmt.Sprintf("e%d", i), FromName: "label", ToName: "text", Type: "labels",
			Value: studioValue{e.Start, e.End, string(text[e.Start:e.End]), []string{e.Type.String()}}}
		var notes []string
		if e.Value != "" {
			notes = append(notes, e.Value)
		}
		if e.Optional {
			notes = append(notes, "optional")
		}
		if notes != nil {
			r.Meta = map[string][]string{"text": notes}
		}
		regions = append(regions, r)
	}
	task, err := encode(studioTask{
		Data:        studioData{wire.ID, d.Ref, d.Text, wire.Articles, wire.Posts, wire.Aliases},
		Predictions: []studioPrediction{{"dianming", regions}},
	})
	if err != nil {
		return err
	}
	before := ",\n"
	if count == 0 {
		before = "[\n"
	}
	var b strings.Builder
	b.WriteString(before)
	b.Write(task)
	_, err = io.WriteString(w, b.String())
	return err
}
