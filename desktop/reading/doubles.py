"""One row printed twice, as scanners do: found and joined, with both lines kept."""

from collections.abc import Sequence

from rapidfuzz import fuzz

from desktop.core.dates.printed import ANY_YEAR, read_when
from desktop.core.quick.dataclasses import replace
from desktop.core.search.fold import fold
from desktop.reading.readings import Reading
from desktop.reading.titles import Wording

FEWEST_WORDS = 3
ALIKE = 60


def join_doubles(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """Join rows that are one row printed twice; the better read one stays, the other its twin.

    Neighbours with one date are doubles when their titles say the same, as printed or once mended,
    or when most of their words are the same and a damaged focal point shows a misread row. Rows
    that stand apart are doubles only when all their cells are the same and name a day.
    """
    kept: list[Reading] = []
    apart: dict[tuple[object, ...], list[int]] = {}
    for reading in readings:
        alike = apart.setdefault(_cells(reading), [])
        place = _double_of(kept, alike, reading)
        if place is None:
            alike.append(len(kept))
            kept.append(reading)
        else:
            kept[place] = _joined(kept[place], reading)
    return tuple(kept)


def _double_of(kept: Sequence[Reading], alike: Sequence[int], reading: Reading) -> int | None:
    """The nearest row above that is the same row, by its place.

    `alike` are the places of those above whose cells are all the same.
    """
    if not reading.date:
        return None
    if kept and _same_as_neighbour(kept[-1], reading):
        return len(kept) - 1
    if not alike or kept[alike[-1]].twin:
        return None
    return alike[-1] if read_when(reading.date, default_year=ANY_YEAR).is_fixed else None


def _cells(reading: Reading) -> tuple[object, ...]:
    return (
        fold(reading.date),
        fold(reading.title.text),
        reading.place,
        reading.bodies.names,
        reading.focal.names,
        reading.wording.description,
    )


def _same_as_neighbour(one: Reading, other: Reading) -> bool:
    if one.twin or fold(one.date) != fold(other.date):
        return False
    if not _agree(one.place.text, other.place.text):
        return False
    if fold(one.title.text) == fold(other.title.text):
        return _agree(*(" ".join(reading.focal.names) for reading in (one, other)))
    return _misread(one, other) or _broken_off(one, other)


def _agree(one: str, other: str) -> bool:
    return not one or not other or fold(one) == fold(other)


def _misread(one: Reading, other: Reading) -> bool:
    """Titles alike but for misread words, beside focal points that are one once mended."""
    if one.focal.names != other.focal.names or not one.focal.names:
        return False
    if not (one.focal.remarks or other.focal.remarks):
        return False
    words = [fold(reading.wording.title).split() for reading in (one, other)]
    if len(words[0]) != len(words[1]) or len(words[0]) < FEWEST_WORDS:
        return False
    same = sum(a == b for a, b in zip(*words, strict=True))
    return same * 2 >= len(words[0]) and fuzz.ratio(*map(" ".join, words)) >= ALIKE


def _broken_off(one: Reading, other: Reading) -> bool:
    """Whether the first row is only the beginning of the second, which begins it anew."""
    printed = one.wording.title.split()
    begins = other.wording.title.split()[: len(printed)] == printed
    alone = not (one.place.text or one.focal.names or one.wording.description)
    return begins and alone and len(printed) >= FEWEST_WORDS


def _joined(one: Reading, other: Reading) -> Reading:
    """Keep the reading that needed fewer mends and has more words; names of both are kept."""
    better, worse = (one, other) if _worth(one) >= _worth(other) else (other, one)
    return replace(
        better,
        wording=_with_words_of(better.wording, worse.wording),
        place=better.place if better.place.text else worse.place,
        focal=better.focal if better.focal.names else worse.focal,
        twin=worse,
    )


def _with_words_of(wording: Wording, other: Wording) -> Wording:
    return replace(
        wording,
        description=wording.description or other.description,
        repeats=wording.repeats or other.repeats,
    )


def _worth(reading: Reading) -> tuple[int, int, int, int]:
    return (
        len(reading.title.names),
        -len(reading.title.remarks),
        len(reading.wording.description),
        len(reading.wording.title),
    )
