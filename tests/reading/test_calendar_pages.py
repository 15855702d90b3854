"""Whatever the pages of a calendar do, its events are the same and no line is lost."""

from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop.core.document import Unread
from desktop.core.event import Event
from desktop.reading.calendar import calendar_stretches, read_calendar
from desktop.reading.tables.furniture import is_page_number
from desktop.reading.text import number_lines
from tests.reading.calendars import PAPER, gazetteer

FLAT_HEAD = "Date\tPlace\tISCM\tTitle of the event / meeting"
FLAT = (
    "3-4 May 2018\tColombo, Sri Lanka\tColombo Process\tSenior Officials' Meeting",
    "7 May 2018 (TBC)\tTBC\tMIDWA\tMeeting of the working group on data for better policies",
    "29 May – 1 June 2018\tBerlin, Germany\tGFMD\t11th Summit “Towards a compact, and after”",
    "June 2018\tVienna\tPrague Process\tWorkshop on irregular migration and its drivers",
    "Second half of 2018 (TBC)\tTBC\tBudapest Process\tMinisterial Conference (exact title TBC)",
    "TBC\tSiem Reap, Cambodia\tASEM\tConference of the Directors General of Immigration",
)
TALL_HEAD = "Month /year\tEvent\tLocation\tFocal Point"
TALL = (
    "October 27 to\tGoverning Body Meeting\tGeneva\tILO",
    "November 10, 2018\tThe body adopted its guiding principles in two meetings.\t\t",
    "3 December 2018\tForum on Business:\tGeneva (TBC)\tOHCHR",
    "\tThis year's forum is to discuss trends and good practices, and it will\t\t",
    "\tlook at what the year has brought.\t\t",
    "January 23-24,\t*Abu Dhabi Dialogue:\tColombo, Sri\t",
    "2019\tThe dialogue has launched a new approach to labour mobility.\tLanka\t",
    "\tIts next meeting is not yet planned.\t\t",
    "Date to be determined\tDialogue on Migration (twice a year):\t\tIOM",
    "determined\tThe main forum for policy dialogue among its members.\t\t",
    "2019\tConference of Statisticians\tGeneva\tILO",
)


def read(text: str) -> tuple[tuple[Event, ...], tuple[Unread, ...]]:
    return read_calendar(number_lines(text), PAPER, gazetteer())


def told(events: Sequence[Event]) -> list[tuple[object, ...]]:
    """All that an event says, its lines apart."""
    return [
        (e.title, e.description, e.when, e.place, e.processes, e.focal_points, e.repeats, e.sure)
        for e in events
    ]


@dataclass(frozen=True)
class Cuts:
    """Where pages end: after which rows, and what is printed between the pages."""

    after: frozenset[int]
    between: tuple[str, ...]


def cuts(rows: int) -> st.SearchStrategy[Cuts]:
    between = st.sampled_from(
        [("",), ("", "- 3 -", ""), ("#### Ver. 2 as of 6 May 2018",), ("Page 2 of 9",), ()]
    )
    return st.builds(Cuts, st.frozensets(st.integers(0, rows - 2)), between)


def paged(head: str, rows: Sequence[str], cut: Cuts) -> str:
    lines = [*cut.between, head]
    for place, row in enumerate(rows):
        lines.append(row)
        if place in cut.after:
            lines += [*cut.between, head]
    return "\n".join(lines)


@settings(max_examples=60)
@given(cuts(len(FLAT)))
def test_a_flat_table_may_be_cut_between_any_rows(cut: Cuts) -> None:
    whole, _ = read(paged(FLAT_HEAD, FLAT, Cuts(frozenset(), ())))
    events, unread = read(paged(FLAT_HEAD, FLAT, cut))
    assert len(whole) == len(FLAT)
    assert told(events) == told(whole)
    assert unread == ()


@settings(max_examples=60)
@given(cuts(len(TALL)))
def test_a_tall_table_may_be_cut_between_any_lines(cut: Cuts) -> None:
    whole, _ = read(paged(TALL_HEAD, TALL, Cuts(frozenset(), ())))
    events, unread = read(paged(TALL_HEAD, TALL, cut))
    assert len(whole) == 5
    assert told(events) == told(whole)
    assert unread == ()


@settings(max_examples=60)
@given(st.integers(0, len(FLAT) - 1), st.data())
def test_a_title_may_be_cut_at_any_word_by_a_page(row: int, data: st.DataObject) -> None:
    date, place, process, title = FLAT[row].split("\t")
    words = title.split(" ")
    cut = data.draw(st.integers(1, len(words) - 1))
    first = "\t".join((date, place, process, " ".join(words[:cut])))
    rest = "\t".join(("", "", "", " ".join(words[cut:])))
    rows = [*FLAT[:row], first, FLAT_HEAD, rest, *FLAT[row + 1 :]]
    whole, _ = read("\n".join((FLAT_HEAD, *FLAT)))
    events, unread = read("\n".join((FLAT_HEAD, *rows)))
    assert told(events) == told(whole)
    assert unread == ()


@given(st.permutations(range(4)))
def test_columns_may_stand_in_any_order(order: Sequence[int]) -> None:
    def moved(row: str) -> str:
        cells = row.split("\t")
        return "\t".join(cells[place] for place in order)

    whole, _ = read("\n".join((FLAT_HEAD, *FLAT)))
    events, _ = read("\n".join(moved(row) for row in (FLAT_HEAD, *FLAT)))
    assert told(events) == told(whole)
    without, _ = read("\n".join(moved(row) for row in FLAT))
    assert [event.title for event in without] == [event.title for event in whole]


CELLS = st.sampled_from(
    [
        *("", "3 May 2018", "May", "2018", "TBC", "(TBC)", "October 27 to", "12-14", "·", "M", "-"),
        *("Geneva", "Colombo, Sri", "Lanka", "New York", "ILO", "UNCHK", "World Bank, IOM"),
        *("Council:", "The council decides on its budget.", "of the forum", "*Bali Process"),
        *("Forum (meets annually)", "“Open quotation", "10th GFMD Summit", "Date", "Location"),
        *("Focal Point", "Event", '"', "Meeting  Ministers will discuss what they have to do."),
    ]
)
LOOSE_DAYS = ("3 June 2018",)
HEADS = {"Date", "Event", "Location", "Focal Point", "M", "of the forum"}
ROWS = st.lists(CELLS, min_size=2, max_size=5).map("\t".join)
LOOSE = st.sampled_from(
    [
        *("", "Page 3", "## May 2018", "- 12 May 2018: Council, Rome", "Compiled by the office"),
        *(
            "3 June 2018",
            "Venue: Rome",
            "* a bullet of a list",
            "Date\tEvent\tLocation\tFocal Point",
        ),
        *("12-14 Expert meeting, Vienna", "10:00 Opening"),
    ]
)


@settings(max_examples=250)
@example(["Meeting  Ministers will discuss what they have to do.\t", "Date\tLocation"])
@example(["\t", "2018\tOctober 27 to", "Colombo, Sri\t\t3 May 2018\t3 May 2018"])
@given(st.lists(st.one_of(ROWS, LOOSE), max_size=14))
def test_no_line_of_any_paper_is_lost(lines: list[str]) -> None:
    events, unread = read("\n".join(lines))
    found = " ".join(source.text for event in events for source in event.sources)
    listed = {one.line for one in unread}
    celled = [number for number, line in enumerate(lines, 1) if "\t" in line or "|" in line]
    starts = [source.line for event in events for source in event.sources] or celled
    for number, line in enumerate(lines, 1):
        # The title of a calendar is understood; no line with a whole date is a title.
        is_title = number < min(starts, default=len(lines)) and "2018" not in line
        # So is the day of the paper itself, which stands alone above rows that have their own.
        is_title = is_title or (number < min(starts, default=0) and line in LOOSE_DAYS)
        is_header = sum(cell in HEADS for cell in _cells(line)) > 1
        # A row of one cell just above a header is the table's title, unless it is a sentence.
        below = _cells(lines[number]) if number < len(lines) else []
        titled = len(_cells(line)) == 1 and not line.strip().endswith(".")
        is_title = is_title or (titled and sum(cell in HEADS for cell in below) > 1)
        heads_month = set(_cells(line)) <= {"May", "2018", "TBC", "(TBC)"}
        if number not in listed and not (is_title or is_header or heads_month):
            assert all(_is_used(cell, found, lines) for cell in _cells(line)), line


def _cells(line: str) -> list[str]:
    cells = (" ".join(cell.split()) for cell in line.replace("|", "\t").split("\t"))
    return [cell for cell in cells if any(letter.isalnum() for letter in cell)]


def _is_used(cell: str, found: str, lines: list[str]) -> bool:
    """Whether a cell stands in a source, or is one of the words that are no row."""
    headings = {"## May 2018", "3 June 2018", "May", "2018", "3 May 2018", "Venue: Rome"}
    # A place or a body alone on a line heads the rows below it.
    headings |= {
        "Geneva",
        "New York",
        "ILO",
        "UNCHK",
        "World Bank, IOM",
        "*Bali Process",
        "10th GFMD Summit",
    }
    repeated = [line.strip() for line in lines].count(cell) > 1
    return cell in found or cell in HEADS | headings or is_page_number(cell) or repeated


@settings(max_examples=200)
@given(st.lists(st.one_of(ROWS, LOOSE), max_size=14))
def test_stretches_are_in_order_and_do_not_overlap(lines: list[str]) -> None:
    stretches = calendar_stretches(number_lines("\n".join(lines)))
    bounds = [bound for stretch in stretches for bound in stretch]
    assert bounds == sorted(bounds)
    assert all(1 <= bound <= len(lines) for bound in bounds)


@given(st.text(max_size=400))
def test_any_words_are_read_without_an_error(words: str) -> None:
    events, _ = read(words)
    lines = len(number_lines(words))
    assert all(1 <= event.sources[0].line <= lines for event in events)
