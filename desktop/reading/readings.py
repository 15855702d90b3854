"""What each entry of a calendar says, read cell by cell, before the entries are compared."""

import re
from collections.abc import Iterable

from desktop.core.places.place import Place
from desktop.core.quick.dataclasses import dataclass, replace
from desktop.reading.bodies import Mended, Names, bodies_of, focal_points_of, mend
from desktop.reading.content import Content
from desktop.reading.dated import is_date
from desktop.reading.fates import OFF, PUT_OFF, is_fate, is_put_off
from desktop.reading.lists.placed import split_place
from desktop.reading.markup import plain
from desktop.reading.prose import hangs, tidy
from desktop.reading.tables.entries import Entry
from desktop.reading.tables.flow import flow_of
from desktop.reading.tables.roles import PLACES, Role
from desktop.reading.titles import Wording, read_wording

_ONLY_NUMBER = re.compile(r"\d{1,3}(?:st|nd|rd|th)?\.?|[IVXLC]+\.?")
_OPEN = re.compile(
    r"\bT\.?B\.?[ACD]\b|\bto be (?:confirmed|determined)|tentativ|provisional|provisoire"
    rf"|(?:à|por|a) (?:confirm|détermin|defin)\w+|\b(?:{PUT_OFF})\b",
    re.I,
)
_MIDNIGHT = re.compile(r"(?<=\d)[T ]00:00(?::00)?$")
_SECONDS = re.compile(r"(?<=:\d\d):\d\d\b")
_PUT_OFF = re.compile(rf"\b(?:{PUT_OFF})\b(?! (?:to|until|from|au|du|al|del)\b[^()]*\d)", re.I)
_PUT_OFF_TO = re.compile(
    r"\b(?:postponed|moved|rescheduled|deferred|brought forward) (?:to|until|from|for)[^()]*\d",
    re.I,
)
_YES = re.compile(r"yes|y|x|oui|sí|si|ja|true|✓|✔|☒", re.I)
_CALLED_OFF = re.compile(rf"\bcancel|\b(?:{OFF})\b", re.I)


@dataclass(frozen=True, slots=True)
class Reading:
    """One entry with its words, names and place; `date` is its date as printed, whole."""

    entry: Entry
    wording: Wording
    title: Mended
    place: Place
    bodies: Names
    focal: Names
    date: str
    twin: "Reading | None" = None

    @property
    def line(self) -> int:
        """The line of its first row."""
        return self.entry.rows[0].piece.row.line

    @property
    def remarks(self) -> tuple[str, ...]:
        """What was mended in it, each told once."""
        told = (*self.entry.mends, *self.title.remarks, *self.bodies.remarks, *self.focal.remarks)
        return tuple(dict.fromkeys(told))


@dataclass(frozen=True, slots=True)
class TableFacts:
    """What holds for a whole table: how it prints long words, whom its focal points name."""

    flat: bool
    focal_points: frozenset[str] = frozenset()


def facts_of(entries: Iterable[Entry], flat: bool, content: Content) -> TableFacts:
    """Gather the focal points that are printed without a fault; they decide misread ones."""
    cells = {tidy(cell) for entry in entries for cell in entry.column(Role.FOCAL)}
    found = (content.name_of(cell) for cell in sorted(cells))
    return TableFacts(flat, frozenset(m.short for m in found if m and not m.mended))


def read_entry(entry: Entry, facts: TableFacts, content: Content) -> Reading:
    """Read the cells of one entry of a table."""
    flow = flow_of(entry, facts.flat)
    wording = read_wording(flow.head, flow.below)
    wording = _with_body(wording, entry)
    bodies = bodies_of(_joined(entry, Role.PROCESS), content)
    focal = _focal_points(entry, wording, bodies, facts, content)
    printed, place = wording.title, _place_words(entry, wording, content)
    if not place and _has_no_places(entry):
        placed = split_place(printed, content)
        printed, place = placed.title, placed.place
    if not place and content.is_place(entry.section):
        place = entry.section
    title = mend(printed, content, frozenset((*bodies.names, *focal.names)))
    if not (bodies.names or title.names or content.names(entry.section)):
        bodies = _below_title(flow.below, content)
    return Reading(
        entry,
        wording,
        title,
        content.place(place),
        _bodies(bodies, title, entry.section, content),
        focal,
        _date_words(entry, wording),
    )


def _focal_points(
    entry: Entry, wording: Wording, bodies: Names, facts: TableFacts, content: Content
) -> Names:
    """Names of the row and of the column help only where one is not plainly known."""
    cells = entry.column(Role.FOCAL)
    plainly = [content.name_of(tidy(cell)) for cell in cells]
    if all(match and not match.mended for match in plainly):
        return focal_points_of(cells, content, frozenset())
    near = (*bodies.names, *content.bodies(wording.title))
    return focal_points_of(cells, content, facts.focal_points.union(near))


def _with_body(wording: Wording, entry: Entry) -> Wording:
    """A title that is only a number needs its body: "Human Rights Council, 38th session"."""
    body = _joined(entry, Role.PROCESS)
    if not body or not _ONLY_NUMBER.fullmatch(wording.title):
        return wording
    columns = entry.rows[0].piece.columns
    place = columns.place_of(Role.TITLE) if columns else None
    head = columns.columns[place].name.lower() if columns and place is not None else ""
    return replace(wording, title=f"{body}, {wording.title} {head}".strip())


def _bodies(cell: Names, title: Mended, section: str, content: Content) -> Names:
    """Who meets: the cell for it, else the title, else the heading when it names one body."""
    if cell.names or title.names:
        return cell if cell.names else Names(title.names, cell.remarks)
    above = [match for match in content.names(section) if content.meets(match.short)]
    if len({match.short for match in above}) != 1:
        return cell
    name = above[0].short
    return Names((name,), (*cell.remarks, f"{name} is taken from the heading “{section}”"))


def _below_title(below: tuple[str, ...], content: Content) -> Names:
    """Who meets, where the line below the title is that and nothing else: "GFMD. Annual"."""
    words = tidy(plain(below[0])).partition(". ")[0] if below else ""
    parts = [content.name_of(part) for part in words.split(", ")] if words else []
    known = [match for match in parts if match and not match.mended and content.meets(match.short)]
    if not parts or len(known) != len(parts):
        return Names((), ())
    return Names(tuple(match.short for match in known), ())


def _has_no_places(entry: Entry) -> bool:
    """Whether the table has no column for places, so that titles may name them."""
    columns = entry.rows[0].piece.columns
    return columns is not None and not columns.roles & set(PLACES)


def _joined(entry: Entry, role: Role) -> str:
    return tidy(plain(" ".join(entry.column(role))))


def _place_words(entry: Entry, wording: Wording, content: Content) -> str:
    """The place from one column or several, the venue last; cut words are joined."""
    listed = [_cut_joined(entry.column(Role.PLACE), content)]
    listed += [_joined(entry, role) for role in (Role.CITY, Role.COUNTRY, Role.VENUE)]
    words = ", ".join(word.rstrip(",; ") for word in listed if word)
    if wording.place_open:
        return f"{words} (TBC)" if words else "TBC"
    return words


def _cut_joined(cells: tuple[str, ...], content: Content) -> str:
    """Places of several rows: a place that a line end has cut, or one after the other."""
    words = ""
    for cell in (tidy(plain(cell)) for cell in cells):
        if not words:
            words = cell
        elif hangs(words) or content.is_place(f"{words} {cell}"):
            words = f"{words} {cell}"
        elif cell.casefold() not in words.casefold():
            words = f"{words}, {cell}"
    return words


def _date_words(entry: Entry, wording: Wording) -> str:
    """The date from its columns: first and last day, time, and what leaves it open."""
    words = tidy(plain(entry.date))
    words, end = _without_midnight(words, _joined(entry, Role.END))
    time = _SECONDS.sub("", _joined(entry, Role.TIME))
    if time and not any(map(str.isdigit, time)) and is_date(time):
        # What is open is the hour, and the day is not.
        time = f"time {time}"
    begins, parted, ends = time.partition(" – ")
    if end and end != words and words and parted:
        return _with_status(f"{words}, {begins} – {end}, {ends}", entry, wording)
    if end and end != words:
        words = f"{words} – {end}" if words else end
    if time:
        words = f"{words}, {time}" if words else time
    if wording.moved:
        words = f"{words}, {wording.moved}"
    return _with_status(words, entry, wording)


def _without_midnight(begins: str, ends: str) -> tuple[str, str]:
    """First and last day without the hours that a program writes behind whole days."""
    if not _MIDNIGHT.search(begins) or (ends and not _MIDNIGHT.search(ends)):
        return begins, ends
    return _MIDNIGHT.sub("", begins), _MIDNIGHT.sub("", ends)


def _with_status(words: str, entry: Entry, wording: Wording) -> str:
    """The date with what its status and its title say that leaves it open."""
    status = _status_words(entry)
    put_off = _PUT_OFF_TO.search(words) is not None and _PUT_OFF.search(status) is not None
    open_status = _OPEN.search(status) is not None and not put_off
    late = wording.postponed or (open_status and is_put_off(status))
    opened = wording.date_open or (f"({status})" if open_status and not late else "")
    opened = opened or ("(postponed)" if late else "")
    return f"{words} {opened}".strip() if opened not in words else words


def _status_words(entry: Entry) -> str:
    """What the column for it says of its state, or a remark that says nothing else."""
    extras = [one for cells in entry.rows for one in cells.extras]
    # "Cancelled?" over a "Yes" says as much as the word itself.
    ticked = (name.strip(" ?") for name, words in extras if _YES.fullmatch(words.strip()))
    beside = (*(words for _, words in extras), *ticked)
    told = map(plain, (*entry.column(Role.REMARK), *beside))
    return " ".join((_joined(entry, Role.STATUS), *filter(is_fate, told))).strip()


def is_postponed(reading: Reading) -> bool:
    """Whether it is put off to a day that is not printed."""
    return _PUT_OFF.search(reading.date) is not None


def is_called_off(reading: Reading) -> bool:
    """Whether the title, the date or a column of its own says that the meeting is cancelled."""
    status = f"{_status_words(reading.entry)} {reading.date}"
    return reading.wording.cancelled or _CALLED_OFF.search(status) is not None
