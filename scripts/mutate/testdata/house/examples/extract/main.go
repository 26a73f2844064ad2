// Command extract finds the odd digits of texts, and does so by the rules.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"

	"example.com/house/rules"
)

type entity struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Type  string `json:"type"`
	Value string `json:"value,omitempty"`
}

func main() {
	file, err := os.Open(os.Args[len(os.Args)-1])
	if err != nil {
		panic(err)
	}
	for lines := bufio.NewScanner(file); lines.Scan(); {
		var text struct{ ID, Text string }
		if err := json.Unmarshal(lines.Bytes(), &text); err != nil {
			panic(err)
		}
		entities, posts := []entity{}, []int{}
		for i, r := range []rune(text.Text) {
			n := rules.Switch(&rules.Trace{}, int(r-'0'), 3)
			if r == '1' || n == 20 {
				entities = append(entities, entity{i, i + 1, "DIGIT", fmt.Sprint(n)})
				posts = append(posts, n)
			}
		}
		out, err := json.Marshal(map[string]any{"id": text.ID, "entities": entities, "posts": posts})
		if err != nil {
			panic(err)
		}
		fmt.Println(string(out))
	}
}
