# The commands that run one program: an example service, the command `martlet`, the benchmark service.
# Each builds its program first. If nothing has changed, that takes a fraction of a second.

# run [SERVICE] [ARGUMENTS]
command_run() {
  local service named
  take_service_argument "$@"
  shift "$named"
  build release "$service"
  cd "$invoked_from"
  exec "$(in_preset release "examples/$service/$service")" "$@"
}

command_martlet() {
  build release martlet
  cd "$invoked_from"
  exec "$(in_preset release src/martlet/cli/martlet)" "$@"
}

command_bench_service() {
  build release bench_service
  cd "$invoked_from"
  exec "$(in_preset release bench/service/bench_service)" "$@"
}
