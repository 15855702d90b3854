#!/usr/bin/env bash
# Makes .venv from requirements.lock, whole or not at all: the stamp is written last.
# Every file comes with its hash from the lock; nothing is built from sources outside it.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
folder=$(pwd -P)
venv=.venv
stamp=$venv/.ready

rm -f "$stamp"
bash "$here/system.sh"
python=$(bash "$here/python.sh")

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

if ! QT_QPA_PLATFORM=offscreen "$venv/bin/python" -c 'import PySide6.QtWidgets' 2>"$venv/qt.log"
then
    tail -n 1 "$venv/qt.log" >&2
    echo "Qt does not load: install the system library named above, then start again." >&2
    exit 1
fi
printf '%s\n' "$folder" >"$stamp"
