#!/usr/bin/env bash
# public_headers_show_no_library_type.sh SOURCE_DIR COMPILER INCLUDE: public headers include only the standard library and other public
# headers, so they can't expose a third-party library's types. A part of libstdc++'s own headers (base/std_*.hpp) is standard, too. The
# headers of a `testing` submodule may include GoogleTest.
set -u
include=$3
offends() {  # offends FILE: prints the includes that are neither standard (no slash, no .h, or in bits/) nor a public header
  grep -nE '^[[:space:]]*#[[:space:]]*include' "$1" | grep -vE '<martlet/[a-z]+(/[a-z0-9_]+)?/[a-z_0-9]+\.hpp>|<[a-z_0-9]+>|<bits/[a-z_]+\.h>' | sed "s,^,$1:,"
  grep -nE '\b(boost|sqlite3|nlohmann|CLI|pcre2?|ares|pugi|X509|EVP)(::|_)' "$1" | sed "s,^,$1:,"
}
scratch=$(mktemp)
trap 'rm -f "$scratch"' EXIT
printf '#pragma once\n#include <boost/asio.hpp>\n' > "$scratch"
[ -n "$(offends "$scratch")" ] || { echo "the check doesn't find a library's header"; exit 1; }
found=$(find -L "$include" -name '*.hpp' -not -path "$include/*_testing/*" | while read -r header; do offends "$header"; done | grep -v '#include "')
[ -z "$found" ] || { printf 'public headers that expose the type of a library:\n%s\n' "$found"; exit 1; }
