# test [--all] [--compiler clang] [--only PRESET] [ctest arguments]: runs the unit tests with sanitizers (asan), then the tests of the released
# programs (release). Tests that take minutes have the label `long` and run only with --all.
# test SERVICE [GoogleTest's arguments]: builds and runs only the tests of one service (debug).
command_test() {
  local presets=(asan release) preset left_out=(-LE long) service named
  take_service_argument "$@"
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
    # Tests spend about a quarter of their time waiting for processes and clocks, so one more than the number of processors keeps these busy.
    ctest --preset "$preset" -j "$(($(nproc) + 1))" --progress "${left_out[@]}" "$@"
  done
}
