# lint [--tidy]: the format, and the forms of co_await that g++ 12 miscompiles.
command_lint() {
  need "${lint_packages[@]}"
  local files file
  # Those that git doesn't know yet as well, and none that were deleted.
  mapfile -t files < <(git ls-files --cached --others --exclude-standard '*.cpp' '*.hpp' | while read -r file; do [ ! -f "$file" ] || echo "$file"; done)
  # Not templates: their lines change when names are filled in.
  printf '%s\n' "${files[@]}" | grep -v '^templates/' | xargs clang-format-19 --dry-run --Werror
  build debug martlet_lint
  "$(in_preset debug src/martlet/cli/lint/martlet_lint)" "${files[@]}"
  if [ "${1:-}" = --tidy ]; then
    build debug
    git ls-files 'src/*.cpp' | xargs -P "$(nproc)" -n 4 clang-tidy-19 -p build/debug --quiet
  fi
}
