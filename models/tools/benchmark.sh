#!/bin/sh
# Runs the benchmarks of the models (JMH); quiet machine, please. What follows goes to JMH, such as
# the name of a benchmark, or "-rf json -rff FILE".
# usage: models/tools/benchmark.sh [JMH OPTION…]
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
cd "$here"
mvn -q -B test-compile -Dspotless.check.skip=true
mvn -q -B dependency:build-classpath -Dmdep.outputFile=target/benchmark-class-path
exec env OMP_NUM_THREADS="${OMP_NUM_THREADS:-1}" \
  java -Dregistry="$here/registry" -cp "target/test-classes:target/classes:$(cat target/benchmark-class-path)" \
  org.openjdk.jmh.Main "$@"
