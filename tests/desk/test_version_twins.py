"""Entries of a paragraph that was split or merged find their own part in the newer version."""

from dataclasses import replace

from desktop.core.dates.mention import DateMention, MentionKind
from desktop.core.event import Event, Kind
from desktop.desk.versions.twins import part_with, twins
from tests import make


def entry(title: str, when: str, paragraph: str) -> Event:
    made = make.event(title, when)
    return replace(made, uid=f"{title} {paragraph}", paragraph=paragraph)


OLD = (entry("First session", "19 August 2019", "a2"), entry("Second session", "March 2020", "a2"))
FIRST = entry("First session", "26 August 2019", "b2")
SECOND = entry("Second session of the commission", "March 2020", "b3")


def told(newer: tuple[Event, ...], parts: dict[str, tuple[str, ...]]) -> dict[str, str]:
    return {old: new.uid for old, new in twins(OLD, newer, parts).items()}


def test_each_entry_of_a_split_paragraph_goes_on_in_its_own_part() -> None:
    assert told((SECOND, FIRST), {"a2": ("b2", "b3")}) == {
        OLD[0].uid: FIRST.uid,
        OLD[1].uid: SECOND.uid,
    }


def test_of_several_entries_in_one_paragraph_each_takes_the_one_that_is_like_it() -> None:
    inserted = entry("Organizational meeting", "1 August 2019", "b2")
    here = replace(SECOND, paragraph="b2")
    found = told((inserted, here, FIRST), {"a2": ("b2",)})
    assert found == {OLD[0].uid: FIRST.uid, OLD[1].uid: here.uid}


def test_another_part_has_no_twin_without_likeness_nor_another_sort() -> None:
    other = entry("Report", "May 2021", "b3")
    window = replace(FIRST, kind=Kind.WINDOW)
    assert told((other, window), {"a2": ("b2", "b3")}) == {}


def test_a_date_goes_to_the_part_in_which_it_stands() -> None:
    when = make.when("March 2020")
    date = DateMention(0, 10, "March 2020", when, MentionKind.MEETING)
    first, second = make.paragraph("OP 2"), make.paragraph("OP 2 bis", dates=(date,))
    assert part_with(when, (first, second)) == second
    assert part_with(make.when("May 2021"), (first, second)) == first
