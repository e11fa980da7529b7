#!/usr/bin/env bash
# compile_fail.sh COMPILER FILE INCLUDE_DIRS: FILE compiles, but with -DWRONG it doesn't: g++'s first error contains the text after "// says: ".
# clang's output contains this text, or the text after "// clang says: ", anywhere. The text after "// then says: " can come later in the output.
# INCLUDE_DIRS is one argument, separated by semicolons; the public headers of the modules that they depend on are in sibling folders.
set -u
compiler=$1 file=$2 dirs=$3
flags=(-std=c++23 -fsyntax-only)
include=$(dirname "$(printf '%s' "$dirs" | tr ';' '\n' | grep /include/ | head -1)")
for root in "$include"/*; do flags+=(-I"$root"); done
says=''
case $compiler in *clang*) says=$(sed -n 's,^// clang says: ,,p' "$file") ;; esac
[ -n "$says" ] || says=$(sed -n 's,^// says: ,,p' "$file")
[ -n "$says" ] || { echo "$file: no line '// says: ...'"; exit 1; }
if ! out=$("$compiler" "${flags[@]}" "$file" 2>&1); then
  printf '%s: the corrected variant does not compile:\n%s\n' "$file" "$out"; exit 1
fi
if out=$("$compiler" "${flags[@]}" -DWRONG "$file" 2>&1); then
  echo "$file: the wrong line compiles"; exit 1
fi
later=$(sed -n 's,^// then says: ,,p' "$file")
first=$(printf '%s\n' "$out" | grep -m1 'error:')
case $compiler in *clang*) first=$out ;; esac  # clang may report consequences of the error first
case $first in
  *"$says"*) case $out in *"$later"*) exit 0 ;; esac ;;
esac
printf '%s: refused, but the first error does not say "%s":\n%s\n' "$file" "$says" "$out"
exit 1
