"""PDF files of a few plain objects, made here so that each line stands where a test wants it."""

import math
from collections.abc import Sequence
from typing import NamedTuple

FONTS = {"plain": "Times-Roman", "italic": "Times-Italic", "bold": "Times-Bold"}


class Ink(NamedTuple):
    """Some words on a page: their place in points from the lower left, font, size and slope."""

    x: float
    y: float
    text: str
    font: str = "plain"
    size: float = 11
    degrees: float = 0


class Stroke(NamedTuple):
    """A level line on a page, at the height `y`."""

    x: float
    y: float
    right: float


def pdf_file(*pages: Sequence[Ink | Stroke], encrypted: bool = False) -> bytes:
    """A PDF of pages of A4 with a text layer."""
    names = list(FONTS)
    fonts = " ".join(f"/{name} {3 + number} 0 R" for number, name in enumerate(names))
    first = 3 + len(names)
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        *(
            f"<< /Type /Font /Subtype /Type1 /BaseFont /{FONTS[name]} /Encoding /WinAnsiEncoding >>"
            for name in names
        ),
    ]
    for number, inks in enumerate(pages):
        content = "\n".join(_drawn(ink) for ink in inks)
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]"
            f" /Resources << /Font << {fonts} >> >> /Contents {first + 2 * number + 1} 0 R >>"
        )
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    return _file(objects, encrypted)


def _drawn(ink: Ink | Stroke) -> str:
    if isinstance(ink, Stroke):
        return f"{ink.x} {ink.y} m {ink.right} {ink.y} l S"
    words = ink.text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    place = f"1 0 0 1 {ink.x} {ink.y}"
    if ink.degrees:
        turn = math.radians(ink.degrees)
        right, up = math.cos(turn), math.sin(turn)
        place = f"{right:.4f} {up:.4f} {-up:.4f} {right:.4f} {ink.x} {ink.y}"
    return f"BT /{ink.font} {ink.size} Tf {place} Tm ({words}) Tj ET"


def _file(objects: Sequence[str], encrypted: bool) -> bytes:
    data = b"%PDF-1.4\n"
    places = []
    for number, text in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{text}\nendobj\n".encode("cp1252")
    start = len(data)
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    lock = (
        f" /Encrypt << /Filter /Standard /V 1 /R 2 /O ({'o' * 32}) /U ({'u' * 32}) /P -4 >>"
        " /ID [(0123456789012345) (0123456789012345)]"
        if encrypted
        else ""
    )
    size = len(objects) + 1
    data += f"xref\n0 {size}\n0000000000 65535 f \n{table}".encode()
    return (
        data + f"trailer << /Size {size} /Root 1 0 R{lock} >>\nstartxref\n{start}\n%%EOF".encode()
    )
