# The commands that build, package and clean.

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

command_clean() { rm -rf build; }
