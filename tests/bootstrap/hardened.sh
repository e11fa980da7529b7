#!/usr/bin/env bash
# hardened.sh PROGRAM [--static]: the program is position-independent, is relocated before it starts and then makes its relocated tables read-only
# (full RELRO), has no memory that is both writable and executable, has a stack protector, and calls the C library's fortified functions.
set -u
file=$1
fail() { echo "$file: $1"; exit 1; }

readelf -hW "$file" | grep -qE 'Type: +DYN' || fail "it is not position-independent"
readelf -lW "$file" | grep -q GNU_RELRO || fail "its relocated tables stay writable (no RELRO)"
readelf -lW "$file" | grep -E ' LOAD | GNU_STACK ' | grep -qE ' RWE ' && fail "it has memory that is writable and executable"
readelf -lW "$file" | grep GNU_STACK | grep -q ' RW ' || fail "its stack is executable, or it has no GNU_STACK header"
symbols=$file
if [ "${2:-}" = --static ]; then
  readelf -lW "$file" | grep -q INTERP && fail "it needs a loader"
  symbols=$file.debug
else
  readelf -dW "$file" | grep -qE 'BIND_NOW|FLAGS_1.*NOW' || fail "it resolves functions lazily (no -z now)"
fi
names=$(nm "$symbols"; nm -D "$file" 2>/dev/null)
grep -q '__stack_chk_fail' <<<"$names" || fail "it has no stack protector"
grep -qE '__(memcpy|memmove|memset|snprintf|vsnprintf|read|recv|fdelt|poll|strcpy|printf|fprintf)_chk' <<<"$names" || fail "it calls no fortified function"
exit 0
