"""Content lines folded as RFC 5545, 3.1 has it, so that no program can tear them."""

import re

OCTETS = 75
# One escape or letter with the spaces before it: a space at the end of a line is easily lost.
_UNIT = re.compile(r" {0,3}(?:\\.|[^ ])| ", re.DOTALL)


def folded(line: str) -> bytes:
    """Fold at 75 octets, never inside a letter or an escape."""
    whole = line.encode()
    if len(whole) <= OCTETS:
        return whole + b"\r\n"
    parts: list[bytes] = []
    current = b""
    for unit in _UNIT.findall(line):
        octets = unit.encode()
        if len(current) + len(octets) > OCTETS:
            parts.append(current)
            current = b" "
        current += octets
    parts.append(current)
    return b"\r\n".join(parts) + b"\r\n"
