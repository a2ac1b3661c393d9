#!/usr/bin/env bash
# How long `jerrycan validate` takes: cold, a process of its own for one file; warm, another file in a process that has
# validated many; and how it grows with the phases of a blueprint. Scripts are parsed by bash, too.
#   spec-tests/bench/validate.sh [FILE]    FILE: a blueprint, by default the largest of the folder CORPUS_DIR
# Needs a built tree: mvn package -Dmaven.test.skip=true
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
jerrycan=${JERRYCAN:-$root/jerrycan}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Seconds that validating the given files takes, the best of three.
seconds() {
  for _ in 1 2 3; do
    start=$(date +%s%N)
    "$jerrycan" validate "$@" >/dev/null || [ $? = 10 ]
    echo $(($(date +%s%N) - start))
  done | sort -n | head -1 | awk '{printf "%.3f", $1 / 1e9}'
}

# A file and its validation in a process that has validated 20 files before.
report() {
  local file=$1 name=$2 before=() after=()
  for _ in {1..20}; do before+=("$file"); done
  for _ in {1..40}; do after+=("$file"); done
  local cold some more
  cold=$(seconds "$file")
  some=$(seconds "${before[@]}")
  more=$(seconds "${after[@]}")
  awk -v name="$name" -v cold="$cold" -v some="$some" -v more="$more" \
    'BEGIN {printf "%-40s cold %5.0f ms   warm %6.1f ms\n", name, cold * 1000, (more - some) * 50}'
}

# A blueprint of so many phases, each with a script of its own, which reads the output of the one before.
blueprint() {
  printf 'apiVersion: cr.kanister.io/v1alpha1\nkind: Blueprint\nmetadata: {name: b}\nactions:\n  backup:\n    phases:\n'
  for ((i = 1; i <= $1; i++)); do
    input='{{ .StatefulSet.Name }}'
    ((i == 1)) || input="{{ .Phases.p$((i - 1)).Output.path }}"
    cat <<END
    - func: KubeTask
      name: p$i
      args:
        image: alpine:3
        namespace: '{{ .StatefulSet.Namespace }}'
        command:
        - bash
        - -c
        - |
          echo $i "$input"
          kando output path /$i
END
  done
}

file=${1:-}
if [ -z "$file" ] && [ -n "${CORPUS_DIR:-}" ]; then
  file=$(find "$CORPUS_DIR" -name '*.yaml' -printf '%s %p\n' | sort -n | tail -1 | cut -d' ' -f2-)
fi
[ -z "$file" ] || report "$file" "$(basename "$file")"
for phases in 10 100 1000; do
  blueprint $phases >"$work/$phases.yaml"
  cold=$(seconds "$work/$phases.yaml")
  quiet=$(seconds --no-shell "$work/$phases.yaml")
  awk -v phases="$phases" -v cold="$cold" -v quiet="$quiet" \
    'BEGIN {printf "%-40s cold %5.0f ms   without bash %5.0f ms\n", phases " phases", cold * 1000, quiet * 1000}'
done
