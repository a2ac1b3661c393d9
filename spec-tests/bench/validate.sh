#!/usr/bin/env bash
# How long `jerrycan validate` takes for a file: cold, a process of its own, by the launcher with its archive of classes and
# without one, with and without bash parsing the scripts; warm, one more file in a process that has validated 20; and how it
# grows with the phases of a blueprint.
#   spec-tests/bench/validate.sh [FILE...]    by default the largest YAML file of the folder CORPUS_DIR, else our
#                                             own, and the largest of our blueprints in Groovy
set -euo pipefail
# shellcheck source=common.sh
. "$(dirname "$0")/common.sh"
jerrycan=${JERRYCAN:-$top/jerrycan}
sources=$(mktemp -d)
trap 'rm -rf "$sources"' EXIT

launcher() { "$jerrycan" validate "$@"; }
no_archive() { "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$class_path" io.jerrycan.cli.Jerrycan validate "$@"; }

# The median of three, in milliseconds. Status 10: the file has errors.
millis() {
  for _ in 1 2 3; do
    start=$(date +%s%N)
    "$@" >/dev/null || [ $? = 10 ]
    echo $((($(date +%s%N) - start) / 1000000))
  done | median
}

# What one more file takes in a process that has validated 20.
warm() {
  local file=$1 before=() after=() some more
  for _ in {1..20}; do before+=("$file"); done
  for _ in {1..40}; do after+=("$file"); done
  some=$(millis launcher "${before[@]}")
  more=$(millis launcher "${after[@]}")
  awk "BEGIN {print ($more - $some) / 20}"
}

report() {
  printf '%-46s %9s %11s %9s %9s\n' "$(basename "$1")" "$(millis launcher "$1")" "$(millis no_archive "$1")" \
    "$(millis launcher --no-shell "$1")" "${2:-}"
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

# The largest blueprint of a folder with that extension.
largest() { find "$1" -name "*.$2" -not -path '*/src/*/groovy/*.groovy' -printf '%s %p\n' | sort -n | tail -1 | cut -d ' ' -f 2-; }

files=("$@")
if [ ${#files[@]} = 0 ]; then
  files=("$(largest "${CORPUS_DIR:-$top/dsl/src/test/resources/groovy}" yaml)" "$(largest "$top/blueprints" groovy)")
fi
machine
launcher "${files[0]}" >/dev/null || [ $? = 10 ] # builds if need be, and makes the archive
printf '%-46s %9s %11s %9s %9s\n' milliseconds cold 'no archive' 'no bash' warm
for file in "${files[@]}"; do report "$file" "$(warm "$file")"; done
for phases in 10 100 1000; do
  blueprint $phases >"$sources/$phases phases.yaml"
  report "$sources/$phases phases.yaml"
done
