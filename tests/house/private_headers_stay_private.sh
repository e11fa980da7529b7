#!/usr/bin/env bash
# private_headers_stay_private.sh SOURCE_DIR COMPILER FACES: a header that is no face of its room can't be included from another one.
set -u
source_dir=$1 compiler=$2 faces=$3
face=$faces/async
for header in "$source_dir"/src/martlet/*/*.hpp; do
  room=$(basename "$(dirname "$header")") name=$(basename "$header")
  [ -e "$faces/$room/martlet/$room/$name" ] && continue
  private="martlet/$room/$name"
  break
done
[ -n "${private:-}" ] || { echo "no room has a private header to try"; exit 1; }
flags=(-std=c++23 -fsyntax-only -x c++ -)
for face in "$faces"/*; do flags=(-I"$face" "${flags[@]}"); done
echo '#include <martlet/base/result.hpp>' | "$compiler" "${flags[@]}" || { echo "a face can't be included"; exit 1; }
if out=$(echo "#include <$private>" | "$compiler" "${flags[@]}" 2>&1); then echo "$private could be included"; exit 1; fi
case $out in
  *"No such file"*) exit 0 ;;
  *) printf '%s\n' "$out"; exit 1 ;;
esac
