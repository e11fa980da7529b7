#!/usr/bin/env bash
# judge.sh FOLDER PROGRAM COUNT: installs the judge into FOLDER and lets it judge PROGRAM.
set -euo pipefail
source=$(cd "$(dirname "$0")" && pwd)
command -v npm >/dev/null || { echo "skipped: there is no npm"; exit 77; }
mkdir -p "$1"
cp "$source"/{package.json,package-lock.json,judge.mjs} "$1"
npm ci --prefix "$1" --silent --no-audit --no-fund || { echo "skipped: npm can't fetch @cloud-copilot/iam-simulate"; exit 77; }
exec node "$1/judge.mjs" "$2" "$3"
