# What Martlet costs, side by side with what one would use instead.

# A tool that a part of the bench drives or a peer that it measures: installed where that is possible; the bench says what it has to do without.
bench_wants() { want "$1" "$2" "what needs $1 is left out"; }

# bench --scale: what a large load needs of Lambda, simulated from docs/explanation/bench.json, as JSON.
# bench [--only PARTS] [--rounds N] [--seconds N] [--json] [--check]: results on stdout, progress on stderr.
verb_bench() {
  if [ "${1:-}" = --scale ]; then
    need nodejs
    exec node bench/scale.js
  fi
  bench_wants nginx nginx-light
  bench_wants wrk wrk
  bench_wants valgrind valgrind
  bench_wants npm npm
  build release bench_tools martlet
  exec node bench/run.js "$@"
}
