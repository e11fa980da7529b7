# test [--all] [--compiler clang] [--only PRESET] [ctest arguments]: the unit tests with sanitizers (asan), then what ships, from outside
# (release). Tests that take minutes have the label `long` and are left out without --all.
# test SERVICE [GoogleTest's arguments]: the tests of one service, for the edit loop (debug). Nothing else is built.
command_test() {
  local presets=(asan release) preset left_out=(-LE long) service named
  take_service "$@"
  if [ "$named" = 1 ]; then
    shift
    build debug "${service}_test"
    cd "$invoked_from"
    exec "$(in_preset debug "examples/$service/${service}_test")" "$@"
  fi
  while :; do
    case ${1:-} in
      --all)
        left_out=()
        want chromium chromium "the tests that open the page of OpenAPI documents and the documentation site are skipped"
        ;;
      --only)
        presets=("${2:?--only PRESET}")
        shift
        ;;
      --compiler)
        [ "${2:-}" = clang ] || die "--compiler accepts only clang; without it, g++ is used" 2
        presets=(clang)
        shift
        ;;
      *) break ;;
    esac
    shift
  done
  for preset in "${presets[@]}"; do
    [ "$preset" != clang ] || need clang-19
    say "dev: building $preset"
    build "$preset"
    # Tests wait for processes and clocks about a quarter of their time: one more than there are processors keeps these busy.
    ctest --preset "$preset" -j "$(($(nproc) + 1))" --progress "${left_out[@]}" "$@"
  done
}
