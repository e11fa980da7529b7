#!/usr/bin/env bash
# compare_with_parser.sh PROGRAM python|node: PROGRAM's results for the documents are the same as those of this language's JSON parser.
set -euo pipefail
program=$1 reader=$2
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

for tool in python3 $([ "$reader" = node ] && echo node); do
  if ! command -v "$tool" >/dev/null; then
    echo "skipped: $tool is missing"
    exit 77
  fi
done

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 "$here/generate_documents.py" 30000 >"$folder/documents"
"$program" <"$folder/documents" >"$folder/answers"
case $reader in
  python) python3 "$here/compare_with_python.py" "$folder/documents" "$folder/answers" ;;
  node) node "$here/compare_with_node.js" "$folder/documents" "$folder/answers" ;;
esac
