#!/usr/bin/env bash
# Runs every test without a screen, then holds each room without Qt to 95 % of its lines.
# The window's tests run beside the others: their room is not measured, and there are two cores.
# Room by room, because a sum would let a well tested room hide one that is not.
set -euo pipefail
cd "$(dirname "$0")/../.."
python=.venv/bin/python
export QT_QPA_PLATFORM=offscreen

failed=0
told=$(mktemp)
trap 'rm -f "$told"' EXIT
"$python" -m pytest tests/ui tests/journeys >"$told" 2>&1 &
window=$!
"$python" -m pytest --ignore=tests/ui --ignore=tests/journeys --cov --cov-report=term || failed=1
wait "$window" || failed=1
cat "$told"

for room in core reading writing store desk; do
    if ! report=$("$python" -m coverage report --include="desktop/$room/*" --fail-under=95); then
        printf 'Under 95 %% of the lines of desktop/%s are tested:\n%s\n' "$room" "$report" >&2
        failed=1
    fi
done
exit "$failed"
