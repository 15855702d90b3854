"""A date written into a text moves nothing by itself: both words are offered, and one is taken."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.clock import Clock
from desktop.core.dates.printed import find_dates
from desktop.core.drafts.draft import Paragraph
from desktop.core.edit import Change, Edit
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.quick.dataclasses import replace
from desktop.desk.dossier import Dossier
from desktop.desk.drafts.edits import correct_words
from desktop.desk.offers.text_dates import DateOffer, Sort, date_offers, keep, take
from desktop.reading.drafts.entries import entries_of
from desktop.store.store import Store
from tests.make import day, document, draft, paragraph

APPOINT = "Requests the President to appoint two co-facilitators no later than 30 September 2024;"
MEET = "Encourages States to contribute to the fund;"
DRAFT = draft(date=day("2024-03-14"))


def dated(number: int, text: str) -> Paragraph:
    return paragraph(f"OP {number}", text, number - 1, dates=find_dates(text))


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Iterator[Dossier]:
    opened = Dossier(Store(tmp_path / "a.dossier"), lambda: Gazetteer(()), clock, "Europe/Zurich")
    text = (dated(1, APPOINT), dated(2, MEET))
    events = [
        replace(one, uid=f"e{n}") for n, one in enumerate(entries_of(DRAFT, text, Gazetteer(())))
    ]
    records = (document("draft.txt"), DRAFT, *text, *events)
    opened.do(Edit("a draft", tuple(Change(None, one) for one in records)))
    yield opened
    opened.close()


def write(dossier: Dossier, number: int, words: str) -> None:
    dossier.do(correct_words(dossier, dossier.paragraphs(DRAFT.id)[number - 1], words))


def offers(dossier: Dossier, number: int) -> tuple[DateOffer, ...]:
    now, issued = (
        text[number - 1] for text in (dossier.paragraphs(DRAFT.id), dossier.issued(DRAFT.id))
    )
    return date_offers(dossier, now, issued)


def test_the_papers_own_words_offer_nothing(dossier: Dossier) -> None:
    assert offers(dossier, 1) == offers(dossier, 2) == ()
    write(dossier, 1, APPOINT.replace("two", "three"))
    assert offers(dossier, 1) == ()


def test_a_changed_date_is_offered_and_taken_with_both_words(dossier: Dossier) -> None:
    write(dossier, 1, APPOINT.replace("30 September", "15 September"))
    (offer,) = offers(dossier, 1)
    assert (offer.sort, offer.event.uid) == (Sort.CHANGED, "e0")
    (before,) = dossier.events()
    assert before.when.latest == day("2024-09-30")
    dossier.do(take(dossier, offer))
    (after,) = dossier.events()
    assert (after.uid, after.when.latest, after.sequence) == ("e0", day("2024-09-15"), 1)
    assert any("30 September 2024" in one for one in after.remarks)
    assert len(after.tellings) == 2
    assert offers(dossier, 1) == ()
    dossier.undo()
    assert dossier.events() == (before,)
    assert len(offers(dossier, 1)) == 1


def test_a_date_that_is_kept_is_not_offered_again(dossier: Dossier) -> None:
    write(dossier, 1, APPOINT.replace("30 September", "15 September"))
    dossier.do(keep(offers(dossier, 1)[0]))
    assert offers(dossier, 1) == ()
    (event,) = dossier.events()
    assert event.when.latest == day("2024-09-30")
    write(dossier, 1, APPOINT.replace("30 September", "1 October"))
    assert [one.sort for one in offers(dossier, 1)] == [Sort.CHANGED]


def test_a_new_date_can_be_entered_or_left_out(dossier: Dossier) -> None:
    write(dossier, 2, f"{MEET[:-1]} by 3 May 2026;")
    (offer,) = offers(dossier, 2)
    assert (offer.sort, offer.known) == (Sort.NEW, None)
    dossier.do(keep(offer))
    assert offers(dossier, 2) == ()
    dossier.undo()
    dossier.do(take(dossier, offers(dossier, 2)[0]))
    made = next(one for one in dossier.events() if one.paragraph == "p-OP-2")
    assert made.when.latest == day("2026-05-03")
    assert offers(dossier, 2) == ()


def test_an_entry_whose_date_is_struck_can_be_taken_out(dossier: Dossier) -> None:
    write(dossier, 1, "Requests the President to appoint two co-facilitators;")
    (offer,) = offers(dossier, 1)
    assert (offer.sort, offer.said) == (Sort.GONE, None)
    dossier.do(take(dossier, offer))
    assert dossier.events() == ()
    dossier.undo()
    dossier.do(keep(offers(dossier, 1)[0]))
    assert offers(dossier, 1) == ()


def test_a_version_that_is_followed_offers_nothing(dossier: Dossier) -> None:
    write(dossier, 1, APPOINT.replace("30 September", "15 September"))
    newer = draft("draft-2", previous=DRAFT.id)
    dossier.do(Edit("newer", (Change(None, newer),)))
    assert offers(dossier, 1) == ()
