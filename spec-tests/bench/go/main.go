// Compiles and renders the templates of a file and prints, for each, its name, the microseconds of both and, as base64, what
// it renders to.
package main

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
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

// median, in microseconds, of 15 samples after half a second of warming up, each of as many rounds as take about 50 ms.
func median(work func()) float64 {
	const warmUp = 500 * time.Millisecond
	rounds := 0
	for end := time.Now().Add(warmUp); time.Now().Before(end); rounds++ {
		work()
	}
	each := rounds/10 + 1
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
	// The functions are registered once for all templates, as they are in Java: doing it for each costs more than the parsing.
	root := template.New("root").Option("missingkey=error").Funcs(sprig.TxtFuncMap())
	for _, one := range in.Templates {
		compile := func() *template.Template { return template.Must(root.New("t").Parse(one.Text)) }
		compiled := compile()
		// What is rendered is text in memory on both sides.
		render := func() string {
			var out bytes.Buffer
			if err := compiled.Execute(&out, in.Data); err != nil {
				panic(err)
			}
			return out.String()
		}
		rendered := base64.StdEncoding.EncodeToString([]byte(render()))
		fmt.Printf("%s %.3f %.3f %s\n", one.Name, median(func() { compile() }), median(func() { render() }), rendered)
	}
}
