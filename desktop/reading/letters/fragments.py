"""Words without a verb that print dates: "1st round 20-23 Feb NY; 2nd 12-15 March"."""

import re
from collections.abc import Iterator

from desktop.core.dates.printed import DateMention, dates_of_any_year
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.places.place import Place
from desktop.core.quick.dataclasses import replace
from desktop.reading.drafts.names import is_name
from desktop.reading.letters.announcing import bare
from desktop.reading.letters.items import Item, trimmed
from desktop.reading.letters.tenses import has_verb
from desktop.reading.prose import capital, verb_at

_FEWEST = 2
_LONGEST = 400
_MARKS = (
    re.compile(r"\s*(?:;|\s[/|•·]\s)\s*"),
    re.compile(r"\s*[,;]\s+(?:(?:and|then|et|y|und|puis|dann) )?"),
)
_PART_OF_DAY = re.compile(
    r"^\s*(?-i:[A-Z]{2,4}T|UTC|GMT)\b[\s,]*"
    r"|^\s*(?:[ap]\.?m\b\.?|morning|afternoon|evening)[\s,]*",
    re.IGNORECASE,
)
_ORDINAL = re.compile(
    r"(?P<which>\d{1,2}(?:st|nd|rd|th|e|er|ère|ème|\.|ª|º|a)|first|second|third|fourth|fifth|sixth"
    r"|seventh|eighth|ninth|tenth|next|last|final)(?: (?:one|and final))?",
    re.IGNORECASE,
)
_BEFORE_PLACE = re.compile(r"\s*[-–—,:(]?\s*(?:\b(?:in|at|à|en)\s+)?$")
_QUESTION = re.compile(r"\?+")


def is_fragment(sentence: str) -> bool:
    """Whether words that print a date have no verb, so that they can be an item of a list."""
    return len(sentence) <= _LONGEST and not has_verb(sentence) and verb_at(sentence) is None


def fragments_of(sentence: str) -> list[str]:
    """The parts of words without a verb that each print one date; else the words themselves."""
    if len(sentence) > _LONGEST * 4 or not any(mark.search(sentence) for mark in _MARKS):
        return [sentence]
    if has_verb(sentence) or len(dates_of_any_year(sentence)) < _FEWEST:
        return [sentence]
    for mark in _MARKS:
        parts = mark.split(sentence)
        counts = [len(dates_of_any_year(part)) for part in parts]
        fewest = sum(count == 1 for count in counts) >= _FEWEST and max(counts) == 1
        if fewest and len(dates_of_any_year(sentence)) == sum(counts):
            return list(_joined(parts, counts))
    return [sentence]


def _joined(parts: list[str], counts: list[int]) -> Iterator[str]:
    """The parts with a date, each with those behind it that print none."""
    held = ""
    dated = False
    for part, count in zip(parts, counts, strict=True):
        if count and dated:
            yield held
            held, dated = "", False
        held = f"{held}, {part}" if held else part
        dated = dated or bool(count)
    yield held


def fragment_item(words: str, mention: DateMention, last: str, gazetteer: Gazetteer) -> Item | None:
    """Title and place beside a date in words without a verb; `last` is the title before it.

    "2nd" behind "1st round" is the second round. `None` where no title stands there.
    """
    before = bare(words[: mention.start])
    behind = trimmed(_PART_OF_DAY.sub("", words[mention.end :]))
    place, behind = _place_in_front(_QUESTION.sub("", behind), gazetteer)
    if place is None:
        place, before = _place_at_end(before, gazetteer)
    title = before if before else behind
    if numbered := _ORDINAL.fullmatch(title):
        title = _counted(numbered["which"], last) or title
    named = is_name(title) or bool(_ORDINAL.match(title))
    return Item(capital(title), place, behind) if title and named else None


def _place_in_front(behind: str, gazetteer: Gazetteer) -> tuple[Place | None, str]:
    """The place right behind a date, up to a comma, and what follows it."""
    first, comma, rest = behind.partition(",")
    for words, after in ((behind, ""), (first, rest)):
        bare = re.sub(r"^(?:in|at|à|en|@)\s+", "", trimmed(words))
        if bare and gazetteer.looks_like_place(bare):
            return gazetteer.place(bare), trimmed(after) if comma else ""
    return None, behind


def _place_at_end(before: str, gazetteer: Gazetteer) -> tuple[Place | None, str]:
    """The place with which a title ends, where a mark or "in" parts it."""
    found = [one for one in gazetteer.places_in(before) if one.end >= len(before)]
    parted = found and _BEFORE_PLACE.search(before, 0, found[0].start)
    if not found or not parted or not parted[0].strip():
        return (replace(found[0].place) if found else None), before
    return found[0].place, trimmed(before[: parted.start()]) or before


def _counted(which: str, last: str) -> str:
    """A number with the name that is counted: "2nd" behind "1st round" is the 2nd round."""
    named = _ORDINAL.match(last)
    rest = last[named.end() :].strip() if named else ""
    return f"{which} {rest}" if rest else ""
