"""Quote marks of mail and line numbers stand in the margin and are no words of a draft."""

import pytest

from desktop.core.problem import Problem
from tests.papers import at, outline, read

LINES = """The General Assembly,

Recalling its resolution 71/1 of 19 September 2016, in which it decided to
launch a process of intergovernmental negotiations,

1. Decides that the conference shall be held in New York no later than 30
April 2018, and that it shall be open to all the States;

2. Requests the Secretary-General to report to the General Assembly at its
seventy-third session, and:

(a) to consult the bodies of the system in the preparation of this report,
as well as all others;

(b) to make it known;
""".splitlines()
TOLD = ["= PP 1", "1. = OP 1", "2. = OP 2", "(a) = OP 2 (a)", "(b) = OP 2 (b)"]


def test_an_answer_by_mail_is_read_without_its_quote_marks() -> None:
    for mark in ("> ", ">> "):
        found = read("\n".join((mark + line).rstrip() for line in LINES))
        assert outline(found) == TOLD
        assert at(found, "OP 2 (a)").text.endswith("of this report, as well as all others;")


def test_numbers_on_each_line_are_no_words() -> None:
    found = read("\n".join(f"{n:>3}  {line}".rstrip() for n, line in enumerate(LINES, 1)))
    assert outline(found) == TOLD
    assert "no later than 30 April 2018, and" in at(found, "OP 1").text


def test_numbers_on_every_fifth_line_are_no_words() -> None:
    count, told = 0, []
    for line in LINES:
        count += bool(line)
        front = f"{count:>3} " if line and count % 5 == 0 else "    "
        told.append((front + line).rstrip())
    found = read("\n".join(told))
    assert outline(found) == TOLD
    assert "at its seventy-third session" in at(found, "OP 2").text


def test_numbers_of_paragraphs_are_no_numbers_of_lines() -> None:
    verbs = ("ADOPTS", "INVITES", "REQUESTS", "URGES", "ENCOURAGES", "REVOKES", "NOTES", "DECIDES")
    body = "\n\n".join(f"{n} {verb} the scheme;" for n, verb in enumerate(verbs, 1))
    found = read(f"RESOLUTION A.1117(30)\n\nTHE ASSEMBLY,\n\nRECALLING the Convention,\n\n{body}")
    assert outline(found)[0] == "= PP 1"
    assert outline(found)[1:] == [f"{n} = OP {n}" for n in range(1, 9)]
    assert found.drafts[0].draft.organ == "The Assembly"


def test_two_columns_of_one_text_are_read_one_after_the_other() -> None:
    found = read(
        """
                             Draft resolution on tides

        The General Assembly,                     2. Invites Member States to contribute
                                                  to the observation of the tides;
        Recalling its resolution 71/1 of 19
        September 2016,                           3. Requests the Secretary-General to
                                                  report on the matter at the seventy-
        1. Decides to proclaim a world day        third session;
        of tides to be observed by all the
        States;                                   4. Decides to remain seized.
        """
    )
    assert outline(found) == ["= PP 1", *(f"{n}. = OP {n}" for n in range(1, 5))]
    assert at(found, "OP 1").text.endswith("to be observed by all the States;")


def test_two_languages_beside_each_other_count_once() -> None:
    found = read(
        """
            L'Assemblée générale,                       The General Assembly,

            Rappelant sa résolution 71/1                Recalling its resolution 71/1
        du 19 septembre 2016,                       of 19 September 2016,

            1. Décide de tenir la conférence            1. Decides to hold the conference
        au Maroc;                                   in Morocco;
        """
    )
    assert outline(found) == ["= PP 1", "1. = OP 1"]
    assert at(found, "OP 1").text == "Decides to hold the conference in Morocco;"


def test_what_no_paper_holds_is_refused_at_once() -> None:
    for text in ("1. Decides to meet;\n" * 60_001, "1. Decides " + "to meet " * 30_000):
        with pytest.raises(Problem, match="cut it into parts"):
            read(text)
