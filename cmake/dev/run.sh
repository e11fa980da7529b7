# The commands that run one program: an example service, the command `martlet`, the benchmark service.

# Each builds its program first. If nothing has changed, that takes a fraction of a second.
# take_service ARGUMENTS: sets `service` to the service that the first argument names, or to orders if that is an option or missing. After
# `shift "$named"`, the other arguments remain.
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

# bootstrap [--bench|--deployer] PATH: writes the file PATH, or PATH/bootstrap if PATH is a folder.
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
  # Writes a new file and renames it, so that a program that is running isn't overwritten.
  install -m 755 "$(in_preset release "$program")" "$path.new" && mv -f "$path.new" "$path" || die "can't write $path"
  say "dev: wrote $path ($(stat -c %s "$path") bytes)"
}
