// Command importer is the least program that uses the library: it prints the
// entities of one sentence. scripts/importer/run.sh builds it outside of the module,
// as a user would, to see what that downloads.
package main

import (
	"context"
	"fmt"
	"log"

	"github.com/dianming-nlp/dianming/pkg/dianming"
)

func main() {
	ex, err := dianming.New()
	if err != nil {
		log.Fatal(err)
	}
	defer ex.Close()
	doc, err := ex.Extract(context.Background(), "2月5日，海州市教育局局长李明哲到清河县实验小学调研，70余人参加。")
	if err != nil {
		log.Fatal(err)
	}
	for _, e := range doc.Entities {
		fmt.Println(e.Type, e.Text, e.Value)
	}
}
