#!/usr/bin/env bash
# static_bootstrap.sh BOOTSTRAP [--program]: the bootstrap needs no loader (INTERP) and no library (NEEDED), has a build id and no symbols, and doesn't
# initialize iostream or locale. Its symbols are in BOOTSTRAP.debug, with the same build id. It starts with an empty environment.
set -u
file=$1
fail() { echo "$file: $1"; exit 1; }
build_id() { readelf -n "$1" | sed -n 's/.*Build ID: //p'; }

readelf -lW "$file" | grep -q INTERP && fail "it needs a loader"
readelf -dW "$file" | grep -q NEEDED && fail "it needs shared libraries"
[ -n "$(build_id "$file")" ] || fail "it has no build id"
[ "$(readelf -SW "$file" | grep -c ' \.symtab')" = 0 ] || fail "it is not stripped"
[ "$(build_id "$file.debug")" = "$(build_id "$file")" ] || fail "its .debug file belongs to another build"
nm "$file.debug" | grep -q ' main$' || fail "its .debug file has no symbols"
nm "$file.debug" | grep -q 'ios_base4InitC' && fail "it initializes iostream"
environment=()
[ "${2:-}" = --program ] && environment=(AWS_LAMBDA_RUNTIME_API=127.0.0.1:1)  # nothing listens there; without it the program would serve HTTP
timeout 20 env -i "${environment[@]}" "$file" 2>/dev/null
[ $? = 1 ] || fail "with an empty environment, it does not start and then exit with status 1 because the Runtime API is missing"
