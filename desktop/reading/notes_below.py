"""Notes below a calendar ("* Dates to be confirmed") given to the entries with their signs."""

import re
from collections.abc import Iterable, Sequence

from desktop.core.quick.dataclasses import dataclass, replace
from desktop.reading.dated import is_item
from desktop.reading.fates import is_fate, says_open
from desktop.reading.markup import plain
from desktop.reading.prose import begins_inside
from desktop.reading.tables.cells import Cells
from desktop.reading.tables.entries import Entry
from desktop.reading.tables.furniture import marks_regional
from desktop.reading.tables.pages import Piece
from desktop.reading.tables.roles import Role
from desktop.reading.tables.rows import Row
from desktop.reading.text import Line

SHORTEST_NOTE, LONGEST_NOTE = 6, 400
_STAR = r"(?:\*|&#42;)"
_RAISED = r"<sup>\s*(?:\d{1,2}|[a-z*†‡§])\s*</sup>|[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,2}"
_SIGN = rf"(?:{_STAR}{{1,4}}|[†‡§]{{1,3}}|{_RAISED}|<sup>(?:{_STAR}){{1,3}}</sup>)"
_NOTE = re.compile(rf"\s*\(?(?P<sign>{_SIGN})\)?\s*[:–—=-]?\s*(?P<words>[^\s*].*)")
_MAY_BE_NOTE = re.compile(r"\s*\(?[*&†‡§<\u00b9\u00b2\u00b3\u2070-\u2079]")
_USED = re.compile(
    rf"(?<=[\w)\]”\"’.%])\s?(?P<behind>{_SIGN})(?![\w*&])|(?<![\w*;])(?P<before>{_STAR}{{1,3}})(?=[^\W_])"
)
_RAISED_FIGURES = str.maketrans("¹²³⁰⁴⁵⁶⁷⁸⁹", "1230456789")
_MARKUP = re.compile(r"</?sup>|\s")
_EMPHASIS = re.compile(r"(?<![\w*])(\*{1,3})(?=\S)[^*]+?(?<=\S)\1(?![\w*])")


@dataclass(frozen=True, slots=True)
class Note:
    """What a note says, and the lines on which it is printed."""

    words: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Notes:
    """The lines of a calendar without notes and their signs, and what the notes say of which line.

    `told` gives the notes of each line that carries signs, by the line's number; `notes` are the
    lines of the notes themselves, each with the numbers of the lines that carry its sign.
    """

    lines: tuple[Line, ...]
    told: dict[int, tuple[Note, ...]]
    notes: tuple[tuple[Line, frozenset[int]], ...]


def parted_notes(lines: Sequence[Line]) -> Notes:
    """Find the notes whose signs other lines carry; without such the lines stay as they are."""
    listed = tuple(lines)
    notes = [(at, *found) for at, line in enumerate(listed) if (found := _note(line.text))]
    places = {at for at, _, _ in notes}
    lowest = {sign: at for at, sign, _ in notes}
    used = {
        at: [one for one in _signs(line.text) if lowest.get(one, -1) > at]
        for at, line in enumerate(listed)
        if notes and at not in places
    }
    wanted = {sign for found in used.values() for sign in found}
    notes = [note for note in notes if note[1] in wanted]
    if not notes:
        return Notes(listed, {}, ())
    whole = [(at, sign, *_with_rest(listed, at, words, places)) for at, sign, words in notes]
    taken = {place: sign for at, sign, _, last in whole for place in range(at, last + 1)}
    told = {
        listed[at].number: tuple(
            Note(words, listed[first : last + 1])
            for first, words, last in dict.fromkeys(_nearest(whole, at, sign) for sign in found)
        )
        for at, found in used.items()
        if found and at not in taken
    }
    kept = (
        replace(line, text=_without_signs(line.text, wanted)) if line.number in told else line
        for at, line in enumerate(listed)
        if at not in taken
    )
    carriers = {
        sign: frozenset(listed[at].number for at, found in used.items() if sign in found)
        for sign in wanted
    }
    notes_found = tuple((listed[at], carriers[sign]) for at, sign in sorted(taken.items()))
    return Notes(tuple(kept), told, notes_found)


def with_notes(entries: Iterable[Entry], told: dict[int, tuple[Note, ...]]) -> tuple[Entry, ...]:
    """The entries with the notes of their lines: what leaves them open, else a description."""
    return tuple(_with_note(entry, told) if told else entry for entry in entries)


def _with_note(entry: Entry, told: dict[int, tuple[Note, ...]]) -> Entry:
    lines = dict.fromkeys(cells.piece.row.line for cells in entry.rows)
    notes = tuple(dict.fromkeys(note for line in lines for note in told.get(line, ())))
    for note in notes:
        words = note.words
        role = Role.TITLE if is_fate(words) or says_open(words) else Role.DESCRIPTION
        said = f"({words.rstrip('.')})" if role is Role.TITLE else words
        entry = _with_words(entry, role, said)
    printed = (_row(line) for note in notes for line in note.lines)
    return replace(entry, rows=(*entry.rows, *printed))


def _row(line: Line) -> Cells:
    """The line of a note as a row that gives an entry no words of its own."""
    text = line.text.strip()
    row = Row(line.number, text, (text,), free=True, page=line.page)
    return Cells(Piece(row, None), {})


def _with_words(entry: Entry, role: Role, words: str) -> Entry:
    """The entry with words behind those of a role, in the last row that has them."""
    at = max((n for n, cells in enumerate(entry.rows) if cells.get(role)), default=0)
    parting = " " if role is Role.TITLE else "\n"
    cells = entry.rows[at]
    joined = f"{cells.get(role)}{parting}{words}".strip()
    rows = list(entry.rows)
    rows[at] = replace(cells, words={**cells.words, role: joined})
    return replace(entry, rows=tuple(rows))


def _note(text: str) -> tuple[str, str] | None:
    """Sign and words of a note; an item of a list behind a star is none."""
    found = _NOTE.fullmatch(text.rstrip()) if _MAY_BE_NOTE.match(text) else None
    if found is None or "\t" in text or marks_regional(text):
        return None
    words = " ".join(plain(found["words"]).split())
    if not SHORTEST_NOTE <= len(words) <= LONGEST_NOTE or is_item(words):
        return None
    return _key(found["sign"]), words


def _signs(text: str) -> list[str]:
    bare = _EMPHASIS.sub(" ", text)
    return [_key(found["behind"] or found["before"]) for found in _USED.finditer(bare)]


def _key(sign: str) -> str:
    return _MARKUP.sub("", sign.replace("&#42;", "*")).translate(_RAISED_FIGURES)


def _with_rest(lines: Sequence[Line], at: int, words: str, places: set[int]) -> tuple[str, int]:
    """The words of a note with the lines that go on them, and the place of the last of these."""
    last = at
    while last + 1 < len(lines) and last + 1 not in places:
        below = plain(lines[last + 1].text).strip()
        if not below or not begins_inside(below):
            break
        last += 1
        words = f"{words} {below}"
    return words, last


def _nearest(
    notes: Sequence[tuple[int, str, str, int]], at: int, sign: str
) -> tuple[int, str, int]:
    """The first note below a line with its sign: its place, its words, the place of its end."""
    return next((p, words, last) for p, own, words, last in notes if own == sign and p > at)


def _without_signs(text: str, wanted: set[str]) -> str:
    """A line without the signs of notes; what stands in columns behind them keeps its place."""

    def take(found: re.Match[str]) -> str:
        if _key(found["behind"] or found["before"]) not in wanted:
            return found[0]
        columns = text[found.end() :].startswith("  ") or (found["before"] and "  " in text)
        return " " * len(found[0]) if columns else ""

    return _USED.sub(take, text)
