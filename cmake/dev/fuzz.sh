# fuzz [SECONDS] [TARGET...]: runs each fuzz/*_fuzz.cpp with libFuzzer and sanitizers, for SECONDS each (default: 60). The corpus is kept in
# build/fuzz/corpus/TARGET. An input that makes a target fail is written to build/fuzz/, and its file is named.
command_fuzz() {
  local seconds=${1:-60} target corpus broken=()
  [[ $seconds =~ ^[1-9][0-9]*$ ]] || die "fuzz takes a number of seconds, not '$seconds'" 2
  shift || true
  need "${fuzz_packages[@]}"
  build fuzz fuzz_targets
  local targets=("$@")
  if [ ${#targets[@]} -eq 0 ]; then
    for target in build/fuzz/fuzz/*_fuzz; do [ -x "$target" ] && targets+=("$(basename "$target")"); done
  fi
  [ ${#targets[@]} -gt 0 ] || die "there is no fuzz/*_fuzz.cpp"
  for target in "${targets[@]}"; do
    [ -x "build/fuzz/fuzz/$target" ] || die "there is no fuzz/$target.cpp" 2
    say "dev: $target for $seconds s"
    corpus=build/fuzz/corpus/$target
    mkdir -p "$corpus"
    local places=("$corpus")
    [ -d "fuzz/seeds/$target" ] && places+=("fuzz/seeds/$target")
    "build/fuzz/fuzz/$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
      -artifact_prefix="build/fuzz/$target-" "${places[@]}" >&2 || broken+=("$target")
  done
  if [ ${#broken[@]} -gt 0 ]; then
    die "these targets failed: ${broken[*]} (their inputs are in build/fuzz/)"
  fi
  say "dev: none of ${#targets[@]} targets failed"
}
