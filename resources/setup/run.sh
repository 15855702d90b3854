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

aborted=134
ended=0
.venv/bin/python -m desktop || ended=$?
if [ "$ended" = "$aborted" ]; then
    echo "No window could be opened, for the reason above. If the screen that is named here" \
        "(${WAYLAND_DISPLAY:-${DISPLAY:-none}}) is not there any more, this makes pictures instead:" >&2
    echo "    env -u DISPLAY -u WAYLAND_DISPLAY make run" >&2
fi
exit "$ended"
