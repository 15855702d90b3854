"""The label at the front of a paragraph: "4.", "(a)", "ii.", "OP 3 bis", in every printed mix."""

import re
from enum import StrEnum

from desktop.core.quick.dataclasses import dataclass
from desktop.reading.drafts.ink import Ink, cut, opened


class Scheme(StrEnum):
    """How a label counts."""

    NUMBER = "1"
    LETTER = "a"
    CAPITAL = "A"
    ROMAN = "i"
    LARGE_ROMAN = "I"


@dataclass(frozen=True, slots=True)
class Label:
    """A label as printed and every way to read it.

    `readings` holds the schemes it may count in with the value in each ("i" is the ninth letter
    and the first roman figure); `wrap` is its dress ("(%)", "%.", "%)"); `suffix` marks rivals
    and additions ("alt", "bis 2"); `cited` is "PP" or "OP" where the paper says so itself. The
    value 0 stands for the number of the paragraph before ("Alt. 2: …").
    """

    printed: str
    wrap: str
    readings: tuple[tuple[Scheme, int], ...]
    suffix: str = ""
    cited: str = ""

    def value_in(self, scheme: Scheme) -> int | None:
        """The value when the label is read in `scheme`."""
        return dict(self.readings).get(scheme)

    @property
    def is_number(self) -> bool:
        """Whether the label counts in figures."""
        return self.readings[0][0] is Scheme.NUMBER


_SUFFIX = (
    r"(?:\s?\(?(?P<suffix>(?:bis|ter|quater|quinquies|sexies|septies|octies|alt(?:ernative)?)\b"
    r"\.?(?:\s?\d{1,2}(?!\d|\s*(?-i:[a-z])))?)\)?)?"
)
_CITED = re.compile(
    r"\(?(?P<cited>PP|OP)\)?\s?\.?(?P<core>\d{1,3})"
    + _SUFFIX
    + r"(?P<end>\s?[.:)]{1,2}|(?=\s))\s*",
    re.I,
)
_ROUND = re.compile(
    r"\(\s?(?P<core>\d{1,2}|[a-z]{1,2}|[ivxl]{1,6}|[A-Z]|[IVX]{1,5})" + _SUFFIX + r"\s?\)\s*"
)
_CLOSED = re.compile(
    r"(?P<core>\d{1,3}|[a-z]|[ivxl]{1,6}|[A-Z]|[IVX]{1,5})"
    + _SUFFIX
    + r"\s?(?P<end>[.)])(?=\s|$|[\[(*\"“]|(?<![A-Z]\.)[A-Z]|bis\b|ter\b|alt\b)\s*"
)
_LATE_SUFFIX = re.compile(_SUFFIX[:-1].replace("(?:ernative)?", "") + r"(?=[.:)\s])[.:)]?\s*")
_BARE = re.compile(r"(?P<core>\d{1,3})(?=\s)\s*")
_BARE_SUFFIX = re.compile(r"(?P<core>\d{1,3})" + _SUFFIX[:-1] + r"(?=\s+[\[A-Z])\s*")
_RIVAL = re.compile(r"(?P<suffix>(?:ALT|[Aa]lt)(?:ernative)?\.?(?:\s?\d{1,2})?)\s?[.:)]\s*")
_PATTERNS = (
    (_CITED, "cited"),
    (_ROUND, "(%)"),
    (_CLOSED, ""),
    (_BARE_SUFFIX, "%."),
    (_RIVAL, "alt"),
)
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def roman(figures: str) -> int | None:
    """The value of small roman figures, `None` when they are no number."""
    if (
        not figures
        or re.fullmatch(r"x{0,3}(?:ix|iv|v?i{0,3})|xl(?:ix|iv|v?i{0,3})|l", figures) is None
    ):
        return None
    values = [_ROMAN_VALUES[figure] for figure in figures]
    following = [*values[1:], 0]
    signed = [-a if a < b else a for a, b in zip(values, following, strict=True)]
    return sum(signed) or None


def readings_of(core: str) -> tuple[tuple[Scheme, int], ...]:
    """Every scheme in which `core` counts, with its value; letters run on after z as aa, bb."""
    if core.isdigit():
        return ((Scheme.NUMBER, int(core)),)
    small = core.lower()
    found: list[tuple[Scheme, int]] = []
    if len(set(small)) == 1 and len(small) <= 2:
        value = ord(small[0]) - ord("a") + 1 + 26 * (len(small) - 1)
        found.append((Scheme.LETTER if core == small else Scheme.CAPITAL, value))
    if (value_in_roman := roman(small)) is not None:
        found.append((Scheme.ROMAN if core == small else Scheme.LARGE_ROMAN, value_in_roman))
    return tuple(found)


def label_of(ink: Ink, wide: bool = False) -> tuple[Label | None, Ink]:
    """Part the label from the words after it; `wide` tells that a gap follows the first word.

    Square brackets in front of the label belong to the text and stay with it.
    """
    brackets = re.match(r"[\[\s]*", ink.text)
    front = brackets.group() if brackets else ""
    inner = cut(ink, len(front))
    for pattern, wrap in _PATTERNS:
        if match := pattern.match(inner.text):
            return _part(inner, match, wrap or f"%{match['end']}", front.strip())
    if wide and (match := _BARE.match(inner.text)):
        return _part(inner, match, "%", front.strip())
    return None, ink


def _part(inner: Ink, match: re.Match[str], wrap: str, front: str) -> tuple[Label | None, Ink]:
    """Build the label of `match`; words that only look like one come back whole."""
    groups = match.groupdict()
    readings = readings_of(groups.get("core") or "0")
    if not readings:
        return None, _reopened(inner, front)
    suffix, end = groups.get("suffix") or "", match.end()
    if not suffix and (late := _LATE_SUFFIX.match(inner.text, end)) and late["suffix"]:
        suffix, end = late["suffix"], late.end()
    label = Label(
        inner.text[:end].strip(),
        wrap,
        readings,
        _plain(suffix),
        (groups.get("cited") or "").upper(),
    )
    return label, _reopened(cut(inner, end), front)


def _plain(suffix: str) -> str:
    """A suffix as it is cited: "alt", "alt 2", "bis"."""
    words = re.sub(r"(?<=[a-z])(?=\d)", " ", suffix.lower().replace(".", ""))
    return words.replace("alternative", "alt").strip()


def _reopened(ink: Ink, front: str) -> Ink:
    """Put the brackets that stood before the label before its text."""
    return opened(ink, front) if front else ink
