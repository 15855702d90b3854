#!/usr/bin/env bash
# Prints the newest Python on this machine that can make Rostrum's environment.
# A name on the PATH proves nothing (version switchers leave names that only print an error),
# so every candidate is run and asked. PYTHON=/path/to/python3 settles the choice.
set -euo pipefail

# Prints the interpreter itself: a name may be a switcher, or an environment about to be replaced.
itself='import sys; print(getattr(sys, "_base_executable", sys.executable))'
usable='
import importlib.util as find, sys
sys.exit(
    not (3, 11) <= sys.version_info[:2] <= (3, 14)
    or find.find_spec("venv") is None
    or not (find.find_spec("pip") or find.find_spec("ensurepip"))
)'

newest() {
    local name python
    for name in ${PYTHON:+"$PYTHON"} python3.14 python3.13 python3.12 python3.11 python3 python; do
        if python=$("$name" -c "$itself" 2>/dev/null) && "$python" -c "$usable" 2>/dev/null; then
            printf '%s\n' "$python"
            return 0
        fi
    done
    return 1
}

if newest; then
    exit 0
fi

if python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
    echo "Python is here but has neither pip nor the venv module: install them (on Debian and" \
        "Ubuntu: sudo apt-get install python3-pip python3-venv) and start again." >&2
else
    echo "Rostrum needs Python 3.11 to 3.14 and found none: install it (on Debian 12 and newer and" \
        "Ubuntu 24.04 and newer: sudo apt-get install python3 python3-pip python3-venv), or say" \
        "where it is with PYTHON=/path/to/python3, and start again." >&2
fi
exit 1
