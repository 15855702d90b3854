"""Footnotes of a Word file: a part of the package that python-docx does not make."""

from typing import Any

from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from desktop.writing.word.marks import safe

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
# 0 and 1 are the lines that Word draws above footnotes.
FIRST = 2


def add_footnotes(document: Any, notes: list[str]) -> None:
    """Give a Word document its footnotes; the first has the number `FIRST`."""
    root = etree.Element(f"{{{_W}}}footnotes", nsmap={"w": _W})
    for number, (sort, line) in enumerate((("separator",) * 2, ("continuationSeparator",) * 2)):
        note = _note(root, number)
        note.set(f"{{{_W}}}type", sort)
        run = etree.SubElement(etree.SubElement(note, f"{{{_W}}}p"), f"{{{_W}}}r")
        etree.SubElement(run, f"{{{_W}}}{line}")
    for number, words in enumerate(notes, FIRST):
        _words(_note(root, number), words)
    blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    part = Part(PackURI("/word/footnotes.xml"), _TYPE, blob, document.part.package)
    document.part.relate_to(part, _RELATION)


def _note(root: Any, number: int) -> Any:
    note = etree.SubElement(root, f"{{{_W}}}footnote")
    note.set(f"{{{_W}}}id", str(number))
    return note


def _words(note: Any, words: str) -> None:
    paragraph = etree.SubElement(note, f"{{{_W}}}p")
    style = etree.SubElement(etree.SubElement(paragraph, f"{{{_W}}}pPr"), f"{{{_W}}}pStyle")
    style.set(f"{{{_W}}}val", "FootnoteWords")
    sign = etree.SubElement(paragraph, f"{{{_W}}}r")
    raised = etree.SubElement(etree.SubElement(sign, f"{{{_W}}}rPr"), f"{{{_W}}}vertAlign")
    raised.set(f"{{{_W}}}val", "superscript")
    etree.SubElement(sign, f"{{{_W}}}footnoteRef")
    run = etree.SubElement(paragraph, f"{{{_W}}}r")
    text = etree.SubElement(run, f"{{{_W}}}t")
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    text.text = f" {safe(words)}"
