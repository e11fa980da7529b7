#!/usr/bin/env bash
# compare_with_recorded_responses.sh PROGRAM TRANSPORT: sends the recorded requests to the application through TRANSPORT, and checks the differences from the recorded responses.
set -euo pipefail
program=$1 transport=$2
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

if ! command -v node >/dev/null; then
  echo "skipped: node is missing, which sends the requests"
  exit 77
fi

folder=$(mktemp -d)
: >"$folder/said"  # the loop below may read it before the server has created it
"$program" --port 0 --transport "$transport" >"$folder/said" &
server=$!
trap 'kill "$server" 2>/dev/null || true; rm -rf "$folder"' EXIT

for _ in {1..100}; do
  target=$(sed -n 's|^listening on http://||p' "$folder/said")
  [ -n "$target" ] && break
  kill -0 "$server" || exit 1
  sleep 0.1
done

# record_and_check.js fails for differences that transports.md allows, so its exit status is ignored, and its report is checked.
node "$here/data/record_and_check.js" check --target "$target" --json "$folder/report.json" || true
node "$here/check_differences.js" "$folder/report.json" "$here/transports.md" "$transport"
