"""What marks in plain text mean."""

import pytest

from desktop.reading.markup import escaped, heading, is_rule, plain, understand

PLAIN = [
    ("<i>For all members</i>", "For all members"),
    ("<b>Event</b> :", "Event :"),
    ("<u>Event</u>", "Event"),
    ("**12 May** – _afternoon_", "12 May – afternoon"),
    ("__Title__ and *theme*", "Title and theme"),
    ("17 <sup>th</sup> General Conference", "17th General Conference"),
    ("the 73<sup>rd</sup> session", "the 73rd session"),
    ("R&amp;D &lt;draft&gt; AT&T", "R&D <draft> AT&T"),
    ("a \\* b", "a * b"),
    ("one<br/>two", "one two"),
    ("see [the site](http://example.org)", "see the site (http://example.org)"),
    ("file_name_of_annex", "file_name_of_annex"),
    ("2 * 3 * 4", "2 * 3 * 4"),
    ("m<sup>two</sup>", "mtwo"),
    ("no marks at all", "no marks at all"),
]


@pytest.mark.parametrize(("marked", "words"), PLAIN)
def test_marks_leave_and_words_stay(marked: str, words: str) -> None:
    assert plain(marked) == words


@pytest.mark.parametrize("words", ["*Colombo Process:", "* a bullet", "*One and *Two"])
def test_a_star_that_opens_nothing_stays(words: str) -> None:
    assert plain(words) == words


def test_a_raised_figure_is_a_footnote_and_no_part_of_a_year() -> None:
    marked = understand("no later than April 2017<sup>1</sup>;")
    assert marked.text == "no later than April 2017;"
    assert marked.notes == ((24, "1"),)


def test_a_raised_star_before_words_is_a_footnote() -> None:
    assert understand("<sup>\\*</sup>Regional processes").notes == ((0, "*"),)


def test_a_tag_that_its_own_marks_have_broken_is_mended() -> None:
    marked = understand("<sup>&</sup>lt;sup>1</sup>, <sup>2</sup> The list")
    assert marked.text == ", The list"
    assert [sign for _, sign in marked.notes] == ["1", "2"]


def test_italics_tell_where_they_stand() -> None:
    marked = understand("28. *Urges* all and <i>invites</i>")
    assert [marked.text[first:last] for first, last in marked.italics] == ["Urges", "invites"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("# Calendar", (1, "Calendar")),
        ("#### Ver. 2 as of **May** ##", (4, "Ver. 2 as of May")),
        ("#hashtag", None),
        ("plain", None),
    ],
)
def test_headings_have_a_level(line: str, expected: tuple[int, str] | None) -> None:
    assert heading(line) == expected


@pytest.mark.parametrize("line", ["---", "* * *", "______", "======="])
def test_a_drawn_line_holds_no_words(line: str) -> None:
    assert is_rule(line)
    assert not is_rule(line + " x")


@pytest.mark.parametrize(
    "words",
    ["a _b_ c", "__init__", "[x](y)", "&#42; and R&D", "~~x~~", "C:\\_a_", "<b>", "2 * 3 * 4"],
)
def test_escaped_words_are_given_back_as_they_were(words: str) -> None:
    assert plain(escaped(words)) == words


@pytest.mark.parametrize("line", ["____________", "* * *", "~~~~"])
def test_an_escaped_line_is_still_only_drawn(line: str) -> None:
    assert is_rule(escaped(line))
