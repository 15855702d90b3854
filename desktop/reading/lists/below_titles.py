"""Lines of a day and a place that stand below the title of their meeting, and whether they do."""

import re

from desktop.core.quick.dataclasses import replace
from desktop.reading.content import Content
from desktop.reading.dated import is_month
from desktop.reading.lists.around import day_below
from desktop.reading.lists.lines import ListLine, Sort
from desktop.reading.lists.programmes import heads_hours

_OPEN_PLACE = re.compile(
    r"(?:(?:host|venue|place|location|city|country|lieu|sede|lugar)(?: (?:city|country))?:? )?"
    r"(?:T\.?B\.?[ACD]\.?|to be \w+|à \w+er|por \w+r)",
    re.I,
)

# The days are open, the place is not: "Ha Noi (exact dates TBC)".
_OPEN_DATES = re.compile(
    r"\s*(?P<open>\((?:exact |final )?(?:dates?|fechas?)(?: exactas?| exactes?)?:? "
    r"(?:T\.?B\.?[ACD]\.?|to be \w+|not yet \w+|à \w+er|por \w+r)\))$",
    re.I,
)


def with_days_below(lines: list[ListLine], content: Content) -> list[ListLine]:
    """Lines of place and day below a title are its date, with the place for words."""
    found = list(lines)
    for place in _dates_with_places(lines, content):
        words, opened = _parted(lines[place].words)
        date = f"{lines[place].date} {opened}".strip()
        found[place] = replace(lines[place], sort=Sort.DATE, words=_bare(words), date=date)
    for place, line in enumerate(lines):
        mention = day_below(lines, place)
        before = line.words[: mention.start].strip(" ,;:–—-") if mention else ""
        if mention and (content.is_place(before) or _OPEN_PLACE.fullmatch(before)):
            printed = mention.text[max(0, mention.text.find(mention.when.text)) :]
            found[place] = replace(line, sort=Sort.DATE, date=printed, words=before)
    return found


def _parted(words: str) -> tuple[str, str]:
    """A place without what leaves its day open behind it, and these words."""
    found = _OPEN_DATES.search(words)
    return (words[: found.start()], found["open"]) if found else (words, "")


def _bare(place: str) -> str:
    """A place without the bracket round it."""
    inner = place[1:-1]
    bracketed = place.startswith("(") and place.endswith(")")
    return inner if bracketed and not {"(", ")"} & set(inner) else place


def _dates_with_places(lines: list[ListLine], content: Content) -> list[int]:
    """The lines of day and place ("5 May 2017, Rome") where such lines stand below titles."""
    alone = [
        place
        for place, line in enumerate(lines)
        if line.sort is Sort.ITEM and not line.bullet and content.is_place(_parted(line.words)[0])
    ]
    titled = [at for at in alone if at and _is_titled(lines, at)]
    several = len(titled) > 1 and 3 * len(titled) >= 2 * len(alone)
    return titled if several else []


def _is_titled(lines: list[ListLine], place: int) -> bool:
    """Whether a title stands just above a line; a heading may stand apart from it."""
    above = next((one for one in reversed(lines[:place]) if one.sort is not Sort.BLANK), None)
    if lines[place - 1].sort is Sort.BLANK:
        return above is not None and above.sort is Sort.HEADING
    return lines[place - 1].sort in (Sort.WORDS, Sort.HEADING, Sort.BULLET)


def is_title_first(lines: list[ListLine], content: Content) -> bool:
    """Whether titles stand on the line above their dates."""
    above = below = 0
    for place, line in enumerate(lines):
        if line.sort is not Sort.DATE or is_month(line.date):
            continue
        before, after = _beside(lines, place)
        titled = before is not None and before.sort in (Sort.WORDS, Sort.HEADING, Sort.BULLET)
        if heads_hours(lines, place):
            continue
        if after is not None and before is not None and after.indent > line.indent < before.indent:
            below += 1
            continue
        above += titled
        below += (
            after is not None
            and after.sort in (Sort.WORDS, Sort.BULLET)
            and not (content.is_place(after.words))
        )
    return above > below


def _beside(lines: list[ListLine], place: int) -> tuple[ListLine | None, ListLine | None]:
    """The lines just above and below one, or the next with words where each line stands apart."""
    before = lines[place - 1] if place else None
    after = lines[place + 1] if place + 1 < len(lines) else None
    apart = before is not None and after is not None and before.sort is after.sort is Sort.BLANK
    if not apart or lines[place].level:
        return before, after
    above = next((one for one in reversed(lines[:place]) if one.sort is not Sort.BLANK), None)
    below = next((one for one in lines[place + 1 :] if one.sort is not Sort.BLANK), None)
    return (above, below) if above is not None and above.level else (before, after)
