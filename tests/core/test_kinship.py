"""Two papers are versions of one text by what they are about, not by what all resolutions say."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.core.drafts.draft import Draft, ParagraphKind
from desktop.core.versions.kinship import Certainty, Text, kinship
from desktop.core.versions.order import newest, order_of, symbol_of
from desktop.desk.versions.standing import stock_words
from tests import make

CORAL = (
    "Decides to hold a workshop on reefs in Suva from 3 to 5 September 2024;",
    "Requests the Secretary-General to prepare a report on bleaching of corals;",
    "Encourages youth participation in the restoration of lagoons;",
    "Decides to include the item in its provisional agenda.",
)
MANGROVES = (
    "Decides to hold a workshop in Apia from 10 to 12 September 2024;",
    "Requests the Secretary-General to prepare a report on mangroves;",
    "Encourages youth participation;",
    "Decides to include the item in its provisional agenda.",
)


def text(identity: str, texts: tuple[str, ...] = CORAL, **fields: object) -> Text:
    values = {"title": "Draft resolution on coral reefs", "organ": "The General Assembly", **fields}
    paragraphs = tuple(
        make.paragraph(f"OP {n + 1}", one, n, id=f"{identity}{n}", draft=identity)
        for n, one in enumerate(texts)
    )
    return Text(make.draft(identity, **values), paragraphs)


def certainty(one: Text, other: Text) -> Certainty:
    return kinship(one, other, stock_words()).certainty


ONE = text("a", symbol="A/C.2/78/L.5", date=date(2024, 4, 2))


def test_the_same_sentences_on_another_subject_are_another_text() -> None:
    assert certainty(text("b", MANGROVES, title="Protection of mangroves"), ONE) is Certainty.NONE


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"symbol": "A/C.2/78/L.5/Rev.1"}, Certainty.SURE),
        ({"title": "Coral reefs"}, Certainty.SURE),
        ({"title": ""}, Certainty.SURE),
        ({"title": "Protection of lagoons"}, Certainty.MAYBE),
        ({"symbol": "A/C.2/78/L.9"}, Certainty.MAYBE),
        ({"symbol": "A/C.2/79/L.5"}, Certainty.MAYBE),
        ({"organ": "The Human Rights Council"}, Certainty.MAYBE),
        ({"date": date(2025, 4, 2)}, Certainty.MAYBE),
        ({"symbol": "A/C.2/79/L.5", "date": date(2025, 4, 2)}, Certainty.NONE),
    ],
)
def test_of_the_same_words_the_head_decides(fields: dict[str, object], expected: Certainty) -> None:
    assert certainty(text("b", **fields), ONE) is expected


def test_a_text_written_anew_under_the_same_title_is_asked_about() -> None:
    anew = ("Calls upon fleets to leave lagoons alone;", "Establishes a fund for atolls;")
    assert certainty(text("b", anew), ONE) is Certainty.MAYBE


def test_another_agenda_item_or_number_in_the_title_is_doubtful() -> None:
    head = make.paragraph("T 1", "Agenda item 20 (b)", 0, id="h", kind=ParagraphKind.TEXT)
    item = Text(ONE.draft, (head, *ONE.paragraphs))
    other = replace(head, text="Agenda item 74")
    again = text("b")
    assert certainty(item, Text(again.draft, (head, *again.paragraphs))) is Certainty.SURE
    assert certainty(item, Text(again.draft, (other, *again.paragraphs))) is Certainty.MAYBE
    third = text("c", title="Third conference on coral reefs")
    assert certainty(third, text("d", title="Fourth conference on coral reefs")) is Certainty.MAYBE


def draft(version: str = "", symbol: str = "", day: date | None = None) -> Draft:
    return make.draft(version=version, symbol=symbol, date=day)


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        (draft("Zero draft"), draft("First draft")),
        (draft("Elements paper"), draft("Zero draft")),
        (draft("Zero draft"), draft("Revised zero draft")),
        (draft("First draft"), draft("Revised draft")),
        (draft("Sixth draft"), draft("Seventh draft")),
        (draft("Rev. 1"), draft("Rev. 2")),
        (draft("Revised draft"), draft("Silence draft")),
        (draft("Final draft"), draft("Adopted on 3 May 2024")),
        (draft(symbol="A/78/L.12"), draft(symbol="A/78/L.12/Rev.1")),
        (draft(symbol="A/78/L.12/Rev.2"), draft(symbol="A/RES/78/3")),
        (draft("Rev. 2", day=date(2024, 1, 2)), draft("Rev. 1", day=date(2024, 1, 3))),
    ],
)
def test_the_newer_of_two_is_known_by_number_day_or_stage(older: Draft, newer: Draft) -> None:
    assert (order_of(newer, older), order_of(older, newer)) == (1, -1)
    assert newest((newer, older)) is newer


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (draft(), draft("Zero draft")),
        (draft("Second draft"), draft("Revised draft")),
        (draft(day=date(2024, 1, 2)), draft(day=date(2024, 1, 2))),
        (
            draft(symbol="A/78/L.12/Rev.1", day=date(2024, 1, 2)),
            draft(symbol="A/78/L.12", day=date(2024, 1, 3)),
        ),
    ],
)
def test_what_does_not_tell_or_speaks_against_itself_is_not_decided(
    one: Draft, other: Draft
) -> None:
    assert order_of(one, other) == order_of(other, one) == 0


def test_a_symbol_is_its_text_and_its_issue() -> None:
    found = symbol_of(draft(symbol="A/C.3/71/L.5/Rev.2*"))
    assert (found.stem, found.revision, found.session) == ("A/C.3/71/L.5", 2, "71")
    assert symbol_of(draft(symbol="A/78/L.3")).is_rival_of(symbol_of(draft(symbol="A/78/L.4")))
