"""One text in its forms: nothing of it is lost, and everybody's wish has a name."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.drafts.draft import ParagraphKind
from desktop.core.drafts.proposal import Proposal, ProposalKind, ProposalState
from desktop.core.drafts.rendered import Form, Rendered
from desktop.core.drafts.rendered_own import own_runs
from desktop.core.drafts.rendering import render
from desktop.core.versions.word_diff import Mark
from tests import make

FIRST = make.paragraph("OP 1", "Decides that the conference shall be held in 2018;", 0)
SECOND = make.paragraph("OP 2", "Thanks Mexico and Switzerland.", 1)
TEXT = (FIRST, SECOND)


def change(who: str, text: str, *, on=FIRST, **fields: object) -> Proposal:
    values: dict[str, object] = {
        "id": f"{who} {on.id} {text}",
        "draft": "draft-1",
        "paragraph": on.id,
        "kind": ProposalKind.CHANGE,
        "base": on.text,
        "made_on": "draft-1",
        **fields,
    }
    return Proposal(delegation=who, text=text, **values)  # type: ignore[arg-type]


def added(who: str, text: str, after: str, **fields: object) -> Proposal:
    return change(who, text, paragraph="", kind=ProposalKind.ADD, base="", after=after, **fields)


def texts(proposals: list[Proposal], form: Form) -> list[str]:
    return [one.text for one in render(TEXT, proposals, form)]


MEXICO = change("Mexico", "Decides that the conference shall be held in 2019;")
KENYA = change("Kenya", "Decides that the conference shall be held in 2019;")
EU = change("EU", "Decides that the conference will be held in 2018;")


def test_the_original_has_no_wish_in_it() -> None:
    assert texts([MEXICO, added("EU", "New;", FIRST.id)], Form.ORIGINAL) == [
        FIRST.text,
        SECOND.text,
    ]


def test_the_compilation_names_who_wants_what() -> None:
    held = "Decides that the conference shall be held in [2018] (Mexico: delete) [2019] (Mexico);"
    assert texts([MEXICO], Form.COMPILED)[0] == held


def test_two_who_want_the_same_are_named_together() -> None:
    assert "[2019] (Mexico, Kenya)" in texts([MEXICO, KENYA], Form.COMPILED)[0]


def test_wishes_on_other_words_stand_beside_each_other() -> None:
    held = texts([MEXICO, EU], Form.COMPILED)[0]
    assert held == (
        "Decides that the conference [shall] (EU: delete) [will] (EU) be held in"
        " [2018] (Mexico: delete) [2019] (Mexico);"
    )


def test_rivals_stand_in_one_place_with_their_names() -> None:
    rival = change("G77", "Decides that the conference shall be held in 2020;")
    held = texts([MEXICO, rival], Form.COMPILED)[0]
    assert "[2018] (Mexico, G77: delete) [2019] (Mexico) [2020] (G77);" in held


def test_the_clean_text_has_what_is_agreed_and_nothing_else() -> None:
    agreed = replace(MEXICO, state=ProposalState.AD_REF)
    assert texts([agreed, EU], Form.CLEAN)[0] == MEXICO.text


def test_what_is_withdrawn_or_rejected_is_in_no_form() -> None:
    gone = [
        replace(MEXICO, state=state) for state in (ProposalState.WITHDRAWN, ProposalState.REJECTED)
    ]
    for form in Form:
        assert texts(gone, form) == [FIRST.text, SECOND.text]


def test_an_added_paragraph_stands_behind_its_own_with_bis() -> None:
    rows = render(TEXT, [added("EU", "Also thanks the host;", FIRST.id)], Form.COMPILED)
    assert [(one.label, one.text) for one in rows[1:2]] == [
        ("1 bis", "[Also thanks the host;] (EU)")
    ]


def test_a_second_added_paragraph_is_ter_and_one_with_a_label_keeps_it() -> None:
    more = [
        added("EU", "A;", FIRST.id),
        added("Peru", "B;", FIRST.id),
        added("Chad", "C;", FIRST.id, label="1 alt."),
    ]
    assert [one.label for one in render(TEXT, more, Form.TRACKED)[1:4]] == [
        "1 bis",
        "1 ter",
        "1 alt.",
    ]


def test_a_deleted_paragraph_is_struck_out_and_gone_from_the_clean_text() -> None:
    gone = change("EU", "", kind=ProposalKind.DELETE)
    (first, _) = render(TEXT, [gone], Form.TRACKED)
    assert (first.mark, {run.mark for run in first.runs}) == (Mark.DELETED, {Mark.DELETED})
    assert texts([gone], Form.COMPILED)[0] == f"[{FIRST.text}] (EU: delete)"
    agreed = replace(gone, state=ProposalState.AGREED)
    assert texts([agreed], Form.CLEAN) == [SECOND.text]


def test_a_moved_paragraph_stands_in_both_places_until_it_is_agreed() -> None:
    moved = change("EU", "", kind=ProposalKind.MOVE, after=SECOND.id)
    rows = render(TEXT, [moved], Form.TRACKED)
    assert [(one.text, one.mark) for one in rows] == [
        (FIRST.text, Mark.DELETED),
        (SECOND.text, Mark.SAME),
        (FIRST.text, Mark.INSERTED),
    ]
    agreed = replace(moved, state=ProposalState.AGREED)
    assert texts([agreed], Form.CLEAN) == [SECOND.text, FIRST.text]


def test_a_wish_that_no_longer_fits_is_told_and_its_words_are_kept() -> None:
    stale = replace(MEXICO, base="Decides that the conference shall be held in May;")
    stale = replace(stale, text="Decides that the conference shall be held in June;")
    (first, _) = render(TEXT, [stale], Form.COMPILED)
    assert first.unfit == (stale.id,)
    assert first.text == FIRST.text


def test_a_wish_made_on_older_words_is_shown_on_the_newer_ones() -> None:
    older = replace(
        MEXICO, base=FIRST.text.replace("shall", "will"), text=MEXICO.text.replace("shall", "will")
    )
    assert (
        "shall be held in [2018] (Mexico: delete) [2019] (Mexico)"
        in texts([older], Form.COMPILED)[0]
    )


def words_of(row: Rendered, left_out: Mark) -> str:
    return "".join(run.text for run in row.runs if run.mark is not left_out and not run.note)


LETTERS = st.lists(
    st.sampled_from(["held", "in", "Geneva", ",", "2018", "may", ";"]), min_size=1
).map(" ".join)


@given(LETTERS, LETTERS, LETTERS)
def test_the_original_words_are_in_every_form(text: str, one: str, other: str) -> None:
    paragraph = replace(FIRST, text=text, kind=ParagraphKind.OPERATIVE)
    wishes = [change("A", one, on=paragraph), change("B", other, on=paragraph)]
    for form in (Form.TRACKED, Form.COMPILED):
        (row,) = render((paragraph,), wishes, form)
        assert words_of(row, Mark.INSERTED) == text
    (row,) = render((paragraph,), wishes[:1], Form.TRACKED)
    assert words_of(row, Mark.DELETED) == one


def test_who_writes_sees_what_the_others_want_beside() -> None:
    out = change("Peru", "", kind=ProposalKind.DELETE)
    runs = own_runs(FIRST, MEXICO, [EU, KENYA, replace(EU, state=ProposalState.REJECTED), out])
    told = "".join(f"<{one.text}>" if one.others else one.text for one in runs)
    assert told == (
        "Decides that the conference <shall>< ><will (EU)> be held in 20182019< ><2019 (Kenya)>;"
        "< ><(Peru: delete)>"
    )


@given(st.lists(st.sampled_from(("in", "2018", "or", "2019", "be", "held;")), max_size=9))
def test_what_others_want_is_none_of_ones_own_words(words: list[str]) -> None:
    wanted = " ".join(words)
    own = own_runs(FIRST, change("Mexico", wanted), [EU, KENYA])
    inserted = [one for one in own if one.others and one.mark is Mark.INSERTED]
    left = [one for one in own if one not in inserted]
    assert "".join(o.text for o in left if o.mark is not Mark.INSERTED) == FIRST.text
    kept = (one for one in left if one.others or one.mark is not Mark.DELETED)
    assert "".join(one.text for one in kept) == wanted
