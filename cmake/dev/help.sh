verb_help() {
  cat <<'TEXT'
./dev up                        starts three accounts in a local cloud, and pipelines that deploy services from one to the next; change deploy.json and push
./dev test                      builds and runs all tests: unit tests with sanitizers, then what ships

./dev demo [SCENE...]           shows and checks what deployments guarantee: a rollback, a killed deployer, tampered bytes (--list)
./dev up NAME                   a service of examples/ twice: as an HTTP server, and as a Lambda function that a gateway invokes
./dev run [NAME] [ARGS]         a service of examples/ (orders) on HTTP (--port P, --routes, --openapi, --event FILE, --help)
./dev test NAME [ARGS]          builds and runs the tests of a service of examples/, and nothing else; ARGS go to GoogleTest
./dev build [PRESET [TARGET]]   release (default), debug or asan; arm64 builds the examples for Lambda's arm64
./dev test --only PRESET [ARGS] one preset; ARGS go to ctest, such as -R Router
./dev test --all                also the tests that take minutes: clean roots, projects that build the library, Terraform environments
./dev test --compiler clang     the unit tests, built with clang 19
./dev package                   the Debian packages martlet and libmartlet-dev, in build/release/packages
./dev bench [--json]            measures Martlet side by side with its alternatives; --scale simulates what a large load needs
./dev lint [--tidy]             format, coroutine forms that g++ 12 breaks (martlet lint), clang-tidy
./dev fuzz [SECONDS]            runs each fuzz target for this many seconds
./dev docs [--serve]            the documentation site, in build/docs/site; --serve shows it at http://127.0.0.1:8000
./dev martlet ARGS              the built martlet command
./dev conformance --port P [--transport KIND]
                                the conformance program; KIND: http, inject, rest, http-api-1, http-api-2, function-url, alb
./dev bench-service --port P    the service that benchmarks measure
./dev bootstrap [--bench|--deployer] PATH
                                the orders service (or the measured one, or the deployer) as one Lambda bootstrap file
./dev clean                     removes build/
TEXT
}
