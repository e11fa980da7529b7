# The verbs that build, test and check.

verb_build() {
  [ $# -gt 0 ] || set -- release
  build "$@"
}

# test [--only PRESET] [ctest arguments]: the unit tests with sanitizers (asan), then what ships, from outside (release).
verb_test() {
  local presets=(asan release) preset
  if [ "${1:-}" = --only ]; then
    presets=("${2:?--only PRESET}")
    shift 2
  fi
  for preset in "${presets[@]}"; do
    say "dev: building $preset"
    build "$preset"
    ctest --preset "$preset" -j "$(nproc)" --progress "$@"
  done
}

verb_lint() {
  need "${lint_packages[@]}"
  local files file
  # Those that git doesn't know yet as well, and none that were deleted.
  mapfile -t files < <(git ls-files --cached --others --exclude-standard '*.cpp' '*.hpp' | while read -r file; do [ ! -f "$file" ] || echo "$file"; done)
  clang-format-19 --dry-run --Werror "${files[@]}"
  build debug martlet_lint
  "$(in_preset debug src/martlet/cli/lint/martlet_lint)" "${files[@]}"
  if [ "${1:-}" = --tidy ]; then
    build debug
    git ls-files 'src/*.cpp' | xargs -P "$(nproc)" -n 4 clang-tidy-19 -p build/debug --quiet
  fi
}

verb_clean() { rm -rf build; }
