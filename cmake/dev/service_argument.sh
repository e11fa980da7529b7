# The argument NAME of `./dev run`, `./dev test` and `./dev up`, which names a service of examples/.

# take_service_argument ARGUMENTS: sets `service` to the service that the first argument names, or to orders if that is an option or is
# missing. After `shift "$named"`, the other arguments remain.
take_service_argument() {
  service=orders named=0
  [ $# -gt 0 ] && [[ $1 != -* ]] || return 0
  service=$1 named=1
  [ -f "examples/$service/CMakeLists.txt" ] || die "there is no service '$service'; examples/ has: $(services)" 2
}

# The names of the services in examples/.
services() {
  local file names=()
  for file in examples/*/CMakeLists.txt; do names+=("$(basename "$(dirname "$file")")"); done
  printf '%s' "${names[*]}"
}
