#!/usr/bin/env bash
# Opens the window. Where there is no screen it makes what can be looked at later instead.
set -euo pipefail
cd "$(dirname "$0")/../.."

if [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "There is no screen here, so no window opens. Pictures of every view, the printed agenda" \
        "and a file for Outlook go to the folder out/ instead."
    export QT_QPA_PLATFORM=offscreen
    exec .venv/bin/python -m desktop tour --out out/
fi
exec .venv/bin/python -m desktop
