# Demonstrates what deployments guarantee.

# demo [SCENARIO...] [--list]
command_demo() {
  local option
  for option in "$@"; do
    case $option in --help | --list) exec python3 cmake/dev/demo/demo.py "$(in_preset release "")" "$option" ;; esac
  done
  build release "${deployment_targets[@]}"
  want git git "nothing can be pushed"
  exec python3 cmake/dev/demo/demo.py "$(in_preset release "")" "$@"
}
