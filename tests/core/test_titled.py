"""A paragraph names a meeting by its title, or says its kind."""

import pytest

from desktop.core.links.titled import Titles, kind_in, name_in, stands_in
from tests import make

FISHERIES = "Thirty-sixth session of the Committee on Fisheries"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        (FISHERIES, "committee fishery"),
        ("36th session of the Committee on Fisheries", "committee fishery"),
        ("United Nations conference on deep-sea fisheries", "un conference deep sea fishery"),
        ("Annual Ministerial Meeting", ""),
        ("Informal consultations", ""),
        ("Fisheries", ""),
    ],
)
def test_the_name_of_what_meets_is_taken_out_of_a_title(title: str, name: str) -> None:
    assert " ".join(name_in(title)) == name


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Preparatory meeting for the conference on deep-sea fisheries", "preparatory meeting"),
        ("Pacific regional consultation", "regional consultation"),
        ("Global Conference", ""),
        ("Migration Data", ""),
    ],
)
def test_the_kind_of_a_meeting_is_its_first_two_words(title: str, kind: str) -> None:
    assert " ".join(kind_in(title)) == kind


def test_events_are_found_in_the_words_of_a_text() -> None:
    fisheries = make.event(FISHERIES)
    meeting = make.event("Preparatory meeting for the conference on forests")
    titles = Titles([fisheries, meeting])
    assert list(titles.named("Invites the Committee on Fisheries to discuss")) == [fisheries]
    assert list(titles.named("Invites the committee to discuss fisheries")) == []
    (found,) = titles.of_kinds("to convene two preparatory meetings")
    assert found == (("preparatory", "meeting"), meeting)


def test_a_city_stands_in_a_text_as_a_whole() -> None:
    assert stands_in("New York", "a meeting in New York, no later than May")
    assert not stands_in("New York", "a new meeting in York")


def test_the_organ_that_speaks_names_itself_and_no_session() -> None:
    council = make.event("Thirty-fourth session of the Human Rights Council")
    text = "Requests the Human Rights Council to meet"
    assert list(Titles([council]).named(text)) == [council]
    assert list(Titles([council], "The Human Rights Council").named(text)) == []
