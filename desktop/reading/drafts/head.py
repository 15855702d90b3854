"""What stands above the text of a draft: masthead, sponsors, title and version."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from desktop.core.dates.printed import find_dates, first_day
from desktop.core.quick.dataclasses import dataclass, replace
from desktop.reading.drafts.beginning import beginning_of
from desktop.reading.drafts.block import Block, Role, whole
from desktop.reading.drafts.silence import says_silence, without_silence
from desktop.reading.drafts.title_lines import with_whole_titles
from desktop.reading.drafts.words import (
    day_told,
    organ_of,
)

# "A/71/L.58"; "223 EX/14", whose session is part of it; "Assembly/AU/Dec.905(XXXVIII)".
_SYMBOL = re.compile(
    r"(?:\b\d{1,3} (?=(?:EX|C|COM|IP)/))?\b(?:[A-Z]{1,8}\d{0,3}|[A-Z][a-z]{3,9}(?=/[A-Z]{2}))"
    r"(?:/[A-Z0-9][\w.*-]*(?:\([^()\s]{1,12}\))?)+"
)
_MASTHEAD = re.compile(
    r"(?:nations unies|naciones unidas)\b|point \d+.{0,12} de l[’']ordre du jour"
    r"|tema \d+.{0,12} del programa|(?:français|español|english)(?: only)?$"
    r"|(?:\w+[ -]){1,4}(?:session|per[ií]odo de sesiones)$"
    r"|\(?agenda items? \d|(?:adopted|adoptée?|aprobada) (?:on|by|le|par|el|por)\b"
    r"|united nations(?=$|,?\s+(?:[A-Z]{1,8}/\S|.{0,60}\bdistr|general assembly|economic and social"
    r"|security council|nations unies|new york|geneva|vienna|nairobi|office))"
    r"|.{0,40}\bdistr(?:\.|ibution)|original\s?:|agenda item|item \d"
    r"|(?:\w+[ -]){1,4}session\b(?! of\b)|\[?(?:without reference to|on the report of)\b"
    r"|(?:general|limited|restricted)$"
    r"|(?:revised )?(?:proposal|submission|note) (?:submitted )?by\b"
    r"|advance (?:unedited )?version|reissued|please recycle",
    re.IGNORECASE,
)
_SPONSORED = re.compile(
    r"(?P<sponsors>.{3,}):[*†‡\s]*(?P<version>(?:(?:\w+[ -]){0,3}draft "
    r"(?:resolution|decision|declaration|amendments?|statement|outcome document)"
    r"|(?:projet|proyecto) (?:de |d[’'])\w+)\b.{0,40})$",
    re.IGNORECASE,
)
_VERSION = re.compile(
    r"(?:\W*(?:the )?(?:(?:co-?)?(?:chairs?|facilitators?)[’'s]* |chair(?:man|person)?[’'s]* "
    r"|president[’'s]* |bureau |advance |informal |consolidated |rolling |compilation |clean )*"
    r"(?:(?:pre-?zero|zero|first|second|third|fourth|fifth|sixth|initial|revised|final|preliminary"
    r"|updated|new|latest|working|discussion|elements|negotiating|compilation|rolling|clean"
    r"|consolidated|advance|silence) )*(?:draft|text|paper|version|ver\.|rev\.|revision)\b"
    r"|compilation of (?:proposals|amendments|inputs|comments)\b"
    r"|draft \d|rev(?:ision)?\.? ?\d|ver(?:sion)?\.? ?\d|v\d"
    r"|resolution adopted by|decision adopted by|(?:as )?(?:adopted|orally revised|agreed)\b)",
    re.IGNORECASE,
)
_ENDS_AS_DRAFT = re.compile(
    r".{0,80}\b(?:draft|version|rev\.? ?\d|revision) ?\d{0,2}(?:\.\d+)*\.?\)?$", re.IGNORECASE
)
_TOPIC = re.compile(
    r"(?:revised )?draft (?:resolution|decision|declaration|outcome(?: document)?|statement"
    r"|recommendation|guideline|principle|article|convention|protocol|treaty|agreement|programme"
    r"|plan|strategy"
    r"|compact|pact)s?,? "
    r"(?:on|concerning|regarding|relating|entitled|of the)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?i:(?:draft )?(?:resolution|decision) )?"
    r"(?P<number>(?:\d{1,4}|[-–—…])/(?:\d{1,4}|…|\.{2,3}|[A-Z]{1,4}(?:\.\d{1,3})?))\.?\s+(?=\S)"
)
_AGENDA_ITEM = re.compile(r"(?:agenda )?items? \d{1,3}(?: \([a-z]\))?\.?$", re.IGNORECASE)
# The figure of "Rev.2 - 8 May" is no first day.
_ISSUE = re.compile(
    r"\b(?:rev(?:ision)?|ver(?:sion)?|draft|v)\.? ?\d{1,2}(?:\.\d+)*\b", re.IGNORECASE
)
# "[Title: The sea]" in a text whose title is open.
_TITLED = re.compile(r"^\[?(?:Draft )?title\s?:\s*(.*?)\]?$", re.IGNORECASE)
_LONGEST_VERSION = 120
_YEAR = re.compile(r" \(\d{4}\)$")
_YEAR_BEHIND = re.compile(r" \(\d{4}\)")
_CALLED = re.compile(r"\bdraft (?:of|for|on)\b", re.IGNORECASE)
_SESSION = re.compile(r"(?:[\w’-]+[ -]){1,5}session\b", re.IGNORECASE)
# A number that stands for a title only where there is no other.
_NUMBERED = re.compile(
    r"(?:\d{2,3} (?:C|EX)\s?/\s?)?(?:draft )?(?:resolution|decision|recommendation|résolution"
    r"|décision|resolución|decisión)s?\s+(?=[\w./()-]*\d)[\w./()-]+(?: \(\d{4}\))?$"
    r"|(?:WHA|EB|MEPC|MSC|LEG)\.?\d[\w.()-]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a draft; `body` is the place of the first block of its text.

    `lines` are the blocks of the masthead that are neither title nor version. `first` is set when
    the line that names the body goes on with the first paragraph: the offset where it begins.
    """

    body: int
    title: str
    organ: str
    version: str
    symbol: str
    dated: date | None
    lines: tuple[Block, ...]
    first: int = 0
    decision: bool = False


def head_of(blocks: Sequence[Block]) -> Head:
    """Find where the text begins and read what stands above it."""
    at, organ, first, decision = beginning_of(blocks)
    lines = [whole(block) for block in blocks[:at]]
    head = with_whole_titles(lines, [_may_go_on(block) for block in lines])
    above = [block for block in head if block.role is not Role.NOTE]
    title = _title(above)
    version = _version([block for block in above if block is not title])
    shown = version[0] is not None and says_silence(version[0].ink.text)
    used = (title, None if shown else version[0])
    body = at + (1 if organ and not first and not decision else 0)
    number = _NUMBER.match(title.ink.text) if title else None
    return Head(
        body,
        _TITLED.sub(r"\1", title.ink.text[number.end() if number else 0 :]) if title else "",
        organ,
        version[1] or _numbered(title, number),
        _symbol(above) or (number["number"] if number else ""),
        _dated(above) or (first_day(day_told(blocks[at].ink.text)) if decision else None),
        tuple(_shown(block) for block in head if all(block is not one for one in used)),
        first,
        decision,
    )


def _numbered(title: Block | None, number: re.Match[str] | None) -> str:
    """What the number in front of a title says of the paper: "Draft decision -/CP.31"."""
    front = number.group().strip(" .") if number else ""
    return front if title is not None and front.lower().startswith("draft ") else ""


def _shown(block: Block) -> Block:
    """A block of the masthead; the symbol runs on every page, but here it stands for itself."""
    symbol = block.role is Role.RUNNING and _SYMBOL.fullmatch(block.ink.text)
    return replace(block, role=Role.WORDS) if symbol else block


def _title(above: Sequence[Block]) -> Block | None:
    """The title: the highest heading, else the last words that are no masthead and no version.

    The words below "Agenda item 72" are that item's title, if there are others.
    """
    may_be = [block for block in above if _may_be_title(block)]
    may_be = [b for b in may_be if not _NUMBERED.match(b.ink.text)] or may_be
    bodies = [block for block, after in pairwise(above) if _SESSION.match(after.ink.text)]
    may_be = [block for block in may_be if all(block is not body for body in bodies)]
    items = [after for block, after in pairwise(above) if _AGENDA_ITEM.match(block.ink.text)]
    own = [block for block in may_be if all(block is not item for item in items)]
    headings = [block for block in own or may_be if block.role is Role.HEADING]
    if headings:
        highest = min(headings, key=_height)
        # A version on a higher level than all other headings is what the paper is called.
        called = [b for b in above if b.role is Role.HEADING and _CALLED.search(b.ink.text)]
        over = [b for b in called if b.rows[0].heading and _height(b) < _height(highest)]
        return over[0] if over else highest
    versions = [b for b in above if _ENDS_AS_DRAFT.match(b.ink.text) and not _is_masthead(b)]
    return (own or may_be)[-1] if may_be else (versions[0] if len(versions) > 1 else None)


def _may_be_title(block: Block) -> bool:
    text = block.ink.text
    return not (_is_masthead(block) or is_version(text) or text.endswith(","))


def _may_go_on(block: Block) -> bool:
    """Whether a line of the head may be the first or the last of a title of two lines."""
    text = block.ink.text
    return not (_is_masthead(block) or is_version(text) or _AGENDA_ITEM.match(text))


def _height(block: Block) -> int:
    """The level of a Markdown heading; bold lines come after all of them."""
    return block.rows[0].heading or 7


def _is_masthead(block: Block) -> bool:
    text = block.ink.text.strip()
    return block.role is Role.RUNNING or is_masthead(text)


def is_masthead(text: str) -> bool:
    """Whether a line is of a masthead: a symbol, a session, a date, sponsors, and the like."""
    if _SYMBOL.fullmatch(_YEAR.sub("", text)) or _SPONSORED.match(text) or _MASTHEAD.match(text):
        return True
    named = organ_of(text.rstrip(",")) is not None
    return named or (_is_date(text) and not is_version(text))


def _is_date(text: str) -> bool:
    """Whether the words are a date and little else ("New York, 12 December 2016")."""
    mention = next(iter(find_dates(text)), None) if len(text) < 60 else None
    if mention is None or not mention.when.is_fixed:
        return False
    return len(text) - (mention.end - mention.start) <= 20


def is_version(text: str) -> bool:
    """Whether a short line names the version of a text."""
    if len(text) > _LONGEST_VERSION or _TOPIC.match(text) or _NUMBER.match(text):
        return False
    return _VERSION.match(text) is not None or _ENDS_AS_DRAFT.fullmatch(text) is not None


def _version(above: Sequence[Block]) -> tuple[Block | None, str]:
    """The version's label as printed, and the block that it fills, if it fills one."""
    for block in reversed(above):
        if is_version(block.ink.text) and not _is_masthead(block):
            return block, block.ink.text.strip("[]* ")
    for block in reversed(above):
        if match := _SPONSORED.match(block.ink.text):
            return None, match["version"].strip()
    return None, ""


def _symbol(above: Sequence[Block]) -> str:
    """The document's own symbol: the first in the masthead, not one that it refers to."""
    for block in above:
        text = block.ink.text
        match = _SYMBOL.search(text)
        if match is None or not any(c.isdigit() for c in match[0]):
            continue
        year = _YEAR_BEHIND.match(text, match.end())
        end = year.end() if year else match.end()
        if not _refers(text[: match.start()] + text[end:]):
            return text[match.start() : end]
    return next((b.ink.text for b in above if _NUMBERED.match(b.ink.text)), "")


def _refers(text: str) -> bool:
    return re.search(r"\(|\bresolution\b|\bdocument\b|\bitem\b", text, re.IGNORECASE) is not None


def _dated(above: Sequence[Block]) -> date | None:
    """The day of issue: of the masthead, else one that the version's label names."""
    ranked = sorted(above, key=lambda block: not _is_masthead(block))
    for block in ranked:
        text = block.ink.text
        if (
            _is_masthead(block)
            and re.search(r"\bsession\b|\bitem\b|\(", text)
            and "istr" not in text
        ):
            continue
        if not _is_masthead(block) and not is_version(text):
            continue
        if day := first_day(_ISSUE.sub("", without_silence(text))):
            return day
    return None
