"""Calendars in PDF files: cells by the places of their letters and by the lines that are drawn."""

from collections.abc import Sequence

from desktop.core.event import Event
from desktop.core.found import Found
from desktop.reading.document import read_document
from desktop.reading.readers import GRID
from tests.pdf_files import Ink, Stroke, pdf_file
from tests.reading.calendars import gazetteer

DATE, TITLE, PLACE = 60, 150, 420


def read(*pages: Sequence[Ink | Stroke]) -> Found:
    return read_document("calendar.pdf", pdf_file(*pages), gazetteer())


def row(y: float, *cells: tuple[str, ...]) -> list[Ink]:
    """Cells of several lines, their first lines on one height."""
    return [
        Ink(x, y - 12 * number, words)
        for x, lines in zip((DATE, TITLE, PLACE), cells, strict=False)
        for number, words in enumerate(lines)
    ]


def told(event: Event) -> tuple[str, str | None, str]:
    return event.title, event.when.edtf, event.place.text


AGENDA = [
    Ink(DATE, 780, "Agenda", "bold", 16),
    Ink(DATE, 740, "October 2016", "bold", 13),
    *row(716, ("27 Oct – 10", "Nov"), ("Preparatory Committee on the Oceans", ""), ("New York",)),
    Ink(TITLE, 704, "Oceans Process", "plain", 9),
    Ink(DATE, 660, "January 2017", "bold", 13),
    *row(636, ("16", "Mon,"), ("Informal consultations on a first draft of", "the text")),
    Ink(DATE, 612, "15:00–18:00"),
    Ink(PLACE, 636, "New York"),
    *row(580, ("23–24", "Mon – Tue"), ("Ministerial Meeting",), ("Colombo, Sri Lanka",)),
    *row(540, ("January", "(tbc)"), ("Dialogue of Cities",), ("Lima",)),
]
NEXT_PAGE = [
    Ink(DATE, 780, "January 2017, continued", "bold", 13),
    *row(756, ("27", "Fri"), ("Task Force on Planning", ""), ("Bangkok, Thailand",)),
]


def test_dates_broken_over_lines_of_a_narrow_column_are_whole() -> None:
    found = read(AGENDA, NEXT_PAGE)
    assert [told(event) for event in found.events] == [
        ("Preparatory Committee on the Oceans", "2016-10-27/2016-11-10", "New York"),
        (
            "Informal consultations on a first draft of the text",
            "2017-01-16T15:00/2017-01-16T18:00",
            "New York",
        ),
        ("Ministerial Meeting", "2017-01-23/2017-01-24", "Colombo, Sri Lanka"),
        ("Dialogue of Cities", "2017-01?", "Lima"),
        ("Task Force on Planning", "2017-01-27", "Bangkok, Thailand"),
    ]
    assert all(event.sure for event in found.events)
    assert found.events[0].description == "Oceans Process"


RULED: list[Ink | Stroke] = [
    Ink(DATE, 760, "Calendar of oceans meetings, 2019"),
    *(Stroke(55, y, 540) for y in (740, 716, 652, 586)),
    Stroke(TITLE - 5, 620, 540),
    *row(722, ("Date",), ("Meeting",), ("Venue",)),
    # The cells stand in the middle of their rows, so that the date is no first line.
    Ink(TITLE, 704, "Intergovernmental Conference on marine life of"),
    Ink(DATE, 692, "25 March –"),
    Ink(TITLE, 690, "areas beyond national jurisdiction, second session"),
    Ink(PLACE, 692, "New York"),
    Ink(DATE, 680, "5 April 2019"),
    Ink(TITLE, 676, "(resumed)"),
    Ink(TITLE, 636, "Meeting of States Parties"),
    Ink(PLACE, 636, "Kingston"),
    Ink(DATE, 624, "12–14 June 2019"),
    Ink(TITLE, 600, "Bureau of the meeting"),
    Ink(PLACE, 600, "Kingston"),
]


def test_drawn_lines_part_rows_and_a_date_over_two_rows_is_that_of_both() -> None:
    found = read(RULED)
    assert [told(event) for event in found.events] == [
        (
            "Intergovernmental Conference on marine life of areas beyond national jurisdiction,"
            " second session (resumed)",
            "2019-03-25/2019-04-05",
            "New York",
        ),
        ("Meeting of States Parties", "2019-06-12/2019-06-14", "Kingston"),
        ("Bureau of the meeting", "2019-06-12/2019-06-14", "Kingston"),
    ]
    assert found.document.unread == ()


def test_two_columns_of_a_page_are_read_one_after_the_other() -> None:
    left = ("3 May 2018: Opening of the forum, Nairobi", "4 May 2018: Forum of regions, Nairobi")
    right = ("7 June 2018: Round table on seas, Rome", "8 June 2018: Closing of the forum, Rome")
    more = ("5 May 2018: Meeting of experts, Nairobi", "9 June 2018: Press conference, Rome")
    heights = (700, 680, 660)
    page = [Ink(60, 760, "Calendar of meetings", "bold", 14)]
    page += [Ink(60, y, words) for y, words in zip(heights, (*left, more[0]), strict=True)]
    page += [Ink(320, y, words) for y, words in zip(heights, (*right, more[1]), strict=True)]
    page += [Ink(60, 640, "6 May 2018: Visit of the laboratories, Nairobi")]
    days = [event.when.edtf for event in read(page).events]
    assert days == [f"2018-05-0{day}" for day in (3, 4, 5, 6)] + [
        f"2018-06-0{day}" for day in (7, 8, 9)
    ]


def test_a_month_drawn_as_a_grid_gives_no_meetings() -> None:
    page = [Ink(60, 780, "May 2017", "bold", 16)]
    for week in range(5):
        page += [Ink(60 + 70 * day, 740 - 80 * week, str(7 * week + day + 1)) for day in range(7)]
        page += [Ink(60 + 70 * week, 726 - 80 * week, "Working group", "plain", 8)]
    page += [Ink(60, 740, "1 May"), Ink(130, 420, "1 Jun")]
    names = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    page += [Ink(60 + 70 * day, 760, name) for day, name in enumerate(names)]
    found = read(page)
    assert found.events == ()
    assert {one.reason for one in found.document.unread} == {GRID}


def test_a_day_alone_on_the_first_line_of_a_page_is_no_page_number() -> None:
    head = row(700, ("Date",), ("Meeting",), ("Venue",))
    first = [*head, *row(670, ("4 March", "2019"), ("Forum of cities", ""), ("Rome",))]
    first += row(
        630, ("2–13", "September", "2019"), ("Conference of the Parties", ""), ("New Delhi",)
    )
    second = row(790, ("23", "September", "2019"), ("Climate Summit", ""), ("New York",))
    second += row(740, ("4 November", "2019"), ("Meeting of the Parties", ""), ("Rome",))
    found = read(first, second)
    days = ["2019-03-04", "2019-09-02/2019-09-13", "2019-09-23", "2019-11-04"]
    assert [event.when.edtf for event in found.events] == days


def test_what_hangs_before_the_items_of_a_list_is_no_column() -> None:
    page = [Ink(60, 760, "Meetings in 2019", "bold", 14)]
    items = ("4 March 2019: Forum, Rome", "9 April 2019: Board,", "23 May 2019: Council, Vienna")
    for number, words in enumerate(items):
        page += [Ink(60, 720 - 28 * number, "-"), Ink(90, 720 - 28 * number, words)]
    page += [Ink(90, 720 - 28 - 12, "Geneva")]
    told = [(event.title, event.place.text) for event in read(page).events]
    assert told == [("Forum", "Rome"), ("Board", "Geneva"), ("Council", "Vienna")]
