#!/usr/bin/env bash
# compare_with_simulator.sh FOLDER PROGRAM COUNT: installs the simulator into FOLDER and compares PROGRAM with it.
set -euo pipefail
source=$(cd "$(dirname "$0")" && pwd)
command -v npm >/dev/null || { echo "skipped: npm is missing"; exit 77; }
mkdir -p "$1"
cp "$source"/{package.json,package-lock.json,compare_with_simulator.mjs} "$1"
npm ci --prefix "$1" --silent --no-audit --no-fund || { echo "skipped: npm can't install @cloud-copilot/iam-simulate"; exit 77; }
exec node "$1/compare_with_simulator.mjs" "$2" "$3"
