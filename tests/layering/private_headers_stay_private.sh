#!/usr/bin/env bash
# private_headers_stay_private.sh SOURCE_DIR COMPILER INCLUDE: a module can't include another module's private header.
set -u
source_dir=$1 compiler=$2 include=$3
for header in "$source_dir"/src/martlet/*/*.hpp; do
  module=$(basename "$(dirname "$header")") name=$(basename "$header")
  [ -e "$include/$module/martlet/$module/$name" ] && continue
  private="martlet/$module/$name"
  break
done
[ -n "${private:-}" ] || { echo "no module has a private header to try"; exit 1; }
flags=(-std=c++23 -fsyntax-only -x c++ -)
for root in "$include"/*; do flags=(-I"$root" "${flags[@]}"); done
echo '#include <martlet/base/result.hpp>' | "$compiler" "${flags[@]}" || { echo "a public header can't be included"; exit 1; }
if out=$(echo "#include <$private>" | "$compiler" "${flags[@]}" 2>&1); then echo "private header $private could be included"; exit 1; fi
case $out in
  *"No such file"* | *"file not found"*) exit 0 ;;  # g++, clang
  *) printf '%s\n' "$out"; exit 1 ;;
esac
