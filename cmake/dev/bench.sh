# Benchmarks Martlet and its alternatives.

# Installs a tool that a part of the bench needs, if possible. Otherwise, that part is left out with a message.
bench_wants() { want "$1" "$2" "the measurements that need $1 are skipped"; }

# bench --scale: simulates what a large load needs in Lambda, from docs/explanation/bench.json. Prints JSON.
# bench [--only PARTS] [--rounds N] [--seconds N] [--json] [--check]: results on stdout, progress on stderr.
command_bench() {
  if [ "${1:-}" = --scale ]; then
    need nodejs
    exec node bench/lambda_load_simulation.js
  fi
  if [ "${1:-}" = --help ]; then
    need nodejs
    exec node bench/run.js --help
  fi
  bench_wants nginx nginx-light
  bench_wants wrk wrk
  bench_wants valgrind valgrind
  bench_wants npm npm
  build release bench_tools martlet
  exec node bench/run.js "$@"
}
