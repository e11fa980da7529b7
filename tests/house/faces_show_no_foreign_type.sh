#!/usr/bin/env bash
# faces_show_no_foreign_type.sh SOURCE_DIR COMPILER FACES: a face includes the standard library and other faces, nothing else,
# so that no library's type can be named in it.
set -u
faces=$3
offends() {  # offends FILE: prints the includes that are neither standard (no slash, no .h) nor a face
  grep -nE '^[[:space:]]*#[[:space:]]*include' "$1" | grep -vE '<martlet/[a-z]+(/[a-z_]+)?/[a-z_0-9]+\.hpp>|<[a-z_0-9]+>' | sed "s,^,$1:,"
  grep -nE '\b(boost|sqlite3|nlohmann|CLI|pcre2?|ares|pugi|X509|EVP)(::|_)' "$1" | sed "s,^,$1:,"
}
scratch=$(mktemp)
trap 'rm -f "$scratch"' EXIT
printf '#pragma once\n#include <boost/asio.hpp>\n' > "$scratch"
[ -n "$(offends "$scratch")" ] || { echo "the check lets a foreign include pass"; exit 1; }
found=$(find -L "$faces" -name '*.hpp' | while read -r face; do offends "$face"; done)
[ -z "$found" ] || { printf 'faces that show a foreign type:\n%s\n' "$found"; exit 1; }
