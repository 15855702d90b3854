"""Pages out: into a PDF file or to a printer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QCoreApplication, QHashSeed, QIODevice, QMarginsF, Qt, QUuid
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPainter, QPdfWriter

from desktop.core.paper import Paper
from desktop.core.problem import Problem
from desktop.desk.saving import save
from desktop.ui.sheet_pages import Pages, SheetPages
from desktop.ui.sheet_text import UNIT

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from PySide6.QtGui import QPagedPaintDevice
    from PySide6.QtPrintSupport import QPrinter

    from desktop.desk.printing import Sheet

DOTS_AN_INCH = 96
# Qt tells the moment of writing here and in its own metadata; both are left out.
_MOMENTS = re.compile(rb"/(?:CreationDate|ModDate) \(D:[^)]*\)")
_NO_METADATA = (
    b"<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?>"
    b"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"/><?xpacket end='r'?>"
)


def write_pdf(sheet: Sheet, path: Path, paper: Paper = Paper.A4) -> int:
    """Write `sheet` to the PDF file `path`, whole or not at all; returns the number of pages.

    The text can be searched, the fonts are inside, and nothing else is: no author, no time of
    writing, so that the same sheet gives the same bytes. Needs the application and its `Theme`,
    which brings the fonts. Raises `Problem` when the file cannot be written.
    """
    return write_pages(SheetPages(sheet, paper, mirrored=mirrored()), path)


def write_pages(pages: Pages, path: Path) -> int:
    """Write pages to the PDF file `path`, as `write_pdf` does; returns their number."""
    save(path, pdf_of(pages))
    return pages.count


def mirrored() -> bool:
    """Whether the window runs from right to left, and paper with it."""
    return QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft


def pdf_of(pages: Pages) -> bytes:
    """Return the pages as the bytes of a PDF file."""
    # Qt orders the fonts of a file by a seed that is another one at every start.
    QHashSeed.setDeterministicGlobalSeed()
    try:
        data = _written(pages)
    finally:
        QHashSeed.resetRandomGlobalSeed()
    return _MOMENTS.sub(lambda found: b" " * len(found[0]), data)


def _written(pages: Pages) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS_AN_INCH * UNIT)
    writer.setTitle(pages.job)
    words = "\n".join(pages.words(number) for number in range(pages.count))
    writer.setDocumentId(QUuid.createUuidV5(QUuid(), words.encode()))
    writer.setDocumentXmpMetadata(_NO_METADATA)
    _set_paper(writer, pages)
    painter = QPainter(writer)
    painter.scale(UNIT, UNIT)
    _paint(painter, writer, pages, range(pages.count))
    painter.end()
    return bytes(buffer.data().data())


def print_to(printer: QPrinter, pages: Pages) -> int:
    """Print the pages that `printer` is set to, as often as it is; returns how many were sent.

    Raises `Problem` when the printer does not take them.
    """
    printer.setDocName(pages.job)
    printer.setFullPage(True)
    _set_paper(printer, pages)
    painter = QPainter()
    if not painter.begin(printer):
        name = printer.printerName()
        said = QCoreApplication.translate(
            "Printing", "The printer %1 takes no pages; look whether it is on, or choose another."
        )
        raise Problem(said.replace("%1", name))
    painter.scale(printer.resolution() / DOTS_AN_INCH, printer.resolution() / DOTS_AN_INCH)
    wanted = chosen_pages(printer, pages.count)
    _paint(painter, printer, pages, wanted)
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


def _set_paper(device: QPagedPaintDevice, pages: Pages) -> None:
    sizes = {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}
    device.setPageSize(QPageSize(sizes[pages.paper]))
    wide = pages.size.width() > pages.size.height()
    upright, across = QPageLayout.Orientation.Portrait, QPageLayout.Orientation.Landscape
    device.setPageOrientation(across if wide else upright)
    device.setPageMargins(QMarginsF(0, 0, 0, 0))


def _paint(
    painter: QPainter, device: QPagedPaintDevice, pages: Pages, wanted: Iterable[int]
) -> None:
    for place, number in enumerate(wanted):
        if place:
            device.newPage()
        pages.paint(painter, number)
