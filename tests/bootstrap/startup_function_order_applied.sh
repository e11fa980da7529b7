#!/usr/bin/env bash
# startup_function_order_applied.sh BOOTSTRAP ORDER: the functions that run until the first poll are next to each other, and at least two thirds
# of those that ORDER (cmake/startup_function_order.ld) names are in the bootstrap. Fails when too many have been renamed since it was written.
set -u
file=$1 order=$2
fail() { echo "$file: $1"; exit 1; }
readelf -SW "$file" | grep -q ' \.text\.start ' || fail "nothing is laid out"
named=$(sed -n 's/^ *\*(\.text\.\(_Z[^*]*\))$/\1/p' "$order" | sort -u)
here=$(comm -12 <(echo "$named") <(nm "$file.debug" | sed 's/.* //' | sort -u) | wc -l)
all=$(wc -l <<<"$named")
[ $((here * 3)) -ge $((all * 2)) ] || fail "it has only $here of the $all functions that $order names: write it again with bench/startup_function_order.js"
