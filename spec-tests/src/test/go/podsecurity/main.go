// Command podsecurity judges pods by Kubernetes' own implementation of the Pod Security Standards. It reads one JSON
// object a line, {"level": "baseline", "pod": {...}}, and prints for each {"allowed": true, "checks": ["..."]}: the
// checks are the reasons for which the pod is not allowed.
package main

import (
	"bufio"
	"encoding/json"
	"log"
	"os"
	"sort"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/pod-security-admission/api"
	"k8s.io/pod-security-admission/policy"
)

type question struct {
	Level string     `json:"level"`
	Pod   corev1.Pod `json:"pod"`
}

type answer struct {
	Allowed bool     `json:"allowed"`
	Checks  []string `json:"checks"`
}

func main() {
	evaluator, err := policy.NewEvaluator(policy.DefaultChecks(), nil)
	if err != nil {
		log.Fatal(err)
	}
	input := bufio.NewScanner(os.Stdin)
	input.Buffer(make([]byte, 0, 1<<20), 1<<20)
	output := json.NewEncoder(os.Stdout)
	for input.Scan() {
		var asked question
		if err := json.Unmarshal(input.Bytes(), &asked); err != nil {
			log.Fatal(err)
		}
		level := api.LevelVersion{Level: api.Level(asked.Level), Version: api.LatestVersion()}
		found := answer{Allowed: true, Checks: []string{}}
		for _, result := range evaluator.EvaluatePod(level, &asked.Pod.ObjectMeta, &asked.Pod.Spec) {
			if !result.Allowed {
				found.Allowed = false
				found.Checks = append(found.Checks, result.ForbiddenReason+": "+result.ForbiddenDetail)
			}
		}
		sort.Strings(found.Checks)
		if err := output.Encode(found); err != nil {
			log.Fatal(err)
		}
	}
	if err := input.Err(); err != nil {
		log.Fatal(err)
	}
}
