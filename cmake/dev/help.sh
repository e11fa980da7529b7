command_help() {
  cat <<'TEXT'
./dev up                        runs three accounts in a local cloud, with pipelines that deploy services from one account to the next
./dev test                      builds and runs all tests: unit tests with sanitizers, and then tests of the release build

./dev demo [SCENARIO...]        demonstrates and checks what deployments guarantee, such as rollbacks; --list lists the scenarios
./dev up NAME                   runs a service of examples/ twice: as an HTTP server, and as a Lambda function that a gateway invokes
./dev run [NAME] [ARGS]         runs a service of examples/ (default: orders) as an HTTP server; ARGS are options of the service
./dev test NAME [ARGS]          builds and runs only the tests of a service of examples/; ARGS are passed to GoogleTest
./dev build [PRESET [TARGET]]   builds a preset: release (default), debug, asan, or arm64 for the examples on Lambda's arm64
./dev test --only PRESET [ARGS] runs the tests of one preset; ARGS are passed to ctest, such as -R Router
./dev test --all                also runs the tests that take minutes, such as tests of installed packages and of Terraform
./dev test --compiler clang     runs the unit tests, built with clang 19
./dev package                   creates the Debian packages martlet and libmartlet-dev in build/release/packages
./dev bench [--json]            measures Martlet and its alternatives; --scale simulates how many functions a large load needs
./dev lint [--tidy]             checks the format, and finds coroutine forms that g++ 12 miscompiles; --tidy also runs clang-tidy
./dev fuzz [SECONDS]            runs each fuzz target for this many seconds (default: 60)
./dev docs [--serve]            builds the documentation site in build/docs/site; --serve also serves it at http://127.0.0.1:8000
./dev martlet ARGS              builds and runs the martlet command
./dev conformance --port P [--transport KIND]
                                runs the conformance program; KIND is http, inject, rest, http-api-1, http-api-2, function-url or alb
./dev bench-service --port P    runs the service that benchmarks measure
./dev bootstrap [--bench|--deployer] PATH
                                writes the bootstrap of the orders service to PATH; --bench writes that of the measured service,
                                and --deployer that of the deployer
./dev clean                     removes build/
./dev help                      shows this help; `./dev COMMAND --help` shows the help of one command
TEXT
}

# help_of COMMAND: prints the lines of ./dev help about the command.
help_of() {
  command_help | awk -v command="$1" '/^\.\/dev / { is_of_it = $2 == command } NF && is_of_it'
}

# Succeeds if the command has its own --help.
has_own_help() { [[ $1 == up || $1 == demo || $1 == bench || $1 == martlet ]]; }
