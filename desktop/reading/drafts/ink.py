"""The words of a line with what its marks said, cut and joined without losing their places."""

import re
from collections.abc import Iterable
from itertools import pairwise

from desktop.core.quick.dataclasses import dataclass
from desktop.reading.markup import understand

_SUPERS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISED = re.compile(rf"([{_SUPERS}]+)|\[\^([\w*†‡]{{1,8}})\]")
# Markdown ends a line with a backslash where the next one is to be on its own.
_HARD_BREAK = re.compile(r"(?<!\\)\\\s*$")
_ROW_OF_SIGNS = re.compile(r"</sup>\s*,\s*<sup>", re.I)
_SEVERAL = re.compile(r"<sup>\s*(\d{1,3}(?:\s*,\s*\d{1,3})+)\s*</sup>", re.I)
_UNIT = re.compile(r"\b([kcm]?m|CO|CH|N)<sup>(\d)</sup>")
_BOLD = re.compile(
    r"\s*(?:\*\*(?!\*)(?:(?!\*\*).)+\*\*|\*\*\*.+\*\*\*|__(?:(?!__).)+__"
    r"|<(b|strong)>(?:(?!</?\1>).)+</\1>)[.:]?\s*",
    re.I,
)
_MARKS = "<*_&\\[" + _SUPERS


@dataclass(frozen=True, slots=True)
class Ink:
    """Plain words with what their markup said.

    `italics` holds ranges of `text`, `raised` offsets into it with the printed footnote sign;
    `bold` tells that all of it was bold.
    """

    text: str
    italics: tuple[tuple[int, int], ...] = ()
    raised: tuple[tuple[int, str], ...] = ()
    bold: bool = False


def ink_of(raw: str) -> Ink:
    """Take the marks off one line and close its gaps to one blank."""
    raw = _HARD_BREAK.sub("", raw)
    if not any(sign in raw for sign in _MARKS):
        return Ink(" ".join(raw.split()))
    marked = understand(_in_tags(raw))
    return _closed(Ink(marked.text, marked.italics, marked.notes, bool(_BOLD.fullmatch(raw))))


def _in_tags(raw: str) -> str:
    """Write every kind of raised sign in the one way that the common reader of marks knows."""
    raw = _RAISED.sub(lambda sign: f"<sup>{_plain_sign(sign)}</sup>", raw)
    raw = _ROW_OF_SIGNS.sub("</sup><sup>", raw)
    raw = _SEVERAL.sub(
        lambda signs: "".join(f"<sup>{sign.strip()}</sup>" for sign in signs[1].split(",")), raw
    )
    return _UNIT.sub(r"\1\2", raw)


def _plain_sign(sign: re.Match[str]) -> str:
    return "".join(str(_SUPERS.index(one)) for one in sign[1]) if sign[1] else sign[2]


def _closed(ink: Ink) -> Ink:
    """The same words with single blanks between them."""
    kept: list[int] = [0]
    text = ""
    for letter in ink.text:
        if not letter.isspace():
            text += letter
        elif text and not text.endswith(" "):
            text += " "
        kept.append(len(text))
    size = len(text.rstrip())
    return Ink(
        text.rstrip(),
        tuple((kept[a], min(kept[b], size)) for a, b in ink.italics),
        tuple((min(kept[at], size), sign) for at, sign in ink.raised),
        ink.bold,
    )


def cut(ink: Ink, start: int) -> Ink:
    """The ink from offset `start` on, without blanks in front."""
    start += len(ink.text[start:]) - len(ink.text[start:].lstrip())
    return Ink(
        ink.text[start:],
        tuple((max(a - start, 0), b - start) for a, b in ink.italics if b > start),
        tuple((at - start, sign) for at, sign in ink.raised if at >= start),
        ink.bold,
    )


def opened(ink: Ink, front: str) -> Ink:
    """The ink with `front` before it."""
    size = len(front)
    return Ink(
        front + ink.text,
        tuple((a + size, b + size) for a, b in ink.italics),
        tuple((at + size, sign) for at, sign in ink.raised),
        ink.bold,
    )


def join(inks: Iterable[Ink], glue: Iterable[str] | None = None) -> Ink:
    """Several lines as one; `glue` stands between them, a blank by default."""
    parts = tuple(inks)
    between = tuple(glue) if glue is not None else (" ",) * (len(parts) - 1)
    starts = [0]
    for (before, _), joint in zip(pairwise(parts), between, strict=True):
        starts.append(starts[-1] + len(before.text) + len(joint))
    text = parts[0].text + "".join(
        joint + part.text for joint, part in zip(between, parts[1:], strict=True)
    )
    placed = tuple(zip(starts, parts, strict=True))
    return Ink(
        text,
        tuple((at + a, at + b) for at, part in placed for a, b in part.italics),
        tuple((at + a, sign) for at, part in placed for a, sign in part.raised),
        all(part.bold for part in parts),
    )
