"""Traps 46 to 50: which rows of two calendars are one meeting, and which only look like it."""

import pytest

from desktop.core.event import Event
from desktop.core.links.ties import RelationKind
from desktop.core.matching.disagreeing import differences
from desktop.core.matching.merging import merged
from desktop.core.matching.settling import Settlement, settle
from tests.papers import gazetteer
from tests.traps.telling import calendar, dates, rows, titles


def held_against(new: str, known: str) -> tuple[Settlement, ...]:
    """What each row of a new calendar is to those of a known one."""
    return settle(rows(new, "new"), rows(known, "known"), gazetteer())


def doubted(one: Settlement) -> bool:
    """Whether it is left as a meeting of its own with a doubt."""
    return one.same is None and bool(one.maybe)


def _differences(event: Event) -> tuple[str, ...]:
    return differences(event, gazetteer().place_key)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Marrakesh, Morocco", "Marrakech, Maroc"),
        ("Nur-Sultan, Kazakhstan", "Astana, Kazakhstan"),
        ("Kiev, Ukraine", "Kyiv, Ukraine"),
        ("Ezulwini, Swaziland", "Ezulwini, Eswatini"),
        ("Istanbul, Turkey", "Istanbul, Türkiye"),
    ],
)
def test_trap_45_two_spellings_of_a_place_are_one_meeting_and_no_difference(
    one: str, other: str
) -> None:
    """Names since changed: `Swaziland`, `Astana`; accents and other languages."""
    row = "December 10-11, 2018 ¦ {} ¦ Colombo Process ¦ 7th Ministerial Consultation\n"
    known, new = rows(row.format(one), "known"), rows(row.format(other), "new")
    [settled] = settle(new, known, gazetteer())
    assert settled.same == "known-1"
    assert settled.differences == ()
    assert _differences(merged(known[0], new[0])) == ()


def test_trap_46_two_papers_that_name_other_places_of_one_meeting_both_stay() -> None:
    """`Germany` as location of the Friends of the GFMD; the ISCM calendar says Geneva."""
    known = rows(
        "January 21, 2019 ¦ Geneva, Switzerland ¦ GFMD ¦ First Meetings of the Steering Group "
        "and Friends of the Forum\n",
        "known",
    )
    new = rows(
        "January 21-22, 2019 ¦ Ecuador ¦ GFMD ¦ Friends of the Global Forum on Migration and "
        "Development\n",
        "new",
    )
    [one] = settle(new, known, gazetteer())
    assert one.same == "known-1" or doubted(one)
    joint = merged(known[0], new[0])
    assert {telling.place.text for telling in joint.tellings} == {"Geneva, Switzerland", "Ecuador"}
    assert any("Ecuador" in line and "Geneva" in line for line in _differences(joint))
    assert joint.place.city == "Geneva"


def test_trap_47_the_mark_of_a_regional_process_does_not_hide_its_meeting() -> None:
    """Asterisk: `*Abu Dhabi Dialogue` is the RCP mark."""
    [one] = held_against(
        "March 2-3, 2020 ¦ Kathmandu ¦ ¦ *Colombo Process: 6th Ministerial Consultation\n",
        "March 2-3, 2020 ¦ Kathmandu, Nepal ¦ Colombo Process ¦ 6th Ministerial Consultation\n",
    )
    assert one.same == "known-1"


@pytest.mark.parametrize(
    ("new", "known"),
    [
        (
            "May 20, 2019 ¦ Apia, Samoa ¦ PIDC ¦ PIDC Board Meeting",
            "March 4, 2019 ¦ Nauru ¦ PIDC ¦ PIDC Board Meeting",
        ),
        (
            "May 20, 2019 ¦ Tbilisi ¦ Prague Process ¦ Senior Officials’ Meeting",
            "May 20, 2019 ¦ Nairobi ¦ Khartoum Process ¦ Senior Officials Meeting",
        ),
        (
            "April 9, 2019 ¦ Geneva ¦ GFMD ¦ GFMD Dialogue on the Global Compact",
            "February 6, 2019 ¦ Geneva ¦ GFMD ¦ GFMD Dialogue on the Global Compact",
        ),
        (
            "October 2019 ¦ TBC ¦ Budapest Process ¦ 13th Silk Routes Working Group Meeting",
            "October 2019 ¦ TBC ¦ Budapest Process ¦ 12th Silk Routes Working Group Meeting",
        ),
        (
            "June 4, 2019 ¦ Bonn ¦ MIDWA ¦ Border management working group meeting",
            "June 4, 2019 ¦ Bonn ¦ MIDWA ¦ Migration data working group meeting",
        ),
    ],
)
def test_trap_48_the_same_title_may_be_another_event(new: str, known: str) -> None:
    """Same title, other event: boards, senior officials, dialogues; another ordinal."""
    [one] = held_against(new, known)
    assert one.same is None


def test_trap_48_apostrophes_do_not_part_one_meeting() -> None:
    """Senior officials' meetings with `'`, `’` and none."""
    [one] = held_against(
        "May 20, 2019 ¦ Tbilisi, Georgia ¦ Prague Process ¦ Senior Officials’ Meeting\n",
        "20 May 2019 ¦ Tbilisi ¦ Prague Process ¦ Senior Officials Meeting\n",
    )
    assert one.same == "known-1"


@pytest.mark.parametrize(
    ("printed", "other"),
    [("12 th", "Twelfth"), ("XII", "12th"), ("3 rd", "3rd"), ("1 st", "First"), ("XXI", "21 st")],
)
def test_trap_49_ordinals_are_compared_by_number(printed: str, other: str) -> None:
    """Broken ordinals: `4 th`, `3 rd`, `1 st` beside `1st`, `20th`, `XXII`, `Tenth`."""
    [one] = held_against(
        f"May 2021 ¦ Lima, Peru ¦ SACM ¦ {printed} South American Conference on Migration\n",
        f"May 4-5, 2021 ¦ Lima, Peru ¦ SACM ¦ {other} South American Conference on Migration\n",
    )
    assert one.same == "known-1"


@pytest.mark.parametrize(("printed", "other"), [("12 th", "Eleventh"), ("XII", "13th")])
def test_trap_49_another_ordinal_is_proof_to_the_contrary(printed: str, other: str) -> None:
    """Another ordinal is proof to the contrary, whatever it is printed as."""
    [one] = held_against(
        f"May 2021 ¦ Lima, Peru ¦ SACM ¦ {printed} South American Conference on Migration\n",
        f"May 4-5, 2021 ¦ Lima, Peru ¦ SACM ¦ {other} South American Conference on Migration\n",
    )
    assert one.same is None


def test_trap_50_two_rows_may_be_the_days_of_one_meeting() -> None:
    """Several rows, one event: ISCM 1 and 2 are map-14; its parts stay events of their own."""
    known = rows(
        "February 3, 2020 ¦ Manila, Philippines ¦ Abu Dhabi Dialogue ¦ Senior Officials' Meeting\n"
        "February 4, 2020 ¦ Manila, Philippines ¦ Abu Dhabi Dialogue ¦ 6 th Ministerial Meeting\n",
        "known",
    )
    new = rows("February 3-4, 2020 ¦ Manila ¦ ¦ *Abu Dhabi Dialogue\n", "new")
    [one] = settle(new, known, gazetteer())
    assert one.same is None
    parts = {r.child for r in one.relations if r.kind is RelationKind.PART_OF}
    assert parts == {"known-1", "known-2"}


def test_trap_50_a_row_that_stands_for_several_meetings_stays_one() -> None:
    """One row, several events: `and other events`, `(twice a year)`, `regional consultations`."""
    events = calendar("""
Date ¦ Place ¦ Process ¦ Title
May 10-14, 2021 ¦ Tunis, Tunisia ¦ Prague Process ¦ Steering group and other meetings
2021 ¦ Geneva ¦ IDM ¦ International Dialogue on Migration (twice a year)
""")
    assert titles(events) == [
        "Steering group and other meetings",
        "International Dialogue on Migration",
    ]
    assert dates(events) == ["2021-05-10/2021-05-14", "2021"]
    assert events[1].repeats == "twice a year"
