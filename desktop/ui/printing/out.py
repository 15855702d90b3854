"""Pages out: into a PDF file or to a printer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QCoreApplication, QHashSeed, QIODevice, QMarginsF, Qt, QUuid
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPainter, QPdfWriter

from desktop.core.paper import Paper
from desktop.core.problem import Problem
from desktop.core.steps import Steps, finished
from desktop.desk.saving import save
from desktop.ui.printing.sheet_text import UNIT

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QPagedPaintDevice
    from PySide6.QtPrintSupport import QPrinter

    from desktop.ui.printing.sheet_base import PrintedPages

DOTS_AN_INCH = 96
JOB = "Agenda"
# Qt tells the moment of writing here and in its own metadata; both are left out.
_MOMENTS = re.compile(rb"/(?:CreationDate|ModDate) \(D:[^)]*\)")
_NO_METADATA = (
    b"<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?>"
    b"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"/><?xpacket end='r'?>"
)


def write_pages(pages: PrintedPages, path: Path) -> int:
    """Write `pages` to the PDF file `path`, whole or not at all; returns how many they are.

    The text can be searched, the fonts are inside, and nothing else is: no author, no time of
    writing, so that the same pages give the same bytes. Needs the application and its `Theme`,
    which brings the fonts. Raises `Problem` when the file cannot be written.
    """
    save(path, pdf_of(pages))
    return pages.count


def mirrored() -> bool:
    """Whether the window runs from right to left, and paper with it."""
    return QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft


def pdf_of(pages: PrintedPages, wanted: Sequence[int] = ()) -> bytes:
    """Return the `wanted` pages, counted from 0, or all, as the bytes of a PDF file."""
    return finished(pdf_steps(pages, wanted))


def pdf_steps(pages: PrintedPages, wanted: Sequence[int] = ()) -> Steps[bytes]:
    """Write pages into the bytes of a PDF file, a page a step."""
    # Qt orders the fonts of a file by a seed that is another one at every start.
    QHashSeed.setDeterministicGlobalSeed()
    try:
        data = yield from _written(pages, tuple(wanted) or tuple(range(pages.count)))
    finally:
        QHashSeed.resetRandomGlobalSeed()
    return _MOMENTS.sub(lambda found: b" " * len(found[0]), data)


def _written(pages: PrintedPages, wanted: Sequence[int]) -> Steps[bytes]:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS_AN_INCH * UNIT)
    writer.setTitle(pages.title or JOB)
    words = "\n".join(pages.words(number) for number in wanted)
    writer.setDocumentId(QUuid.createUuidV5(QUuid(), words.encode()))
    writer.setDocumentXmpMetadata(_NO_METADATA)
    _set_paper(writer, pages, wanted[0])
    painter = QPainter(writer)
    try:
        painter.scale(UNIT, UNIT)
        yield from _paint(painter, writer, pages, wanted)
    finally:
        # A painter that is still at work would take its device along when it goes.
        painter.end()
    return bytes(buffer.data().data())


def print_steps(printer: QPrinter, pages: PrintedPages, within: Sequence[int] = ()) -> Steps[int]:
    """Print the pages that `printer` is set to, as often as it is; gives how many were sent.

    `within` are the only pages in question, counted from 0. Raises `Problem` when the printer does
    not take them. Left before its end, nothing more is printed.
    """
    printer.setDocName(pages.title or JOB)
    printer.setFullPage(True)
    offered = tuple(within) or tuple(range(pages.count))
    wanted = [offered[number] for number in chosen_pages(printer, len(offered))]
    _set_paper(printer, pages, wanted[0] if wanted else 0)
    painter = QPainter()
    if not painter.begin(printer):
        name = printer.printerName()
        said = QCoreApplication.translate(
            "Printing", "The printer %1 takes no pages; look whether it is on, or choose another."
        )
        raise Problem(said.replace("%1", name))
    try:
        painter.scale(printer.resolution() / DOTS_AN_INCH, printer.resolution() / DOTS_AN_INCH)
        yield from _paint(painter, printer, pages, wanted)
    except GeneratorExit:
        printer.abort()
        raise
    finally:
        painter.end()
    return len(wanted)


def chosen_pages(printer: QPrinter, count: int) -> tuple[int, ...]:
    """Return the pages to print in their order, counted from 0."""
    first, last = printer.fromPage() or 1, printer.toPage() or count
    one = tuple(range(first - 1, min(last, count)))
    if printer.pageOrder() is printer.PageOrder.LastPageFirst:
        one = one[::-1]
    own_copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        return one * own_copies
    return tuple(number for number in one for _ in range(own_copies))


def _set_paper(device: QPagedPaintDevice, pages: PrintedPages, number: int) -> None:
    ids = QPageSize.PageSizeId
    sizes = {
        Paper.A4: ids.A4,
        Paper.LETTER: ids.Letter,
        Paper.A3: ids.A3,
        Paper.TABLOID: ids.Tabloid,
    }
    ways = QPageLayout.Orientation
    device.setPageSize(QPageSize(sizes[pages.paper]))
    device.setPageOrientation(ways.Landscape if pages.lies(number) else ways.Portrait)
    device.setPageMargins(QMarginsF(0, 0, 0, 0))


def _paint(
    painter: QPainter, device: QPagedPaintDevice, pages: PrintedPages, wanted: Sequence[int]
) -> Steps[None]:
    for place, number in enumerate(wanted):
        if place:
            if pages.lies(number) != pages.lies(wanted[place - 1]):
                _set_paper(device, pages, number)
            device.newPage()
        pages.paint(painter, number)
        yield (place + 1) / len(wanted)
