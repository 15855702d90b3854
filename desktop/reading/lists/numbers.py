"""Numbers at the beginning of lines that label no items: "26. Ministerrat" is a name."""

import re
from collections.abc import Sequence

from desktop.core.quick.dataclasses import replace
from desktop.reading.lists.lines import ListLine, Sort

_NUMBER = re.compile(r"\s*(?P<number>\d{1,3})\.\s")


def with_own_numbers(lines: Sequence[ListLine]) -> list[ListLine]:
    """Give a line its number back where no other is labelled with the one before or behind it."""
    numbers = [_number(line) for line in lines]
    labels = {number for number in numbers if number is not None}
    return [
        replace(line, sort=Sort.WORDS, words=f"{number}. {line.words}", bullet=False)
        if number is not None and number > 1 and not {number - 1, number + 1} & labels
        else line
        for line, number in zip(lines, numbers, strict=True)
    ]


def _number(line: ListLine) -> int | None:
    found = _NUMBER.match(line.line.text) if line.sort is Sort.BULLET else None
    return int(found["number"]) if found else None
