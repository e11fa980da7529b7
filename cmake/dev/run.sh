# The commands that run one program: a service of the examples, the command, the measured service.

# `ninja` looks at every file even where there is nothing to do; that takes a fraction of a second.
# take_service ARGUMENTS: sets `service` to the service that the first one names, or to orders where it is an option or there is none; then
# `shift "$named"` leaves the rest.
take_service() {
  service=orders named=0
  [ $# -gt 0 ] && [[ $1 != -* ]] || return 0
  service=$1 named=1
  [ -f "examples/$service/CMakeLists.txt" ] || die "there is no service '$service'; examples/ has: $(services)" 2
}
services() {
  local file names=()
  for file in examples/*/CMakeLists.txt; do names+=("$(basename "$(dirname "$file")")"); done
  printf '%s' "${names[*]}"
}

# run [SERVICE] [ARGUMENTS]
command_run() {
  local service named
  take_service "$@"
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

# bootstrap [--bench|--deployer] PATH: PATH becomes the file, or holds it as `bootstrap` where it is a folder.
command_bootstrap() {
  local target=orders_bootstrap program=examples/orders/orders_bootstrap
  if [ "${1:-}" = --bench ]; then
    target=bench_bootstrap program=bench/service/bench_bootstrap
    shift
  elif [ "${1:-}" = --deployer ]; then
    target=martlet_deployer program=src/martlet/deploy/pipeline/martlet_deployer
    shift
  fi
  [ $# -eq 1 ] && [[ $1 != -* ]] || die "bootstrap takes [--bench|--deployer] and one PATH" 2
  build release "$target"
  cd "$invoked_from"
  local path=$1
  [ -d "$path" ] && path=${path%/}/bootstrap
  # Beside it first and then in its place, so that one that runs isn't written to.
  install -m 755 "$(in_preset release "$program")" "$path.new" && mv -f "$path.new" "$path" || die "can't write $path"
  say "dev: wrote $path ($(stat -c %s "$path") bytes)"
}
