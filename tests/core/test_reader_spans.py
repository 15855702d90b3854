"""A paragraph's text cut into spans for reading."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.dates.printed import DateMention, MentionKind
from desktop.core.drafts.draft import Reference
from desktop.core.drafts.reader_spans import Span, spans_of
from tests import make


def mention(text: str, words: str, kind: MentionKind) -> DateMention:
    start = text.index(words)
    return DateMention(start, start + len(words), words, make.when(""), kind)


def test_the_opening_stands_in_italics_and_the_rest_does_not() -> None:
    spans = spans_of(make.paragraph(text="Decides also to meet;", opening="Decides also"))
    assert spans == (Span("Decides also", opening=True), Span(" to meet;"))


def test_an_opening_behind_a_bracket_is_found() -> None:
    spans = spans_of(make.paragraph(text="[Decides to meet;]", opening="Decides"))
    assert [(span.text, span.opening, span.open) for span in spans] == [
        ("[", False, True),
        ("Decides", True, False),
        (" to meet;", False, False),
        ("]", False, True),
    ]


def test_the_same_verb_inside_the_sentence_is_no_opening() -> None:
    spans = spans_of(make.paragraph(text="It Decides to meet;", opening="Decides"))
    assert spans == (Span("It Decides to meet;"),)


def test_a_date_and_a_reference_are_told_apart() -> None:
    text = "held no later than November 2017 as in paragraph 14;"
    at = text.index("paragraph 14")
    spans = spans_of(
        make.paragraph(
            text=text,
            dates=(mention(text, "no later than November 2017", MentionKind.DEADLINE),),
            references=(Reference(at, at + 12, "paragraph 14", ("OP 14",)),),
        )
    )
    assert [(span.text, span.date, span.reference) for span in spans] == [
        ("held ", None, None),
        ("no later than November 2017", 0, None),
        (" as in ", None, None),
        ("paragraph 14", None, 0),
        (";", None, None),
    ]


def test_a_reference_inside_a_date_keeps_both() -> None:
    text = "before the beginning of phase III;"
    at = text.index("phase III")
    spans = spans_of(
        make.paragraph(
            text=text,
            dates=(mention(text, "before the beginning of phase III", MentionKind.DEADLINE),),
            references=(Reference(at, at + 9, "phase III", ("OP 13 (c)",)),),
        )
    )
    assert [(span.text, span.date, span.reference) for span in spans] == [
        ("before the beginning of ", 0, None),
        ("phase III", 0, 0),
        (";", None, None),
    ]


def test_a_date_in_passing_is_not_marked() -> None:
    text = "Recalling its resolution of 19 September 2016,"
    dates = (mention(text, "19 September 2016", MentionKind.MENTION),)
    assert spans_of(make.paragraph(text=text, dates=dates)) == (Span(text),)


def test_a_word_that_keeps_a_place_is_open_with_its_brackets() -> None:
    text = "Human rights [(Month)],"
    dates = (mention(text, "(Month)", MentionKind.PLACEHOLDER),)
    spans = spans_of(make.paragraph(text=text, dates=dates))
    assert [(span.text, span.open) for span in spans] == [
        ("Human rights ", False),
        ("[", True),
        ("(Month)", True),
        ("]", True),
        (",", False),
    ]


def test_signs_of_footnotes_stand_where_they_were_printed() -> None:
    paragraph = make.paragraph(text="by April;", footnotes=((8, "1"), (8, "2"), (9, "*")))
    assert spans_of(paragraph) == (
        Span("by April"),
        Span("1,", sign=0),
        Span("2", sign=1),
        Span(";"),
        Span("*", sign=2),
    )


def test_a_paragraph_without_words_has_no_spans_but_its_signs() -> None:
    assert spans_of(make.paragraph(text="")) == ()
    assert spans_of(make.paragraph(text="", footnotes=((0, "1"),))) == (Span("1", sign=0),)


RANGES = st.tuples(st.integers(-3, 40), st.integers(-3, 40)).map(sorted)


@given(
    st.text("ab [](;", max_size=30),
    st.lists(st.tuples(RANGES, st.sampled_from(list(MentionKind)))),
    st.lists(RANGES),
    st.lists(st.integers(-2, 40)),
)
def test_no_letter_is_lost_whatever_the_places_say(
    text: str,
    dates: list[tuple[list[int], MentionKind]],
    references: list[list[int]],
    signs: list[int],
) -> None:
    paragraph = replace(
        make.paragraph(text=text),
        dates=tuple(DateMention(a, b, "", make.when(""), kind) for (a, b), kind in dates),
        references=tuple(Reference(a, b, "", ()) for a, b in references),
        footnotes=tuple((at, "1") for at in signs),
    )
    spans = spans_of(paragraph)
    assert "".join(span.text for span in spans if span.sign is None) == text
    assert sorted(span.sign for span in spans if span.sign is not None) == list(range(len(signs)))
