"""A paper follows a text when that is certain; what only sounds alike is asked, and left alone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.core.clock import Clock
from desktop.core.drafts.draft import Draft, Paragraph, ParagraphKind
from desktop.core.edit import Change, Edit, Record
from desktop.core.event import Event, Kind, Origin
from desktop.core.links.ties import Note, Relation, RelationKind, on_paragraph
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.versions.kinship import Text
from desktop.desk.dossier import Dossier
from desktop.desk.versions.following import follow, previous_of
from desktop.desk.versions.following_told import of_followed, of_question
from desktop.desk.versions.standing import OWN, Standing, question_on
from desktop.store.store import Store
from tests import make

TITLE = "Modalities for the third United Nations conference on deep-sea fisheries"
ORDERS = (
    "Decides to convene, in 2025, a United Nations conference on deep-sea fisheries in Lisbon;",
    "Decides that the conference shall adopt a concise declaration at the highest level;",
    "Requests the President of the General Assembly to appoint two co-facilitators;",
    "Invites the Committee on Fisheries to discuss the decline of stocks in the South Pacific;",
    "Thanks the Government of Portugal for its offer to be the host of trawlers and divers;",
)
DEBRIS = tuple(
    one.replace("deep-sea fisheries", "space debris")
    .replace("Lisbon", "Vienna")
    .replace("Committee on Fisheries", "Committee on Satellites")
    .replace("stocks in the South Pacific", "orbits")
    .replace("Portugal", "Austria")
    .replace("trawlers and divers", "launchers")
    for one in ORDERS
)


def version(draft: str, texts: tuple[str, ...] = ORDERS) -> tuple[Paragraph, ...]:
    return tuple(
        make.paragraph(f"OP {n + 1}", text, n, id=f"{draft}{n + 1}", draft=draft)
        for n, text in enumerate(texts)
    )


def text_of(identity: str, texts: tuple[str, ...] = ORDERS, **fields: object) -> Text:
    return Text(make.draft(identity, **{"title": TITLE, **fields}), version(identity, texts))


MARCH = text_of("a", version="Zero draft", date=date(2024, 3, 14), symbol="A/78/L.12")
LATER = text_of("b", version="Revised draft", date=date(2024, 3, 28), symbol="A/78/L.12/Rev.1")


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Iterator[Dossier]:
    opened = Dossier(Store(tmp_path / "a.dossier"), lambda: Gazetteer(()), clock, "Europe/Zurich")
    add(opened, make.document("draft.txt"))
    yield opened
    opened.close()


def add(dossier: Dossier, *records: Record) -> None:
    dossier.do(Edit("adding", tuple(Change(None, one) for one in records)))


def bring(dossier: Dossier, *texts: Text) -> None:
    for one in texts:
        add(dossier, one.draft, *one.paragraphs)


def entry(uid: str, paragraph: str, dated: str, **fields: object) -> Event:
    values: dict[str, object] = {"uid": uid, "paragraph": paragraph, "kind": Kind.DEADLINE}
    values["document"] = "draft.txt"
    return replace(
        make.event("Co-facilitators", dated, **{**values, **fields}), origin=Origin.DRAFT
    )


def test_a_newer_issue_of_one_symbol_follows_by_an_edit_of_its_own(dossier: Dossier) -> None:
    bring(dossier, MARCH, LATER)
    add(dossier, Note(on_paragraph("a3"), "ask the capital"))
    (followed,) = follow(dossier, [LATER.draft]).done
    assert (followed.older.id, followed.newer.id, followed.former) == ("a", "b", False)
    assert dossier.note(on_paragraph("b3")) == "ask the capital"
    assert next(iter(of_followed(followed))).startswith("“Revised draft” follows “Zero draft”")
    assert dossier.undo() == "carrying notes, links and proposals over to “Revised draft”"
    assert dossier.draft("b") == LATER.draft


def test_a_text_on_another_subject_follows_nothing_though_its_sentences_are_alike(
    dossier: Dossier,
) -> None:
    title = "Modalities for the fourth United Nations conference on space debris"
    other = text_of("c", DEBRIS, title=title, date=date(2024, 6, 1))
    bring(dossier, MARCH, other)
    add(dossier, entry("old", "a3", "30 September 2024"), entry("new", "c3", "30 September 2025"))
    following = follow(dossier, [other.draft])
    assert (following.done, following.asked) == ((), ())
    assert {one.when.text for one in dossier.events()} == {"30 September 2024", "30 September 2025"}


def test_what_is_doubtful_is_asked_and_left_alone(dossier: Dossier) -> None:
    other = text_of("c", title=TITLE.replace("third", "fourth"), date=date(2024, 6, 1))
    bring(dossier, MARCH, other)
    following = follow(dossier, [other.draft])
    assert following.done == ()
    (question,) = following.asked
    assert [one.draft.id for one in question.kin] == ["a"]
    assert dossier.draft("c") == other.draft
    (line,) = of_question(question)
    assert "may belong with “Zero draft”" in line
    assert "another number in the title" in line


def test_what_a_person_says_holds_against_likeness(dossier: Dossier) -> None:
    other = text_of("c", DEBRIS, title="Space debris", date=date(2024, 6, 1))
    bring(dossier, MARCH, LATER, other)
    told = {"b": OWN, "c": Standing("a")}
    following = follow(dossier, [LATER.draft, other.draft], told)
    assert [(one.older.id, one.newer.id) for one in following.done] == [("a", "c")]
    assert following.asked == ()


def test_an_older_version_that_comes_later_changes_no_entry(dossier: Dossier) -> None:
    add(dossier, *LATER[:1], *LATER.paragraphs, entry("known", "b3", "31 October 2024"))
    add(dossier, Note(on_paragraph("b3"), "mine"))
    bring(dossier, MARCH)
    add(dossier, entry("older", "a3", "30 September 2024"), entry("alone", "a5", "1 May 2024"))
    add(dossier, Relation("older", "known", RelationKind.FOLLOWS, "x"))
    (followed,) = follow(dossier, [MARCH.draft]).done
    assert (followed.older.id, followed.newer.id, followed.former) == ("a", "b", True)
    (one,) = dossier.events()
    assert (one.uid, one.when.text, one.sequence) == ("known", "31 October 2024", 0)
    assert [told.when.text for told in one.tellings] == ["30 September 2024", "31 October 2024"]
    assert one.remarks == ("Zero draft had “30 September 2024”",)
    assert dossier.note(on_paragraph("a3")) == ""
    newer = dossier.draft("b")
    assert newer is not None
    assert newer.previous == "a"
    told = list(of_followed(followed))
    assert told[0].startswith("“Zero draft” is older than “Revised draft”")
    assert told[1] == "  not in the calendar: OP 5: Co-facilitators, 1 May 2024"
    dossier.undo()
    assert {one.uid for one in dossier.events()} == {"known", "older", "alone"}


def test_an_older_version_takes_its_place_in_the_middle_of_a_chain(dossier: Dossier) -> None:
    first = text_of("a", date=date(2024, 3, 1))
    middle = text_of("m", date=date(2024, 3, 10))
    last = text_of("z", date=date(2024, 3, 20))
    bring(dossier, first, last)
    follow(dossier, [last.draft])
    bring(dossier, middle)
    follow(dossier, [middle.draft])
    chain = {one.id: one.previous for one in dossier.drafts()}
    assert chain == {"a": None, "m": "a", "z": "m"}


def test_without_a_day_it_is_asked_which_is_the_newer_one(dossier: Dossier) -> None:
    bare = text_of("c")
    bring(dossier, replace_date(MARCH, None), bare)
    following = follow(dossier, [bare.draft])
    assert following.done == ()
    assert [one.draft.id for one in following.asked[0].kin] == ["a"]
    assert following.asked[0].kin[0].order == 0


def replace_date(text: Text, day: date | None) -> Text:
    return Text(replace(text.draft, date=day, symbol="", version=""), text.paragraphs)


def test_of_several_versions_the_newest_is_followed(dossier: Dossier) -> None:
    third = text_of("c", date=date(2024, 4, 20), version="Second revision")
    bring(dossier, LATER, MARCH, third)
    assert question_on(dossier, third).standing == Standing("b")


def test_a_resolution_follows_the_draft_that_its_masthead_names(dossier: Dossier) -> None:
    adopted = Draft("r", "Modalities", "draft.txt", symbol="A/RES/71/280")
    limited = replace(make.draft("l", version="Limited"), symbol="A/71/L.58")
    head = "[without reference to a Main Committee (A/71/L.58)]"
    masthead = make.paragraph("OP 9", head, 0, id="r0", draft="r", kind=ParagraphKind.TEXT)
    add(dossier, limited, adopted, masthead)
    assert previous_of(dossier, adopted) == limited
    assert question_on(dossier, Text(adopted, (masthead,))).standing == Standing("l")


def test_versions_that_come_together_follow_each_other_in_their_order(dossier: Dossier) -> None:
    first, middle, last = (
        text_of(name, date=date(2024, 3, day)) for name, day in (("a", 1), ("m", 10), ("z", 20))
    )
    bring(dossier, last, first, middle)
    add(dossier, Note(on_paragraph("a3"), "ask the capital"))
    done = follow(dossier, [last.draft, first.draft, middle.draft]).done
    assert [(one.older.id, one.newer.id, one.former) for one in done] == [
        ("a", "m", False),
        ("m", "z", False),
    ]
    assert dossier.note(on_paragraph("z3")) == "ask the capital"
