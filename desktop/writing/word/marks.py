"""Runs of Word with who put them in or struck them (ECMA-376 part 1, 17.13.5)."""

import re
from collections.abc import Iterable
from datetime import date, datetime, time
from itertools import count
from typing import Any, NamedTuple

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

from desktop.core.word_diff import Mark

# XML has no place for these (XML 1.0, 2.2); a tab is an element of its own.
_UNSAFE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class Words(NamedTuple):
    """Some words that look alike; `note` is the number of a footnote that stands behind them."""

    text: str
    italic: bool = False
    bold: bool = False
    struck: bool = False
    underlined: bool = False
    mark: Mark = Mark.SAME
    author: str = ""
    made: date | None = None
    raised: bool = False
    note: int = 0


class Revisions:
    """Numbers the tracked changes of one file, and dates those that have no day."""

    def __init__(self, now: datetime) -> None:
        self._numbers = count(1)
        self._now = now

    def element(self, name: str, author: str, made: date | None) -> Any:
        """Return an empty element such as `w:ins` with its author and its moment."""
        moment = datetime.combine(made, time()) if made else self._now.replace(microsecond=0)
        element = OxmlElement(name)
        element.set(qn("w:id"), str(next(self._numbers)))
        element.set(qn("w:author"), safe(author) or "Rostrum")
        element.set(qn("w:date"), f"{moment:%Y-%m-%dT%H:%M:%S}Z")
        return element

    def fill(self, paragraph: Any, words: Iterable[Words]) -> None:
        """Put words into a paragraph's element, each change in an element of its own."""
        for one in words:
            run = _run(one)
            if one.mark is Mark.SAME:
                paragraph.append(run)
                continue
            name = "w:ins" if one.mark is Mark.INSERTED else "w:del"
            change = self.element(name, one.author, one.made)
            change.append(run)
            paragraph.append(change)

    def mark_end(self, paragraph: Any, name: str, author: str, made: date | None) -> None:
        """Say that a paragraph as a whole was put in or struck: its end is marked too."""
        properties = paragraph.get_or_add_pPr()
        runs = OxmlElement("w:rPr")
        runs.append(self.element(name, author, made))
        properties.append(runs)


def _run(words: Words) -> Any:
    run = OxmlElement("w:r")
    properties = OxmlElement("w:rPr")
    looks = (
        ("w:b", words.bold),
        ("w:i", words.italic),
        ("w:strike", words.struck),
    )
    for name, on in looks:
        if on:
            properties.append(OxmlElement(name))
    if words.underlined:
        line = OxmlElement("w:u")
        line.set(qn("w:val"), "single")
        properties.append(line)
    if words.note or words.raised:
        raised = OxmlElement("w:vertAlign")
        raised.set(qn("w:val"), "superscript")
        properties.append(raised)
    if len(properties):
        run.append(properties)
    if words.note:
        sign = OxmlElement("w:footnoteReference")
        sign.set(qn("w:id"), str(words.note))
        run.append(sign)
        return run
    for number, part in enumerate(safe(words.text).split("\t")):
        if number:
            run.append(OxmlElement("w:tab"))
        if part:
            text = OxmlElement("w:delText" if words.mark is Mark.DELETED else "w:t")
            text.set(qn("xml:space"), "preserve")
            text.text = part
            run.append(text)
    return run


def safe(text: str) -> str:
    """Return words without the signs that no XML may hold."""
    return _UNSAFE.sub("", text)
