#!/usr/bin/env bash
# static_bootstrap.sh BOOTSTRAP [--program]: it needs no loader (INTERP) and no library (NEEDED), has a build id, no symbols, and none of iostream's
# or locale's startup; its symbols are in BOOTSTRAP.debug under the same build id; and it starts with an empty environment.
set -u
file=$1
fail() { echo "$file: $1"; exit 1; }
build_id() { readelf -n "$1" | sed -n 's/.*Build ID: //p'; }

readelf -lW "$file" | grep -q INTERP && fail "it asks for a loader"
readelf -dW "$file" | grep -q NEEDED && fail "it asks for shared libraries"
[ -n "$(build_id "$file")" ] || fail "it has no build id"
[ "$(readelf -SW "$file" | grep -c ' \.symtab')" = 0 ] || fail "it is not stripped"
[ "$(build_id "$file.debug")" = "$(build_id "$file")" ] || fail "its .debug file belongs to another build"
nm "$file.debug" | grep -q ' main$' || fail "its .debug file has no symbols"
nm "$file.debug" | grep -q 'ios_base4InitC' && fail "it starts iostream"
environment=()
[ "${2:-}" = --program ] && environment=(AWS_LAMBDA_RUNTIME_API=127.0.0.1:1)  # nothing listens there; without it the program would serve HTTP
timeout 20 env -i "${environment[@]}" "$file" 2>/dev/null
[ $? = 1 ] || fail "it does not start with an empty environment, and exit with 1 for want of a Runtime API"
