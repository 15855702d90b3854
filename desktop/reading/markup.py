"""What is printed bold, raised or as a heading: HTML tags and Markdown marks in plain text."""

import html
import re
from functools import lru_cache

from desktop.core.quick.dataclasses import dataclass

_ON, _OFF, _NOTE, _DONE = "\x01", "\x02", "\x03", "\x04"
_BROKEN_ENTITY = re.compile(r"<(\w+)>&</\1>(lt|gt|amp);", re.I)
_RAISED = re.compile(r"(\s*)<sup>\s*(.*?)\s*</sup>", re.I)
_ORDINAL = re.compile(r"(?:st|nd|rd|th|er|re|e|ème|º|ª|o|a)\b", re.I)
_SIGN = re.compile(r"\d{1,3}|[*†‡§¶]{1,3}|[a-z]")
_ITALIC_TAG = re.compile(r"<(/?)(?:i|em)\s*>", re.I)
_LINE_BREAK = re.compile(r"<br\s*/?>", re.I)
_TAG = re.compile(r"</?(?:b|u|s|strong|sub|sup|span|small|font|p|div|center)\b[^<>]*>", re.I)
_ENTITY = re.compile(r"&(?:#\d{1,6}|#x[0-9a-f]{1,5}|[a-z]{2,8}\d?);", re.I)
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!|<>~-])")
_STRONG = re.compile(r"(?<![\w*])(\*\*|__)(?=\S)(.+?)(?<=\S)\1(?![\w*])")
_EMPHASIS = re.compile(r"(?<![\w*])(\*|_)(?![\s*_])([^*]+?)(?<=[^\s*_])\1(?![\w*])")
_LINK = re.compile(r"!?\[([^\[\]]+)\]\((\S+?)\)")
_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*")
_RULE = re.compile(r"\s*([-*_=~])(?:\s*\1){2,}\s*")
_HIDDEN_STAR = "\x05"
_MARK = re.compile(r"[<*_\\&\[~]")
_TOKEN = re.compile("([\x01-\x04])")
# What would be taken for a mark: stars, tags, entities, and a link's brackets.
_SPECIAL = re.compile(r"[*_<\\`~]|&(?=[\w#])|(?<=\])\(")


@dataclass(frozen=True, slots=True)
class Marked:
    """Words without their marks.

    `italics` holds spans (start, end) of `text`; `notes` holds an offset into `text` and the
    printed sign of each raised footnote mark, such as (412, "1").
    """

    text: str
    italics: tuple[tuple[int, int], ...] = ()
    notes: tuple[tuple[int, str], ...] = ()


@lru_cache(maxsize=4096)
def understand(text: str) -> Marked:
    """Take the marks off one line or cell and keep what they say.

    A raised ordinal ending joins its number ("17 <sup>th</sup>" is "17th"), another raised figure
    or sign is a footnote mark and leaves the words. A star that opens nothing stays.
    """
    if not _may_be_marked(text):
        return Marked(text)
    text = _ESCAPE.sub(_unescape, _LINK.sub(r"\1 (\2)", text))
    text = _RAISED.sub(_raised, _BROKEN_ENTITY.sub(_mend_entity, text))
    text = _ITALIC_TAG.sub(lambda tag: _OFF if tag[1] else _ON, text)
    text = _TAG.sub("", _LINE_BREAK.sub(" ", text))
    text = _EMPHASIS.sub(f"{_ON}\\2{_OFF}", _STRONG.sub(r"\2", text))
    text = _ENTITY.sub(lambda entity: html.unescape(entity[0]), text)
    return _collect(text.replace(_HIDDEN_STAR, "*"))


def plain(text: str) -> str:
    """The words of `text` without any mark."""
    return understand(text).text


def escaped(text: str) -> str:
    """Write words so that no sign among them is taken for a mark; `understand` gives them back."""
    return _SPECIAL.sub(lambda found: f"&#{ord(found[0])};", text)


def heading(line: str) -> tuple[int, str] | None:
    """Level (1 to 6) and words of a Markdown heading, or None."""
    found = _HEADING.fullmatch(line)
    return (len(found[1]), plain(found[2])) if found else None


def is_rule(line: str) -> bool:
    """Whether the line only draws a line across the page."""
    return _RULE.fullmatch(html.unescape(line)) is not None


def _may_be_marked(text: str) -> bool:
    return _MARK.search(text) is not None


def _unescape(found: re.Match[str]) -> str:
    return _HIDDEN_STAR if found[1] == "*" else found[1]


def _mend_entity(found: re.Match[str]) -> str:
    return html.unescape(f"&{found[2]};")


def _raised(found: re.Match[str]) -> str:
    space, words = found[1], found[2].replace(_HIDDEN_STAR, "*")
    if _ORDINAL.fullmatch(words) and found.string[: found.start()][-1:].isdigit():
        return words
    if _SIGN.fullmatch(words):
        return f"{_NOTE}{words}{_DONE}"
    return space + words


def _collect(text: str) -> Marked:
    """Walk over the words, leaving the marks and noting where they stood."""
    words: list[str] = []
    italics: list[tuple[int, int]] = []
    notes: list[tuple[int, str]] = []
    length, opened, raised = 0, -1, False
    for piece in _TOKEN.split(text):
        if piece == _ON:
            opened = length
        elif piece == _OFF:
            if 0 <= opened < length:
                italics.append((opened, length))
            opened = -1
        elif piece in (_NOTE, _DONE):
            raised = piece == _NOTE
        elif raised:
            notes.append((length, piece))
        else:
            words.append(piece)
            length += len(piece)
    return Marked("".join(words), tuple(italics), tuple(notes))
