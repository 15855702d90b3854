#!/usr/bin/env bash
# Brings the system libraries that Qt loads at run time and that no Python package carries.
# Asks the dynamic linker which are missing, so nothing happens on a machine that has them all
# and nothing depends on how they came there. Installs with apt where that needs no question;
# otherwise prints the one line to type and leaves the decision to whoever reads it.
# Arguments name more that is needed: "libx.so.1 package" or "command package".
set -euo pipefail

[ "$(uname -s)" = Linux ] || exit 0

# library as the linker knows it (or a command), package as Debian 12 and Ubuntu 22.04 call it
needed="
libGL.so.1 libgl1
libEGL.so.1 libegl1
libglib-2.0.so.0 libglib2.0-0
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
libxkbcommon.so.0 libxkbcommon0
libxcb-cursor.so.0 libxcb-cursor0
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-shape.so.0 libxcb-shape0
libcups.so.2 libcups2
$(printf '%s\n' "$@")
"

linker=$(PATH="$PATH:/sbin:/usr/sbin" command -v ldconfig) || exit 0

missing_packages() {
    local known name package
    known=$("$linker" -p)
    while read -r name package; do
        [ -n "$name" ] || continue
        [[ $known == *"$name "* ]] || command -v "$name" >/dev/null || printf '%s\n' "$package"
    done <<<"$needed"
}

# Debian 13 and Ubuntu 24.04 renamed some packages when time values grew to 64 bits.
names_here() {
    local package
    while read -r package; do
        if apt-cache show "${package}t64" >/dev/null 2>&1; then
            printf '%s\n' "${package}t64"
        else
            printf '%s\n' "$package"
        fi
    done
}

missing=$(missing_packages)
[ -n "$missing" ] || exit 0
one_line=$(tr '\n' ' ' <<<"$missing")

if ! command -v apt-get >/dev/null; then
    echo "System packages are missing here. Debian calls them: ${one_line}" >&2
    echo "Install what this system calls them, then start again if the window does not open." >&2
    exit 0
fi

as_root=()
if [ "$(id -u)" != 0 ]; then
    if ! sudo -n true >/dev/null 2>&1; then
        echo "System packages are missing here. Type this line, then start again:" >&2
        echo "    sudo apt-get install --no-install-recommends $(names_here <<<"$missing" | tr '\n' ' ')" >&2
        exit 0
    fi
    as_root=(sudo -n)
fi

echo "Installing system packages: ${one_line}"
quiet=(env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0)
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# A fresh machine has no package lists, and t64 names are only known from them.
"${as_root[@]}" "${quiet[@]}" update >"$log" 2>&1 || true
mapfile -t packages < <(names_here <<<"$missing")
if ! "${as_root[@]}" "${quiet[@]}" install -y --no-install-recommends "${packages[@]}" >>"$log" 2>&1
then
    tail -n 5 "$log" >&2
    echo "apt could not install them. Type this line, then start again:" >&2
    echo "    sudo apt-get install --no-install-recommends ${packages[*]}" >&2
fi
