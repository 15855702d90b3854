"""Who meets, where, and what the star means. A bar is a tab."""

import pytest

from tests.reading.calendars import events_of, said

HEAD = "Date | Event | Place | Focal point"
SHORT = "Date | Event | Place"


def test_and_parts_mechanisms_only_between_names() -> None:
    both, one = events_of(
        "Date | Place | Process | Title",
        "3 May 2018 | Rome | Regional Conference on Migration (RCM) and South American Conference "
        "on Migration (SACM) | Consultation",
        "4 May 2018 | Cairo | Arab Regional Consultative Process on Migration and Refugees Affairs "
        "(ARCP) | Consultation",
    )
    assert both.processes == ("RCM", "SACM")
    assert one.processes == ("ARCP",)


def test_an_audience_is_no_process_and_unknown_ones_stay_as_printed() -> None:
    audience, unknown, opened = events_of(
        "Date | Place | Process | Title",
        "3 May 2018 | Rome | <i>For All Mechanisms</i> | 7th Global RCP Meeting",
        "4 May 2018 | Rome | Hinterland Round on Wells | Spring meeting",
        "5 May 2018 | Turin | Open to all mechanisms | Training on data",
    )
    assert opened.processes == ()
    assert audience.processes == ("Global RCP",)
    assert "“For All Mechanisms”" in said(audience)
    assert unknown.processes == ("Hinterland Round on Wells",)


def test_a_process_is_not_the_place_it_is_named_after() -> None:
    bali, rabat = events_of(
        "Date | Place | Process | Title",
        "3 May 2018 | Bangkok, Thailand | Bali Process | Workshop",
        "4 May 2018 | Brussels, Belgium | Rabat Process | Senior officials",
    )
    assert [bali.place.city, rabat.place.city] == ["Bangkok", "Brussels"]


def test_a_venue_may_stand_last_and_a_comma_at_the_end() -> None:
    venue, comma = events_of(
        SHORT,
        "3 May 2018 | Council | Cairo, Egypt, League of Arab States Headquarters",
        "4 May 2018 | Board | Valletta, Malta,",
    )
    assert venue.place.venue == "League of Arab States Headquarters"
    assert comma.place.text == "Valletta, Malta"


def test_damaged_names_are_mended_and_told() -> None:
    one, other = events_of(
        HEAD,
        "3 May 2018 | 10M International Dialogue on Migration | Geneva | MOI",
        "4 May 2018 | Side event at the GMFD | Geneva | ìLO",
    )
    assert one.focal_points == ("IOM",)
    assert one.title.startswith("IOM")
    assert {"“10M” read as IOM", "“MOI” read as IOM"} <= set(one.remarks)
    assert other.focal_points == ("ILO",)
    assert "“GMFD” read as GFMD" in other.remarks
    assert one.sure


def test_an_agency_among_the_places_is_a_focal_point() -> None:
    [event] = events_of(HEAD, "3 May 2018 | Council | UNODC |")
    assert (event.place.text, event.focal_points) == ("", ("UNODC",))
    assert "“UNODC” stands among the places" in said(event)


def test_a_star_is_the_mark_that_the_footnote_explains() -> None:
    starred, bullet, plain = events_of(
        SHORT,
        "3 May 2018 | *Colombo Process: | Rome",
        "4 May 2018 | Session of the commission: | Rome",
        "| * The commission considers migration from time to time. |",
        "5 May 2018 | *Invites* and other words | Rome",
        "<sup>\\*</sup>Regional consultative processes bring together states.",
    )
    assert [starred.regional, bullet.regional, plain.regional] == [True, False, False]
    assert starred.title == "Colombo Process"
    assert bullet.description == "The commission considers migration from time to time."


@pytest.mark.parametrize(
    "legend", ["* = RCP", "(*) Regional process", "* denotes regional processes"]
)
def test_a_legend_explains_the_star_too(legend: str) -> None:
    starred, plain = events_of(
        SHORT, "3 May 2018 | Council* | Rome", "4 May 2018 | Board | Rome", "", legend
    )
    assert [starred.regional, plain.regional] == [True, False]


def test_a_star_before_regional_processes_alone_needs_no_footnote() -> None:
    events = events_of(
        SHORT,
        "3 May 2018 | *Bali Process | Bangkok",
        "4 May 2018 | *Prague Process | Prague",
        "5 May 2018 | Board meeting | Rome",
    )
    assert [event.regional for event in events] == [True, True, False]


def test_a_star_that_nothing_explains_is_told() -> None:
    [event] = events_of(SHORT, "3 May 2018 | *Board meeting | Rome")
    assert not event.regional
    assert "star" in said(event)
