#!/usr/bin/env bash
# check.sh PROGRAM python|node: what PROGRAM says of the documents is what the judge's own reader says.
set -euo pipefail
program=$1 judge=$2
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

for tool in python3 $([ "$judge" = node ] && echo node); do
  if ! command -v "$tool" >/dev/null; then
    echo "skipped: there is no $tool"
    exit 77
  fi
done

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 "$here/documents.py" 30000 >"$folder/documents"
"$program" <"$folder/documents" >"$folder/verdicts"
case $judge in
  python) python3 "$here/judge.py" "$folder/documents" "$folder/verdicts" ;;
  node) node "$here/judge.js" "$folder/documents" "$folder/verdicts" ;;
esac
