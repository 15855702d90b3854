#!/usr/bin/env bash
# Writes requirements.lock from pyproject.toml: names, versions and the hashes of every file of
# each version, so that one lock serves all systems and Pythons. Index settings of the machine
# are set aside, because only files of the public index have hashes that others can check.
set -euo pipefail
cd "$(dirname "$0")/../.."
command -v uv >/dev/null || {
    echo "uv is missing: install it (python3 -m pip install uv) and start again." >&2
    exit 1
}
env -u UV_INDEX -u UV_INDEX_URL -u UV_EXTRA_INDEX_URL -u UV_FIND_LINKS -u UV_DEFAULT_INDEX \
    uv --no-config pip compile pyproject.toml --quiet --extra dev --universal \
    --python-version 3.11 --fork-strategy fewest --generate-hashes --no-header --no-annotate \
    --no-emit-index-url --no-emit-find-links --output-file requirements.lock "$@"
