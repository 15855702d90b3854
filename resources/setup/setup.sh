#!/usr/bin/env bash
# Makes .venv from requirements.lock, whole or not at all: the stamp is written last.
# Every file comes with its hash from the lock; nothing is built from sources outside it.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
folder=$(pwd -P)
venv=.venv
stamp=$venv/.ready

# Qt reads its own place out of a settings file, where these characters separate values.
if [[ $folder == *[,\;:\"\\]* ]]; then
    echo "Qt cannot start from a folder whose path has a comma, colon, semicolon, quotation mark" \
        "or backslash in it, as $folder has: rename the folder and start again." >&2
    exit 1
fi

rm -f "$stamp"
bash "$here/system.sh"
python=$(bash "$here/python.sh")

start_qt='
import sys
from PySide6.QtWidgets import QApplication
QApplication(sys.argv)
'
version='import sys; print(sys.version)'
# An environment of another Python, or of a folder that has moved since, is made anew.
fits() {
    [ -x "$venv/bin/python" ] &&
        [ "$("$venv/bin/python" -c "$version" 2>/dev/null)" = "$("$python" -c "$version")" ] &&
        grep -qxF "$folder" "$venv/.folder" 2>/dev/null
}

# pip of the system can fill a bare environment, which spares the making of a second pip and
# works where Debian keeps ensurepip in a package of its own. Older than 22.3 it cannot.
can_fill='import pip; raise SystemExit(tuple(map(int, pip.__version__.split(".")[:2])) < (22, 3))'
if ! fits; then
    rm -rf "$venv"
    if "$python" -c "$can_fill" >/dev/null 2>&1; then
        "$python" -m venv --without-pip "$venv"
    else
        "$python" -m venv "$venv"
    fi
    printf '%s\n' "$folder" >"$venv/.folder"
fi
if "$venv/bin/python" -c 'import pip' >/dev/null 2>&1; then
    pip=("$venv/bin/python" -m pip)
else
    pip=("$python" -m pip --python "$venv/bin/python")
fi

echo "Setting up $("$python" --version) with the packages of requirements.lock ..."
export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_USER=0 PIP_NO_INPUT=1
if ! "${pip[@]}" install --quiet --require-hashes --only-binary :all: -r requirements.lock; then
    echo "The packages could not be installed, for the reason above. The first start needs the" \
        "network; what is there is kept, so start again when it is back." >&2
    exit 1
fi
# The build of the editable install may only use what the lock has just installed.
"$venv/bin/python" -m pip install --quiet --no-deps --no-build-isolation --no-index --editable .

# A missing system library shows only when Qt really starts, so it is started once.
if ! QT_QPA_PLATFORM=offscreen "$venv/bin/python" -c "$start_qt" >"$venv/qt.log" 2>&1; then
    grep -m 3 -iE 'cannot open|not found|could not|error' "$venv/qt.log" >&2 || cat "$venv/qt.log" >&2
    echo "Qt does not start, for the reason above: install the system library that it names, then" \
        "start again." >&2
    exit 1
fi
rm -f "$venv/qt.log"
printf '%s\n' "$folder" >"$stamp"
