# The commands that build, package and clean, and the command that writes a bootstrap.

command_build() {
  [ $# -gt 0 ] || set -- release
  build "$@"
}

# package: build/release/packages/*.deb
command_package() {
  build release
  (cd build/release && cpack >&2)
  sha256sum build/release/packages/*.deb
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

command_clean() { rm -rf build; }
