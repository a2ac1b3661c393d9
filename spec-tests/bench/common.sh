# shellcheck shell=bash
# What the benchmarks share. Sourced by each; needs a tree built by
#   mvn -Pbench package -Dmaven.test.skip=true
# or JERRYCAN_CP, a class path of all modules, and BENCH_LIB, a folder with JMH.
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
top=$(CDPATH='' cd -- "$here/../.." && pwd -P)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
javac=${JAVA_HOME:+$JAVA_HOME/bin/}javac
work=${BENCH_WORK:-$top/spec-tests/target/bench}
class_path=${JERRYCAN_CP:-$top/spec-tests/target/*:$top/spec-tests/target/lib/*}
bench_lib=${BENCH_LIB:-$top/spec-tests/target/bench/lib}
export class_path

compile_benchmarks() {
  compgen -G "$bench_lib/jmh-*.jar" >/dev/null || {
    echo "there is no JMH in $bench_lib; build with: mvn -Pbench package -Dmaven.test.skip=true" >&2
    return 1
  }
  rm -rf "$work/classes" "$work/generated"
  mkdir -p "$work/classes" "$work/generated"
  "$javac" -nowarn -processor org.openjdk.jmh.generators.BenchmarkProcessor -s "$work/generated" -d "$work/classes" \
    -cp "$class_path:$bench_lib/*" "$top"/spec-tests/src/bench/java/io/jerrycan/bench/*.java
}

# jvm_of CLASS [ARGUMENTS]: sets jvm to the command of a benchmark; JVM_OPTIONS may hold several options.
jvm_of() {
  # shellcheck disable=SC2206  # several options
  jvm=("$java" ${JVM_OPTIONS:-} -Dlogback.configurationFile="$top/.mvn/logback-test.xml" -cp "$work/classes:$class_path:$bench_lib/*"
    "io.jerrycan.bench.$1" "${@:2}")
}

# run CLASS [ARGUMENTS]: one benchmark in a JVM of its own
run() {
  local jvm
  jvm_of "$@"
  "${jvm[@]}"
}

# median of the numbers on standard input; fails without any
median() { sort -n | awk '{a[NR] = $1} END {if (!NR) exit 1; print (NR % 2) ? a[(NR + 1) / 2] : (a[NR / 2] + a[NR / 2 + 1]) / 2}'; }

# seconds COMMAND...: wall time of a command whose output goes away; fails with it
seconds() {
  local begin end
  begin=$(date +%s%N)
  "$@" >/dev/null
  end=$(date +%s%N)
  awk "BEGIN {printf \"%.3f\\n\", ($end - $begin) / 1e9}"
}

machine() {
  echo "machine: $(nproc) CPUs, $(awk '/MemTotal/ {printf "%.0f GiB", $2 / 1048576}' /proc/meminfo), $(uname -sr), load $(cut -d ' ' -f 1 /proc/loadavg)"
  echo "java: $("$java" -version 2>&1 | sed -n 2p)"
}

# one_jar: the program as its image has it; sets jar, and options to those of the image's JVM.
one_jar() {
  local image=$top/runtime/src/main/image libraries=$top/runtime/target/lib program
  program=$(compgen -G "$top/runtime/target/jerrycan-runtime-*.jar" | head -n 1)
  [ -n "$program" ] || { echo "there is no jar of runtime; build with: mvn -Pbench package -Dmaven.test.skip=true" >&2; return 1; }
  mkdir -p "$work"
  jar=$work/jerrycan.jar
  "$java" -cp "$(compgen -G "$libraries/groovy-[0-9]*.jar")" "$image/OneJar.java" "$jar" "$program" "$libraries"/*.jar
  read -r -a options <"$image/java-options"
  options+=(-Xlog:disable -Xlog:all=error:stderr)
}

# java_homes [JAVA_HOME...]: sets homes to these; by default to that of JAVA_HOME or the PATH, and those of Java 25 beside it.
java_homes() {
  homes=("$@")
  if [ ${#homes[@]} = 0 ]; then
    homes=("$(dirname "$(dirname "$(readlink -f "$(command -v "$java")")")")")
    local home
    for home in "$(dirname "${homes[0]}")"/*25*; do
      [ ! -x "$home/bin/java" ] || [ "$home" = "${homes[0]}" ] || homes+=("$home")
    done
  fi
}

# feature JAVA_HOME: 17, 25
feature() { sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"; }
