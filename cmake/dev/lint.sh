# lint [--tidy]: checks the format, and finds the forms of co_await that g++ 12 miscompiles.
command_lint() {
  need "${lint_packages[@]}"
  local files file
  # Including files that aren't committed yet, without deleted ones.
  mapfile -t files < <(git ls-files --cached --others --exclude-standard '*.cpp' '*.hpp' | while read -r file; do [ ! -f "$file" ] || echo "$file"; done)
  # Without templates/, because the lengths of their lines change when names are inserted.
  printf '%s\n' "${files[@]}" | grep -v '^templates/' | xargs clang-format-19 --dry-run --Werror
  build debug martlet_lint
  "$(in_preset debug src/martlet/cli/lint/martlet_lint)" "${files[@]}"
  if [ "${1:-}" = --tidy ]; then
    build debug
    git ls-files 'src/*.cpp' | xargs -P "$(nproc)" -n 4 clang-tidy-19 -p build/debug --quiet
  fi
}
