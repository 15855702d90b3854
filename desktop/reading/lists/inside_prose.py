"""Lines that begin with a date only because a sentence was broken there are no items of a list."""

import re
from collections.abc import Sequence
from itertools import takewhile

from desktop.core.quick.dataclasses import replace
from desktop.reading.letters.tenses import has_any_verb
from desktop.reading.lists.lines import ListLine, Sort, words_of
from desktop.reading.prose import ends_sentence

_DATED = (Sort.ITEM, Sort.DATE)
_BEGINS = (Sort.ITEM, Sort.DATE, Sort.INSIDE, Sort.LABEL, Sort.RECORD, Sort.HEADING)
_NUMBER = re.compile(r"\s*\d{1,3}[.)]\s")
_NEARLY_FULL, _SHORTEST, _MOST_LINES = 0.8, 50, 12


def without_prose(lines: Sequence[ListLine]) -> list[ListLine]:
    """The lines, those that go on with a sentence of the lines above taken for words."""
    widest = max((len(one.line.text) for one in lines), default=0)
    found = list(lines)
    for place, line in enumerate(lines):
        dated = line.sort in _DATED and not (line.bullet or line.level or "\t" in line.line.text)
        numbered = line.sort is Sort.INSIDE and _NUMBER.match(line.line.text) is not None
        if (dated and _goes_on(found, place, widest)) or (numbered and _is_paragraph(lines, place)):
            found[place] = replace(line, sort=Sort.WORDS, words=words_of(line), date="")
    return found


def _is_paragraph(lines: Sequence[ListLine], place: int) -> bool:
    """Whether a number stands before a paragraph of sentences that goes on in the lines below."""
    rest = lines[place + 1 : place + 1 + _MOST_LINES]
    own = list(takewhile(lambda one: one.sort is not Sort.BLANK and not one.bullet, rest))
    text = " ".join((words_of(lines[place]), *(one.line.text.strip() for one in own)))
    return bool(own) and ends_sentence(text) and has_any_verb(text)


def _goes_on(lines: Sequence[ListLine], place: int, widest: int) -> bool:
    """Whether a sentence with a verb runs from the lines above into this one."""
    above: list[ListLine] = []
    for line in reversed(lines[max(0, place - _MOST_LINES) : place]):
        if not _runs_on(line, widest):
            break
        above.append(line)
        if line.sort in _BEGINS:
            return False
        if line.bullet:
            break
    return bool(above) and has_any_verb(" ".join(words_of(one) for one in reversed(above)))


def _runs_on(line: ListLine, widest: int) -> bool:
    """Whether a line is full and ends no sentence."""
    if line.sort is Sort.BLANK or ends_sentence(line.line.text) or line.line.text.endswith(":"):
        return False
    width = len(line.line.text)
    return bool(line.line.full) or width >= max(_SHORTEST, _NEARLY_FULL * min(widest, 110))
