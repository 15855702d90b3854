"""Runs of Word with who put them in or struck them (ECMA-376 part 1, 17.13.5)."""

import re
from collections.abc import Iterable
from datetime import date, datetime, time
from itertools import count
from typing import Any, NamedTuple

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

from desktop.core.versions.word_diff import Mark

# XML has no place for these (XML 1.0, 2.2); a tab is an element of its own.
_UNSAFE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class Words(NamedTuple):
    """Some words that look alike; `note` is the number of a footnote that stands behind them.

    `opens` and `closes` are the numbers of comments that begin before the words or end behind
    them; `moved` tells that they were not struck or put in, but moved.
    """

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
    opens: tuple[int, ...] = ()
    closes: tuple[int, ...] = ()
    moved: bool = False


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
            for number in one.opens:
                paragraph.append(_numbered("w:commentRangeStart", number))
            if one.text or one.note:
                paragraph.append(self._changed(one))
            for number in one.closes:
                paragraph.append(_numbered("w:commentRangeEnd", number))
                sign = OxmlElement("w:r")
                sign.append(_numbered("w:commentReference", number))
                paragraph.append(sign)

    def _changed(self, words: Words) -> Any:
        """The run of some words, in the element of the change that it is."""
        run = _run(words)
        if words.mark is Mark.SAME:
            return run
        change = self.element(change_name(words), words.author, words.made)
        change.append(run)
        return change

    def bracket_move(self, paragraph: Any, words: Words, name: str) -> None:
        """Say which move the words of a whole paragraph are an end of; `name` is that of both."""
        kind = change_name(words)
        start = self.element(f"{kind}RangeStart", words.author, words.made)
        start.set(qn("w:name"), name)
        end = OxmlElement(f"{kind}RangeEnd")
        end.set(qn("w:id"), start.get(qn("w:id")))
        paragraph.insert(1 if paragraph.pPr is not None else 0, start)
        paragraph.append(end)

    def mark_end(self, paragraph: Any, name: str, author: str, made: date | None) -> None:
        """Say that a paragraph as a whole was put in or struck: its end is marked too."""
        properties = paragraph.get_or_add_pPr()
        runs = OxmlElement("w:rPr")
        runs.append(self.element(name, author, made))
        properties.append(runs)


def change_name(words: Words) -> str:
    """Return the element in which changed words stand."""
    if words.moved:
        return "w:moveTo" if words.mark is Mark.INSERTED else "w:moveFrom"
    return "w:ins" if words.mark is Mark.INSERTED else "w:del"


def _numbered(name: str, number: int) -> Any:
    element = OxmlElement(name)
    element.set(qn("w:id"), str(number))
    return element


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
            struck = words.mark is Mark.DELETED and not words.moved
            text = OxmlElement("w:delText" if struck else "w:t")
            text.set(qn("xml:space"), "preserve")
            text.text = part
            run.append(text)
    return run


def safe(text: str) -> str:
    """Return words without the signs that no XML may hold."""
    return _UNSAFE.sub("", text)
