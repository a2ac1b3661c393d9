// Compiles and renders the templates of a file and prints, for each, its name and the microseconds of both.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"sort"
	"text/template"
	"time"

	"github.com/Masterminds/sprig/v3"
)

type input struct {
	Data      map[string]interface{} `json:"data"`
	Templates []struct {
		Name string `json:"name"`
		Text string `json:"text"`
	} `json:"templates"`
}

// median of 15 samples after one second of warming up, each of as many rounds as take about 50 ms.
func median(work func()) float64 {
	rounds := 0
	for end := time.Now().Add(time.Second); time.Now().Before(end); rounds++ {
		work()
	}
	each := rounds/20 + 1
	samples := make([]float64, 15)
	for i := range samples {
		begin := time.Now()
		for round := 0; round < each; round++ {
			work()
		}
		samples[i] = float64(time.Since(begin).Nanoseconds()) / 1e3 / float64(each)
	}
	sort.Float64s(samples)
	return samples[len(samples)/2]
}

func main() {
	text, err := os.ReadFile(os.Args[1])
	if err != nil {
		panic(err)
	}
	var in input
	if err := json.Unmarshal(text, &in); err != nil {
		panic(err)
	}
	functions := sprig.TxtFuncMap()
	for _, one := range in.Templates {
		compile := func() *template.Template {
			return template.Must(template.New("t").Option("missingkey=error").Funcs(functions).Parse(one.Text))
		}
		compiled := compile()
		render := func() {
			if err := compiled.Execute(io.Discard, in.Data); err != nil {
				panic(err)
			}
		}
		fmt.Printf("%s %.3f %.3f\n", one.Name, median(func() { compile() }), median(render))
	}
}
