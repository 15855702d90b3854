"""Places that a draft keeps for dates, and the events that fill them."""

from dataclasses import replace

import pytest

from desktop.core.dates.printed import find_dates
from desktop.core.drafts.draft import Paragraph
from desktop.core.drafts.placeholders import Blank, blanks_in, blanks_of, title_beside
from desktop.core.event import Event, Origin
from tests import make


def paragraph(text: str, path: str = "OP 14 (a)") -> Paragraph:
    return make.paragraph(path, text, dates=find_dates(text))


def blanks(text: str) -> tuple[Blank, ...]:
    return blanks_in(paragraph(text), ())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Human rights of migrants [(Month)],", ["(Month)"]),
        ("Decides to meet in Geneva on [date];", ["[date]"]),
        ("Regional consultation in Nairobi (TBC);", ["(TBC)"]),
        (
            "Opens on [to be determined] and closes on [dd/mm/yyyy];",
            ["[to be determined]", "[dd/mm/yyyy]"],
        ),
        ("Stocktaking [insert date]", ["[insert date]"]),
        ("Stocktaking (Month, year)", ["(Month, year)"]),
        ("Stocktaking in May 2017 (TBC)", []),
        ("Meets on 4 May 2017 in Geneva (TBC);", []),
        ("Notes the report (A/71/L.58) of the panel;", []),
    ],
)
def test_places_for_dates_are_found(text: str, words: list[str]) -> None:
    assert [one.text for one in blanks(text)] == words


def test_the_title_are_the_words_that_the_placeholder_ends() -> None:
    (one,) = blanks("decent work and labour mobility [(Month)];")
    assert title_beside(one) == "Decent work and labour mobility"


def test_a_placeholder_among_other_words_gives_no_title() -> None:
    (one,) = blanks("Decides to meet on [date] in Geneva to take stock of what was done;")
    assert title_beside(one) == ""


def entry(owner: Paragraph, title: str, uid: str) -> Event:
    """An event that the first placeholder of the paragraph has set, without a date."""
    blank = blanks_in(owner, ())[0]
    event = make.event(title, "TBC", uid=uid, paragraph=owner.id)
    told = replace(event.tellings[0], when=blank.when)
    return replace(event, origin=Origin.DRAFT, when=blank.when, tellings=(told,))


def test_a_placeholder_is_filled_when_its_event_has_a_date() -> None:
    owner = paragraph("Human rights of migrants [(Month)],")
    event = entry(owner, "Human rights of migrants", "e")
    (before,) = blanks_in(owner, (event,))
    (after,) = blanks_in(owner, (replace(event, when=make.when("12 June 2017")),))
    assert (before.entry, before.is_filled) == (event, False)
    assert after.is_filled


def test_a_known_year_alone_fills_nothing() -> None:
    owner = paragraph("Decides to meet in [month] 2017;")
    event = entry(owner, "Meeting", "e")
    assert not blanks_in(owner, (event,))[0].is_filled
    assert blanks_in(owner, (replace(event, when=make.when("June 2017")),))[0].is_filled


def test_of_two_placeholders_each_has_its_own_event() -> None:
    owner = paragraph("A hearing on labour (Month), and a session on trafficking (Month);")
    labour, trafficking = entry(owner, "Hearing on labour", "a"), entry(owner, "Session", "b")
    trafficking = replace(
        trafficking, tellings=(replace(trafficking.tellings[0], title="Session on trafficking"),)
    )
    both = blanks_in(owner, (trafficking, labour))
    assert [one.entry for one in both] == [labour, trafficking]
    assert [one.entry for one in blanks_in(owner, (trafficking,))][1] == trafficking


def test_those_of_a_version_come_in_the_order_of_its_words() -> None:
    texts = ("Theme one (Month),", "No date here,", "Theme two [date];")
    version = [paragraph(text, f"OP {n}") for n, text in enumerate(texts)]
    found = blanks_of(version, ())
    assert [(one.paragraph.path, one.text) for one in found] == [
        ("OP 0", "(Month)"),
        ("OP 2", "[date]"),
    ]
    assert len({one.key for one in found}) == 2
