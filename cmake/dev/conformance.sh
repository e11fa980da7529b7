# Runs the conformance program (tests/conformance), an application written with Martlet, on a port.

command_conformance() {
  build debug conformance
  exec "$(in_preset debug tests/conformance/conformance)" "$@"
}
