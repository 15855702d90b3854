#!/usr/bin/env bash
# Runs every test without a screen, then holds each room without Qt to 95 % of its lines.
# The window's tests run beside the others, and behind them those of the commands, as there are two
# cores; what the window's reach is not measured.
# Room by room, because a sum would let a well tested room hide one that is not.
set -euo pipefail
cd "$(dirname "$0")/../.."
python=.venv/bin/python
export QT_QPA_PLATFORM=offscreen

failed=0
aside=$(mktemp -d)
trap 'rm -rf "$aside"' EXIT
window_and_commands() {
    local red=0
    "$python" -m pytest tests/ui tests/journeys || red=1
    COVERAGE_FILE="$aside/commands" "$python" -m pytest tests/cli --cov --cov-report= || red=1
    return "$red"
}
window_and_commands >"$aside/told" 2>&1 &
beside=$!
"$python" -m pytest --ignore=tests/ui --ignore=tests/journeys --ignore=tests/cli --cov \
    --cov-report= || failed=1
wait "$beside" || failed=1
cat "$aside/told"
"$python" -m coverage combine -q --append "$aside/commands"

for room in core reading writing store desk; do
    if ! report=$("$python" -m coverage report --include="desktop/$room/*" --fail-under=95); then
        printf 'Under 95 %% of the lines of desktop/%s are tested:\n%s\n' "$room" "$report" >&2
        failed=1
    fi
done
exit "$failed"
