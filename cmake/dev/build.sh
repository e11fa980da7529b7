# The verbs that build, package and clean.

verb_build() {
  [ $# -gt 0 ] || set -- release
  build "$@"
}

# package: build/release/packages/*.deb
verb_package() {
  build release
  (cd build/release && cpack >&2)
  sha256sum build/release/packages/*.deb
}

verb_clean() { rm -rf build; }
