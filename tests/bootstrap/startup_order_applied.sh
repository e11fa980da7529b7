#!/usr/bin/env bash
# startup_order_applied.sh BOOTSTRAP ORDER: the functions that run before the first poll are next to each other, and so is the data that they
# access. At least two thirds of the functions listed in ORDER (cmake/startup_order.ld) are in the bootstrap. Fails if too many of them have
# been renamed since it was generated.
set -u
file=$1 order=$2
fail() { echo "$file: $1"; exit 1; }
for section in .text.start .rodata.start .bss.start; do
  readelf -SW "$file" | grep -qF " $section " || fail "the order is not applied (no section $section)"
done
named=$(sed -n 's/^ *\*(\.text\.\(_Z[^*]*\))$/\1/p' "$order" | sort -u)
here=$(comm -12 <(echo "$named") <(nm "$file.debug" | sed 's/.* //' | sort -u) | wc -l)
all=$(wc -l <<<"$named")
[ $((here * 3)) -ge $((all * 2)) ] || fail "it has only $here of the $all functions that $order lists: generate it again with bench/startup_order.js"
