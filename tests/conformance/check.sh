#!/usr/bin/env bash
# check.sh PROGRAM TRANSPORT: sends the recorded requests to the application through TRANSPORT, and checks what differs from the recorded answers.
set -euo pipefail
program=$1 transport=$2
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

if ! command -v node >/dev/null; then
  echo "skipped: there is no node, which sends the requests"
  exit 77
fi

folder=$(mktemp -d)
: >"$folder/said"  # the loop below may come before the server
"$program" --port 0 --transport "$transport" >"$folder/said" &
server=$!
trap 'kill "$server" 2>/dev/null || true; rm -rf "$folder"' EXIT

for _ in {1..100}; do
  target=$(sed -n 's|^listening on http://||p' "$folder/said")
  [ -n "$target" ] && break
  kill -0 "$server" || exit 1
  sleep 0.1
done

# Its own result knows nothing of transports; the report is what counts.
node "$here/data/run.js" check --target "$target" --json "$folder/report.json" || true
node "$here/check_differences.js" "$folder/report.json" "$here/transports.md" "$transport"
