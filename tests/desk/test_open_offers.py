"""What versions and corrections offer to the calendar is one list, until a person decides."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.core.clock import Clock
from desktop.core.edit import Change, Edit
from desktop.core.event import Event
from desktop.core.links.ties import LinkState
from desktop.desk.dossier import Dossier
from desktop.desk.drafts.edits import correct_words
from desktop.desk.edits import tie
from desktop.desk.events import edits as event_edits
from desktop.desk.lookup import link_between
from desktop.desk.offers.open_offers import OpenOffer, accept, accept_all, decline, open_offers
from desktop.store.store import Store
from tests.make import when
from tests.papers import gazetteer
from tests.versions import PAPERS, take_in, take_text


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Iterator[Dossier]:
    opened = Dossier(Store(tmp_path / "a.dossier"), gazetteer, clock, "UTC")
    yield opened
    opened.close()


def own(dossier: Dossier, path: str) -> Event:
    found = ((one, dossier.paragraph(one.paragraph or "")) for one in dossier.events())
    [event] = [one for one, paragraph in found if paragraph and paragraph.path == path]
    return event


def told(offers: tuple[OpenOffer, ...]) -> list[tuple[str, str, str | None, str]]:
    return [
        (one.paragraph.path, one.event.when.text, one.said and one.said.text, one.before)
        for one in offers
    ]


BBNJ = ("OP 1", "11-22 May 2026", "from 15 to 26 June 2026", "from 11 to 22 May 2026")


def test_a_newer_version_offers_what_it_did_not_take(dossier: Dossier) -> None:
    take_in(dossier, "bbnj_cal", "bbnj_1")
    assert open_offers(dossier) == ()
    take_in(dossier, "bbnj_2")
    assert told(open_offers(dossier)) == [BBNJ]
    dossier.undo()
    assert open_offers(dossier) == ()


def test_an_offer_is_taken_with_both_words_kept(dossier: Dossier) -> None:
    take_in(dossier, "bbnj_cal", "bbnj_1", "bbnj_2")
    [one] = open_offers(dossier)
    dossier.do(accept(dossier, one))
    event = dossier.stored(one.event.uid)
    assert event is not None
    assert event.when.edtf == "2026-06-15/2026-06-26"
    assert {t.when.text for t in event.tellings} >= {"11-22 May 2026", "from 15 to 26 June 2026"}
    assert event.remarks[-1] == "the calendar had “11-22 May 2026” before"
    assert event.sequence == one.event.sequence + 1
    assert open_offers(dossier) == ()
    dossier.undo()
    assert told(open_offers(dossier)) == [BBNJ]


def test_a_declined_offer_is_not_made_again_but_the_next_one_is(dossier: Dossier) -> None:
    take_in(dossier, "bbnj_cal", "bbnj_1", "bbnj_2")
    dossier.do(decline(open_offers(dossier)[0]))
    assert open_offers(dossier) == ()
    text = (PAPERS / "bbnj_2.txt").read_text().replace("First draft of 20 February", "Second draft")
    third = text.replace("Second draft 2026", "Second draft of 12 March 2026")
    take_text(dossier, "bbnj_3", third.replace("Decides to remain", "Decides also to remain"))
    assert open_offers(dossier) == ()
    fourth = third.replace("12 March", "2 April").replace("15 to 26 June", "6 to 17 July")
    take_text(dossier, "bbnj_4", fourth)
    assert [one.said.text for one in open_offers(dossier) if one.said] == ["from 6 to 17 July 2026"]


def test_an_offer_goes_on_with_the_version_after_it(dossier: Dossier) -> None:
    take_in(dossier, "bbnj_cal", "bbnj_1", "bbnj_2")
    text = (PAPERS / "bbnj_2.txt").read_text().replace("20 February", "12 March")
    take_text(dossier, "bbnj_3", text.replace("Decides to remain", "Decides also to remain"))
    [one] = open_offers(dossier)
    assert told((one,)) == [BBNJ]
    newest = dossier.drafts()[-1]
    assert one.paragraph.draft == newest.id


def test_a_date_filled_by_hand_is_kept_and_the_texts_word_offered(dossier: Dossier) -> None:
    take_in(dossier, "bbnj_1")
    ceremony = own(dossier, "OP 2")
    dossier.do(event_edits.reschedule(ceremony, when("1 October 2026")))
    take_in(dossier, "bbnj_2")
    assert own(dossier, "OP 2").when.edtf == "2026-10-01"
    [one] = open_offers(dossier)
    assert one.by_hand
    assert told((one,)) == [
        ("OP 2", "1 October 2026", "23 September 2026", "date to be determined")
    ]
    assert accept_all(dossier, [one]).changes == ()
    dossier.do(accept(dossier, one))
    assert own(dossier, "OP 2").when.edtf == "2026-09-23"
    assert own(dossier, "OP 2").by_hand == ()


def test_a_meeting_that_is_only_linked_is_offered_the_date_too(dossier: Dossier) -> None:
    take_in(dossier, "lim_cal", "lim_1")
    [forum] = [one for one in dossier.events() if one.title == "World Water Forum"]
    told = replace(forum, when=when("second quarter of 2018"))
    dossier.do(Edit("as a paper tells it", (Change(forum, told),)))
    paragraphs = dossier.paragraphs(dossier.drafts()[0].id)
    [second] = [one for one in paragraphs if one.path == "OP 2"]
    dossier.do(tie(second.id, forum.uid, None))
    take_in(dossier, "lim_2")
    [one] = open_offers(dossier)
    assert one.event.title == "World Water Forum"
    assert one.said is not None
    dossier.do(accept(dossier, one))
    taken = dossier.stored(forum.uid)
    assert taken is not None
    assert taken.when.edtf == "2018-05-09/2018-05-11"
    assert len(taken.tellings) == 2
    assert LinkState.CONFIRMED in {link.state for link in dossier.links_of_event(forum.uid)}


def test_corrected_words_stand_in_the_same_list_and_all_are_taken_at_once(dossier: Dossier) -> None:
    take_in(dossier, "bbnj_cal", "bbnj_1", "bbnj_2")
    draft = dossier.drafts()[-1]
    [paragraph] = [one for one in dossier.paragraphs(draft.id) if one.path == "OP 3"]
    words = paragraph.text.replace("20 to 22 May", "27 to 29 May")
    dossier.do(correct_words(dossier, paragraph, words))
    offers = open_offers(dossier)
    assert [one.paragraph.path for one in offers] == ["OP 1", "OP 3"]
    before = dossier.events()
    dossier.do(accept_all(dossier, offers))
    assert dossier.undo_label == "taking 2 new dates"
    assert open_offers(dossier) == ()
    assert own(dossier, "OP 1").when.edtf == "2026-06-15/2026-06-26"
    assert own(dossier, "OP 3").when.edtf == "2026-05-27/2026-05-29"
    dossier.undo()
    assert dossier.events() == before


def test_what_lost_its_event_or_fits_by_now_is_offered_no_more(dossier: Dossier) -> None:
    take_in(dossier, "bbnj_cal", "bbnj_1", "bbnj_2")
    [one] = open_offers(dossier)
    dossier.do(event_edits.reschedule(one.event, when("15-26 June 2026")))
    assert open_offers(dossier) == ()
    dossier.undo()
    uid = one.event.uid
    ties = dossier.links_of_event(uid), dossier.relations_of(uid)
    dossier.do(event_edits.delete(one.event, *ties, None))
    assert open_offers(dossier) == ()


def test_meetings_that_only_matter_to_a_paragraph_are_offered_nothing(dossier: Dossier) -> None:
    take_in(dossier, "lim_cal", "lim_1")
    paragraphs = dossier.paragraphs(dossier.drafts()[0].id)
    for event in dossier.events():
        if not event.paragraph:
            for one in paragraphs:
                known = link_between(dossier, one, event)
                dossier.do(tie(one.id, event.uid, known))
    take_in(dossier, "lim_2")
    assert open_offers(dossier) == ()


def test_a_calendar_that_comes_again_with_the_texts_new_date_is_no_second_meeting(
    dossier: Dossier,
) -> None:
    take_in(dossier, "bbnj_cal", "bbnj_1", "bbnj_2")
    calendar = (PAPERS / "bbnj_cal.txt").read_text().replace("11-22 May", "15-26 June")
    take_text(dossier, "bbnj_cal_revised", calendar)
    sessions = [one for one in dossier.events() if "fourth session" in one.title]
    assert [len(one.tellings) for one in sessions] == [4]
    assert told(open_offers(dossier)) == [BBNJ]


@pytest.mark.parametrize("order", [("bbnj_2", "bbnj_cal"), ("bbnj_cal", "bbnj_2")])
def test_an_older_version_read_later_joins_the_newer_ones_entry_to_the_calendars(
    dossier: Dossier, order: tuple[str, ...]
) -> None:
    take_in(dossier, *order)
    assert len([one for one in dossier.events() if "ourth session" in one.title]) == 2
    take_in(dossier, "bbnj_1")
    [session] = [one for one in dossier.events() if "ourth session" in one.title]
    assert session.when.edtf == "2026-05-11/2026-05-22"
    assert told(open_offers(dossier)) == [BBNJ]
    dossier.undo()
    assert open_offers(dossier) == ()


def test_two_texts_and_a_calendar_tell_of_one_conference(dossier: Dossier) -> None:
    first = (
        "Zero draft of 12 January 2027\n\nLandlocked countries\n\nThe General Assembly,\n\n"
        "1. Decides to convene the conference on landlocked countries in Doha from 3 to 5 May"
        " 2027;\n\n2. Requests the Secretary-General to report on transit corridors and ports.\n"
    )
    other = (
        "Zero draft of 14 January 2027\n\nRural schools\n\nThe General Assembly,\n\n"
        "1. Stresses the role of teachers and of school meals for the children of farmers;\n\n"
        "2. Invites the conference on landlocked countries, to be held in Doha from 3 to 5 May"
        " 2027, to consider schools.\n"
    )
    calendar = "Date | Event | Place\n3-5 May 2027 | Conference on landlocked countries | Doha\n"
    for name, text in (("first", first), ("other", other), ("calendar", calendar)):
        take_text(dossier, name, text)
    [event] = dossier.events()
    assert len(event.tellings) == 3
