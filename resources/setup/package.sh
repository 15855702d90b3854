#!/usr/bin/env bash
# Builds dist/rostrum. A fixed hash seed and the date of the last commit instead of the time of
# day make two builds of one commit the same, byte for byte.
set -euo pipefail
cd "$(dirname "$0")/../.."
export PYTHONHASHSEED=1
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || echo 1483228800)
export SOURCE_DATE_EPOCH
exec .venv/bin/python -m PyInstaller --noconfirm --clean --log-level WARN build.spec
