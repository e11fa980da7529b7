# The conformance program (tests/conformance): the fixed application, written with Martlet, on a port.

command_conformance() {
  build debug conformance
  exec "$(in_preset debug tests/conformance/conformance)" "$@"
}
