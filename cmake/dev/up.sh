# Runs three accounts in a local cloud, or one service through both transports.

# The programs that are deployed to three accounts in a local cloud, also by demo.sh.
deployment_targets=(martlet martlet_deployer orders_bootstrap hello shipping_bootstrap)

# up [OPTIONS]: runs three accounts in a local cloud until Ctrl-C. up SERVICE [--transport KIND]: runs one service through both transports. --help
# doesn't need a build.
command_up() {
  local option service named program=(python3 cmake/dev/up/three_accounts.py "$(in_preset release "")")
  if is_one_service "$@"; then
    take_service_argument "$@"
    shift "$named"
    program=(cmake/dev/up/both_transports "$root" "$(in_preset release "")" "$service")
  fi
  for option in "$@"; do
    [ "$option" != --help ] || exec "${program[@]}" --help
  done
  if [[ ${program[0]} == python3 ]]; then
    build release "${deployment_targets[@]}"
    want git git "the definition file can't be pushed"
  else
    build release "$service" "${service}_bootstrap" martlet
  fi
  exec "${program[@]}" "$@"
}

# Succeeds if the arguments name a service, or contain an option that is only for one service.
is_one_service() {
  [[ ${1:-} == --transport || ${1:-} == --payload || (-n ${1:-} && $1 != -*) ]]
}
