#!/usr/bin/env bash
# Builds dist/rostrum. A fixed hash seed and the date of the last commit instead of the time of
# day make two builds of one commit the same, byte for byte.
set -euo pipefail
cd "$(dirname "$0")/../.."

has_library='
from PyInstaller.depend.bindepend import get_python_library_path
raise SystemExit(not get_python_library_path())
'
# PyInstaller takes Python's shared library along and reads other libraries with objdump;
# Debian has both in packages of their own.
more=("objdump binutils")
if ! .venv/bin/python -c "$has_library" >/dev/null 2>&1; then
    version=$(.venv/bin/python -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    more+=("libpython$version.so.1.0 libpython$version")
fi
bash resources/setup/system.sh "${more[@]}"

export PYTHONHASHSEED=1
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || echo 1483228800)
export SOURCE_DATE_EPOCH
# Warnings are about libraries of parts that are left out; what is wrong stops the build by itself.
.venv/bin/python -m PyInstaller --noconfirm --clean --log-level ERROR build.spec
echo "dist/rostrum is ready: $(du -sm dist/rostrum | cut -f1) MiB in" \
    "$(find dist/rostrum -type f | wc -l) files. It tests itself with" \
    "dist/rostrum/rostrum --self-test"
