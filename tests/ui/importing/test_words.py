"""What the table, the card and the head of an import say."""

from dataclasses import replace

import pytest

from desktop.core.document import Unread
from desktop.core.matching.settling import Doubt
from desktop.desk.dossier import Dossier
from desktop.ui.dates import DateWords
from desktop.ui.importing import summary
from desktop.ui.importing.choice import Choice
from desktop.ui.importing.detail import Detail, detail_of
from desktop.ui.importing.lines import ImportLine, State, lines_of, state_words, when_words
from tests import make
from tests.ui.importing.plans import (
    DRAFT,
    EVENTS,
    LETTER,
    NEW,
    UNSURE,
    choice_of,
    mapping,
    nothing,
    plan_of,
    told,
)


@pytest.fixture
def choice(dossier: Dossier) -> Choice:
    return choice_of(dossier)


def line(choice: Choice, dates: DateWords, number: int) -> ImportLine:
    return next(one for one in lines_of(choice, dates) if one.line == number)


def detail(choice: Choice, dates: DateWords, number: int) -> Detail:
    return detail_of(line(choice, dates, number), choice, dates)


def marked(shown: Detail) -> list[str]:
    return [shown.words[start:end] for start, end in shown.marks]


# -- rows ------------------------------------------------------------------------------------------


def test_rows_stand_in_the_order_of_the_paper_with_what_was_not_read(
    choice: Choice, dates: DateWords
) -> None:
    assert [one.line for one in lines_of(choice, dates)] == [12, 13, 14, 16, 18, 20, 22, 24]


def test_several_papers_stand_one_after_the_other(dossier: Dossier, dates: DateWords) -> None:
    other = replace(
        mapping(NEW), document=make.document("a.txt", "a", unread=(Unread(2, "x", "?"),))
    )
    both = choice_of(dossier, mapping(), other)
    assert [one.document for one in lines_of(both, dates)][-1] == "a.txt"


@pytest.mark.parametrize(
    ("number", "state", "compared"),
    [
        (12, State.SURE, "new"),
        (13, State.MISSING, "skipped"),
        (14, State.SURE, "same as one you have"),
        (16, State.DIFFERS, "differs: place, title"),
        (18, State.LOOK, "may be the same as “10th GFMD Summit ‘Towards a Global…”"),
        (20, State.LOOK, "new"),
        (22, State.MISSING, "new"),
        (24, State.LOOK, "new"),
    ],
)
def test_a_row_says_how_it_stands(
    choice: Choice, dates: DateWords, number: int, state: State, compared: str
) -> None:
    shown = line(choice, dates, number)
    assert (shown.state, shown.compared) == (state, compared)
    assert state_words(shown.state)


def test_a_row_has_the_words_of_the_paper_and_ours(choice: Choice, dates: DateWords) -> None:
    vague = line(choice, dates, 20)
    assert (vague.printed, vague.when) == ("July 2017 (TBC)", "some time in July 2017")
    undated = line(choice, dates, 22)
    assert (undated.when, undated.place) == ("no date", "to be confirmed")


def test_what_is_to_check_are_doubts_differences_and_lines_not_read(
    choice: Choice, dates: DateWords
) -> None:
    assert [one.line for one in lines_of(choice, dates) if one.check] == [13, 16, 18, 24]


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("June 29 – July 1, 2017", "29 Jun – 1 Jul 2017"),
        ("Second/Third Quarter of 2017 (TBC)", "April – September 2017"),
        ("no later than November 2017", "by 30 Nov 2017"),
        ("2018", "2018"),
        ("TBC", "no date"),
    ],
)
def test_dates_are_said_shortly(dates: DateWords, printed: str, said: str) -> None:
    assert when_words(make.when(printed), dates) == said


def test_hours_stand_behind_the_day(dates: DateWords) -> None:
    timed = make.when("16 January 2017").with_times(make.at("15:00"), make.at("18:00"))
    assert when_words(timed, dates) == "16 Jan 2017, 15:00 – 18:00"


def test_another_place_stands_beside_the_one_that_is_known(
    choice: Choice, dates: DateWords
) -> None:
    assert line(choice, dates, 16).place == "Germany → Berlin?"


def test_deciding_changes_what_a_row_says(choice: Choice, dates: DateWords) -> None:
    doubt = line(choice, dates, 18)
    assert doubt.row is not None
    (known,) = choice.candidates(doubt.row)
    one = line(choice.deciding(doubt.row, known.uid), dates, 18)
    assert (one.compared, one.check) == ("differs: date, title", False)
    two = line(choice.deciding(doubt.row, None), dates, 18)
    assert (two.compared, two.check) == ("an event of its own", False)


def test_a_difference_that_was_looked_at_is_no_longer_to_check(
    choice: Choice, dates: DateWords
) -> None:
    number = line(choice, dates, 16).row
    assert number is not None
    (known,) = choice.candidates(number)
    again = line(choice.deciding(number, known.uid), dates, 16)
    assert (again.state, again.check) == (State.DIFFERS, False)
    apart = line(choice.deciding(number, None), dates, 16)
    assert (apart.state, apart.compared) == (State.SURE, "an event of its own")


def test_a_row_without_date_that_is_one_with_a_dated_event_differs(
    dossier: Dossier, dates: DateWords
) -> None:
    vague = told(16, "Date to be determined", "10th GFMD Summit", "Berlin, Germany", "GFMD")
    shown = line(choice_of(dossier, mapping(vague)), dates, 16)
    assert (shown.state, shown.when, shown.compared) == (
        State.DIFFERS,
        "no date",
        "differs: date, title",
    )


def test_two_rivals_are_counted(choice: Choice, dates: DateWords) -> None:
    two = rivals(choice)
    number = next(n for n, row in enumerate(two.plan.rows) if row.found.sources[0].line == 18)
    assert line(two, dates, 18).compared == "may be the same as 2 events"
    answers = detail(two, dates, 18).answers
    assert [answer.text for answer in answers] == [
        "Same as “10th GFMD Summit ‘Towards a Global…”",
        "Same as “PIDC Board Meeting”",
        "Two events",
    ]
    chosen = detail(two.deciding(number, "board"), dates, 18).answers
    assert [answer.chosen for answer in chosen] == [False, True, False]


def rivals(choice: Choice) -> Choice:
    number = next(n for n, row in enumerate(choice.plan.rows) if row.found.sources[0].line == 18)
    doubts = (Doubt("summit", "both number 10"), Doubt("board", "both are meetings"))
    settlements = list(choice.plan.settlements)
    settlements[number] = replace(settlements[number], maybe=doubts)
    return replace(choice, plan=replace(choice.plan, settlements=tuple(settlements)))


def test_a_row_without_any_date_shows_the_papers_words(dossier: Dossier, dates: DateWords) -> None:
    bare = told(30, "", "Signing ceremony", "Geneva, Switzerland")
    shown = line(choice_of(dossier, mapping(bare)), dates, 30)
    assert shown.printed == "Signing ceremony | Geneva, Switzerland"


# -- the card --------------------------------------------------------------------------------------


def test_the_card_has_the_line_its_words_and_what_the_dossier_has(
    choice: Choice, dates: DateWords
) -> None:
    shown = detail(choice, dates, 16)
    assert shown.heading == "In the document, line 16"
    assert shown.words == "June 28-30, 2017 | 10th GFMD Summit | Germany | GFMD"
    assert marked(shown) == ["Germany"]
    assert shown.sentences[0].startswith("“2017 ISCM calendar” has “June 28-30, 2017 | Berlin")
    assert [(answer.text, answer.chosen) for answer in shown.answers] == [
        ("Same event, keep Berlin", True),
        ("Two events", False),
    ]


def test_a_doubt_names_the_date_that_would_stay_and_nothing_is_chosen(
    choice: Choice, dates: DateWords
) -> None:
    shown = detail(choice, dates, 18)
    assert marked(shown) == ["June 2018"]
    assert [(answer.text, answer.chosen) for answer in shown.answers] == [
        ("Same event, keep 28–30 Jun 2017", False),
        ("Two events", False),
    ]
    assert "Both number 10, but dates or places contradict." in shown.sentences


def test_what_is_surely_the_same_can_be_taken_apart(choice: Choice, dates: DateWords) -> None:
    shown = detail(choice, dates, 14)
    assert [answer.text for answer in shown.answers] == ["Same event", "Two events"]
    number = line(choice, dates, 14).row
    assert number is not None
    apart = detail(choice.deciding(number, None), dates, 14)
    assert [answer.chosen for answer in apart.answers] == [False, True]


def test_a_mend_is_told_and_marked(choice: Choice, dates: DateWords) -> None:
    shown = detail(choice, dates, 24)
    assert (marked(shown), shown.sentences) == (["UNCHK"], ("“UNCHK” read as OHCHR.",))
    assert shown.answers == ()


def test_a_date_torn_over_the_row_is_marked_as_far_as_it_stands_together(
    dossier: Dossier, dates: DateWords
) -> None:
    source = replace(NEW.tellings[0].source, text="July 28, | Dialogue Meeting | MIDSA\n2017")
    torn = replace(
        NEW,
        tellings=(replace(NEW.tellings[0], source=source),),
        when=replace(NEW.when, guess="the year stands elsewhere"),
    )
    shown = detail(choice_of(dossier, mapping(torn)), dates, 12)
    assert shown.words == "July 28, | Dialogue Meeting | MIDSA 2017"
    assert marked(shown) == ["July 28,"]


def test_a_guess_is_told(dossier: Dossier, dates: DateWords) -> None:
    guessed = replace(NEW, when=replace(NEW.when, guess="the year is taken from the letter"))
    shown = detail(choice_of(dossier, mapping(guessed)), dates, 12)
    assert shown.sentences == ("The year is taken from the letter.",)
    assert marked(shown) == ["July 28, 2017"]


def test_a_line_not_read_says_why(choice: Choice, dates: DateWords) -> None:
    shown = detail(choice, dates, 13)
    assert (marked(shown), shown.sentences) == (["M"], ("A lone letter.",))


def test_pages_and_papers_are_named_where_there_are_several(
    dossier: Dossier, dates: DateWords
) -> None:
    source = replace(NEW.tellings[0].source, page=4)
    paged = replace(NEW, tellings=(replace(NEW.tellings[0], source=source),))
    shown = detail(choice_of(dossier, mapping(paged), nothing()), dates, 12)
    assert shown.heading == "In “Mapping, ver. 2”, page 4, line 12"


def test_an_event_of_the_users_own_is_quoted_by_its_title(choice: Choice, dates: DateWords) -> None:
    (known,) = choice.candidates(2)
    own = {**choice.events, known.uid: replace(known, tellings=())}
    shown = detail(replace(choice, events=own), dates, 16)
    assert shown.sentences[0].startswith("You have “10th GFMD Summit ‘Towards")


def test_words_with_our_own_signs_in_them_stay_whole(dossier: Dossier, dates: DateWords) -> None:
    tricky = replace(nothing("50%2 %1.txt"), document=make.document("50%2 %1.txt", "b", title=""))
    shown = choice_of(dossier, mapping(), tricky)
    assert summary.nothing_in("50%2 %1.txt").startswith("“50%2 %1.txt”: nothing found")
    assert shown.titles["50%2 %1.txt"] == "50%2 %1.txt"


# -- the head --------------------------------------------------------------------------------------


def test_the_head_counts_and_promises(choice: Choice, dates: DateWords) -> None:
    assert summary.title_of(choice.plan) == "Import “Mapping, ver. 2”"
    assert summary.counts_of(lines_of(choice, dates)) == (
        "7 events read · 4 sure · 3 to check · 1 not read · nothing is saved until you press Import"
    )


def test_one_event_is_no_plural(dossier: Dossier, dates: DateWords) -> None:
    one = choice_of(dossier, mapping(NEW, unread=()))
    assert summary.counts_of(lines_of(one, dates)).startswith("1 event read · 1 sure · nothing")
    assert summary.button_words(one) == "Import 1 event"
    assert summary.done_words(one) == "Imported 1 event from “Mapping, ver. 2”"


def test_drafts_and_letters_come_with_the_events(dossier: Dossier, dates: DateWords) -> None:
    found = replace(mapping(), drafts=(DRAFT,), letters=(LETTER,))
    (note,) = summary.notes_of(plan_of(dossier, found), dates)
    assert note == "And a draft: “Modalities”, 2 operative paragraphs; a letter of 22 Dec 2016"
    two = replace(found, letters=(LETTER, LETTER))
    assert summary.notes_of(plan_of(dossier, two), dates)[0].endswith("; 2 letters")
    undated = replace(found, drafts=(), letters=(replace(LETTER, date=None),))
    assert summary.notes_of(plan_of(dossier, undated), dates) == ("And a letter",)


def test_a_draft_with_one_operative_paragraph(dossier: Dossier, dates: DateWords) -> None:
    single = replace(DRAFT, paragraphs=DRAFT.paragraphs[:1])
    (note,) = summary.notes_of(plan_of(dossier, replace(mapping(), drafts=(single,))), dates)
    assert note == "And a draft: “Modalities”, 1 operative paragraph"


def test_a_draft_alone_is_worth_an_import(dossier: Dossier) -> None:
    alone = choice_of(dossier, replace(nothing(), drafts=(DRAFT,)))
    assert not summary.is_empty(alone.plan)
    assert summary.can_import(alone)
    assert summary.button_words(alone) == "Import the draft"
    assert summary.done_words(alone) == "Imported “recipe”"


def test_unticking_everything_leaves_nothing_to_do(choice: Choice) -> None:
    none = choice.ticking(range(len(EVENTS)), on=False)
    assert summary.button_words(none) == "Import no events"
    assert not summary.can_import(none)
    assert summary.button_words(choice) == "Import 7 events"


def test_several_papers_are_counted(dossier: Dossier, dates: DateWords) -> None:
    other = replace(mapping(UNSURE), document=make.document("b.txt", "b"))
    both = choice_of(dossier, mapping(), other, nothing())
    assert summary.title_of(both.plan) == "Import 3 documents"
    assert summary.done_words(both) == "Imported 8 events from 3 documents"
    assert summary.notes_of(both.plan, dates) == (
        "“recipe.txt”: nothing found that looks like a calendar, a letter or a draft.",
    )


def test_a_paper_that_is_there_already_is_told(dossier: Dossier, dates: DateWords) -> None:
    from desktop.desk.importing.takeover import edit_of

    dossier.do(edit_of(plan_of(dossier), dossier))
    again = plan_of(dossier)
    assert summary.is_empty(again)
    assert summary.notes_of(again, dates) == ("“mapping.txt” is in the dossier already.",)
